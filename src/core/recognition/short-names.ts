import type { Person, Phrase } from './found';
import { nameStart } from './honorifics';
import { standsBefore } from './apposition';
import { MOST_CANDIDATES } from './mention';
import { isParticle, partsOf } from './name-shape';
import { placeBeside } from './names';
import type { Page, Run } from './page';
import { Runs } from './runs';

/** Full mentions by their short forms, as folded words. */
type ShortForms = ReadonlyMap<string, readonly Person[]>;

/** No short form of a name is longer than this many words: "de La Porte aux Loups". */
const MOST_WORDS = 6;
/** A name alone is at least so long: shorter ones are words too often. */
const SHORTEST_ALONE = 3;

/**
 * Parts of full names that mean the person: behind an honorific or a title ("Mr. Son", "Minister Son"), and alone where that
 * is a habit of the name ("Azoulay said").
 * @param full the people that the article names in full, before or after
 */
export function findShort(
  page: Page,
  phrases: Runs<Phrase>,
  taken: Runs<Run>,
  full: readonly Person[],
): readonly Person[] {
  const named = new Runs(full);
  const forms = shortFormsOf(page, full);
  const small = lazily(() => smallWords(page));
  const inside = lazily(() => insideWords(page));
  const bearers = bearersOf(page, forms, phrases);
  const short: Person[] = [];
  for (let first = 0; first < page.count; first++) {
    if (!mayOpen(page, first) || taken.has(first) || named.has(first)) continue;
    const found = shortRun(page, forms, named, taken, first);
    if (!found) continue;
    const run = withInitials(page, found);
    const start = nameStart(page, run.first);
    const phrase = phrases.endingAt(start - 1).find((before) => standsBefore(page, before, start));
    const alone = !phrase && start === run.first;
    if (alone && !mayStandAlone(page, run, small)) continue;
    const people = bearers(page.phrase(found), phrase);
    if (alone && run === found && !people.every((person) => mayBeCalledAlone(page, person, run, inside))) continue;
    short.push(shortPerson(page, run, people));
    first = run.last;
  }
  return short;
}

/** "O. Kerbastard": a short form with the initials before it. */
function withInitials(page: Page, run: Run): Run {
  let { first } = run;
  const initial = (index: number): boolean =>
    page.key(index).length === 1 && page.capital(index) && !page.has(page.languageAt(index).honorifics, index);
  while (page.gap(first) === '. ' && initial(first - 1)) first--;
  return first < run.first ? { first, last: run.last } : run;
}

const mayOpen = (page: Page, index: number): boolean => page.capital(index) || isParticle(page, index);

function shortFormsOf(page: Page, full: readonly Person[]): ShortForms {
  const forms = new Map<string, Person[]>();
  for (const person of full) {
    for (const run of partialRuns(page, person)) {
      const text = page.phrase(run);
      const others = forms.get(text);
      if (others) others.push(person);
      else forms.set(text, [person]);
    }
  }
  return forms;
}

/**
 * The ends of a name, with the particles before them, a "Jr." behind them left out; its first part; what stands before a particle
 * within it ("Mohd Fairuz" of "Mohd Fairuz bin Abdul Latif").
 */
function partialRuns(page: Page, { first, last }: Person): readonly Run[] {
  const parts = partsOf(page, { first, last });
  if (parts.length < 2) return [];
  const suffix = page.is(page.knowledge.suffixes, last) ? last - 1 : last;
  const runs: Run[] = [];
  for (const part of parts.slice(1)) {
    let start = part;
    while (start - 1 > first && isParticle(page, start - 1)) start--;
    for (const end of new Set([last, suffix])) if (end >= part) runs.push({ first: part, last: end });
    if (start < part) runs.push({ first: start, last }, { first, last: start - 1 });
  }
  const firstEnd = (parts[1] ?? last) - 1;
  if (!isParticle(page, firstEnd)) runs.push({ first, last: firstEnd });
  return runs;
}

/** The longest short form that starts at this word; undefined where the name goes on: "Mr. Son Tung" is not Mr. Son. */
function shortRun(
  page: Page,
  forms: ShortForms,
  named: Runs<Person>,
  taken: Runs<Run>,
  first: number,
): Run | undefined {
  for (let last = lastOfRun(page, named, taken, first); last >= first; last--) {
    const run = { first, last };
    if (!page.capital(last) || !forms.has(page.phrase(run))) continue;
    const next = last + 1;
    const goesOn = page.joined(next) && !taken.has(next) && (page.named(next) || page.hyphened(next));
    const inside = page.hyphened(first);
    return goesOn || inside || page.masked(run) || placeBeside(page, run, taken) ? undefined : run;
  }
  return undefined;
}

function lastOfRun(page: Page, named: Runs<Person>, taken: Runs<Run>, first: number): number {
  let last = first;
  const joins = (next: number): boolean => page.adjoins(next);
  while (last - first < MOST_WORDS - 1 && joins(last + 1) && !taken.has(last + 1) && !named.has(last + 1)) {
    if (!mayOpen(page, last + 1)) break;
    last++;
  }
  return last;
}

/** A value that is worked out when it is first asked for. */
function lazily<Value extends object>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= work());
}

/** Words that the article writes small somewhere. */
function smallWords(page: Page): ReadonlySet<string> {
  const small = new Set<string>();
  for (let index = 0; index < page.count; index++) if (!page.capital(index)) small.add(page.key(index));
  return small;
}

/** Words that stand somewhere with a capital, alone, within a sentence. */
function insideWords(page: Page): ReadonlySet<string> {
  const inside = new Set<string>();
  for (let index = 1; index < page.count; index++)
    if (page.named(index) && !page.opens(index) && !(page.joined(index) && page.capital(index - 1)))
      inside.add(page.key(index));
  return inside;
}

/** Whether capitalised words may be a person's name without title or honorific: part of no longer name, and no common word. */
function mayStandAlone(page: Page, { first, last }: Run, small: () => ReadonlySet<string>): boolean {
  const next = last + 1;
  const before = page.named(first - 1) || (page.capital(first - 1) && !page.opens(first - 1));
  const inName = (page.joined(first) && before) || (page.joined(next) && page.named(next));
  const key = page.key(last);
  return key.length >= SHORTEST_ALONE && !inName && page.named(last) && !small().has(key);
}

/**
 * Whether a short form may stand without title or honorific: a family name may, a given name where the text has no custom of
 * honorifics (Vietnamese has).
 */
function mayBeCalledAlone(page: Page, person: Person, run: Run, inside: () => ReadonlySet<string>): boolean {
  const vietnamese = page.is(page.knowledge.families, person.first);
  if (!vietnamese) return true;
  // "Son of a teacher": a sentence's first word is a name only where it is one within a sentence, too.
  const word = page.is(page.knowledge.homographs, run.first);
  if (page.opens(run.first) && word && !inside().has(page.key(run.first))) return false;
  return page.languageAt(run.first).letters === null && page.key(run.first) !== page.key(person.first);
}

/**
 * Of the people with this part of a name, those whom the article gives the title that stands before it; all where none has it.
 * Each person once, no more than can be told, and each question is worked out once.
 */
function bearersOf(
  page: Page,
  forms: ShortForms,
  phrases: Runs<Phrase>,
): (form: string, phrase: Phrase | undefined) => readonly Person[] {
  const known = new Map<string, readonly Person[]>();
  return (form, phrase) => {
    const question = `${form}|${phrase?.head ?? ''}`;
    const found = known.get(question) ?? distinct(page, titledAs(page, forms.get(form) ?? [], phrase, phrases));
    known.set(question, found);
    return found;
  };
}

function distinct(page: Page, people: readonly Person[]): readonly Person[] {
  const first = new Map<string, Person>();
  for (const person of people) {
    const key = `${person.id ?? ''} ${page.written(person.first)}`;
    if (!first.has(key)) first.set(key, person);
  }
  return [...first.values()].slice(0, MOST_CANDIDATES);
}

function titledAs(
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
  const { first, last } = run;
  const ids = [...new Set(people.map(({ id }) => id))];
  const [only] = people;
  if (ids.length === 1 && only)
    return {
      first,
      last,
      id: only.id,
      known: only.known,
      candidates: only.candidates,
      why: { rule: 'short', source: page.text(only) },
      full: false,
    };
  const known = people.some((person) => person.known);
  return {
    first,
    last,
    id: null,
    known,
    candidates: ids.flatMap((id) => id ?? []),
    why: { rule: 'ambiguous', source: page.text(run) },
    full: false,
  };
}
