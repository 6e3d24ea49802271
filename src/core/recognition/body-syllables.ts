import { entryBefore } from './entry-before';
import type { Page, Run } from './page';
import { longest } from './runs';
import type { BodyShelf } from './shelf';
import { capitalEnd, joiningEnd, placeEnd, smallEnd } from './syllables';

/** "Sở Nông nghiệp và Phát triển nông thôn tỉnh Phú Giang": no name has more parts. */
const MOST_PARTS = 8;
/** "Chủ tịch", "Phó Chủ nhiệm": the end of a title that is looked for before a body. */
const MOST_TITLE_WORDS = 4;

/**
 * A name that opens with its head: parts with a capital on their first syllable ("Quản lý"), parts in small letters that the
 * language lists ("nông thôn"), another body, places ("tỉnh Phú Giang"). A person's name ends it.
 */
export function syllablesBody(shelf: BodyShelf, head: Run): Run | undefined {
  const { page } = shelf;
  const language = page.languageAt(head.first);
  if (!page.capital(head.first) || page.shouted(head.first)) return undefined;
  let last = head.last;
  let field = true;
  const titled = isTitled(page, head.first);
  for (let count = 0; count < MOST_PARTS; count++) {
    const part = partBehind(shelf, last, field);
    if (!part || (titled && count > 0 && isForeignName(page, last + 1, part.last))) break;
    ({ last, field } = part);
  }
  if (page.has(language.seatedHeads, head.first)) last = seatEnd(page, last);
  const alone = page.has(language.aloneHeads, head.first);
  return last > head.last || alone ? { first: head.first, last } : undefined;
}

/** Whether a title stands right before a body: then a person's name may stand right behind it. */
function isTitled(page: Page, first: number): boolean {
  const { titleHeads } = page.languageAt(first);
  return page.joined(first) && entryBefore(page, titleHeads, first, MOST_TITLE_WORDS) >= 0;
}

/** Whether a part is several capitals in a row that are no known place: a name that no list of family names knows. */
function isForeignName(page: Page, first: number, last: number): boolean {
  if (last === first || !page.capital(first) || !page.capital(first + 1)) return false;
  return page.country(first) === undefined && !page.has(page.knowledge.provinces, first);
}

interface Part {
  readonly last: number;
  /** Whether it is a field: behind a place or another body no small letters go on with the name. */
  readonly field: boolean;
}

/** The part of a name behind a word; undefined for none. */
function partBehind(shelf: BodyShelf, last: number, field: boolean): Part | undefined {
  const { page } = shelf;
  const joined = joiningEnd(page, last);
  const as = (end: number | undefined, isField: boolean): Part | undefined =>
    end === undefined ? undefined : { last: end, field: isField };
  if (joined > last) return as(page.capital(joined) ? capitalEnd(page, joined) : smallEnd(page, joined), true);
  const start = last + 1;
  if (!page.joined(start)) return undefined;
  const owner = longest(shelf.startingAt(start));
  if (owner) return as(owner.last, false);
  if (shelf.has(start)) return undefined;
  const place = placeEnd(page, start);
  if (place !== undefined) return as(place, false);
  if (page.capital(start)) return as(capitalEnd(page, start), !page.capital(start + 1));
  return field ? as(smallEnd(page, start), true) : undefined;
}

/** "tại Hà Nội" behind a court or an embassy. */
function seatEnd(page: Page, last: number): number {
  const start = page.linkEnd(last + 1, page.languageAt(last).seats);
  if (start <= last + 1 || !page.joined(start) || !page.capital(start)) return last;
  return placeEnd(page, start) ?? capitalEnd(page, start) ?? last;
}
