import type { FoundBody } from './found';
import type { Page, Run } from './page';
import type { BodyShelf } from './shelf';

/** "(TAND tỉnh)": an abbreviation in brackets has no more words. */
const MOST_WORDS = 3;
/** Fewer letters spell anything. */
const SHORTEST = 3;
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}]+$/u;

/**
 * Abbreviations that the article itself explains ("National Audit Office (NAO)", "NAO (National Audit Office)"): there and
 * wherever else they stand, written the same way.
 */
export function findAcronyms(shelf: BodyShelf): void {
  const { page } = shelf;
  const meant = new Map<string, FoundBody>();
  for (const body of shelf.all()) {
    const run = explained(page, body);
    if (run && !meant.has(page.text(run))) meant.set(page.text(run), body);
  }
  if (meant.size === 0) return;
  for (let first = 0; first < page.count; first++) {
    if (!page.capital(first)) continue;
    for (let last = Math.min(first + MOST_WORDS, page.count) - 1; last >= first; last--) {
      const body = meant.get(page.text({ first, last }));
      if (body && !page.masked({ first, last })) addAcronym(shelf, { first, last }, body);
    }
  }
}

function addAcronym(shelf: BodyShelf, run: Run, { id, known, ...body }: FoundBody): void {
  if (shelf.crossing(run).length) return;
  const inside = shelf.covering(run);
  if (inside.some((other) => other.id === id || (other.first === run.first && other.last === run.last))) return;
  shelf.add({ ...run, id, known, why: { rule: 'short', source: shelf.page.text(body) } });
}

/** Whether a word spells the initials of a name: "Onep" of "Office national de l'eau potable". */
function isInitials(page: Page, { first, last }: Run, index: number): boolean {
  if (!page.capital(index) || page.key(index).length < SHORTEST) return false;
  const letters = page.key(index);
  let at = 0;
  for (let word = first; word <= last && at < letters.length; word++) {
    // "Minat" of "Ministère de l'Administration territoriale": a word may give more of its first letters than one.
    const key = page.key(word);
    for (let letter = 0; key[letter] !== undefined && key[letter] === letters[at]; letter++) at++;
  }
  return at === letters.length;
}

/** The abbreviation in brackets right behind a name, or right before a name in brackets; undefined for none. */
function explained(page: Page, body: Run): Run | undefined {
  const first = body.last + 1;
  if (/^ ?\($/u.test(page.gap(first)) && (ACRONYM.test(page.written(first)) || isInitials(page, body, first))) {
    for (let last = first; last < first + MOST_WORDS; last++)
      if (page.gap(last + 1).startsWith(')')) return { first, last };
  }
  const before = body.first - 1;
  const opened = /^ ?\($/u.test(page.gap(body.first)) && page.gap(first).startsWith(')');
  return opened && ACRONYM.test(page.written(before)) ? { first: before, last: before } : undefined;
}
