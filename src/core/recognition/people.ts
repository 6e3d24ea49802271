import type { Official } from '../registry/registry';
import { honorificStart, isApposition, standsBefore } from './apposition';
import type { FoundBody } from './shelf';
import type { Evidence } from './mention';
import { type FoundName } from './names';
import { kebab, type Page, type Run } from './page';
import { Runs } from './runs';
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
  readonly phrases: Runs<Phrase>;
  /** Bodies, names and titles: no part of an unknown name. */
  readonly taken: Runs<Run>;
}

/** All people that the article names as officials, in reading order. */
export function findPeople(
  page: Page,
  bodies: readonly FoundBody[],
  names: readonly FoundName[],
  phrases: readonly Phrase[],
): readonly Person[] {
  const context = { page, phrases: new Runs(phrases), taken: new Runs<Run>([...bodies, ...names, ...phrases]) };
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
  for (let first = 0; first < page.count; first++) {
    const run = nameAt(context, first);
    if (!run) continue;
    if (isTitled(context, run)) found.set(kebab(page, run), run);
    first = run.last;
  }
  const people: Person[] = [];
  for (let first = 0; first < page.count; first++) {
    const run = nameAt(context, first);
    const id = run && kebab(page, run);
    if (!run || id === undefined || !found.has(id)) continue;
    people.push({
      ...run,
      id,
      known: page.knowledge.registry.officials.has(id),
      candidates: [],
      why: { rule: 'pattern', source: page.text(found.get(id) ?? run) },
      full: true,
    });
    first = run.last;
  }
  return people;
}

/** A run of capitalised words that may be a personal name: no other name, no title, no credit, none of it a function word. */
function nameAt({ page, taken }: Context, first: number): Run | undefined {
  // Inside a name a capital is enough: "Trieu Vinh An" ends in a function word of English.
  const part = (index: number): boolean => page.capital(index) && !taken.has(index) && !/\d/u.test(page.key(index));
  if (!page.named(first) || !part(first)) return undefined;
  if (page.joined(first) && page.named(first - 1) && part(first - 1) && honorificStart(page, first) < 0)
    return undefined;
  if (page.longest(page.languageAt(first).honorifics, first)) return undefined;
  let last = first;
  while (page.joined(last + 1) && part(last + 1)) last++;
  const run = { first, last };
  const length = last - first + 1;
  return length >= FEWEST_WORDS && length <= MOST_WORDS && !page.masked(run) ? run : undefined;
}

function isTitled({ page, phrases }: Context, run: Run): boolean {
  const honorific = honorificStart(page, run.first);
  const start = honorific >= 0 ? honorific : run.first;
  const [before] = phrases.endingAt(start - 1);
  if (before && (standsBefore(page, before, start) || isApposition(page, before, run, start))) return true;
  const vietnamese = page.is(page.knowledge.families, run.first);
  const says = (phrase: Phrase): boolean => phrase.body !== null || phrase.portfolio !== '';
  const behind = page.gap(run.last + 1) === ', ' && phrases.startingAt(run.last + 1).some(says);
  return behind && (honorific >= 0 || vietnamese);
}

// ---- short forms: "Mr. Son", "Minister Son"

/** Full mentions by their short forms: the last words of a name, and its first where that is no Vietnamese family name. */
type ShortForms = ReadonlyMap<string, readonly Person[]>;

/** No short form of a name is longer than this many words. */
const MOST_SHORT_WORDS = 2;

function shortFormsOf(page: Page, full: readonly Person[]): ShortForms {
  const forms = new Map<string, Person[]>();
  const add = (person: Person, run: Run): void => {
    const text = page.phrase(run);
    const others = forms.get(text);
    if (others) others.push(person);
    else forms.set(text, [person]);
  };
  for (const person of full) {
    const earliest = Math.max(person.first + 1, person.last - MOST_SHORT_WORDS + 1);
    for (let first = earliest; first <= person.last; first++) add(person, { first, last: person.last });
    if (endsInFamilyName(page, person)) add(person, { first: person.first, last: person.first });
  }
  return forms;
}

/** The end of a full name behind an honorific or a title, of a person that the article names in full (before, else after). */
function findShort({ page, phrases, taken }: Context, full: readonly Person[]): readonly Person[] {
  const named = new Runs(full);
  const forms = shortFormsOf(page, full);
  const small = smallWords(page);
  const short: Person[] = [];
  for (let first = 0; first < page.count; first++) {
    if (!page.capital(first) || taken.has(first) || named.has(first)) continue;
    const phrase = phrases.endingAt(first - 1).find((before) => standsBefore(page, before, first));
    const alone = !phrase && honorificStart(page, first) < 0;
    if (alone && !mayStandAlone(page, first, small)) continue;
    const run = shortRun(page, first, forms);
    const people = run ? (forms.get(page.phrase(run)) ?? []) : [];
    if (!run || !people.length || (alone && !people.every((person) => endsInFamilyName(page, person)))) continue;
    short.push(shortPerson(page, run, bearers(page, people, phrase, phrases)));
    first = run.last;
  }
  return short;
}

/** Words that the article writes small somewhere. */
function smallWords(page: Page): ReadonlySet<string> {
  const small = new Set<string>();
  for (let index = 0; index < page.count; index++) if (!page.capital(index)) small.add(page.key(index));
  return small;
}

/** A family name alone is at least so long: shorter ones are words too often. */
const SHORTEST_ALONE = 4;

/** Whether a capitalised word may be a person's name without title or honorific: part of no longer name, and no common word. */
function mayStandAlone(page: Page, index: number, small: ReadonlySet<string>): boolean {
  const key = page.key(index);
  const inName = (page.joined(index) && page.named(index - 1)) || (page.joined(index + 1) && page.named(index + 1));
  return key.length >= SHORTEST_ALONE && !inName && !small.has(key) && page.named(index);
}

/** Whether a name ends with the family name, which may stand alone: Vietnamese names end with the given name. */
const endsInFamilyName = (page: Page, { first }: Person): boolean => !page.is(page.knowledge.families, first);

/** The longest short form that starts at this word; undefined where the name goes on: "Mr. Son Tung" is not Mr. Son. */
function shortRun(page: Page, first: number, forms: ShortForms): Run | undefined {
  const last = page.joined(first + 1) && page.capital(first + 1) ? first + MOST_SHORT_WORDS - 1 : first;
  for (let end = last; end >= first; end--) {
    const run = { first, last: end };
    if (!forms.has(page.phrase(run))) continue;
    const goesOn = page.joined(end + 1) && page.named(end + 1);
    return goesOn || page.masked(run) ? undefined : run;
  }
  return undefined;
}

/** Of the people with this end of a name, those whom the article gives the title that stands before it; all where none has it. */
function bearers(
  page: Page,
  people: readonly Person[],
  phrase: Phrase | undefined,
  phrases: Runs<Phrase>,
): readonly Person[] {
  if (!phrase) return people;
  const beside = (person: Person): readonly Phrase[] => [
    ...phrases.endingAt(person.first - 1).filter(() => page.joined(person.first) || page.gap(person.first) === ', '),
    ...phrases.startingAt(person.last + 1).filter(() => page.gap(person.last + 1) === ', '),
  ];
  const titled = people.filter((person) => beside(person).some(({ head }) => head === phrase.head));
  return titled.length ? titled : people;
}

/** One person, or nobody where the name's bearers are several: never a silent wrong one. */
function shortPerson(page: Page, run: Run, people: readonly Person[]): Person {
  const ids = [...new Set(people.map(({ id }) => id))];
  const [only] = people;
  if (ids.length === 1 && only)
    return {
      ...run,
      id: only.id,
      known: only.known,
      candidates: only.candidates,
      why: { rule: 'short', source: page.text(only) },
      full: false,
    };
  const known = people.some((person) => person.known);
  return {
    ...run,
    id: null,
    known,
    candidates: ids.flatMap((id) => id ?? []),
    why: { rule: 'ambiguous', source: page.text(run) },
    full: false,
  };
}
