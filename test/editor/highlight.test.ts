import * as assert from 'node:assert/strict';
import { commands, languages, Position, Range, window, workspace, WorkspaceEdit } from 'vscode';
import { articleWith } from '../support/editor/cards';
import { assertDrawn } from '../support/editor/drawn';
import { articles, at, closeAll, gloss, showArticle, told } from '../support/editor/gloss';
import { until } from '../support/editor/until';

// Opens every sample one after the other: many editors on a busy machine.
const ALL_SAMPLES_MS = 60_000;

describe('highlight', () => {
  afterEach(closeAll);

  it('draws exactly what the core finds, in every sample', async () => {
    const counts = [];
    for (const uri of await articles()) counts.push(await assertDrawn(uri));
    assert.ok(counts.length >= 8 && counts.every((count) => count > 0), counts.join(' '));
  }).timeout(ALL_SAMPLES_MS);

  it('follows an edit, and takes the edit back', async () => {
    const api = await gloss();
    const { shown, found: before } = await articleWith(({ document }) => {
      const drawn = api.highlights(document.uri);
      return drawn?.official.length ? drawn : undefined;
    });
    const { document, facts } = shown;
    const { uri } = document;
    const edit = new WorkspaceEdit();
    edit.insert(uri, new Position(0, 0), 'One more line.\n');
    await workspace.applyEdit(edit);
    const drawn = (): string[] => (api.highlights(uri)?.official ?? []).map((range) => told(document, range));
    const expected = before.official.map(({ start, end }) =>
      told(document, new Range(start.translate(1), end.translate(1))),
    );
    await until(() => drawn()[0] === expected[0], 'highlights to follow');
    assert.deepEqual(drawn(), expected);
    await commands.executeCommand('undo');
    await until(async () => (await api.facts(uri))?.article.text === facts.article.text, 'the edit taken back');
    await until(
      () => api.highlights(uri)?.official[0]?.isEqual(before.official[0] ?? new Range(0, 0, 0, 0)),
      'as before',
    );
    assert.deepEqual(api.highlights(uri)?.official, before.official);
    assert.equal(document.isDirty, false);
  });

  it('recognises what is typed', async () => {
    const api = await gloss();
    const [uri = at('')] = await articles();
    const { document } = await showArticle(uri);
    const edit = new WorkspaceEdit();
    edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, '\n\nUNESCO was there.');
    await workspace.applyEdit(edit);
    const last = document.lineCount - 1;
    await until(() => api.highlights(uri)?.body.some(({ start }) => start.line === last), 'the body in the last line');
    await commands.executeCommand('undo');
  });

  it('is drawn in both editors of a document, and again when one is closed', async () => {
    const api = await gloss();
    const [uri = at('')] = await articles();
    await showArticle(uri);
    await commands.executeCommand('workbench.action.splitEditor');
    const editors = (): number =>
      window.visibleTextEditors.filter(({ document }) => document.uri.path === uri.path).length;
    await until(() => editors() === 2, 'two editors');
    assert.ok(api.highlights(uri));
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await until(() => editors() === 1, 'one editor');
    assert.ok(api.highlights(uri));
  });

  it('is cleared when the document is no article any more', async () => {
    const api = await gloss();
    const [uri = at('')] = await articles();
    const { document } = await showArticle(uri);
    await languages.setTextDocumentLanguage(document, 'markdown');
    await until(() => api.highlights(uri) === undefined, 'nothing highlighted');
    await languages.setTextDocumentLanguage(document, 'article');
    await until(() => api.highlights(uri), 'highlights again');
  });

  it('draws what is in view of an article with very many mentions, and the rest when it is scrolled to', async () => {
    const api = await gloss();
    const line = 'UNESCO and UNESCO and UNESCO met.\n';
    const document = await workspace.openTextDocument({ language: 'article', content: line.repeat(2000) });
    const editor = await window.showTextDocument(document);
    const lines = (): number[] => (api.highlights(document.uri)?.body ?? []).map(({ start }) => start.line);
    await until(() => lines().includes(0), 'the first lines drawn');
    assert.ok(lines().length < 1000 && !lines().includes(1999), `${lines().length} drawn`);
    editor.revealRange(new Range(1999, 0, 1999, 0));
    await until(() => lines().includes(1999), 'the last line drawn');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
