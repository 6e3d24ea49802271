import type { FoundBody } from './found';
import { Antecedents } from './antecedents';
import { headIn } from './body-heads';
import type { Page, Run } from './page';
import type { BodyShelf } from './shelf';

/** "l'", "d'", "qu'": an article or link before an apostrophe has so many letters at most. */
const LONGEST_ELIDED = 2;

/** A body's name taken apart, for comparison with the other names of the article. */
interface Name {
  readonly body: FoundBody;
  /** Its head, as content words: "committee". */
  readonly own: string;
  /** The word beside the head that says most of it: "people", "foreign"; empty for a head alone. */
  readonly kernel: string;
  /** Its content words: abbreviations written out, "provincial" as "province". */
  readonly words: ReadonlySet<string>;
}

/**
 * Gives shorter names of bodies that no registry knows the id of the longer name they stand for: "Provincial People's Committee"
 * for "People's Committee of Dak Lak Province", "UBND tỉnh" for "Ủy ban nhân dân tỉnh Phú Giang". All words of the short name
 * must be in the long one, and both be of the same kind; of several, the one that stands nearest counts.
 */
export function findShortened(shelf: BodyShelf): void {
  const { page } = shelf;
  const byHead = new Map<string, Name[]>();
  for (const body of shelf.all()) {
    const name = nameOf(page, body);
    if (!name) continue;
    const others = byHead.get(name.own);
    if (others) others.push(name);
    else byHead.set(name.own, [name]);
  }
  const antecedents = antecedentsAmong(shelf);
  const found = [...byHead.values()].flatMap((names) => shortenedAmong(shelf.page, names, antecedents));
  for (const { short, body } of found) shelf.replace([short], body);
}

/** Which body of some ids a short form means: only the bodies of these ids are looked through. */
function antecedentsAmong(shelf: BodyShelf): (ids: ReadonlySet<string>) => Antecedents {
  const byId = new Map<string, FoundBody[]>();
  for (const body of shelf.all()) {
    if (body.why.rule === 'short') continue;
    const others = byId.get(body.id);
    if (others) others.push(body);
    else byId.set(body.id, [body]);
  }
  return (ids) => {
    const bodies = [...ids].flatMap((id) => byId.get(id) ?? []);
    bodies.sort((a, b) => a.first - b.first || b.last - a.last);
    return new Antecedents(shelf.page, () => bodies);
  };
}

function shortenedAmong(
  page: Page,
  names: readonly Name[],
  antecedents: (ids: ReadonlySet<string>) => Antecedents,
): readonly { readonly short: FoundBody; readonly body: FoundBody }[] {
  const longer = new Map([...longerNames(page, names)].map(([id, ids]) => [id, antecedents(ids)]));
  return names.flatMap(({ body }) => {
    const antecedent = body.known ? undefined : longer.get(body.id)?.of(body, 'long', () => true);
    return antecedent ? [{ short: body, body: shortened(page, body, antecedent) }] : [];
  });
}

/** Ids of the longest names that each shorter one may stand for; a name that has none is in no entry. */
function longerNames(page: Page, names: readonly Name[]): ReadonlyMap<string, ReadonlySet<string>> {
  const distinct = [...new Map(names.map((name) => [name.body.id, name])).values()];
  const isLonger = (long: Name, short: Name): boolean => {
    if (short.kernel !== '' && short.kernel !== long.kernel) return false;
    if (long.body.id === short.body.id || ![...short.words].every((word) => long.words.has(word))) return false;
    return long.words.size > short.words.size || page.text(long.body).length > page.text(short.body).length;
  };
  const holders = holdersAmong(distinct);
  const longer = new Map(distinct.map((short) => [short, holders(short).filter((name) => isLonger(name, short))]));
  const found = new Map<string, ReadonlySet<string>>();
  for (const [short, long] of longer) {
    // What is longer than a longer name is longer than the short one, too.
    const longest = long.filter((name) => longer.get(name)?.length === 0);
    if (longest.length > 0) found.set(short.body.id, new Set(longest.map(({ body }) => body.id)));
  }
  return found;
}

/** Which names may hold all words of a name: those that have the one of its words that fewest have. */
function holdersAmong(names: readonly Name[]): (name: Name) => readonly Name[] {
  const byWord = new Map<string, Name[]>();
  for (const name of names) {
    for (const word of name.words) {
      const others = byWord.get(word);
      if (others) others.push(name);
      else byWord.set(word, [name]);
    }
  }
  return ({ words }) => {
    const lists = [...words].map((word) => byWord.get(word) ?? []);
    return lists.reduce((fewest, list) => (list.length < fewest.length ? list : fewest), names);
  };
}

function shortened(page: Page, { first, last }: Run, { id, known, ...antecedent }: FoundBody): FoundBody {
  return { first, last, id, known, why: { rule: 'short', source: page.text(antecedent) } };
}

/** A name with its head and content words; undefined for a short form, and for a name without a head. */
function nameOf(page: Page, body: FoundBody): Name | undefined {
  const head = body.why.rule === 'short' ? undefined : headIn(page, body);
  if (!head) return undefined;
  const words = contentWords(page, body);
  const before =
    head.first > body.first ? contentWords(page, { first: body.first, last: head.first - 1 }).at(-1) : undefined;
  const behind = contentWords(page, { first: head.last + 1, last: body.last })[0];
  const own = contentWords(page, head).join(' ');
  return { body, own, kernel: before ?? behind ?? '', words: new Set(words) };
}

function contentWords(page: Page, { first, last }: Run): readonly string[] {
  const words: string[] = [];
  for (let index = first; index <= last; index++) {
    const language = page.languageAt(index);
    const abbreviation = abbreviationAt(page, index, last);
    if (abbreviation) {
      words.push(...abbreviation.long.split(' '));
      index = abbreviation.last;
    } else if (
      !page.is(language.common, index) &&
      !page.is(language.bodyAnd, index) &&
      !(page.elided(index + 1) && page.key(index).length <= LONGEST_ELIDED)
    ) {
      const key = page.key(index);
      if (key !== 's') words.push(language.sameLevels.get(key) ?? key);
    }
  }
  return words.filter((word) => !page.languageAt(first).smallLinks.has(word));
}

/** The longest abbreviation that stands at a word, within a name; undefined for none. */
function abbreviationAt(
  page: Page,
  first: number,
  last: number,
): { readonly long: string; readonly last: number } | undefined {
  const { abbreviated } = page.languageAt(first);
  for (let end = Math.min(last, first + 2); end >= first; end--) {
    const long = abbreviated.get(page.phrase({ first, last: end }));
    if (long !== undefined) return { long, last: end };
  }
  return undefined;
}
