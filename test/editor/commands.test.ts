import * as assert from 'node:assert/strict';
import { commands, extensions, Uri, workspace } from 'vscode';
import { gloss } from '../support/editor/gloss';

interface Contributed {
  readonly commands: readonly { readonly command: string }[];
  readonly keybindings: readonly { readonly key: string; readonly mac?: string; readonly command: string }[];
}

function contributed(): Contributed {
  const manifest = extensions.getExtension('gloss.gloss')?.packageJSON as { readonly contributes: Contributed };
  return manifest.contributes;
}

// Counts in a help dialog of the editor's alone.
const ELSEWHERE = ['editor.action.accessibilityHelpConfigureAssignedKeybindings'];

const allowed = (command: string): boolean => command.startsWith('gloss.') || ELSEWHERE.includes(command);

describe('commands', () => {
  it('are there when the manifest says so', async () => {
    await gloss();
    const known = new Set(await commands.getCommands());
    for (const { command } of contributed().commands) assert.ok(known.has(command), command);
  });

  it('have keys that nothing else has', async () => {
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const bound = [...defaults.getText().matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)];
    assert.ok(bound.length > 100, `${bound.length} keys`);
    for (const { key, mac = key, command } of contributed().keybindings) {
      const taken = (by: string | undefined): boolean => by === key || by === mac;
      const others = bound.flatMap(([, by, other]) =>
        taken(by) && other !== undefined && !allowed(other) ? other : [],
      );
      assert.equal(others.join(', '), '', `${key} of ${command} is taken by ${others.join(', ')}`);
    }
  });
});
