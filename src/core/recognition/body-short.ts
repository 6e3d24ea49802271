import { headIn } from './body-heads';
import { coversRun, type Page, type Run } from './page';
import type { BodyShelf, FoundBody } from './shelf';

/** A shortened name has at least so many words: a single one is a bare head. */
const FEWEST_WORDS = 2;

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
