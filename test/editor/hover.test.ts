import * as assert from 'node:assert/strict';
import { commands, MarkdownString, Range, type Hover } from 'vscode';
import { overlaps } from '../../src/core/index';
import { articles, closeAll, showArticle, type Shown } from '../support/editor/gloss';

/** The Markdown of all cards at an offset. */
async function cardsAt({ document, facts }: Shown, offset: number): Promise<string[]> {
  const { line, column } = facts.article.lines.positionAt(offset);
  const position = new Range(line, column, line, column).start;
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((part) => (part instanceof MarkdownString ? part.value : '')));
}

/** The first sample in which something is found, with what was found. */
async function sampleWith<T>(find: (shown: Shown) => T | undefined): Promise<{ shown: Shown; found: T }> {
  for (const uri of await articles()) {
    const shown = await showArticle(uri);
    const found = find(shown);
    if (found !== undefined) return { shown, found };
  }
  throw new Error('no sample has one');
}

// Opens every sample one after the other: many editors on a busy machine.
const ALL_SAMPLES_MS = 60_000;

describe('hover', () => {
  afterEach(closeAll);

  it('gives three different cards for a name, a body and a marker', async () => {
    const { shown, found } = await sampleWith(({ facts: { recognition } }) => {
      const known = recognition.mentions.filter((mention) => mention.known);
      const name = known.find((mention) => mention.kind === 'official' && mention.basis === 'name');
      const body = known.find((mention) => mention.kind === 'body');
      const openers = recognition.taskLists.map(({ items }) => items[0]?.marker);
      const marker = openers.find(
        (opener) => opener && !recognition.mentions.some((mention) => overlaps(mention, opener)),
      );
      return name && body && marker ? { name, body, marker } : undefined;
    });
    const [name = ''] = await cardsAt(shown, found.name.start + 1);
    const [body = ''] = await cardsAt(shown, found.body.start + 1);
    const [marker = ''] = await cardsAt(shown, found.marker.start + 1);
    assert.match(name, /^\$\(person\) \*\*/);
    assert.match(body, /^\$\(organization\) \*\*/);
    assert.match(marker, /^\$\(list-ordered\) \*\*1 of \d/);
    assert.match(marker, /command:gloss\.outline\.open/);
  }).timeout(ALL_SAMPLES_MS);

  it('lists every item of the list', async () => {
    const { shown, found } = await sampleWith(({ facts }) =>
      facts.recognition.taskLists.find(({ items }) => items.length > 2),
    );
    const [card = ''] = await cardsAt(shown, found.items[1]?.marker.start ?? 0);
    assert.equal(card.match(/^- /gm)?.length, found.items.length);
  }).timeout(ALL_SAMPLES_MS);

  it('is silent on plain text', async () => {
    const { shown, found } = await sampleWith(({ facts: { article, recognition } }) => {
      const spans = [
        ...recognition.mentions,
        ...recognition.taskLists.flatMap(({ items }) => items.map(({ marker }) => marker)),
      ];
      const free = article.blocks.find((block) =>
        spans.every(({ start, end }) => block.end < start || end < block.start),
      );
      return free;
    });
    assert.deepEqual(await cardsAt(shown, found.start + 1), []);
  }).timeout(ALL_SAMPLES_MS);
});
