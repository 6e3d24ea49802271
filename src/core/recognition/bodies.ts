import type { BodyAlias, Head } from '../registry/bodynames';
import type { Evidence } from './mention';
import { coversRun, crosses, kebab, type Page, type Run } from './page';

/** A body found in the text. */
export interface FoundBody extends Run {
  readonly id: string;
  readonly known: boolean;
  readonly why: Evidence;
}

/** Finds the bodies of an article: by alias, by head and owner, by short form, by head word. Nested names are found too. */
export function findBodies(page: Page): readonly FoundBody[] {
  const found = new BodyFinder(page);
  found.aliases();
  found.bareHeads();
  found.composites();
  found.standingHeads();
  found.composites();
  found.unknown();
  return found.result();
}

class BodyFinder {
  private bodies: FoundBody[] = [];
  private readonly countries = new Set<string>();

  constructor(private readonly page: Page) {}

  result(): readonly FoundBody[] {
    return [...this.bodies].sort((a, b) => a.first - b.first || b.last - a.last);
  }

  // ---- aliases

  /** Full names and aliases: the longest, and those nested in it where the name says that they are another body. */
  aliases(): void {
    const hits: FoundBody[] = [];
    for (let first = 0; first < this.page.words.length; first++) {
      for (const { value, last } of this.page.knowledge.bodies.aliases.at(this.page.words, first)) {
        if (this.fits(value, { first, last }))
          hits.push({ first, last, id: value.id, known: true, why: { rule: 'alias', source: value.text } });
      }
    }
    hits.sort((a, b) => b.last - b.first - (a.last - a.first) || this.currency(b.id) - this.currency(a.id));
    for (const hit of hits) this.addNested(hit);
    for (const { id } of this.bodies) {
      const country = this.page.knowledge.registry.bodies.get(id)?.country;
      if (country) this.countries.add(country);
    }
  }

  /** Letters as the alias wants them; a single word must not be part of a longer name. */
  private fits(alias: BodyAlias, run: Run): boolean {
    const word = this.page.words[run.first + Math.max(0, alias.capitalAt)];
    if (alias.exact) return this.page.text(run) === alias.text;
    if (alias.capitalAt >= 0 && !word?.capital) return false;
    return !this.partOfName(run);
  }

  /** Whether the run's last word goes on by a hyphen or apostrophe-less capital, as in "Ministry of Justice-General". */
  private partOfName({ first, last }: Run): boolean {
    return (
      first === last &&
      this.page.named(first - 1) &&
      this.page.joined(first) &&
      !this.known(first - 1) &&
      !this.page.opens(first - 1)
    );
  }

  /** 1 for a body that existed on the article's date, 0 for one that did not: two bodies may share an alias over time. */
  private currency(id: string): number {
    const body = this.page.knowledge.registry.bodies.get(id);
    const date = this.page.article.published;
    if (!body) return 0;
    if (date === null) return body.to === undefined ? 1 : 0;
    return (body.from ?? '') <= date && date <= `${body.to ?? '9999'}~` ? 1 : 0;
  }

  private addNested(hit: FoundBody): void {
    const outer = this.bodies.filter((body) => coversRun(body, hit));
    if (this.bodies.some((body) => crosses(body, hit))) return;
    if (outer.some((body) => body.id === hit.id || (body.first === hit.first && body.last === hit.last))) return;
    if (outer.every((body) => this.ownsWithin(body, hit))) this.bodies.push(hit);
  }

  /** Whether an inner name is another body's: at the start of the outer name, or behind a link at its end. */
  private ownsWithin(outer: Run, inner: Run): boolean {
    if (inner.first === outer.first && this.page.languageAt(inner.first).language.bodies.possessive) return true;
    return (
      inner.last === outer.last &&
      this.page.linkStart(inner.first, this.page.languageAt(inner.first).bodyLinks) >= outer.first
    );
  }

  private known(index: number): boolean {
    return this.bodies.some(({ first, last }) => first <= index && index <= last);
  }

  private free({ first, last }: Run): boolean {
    return !this.bodies.some((body) => body.first <= last && first <= body.last);
  }

  // ---- bare heads: "the Ministry"

  bareHeads(): void {
    for (let first = 0; first < this.page.words.length; first++) {
      const language = this.page.languageAt(first);
      const hit = language.bodyHeads.longestAt(this.page.words, first);
      const small = hit && language.bareHeads.get(hit.value);
      if (!hit || small === undefined) continue;
      const run = { first, last: hit.last };
      if (!this.free(run) || !this.mayStandBare(run, small)) continue;
      const antecedent = this.antecedent(first, (body) => this.headOf(body) === hit.value);
      if (antecedent)
        this.bodies.push({
          ...run,
          id: antecedent.id,
          known: antecedent.known,
          why: { rule: 'short', source: this.page.text(antecedent) },
        });
    }
  }

  private mayStandBare(run: Run, small: boolean): boolean {
    const { page } = this;
    const language = page.languageAt(run.first);
    const capitals = page.capital(run.first) || (small && language.definite.has(page.key(run.first - 1)));
    if (!capitals || page.inCredit(run)) return false;
    if (this.longerBefore(run.first) || this.namedAfter(run.last) || this.opensHead(run)) return false;
    return !language.titleHeads.at(page.words, run.first).some(({ last }) => last > run.last);
  }

  /** Whether a longer head of some body starts here: "Comité exécutif du Parti" is no bare "Comité". */
  private opensHead({ first, last }: Run): boolean {
    return this.page.knowledge.bodies.heads.at(this.page.words, first).some((hit) => hit.last > last);
  }

  /** Whether a capitalised word of no known name stands right before: the run is the end of a longer name. */
  private longerBefore(first: number): boolean {
    const { page } = this;
    if (!page.joined(first) || !page.named(first - 1) || this.known(first - 1)) return false;
    return page.languageAt(first).titleHeads.longestAt(page.words, first - 1) === undefined;
  }

  /** Whether a link and a capitalised word of no known name follow: the run is the start of a longer name. */
  private namedAfter(last: number): boolean {
    const { page } = this;
    const after = page.linkEnd(last + 1, page.languageAt(last).bodyLinks);
    return after > last && page.named(after) && (page.joined(after) || page.elided(after)) && !this.known(after);
  }

  /** Head word of a found body: its first word ("Ministry of …"), or the last one before a link ("Consular Department"). */
  private headOf(body: Run): string | undefined {
    const { page } = this;
    const language = page.languageAt(body.first);
    const opening = language.bodyHeads.longestAt(page.words, body.first);
    if (opening && opening.last <= body.last) return opening.value;
    for (let index = body.first + 1; index <= body.last; index++) {
      const closing = language.bodyHeads.longestAt(page.words, index);
      if (closing && (closing.last === body.last || page.linkEnd(closing.last + 1, language.bodyLinks) > 0))
        return closing.value;
    }
    return undefined;
  }

  /**
   * The body meant by a short form: the nearest named before in the same line, else the one named most often before (the
   * nearest of equals), else the first named after.
   */
  private antecedent(index: number, fits: (body: FoundBody) => boolean): FoundBody | undefined {
    const explicit = this.result().filter((body) => body.why.rule === 'alias' && fits(body));
    const before = explicit.filter((body) => body.last < index).reverse();
    const line = this.page.article.blocks.find(({ end }) => end >= (this.page.words[index]?.end ?? 0));
    const near = before.find((body) => line && this.page.span(body).start >= line.start);
    if (near) return near;
    const counts = new Map<string, number>();
    for (const { id } of before) counts.set(id, (counts.get(id) ?? 0) + 1);
    const most = Math.max(...counts.values());
    return before.find(({ id }) => counts.get(id) === most) ?? explicit.find((body) => body.first > index);
  }

  // ---- composites: a head before or behind its owner

  /** "Party Committee of the [Ministry]", "[Ministry]'s Party Committee": again and again, from the inside out. */
  composites(): void {
    const queue = [...this.result()];
    for (let body = queue.shift(); body; body = queue.shift()) {
      // What stands behind binds closer: "Office of the [[Ministry] Party Committee]".
      for (const larger of [this.headBehind(body), this.headBefore(body)]) {
        const added = larger && this.addComposite(larger);
        if (added) queue.push(added);
      }
    }
  }

  private headBefore(owner: FoundBody): FoundBody | undefined {
    const { page } = this;
    const linkFirst = page.linkStart(owner.first, page.languageAt(owner.first).bodyLinks);
    if (linkFirst < 1) return undefined;
    const found: FoundBody[] = [];
    for (let first = Math.max(0, linkFirst - MOST_HEAD_WORDS); first < linkFirst; first++) {
      const hit = page.knowledge.bodies.heads.at(page.words, first).find(({ last }) => last === linkFirst - 1);
      const id = hit && page.capital(first) ? this.ownedBy(hit.value, owner.id) : undefined;
      if (id !== undefined) found.push(this.composite({ first, last: owner.last }, id));
    }
    // The longest head, but step by step where it holds an owner itself: "Standing Committee of the [Party Committee of …]".
    return found.find(({ first }) => !this.hasLink({ first, last: linkFirst - 1 })) ?? found[0];
  }

  private hasLink({ first, last }: Run): boolean {
    for (let index = first + 2; index <= last; index++)
      if (
        this.page.linkStart(
          index,
          this.page.languageAt(index).bodyLinks.filter(({ length }) => length > 0),
        ) > first
      )
        return true;
    return false;
  }

  private headBehind(owner: FoundBody): FoundBody | undefined {
    const { page } = this;
    if (!page.languageAt(owner.first).language.bodies.possessive) return undefined;
    const possessive = page.key(owner.last + 1) === 's' && page.gap(owner.last + 1) === "'";
    const first = possessive ? owner.last + 2 : owner.last + 1;
    if (!page.capital(first) || !(page.joined(first) || page.gap(first) === "' ")) return undefined;
    const hits = page.knowledge.bodies.heads.at(page.words, first);
    for (const { value, last } of [...hits].reverse()) {
      const id = this.ownedBy(value, owner.id);
      if (id !== undefined) return this.composite({ first: owner.first, last }, id);
    }
    return undefined;
  }

  private composite(run: Run, id: string): FoundBody {
    return { ...run, id, known: true, why: { rule: 'alias', source: this.page.text(run) } };
  }

  /** The body with this head that the owner owns, directly or through one of its own organs. */
  private ownedBy(head: Head, owner: string): string | undefined {
    const direct = head.byOwner.get(owner);
    if (direct !== undefined) return direct;
    const through = [...head.byOwner].find(([organ]) => this.page.knowledge.bodies.owners.get(organ)?.has(owner));
    return through?.[1];
  }

  /** Adds a composite in place of what it extends; undefined when it is there already or crosses another name. */
  private addComposite(body: FoundBody): FoundBody | undefined {
    const twins = this.bodies.filter(
      (other) => other.id === body.id && other.first <= body.last && body.first <= other.last,
    );
    const run = {
      first: Math.min(body.first, ...twins.map(({ first }) => first)),
      last: Math.max(body.last, ...twins.map(({ last }) => last)),
    };
    if (
      twins.some((twin) => coversRun(twin, run)) ||
      this.bodies.some((other) => !twins.includes(other) && crosses(other, run))
    )
      return undefined;
    if (this.bodies.some((other) => !twins.includes(other) && coversRun(other, run))) return undefined;
    const added = { ...body, ...run };
    this.bodies = [...this.bodies.filter((other) => !twins.includes(other)), added];
    return added;
  }

  // ---- heads that stand alone: "the Standing Committee", "the Party"

  standingHeads(): void {
    const { page } = this;
    for (let first = 0; first < page.words.length; first++) {
      const hits = page.knowledge.bodies.heads
        .at(page.words, first)
        .filter(({ value }) => value.standsAlone || value.short.size);
      for (const hit of [...hits].reverse()) {
        if (!this.free(hit) || !this.mayStand(hit, hit.value)) continue;
        const id = this.meant(hit.value, first);
        if (id === undefined) continue;
        this.addStanding(hit, id);
        for (const inner of hits) if (inner.last < hit.last) this.addOwner(inner, id);
        break;
      }
    }
  }

  private addStanding({ first, last }: Run, id: string): void {
    this.bodies.push({ first, last, id, known: true, why: { rule: 'short', source: this.sourceOf(id, first) } });
  }

  /** The owner named at the start of a head: "[Party Committee] Office". */
  private addOwner(hit: Run & { readonly value: Head }, owned: string): void {
    const id = this.meant(hit.value, hit.first);
    if (id !== undefined && this.page.knowledge.bodies.owners.get(owned)?.has(id)) this.addStanding(hit, id);
  }

  private mayStand(run: Run, head: Head): boolean {
    const { page } = this;
    const language = page.languageAt(run.first);
    const capital = page.capital(run.first) || (head.short.size > 0 && language.definite.has(page.key(run.first - 1)));
    if (!capital || page.inCredit(run) || this.longerBefore(run.first) || this.namedAfter(run.last)) return false;
    return run.first < run.last || this.standsAsNoun(run);
  }

  /** A single word is an adjective beside certain nouns ("Party members"), and needs an article where the language has any. */
  private standsAsNoun({ first, last }: Run): boolean {
    const { page } = this;
    const language = page.languageAt(first);
    if (
      page.joined(last + 1) &&
      (language.adjectivalAfter.has(page.key(last + 1)) || language.titleHeads.longestAt(page.words, last + 1))
    )
      return false;
    for (let start = Math.max(0, first - MOST_HEAD_WORDS); start < first; start++)
      if (language.adjectivalBefore.at(page.words, start).some((hit) => hit.last === first - 1)) return false;
    const paired = language.chain.longestAt(page.words, last + 1);
    const articles = language.definite.size > 0;
    return (
      !articles || language.definite.has(page.key(first - 1)) || (paired !== undefined && page.capital(paired.last + 1))
    );
  }

  /** Which body a head means here; undefined when nothing in the article says so. */
  private meant(head: Head, index: number): string | undefined {
    const candidates = new Set([...head.byOwner.values(), ...head.short]);
    const named = this.antecedent(index, ({ id }) => candidates.has(id));
    if (named) return named.id;
    const owner = this.antecedent(index, ({ id }) => this.ownedBy(head, id) !== undefined);
    if (owner) return this.ownedBy(head, owner.id);
    return [...head.short].find((id) => this.countries.has(this.page.knowledge.registry.bodies.get(id)?.country ?? ''));
  }

  private sourceOf(id: string, index: number): string {
    const named = this.antecedent(index, (body) => body.id === id);
    const body = this.page.knowledge.registry.bodies.get(id);
    return named ? this.page.text(named) : (Object.values(body?.name ?? {})[0] ?? id);
  }

  // ---- bodies that no registry knows

  /** "Committee of Digital Archives": a head word, a link and capitalised words; "Quang Tri Provincial Committee": the other way. */
  unknown(): void {
    const { page } = this;
    for (let first = 0; first < page.words.length; first++) {
      const hit = page.languageAt(first).bodyHeads.longestAt(page.words, first);
      if (!hit || !this.free(hit) || !page.capital(first)) continue;
      const run = this.unknownRun(hit);
      if (run && this.free(run) && !page.inCredit(run))
        this.bodies.push({
          ...run,
          id: kebab(page, run),
          known: false,
          why: { rule: 'pattern', source: page.text(hit) },
        });
    }
  }

  private unknownRun(head: Run): Run | undefined {
    const { page } = this;
    let { first, last } = head;
    if (page.languageAt(first).language.titles.capitalsBefore)
      while (page.joined(first) && page.named(first - 1) && this.free({ first: first - 1, last: first - 1 })) first--;
    const after = page.linkEnd(last + 1, page.languageAt(last).bodyLinks);
    if (after > last + 1 && page.named(after)) last = this.capitalsFrom(after);
    return first < head.first || last > head.last ? { first, last } : undefined;
  }

  /** Index of the last word of a run of capitalised words that small linking words may join. */
  private capitalsFrom(first: number): number {
    const { page } = this;
    const inner = page.languageAt(first).titleInner;
    let last = first;
    for (let next = first + 1; page.joined(next) && (page.capital(next) || inner.has(page.key(next))); next++)
      if (page.capital(next)) last = next;
    return last;
  }
}

/** No head of a body's name is longer than this many words. */
const MOST_HEAD_WORDS = 8;
