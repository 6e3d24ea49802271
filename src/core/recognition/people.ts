import type { FoundBody, FoundName, Person, Phrase } from './found';
import { entryBefore } from './entry-before';
import { honorificStart, nameStart } from './honorifics';
import type { Official } from '../registry/registry';
import { closesApposition, postBefore, postBehind } from './apposition';
import { isParticle, nameRun, partsOf } from './name-shape';
import { placeBeside } from './names';
import { kebab, type Page, type Run } from './page';
import { Runs } from './runs';
import { findShort } from './short-names';

/** Titles of several people, and other words before a name that show an official, have at most so many words. */
const MOST_CUE_WORDS = 3;

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
  const full = [...known, ...findUnknown(context, known)];
  const short = findShort(page, context.phrases, context.taken, full);
  return [...full, ...short].sort((a, b) => a.first - b.first);
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

/** Names joined to a position phrase ("Delegate Hoang Duc Thang", "Comrade X, Member of …"), and their other full mentions. */
function findUnknown(context: Context, known: readonly Person[]): readonly Person[] {
  const { page } = context;
  const runs = nameRuns(context);
  const titled = titledRuns(context, runs);
  if (titled.size === 0) return [];
  const ids = new Longest(page, [...known, ...titled.values()]);
  return runs.flatMap((run): readonly Person[] => {
    const proof = titled.get(page.phrase(run));
    if (!proof) return [];
    // A single name that longer ones end or open with is a short form, perhaps of several people.
    if (partsOf(page, run).length < 2 && ids.hasHolder(run)) return [];
    const longer = ids.of(run);
    const id = longer?.id ?? kebab(page, longer ?? run);
    const why = { rule: longer ? 'short' : 'pattern', source: page.text(longer ?? proof) } as const;
    const { first, last } = run;
    return [{ first, last, id, known: page.knowledge.registry.officials.has(id), candidates: [], why, full: true }];
  });
}

/**
 * The runs that a post shows to be officials, by their folded words: beside a post, in a list behind one that several share
 * ("Councillors A, B and C"), and the only longer name of somebody whom a post stands beside elsewhere.
 */
function titledRuns(context: Context, runs: readonly Run[]): Map<string, Run> {
  const { page } = context;
  const titled = new Map<string, Run>();
  let shared = false;
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    const own = isTitled(context, run);
    const opens = followsPlural(context, run);
    shared = opens || (shared && before !== undefined && isCoordinate(page, before, run));
    if (own || (shared && partsOf(page, run).length > 1)) titled.set(page.phrase(run), run);
  });
  // "A, B and C, deputy ministers".
  runs.forEach((_, index) => {
    for (let at = precedesPlural(page, runs[index]) ? index : -1; at >= 0; at--) {
      const run = runs[at];
      if (!run || partsOf(page, run).length < 2) break;
      titled.set(page.phrase(run), run);
      const before = runs[at - 1];
      if (!before || !isCoordinate(page, before, run)) break;
    }
  });
  const longer = new Longest(page, titled.size === 0 ? [] : runs);
  for (const run of [...titled.values()]) {
    const full = longer.of(run);
    if (full && partsOf(page, full).length > 1 && !placeBeside(page, full, context.taken))
      titled.set(page.phrase(full), full);
  }
  return titled;
}

/** Whether the title right before a name is one of several people's: "Councillors X", "các Phó Chủ tịch X". */
function followsPlural({ page, phrases }: Context, run: Run): boolean {
  const start = nameStart(page, run.first);
  const [post] = phrases.endingAt(start - 1);
  const first = post ? post.first : start;
  return page.joined(start) && page.joined(first) && endsPlural(page, first);
}

/** Whether the title of several people ends right before a word. */
const endsPlural = (page: Page, first: number): boolean =>
  entryBefore(page, page.languageAt(first).plurals, first, MOST_CUE_WORDS) >= 0;

/** Whether the title of several people follows a name: "X, deputy ministers". */
function precedesPlural(page: Page, run: Run | undefined): boolean {
  const next = (run?.last ?? page.count) + 1;
  return page.gap(next) === ', ' && page.has(page.languageAt(next).plurals, next);
}

/** Whether a name follows another in a list: ", Y", "and Y", ", and Y". */
function isCoordinate(page: Page, before: Run, run: Run): boolean {
  const start = nameStart(page, run.first);
  if (start === before.last + 1) return page.gap(start) === ', ';
  return start === before.last + 2 && page.joined(start) && page.is(page.languageAt(start).bodyAnd, start - 1);
}

/** All runs of capitals of the shape of a name, none within another. */
function nameRuns({ page, taken }: Context): readonly Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < page.count; first++) {
    if (!page.capital(first)) continue;
    const { honorifics, plurals } = page.languageAt(first);
    const before = page.longest(honorifics, first) ?? page.longest(plurals, first);
    if (before) first = before.last;
    if (before || continues(page, taken, first)) continue;
    const run = nameRun(page, taken, first);
    if (!run) continue;
    runs.push(run);
    first = run.last;
  }
  return runs;
}

/** Whether the word only goes on with a name that began before it. */
function continues(page: Page, taken: Runs<Run>, first: number): boolean {
  const before = first - 1;
  const named = page.joined(first) && page.named(before) && !taken.has(before) && !/\d/u.test(page.key(before));
  return named && honorificStart(page, first) < 0 && !endsPlural(page, first);
}

/** A name of two parts, or of one right behind a post with a capital ("Minister Tsai"). */
function isTitled(context: Context, run: Run): boolean {
  const { page, phrases, taken } = context;
  // In a headline of capitals a name is known only where the line opens with it.
  if (page.hyphened(run.first) || (page.titleCased(run.first) && !opensLine(page, run))) return false;
  if (placeBeside(page, run, taken)) return false;
  const full = partsOf(page, run).length > 1;
  const before = postBefore(page, phrases, { first: run.first, last: run.last, full });
  if (before && isStreet(page, before)) return false;
  if (before && isPublic(page, before)) return full || mayStandSingle(page, before, run);
  return full && (isCued(page, run) || isTitledBehind(context, run));
}

/** Whether the post that follows a name is a public one, and surely its own. */
function isTitledBehind({ page, phrases }: Context, run: Run): boolean {
  const behind = postBehind(page, phrases, run);
  // "Lawu Timur - Regent of Lawu Timur": a place and its post.
  if (!behind || !isPublic(page, behind) || behind.portfolio === page.phrase(run)) return false;
  return closesApposition(page, behind) || honorificStart(page, run.first) >= 0;
}

/** "Comrade X", "chaired by Mr. X": words that only people in public service stand behind. */
function isCued(page: Page, run: Run): boolean {
  return [run.first, nameStart(page, run.first)].some((start) => {
    const { cues } = page.languageAt(Math.max(0, start - 1));
    return page.joined(start) && entryBefore(page, cues, start, MOST_CUE_WORDS) >= 0;
  });
}

const MOST_PARTS_OF_OPENING = 3;

/** Whether a name of few parts opens a line or an item: "- Marta Bell as Head of …". */
const opensLine = (page: Page, run: Run): boolean =>
  /^$|\n/u.test(page.gap(nameStart(page, run.first))) && partsOf(page, run).length <= MOST_PARTS_OF_OPENING;

/** "rue du [Bourgmestre] X": a title within a street's name. */
function isStreet(page: Page, { first }: Phrase): boolean {
  const { bodyLinks, places, streets } = page.languageAt(first);
  const link = page.linkStart(first, bodyLinks);
  const start = link < 0 ? first : link;
  const word = start - 1;
  if (!page.joined(start)) return false;
  return [places, streets].some((list) => page.has(list, word)) && !page.capital(word);
}

/** A single word is a name behind a post only where nothing goes on behind it and it is no other word. */
function mayStandSingle(page: Page, post: Phrase, run: Run): boolean {
  const language = page.languageAt(run.first);
  const start = nameStart(page, run.first);
  const next = run.last + 1;
  const goesOn = page.joined(next) && page.capital(next);
  const word = [language.places, language.bodyHeads, language.sectors, language.levels].some((list) =>
    page.has(list, run.first),
  );
  // "Mayor Tarnow, Mr. Piet Hollander": a place.
  if (page.gap(next) === ', ' && page.has(page.languageAt(next).honorifics, next)) return false;
  // Behind a name and its comma a post's own place follows: "Mrs. X, Governor [Ratanakiri]".
  if (page.gap(post.first) === ', ' && page.capital(post.first - 1)) return false;
  return (
    page.capital(post.headAt) &&
    start > post.last &&
    !goesOn &&
    !word &&
    page.country(run.first) === undefined &&
    !/^[ivx]+$/u.test(page.key(run.first)) &&
    page.key(run.first).length > 1 &&
    !isParticle(page, run.first)
  );
}

/** Whether a post is a public one, as far as it says: companies have directors, too. */
function isPublic(page: Page, post: Phrase): boolean {
  const language = page.languageAt(post.headAt);
  if (!language.privateHeads.has(post.head) || post.body !== null) return true;
  // "President of the farmers' coffee group": what follows is nothing that a public post is of.
  const goesOn = page.linkEnds(post.last + 1, { ...language.titleLinks, bare: false }).length > 0;
  return !post.proper && !goesOn;
}

/** A name that may hold a shorter one, taken apart into words. */
interface Holder {
  readonly keys: readonly string[];
  readonly run: Run & { readonly id?: string | null };
}

/** Which longer name of the article a shorter one is a part of: "Bich Thuan" of "Tran Thi Bich Thuan". */
class Longest {
  /** Names of the same words count once, where they first stand. */
  private readonly byWord = new Map<string, Holder[]>();
  private readonly known = new Map<string, readonly Holder[]>();

  constructor(
    private readonly page: Page,
    names: readonly (Run & { readonly id?: string | null })[],
  ) {
    const distinct = new Set<string>();
    for (const run of names) {
      // One word holds no other.
      if (run.first === run.last) continue;
      const phrase = page.phrase(run);
      if (distinct.has(phrase)) continue;
      distinct.add(phrase);
      const keys = phrase.split(' ');
      for (const key of new Set(keys)) {
        const others = this.byWord.get(key);
        if (others) others.push({ keys, run });
        else this.byWord.set(key, [{ keys, run }]);
      }
    }
  }

  /** The longest name that holds all words of this one in their order; undefined for none, and where two different ones do. */
  of(run: Run): (Run & { readonly id?: string | null }) | undefined {
    const longest = this.longestOf(run);
    return longest.length === 1 ? longest[0]?.run : undefined;
  }

  /** Whether a longer name holds all words of this one. */
  hasHolder(run: Run): boolean {
    return this.longestOf(run).length > 0;
  }

  private longestOf(run: Run): readonly Holder[] {
    const phrase = this.page.phrase(run);
    const found = this.known.get(phrase) ?? this.holdersOf(phrase.split(' '));
    this.known.set(phrase, found);
    return found;
  }

  private holdersOf(keys: readonly string[]): readonly Holder[] {
    // All of the words are in a holder: the one that fewest names have is asked.
    const lists = keys.map((key) => this.byWord.get(key) ?? []);
    const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a));
    const holders = fewest.filter((other) => other.keys.length > keys.length && holds(other.keys, keys));
    const most = holders.reduce((length, holder) => Math.max(length, holder.keys.length), 0);
    return holders.filter((holder) => holder.keys.length === most);
  }
}

/** Whether a list of words has another in it, in order, with the same last word or the same first one. */
function holds(longer: readonly string[], shorter: readonly string[]): boolean {
  if (longer.at(-1) !== shorter.at(-1) && longer[0] !== shorter[0]) return false;
  let at = 0;
  for (const key of longer) if (key === shorter[at]) at++;
  return at === shorter.length;
}
