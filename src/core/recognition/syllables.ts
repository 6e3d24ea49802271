import { isFamily, personWithin } from './capitals';
import type { Page } from './page';

/**
 * The parts of names of bodies and posts in a language that writes a capital on the first syllable of each ("Quản lý",
 * "Nông nghiệp và Phát triển nông thôn"). All answers are indices of words.
 */

/** "TP", "TX": so short is an abbreviated level. */
const LONGEST_ABBREVIATION = 2;
/** Names of places have two syllables, most of them. */
const PLACE_SYLLABLES = 2;
/** No list of fields has more syllables before its "và". */
const MOST_BEFORE_AND = 4;

const isHead = (page: Page, index: number): boolean => {
  const language = page.languageAt(index);
  return [language.bodyHeads, language.titleHeads, language.honorifics].some((list) => page.has(list, index));
};

/** The word behind "và", a dash, or the comma of a list that has a "và" further on; the word's own for none. */
export function joiningEnd(page: Page, last: number): number {
  const next = last + 1;
  const language = page.languageAt(last);
  if ((page.gap(next) === ' - ' || page.gap(next) === '&') && isField(page, next)) return next;
  const about = page.joined(next) && page.is(language.bodyAbout, next) && page.joined(next + 1);
  if (about && isField(page, next + 1)) return next + 1;
  const and = page.joined(next) && page.is(language.bodyAnd, next) && page.joined(next + 1);
  if (and && isField(page, next + 1)) return next + 1;
  if (page.gap(next) === ', ' && isField(page, next) && listGoesOn(page, next)) return next;
  return last;
}

/** Whether a part of a name opens at the word: a field in small letters, or a capital that opens no other name. */
function isField(page: Page, index: number): boolean {
  if (isHead(page, index) || personWithin(page, index, properLast(page, index)) === index) return false;
  return page.capital(index) || page.has(page.languageAt(index).sectors, index);
}

/** "Văn hóa, [Thể thao] và Du lịch": within a few syllables "và" and a capital follow. */
function listGoesOn(page: Page, index: number): boolean {
  for (let next = index + 1; next <= index + MOST_BEFORE_AND; next++) {
    if (page.is(page.languageAt(next).bodyAnd, next)) return isField(page, next + 1);
    if (!page.joined(next)) return false;
  }
  return false;
}

/** The last word of a part that opens with a capital; undefined where a person's name opens. */
export function capitalEnd(page: Page, start: number): number | undefined {
  if (page.joined(start + 1) && page.capital(start + 1)) return properEnd(page, start);
  let last = start;
  const acronym = page.written(start).length > 1 && page.written(start) === page.written(start).toUpperCase();
  if (!acronym) last = wordEnd(page, start);
  for (;;) {
    const more = page.joined(last + 1) && !page.capital(last + 1) ? smallEnd(page, last + 1) : undefined;
    if (more === undefined) return last;
    last = more;
  }
}

/** The last word of a field in small letters ("nông thôn"); undefined for none. */
export function smallEnd(page: Page, start: number): number | undefined {
  if (page.capital(start)) return undefined;
  const { sectors, compounds } = page.languageAt(start);
  const field = page.longest(sectors, start);
  if (field) return field.last;
  // A verb and its field: "[đăng ký đất đai]".
  const verb = page.longest(compounds, start);
  return verb && page.joined(verb.last + 1) ? page.longest(sectors, verb.last + 1)?.last : undefined;
}

/** The last syllable of the word that a capital opens: a listed field whole, else one more syllable that is no other word. */
function wordEnd(page: Page, start: number): number {
  const { sectors, compounds } = page.languageAt(start);
  const field = page.longest(sectors, start) ?? page.longest(compounds, start);
  if (field) return field.last;
  return isSmallPart(page, start + 1) ? start + 1 : start;
}

/** Whether a small syllable goes on with the word that a capital opens: no function word, no verb. */
function isSmallPart(page: Page, index: number): boolean {
  if (!page.joined(index) || page.capital(index) || /\d/u.test(page.key(index))) return false;
  const { language, places } = page.languageAt(index);
  const written = page.written(index).normalize('NFC');
  const says = (list: readonly string[] | undefined): boolean => list?.includes(written) === true;
  if (page.is(page.knowledge.particles, index)) return false;
  return !says(language.common) && !says(language.titles.verbs) && !page.is(places, index);
}

/** The last of several capitals in a row, up to where a person's name starts; undefined where it starts at once. */
export function properEnd(page: Page, start: number): number | undefined {
  const end = properLast(page, start);
  // Behind a country no name goes on: "Hạ viện [Nhật Bản] Nukaga Fukushiro".
  const country = page.country(start);
  if (country && country.last < end) return country.last;
  const person = personWithin(page, start, end);
  if (person === start) return undefined;
  return person < 0 ? end : person - 1;
}

function properLast(page: Page, start: number): number {
  let end = start;
  while (page.joined(end + 1) && page.capital(end + 1) && !isHead(page, end + 1)) end++;
  return end;
}

/** The last word of a place's name: two syllables, where a person's name follows them at once. */
function placeNameEnd(page: Page, start: number): number | undefined {
  const end = properLast(page, start);
  // "thị trấn Banaybanay Maricel Sumulong": a foreign place is one word, where a name may follow it.
  const { syllable } = page.languageAt(start);
  if (syllable && !syllable.test(page.key(start)) && end - start >= PLACE_SYLLABLES) return start;
  if (end - start >= PLACE_SYLLABLES && page.is(page.knowledge.middles, start + 1)) return undefined;
  const person = start + PLACE_SYLLABLES;
  if (end > person && isFamily(page, person)) return person - 1;
  return properEnd(page, start);
}

/** The last word of a place with its level: "tỉnh [Phú Giang]", "huyện" alone; undefined for none. */
export function placeEnd(page: Page, start: number): number | undefined {
  const language = page.languageAt(start);
  const level = page.longest(language.places, start);
  if (!level) return undefined;
  const name = level.last + 1;
  // "TP. Hồ Chí Minh": only behind an abbreviation a full stop is none of the sentence's.
  const short = page.key(level.last).length <= LONGEST_ABBREVIATION;
  const dotted = short && (page.gap(name) === '. ' || page.gap(name) === '.');
  if ((page.joined(name) || dotted) && page.capital(name)) return placeNameEnd(page, name) ?? level.last;
  if (page.joined(name) && /^\d+$/u.test(page.key(name))) return name;
  return page.capital(start) || !page.is(language.levels, start) ? undefined : level.last;
}
