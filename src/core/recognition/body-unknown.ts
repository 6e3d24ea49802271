import { opensName } from './capitals';
import { headIn, isSpelled } from './body-heads';
import { coversRun, kebab, type Page, type Run } from './page';
import type { BodyShelf, FoundBody } from './shelf';

/** A shortened name has at least so many words: a single one is a bare head. */
const FEWEST_WORDS = 2;

/**
 * Bodies that no registry knows: a head word with a proper name behind a link ("Committee of Digital Archives"), with
 * capitalised words before it ("Quang Tri Provincial Committee"), or with a portfolio and place (Vietnamese).
 */
export function findUnknown(shelf: BodyShelf): void {
  const { page } = shelf;
  for (let first = 0; first < page.count; first++) {
    const hit = page.longest(page.languageAt(first).bodyHeads, first);
    if (!hit || !shelf.free(hit) || !page.capital(first) || !isSpelled(page, hit)) continue;
    const run = unknownRun(shelf, hit);
    if (!run || shelf.crossing(run).length || shelf.covering(run).length || page.masked(run)) continue;
    shelf.add({ ...run, id: kebab(page, run), known: false, why: { rule: 'pattern', source: page.text(hit) } });
  }
}

function unknownRun(shelf: BodyShelf, head: Run): Run | undefined {
  const { page } = shelf;
  const language = page.languageAt(head.first);
  let { first, last } = head;
  if (language.language.titles.capitalsBefore) first = capitalsBefore(shelf, first);
  if (page.at(language.titleHeads, head.first).some((hit) => hit.last > head.last)) return undefined;
  const owned = ownerBehind(shelf, last);
  if (owned >= 0) return { first, last: owned };
  const after = page.linkEnd(last + 1, language.bodyLinks);
  const linked = after > last + 1;
  if (linked && page.named(after)) last = capitalsFrom(shelf, after);
  // A capital within the sentence makes the head a name: "l'Institut des langues".
  else if (linked && language.language.titles.adjectives && !page.opens(head.first) && isNoun(page, after))
    last = after;
  if (!linked && after === last + 1) last = portfolioAndPlace(page, last);
  return first < head.first || last > head.last ? { first, last } : undefined;
}

const isNoun = (page: Page, index: number): boolean =>
  (page.joined(index) || page.elided(index)) &&
  !page.is(page.languageAt(index).common, index) &&
  !/\d/u.test(page.key(index));

/** Index of the last word of a found body that "of" joins to a head: "Library of the [National Assembly]"; -1 for none. */
function ownerBehind(shelf: BodyShelf, head: number): number {
  const { page } = shelf;
  const after = page.linkEnd(head + 1, page.languageAt(head).bodyOf);
  if (after < 0 || !(page.joined(after) || page.elided(after))) return -1;
  return Math.max(-1, ...shelf.startingAt(after).map(({ last }) => last));
}

/** Index of the first of the capitalised words right before a head, a possessive among them included. */
function capitalsBefore(shelf: BodyShelf, head: number): number {
  const { page } = shelf;
  const language = page.languageAt(head);
  let first = head;
  for (;;) {
    const possessive = page.joined(first) && page.key(first - 1) === 's' && page.elided(first - 1);
    const before = possessive ? first - 2 : first - 1;
    const word = { first: before, last: before };
    if (!page.joined(first) || !page.named(before) || !shelf.free(word) || page.longest(language.titleHeads, before))
      return first;
    if (page.longest(language.honorifics, before) || /\d/u.test(page.key(before))) return first;
    first = before;
  }
}

/** Index of the last word of a run of capitalised words that small linking words may join; a personal name ends it. */
function capitalsFrom(shelf: BodyShelf, first: number): number {
  const { page } = shelf;
  const language = page.languageAt(first);
  let last = first;
  for (let next = first + 1; page.joined(next) || page.elided(next); next++) {
    if (opensName(page, next) || shelf.has(next) || page.longest(language.titleHeads, next)) break;
    if (next > last + 1 && page.capital(next) && page.longest(language.bodyHeads, next)) break;
    if (page.capital(next)) last = next;
    else if (!page.is(language.titleInner, next)) break;
  }
  return last;
}

/** Vietnamese: "Sở [Y tế] [tỉnh Phú Giang]". Index of the last word; the head's own when nothing of that kind follows. */
function portfolioAndPlace(page: Page, head: number): number {
  const language = page.languageAt(head);
  if (!page.joined(head + 1)) return head;
  const portfolio = page.portfolio(head + 1);
  let last = portfolio && page.capital(head + 1) ? portfolio.last : properName(page, head);
  const place = page.joined(last + 1) ? page.longest(language.places, last + 1) : undefined;
  if (!place || !page.capital(place.last + 1) || opensName(page, place.last + 1)) return last;
  last = place.last + 1;
  while (page.joined(last + 1) && page.capital(last + 1) && !opensName(page, last + 1)) last++;
  return last;
}

/** Vietnamese: "Sở [Văn hóa và Thể thao]": capitals, each with at most one small syllable behind it. Index of the last word. */
function properName(page: Page, head: number): number {
  const language = page.languageAt(head);
  let last = head;
  for (let next = head + 1; page.joined(next) && page.capital(next) && !opensName(page, next);) {
    const syllable = page.joined(next + 1) && !page.capital(next + 1) && !page.is(language.common, next + 1);
    last = syllable ? next + 1 : next;
    const joining = page.is(language.titleInner, last + 1) && page.joined(last + 1);
    next = joining ? last + 2 : last + 1;
  }
  return last;
}

/** Short forms of names that the article has in full: "City Party Committee", "Reception Office", "Ủy ban nhân dân tỉnh". */
export function findShortened(shelf: BodyShelf): void {
  const { page } = shelf;
  const parts = new Parts(page);
  for (const body of shelf.all()) for (const run of partsOf(page, body)) parts.add(run, body.id);
  for (let first = 0; first < page.count; first++) {
    const hit = parts.longestAt(first);
    if (!hit || !page.capital(first) || page.masked(hit) || shelf.longerBefore(first)) continue;
    const pattern = shelf
      .covering(hit)
      .find(({ known, last, ...body }) => !known && body.first === first && last === hit.last);
    if (!pattern && !shelf.free(hit)) continue;
    const antecedent = shelf.antecedent(first, (body) => hit.ids.has(body.id) && !coversRun(hit, body));
    if (antecedent) shelf.replace(pattern ? [pattern] : [], shortened(page, hit, antecedent));
  }
}

/** Parts of names by their folded words, and the bodies that each may stand for. */
class Parts {
  private readonly ids = new Map<string, Set<string>>();
  /** Words of the longest part that starts with a word. */
  private readonly longest = new Map<string, number>();

  constructor(private readonly page: Page) {}

  add(run: Run, id: string): void {
    const key = this.page.phrase(run);
    const known = this.ids.get(key);
    if (known) known.add(id);
    else this.ids.set(key, new Set([id]));
    const opening = this.page.key(run.first);
    this.longest.set(opening, Math.max(this.longest.get(opening) ?? 0, run.last - run.first + 1));
  }

  /** The longest part that stands at a word; undefined for none. */
  longestAt(first: number): (Run & { readonly ids: ReadonlySet<string> }) | undefined {
    const { page } = this;
    if (!page.capital(first)) return undefined;
    let last = first + (this.longest.get(page.key(first)) ?? 0) - 1;
    for (let next = first + 1; next <= last; next++) if (!page.joined(next) && !page.elided(next)) last = next - 1;
    for (; last > first; last--) {
      const ids = this.ids.get(page.phrase({ first, last }));
      if (ids) return { first, last, ids };
    }
    return undefined;
  }
}

function shortened(page: Page, { first, last }: Run, { id, known, ...antecedent }: FoundBody): FoundBody {
  return { first, last, id, known, why: { rule: 'short', source: page.text(antecedent) } };
}

/** The parts of a body's name that may stand for it: from a capital up to its end or its head's, or from its head to a link or place. */
function partsOf(page: Page, body: FoundBody): readonly Run[] {
  const head = body.why.rule === 'short' ? undefined : headIn(page, body);
  if (!head) return [];
  const parts = head.first === body.first ? headFirstParts(page, body) : headLastParts(page, body, head);
  return parts.filter(({ first, last }) => last - first + 1 >= FEWEST_WORDS && last - first < body.last - body.first);
}

/** "[Reception Office] of Go May Ward", "[Ủy ban nhân dân tỉnh] Phú Giang". */
function headFirstParts(page: Page, { first, last }: Run): readonly Run[] {
  const language = page.languageAt(first);
  const cuts = Array.from({ length: last - first }, (_, index) => first + 1 + index);
  const beforeLink = (cut: number): boolean =>
    page.linkEnd(cut, language.bodyLinks) > cut || page.longest(language.places, cut) !== undefined;
  const beforePlace = (cut: number): boolean => page.capital(cut) && page.at(language.places, cut - 1).length > 0;
  return cuts.filter((cut) => beforeLink(cut) || beforePlace(cut)).map((cut) => ({ first, last: cut - 1 }));
}

/** "Ho Chi Minh [City Party Committee]", "[Reception Office] of Go May Ward". */
function headLastParts(page: Page, { first, last }: Run, head: Run): readonly Run[] {
  const starts = Array.from({ length: head.first - first + 1 }, (_, index) => first + index).filter((start) =>
    page.capital(start),
  );
  return starts.flatMap((start) => [
    { first: start, last },
    { first: start, last: head.last },
  ]);
}
