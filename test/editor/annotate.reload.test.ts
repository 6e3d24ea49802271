import * as assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { readSidecar } from '../../src/core/index';
import { needs } from '../support/editor/capability';
import { at, closeAll, gloss, showArticle } from '../support/editor/gloss';
import { until } from '../support/editor/until';

// Runs on the folder that annotate-kept.test.ts left, in an editor started again.
describe('annotate: after a restart', () => {
  needs('relaunch');
  afterEach(closeAll);

  it('shows the annotation again, then what somebody writes into the sidecar', async () => {
    const uri = at('annotate-kept.txt');
    const file = at('annotate-kept.txt.gloss.yaml');
    const api = await gloss();
    const { document } = await showArticle(uri);
    const anchored = await until(() => api.annotations(uri)[0], 'the annotation');
    assert.deepEqual(
      [anchored.state, anchored.annotation.tags, anchored.annotation.note],
      ['exact', ['kept'], 'Stay.'],
    );
    const range = await until(() => api.highlights(uri)?.annotation[0], 'the highlight');
    assert.equal(document.getText(range), 'funds 😀 reach the provinces');
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    await workspace.fs.writeFile(file, new TextEncoder().encode(text.replace('Stay.', 'Stay longer. # by hand')));
    await until(() => api.threads(uri)[0]?.comments[0]?.body === 'Stay longer.', 'the note by hand');
    await commands.executeCommand(
      'gloss.annotate.edit',
      { uri: uri.toString(), id: anchored.annotation.id },
      { tags: ['kept', 'new'] },
    );
    const after = new TextDecoder().decode(await workspace.fs.readFile(file));
    assert.match(after, /note: Stay longer\. # by hand/);
    assert.deepEqual(readSidecar(after).annotations?.[0]?.tags, ['kept', 'new']);
  });
});
