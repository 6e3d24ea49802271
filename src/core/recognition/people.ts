import type { Official } from '../registry/registry';
import { honorificStart, isApposition } from './apposition';
import type { FoundBody } from './shelf';
import type { Evidence } from './mention';
import { type FoundName } from './names';
import { coversRun, kebab, type Page, type Run } from './page';
import type { Phrase } from './titles';

/** A person named in the text, by full name or by a short form of it. */
export interface Person extends Run {
  /** Null for a name that several people of the article share. */
  readonly id: string | null;
  readonly known: boolean;
  readonly candidates: readonly string[];
  readonly why: Evidence;
  /** Whether the whole name stands here. */
  readonly full: boolean;
}

/** A personal name is at least two and at most five words. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 5;

interface Context {
  readonly page: Page;
  readonly bodies: readonly FoundBody[];
  readonly names: readonly FoundName[];
  readonly phrases: readonly Phrase[];
}

/** All people that the article names as officials, in reading order. */
export function findPeople(
  page: Page,
  bodies: readonly FoundBody[],
  names: readonly FoundName[],
  phrases: readonly Phrase[],
): readonly Person[] {
  const context = { page, bodies, names, phrases };
  const known = names.map((name) => fromRegistry(name));
  const unknown = findUnknown(context);
  const full = [...known, ...unknown];
  return [...full, ...findShort(context, full)].sort((a, b) => a.first - b.first);
}

function fromRegistry({ first, last, officials, alias }: FoundName): Person {
  const [only] = officials;
  const alone = officials.length === 1 && only;
  return {
    first,
    last,
    id: alone ? only.id : null,
    known: true,
    candidates: alone ? [] : officials.map(({ id }: Official) => id),
    why: alone ? { rule: 'alias', source: only.name } : { rule: 'ambiguous', source: alias },
    full: true,
  };
}

// ---- people that no registry knows

/** Names joined to a position phrase ("Delegate Hoang Duc Thang", "Comrade X, Member of …"), and their later full mentions. */
function findUnknown(context: Context): readonly Person[] {
  const { page } = context;
  const found = new Map<string, Run>();
  for (let first = 0; first < page.words.length; first++) {
    const run = nameAt(context, first);
    if (!run) continue;
    if (isTitled(context, run)) found.set(kebab(page, run), run);
    first = run.last;
  }
  const people: Person[] = [];
  for (let first = 0; first < page.words.length; first++) {
    const run = nameAt(context, first);
    const id = run && kebab(page, run);
    if (!run || id === undefined || !found.has(id)) continue;
    people.push({
      ...run,
      id,
      known: false,
      candidates: [],
      why: { rule: 'pattern', source: page.text(found.get(id) ?? run) },
      full: true,
    });
    first = run.last;
  }
  return people;
}

/** A run of capitalised words that may be a personal name: no other name, no title, no credit, none of it a function word. */
function nameAt({ page, bodies, names, phrases }: Context, first: number): Run | undefined {
  const taken = (index: number): boolean =>
    [bodies, names, phrases].some((runs) => runs.some((run) => run.first <= index && index <= run.last));
  // Inside a name a capital is enough: "Trieu Vinh An" ends in a function word of English.
  const part = (index: number): boolean => page.capital(index) && !taken(index) && !/\d/u.test(page.key(index));
  if (!page.named(first) || !part(first)) return undefined;
  if (page.joined(first) && page.named(first - 1) && part(first - 1) && honorificStart(page, first) < 0)
    return undefined;
  if (page.languageAt(first).honorifics.longestAt(page.words, first)) return undefined;
  let last = first;
  while (page.joined(last + 1) && part(last + 1)) last++;
  const run = { first, last };
  const length = last - first + 1;
  return length >= FEWEST_WORDS && length <= MOST_WORDS && !page.masked(run) ? run : undefined;
}

const honorificBefore = (page: Page, first: number): boolean => honorificStart(page, first) >= 0;

function isTitled({ page, phrases }: Context, run: Run): boolean {
  const honorific = honorificStart(page, run.first);
  const start = honorific >= 0 ? honorific : run.first;
  const before = phrases.find(({ last }) => last === start - 1);
  if (before && (page.joined(start) || isApposition(page, before, run, start))) return true;
  const vietnamese = page.knowledge.families.has(page.key(run.first));
  const behind =
    page.gap(run.last + 1) === ', ' &&
    phrases.some((phrase) => phrase.first === run.last + 1 && (phrase.body !== null || phrase.portfolio !== ''));
  return behind && (honorific >= 0 || vietnamese);
}

// ---- short forms: "Mr. Son", "Minister Son"

/** The end of a full name behind an honorific or a title, of a person that the article names in full (before, else after). */
function findShort(context: Context, full: readonly Person[]): readonly Person[] {
  const { page, phrases } = context;
  const taken = [...full, ...context.bodies, ...phrases];
  const short: Person[] = [];
  for (let first = 0; first < page.words.length; first++) {
    if (!page.capital(first) || taken.some((run) => run.first <= first && first <= run.last)) continue;
    const phrase = page.joined(first) ? phrases.find(({ last }) => last === first - 1) : undefined;
    if (!phrase && !honorificBefore(page, first)) continue;
    const run = shortRun(page, first, full);
    const people = run && namesakes(page, run, full);
    if (!run || !people?.length || page.masked(run)) continue;
    short.push(shortPerson(page, run, people, full, phrase, context));
    first = run.last;
  }
  return short;
}

/** The longest run from this word that ends some full name without being one. */
function shortRun(page: Page, first: number, full: readonly Person[]): Run | undefined {
  const last = page.joined(first + 1) && page.capital(first + 1) ? first + 1 : first;
  for (let end = last; end >= first; end--)
    if (namesakes(page, { first, last: end }, full).length) return { first, last: end };
  return undefined;
}

/** Full mentions whose last words the run is. */
function namesakes(page: Page, run: Run, full: readonly Person[]): readonly Person[] {
  const length = run.last - run.first;
  const text = page.phrase(run);
  return full.filter(
    (person) =>
      person.last - person.first > length && page.phrase({ first: person.last - length, last: person.last }) === text,
  );
}

function shortPerson(
  page: Page,
  run: Run,
  people: readonly Person[],
  full: readonly Person[],
  phrase: Phrase | undefined,
  { phrases }: Context,
): Person {
  const ids = [...new Set(people.map(({ id }) => id))];
  const titled =
    phrase &&
    people.filter((person) => phrases.some((other) => other.head === phrase.head && isBeside(page, other, person)));
  const fitting = titled?.length ? [...new Set(titled.map(({ id }) => id))] : ids;
  const before = people.filter(({ last }) => last < run.first).at(-1) ?? people[0];
  const chosen = fitting.length === 1 ? people.find(({ id }) => id === fitting[0]) : undefined;
  if (chosen && before)
    return {
      ...run,
      id: chosen.id,
      known: chosen.known,
      candidates: [],
      why: { rule: 'short', source: page.text(chosen) },
      full: false,
    };
  return {
    ...run,
    id: null,
    known: full.some(({ known }) => known),
    candidates: fitting.flatMap((id) => id ?? []),
    why: { rule: 'ambiguous', source: page.text(run) },
    full: false,
  };
}

/** Whether a position phrase stands right before or behind a person (a comma or a blank between). */
function isBeside(page: Page, phrase: Phrase, person: Run): boolean {
  if (phrase.last === person.first - 1) return page.joined(person.first) || page.gap(person.first) === ', ';
  return phrase.first === person.last + 1 && page.gap(phrase.first) === ', ';
}

export const withinAny = (runs: readonly Run[], inner: Run): boolean => runs.some((run) => coversRun(run, inner));
