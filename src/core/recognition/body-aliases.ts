import type { FoundBody } from './found';
import type { BodyAlias } from '../registry/bodynames';
import { opensName } from './capitals';
import { listEnd } from './list-names';
import { kebab, type Page, type Run } from './page';
import { type BodyShelf, unknownBody } from './shelf';
import { capitalEnd, joiningEnd } from './syllables';

/**
 * Full names and aliases of known bodies: the longest, and those nested in it where the name says that they are another body.
 * A name that goes on with another country's ("Ministry of Health of Laos") is a body that the registry does not know.
 * @param countries codes of those that the article names
 */
export function findAliases(shelf: BodyShelf, countries: ReadonlySet<string>): void {
  const { page } = shelf;
  const hits: FoundBody[] = [];
  for (let first = 0; first < page.count; first++) {
    for (const { value, last } of page.at(page.knowledge.bodies.aliases, first)) {
      const run = { first, last };
      if (fits(page, value, run) && !page.masked(run))
        hits.push({ first, last, id: value.id, known: true, why: { rule: 'alias', source: value.text } });
    }
  }
  const strangers = strangersOf(page, hits);
  const length = ({ first, last }: Run): number => last - first;
  hits.sort((a, b) => length(b) - length(a) || currency(page, b.id) - currency(page, a.id));
  for (const hit of hits)
    addNested(shelf, abroad(shelf, hit) ?? strangers(hit) ?? elsewhere(page, hit, countries) ?? hit);
}

/**
 * "Department of Organization and Personnel": a ministry's organ by a name that does not say whose. Where the article names other
 * ministries more often than the registry's owner of that name, it is an organ that the registry does not know.
 */
function strangersOf(page: Page, hits: readonly FoundBody[]): (hit: FoundBody) => FoundBody | undefined {
  const { registry, bodies } = page.knowledge;
  const counts = new Map<string, number>();
  for (const { id } of hits) if (registry.bodies.get(id)?.kind === MINISTRY) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return (hit) => {
    const parent = registry.bodies.get(hit.id)?.parent ?? '';
    const owner = registry.bodies.get(parent);
    if (owner?.kind !== MINISTRY || (counts.get(parent) ?? 0) >= most) return undefined;
    if (bodies.owners.get(hit.id)?.has(parent) && namesOwner(page, hit, parent)) return undefined;
    return unknownBody(page, hit, hit.why.source);
  };
}

const MINISTRY = 'ministry';

/** Whether a name of the owner stands within the run. */
function namesOwner(page: Page, run: Run, owner: string): boolean {
  for (let first = run.first; first <= run.last; first++)
    if (page.at(page.knowledge.bodies.aliases, first).some(({ value, last }) => value.id === owner && last <= run.last))
      return true;
  return false;
}

/**
 * Many countries have a Ministry of Health: where an article names other countries and nothing of the registry's, its Ministry
 * is a body that the registry does not know.
 */
function elsewhere(page: Page, hit: FoundBody, countries: ReadonlySet<string>): FoundBody | undefined {
  const country = page.knowledge.registry.bodies.get(hit.id)?.country ?? 'international';
  if (country === 'international' || countries.size === 0 || countries.has(country)) return undefined;
  // The id must not be the registry's own: its card would tell of another country's body.
  const where = countries.size === 1 ? [...countries][0] : 'abroad';
  const plain = kebab(page, hit);
  const id = page.knowledge.registry.bodies.has(plain) ? `${plain}-${where ?? 'abroad'}` : plain;
  return unknownBody(page, hit, hit.why.source, id);
}

/** Whether the letters stand as the alias wants them. */
function fits(page: Page, alias: BodyAlias, run: Run): boolean {
  if (alias.exact) return page.text(run) === alias.text && !page.shouted(run.first);
  return alias.capitalAt < 0 || page.capital(run.first + alias.capitalAt);
}

/** 1 for a body that existed on the article's date, 0 for one that did not: two bodies may share an alias over time. */
function currency(page: Page, id: string): number {
  const body = page.knowledge.registry.bodies.get(id);
  const date = page.article.published;
  if (!body) return 0;
  if (date === null) return body.to === undefined ? 1 : 0;
  return (body.from ?? '') <= date && date <= `${body.to ?? '9999'}~` ? 1 : 0;
}

function addNested(shelf: BodyShelf, hit: FoundBody): void {
  const outer = shelf.covering(hit);
  if (shelf.crossing(hit).length) return;
  if (outer.some((body) => body.id === hit.id || (body.first === hit.first && body.last === hit.last))) return;
  if (outer.every((body) => body.known && shelf.standsAsOwner(body, hit))) shelf.add(hit);
}

/** The longer, unknown body that the hit is only a part of: of another country, or with an adjective before it. */
function abroad(shelf: BodyShelf, hit: FoundBody): FoundBody | undefined {
  const country = shelf.page.knowledge.registry.bodies.get(hit.id)?.country ?? null;
  if (country === null || country === 'international') return undefined;
  const first = foreignBefore(shelf, hit.first, country);
  const last = foreignBehind(shelf, hit.last, country);
  if (first === hit.first && last === hit.last) return goingOn(shelf, hit);
  const foreign = unknownBody(shelf.page, { first, last }, hit.why.source);
  const capitals = shelf.page.languageAt(hit.first).language.bodies.writing === 'capitals';
  return (capitals && last === hit.last && withField(shelf.page, foreign)) || foreign;
}

/** "Ban Tuyên giáo [và Dân vận Tỉnh ủy]": a name of fields that another field goes on with is another body. */
function goingOn({ page }: BodyShelf, hit: FoundBody): FoundBody | undefined {
  const { bodyHeads, language } = page.languageAt(hit.first);
  const head = page.longest(bodyHeads, hit.first);
  if (!head) return undefined;
  if (language.bodies.writing === 'capitals') return withField(page, hit);
  return language.bodies.writing === 'syllables' && head.last < hit.last ? withSyllables(page, hit) : undefined;
}

/** A field of two syllables, the first with a capital, that goes on with the name. */
function withSyllables(page: Page, hit: FoundBody): FoundBody | undefined {
  const joined = joiningEnd(page, hit.last);
  const next = joined > hit.last ? joined : hit.last + 1;
  const field = page.capital(next) && !page.capital(next + 1) && page.joined(next + 1);
  const { bodyHeads, titleHeads } = page.languageAt(next);
  if (page.gap(hit.last + 1) !== ' ' || !field || page.has(bodyHeads, next) || page.has(titleHeads, next))
    return undefined;
  let last = capitalEnd(page, next) ?? next;
  if (last === next) return undefined;
  while (page.joined(last + 1) && page.capital(last + 1) && !opensName(page, last + 1))
    last = capitalEnd(page, last + 1) ?? last + 1;
  return unknownBody(page, { first: hit.first, last }, hit.why.source);
}

/** "Ministry of Foreign Affairs [and International Cooperation]", "Ministry of Health[, Labour and Transport]": more fields. */
function withField(page: Page, hit: FoundBody): FoundBody | undefined {
  const { bodyAnd, sectors } = page.languageAt(hit.last);
  const and = page.joined(hit.last + 1) && page.is(bodyAnd, hit.last + 1) && page.capital(hit.last + 2);
  const last = (and ? page.longest(sectors, hit.last + 2)?.last : undefined) ?? listEnd(page, hit.last);
  if (last === hit.last) return undefined;
  return unknownBody(page, { first: hit.first, last }, hit.why.source);
}

/** Index where a name starts with the words of another country before it ("Lao Ministry of …"). */
function foreignBefore({ page }: BodyShelf, first: number, country: string): number {
  const language = page.languageAt(first);
  if (!language.language.titles.capitalsBefore || !page.joined(first) || !page.named(first - 1)) return first;
  if (page.country(first - 1)?.code === country) return first;
  const title = [language.titleHeads, language.titleBefore].some((list) => page.has(list, first - 1));
  const part = page.at(page.knowledge.bodies.aliases, first - 1).length > 0 || /\d/u.test(page.key(first - 1));
  return title || part || page.opens(first - 1) || page.longest(language.honorifics, first - 1) ? first : first - 1;
}

/** Index where a name ends with "of" and another country or place behind it. */
function foreignBehind({ page }: BodyShelf, last: number, country: string): number {
  const language = page.languageAt(last);
  const start = page.linkEnd(last + 1, language.bodyOf);
  if (start < 0 || page.has(language.titleHeads, start) || !page.named(start) || !page.adjoins(start)) return last;
  const named = page.country(start);
  if (named) return named.code === country ? last : named.last;
  // Where names follow without a link (Vietnamese), only a country that is known as one makes another body.
  if (start === last + 1 || page.at(page.knowledge.bodies.aliases, start).length > 0) return last;
  if (page.at(page.knowledge.bodies.heads, start).length > 0 || page.longest(language.bodyHeads, start)) return last;
  let end = start;
  while (page.joined(end + 1) && page.named(end + 1)) end++;
  return end;
}
