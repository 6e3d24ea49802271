import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { needs } from '../support/editor/capability';

describe('the host', () => {
  it('has a folder open', () => {
    assert.equal(workspace.workspaceFolders?.length, 1);
  });

  it('knows Gloss', () => {
    assert.ok(extensions.getExtension('gloss.gloss'));
  });

  it('runs commands', async () => {
    assert.ok((await commands.getCommands()).includes('editor.action.showHover'));
  });

  describe('with a disk', () => {
    needs('disk');
    it('opens the folder from it', () => {
      assert.equal(workspace.workspaceFolders?.[0]?.uri.scheme, 'file');
    });
  });
});
