import type { Page, Run } from './page';
import type { BodyShelf } from './shelf';

/** "Sở Nông nghiệp và Phát triển nông thôn tỉnh Phú Giang": no name has more parts. */
const MOST_PARTS = 8;
/** A personal name has at least so many syllables. */
const FEWEST_NAME = 3;

/**
 * A name that opens with its head: parts with a capital on their first syllable ("Quản lý"), parts in small letters that the
 * language lists ("nông thôn"), another body, places ("tỉnh Phú Giang"). A person's name ends it.
 */
export function syllablesBody(shelf: BodyShelf, head: Run): Run | undefined {
  const { page } = shelf;
  if (!page.capital(head.first) || page.shouted(head.first)) return undefined;
  let last = head.last;
  for (let part = 0; part < MOST_PARTS; part++) {
    const end = partEnd(shelf, last);
    if (end <= last) break;
    last = end;
  }
  return last > head.last ? { first: head.first, last } : undefined;
}

/** Index of the last word of the part behind a word; the word's own for none. */
function partEnd(shelf: BodyShelf, last: number): number {
  const { page } = shelf;
  const joined = joiningEnd(page, last);
  const start = joined > last ? joined : page.joined(last + 1) || page.gap(last + 1) === '&' ? last + 1 : -1;
  if (start < 0) return last;
  const owner = joined > last ? -1 : Math.max(-1, ...shelf.startingAt(start).map((body) => body.last));
  if (owner >= 0) return owner;
  if (shelf.has(start)) return last;
  const place = joined > last ? undefined : placeEnd(page, start);
  if (place !== undefined) return place;
  const small = page.longest(page.languageAt(start).sectors, start);
  if (small && !page.capital(start)) return small.last;
  return (page.capital(start) ? capitalEnd(page, start) : undefined) ?? last;
}

/** Index of the word behind "và", a dash, or the comma of a list that has a "và" further on; the word's own for none. */
function joiningEnd(page: Page, last: number): number {
  const next = last + 1;
  const language = page.languageAt(last);
  if (page.gap(next) === ' - ' && page.capital(next)) return next;
  const and = page.joined(next) && page.is(language.bodyAnd, next) && page.joined(next + 1);
  if (and && (page.capital(next + 1) || page.has(language.sectors, next + 1)) && !isHead(page, next + 1))
    return next + 1;
  if (page.gap(next) === ', ' && page.capital(next) && !isHead(page, next) && listGoesOn(page, next)) return next;
  return last;
}

const isHead = (page: Page, index: number): boolean => {
  const language = page.languageAt(index);
  return [language.bodyHeads, language.titleHeads, language.honorifics].some((list) => page.has(list, index));
};

/** "Văn hóa, [Thể thao] và Du lịch": within a few syllables "và" and a capital follow, or the comma before them. */
function listGoesOn(page: Page, index: number): boolean {
  for (let next = index + 1; next <= index + FEWEST_NAME + 1; next++) {
    const language = page.languageAt(next);
    if (page.is(language.bodyAnd, next)) return page.capital(next + 1) && !isHead(page, next + 1);
    if (!page.joined(next)) return false;
  }
  return false;
}

/** "tỉnh [Phú Giang]", "huyện" alone: index of a place's last word; undefined for none. */
function placeEnd(page: Page, start: number): number | undefined {
  const language = page.languageAt(start);
  const level = page.longest(language.places, start);
  if (!level) return undefined;
  const name = level.last + 1;
  const dotted = page.gap(name) === '. ' || page.gap(name) === '.';
  if ((page.joined(name) || dotted) && page.capital(name)) return properEnd(page, name) ?? level.last;
  if (page.joined(name) && /^\d+$/u.test(page.key(name))) return name;
  return page.capital(start) || !page.is(language.levels, start) ? undefined : level.last;
}

/** Index of the last word of a part that opens with a capital; undefined where a person's name opens. */
function capitalEnd(page: Page, start: number): number | undefined {
  if (page.joined(start + 1) && page.capital(start + 1)) return properEnd(page, start);
  const language = page.languageAt(start);
  let last = start;
  const acronym = page.written(start).length > 1 && page.written(start) === page.written(start).toUpperCase();
  if (!acronym && isSmallPart(page, last + 1)) last++;
  for (;;) {
    const more = page.joined(last + 1) ? page.longest(language.sectors, last + 1) : undefined;
    if (!more || page.capital(last + 1)) return last;
    last = more.last;
  }
}

/** Whether a small syllable goes on with the word that a capital opens: no function word, no verb. */
function isSmallPart(page: Page, index: number): boolean {
  if (!page.joined(index) || page.capital(index) || /\d/u.test(page.key(index))) return false;
  const language = page.languageAt(index);
  const written = page.written(index).normalize('NFC');
  const says = (list: readonly string[] | undefined): boolean => list?.includes(written) === true;
  return !says(language.language.common) && !says(language.language.titles.verbs) && !page.is(language.places, index);
}

/** Index of the last of several capitals in a row, up to where a person's name starts; undefined where it starts at once. */
function properEnd(page: Page, start: number): number | undefined {
  let end = start;
  while (page.joined(end + 1) && page.capital(end + 1) && !isHead(page, end + 1)) end++;
  for (let index = start; index <= end; index++) {
    const rest = end - index + 1;
    if (!isFamily(page, index) || rest < (index === start ? FEWEST_NAME : FEWEST_NAME - 1)) continue;
    if (index > start) return index - 1;
    const country = page.longest(page.languageAt(start).provinces, start);
    return country ? country.last : undefined;
  }
  return end;
}

/** Whether a syllable is a family name, compared with its accents where it has any. */
function isFamily(page: Page, index: number): boolean {
  const forms = page.alone(page.knowledge.families, index);
  if (!forms || !page.foreign(index)) return forms !== undefined;
  return forms.includes(page.written(index).normalize('NFC').toLowerCase());
}
