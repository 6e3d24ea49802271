import * as assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import type { HighlightKind, Span } from '../../../src/core/index';
import { factsByCore, gloss, showArticle, told, toldSpan } from './gloss';

/** Asserts that what is highlighted of an article is what the core finds, kind by kind; how many ranges there are. */
export async function assertDrawn(uri: Uri): Promise<number> {
  const { document } = await showArticle(uri);
  const facts = await factsByCore(uri);
  const { mentions, taskLists } = facts.recognition;
  const officials = mentions.filter((mention) => mention.kind === 'official');
  const wanted: Partial<Record<HighlightKind, readonly Span[]>> = {
    official: officials.filter(({ basis, id }) => id !== null && basis === 'name'),
    role: officials.filter(({ basis, id }) => id !== null && basis === 'role'),
    unresolved: officials.filter(({ id }) => id === null),
    title: officials.filter(({ basis }) => basis === 'name').flatMap(({ titles }) => titles),
    body: mentions.filter(({ kind }) => kind === 'body'),
    marker: taskLists.flatMap(({ items }) => items.map(({ marker }) => marker)),
    announcement: taskLists.flatMap(({ announcement }) => announcement ?? []),
  };
  const drawn = (await gloss()).highlights(uri);
  let count = 0;
  for (const [kind, spans] of Object.entries(wanted) as [HighlightKind, readonly Span[]][]) {
    const ranges = drawn?.[kind] ?? [];
    const expected = spans.map((span) => toldSpan(facts, span, document));
    assert.deepEqual(ranges.map((range) => told(document, range)).sort(), expected.sort(), `${uri.path}: ${kind}`);
    count += ranges.length;
  }
  return count;
}
