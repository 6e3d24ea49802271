import * as assert from 'node:assert/strict';
import { commands, Selection, window } from 'vscode';
import { flat, outline, overlaps, type OutlineNode } from '../../src/core/index';
import { articleWith } from '../support/editor/cards';
import { articles, closeAll, gloss, showArticle } from '../support/editor/gloss';
import { until } from '../support/editor/until';

const told = (rows: readonly OutlineNode[]): string[] =>
  flat(rows).map(({ id, label, description }) => `${id} ${label} ${description}`);

// Opens every sample one after the other: many editors on a busy machine.
const ALL_SAMPLES_MS = 60_000;

describe('outline', () => {
  before(() => commands.executeCommand('gloss.outline.focus'));
  afterEach(closeAll);

  it('shows the article in the active editor, and nothing without one', async () => {
    const api = await gloss();
    const seen = new Set<string>();
    for (const uri of await articles()) {
      const { facts } = await showArticle(uri);
      const rows = (): readonly OutlineNode[] => api.outline();
      const officials = new Set(
        facts.recognition.mentions.flatMap((each) => (each.kind === 'official' && each.id) || []),
      );
      const shown = (): string[] => flat(rows()).flatMap(({ kind, id }) => (kind === 'official' ? id : []));
      await until(
        () => shown().length === officials.size && shown().every((id) => officials.has(id.slice(9))),
        uri.path,
      );
      assert.equal(flat(rows()).filter(({ kind }) => kind === 'item').length, items(facts), uri.path);
      seen.add(JSON.stringify(told(rows())));
    }
    assert.ok(seen.size >= 8);
    await closeAll();
    await until(() => api.outline().length === 0, 'an empty outline');
  }).timeout(ALL_SAMPLES_MS);

  it('is the core’s outline of the facts', async () => {
    const api = await gloss();
    const [uri] = await articles();
    assert.ok(uri);
    const { facts } = await showArticle(uri);
    const registry = { officials: new Map(), bodies: new Map(), ignore: [] };
    const ids = flat(outline(facts, api.annotations(uri), registry)).map(({ id }) => id);
    await until(() => flat(api.outline()).length === ids.length, 'the rows');
    assert.deepEqual(
      flat(api.outline()).map(({ id }) => id),
      ids,
    );
  });

  it('follows the cursor without taking the keyboard', async () => {
    const api = await gloss();
    const { shown, found } = await articleWith(({ facts: { recognition } }) => {
      const { mentions, taskLists } = recognition;
      const mention = mentions.find(({ id, kind }) => id !== null && kind === 'official');
      const item = taskLists[0]?.items[0];
      const alone = item && !mentions.some((each) => overlaps(each, item.marker));
      return mention && alone ? { mention, item } : undefined;
    });
    const { editor, facts } = shown;
    const { mention, item } = found;
    for (const [offset, id] of [
      [mention.start, `official:${mention.id}`],
      [item.marker.start, `list:0:${item.ordinal}:0`],
    ] as const) {
      const { line, column } = facts.article.lines.positionAt(offset);
      editor.selection = new Selection(line, column, line, column);
      await until(() => api.selected() === id, `the row ${id} to be selected`);
      assert.equal(window.activeTextEditor, editor);
    }
  });

  it('leads to a place of an article', async () => {
    const [uri, other] = await articles();
    assert.ok(uri && other);
    await showArticle(uri);
    await showArticle(other);
    await commands.executeCommand('gloss.outline.open', { uri: uri.toString(), line: 1, column: 0 });
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.deepEqual(editor.selection, new Selection(1, 0, 1, 0));
  });
});

function items({ recognition }: { recognition: { taskLists: readonly { items: readonly unknown[] }[] } }): number {
  return recognition.taskLists.reduce((sum, list) => sum + list.items.length, 0);
}
