import type { FoundBody } from './found';
import { Antecedents } from './antecedents';
import { crosses, kebab, type Page, type Run } from './page';
import { Runs } from './runs';

/** Index of the word that stands, joined or as a possessor, before a word: "[Ministry]'s Office"; -1 for none. */
export function possessorBefore(page: Page, first: number): number {
  if (!page.joined(first)) return -1;
  return isPossessive(page, first - 1) ? first - 2 : first - 1;
}

/** "Ministry'[s]". */
export const isPossessive = (page: Page, index: number): boolean => page.key(index) === 's' && page.elided(index);

/** A body that no registry knows, by the head word or alias that shows it. */
export function unknownBody(
  page: Page,
  { first, last }: Run,
  source: string,
  id = kebab(page, { first, last }),
): FoundBody {
  return { first, last, id, known: false, why: { rule: 'pattern', source } };
}

/** The bodies found so far in one article, and the questions that every rule asks of them. */
export class BodyShelf {
  private readonly runs = new Runs<FoundBody>();
  /** Those that are no short forms: what short forms may lean on. */
  private readonly explicit = new Runs<FoundBody>();
  private readonly antecedents: Antecedents;

  constructor(readonly page: Page) {
    this.antecedents = new Antecedents(page, () => this.explicit.all());
  }

  /** All found, in reading order, the longer first. */
  all(): readonly FoundBody[] {
    return this.runs.all();
  }

  add(body: FoundBody): void {
    this.runs.add(body);
    if (body.why.rule === 'short') return;
    this.explicit.add(body);
    this.antecedents.forget();
  }

  /** Puts a body in the place of others. */
  replace(old: readonly FoundBody[], body: FoundBody): void {
    for (const other of old) {
      this.runs.delete(other);
      this.explicit.delete(other);
    }
    this.antecedents.forget();
    this.add(body);
  }

  /** Whether a word belongs to a found body. */
  has(index: number): boolean {
    return this.runs.has(index);
  }

  startingAt(index: number): readonly FoundBody[] {
    return this.runs.startingAt(index);
  }

  endingAt(index: number): readonly FoundBody[] {
    return this.runs.endingAt(index);
  }

  /** Whether no word of the run belongs to a found body. */
  free(run: Run): boolean {
    return this.runs.free(run);
  }

  touching(run: Run): readonly FoundBody[] {
    return this.runs.touching(run);
  }

  covering(run: Run): readonly FoundBody[] {
    return this.runs.covering(run);
  }

  crossing(run: Run): readonly FoundBody[] {
    return this.runs.touching(run).filter((body) => crosses(body, run));
  }

  /** Bodies with the same id that share words with the run. */
  twins(run: Run, id: string): readonly FoundBody[] {
    return this.runs.touching(run).filter((body) => body.id === id);
  }

  /** Countries whose bodies the article names. */
  countries(): ReadonlySet<string> {
    const { bodies } = this.page.knowledge.registry;
    return new Set(this.all().flatMap(({ id, known }) => (known && bodies.get(id)?.country) || []));
  }

  /** The body that a short form means: see {@link Antecedents.of}. Short forms are no antecedents. */
  antecedent(run: Run, question: string, fits: (body: FoundBody) => boolean): FoundBody | undefined {
    return this.antecedents.of(run, question, fits);
  }

  /** Whether one body owns another by name, or stands above it in the registry. */
  isAbove(upper: string, lower: string): boolean {
    const { bodies, registry } = this.page.knowledge;
    return bodies.owners.get(lower)?.has(upper) === true || registry.bodies.get(lower)?.parent === upper;
  }

  /** Whether an inner name stands where names hold their owner: at the start ("[Ministry]'s Office"), or behind a link at the end. */
  standsAsOwner(outer: Run, inner: Run): boolean {
    const language = this.page.languageAt(inner.first);
    // A link behind it makes it the head: "[Central Committee] for External Relations" is no Central Committee.
    const headed = this.page.linkEnd(inner.last + 1, language.bodyLinks) > 0;
    if (inner.first === outer.first && language.language.bodies.possessive && !headed) return true;
    return inner.last === outer.last && this.page.linkStart(inner.first, language.bodyLinks) >= outer.first;
  }

  /** Whether a found body stands right before, as an owner does: "[Party Committee]'s Office". */
  ownerBefore(first: number): boolean {
    const { page } = this;
    if (!page.languageAt(first).language.bodies.possessive || !page.joined(first)) return false;
    return this.has(possessorBefore(page, first));
  }

  /** Whether a capitalised word of no known name stands right before: the run is the end of a longer name. */
  longerBefore(first: number): boolean {
    const { page } = this;
    const before = possessorBefore(page, first);
    if (before < 0 || !page.named(before) || this.has(before)) return false;
    return page.longest(page.languageAt(first).titleHeads, before) === undefined;
  }

  /** Whether a link and a capitalised word of no known name follow: the run is the start of a longer name. */
  namedAfter(last: number): boolean {
    const { page } = this;
    const after = page.linkEnd(last + 1, page.languageAt(last).bodyLinks);
    return after > last && page.named(after) && page.adjoins(after) && !this.has(after);
  }
}
