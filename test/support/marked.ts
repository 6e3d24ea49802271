import type { Article, BlockKind } from '../../src/core/article/article';
import type { Facts } from '../../src/core/recognition/facts';
import type { Mention, OfficialMention, TaskItem, TaskList, Title } from '../../src/core/recognition/mention';
import { CodePoints } from '../../src/core/text/codepoints';
import { Lines } from '../../src/core/text/lines';
import { byReading, type Span } from '../../src/core/text/span';

/** What {@link marked} reads from a text with marks. */
export interface Marked {
  readonly facts: Facts;
  /** Offset of the mark `^`; -1 without one. */
  readonly cursor: number;
}

/** A pair of marks and what stood in it: `[Bui Thanh Son|bui-thanh-son]` has the argument `bui-thanh-son`. */
interface Pair extends Span {
  readonly open: string;
  readonly text: string;
  readonly argument: string;
}

/** The sign that closes each opening one. */
export const CLOSES: Readonly<Record<string, string>> = { '[': ']', '«': '»', '{': '}', '‹': '›', '<': '>', '⟪': '⟫' };

/**
 * Facts of a text written with marks, which may nest; an id left out is the text in kebab-case:
 * `[official by name|id]`, `«title of the next name»`, `‹role|id›` (`‹role|?a,b›`: unresolved, could be a or b), `{body|id}`,
 * `⟪announcement|count⟫` (`⟪announcement|count>⟫`: of a list nested in the first), `<marker|ordinal>` (a marker belongs to
 * the last announcement, or to a list of its own; its item reaches to the next marker or the end; `<Third|4 says 3>` where it
 * says another number, `<Wednesday|4!>` a repaired weekday), `^` cursor.
 * @param kinds of the non-blank lines in turn; paragraphs by default
 */
export function marked(source: string, kinds: readonly BlockKind[] = [], published: string | null = null): Marked {
  const { text, pairs, cursor } = parsed(source);
  const article = articleOf(text, kinds, published);
  return { facts: { article, recognition: { mentions: mentionsOf(pairs), taskLists: listsOf(pairs, text) } }, cursor };
}

/** An article without anything that needs a language: its lines are blocks of the given kinds. */
export function articleOf(text: string, kinds: readonly BlockKind[] = [], published: string | null = null): Article {
  const blocks = [...text.matchAll(/\S.*/g)].map((line, index) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: kinds[index] ?? 'paragraph',
  }));
  const lines = new Lines(text);
  const codePoints = new CodePoints(text);
  return { text, lines, codePoints, language: 'en', published, blocks, credits: [], quotations: [], urls: [] };
}

function parsed(source: string): { text: string; pairs: Pair[]; cursor: number } {
  const pairs: Pair[] = [];
  const open: { sign: string; start: number }[] = [];
  let text = '';
  let cursor = -1;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] ?? '';
    const last = open.at(-1);
    if (sign === '^') cursor = text.length;
    else if (CLOSES[sign]) open.push({ sign, start: text.length });
    else if (last && (sign === '|' || sign === CLOSES[last.sign])) {
      const end = sign === '|' ? source.indexOf(CLOSES[last.sign] ?? '', at) : at;
      const argument = sign === '|' ? source.slice(at + 1, end) : '';
      pairs.push({ open: last.sign, start: last.start, end: text.length, text: text.slice(last.start), argument });
      open.pop();
      at = end;
    } else text += sign;
  }
  return { text, pairs: pairs.sort(byReading), cursor };
}

function mentionsOf(pairs: readonly Pair[]): Mention[] {
  const mentions: Mention[] = [];
  let titles: Title[] = [];
  for (const { open, start, end, text, argument } of pairs) {
    const id = argument || kebab(text);
    const why = { rule: 'alias', source: text } as const;
    if (open === '«') titles.push({ start, end, text, body: null });
    if (open === '{') mentions.push({ kind: 'body', start, end, text, id, known: true, why });
    if (open === '[') {
      mentions.push({
        kind: 'official',
        basis: 'name',
        start,
        end,
        text,
        id,
        known: true,
        titles,
        candidates: [],
        why,
      });
      titles = [];
    }
    if (open === '‹') mentions.push(role({ open, start, end, text, argument }));
  }
  return mentions.sort(byReading);
}

function role({ start, end, text, argument }: Pair): OfficialMention {
  const unresolved = argument.startsWith('?');
  const candidates = unresolved ? argument.slice(1).split(',').filter(Boolean) : [];
  const why = { rule: unresolved ? 'ambiguous' : 'antecedent', source: text } as const;
  const id = unresolved ? null : argument || kebab(text);
  const titles = [{ start, end, text, body: null }];
  return { kind: 'official', basis: 'role', start, end, text, id, known: !unresolved, titles, candidates, why };
}

/** The item of a marker; `before` is the number of those before it, which counts where the mark says no place. */
function itemOf({ start, end, text, argument }: Pair, next: number, before: number): TaskItem {
  const [place = '', number] = argument.split(' says ');
  const ordinal = place === '' ? before + 1 : parseInt(place);
  const said = number === undefined ? ordinal : parseInt(number) || null;
  return { start, end: next, ordinal, said, marker: { start, end }, text, repaired: place.endsWith('!') };
}

function listsOf(pairs: readonly Pair[], text: string): TaskList[] {
  const lists: { announcement: TaskList['announcement']; items: TaskItem[]; parent: number | null }[] = [];
  const markers = pairs.filter(({ open }) => open === '<');
  for (const { open, start, end, text: words, argument } of pairs) {
    if (open === '⟪') {
      const count = parseInt(argument) || null;
      const parent = argument.endsWith('>') ? 0 : null;
      lists.push({ announcement: { start, end, text: words, count }, items: [], parent });
    }
    if (open !== '<') continue;
    if (lists.length === 0) lists.push({ announcement: null, items: [], parent: null });
    const next = markers.find((marker) => marker.start > start)?.start ?? text.length;
    lists
      .at(-1)
      ?.items.push(itemOf({ start, end, text: words, open, argument }, next, lists.at(-1)?.items.length ?? 0));
  }
  return lists.map(({ announcement, items, parent }) => {
    const start = announcement?.start ?? items[0]?.start ?? 0;
    return { start, end: items.at(-1)?.end ?? start, announcement, items, parent };
  });
}

function kebab(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
