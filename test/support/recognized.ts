import assert from 'node:assert/strict';
import { readArticle } from '../../src/core/article/read';
import type { Facts } from '../../src/core/recognition/facts';
import type { Mention, OfficialMention, TaskList } from '../../src/core/recognition/mention';
import { recognize } from '../../src/core/recognition/recognize';
import type { Knowledge } from '../../src/core/registry/knowledge';
import { foldKey } from '../../src/core/text/fold';
import { byReading, type Span } from '../../src/core/text/span';
import { CLOSES, marked } from './marked';

/** Kinds of finds that {@link remarked} shows. */
export type Shown = 'official' | 'title' | 'role' | 'body' | 'list';

/** A find with the marks around it: `[`…`]`, or `[`…`|argument]`. */
interface Mark extends Span {
  readonly kind: Shown;
  readonly open: string;
  readonly argument: string;
}

/** A row's text without its marks. */
export const unmarked = (row: string): string => marked(row).facts.article.text;

/** Facts of a text as the program finds them. */
export function factsOf(text: string, knowledge: Knowledge, published: string | null = null): Facts {
  const article = readArticle(text, knowledge.languages, published);
  return { article, recognition: recognize(article, knowledge) };
}

/**
 * A text with marks around what was recognised, in the marks that `marked` reads: a row that comes out as it went in is right.
 * Ids are left out where they are the text in kebab-case. Where there are several lists, they are lettered in reading order:
 * `<First|a1>`, `⟪two tasks|b 2⟫`, and `<(i)|b1 in a>` where the list stands in an item of another. A repaired weekday has `!`.
 */
export function remarked({ article, recognition }: Facts, shown: readonly Shown[]): string {
  const marks = [
    ...recognition.mentions.flatMap((mention) => mentionMarks(mention, recognition.mentions)),
    ...recognition.taskLists.flatMap(listMarks),
  ].filter(({ kind }) => shown.includes(kind));
  marks.sort(byReading);
  let text = '';
  for (let at = 0; at <= article.text.length; at++) {
    // What began last ends first.
    for (const { open, argument } of marks.filter(({ end }) => end === at).reverse())
      text += (argument === '' ? '' : `|${argument}`) + (CLOSES[open] ?? '');
    for (const { open } of marks.filter(({ start }) => start === at)) text += open;
    text += article.text.charAt(at);
  }
  return text;
}

const kebab = (text: string): string => foldKey(text).replace(/[^a-z0-9]+/g, '-');
const idOf = (text: string, id: string): string => (id === kebab(text) ? '' : id);

function mentionMarks(mention: Mention, mentions: readonly Mention[]): readonly Mark[] {
  const { start, end, text } = mention;
  if (mention.kind === 'body') return [{ kind: 'body', open: '{', start, end, argument: idOf(text, mention.id) }];
  const { id, basis, candidates, titles } = mention;
  const argument = id === null ? `?${candidates.join(',')}` : idOf(text, id);
  const own: Mark =
    basis === 'role'
      ? { kind: 'role', open: '‹', start, end, argument }
      : { kind: 'official', open: '[', start, end, argument };
  return [own, ...titles.map((title) => titleMark(title, mention, mentions))];
}

/** A title is of the next name, or says whose it is. */
function titleMark(title: Span, owner: OfficialMention, mentions: readonly Mention[]): Mark {
  const next = mentions.find(
    (mention) => mention.kind === 'official' && mention.basis === 'name' && mention.start >= title.end,
  );
  return {
    kind: 'title',
    open: '«',
    start: title.start,
    end: title.end,
    argument: next === owner ? '' : (owner.id ?? '?'),
  };
}

function listMarks(
  { announcement, items, parent }: TaskList,
  index: number,
  lists: readonly TaskList[],
): readonly Mark[] {
  const letter = (at: number): string => (lists.length > 1 ? String.fromCharCode('a'.charCodeAt(0) + at) : '');
  const inside = parent === null ? '' : ` in ${letter(parent)}`;
  const marks = items.map(({ marker, ordinal, repaired }, at): Mark => {
    const argument = `${letter(index)}${String(ordinal)}${repaired ? '!' : ''}${at === 0 ? inside : ''}`;
    return { kind: 'list', open: '<', start: marker.start, end: marker.end, argument };
  });
  if (!announcement) return marks;
  const argument = `${letter(index)} ${announcement.count ?? '?'}`.trim();
  return [...marks, { kind: 'list', open: '⟪', start: announcement.start, end: announcement.end, argument }];
}

/**
 * Tests of rows that hold their own answer: unmarked, recognised and marked again, each comes out as it went in.
 * @param shown what the marks of these rows show; other finds don't count
 * @param knowledge asked when the tests run
 */
export function recognizes(
  shown: readonly Shown[],
  rows: readonly string[],
  knowledge: () => Promise<Knowledge>,
  published: string | null = null,
): void {
  for (const row of rows)
    it(row, async () => {
      const facts = factsOf(unmarked(row), await knowledge(), published);
      assert.equal(remarked(facts, shown), row);
    });
}
