import type { Anchored } from '../annotation/annotation';
import type { Facts } from '../recognition/facts';
import type { Mention } from '../recognition/mention';
import type { Span } from '../text/span';
import { byReading, overlaps } from '../text/span';

/**
 * How a stretch of an article is drawn:
 * - `official`, `role`: an official by name, and by role alone; `unresolved`: a role or short form nobody can be named for
 * - `title`: a position phrase beside a name
 * - `body`: an organisation
 * - `marker`, `announcement`: the opener of a list's item, and the words that announce the list
 * - `annotation`: what an analyst annotated
 */
export const HIGHLIGHT_KINDS = [
  'annotation',
  'title',
  'official',
  'role',
  'unresolved',
  'body',
  'announcement',
  'marker',
] as const;

export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];

/** Spans by kind, each in reading order. */
export type Highlights = Readonly<Record<HighlightKind, readonly Span[]>>;

/** What of an article's highlights is drawn in the text, and what is only marked on the overview ruler. */
export interface Drawing {
  readonly drawn: Highlights;
  readonly overview: Highlights;
}

/**
 * Everything to highlight in an article: each mention, title, marker, announcement and anchored annotation once.
 * @param now where a span of the facts stands in the text as it is now, when that has been edited since; annotations are
 *   anchored in the text as it is now already. Empty spans are left out.
 */
export function highlights(facts: Facts, anchored: readonly Anchored[], now = (span: Span): Span => span): Highlights {
  const found = none();
  const add = (kind: HighlightKind, span: Span | null): void => {
    if (span && span.start < span.end) found[kind].push({ start: span.start, end: span.end });
  };
  for (const mention of facts.recognition.mentions) {
    add(kindOf(mention), now(mention));
    if (mention.kind === 'official' && mention.basis === 'name')
      mention.titles.forEach((title) => add('title', now(title)));
  }
  for (const list of facts.recognition.taskLists) {
    if (list.announcement) add('announcement', now(list.announcement));
    for (const item of list.items) add('marker', now(item.marker));
  }
  for (const { span } of anchored) add('annotation', span);
  for (const kind of HIGHLIGHT_KINDS) found[kind].sort(byReading);
  return found;
}

/**
 * Ranges that an editor takes at once without lag: setting them again on each change of the text costs about a millisecond
 * a thousand in the extension host and more in the window. Real articles have under 500.
 */
export const DRAWN_LIMIT = 5000;

/** Marks on the overview ruler beyond the limit: it is some hundred pixels high, more marks than that can't be told apart. */
export const OVERVIEW_LIMIT = 500;

/**
 * What to draw of `all`: everything up to `limit` ranges; beyond it what overlaps `visible`, and an even thinning of each
 * kind on the overview ruler.
 */
export function drawing(all: Highlights, visible: readonly Span[], limit = DRAWN_LIMIT): Drawing {
  const count = HIGHLIGHT_KINDS.reduce((sum, kind) => sum + all[kind].length, 0);
  if (count <= limit) return { drawn: all, overview: none() };
  const seen = (span: Span): boolean => visible.some((part) => overlaps(part, span));
  return {
    drawn: mapped(all, (spans) => spans.filter(seen).slice(0, limit)),
    overview: mapped(all, (spans) => thinned(spans, Math.ceil((OVERVIEW_LIMIT * spans.length) / count))),
  };
}

/** At most `limit` of the spans, evenly spread. */
function thinned(spans: readonly Span[], limit: number): Span[] {
  const step = Math.max(1, spans.length / Math.max(1, limit));
  const kept: Span[] = [];
  for (let at = 0; at < spans.length; at += step) kept.push(...spans.slice(Math.floor(at), Math.floor(at) + 1));
  return kept;
}

function kindOf(mention: Mention): HighlightKind {
  if (mention.kind === 'body') return 'body';
  if (mention.id === null) return 'unresolved';
  return mention.basis === 'role' ? 'role' : 'official';
}

function none(): Record<HighlightKind, Span[]> {
  return { annotation: [], title: [], official: [], role: [], unresolved: [], body: [], announcement: [], marker: [] };
}

function mapped(all: Highlights, change: (spans: readonly Span[]) => Span[]): Highlights {
  const result = none();
  for (const kind of HIGHLIGHT_KINDS) result[kind] = change(all[kind]);
  return result;
}
