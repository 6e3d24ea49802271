import * as assert from 'node:assert/strict';
import { commands, Selection, workspace } from 'vscode';
import { at, closeAll, gloss, showArticle } from '../support/editor/gloss';
import { until } from '../support/editor/until';

// Leaves an annotation behind for annotate.reload.test.ts.
describe('annotate: before a restart', () => {
  afterEach(closeAll);

  it('writes what a restart must find', async () => {
    const uri = at('annotate-kept.txt');
    const text = '😀 UNESCO\r\n\r\nThat funds 😀 reach the provinces is certain.\r\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const { editor } = await showArticle(uri);
    const { document } = editor;
    const start = document.getText().indexOf('funds');
    const end = document.getText().indexOf(' is certain');
    editor.selection = new Selection(document.positionAt(start), document.positionAt(end));
    await commands.executeCommand('gloss.annotate.selection', { tags: ['kept'], note: 'Stay.' });
    const api = await gloss();
    await until(() => api.annotations(uri).length === 1, 'the annotation');
    assert.equal(api.annotations(uri)[0]?.annotation.start, 15);
  });
});
