import type { Article } from '../article/article';
import type { Facts } from '../recognition/facts';
import { touches, trimmed, type Span } from '../text/span';

/**
 * The passage that is meant when nothing is selected: the smallest mention under the cursor, else the sentence around it;
 * null on a blank line.
 */
export function passageAt({ article, recognition }: Facts, offset: number): Span | null {
  const mentions = recognition.mentions.filter((mention) => touches(mention, offset));
  const [smallest] = mentions.sort((a, b) => a.end - a.start - (b.end - b.start));
  return smallest ? { start: smallest.start, end: smallest.end } : sentenceAt(article, offset);
}

/** The sentence around an offset, or nearest to it in its line, without the spaces around it; null on a blank line. */
function sentenceAt({ text, lines, blocks, language }: Article, offset: number): Span | null {
  const { line } = lines.positionAt(offset);
  const block = blocks.find(({ start }) => lines.positionAt(start).line === line);
  if (!block) return null;
  const sentences = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' });
  for (const { index, segment } of sentences.segment(text.slice(block.start, block.end))) {
    const span = { start: block.start + index, end: block.start + index + segment.length };
    if (offset < span.end || span.end === block.end) return trimmed(text, span);
  }
  return null;
}

/** A tag that may be chosen. */
export interface TagChoice {
  readonly name: string;
  /** Of the codebook; empty without one. */
  readonly description: string;
  /** How many annotations carry it. */
  readonly count: number;
}

/** All known tags: those of the codebook in its order, then the others by name. */
export function tagChoices(
  codebook: readonly { readonly name: string; readonly description: string }[],
  used: Iterable<string>,
): TagChoice[] {
  const counts = new Map<string, number>();
  for (const tag of used) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const inBook = new Set(codebook.map(({ name }) => name));
  const others = [...counts.keys()].filter((name) => !inBook.has(name)).sort((a, b) => a.localeCompare(b));
  const choices = [...codebook, ...others.map((name) => ({ name, description: '' }))];
  return choices.map(({ name, description }) => ({ name, description, count: counts.get(name) ?? 0 }));
}

/** Typed text as a tag: without spaces around it and around slashes; null for blank text. */
export function newTag(typed: string): string | null {
  const parts = typed.split('/').map((part) => part.trim().replace(/\s+/g, ' '));
  return parts.filter((part) => part !== '').join('/') || null;
}
