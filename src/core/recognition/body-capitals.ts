import { opensName } from './capitals';
import { entryBefore } from './entry-before';
import { listEnd } from './list-names';
import type { Page, Run } from './page';
import { type BodyShelf, isPossessive, possessorBefore } from './shelf';

/** "Directorate-General for Maritime Transition of the European Commission": no name has more parts behind its head. */
const MOST_PARTS = 3;
/** "Public Works and Spatial Planning Office": no name has more words before its head. */
const MOST_WORDS_BEFORE = 10;
/** "Chief of Staff" ends in one: so much of a title is looked for before a body. */
const MOST_TITLE_WORDS = 2;

/** A name in capitals around a head; undefined where nothing but the head has one. */
export function capitalsBody(shelf: BodyShelf, head: Run): Run | undefined {
  const { page } = shelf;
  if (page.shouted(head.first)) return shoutedBody(shelf, head);
  if (!page.capital(head.first)) return smallBody(shelf, head);
  const first = startBefore(shelf, head.first);
  if (goesOn(shelf, head) && !isHeaded(page, first)) return undefined;
  const last = endBehind(shelf, head);
  return first < head.first || last > head.last ? { first, last } : undefined;
}

/** Whether more capitals follow that are no title and no person: another head among them has the name, or none ("Committee Room"). */
function goesOn({ page }: BodyShelf, { last }: Run): boolean {
  const next = last + 1;
  if (!page.joined(next) || !page.named(next)) return false;
  const language = page.languageAt(next);
  const other = [language.titleHeads, language.titleBefore, language.honorifics].some((list) => page.has(list, next));
  if (other && !page.has(language.bodyHeads, next)) return false;
  return !opensName(page, next) && !page.has(page.knowledge.people, next);
}

/** "the [town council]", "[Gull Island town council]": a small head behind a level, or right behind a place. */
function smallBody(shelf: BodyShelf, head: Run): Run | undefined {
  const { page } = shelf;
  const language = page.languageAt(head.first);
  if (!page.has(language.smallHeads, head.first) || page.capital(head.last)) return undefined;
  let first = head.first;
  while (page.joined(first) && !page.capital(first - 1) && page.is(language.levels, first - 1)) first--;
  const level = first;
  while (page.joined(first) && mayStandBefore(shelf, first - 1)) first--;
  const definite = page.joined(first) && page.is(language.definite, first - 1);
  if (first === level ? !definite || level === head.first : page.opens(first) && first === level - 1 && !definite)
    return undefined;
  return { first, last: head.last };
}

/** "Head of the [Health Office] Yosep Kurniawan": behind a post and its body stands a person. */
function isHeaded(page: Page, first: number): boolean {
  const language = page.languageAt(first);
  const link = page.linkStart(first, language.titleLinks);
  if (link < 1 || link === first) return false;
  return entryBefore(page, language.titleHeads, link, MOST_TITLE_WORDS) >= 0;
}

/** A whole line of capitals that opens or ends with the head: a letterhead. */
function shoutedBody({ page }: BodyShelf, head: Run): Run | undefined {
  let { first, last } = head;
  const few = (): boolean => last - first <= MOST_WORDS_BEFORE;
  while (few() && page.lineOf(first - 1) === page.lineOf(head.first) && first > 0) first--;
  while (few() && page.lineOf(last + 1) === page.lineOf(head.first) && last + 1 < page.count) last++;
  const ends = last === head.last || page.linkEnd(head.last + 1, page.languageAt(head.first).bodyLinks) > 0;
  for (let index = first + 1; index <= last; index++) if (!page.joined(index) && !page.elided(index)) return undefined;
  return ends && last - first < MOST_WORDS_BEFORE && last > first ? { first, last } : undefined;
}

/** Index of the first of the capitalised words right before a head; possessives, "and" and a body that ends there included. */
function startBefore(shelf: BodyShelf, head: number): number {
  const { page } = shelf;
  let first = head;
  while (head - first < MOST_WORDS_BEFORE) {
    const before = wordBefore(shelf, first);
    if (before === first) break;
    first = before;
  }
  return levelBefore(page, first, head);
}

function wordBefore(shelf: BodyShelf, first: number): number {
  const { page } = shelf;
  const at = wordBehind(page, first);
  if (at < 0) return first;
  const [owner] = shelf.endingAt(at);
  if (owner) return owner.first;
  if (mayStandBefore(shelf, at)) return at;
  // "High-level People's Procuracy".
  if (page.hyphened(at) && mayStandBefore(shelf, at - 1)) return at - 1;
  return joinedByAnd(shelf, first);
}

/** As {@link possessorBefore}, and of a plural: "[Workers]' Office". */
function wordBehind(page: Page, first: number): number {
  return page.gap(first) === "' " && page.key(first - 1).endsWith('s') ? first - 1 : possessorBefore(page, first);
}

function mayStandBefore(shelf: BodyShelf, index: number): boolean {
  const { page } = shelf;
  if (!page.named(index) || !shelf.free({ first: index, last: index })) return false;
  const language = page.languageAt(index);
  if (/\d/u.test(page.key(index)) || page.has(language.honorifics, index)) return false;
  if (page.has(language.weekdayNames, index)) return false;
  // "Council President", but "General Department" and "Chief Secretariat".
  return (
    !page.has(language.titleHeads, index) ||
    page.is(language.titleBefore, index) ||
    page.is(language.bodyAdjectives, index)
  );
}

/**
 * "the [Culture and] Society Board", "the [Audit, Risk and] Improvement Committee": index of the first word before an "and" whose
 * other side is no body or title, where an article, a possessive or a level ("State") opens the name.
 */
function joinedByAnd(shelf: BodyShelf, first: number): number {
  const { page } = shelf;
  const and = first - 1;
  if (!page.joined(first) || !page.is(page.languageAt(and).bodyAnd, and) || !page.joined(and)) return first;
  let start = fieldStart(shelf, and);
  while (start < and && page.gap(start) === ', ' && and - start < MOST_WORDS_BEFORE) {
    const before = fieldStart(shelf, start);
    if (before === start) break;
    start = before;
  }
  return start < and && mayOpen(page, start) ? start : first;
}

/** Index of the first of the capitalised words right before a word that are no body and no title; the word's own for none. */
function fieldStart(shelf: BodyShelf, index: number): number {
  const { page } = shelf;
  const mayBe = (at: number): boolean => mayStandBefore(shelf, at) && !page.has(page.languageAt(at).bodyHeads, at);
  if (!mayBe(index - 1) || !(page.joined(index) || page.gap(index) === ', ')) return index;
  let start = index - 1;
  while (page.joined(start) && mayBe(start - 1)) start--;
  return start;
}

/** Whether an article or a possessive stands before a word, or the word is a level with a capital. */
function mayOpen(page: Page, start: number): boolean {
  const { articles, levels } = page.languageAt(start);
  if (page.is(levels, start)) return true;
  const article = page.joined(start) && (page.is(articles, start - 1) || page.elided(start - 1));
  return article || (page.joined(start) && isPossessive(page, start - 1));
}

/** "the [city] People's Committee": a small word of an administrative level before the name's capitals. */
function levelBefore(page: Page, first: number, head: number): number {
  const level = first - 1;
  const written = page.joined(first) && !page.capital(level) && page.is(page.languageAt(level).levels, level);
  return written && (first < head || page.has(page.knowledge.bodies.heads, head)) ? level : first;
}

/** Index of the last word of what "of", "for", "on" join to a head. */
function endBehind(shelf: BodyShelf, head: Run): number {
  let last = head.last;
  for (let part = 0; part < MOST_PARTS; part++) {
    const end = partEnd(shelf, last, head);
    if (end <= last) break;
    last = end;
  }
  return last;
}

function partEnd(shelf: BodyShelf, last: number, head: Run): number {
  const { page } = shelf;
  const language = page.languageAt(last);
  const seated = page.has(language.seatedHeads, head.first) || page.has(language.seatedHeads, head.last);
  for (const links of seated ? [language.bodyLinks, language.seats] : [language.bodyLinks]) {
    const start = page.linkEnd(last + 1, links);
    if (start <= last + 1 || !page.adjoins(start)) continue;
    const owner = Math.max(-1, ...shelf.startingAt(start).map((body) => body.last));
    if (owner >= 0) return owner;
    if (page.named(start) && !page.has(language.calendar, start)) return namedEnd(shelf, start, head) ?? last;
    if (page.is(language.levels, start) && !page.capital(start) && !page.joined(start + 1)) return start;
  }
  return last;
}

/** Index of the last word of what follows a link with a capital; undefined for a post that the head is not of. */
function namedEnd(shelf: BodyShelf, start: number, head: Run): number | undefined {
  const { titleHeads, postHeads, sectors } = shelf.page.languageAt(start);
  const post = shelf.page.longest(titleHeads, start);
  // "High Council of [Justice]" is of a field.
  if (!post || shelf.page.has(sectors, start)) return capitalsFrom(shelf, start);
  return shelf.page.has(postHeads, head.first) ? postEnd(shelf, post) : undefined;
}

/** "Office of the [Attorney General of Kestria]": index of the last word of a post that an office is of. */
function postEnd(shelf: BodyShelf, post: Run): number {
  const { page } = shelf;
  const start = page.linkEnd(post.last + 1, page.languageAt(post.last).bodyOf);
  return start > post.last + 1 && page.joined(start) && page.named(start) ? capitalsFrom(shelf, start) : post.last;
}

/** Index of the last word of a run of capitalised words that small linking words may join; a personal name ends it. */
function capitalsFrom(shelf: BodyShelf, first: number): number {
  const { page } = shelf;
  const language = page.languageAt(first);
  const country = page.country(first);
  if (country) return country.last;
  let last = first;
  for (let next = first + 1; page.adjoins(next); next++) {
    if (endsCapitals(shelf, next)) break;
    if (next > last + 1 && page.capital(next) && (page.has(language.bodyHeads, next) || isCountry(page, next))) break;
    if (page.capital(next)) last = next;
    else if (!page.is(language.titleInner, next)) break;
  }
  return levelEnd(page, listEnd(page, last));
}

/** Whether a person's name, a title, another body or a weekday starts at a word. */
function endsCapitals(shelf: BodyShelf, index: number): boolean {
  const { page } = shelf;
  const { titleHeads, weekdayNames, honorifics } = page.languageAt(index);
  if (opensName(page, index) || shelf.has(index) || page.has(titleHeads, index)) return true;
  return page.capital(index) && (page.has(weekdayNames, index) || page.has(honorifics, index));
}

/** "of Quang Tri [province]": a level in small letters behind a place. */
export function levelEnd(page: Page, last: number): number {
  const level = last + 1;
  return page.joined(level) && !page.capital(level) && page.is(page.languageAt(level).placeLevels, level)
    ? level
    : last;
}

/** "of Finance and Vietnam": a country behind "and" is another member of the sentence. */
function isCountry(page: Page, index: number): boolean {
  return page.country(index) !== undefined && page.is(page.languageAt(index).bodyAnd, index - 1);
}
