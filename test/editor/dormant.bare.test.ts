import * as assert from 'node:assert/strict';
import { commands, extensions, window, workspace } from 'vscode';
import { at, closeAll, gloss } from '../support/editor/gloss';
import { until } from '../support/editor/until';

const IDLE = { reads: 0, yaml: 0, workers: 0 };

// These tests run in this order, before any other test of the launch shows an article or a view.
describe('dormant: a folder that is not set up', () => {
  it('does not wake the extension, not even for a text file', async () => {
    const document = await workspace.openTextDocument(at('requirements.txt'));
    await window.showTextDocument(document);
    assert.equal(document.languageId, 'plaintext');
    assert.equal(extensions.getExtension('gloss.gloss')?.isActive, false);
  });

  it('costs nothing when the extension is woken', async () => {
    const { work } = await gloss();
    const document = await workspace.openTextDocument(at('requirements.txt'));
    await window.showTextDocument(document);
    const [file] = await workspace.findFiles('*.txt', 'requirements.txt');
    assert.ok(file);
    await window.showTextDocument(file);
    assert.deepEqual({ ...work }, IDLE);
    assert.equal(window.activeTextEditor?.document.languageId, 'plaintext');
    await closeAll();
    assert.deepEqual({ ...work }, IDLE);
  });

  it('reads when the first article is shown', async () => {
    const api = await gloss();
    const document = await workspace.openTextDocument({ language: 'article', content: 'UNESCO met.' });
    await window.showTextDocument(document);
    await until(() => api.facts(document.uri), 'facts');
    assert.ok(api.work.reads > 0);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
