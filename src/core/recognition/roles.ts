import type { FoundBody, Person, Phrase } from './found';
import { isPast, outsideStart } from './apposition';
import { isDemonym } from './complements';
import type { LanguageWords } from '../registry/languagewords';
import type { Official } from '../registry/registry';
import { countriesAbout } from './countries';
import { holdersOf } from './holders';
import { type Evidence, MOST_CANDIDATES } from './mention';
import type { Page, Run } from './page';
import { type BodyFit, fitsBody, fitsHead, type Grounds, means, type Said, sameBody } from './posts';

/** An official mentioned by role alone. */
export interface Role extends Run {
  readonly phrase: Phrase;
  readonly id: string | null;
  readonly known: boolean;
  readonly candidates: readonly string[];
  readonly why: Evidence;
}

interface Context {
  readonly page: Page;
  /** People that are somebody certain, in reading order. */
  readonly people: readonly Person[];
  /** Their titles by head. */
  readonly titled: ReadonlyMap<string, readonly { readonly person: Person; readonly title: Phrase }[]>;
  readonly countries: ReadonlySet<string>;
  /** Ids of the people named here. */
  readonly named: ReadonlySet<string>;
  /** Works out what a key names, once: what a role can mean does not depend on where it stands. */
  readonly once: <Value>(key: string, work: () => Value) => Value;
}

/** People with a title that a role can mean. */
interface Titled {
  /** In reading order. */
  readonly people: readonly Person[];
  /** By index: of those in a row, up to this one, that are the same person, the index of the first. */
  readonly sameFrom: readonly number[];
  readonly ids: readonly string[];
}

/** Roles without a name, each with the person it means: by antecedent, else by who held the post on the article's date. */
export function findRoles(
  page: Page,
  phrases: readonly Phrase[],
  people: readonly Person[],
  titles: ReadonlyMap<Person, readonly Phrase[]>,
  bodies: readonly FoundBody[],
  countries: ReadonlySet<string>,
): readonly Role[] {
  const attached = new Set([...titles.values()].flat());
  const named = people.filter(({ id }) => id !== null);
  const about = countriesAbout(page, countries, bodies, people);
  const ids = new Set(named.flatMap(({ id }) => id ?? []));
  const context = {
    page,
    people: named,
    titled: titlesByHead(named, titles),
    countries: about,
    named: ids,
    once: memo(),
  };
  const roles: Role[] = [];
  for (const phrase of phrases) {
    if (attached.has(phrase) || !mayBeRole(page, phrase)) continue;
    const role = resolve(context, phrase);
    if (role) roles.push(role);
  }
  return roles;
}

function memo(): Context['once'] {
  const known = new Map<string, unknown>();
  return <Value>(key: string, work: () => Value): Value => {
    if (!known.has(key)) known.set(key, work());
    return known.get(key) as Value;
  };
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

/** Whether a phrase may mean one certain person: definite or with a capital, not generic, not held by many. */
function mayBeRole(page: Page, phrase: Phrase): boolean {
  const language = page.languageAt(phrase.headAt);
  if (page.masked(phrase) || language.shared.has(phrase.head) || isGeneric(page, language, phrase)) return false;
  if (page.joined(phrase.last + 1) && page.capital(phrase.last + 1) && !isTitleWord(page, language, phrase.last + 1))
    return false;
  if (isForeign(page, language, phrase)) return false;
  const start = outsideStart(page, phrase);
  const definite = page.adjoins(start) && page.is(language.definite, start - 1);
  return page.capital(phrase.headAt) || definite || refersBack(page, language, phrase);
}

/** Whether a title in small letters opens a clause, in a language without articles: "…, đại biểu hỏi". */
function refersBack(page: Page, language: LanguageWords, phrase: Phrase): boolean {
  if (language.definite.size > 0 || !language.lower.has(phrase.head)) return false;
  return phrase.body === null && /[,"”:.]\s*$/u.test(page.gap(phrase.first));
}

/** Whether an adjective of another country ends or follows a role: "le ministre allemand" is nobody of this article's country. */
function isForeign(page: Page, language: LanguageWords, { last, portfolio }: Phrase): boolean {
  if (page.joined(last + 1) && isDemonym(page, language, last + 1)) return true;
  return list(portfolio).at(-1) === page.key(last) && isDemonym(page, language, last);
}

/** "a former mayor", "các Phó Chủ tịch": any holder, or several. */
function isGeneric(page: Page, language: LanguageWords, phrase: Phrase): boolean {
  const start = outsideStart(page, phrase);
  const word = start - 1;
  const former = page.is(language.outside, word + 1);
  return page.joined(start) && page.is(language.generic, word) && !(former && page.is(language.definite, word));
}

const isTitleWord = (page: Page, language: LanguageWords, index: number): boolean =>
  page.longest(language.titleHeads, index) !== undefined;

function resolve(context: Context, phrase: Phrase): Role | undefined {
  const { page } = context;
  const titled = closest(context, phrase);
  const antecedent = nearest(page, phrase, titled) ?? byPost(context, phrase, titled);
  const { first, last } = phrase;
  if (antecedent) {
    const { id, known } = antecedent;
    return {
      first,
      last,
      phrase,
      id,
      known,
      candidates: [],
      why: { rule: 'antecedent', source: page.text(antecedent) },
    };
  }
  // "The former minister" is whom the article calls so, and nobody in office.
  if (!titled.people.length && isPast(page, phrase)) return undefined;
  // A small letter alone ("the delegate") says nothing without somebody it refers back to.
  if (!titled.people.length && !page.capital(phrase.headAt)) return undefined;
  const holders = titled.people.length ? [] : holdersIn(context, phrase);
  const [only] = holders;
  const date = page.article.published;
  if (holders.length === 1 && only && date !== null) {
    return {
      first,
      last,
      phrase,
      id: only.id,
      known: true,
      candidates: [],
      why: { rule: 'holder', source: `${only.name}, ${date}` },
    };
  }
  const ids = titled.people.length ? titled.ids : holders.map(({ id }) => id);
  const why = { rule: 'ambiguous', source: page.text(phrase) } as const;
  return { first, last, phrase, id: null, known: false, candidates: ids.slice(0, MOST_CANDIDATES), why };
}

/** So many lines back a title still means who was named with it, when the article gives it to several people. */
const NEAR_LINES = 1;

/**
 * The person with a fitting title named before (in a headline: after) the role. Where several people of the article have the
 * title, only the one named with it in the same line or the line before: never a silent wrong person.
 */
function nearest(page: Page, phrase: Phrase, titled: Titled): Person | undefined {
  const before = countBefore(titled.people, phrase.first);
  if (before === 0) return titled.sameFrom.at(-1) === 0 ? titled.people[0] : undefined;
  const line = page.lineOf(phrase.first) - NEAR_LINES;
  const isNear = (person: Person | undefined): boolean => person !== undefined && page.lineOf(person.first) >= line;
  const last = titled.people[before - 1];
  const same = titled.sameFrom[before - 1] ?? 0;
  if (same === 0) return last;
  return isNear(last) && !isNear(titled.people[same - 1]) ? last : undefined;
}

/** How many of some people, in reading order, stand before a word: found by halving. */
function countBefore(people: readonly Person[], word: number): number {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.first ?? Infinity) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The only person named here whose known posts say what the role says, where no title in the article does. */
function byPost(context: Context, phrase: Phrase, { people }: Titled): Person | undefined {
  if (people.length) return undefined;
  const posted = postedOf(context, phrase);
  if (posted.length !== 1) return undefined;
  const id = posted[0]?.id ?? '';
  const mentions = context.once(`mentions ${id}`, () => context.people.filter((person) => person.id === id));
  return mentions[Math.max(0, countBefore(mentions, phrase.first) - 1)];
}

/** People named here who held a post that the role can mean. */
function postedOf(context: Context, phrase: Phrase): readonly Official[] {
  const { page, named } = context;
  return context.once(`posted ${roleKey(page, phrase)}`, () =>
    heldBy(page, phrase, fitsBody, ({ id }) => named.has(id)),
  );
}

/** Everybody of the article's countries who held the post on its date, or ever when the date is unknown. */
function holdersIn(context: Context, phrase: Phrase): readonly Official[] {
  const { page, countries } = context;
  // A bare "the Minister" could be any minister: only a role that says of what can be looked up.
  if (phrase.portfolio === '' && phrase.body === null && !phrase.head.includes(' ')) return [];
  return context.once(`held ${roleKey(page, phrase)}`, () =>
    heldBy(page, phrase, sameBody, ({ country }) => country !== null && countries.has(country)),
  );
}

function heldBy(
  page: Page,
  phrase: Phrase,
  fits: BodyFit,
  counts: (official: Official) => boolean,
): readonly Official[] {
  const { language, knowledge } = groundsOf(page, phrase);
  return holdersOf(knowledge, language, saidIn(page, phrase), page.article.published, fits, counts);
}

/** What a role says, as one key: roles of the same key have the same holders. */
function roleKey(page: Page, phrase: Phrase): string {
  const { head, rank, portfolio, body, headAt, first } = phrase;
  const language = page.languageAt(first).language.language;
  return [language, head, rank, portfolio, body ?? '', page.capital(headAt), isPast(page, phrase)].join('|');
}

/** People whose titles here fit a role; of these, where the role says of what, those whose titles say the least beside it. */
function closest(context: Context, phrase: Phrase): Titled {
  return context.once(`titled ${roleKey(context.page, phrase)}`, () => {
    const people = closestOf(context, phrase);
    const sameFrom: number[] = [];
    people.forEach(({ id }, index) => {
      sameFrom.push(id === people[index - 1]?.id ? (sameFrom[index - 1] ?? 0) : index);
    });
    return { people, sameFrom, ids: [...new Set(people.flatMap(({ id }) => id ?? []))] };
  });
}

function closestOf({ page, titled }: Context, phrase: Phrase): readonly Person[] {
  const said = list(phrase.portfolio);
  const extra = (title: Phrase): number =>
    said.length ? list(title.portfolio).filter((word) => !said.includes(word)).length : 0;
  const [role, grounds, past] = [saidIn(page, phrase), groundsOf(page, phrase), isPast(page, phrase)];
  const heads = [...titled.keys()].filter((head) => fitsHead(role, head));
  const all = heads
    .flatMap((head) => titled.get(head) ?? [])
    .filter(({ title }) => means(grounds, role, title, fitsBody))
    .sort((a, b) => a.person.first - b.person.first);
  const sameTime = all.filter(({ title }) => isPast(page, title) === past);
  // "The former minister" is no minister in office; "the minister" may be a former one, where nobody else is meant.
  const fitting = sameTime.length || past ? sameTime : all;
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
