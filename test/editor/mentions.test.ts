import * as assert from 'node:assert/strict';
import { commands, Selection } from 'vscode';
import { entityAt, mentionsOf } from '../../src/core/index';
import { articles, closeAll, showArticle, type Shown } from '../support/editor/gloss';

/** Puts the cursor on an offset. */
function goTo({ editor, facts }: Shown, offset: number): void {
  const { line, column } = facts.article.lines.positionAt(offset);
  editor.selection = new Selection(line, column, line, column);
}

function cursor({ editor, facts }: Shown): number {
  return facts.article.lines.offsetAt(editor.selection.active.line, editor.selection.active.character);
}

// Opens every sample one after the other: many editors on a busy machine.
const ALL_SAMPLES_MS = 60_000;

describe('mentions', () => {
  afterEach(closeAll);

  it('leads from mention to mention of the same entity, round the end and back', async () => {
    for (const uri of await articles()) {
      const shown = await showArticle(uri);
      const { recognition } = shown.facts;
      const first = recognition.mentions.find(({ id, kind }) => mentionsOf(recognition, `${kind}:${id}`).length >= 3);
      if (!first) continue;
      const entity = entityAt(recognition, first.start);
      const starts = mentionsOf(recognition, entity ?? '').map(({ start }) => start);
      goTo(shown, starts[0] ?? 0);
      for (const expected of [...starts.slice(1), starts[0]]) {
        await commands.executeCommand('gloss.mentions.next');
        assert.equal(cursor(shown), expected, uri.path);
      }
      for (const expected of [...starts].reverse()) {
        await commands.executeCommand('gloss.mentions.previous');
        assert.equal(cursor(shown), expected, uri.path);
      }
      assert.ok(shown.editor.selection.isEmpty);
    }
  }).timeout(ALL_SAMPLES_MS);

  it('goes to the nearest mention from plain text', async () => {
    const [uri] = await articles();
    assert.ok(uri);
    const shown = await showArticle(uri);
    goTo(shown, 0);
    const start = shown.facts.recognition.mentions.map((mention) => mention.start);
    if (entityAt(shown.facts.recognition, 0) === null) {
      await commands.executeCommand('gloss.mentions.next');
      assert.ok(start.includes(cursor(shown)) || cursor(shown) > 0);
    }
  });
});
