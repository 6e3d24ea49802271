import * as assert from 'node:assert/strict';
import { commands, MarkdownString, Range, type Hover } from 'vscode';
import { overlaps } from '../../../src/core/index';
import { articles, showArticle, type Shown } from './gloss';

/** The Markdown of all cards at an offset. */
export async function cardsAt({ document, facts }: Shown, offset: number): Promise<string[]> {
  const { line, column } = facts.article.lines.positionAt(offset);
  const position = new Range(line, column, line, column).start;
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((part) => (part instanceof MarkdownString ? part.value : '')));
}

/** The first article in which something is found, with what was found. */
export async function articleWith<T>(find: (shown: Shown) => T | undefined): Promise<{ shown: Shown; found: T }> {
  for (const uri of await articles()) {
    const shown = await showArticle(uri);
    const found = find(shown);
    if (found !== undefined) return { shown, found };
  }
  throw new Error('no article has one');
}

/** Asserts that a name, a body and a marker of one article have cards of three kinds. */
export async function assertThreeCards(): Promise<void> {
  const { shown, found } = await articleWith(({ facts: { recognition } }) => {
    const known = recognition.mentions.filter((mention) => mention.known);
    const name = known.find((mention) => mention.kind === 'official' && mention.basis === 'name');
    const body = known.find((mention) => mention.kind === 'body');
    const openers = recognition.taskLists.flatMap(({ items }) => items.map(({ marker }) => marker));
    const marker = openers.find((opener) => !recognition.mentions.some((mention) => overlaps(mention, opener)));
    return name && body && marker ? { name, body, marker } : undefined;
  });
  const [name = ''] = await cardsAt(shown, found.name.start + 1);
  const [body = ''] = await cardsAt(shown, found.body.start + 1);
  const [marker = ''] = await cardsAt(shown, found.marker.start + 1);
  assert.match(name, /^\$\(person\) \*\*/);
  assert.match(body, /^\$\(organization\) \*\*/);
  assert.match(marker, /^\$\(list-ordered\) \*\*\d+ of \d/);
  assert.match(marker, /command:gloss\.outline\.open/);
}
