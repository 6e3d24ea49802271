import { opensName } from './capitals';
import type { Page, Run } from './page';
import type { BodyShelf } from './shelf';

/** "Département de l'Agriculture et de l'Environnement de la province": no name has more parts behind its head. */
const MOST_PARTS = 4;

/**
 * A name that opens with its head: adjectives, then nouns and proper names behind links ("Office national de
 * l'assainissement du Sénegal"). A head in small letters needs an article before it and must be one that is written so.
 */
export function sentenceBody(shelf: BodyShelf, head: Run): Run | undefined {
  const { page } = shelf;
  const language = page.languageAt(head.first);
  const capital = page.capital(head.first) && !page.shouted(head.first);
  const ordinal = ordinalBefore(page, head.first) < head.first;
  if (!capital && !ordinal && (!page.has(language.smallHeads, head.first) || !isDefinite(page, head.first)))
    return undefined;
  let last = adjectivesEnd(page, head.last);
  for (let part = 0; part < MOST_PARTS; part++) {
    const end = partEnd(shelf, last, head, capital || ordinal);
    if (end <= last) break;
    last = end;
  }
  if (page.has(language.seatedHeads, head.first)) last = seatEnd(shelf, last);
  const alone =
    page.longest(language.aloneHeads, head.first)?.last === head.last && (capital || isDefinite(page, head.first));
  return last > head.last || alone ? { first: ordinalBefore(page, head.first), last } : undefined;
}

/** "Ambassade du Sénégal [à Rabat]". */
function seatEnd(shelf: BodyShelf, last: number): number {
  const { page } = shelf;
  const start = page.linkEnd(last + 1, page.languageAt(last).seats);
  if (start <= last + 1 || !page.joined(start) || !page.named(start) || shelf.has(start)) return last;
  return properEnd(shelf, start);
}

/** "[Deuxième] section de traduction": index of an ordinal with a capital before a head; the head's own without one. */
const ordinalBefore = (page: Page, head: number): number =>
  page.joined(head) && page.capital(head - 1) && page.has(page.languageAt(head).ordinals, head - 1) ? head - 1 : head;

const isDefinite = (page: Page, index: number): boolean =>
  page.adjoins(index) && page.is(page.languageAt(index).definite, index - 1);

/** Index of the last of the adjectives that follow a word. */
function adjectivesEnd(page: Page, index: number): number {
  let last = index;
  for (;;) {
    if (isAdjective(page, last + 1)) last++;
    // "Comité économique [et budgétaire]".
    else if (
      last > index &&
      page.is(page.languageAt(last).bodyAnd, last + 1) &&
      page.joined(last + 1) &&
      isAdjective(page, last + 2)
    )
      last += 2;
    else return last;
  }
}

function isAdjective(page: Page, index: number): boolean {
  if (!page.joined(index) || page.hyphened(index)) return false;
  const language = page.languageAt(index);
  if (page.is(language.bodyAdjectives, index)) return true;
  const written = page.written(index).normalize('NFC').toLowerCase();
  const { adjectiveEndings } = language.language.bodies;
  if (page.is(language.common, index) || page.is(language.verbs, index)) return false;
  // A participle is one only where nothing follows that it could govern: "habitat partagé (".
  const closed = !page.joined(index + 1) && endsAs(written, language.language.bodies.participleEndings);
  return closed || endsAs(written, adjectiveEndings);
}

const endsAs = (word: string, endings: readonly string[]): boolean =>
  endings.some((ending) => word.endsWith(ending) && word.length > ending.length + 2);

/** Index of the last word of a link and what it joins to a name; the word's own for none. */
function partEnd(shelf: BodyShelf, last: number, head: Run, capital: boolean): number {
  const listed = last > head.last ? listedEnd(shelf.page, last) : last;
  if (listed > last) return listed;
  const proper = properBehind(shelf, last, head);
  return proper > last ? proper : linkedEnd(shelf, last, head, capital);
}

/** Index of the last word of what a link or "and" joins to a name; the word's own for none. */
function linkedEnd(shelf: BodyShelf, last: number, head: Run, capital: boolean): number {
  const { page } = shelf;
  const language = page.languageAt(last);
  const and = last > head.last && page.joined(last + 1) && page.is(language.bodyAnd, last + 1) ? last + 2 : last + 1;
  const start = page.linkEnd(and, language.bodyLinks);
  const behind = start > and ? start : and > last + 1 ? and : -1;
  if (behind < 0 || !page.adjoins(behind)) return last;
  const owner = and === last + 1 ? Math.max(-1, ...shelf.startingAt(behind).map((body) => body.last)) : -1;
  if (owner >= 0) return owner;
  // "demande au Comité [de rapporter]": behind a bare "de" may stand a verb.
  if (behind === and + 1 && isInfinitive(page, behind)) return last;
  return nounEnd(shelf, behind, capital, and > last + 1, behind > and) ?? last;
}

/** "direction de l'habitat[, de l'urbanisme et des paysages]": a list of fields with a link before each; the word's own for none. */
function listedEnd(page: Page, last: number): number {
  const { bodyLinks, bodyAnd, sectors } = page.languageAt(last);
  const field = (at: number): number => {
    const link = page.at(bodyLinks.list, at).at(-1);
    return (link && page.longest(sectors, link.last + 1)?.last) ?? -1;
  };
  let end = last;
  while (page.gap(end + 1) === ', ' && field(end + 1) >= 0) end = field(end + 1);
  const and = page.joined(end + 1) && page.is(bodyAnd, end + 1) ? field(end + 2) : -1;
  return end > last && and >= 0 ? adjectivesEnd(page, and) : last;
}

/** "agence régionale de santé [Normandie]", "communauté de communes [Vère et Causses]": a proper name right behind. */
function properBehind(shelf: BodyShelf, last: number, head: Run): number {
  const { page } = shelf;
  const language = page.languageAt(last);
  const start = last + 1;
  if (!page.joined(start) || page.hyphened(start) || !page.named(start) || shelf.has(start)) return last;
  const named = head.last > head.first || page.is(language.sectors, last) || page.is(language.bodyAdjectives, last);
  const other = [language.titleHeads, language.bodyHeads, language.honorifics].some((list) => page.has(list, start));
  if (!named || other || page.capital(last) || opensName(page, start) || page.has(page.knowledge.people, start))
    return last;
  const end = properEnd(shelf, start);
  // Two capitals in a row, and no more, are a person's name.
  return end === start + 1 && page.capital(end) && !page.hyphened(end) ? last : end;
}

function isInfinitive(page: Page, index: number): boolean {
  const language = page.languageAt(index);
  if (page.capital(index) || page.has(language.sectors, index)) return false;
  return endsAs(page.written(index).normalize('NFC').toLowerCase(), language.language.bodies.infinitiveEndings);
}

function nounEnd(
  shelf: BodyShelf,
  index: number,
  capital: boolean,
  joined: boolean,
  linked: boolean,
): number | undefined {
  const { page } = shelf;
  const language = page.languageAt(index);
  if (shelf.has(index) || page.has(language.titleHeads, index) || opensName(page, index)) return undefined;
  const sector = page.longest(language.sectors, index);
  if (sector) return adjectivesEnd(page, sector.last);
  if (page.capital(index))
    return page.named(index) && !(joined && page.has(language.bodyHeads, index)) ? properEnd(shelf, index) : undefined;
  if (!capital || (joined && !linked) || !isNoun(page, index)) return undefined;
  return adjectivesEnd(page, index);
}

const isNoun = (page: Page, index: number): boolean => {
  const language = page.languageAt(index);
  if (page.is(language.common, index) || page.is(language.verbs, index) || page.is(language.generic, index))
    return false;
  return !/\d/u.test(page.key(index)) && page.key(index).length > 2;
};

/** Index of the last word of a proper name: capitals, hyphens, "et" and particles between capitals ("Vère et Causses"). */
function properEnd(shelf: BodyShelf, first: number): number {
  const { page } = shelf;
  const language = page.languageAt(first);
  let last = first;
  for (let next = first + 1; page.adjoins(next); next++) {
    if (shelf.has(next) || opensName(page, next) || page.has(language.titleHeads, next)) break;
    if (page.hyphened(next) || (page.capital(next) && next === last + 1)) last = next;
    else if (
      page.is(language.bodyAnd, next) &&
      page.capital(next + 1) &&
      page.joined(next + 1) &&
      !page.has(language.bodyHeads, next + 1)
    )
      last = ++next;
    else break;
  }
  return adjectivesEnd(page, last);
}
