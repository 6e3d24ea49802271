import type { LanguageWords } from '../registry/languagewords';
import { during } from '../registry/naming';
import type { Official, Position } from '../registry/registry';
import type { FoundBody } from './shelf';
import type { Evidence } from './mention';
import type { Page, Run } from './page';
import type { Person } from './people';
import {
  type BodyFit,
  fitsBody,
  fitsHead,
  type Grounds,
  means,
  type Post,
  readPost,
  type Said,
  sameBody,
} from './posts';
import type { Phrase } from './titles';

/** An official mentioned by role alone. */
export interface Role extends Run {
  readonly phrase: Phrase;
  readonly id: string | null;
  readonly known: boolean;
  readonly candidates: readonly string[];
  readonly why: Evidence;
}

/** More candidates than this help nobody. */
const MOST_CANDIDATES = 10;

interface Context {
  readonly page: Page;
  /** People that are somebody certain, in reading order. */
  readonly people: readonly Person[];
  /** Their titles by head. */
  readonly titled: ReadonlyMap<string, readonly { readonly person: Person; readonly title: Phrase }[]>;
  readonly countries: ReadonlySet<string>;
  /** Posts of the registry by language and position, taken apart once. */
  readonly posts: Map<string, Map<Position, Post | null>>;
}

/** Roles without a name, each with the person it means: by antecedent, else by who held the post on the article's date. */
export function findRoles(
  page: Page,
  phrases: readonly Phrase[],
  people: readonly Person[],
  titles: ReadonlyMap<Person, readonly Phrase[]>,
  bodies: readonly FoundBody[],
): readonly Role[] {
  const attached = new Set([...titles.values()].flat());
  const named = people.filter(({ id }) => id !== null);
  const countries = countriesOf(page, bodies, people);
  const context = { page, people: named, titled: titlesByHead(named, titles), countries, posts: new Map() };
  const roles: Role[] = [];
  for (const phrase of phrases) {
    if (attached.has(phrase) || !mayBeRole(page, phrase)) continue;
    const role = resolve(context, phrase);
    if (role) roles.push(role);
  }
  return roles;
}

function titlesByHead(people: readonly Person[], titles: ReadonlyMap<Person, readonly Phrase[]>): Context['titled'] {
  const byHead = new Map<string, { person: Person; title: Phrase }[]>();
  for (const person of people) {
    for (const title of titles.get(person) ?? []) {
      const others = byHead.get(title.head);
      if (others) others.push({ person, title });
      else byHead.set(title.head, [{ person, title }]);
    }
  }
  return byHead;
}

function countriesOf(page: Page, bodies: readonly FoundBody[], people: readonly Person[]): ReadonlySet<string> {
  const { registry } = page.knowledge;
  const found = [
    ...bodies.map(({ id }) => registry.bodies.get(id)?.country),
    ...people.map(({ id }) => registry.officials.get(id ?? '')?.country),
  ];
  return new Set(found.flatMap((country) => country ?? []));
}

/** Whether a phrase may mean one certain person: definite or with a capital, not generic, not held by many. */
function mayBeRole(page: Page, phrase: Phrase): boolean {
  const language = page.languageAt(phrase.headAt);
  const before = page.key(phrase.first - 1);
  if (page.masked(phrase) || language.shared.has(phrase.head) || isGeneric(page, language, phrase)) return false;
  if (page.joined(phrase.last + 1) && page.capital(phrase.last + 1) && !isTitleWord(page, language, phrase.last + 1))
    return false;
  if (isForeign(page, language, phrase.last + 1)) return false;
  const definite = (page.joined(phrase.first) || page.elided(phrase.first)) && language.definite.has(before);
  return page.capital(phrase.headAt) || definite;
}

/** Whether an adjective of another country follows: "le ministre allemand" is nobody of this article's country. */
function isForeign(page: Page, language: LanguageWords, index: number): boolean {
  const key = page.key(index);
  if (!page.joined(index) || page.capital(index) || language.countries.longestAt(page.words, index)) return false;
  return language.language.titles.demonyms.some((ending) => key.endsWith(ending) && key.length > ending.length + 1);
}

const isGeneric = (page: Page, language: LanguageWords, phrase: Phrase): boolean =>
  page.joined(phrase.first) &&
  (language.generic.has(page.key(phrase.first - 1)) || language.outside.has(page.key(phrase.first - 1)));

const isTitleWord = (page: Page, language: LanguageWords, index: number): boolean =>
  language.titleHeads.longestAt(page.words, index) !== undefined;

function resolve(context: Context, phrase: Phrase): Role | undefined {
  const { page } = context;
  const titled = closest(context, phrase);
  const antecedent = nearest(page, phrase, titled) ?? byPost(context, phrase, titled);
  const base = { first: phrase.first, last: phrase.last, phrase };
  if (antecedent) {
    const { id, known } = antecedent;
    return { ...base, id, known, candidates: [], why: { rule: 'antecedent', source: page.text(antecedent) } };
  }
  // A small letter alone ("the delegate") says nothing without somebody it refers back to.
  if (!titled.length && !page.capital(phrase.headAt)) return undefined;
  const holders = titled.length ? [] : holdersOf(context, phrase);
  const [only] = holders;
  const date = page.article.published;
  if (holders.length === 1 && only && date !== null) {
    return {
      ...base,
      id: only.id,
      known: true,
      candidates: [],
      why: { rule: 'holder', source: `${only.name}, ${date}` },
    };
  }
  const ids = [...new Set([...titled, ...holders].flatMap(({ id }) => id ?? []))];
  const why = { rule: 'ambiguous', source: page.text(phrase) } as const;
  return { ...base, id: null, known: false, candidates: ids.slice(0, MOST_CANDIDATES), why };
}

/** So many lines back a title still means who was named with it, when the article gives it to several people. */
const NEAR_LINES = 1;

/**
 * The person with a fitting title named before (in a headline: after) the role. Where several people of the article have the
 * title, only the one named with it in the same line or the line before: never a silent wrong person.
 */
function nearest(page: Page, phrase: Phrase, titled: readonly Person[]): Person | undefined {
  const distinct = (people: readonly Person[]): number => new Set(people.map(({ id }) => id)).size;
  const before = titled.filter(({ first }) => first < phrase.first);
  if (distinct(before) === 1) return before.at(-1);
  if (before.length === 0) return distinct(titled) === 1 ? titled[0] : undefined;
  const near = before.filter(({ first }) => page.lineOf(first) >= page.lineOf(phrase.first) - NEAR_LINES);
  return distinct(near) === 1 ? near.at(-1) : undefined;
}

/** The only person named here whose known posts say what the role says, where no title in the article does. */
function byPost(context: Context, phrase: Phrase, titled: readonly Person[]): Person | undefined {
  if (titled.length) return undefined;
  const ids = new Set(context.people.map(({ id }) => id));
  const posted = [...ids].filter((id) => {
    const official = context.page.knowledge.registry.officials.get(id ?? '');
    return official && holds(context, official, phrase, fitsBody);
  });
  if (posted.length !== 1) return undefined;
  const mentions = context.people.filter(({ id }) => id === posted[0]);
  return mentions.findLast(({ first }) => first < phrase.first) ?? mentions[0];
}

/** People whose titles here fit a role; of these, where the role says of what, those whose titles say the least beside it. */
function closest({ page, titled }: Context, phrase: Phrase): readonly Person[] {
  const said = list(phrase.portfolio);
  const extra = (title: Phrase): number =>
    said.length ? list(title.portfolio).filter((word) => !said.includes(word)).length : 0;
  const [role, grounds] = [saidIn(page, phrase), groundsOf(page, phrase)];
  const heads = [...titled.keys()].filter((head) => fitsHead(role, head));
  const fitting = heads
    .flatMap((head) => titled.get(head) ?? [])
    .filter(({ title }) => means(grounds, role, title, fitsBody))
    .sort((a, b) => a.person.first - b.person.first);
  const least = fitting.reduce((fewest, { title }) => Math.min(fewest, extra(title)), Infinity);
  return fitting.filter(({ title }) => extra(title) === least).map(({ person }) => person);
}

// ---- comparing roles and posts

const list = (text: string): readonly string[] => text.split(' ').filter(Boolean);

const saidIn = (page: Page, phrase: Phrase): Said => ({ ...phrase, capital: page.capital(phrase.headAt) });
const groundsOf = (page: Page, phrase: Phrase): Grounds => ({
  language: page.languageAt(phrase.first),
  knowledge: page.knowledge,
});

// ---- posts of the registry

function postOf({ posts }: Context, position: Position, language: LanguageWords): Post | null {
  const code = language.language.language;
  const known = posts.get(code) ?? new Map<Position, Post | null>();
  posts.set(code, known);
  const read = known.get(position);
  if (read !== undefined) return read;
  const post = readPost(position.title[code] ?? position.title['und'] ?? '', position.body, language);
  known.set(position, post);
  return post;
}

/** Whether an official held a post on the article's date (ever, when it has none) that a role can mean. */
function holds(context: Context, official: Official, phrase: Phrase, fits: BodyFit): boolean {
  const { page } = context;
  const day = page.article.published;
  const [role, grounds] = [saidIn(page, phrase), groundsOf(page, phrase)];
  return official.positions.some((position) => {
    if (day !== null && !during(position, day)) return false;
    const post = postOf(context, position, grounds.language);
    return post !== null && means(grounds, role, post, fits);
  });
}

/** Everybody of the article's countries who held the post on its date, or ever when the date is unknown. */
function holdersOf(context: Context, phrase: Phrase): readonly Official[] {
  // A bare "the Minister" could be any minister: only a role that says of what can be looked up.
  if (phrase.portfolio === '' && phrase.body === null && list(phrase.head).length < 2) return [];
  const { officials } = context.page.knowledge.registry;
  const here = [...officials.values()].filter(({ country }) => country !== null && context.countries.has(country));
  const exact = here.filter((official) => holds(context, official, phrase, sameBody));
  return exact.length ? exact : here.filter((official) => holds(context, official, phrase, fitsBody));
}
