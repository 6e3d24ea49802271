import type { FoundBody } from './found';
import type { Head } from '../registry/bodynames';
import type { Hit } from '../registry/gazetteer';
import { coversRun, type Page, type Run } from './page';
import { type BodyShelf, isPossessive, unknownBody } from './shelf';

/** No head of a body's name is longer than this many words. */
const MOST_HEAD_WORDS = 8;
/** No name is longer, those that it holds included: "Department of the Department of …" ends somewhere. */
const MOST_BODY_WORDS = 50;

export const isTooLong = ({ first, last }: Run): boolean => last - first >= MOST_BODY_WORDS;

// ---- bare heads: "the Ministry"

/** A head word alone means the body that the article named in full with that head. */
export function findBareHeads(shelf: BodyShelf): void {
  const { page } = shelf;
  const keyOf = once((body: FoundBody) => headIn(page, body)?.key);
  for (let first = 0; first < page.count; first++) {
    const language = page.languageAt(first);
    const hit = page.longest(language.bodyHeads, first);
    const small = hit && language.bareHeads.get(hit.value);
    if (!hit || small === undefined || !mayStandBare(shelf, hit, small)) continue;
    const antecedent = shelf.antecedent(hit, `bare ${hit.value}`, (body) => isHeadOf(hit.value, keyOf(body)));
    // "The ministry" in small letters goes back to one named before, and to none that a later sentence names.
    if (!antecedent || (antecedent.first > first && !page.capital(first))) continue;
    if (!fitsInside(shelf, hit, antecedent.id)) continue;
    const why = { rule: 'short', source: page.text(antecedent) } as const;
    shelf.add({ first, last: hit.last, id: antecedent.id, known: antecedent.known, why });
  }
}

/** Whether a bare head is a body's, or the first or last word of it: "the Court" for a Supreme Court. */
const isHeadOf = (bare: string, head: string | undefined): boolean =>
  head === bare || (head?.startsWith(`${bare} `) ?? false) || (head?.endsWith(` ${bare}`) ?? false);

/** Whether a short form stands free, or as the owner inside a longer name of a body below it: "Inspectorate of the [Ministry]". */
function fitsInside(shelf: BodyShelf, run: Run, id: string): boolean {
  if (shelf.free(run)) return true;
  if (shelf.crossing(run).length) return false;
  return shelf
    .covering(run)
    .every((body) => body.id !== id && shelf.isAbove(id, body.id) && shelf.standsAsOwner(body, run));
}

function mayStandBare(shelf: BodyShelf, run: Run, small: boolean): boolean {
  const { page } = shelf;
  const language = page.languageAt(run.first);
  const written = page.capital(run.first) || (small && page.is(language.definite, run.first - 1));
  if (!written || page.masked(run) || shelf.longerBefore(run.first) || shelf.namedAfter(run.last)) return false;
  if (
    language.language.bodies.writing === 'syllables' &&
    page.joined(run.last + 1) &&
    page.is(language.levels, run.last + 1)
  )
    return false;
  if (language.language.titles.adjectives && page.joined(run.last + 1) && shelf.namedAfter(run.last + 1)) return false;
  // A longer head starts here ("Comité exécutif du Parti"), or a title does ("Bộ trưởng").
  const heads = page.at(page.knowledge.bodies.heads, run.first);
  return ![...heads, ...page.at(language.titleHeads, run.first)].some(({ last }) => last > run.last);
}

/** A function that works once for each key. */
function once<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}

/** Head word of a found body: its first words ("Ministry of …"), or the last before a link ("Consular Department"). */
export function headIn(page: Page, body: Run): (Run & { readonly key: string }) | undefined {
  const language = page.languageAt(body.first);
  const opening = page.longest(language.bodyHeads, body.first);
  if (opening && opening.last <= body.last) return headOf(opening);
  for (let index = body.first + 1; index <= body.last; index++) {
    const closing = page.longest(language.bodyHeads, index);
    if (closing && (closing.last === body.last || page.linkEnd(closing.last + 1, language.bodyLinks) > 0))
      return headOf(closing);
  }
  return undefined;
}

const headOf = ({ first, last, value }: Hit<string>): Run & { readonly key: string } => ({ first, last, key: value });

// ---- composites: a head before or behind its owner

/** "Party Committee of the [Ministry]", "[Ministry]'s Party Committee": again and again, from the inside out. */
export function findComposites(shelf: BodyShelf): void {
  const queue = [...shelf.all()];
  for (const body of queue) {
    // What stands behind binds closer: "Office of the [[Ministry] Party Committee]".
    for (const larger of [headBehind(shelf, body), headBefore(shelf, body)]) {
      const added = larger && addComposite(shelf, larger);
      if (added) queue.push(added);
    }
  }
}

function headBefore(shelf: BodyShelf, owner: FoundBody): FoundBody | undefined {
  const { page } = shelf;
  const links = page.languageAt(owner.first).bodyLinks;
  const linkFirst = page.linkStart(owner.first, links);
  if (linkFirst < 1) return undefined;
  const found: FoundBody[] = [];
  for (let first = Math.max(0, linkFirst - MOST_HEAD_WORDS); first < linkFirst; first++) {
    const hit = page.at(page.knowledge.bodies.heads, first).find(({ last }) => last === linkFirst - 1);
    if (hit && page.capital(first)) found.push(composite(shelf, { first, last: owner.last }, hit.value, owner));
  }
  const known = found.filter((body) => body.known);
  // The longest head; but step by step where names hold their owner without a link, or the head holds an owner itself.
  if (links.bare) return known.at(-1);
  const simple = (body: FoundBody): boolean => !hasLink(page, { first: body.first, last: linkFirst - 1 });
  return known.find(simple) ?? known[0] ?? found.filter((body) => simple(body) && !shelf.longerBefore(body.first))[0];
}

function hasLink(page: Page, { first, last }: Run): boolean {
  for (let index = first + 2; index <= last; index++) {
    const links = { ...page.languageAt(index).bodyLinks, bare: false };
    if (page.linkStart(index, links) > first) return true;
  }
  return false;
}

function headBehind(shelf: BodyShelf, owner: FoundBody): FoundBody | undefined {
  const { page } = shelf;
  if (!page.languageAt(owner.first).language.bodies.possessive) return undefined;
  const possessive = isPossessive(page, owner.last + 1);
  const first = possessive ? owner.last + 2 : owner.last + 1;
  if (!page.capital(first) || !(page.joined(first) || page.gap(first) === "' ")) return undefined;
  const hits = [...page.at(page.knowledge.bodies.heads, first)].reverse();
  const found = hits.map(({ value, last }) => composite(shelf, { first: owner.first, last }, value, owner));
  return found.find(({ known }) => known) ?? found.find(() => hits.some(({ value }) => value.standsAlone));
}

/** The owner's body with this head, or one that no registry knows: another ministry's Party Committee is not this one's. */
function composite(shelf: BodyShelf, run: Run, head: Head, owner: FoundBody): FoundBody {
  const source = shelf.page.text(run);
  const id = ownedBy(shelf, head, owner.id);
  const { first, last } = run;
  if (id !== undefined) return { first, last, id, known: true, why: { rule: 'alias', source } };
  return unknownBody(shelf.page, run, source);
}

/** The body with this head that the owner owns, directly or through one of its own organs. */
function ownedBy(shelf: BodyShelf, head: Head, owner: string): string | undefined {
  const direct = head.byOwner.get(owner);
  if (direct !== undefined) return direct;
  const { owners } = shelf.page.knowledge.bodies;
  return [...head.byOwner].find(([organ]) => owners.get(organ)?.has(owner))?.[1];
}

/** Adds a composite in place of what it extends; undefined when it is there already or crosses another name. */
function addComposite(shelf: BodyShelf, body: FoundBody): FoundBody | undefined {
  const { page } = shelf;
  // "[Central Committee] of the Lao People's Revolutionary Party": what is only the head of a longer name is no body.
  const heads = body.known
    ? []
    : shelf
        .startingAt(body.first)
        .filter(
          (other) =>
            other.last < body.last &&
            page.linkEnd(other.last + 1, page.languageAt(other.last).bodyLinks) > other.last + 1,
        );
  const twins = [...shelf.twins(body, body.id), ...heads];
  const first = Math.min(body.first, ...twins.map((twin) => twin.first));
  const last = Math.max(body.last, ...twins.map((twin) => twin.last));
  const run = { first, last };
  if (isTooLong(run) || twins.some((twin) => coversRun(twin, run))) return undefined;
  if ([...shelf.crossing(run), ...shelf.covering(run)].some((other) => !twins.includes(other))) return undefined;
  const added = { ...body, ...run };
  shelf.replace(twins, added);
  return added;
}

// ---- heads that stand alone: "the Standing Committee", "the Party"

/** Heads of known bodies without their owner, and the short forms that the registry gives. */
export function findStandingHeads(shelf: BodyShelf): void {
  const { page } = shelf;
  const meant = meaning(shelf);
  for (let first = 0; first < page.count; first++) {
    const hits = page
      .at(page.knowledge.bodies.heads, first)
      .filter(({ value }) => value.standsAlone || value.short.size)
      .reverse();
    for (const hit of hits) {
      const id = mayStand(shelf, hit, hit.value) ? meant(hit.value, hit) : undefined;
      if (id === undefined || !fitsInside(shelf, hit, id)) continue;
      addStanding(shelf, hit, id);
      // The owner named at the start of a head: "[Party Committee] Office".
      for (const inner of hits) {
        const owner = inner.last < hit.last ? meant(inner.value, inner) : undefined;
        if (owner !== undefined && shelf.isAbove(owner, id)) addStanding(shelf, inner, owner);
      }
      break;
    }
  }
}

function addStanding(shelf: BodyShelf, { first, last }: Run, id: string): void {
  const body = shelf.page.knowledge.registry.bodies.get(id);
  const named = shelf.antecedent({ first, last }, `id ${id}`, (other) => other.id === id);
  const source = named ? shelf.page.text(named) : (Object.values(body?.name ?? {})[0] ?? id);
  shelf.add({ first, last, id, known: body !== undefined, why: { rule: 'short', source } });
}

function mayStand(shelf: BodyShelf, run: Run, head: Head): boolean {
  const { page } = shelf;
  const definite = page.is(page.languageAt(run.first).definite, run.first - 1);
  const written = page.capital(run.first) || (head.short.size > 0 && definite);
  if (!written || page.masked(run) || shelf.longerBefore(run.first) || shelf.namedAfter(run.last)) return false;
  if (shelf.ownerBefore(run.first)) return false;
  return run.first < run.last || standsAsNoun(page, run, shelf.free(run));
}

/** A single word needs an article where the language has any; some are adjectives beside certain nouns ("Party members"). */
function standsAsNoun(page: Page, run: Run, free: boolean): boolean {
  const language = page.languageAt(run.first);
  if (page.is(language.adjectivalWords, run.first) && (!free || isAdjective(page, run))) return false;
  if (!language.definite.size || page.is(language.definite, run.first - 1) || !free) return true;
  const paired = page.longest(language.chain, run.last + 1);
  return paired !== undefined && page.capital(paired.last + 1);
}

function isAdjective(page: Page, { first, last }: Run): boolean {
  const language = page.languageAt(first);
  const next = page.is(language.adjectivalAfter, last + 1) || page.longest(language.titleHeads, last + 1) !== undefined;
  if (page.joined(last + 1) && next) return true;
  for (let start = Math.max(0, first - MOST_HEAD_WORDS); start < first; start++)
    if (page.spans(language.adjectivalBefore, start, first - 1)) return true;
  return false;
}

/** Which body a head means at a place; undefined when nothing in the article says so. */
function meaning(shelf: BodyShelf): (head: Head, run: Run) => string | undefined {
  const { registry } = shelf.page.knowledge;
  const phraseOf = once((body: FoundBody) => shelf.page.phrase(body));
  const countries = shelf.countries();
  // "Quang Tri [Party Committee]": a name in the text that ends with the head.
  const ends = (body: FoundBody, { key }: Head): boolean => key.includes(' ') && phraseOf(body).endsWith(` ${key}`);
  return (head, run) => {
    const candidates = new Set([...head.byOwner.values(), ...head.short]);
    const named = shelf.antecedent(run, `head ${head.key}`, (body) => candidates.has(body.id) || ends(body, head));
    if (named) return named.id;
    const owned = once((owner: string) => ownedBy(shelf, head, owner));
    const owner = shelf.antecedent(run, `owner ${head.key}`, ({ id }) => owned(id) !== undefined);
    if (owner) return owned(owner.id);
    return [...head.short].find((id) => countries.has(registry.bodies.get(id)?.country ?? ''));
  };
}
