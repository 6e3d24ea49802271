import { foldKey } from '../text/fold';
import { Matcher, type Scan, WordFlag } from '../text/matcher';
import { spelling } from '../text/spelling';
import { gapKey } from '../text/words';
import type { Gazetteer, Hit } from './gazetteer';

/** All phrases of many lists in one matcher: an article is searched for all of them in one pass. */
export class Lexicon {
  private readonly matcher: Matcher;
  /** Folded words and accents of each phrase, by its number. */
  private readonly keys: readonly string[];
  private readonly spellings: readonly string[];
  private readonly members: Members;

  constructor(lists: Iterable<Gazetteer<unknown>>) {
    const numbers = new Map<string, number>();
    const phrases: string[] = [];
    const all = [...lists];
    const entered = all.map((list, index) =>
      list.enter(index + 1, (key, phrase) => {
        const known = numbers.get(key);
        if (known !== undefined) return known;
        numbers.set(key, phrases.length);
        return phrases.push(phrase) - 1;
      }),
    );
    this.members = new Members(phrases.length, all.length + 1);
    entered.forEach((list, index) => {
      for (const phrase of list) this.members.add(phrase, index + 1);
    });
    this.keys = [...numbers.keys()].map((key) => key.slice(0, key.indexOf('\n')));
    this.spellings = [...numbers.keys()].map((key) => key.slice(key.indexOf('\n') + 1));
    this.matcher = new Matcher(phrases);
  }

  read(text: string): Reading {
    return new Reading(text, this.matcher.scan(text), this.keys, this.spellings, this.members);
  }
}

/** Which things belong to which lists, a bit each: most questions of recognition are answered "no", and cost one load. */
class Members {
  private readonly width: number;
  private readonly bits: Uint32Array;

  constructor(things: number, lists: number) {
    this.width = (lists + 31) >>> 5;
    this.bits = new Uint32Array(things * this.width);
  }

  add(thing: number, list: number): void {
    const cell = thing * this.width + (list >>> 5);
    this.bits[cell] = (this.bits[cell] ?? 0) | (1 << (list & 31));
  }

  /** Whether a thing belongs to a list; false for none that there is. (The engine looks negative indices up as names.) */
  has(thing: number, list: number): boolean {
    return thing >= 0 && (((this.bits[thing * this.width + (list >>> 5)] ?? 0) >>> (list & 31)) & 1) === 1;
  }

  /** Adds the lists of another's thing to those of one. */
  join(thing: number, others: Members, other: number): void {
    const [to, from] = [thing * this.width, other * this.width];
    for (let cell = 0; cell < this.width; cell++)
      this.bits[to + cell] = (this.bits[to + cell] ?? 0) | (others.bits[from + cell] ?? 0);
  }

  /** As many things, which belong to no list. */
  empty(things: number): Members {
    return new Members(things, this.width << 5);
  }
}

const NONE: readonly never[] = [];
/** No phrase has this number; the engine looks numbers of more bits up as names. */
const NO_PHRASE = 0x3fffffff;

/** The words of one text, and which phrases of a lexicon stand where. Words are named by their index; offsets are UTF-16. */
export class Reading {
  /** Number of words. */
  readonly count: number;
  /** Index of the first hit at or behind each word. */
  private readonly hitsFrom: Uint32Array;
  /** Which lists have an entry that starts at each word. */
  private starting: Members;
  /** Number of a phrase that each word alone folds to, or NO_PHRASE. */
  private readonly single: Uint32Array;
  private readonly folded: (string | undefined)[];
  private readonly gaps = new Map<string, string>();

  constructor(
    readonly text: string,
    private readonly scan: Scan,
    private readonly keys: readonly string[],
    private readonly spellings: readonly string[],
    private readonly members: Members,
  ) {
    this.count = scan.wordCount;
    this.folded = new Array<string | undefined>(this.count);
    this.hitsFrom = new Uint32Array(this.count + 1);
    this.single = new Uint32Array(this.count).fill(NO_PHRASE);
    let hit = 0;
    for (let word = 0; word < this.count; word++) {
      this.hitsFrom[word] = hit;
      for (; hit < scan.hitCount && scan.firsts[hit] === word; hit++)
        if (scan.lasts[hit] === word) this.single[word] = scan.values[hit] ?? NO_PHRASE;
    }
    this.hitsFrom[this.count] = hit;
    this.starting = this.startingLists();
  }

  private startingLists(): Members {
    const { firsts, values, hitCount } = this.scan;
    const starting = this.members.empty(this.count);
    for (let hit = 0; hit < hitCount; hit++) {
      const phrase = values[hit] ?? NO_PHRASE;
      if (phrase !== NO_PHRASE) starting.join(firsts[hit] ?? 0, this.members, phrase);
    }
    return starting;
  }

  /**
   * Drops the phrases that stand with other accents than their own, where a word of theirs has any: "phương" is no "phường".
   * @param exact whether a word stands in a language whose accents tell words apart
   */
  keepSpelled(exact: (word: number) => boolean): void {
    const known = new Map<string, string>();
    const spelled = (word: number): string => {
      const written = this.written(word);
      const found = known.get(written) ?? spelling(written);
      known.set(written, found);
      return found;
    };
    let dropped = false;
    for (let hit = 0; hit < this.scan.hitCount; hit++) {
      const [first, last] = [this.scan.firsts[hit] ?? 0, this.scan.lasts[hit] ?? 0];
      if (!exact(first) || !this.anyForeign(first, last)) continue;
      let text = spelled(first);
      for (let word = first + 1; word <= last; word++) text += ` ${spelled(word)}`;
      if (text === this.spellings[this.scan.values[hit] ?? NO_PHRASE]) continue;
      this.scan.values[hit] = NO_PHRASE;
      dropped = true;
    }
    if (dropped) this.starting = this.startingLists();
  }

  private anyForeign(first: number, last: number): boolean {
    for (let word = first; word <= last; word++) if (this.foreign(word)) return true;
    return false;
  }

  start(word: number): number {
    return this.scan.starts[word] ?? 0;
  }

  end(word: number): number {
    return this.scan.ends[word] ?? 0;
  }

  /** Word as written; empty outside the text. */
  written(word: number): string {
    return word < 0 || word >= this.count ? '' : this.text.slice(this.start(word), this.end(word));
  }

  /** Folded word; empty outside the text. */
  key(word: number): string {
    if (word < 0 || word >= this.count) return '';
    const phrase = this.single[word] ?? NO_PHRASE;
    if (phrase !== NO_PHRASE) return this.keys[phrase] ?? '';
    return (this.folded[word] ??= foldKey(this.written(word)));
  }

  /** What stands before a word, as {@link gapKey} says it; a blank line outside the text. */
  gap(word: number): string {
    if (word < 0 || word >= this.count) return '\n\n';
    if (this.joined(word)) return ' ';
    const between = this.text.slice(word === 0 ? 0 : this.end(word - 1), this.start(word));
    const known = this.gaps.get(between);
    if (known !== undefined) return known;
    const key = gapKey(foldKey(between));
    this.gaps.set(between, key);
    return key;
  }

  private flag(word: number, flag: number): boolean {
    return word >= 0 && word < this.count && ((this.scan.flags[word] ?? 0) & flag) !== 0;
  }

  /** Whether a word starts with a capital letter. */
  capital(word: number): boolean {
    return this.flag(word, WordFlag.CAPITAL);
  }

  /** Whether a word has a letter outside ASCII. */
  foreign(word: number): boolean {
    return this.flag(word, WordFlag.FOREIGN);
  }

  /** Whether only a blank (or a hyphen, or the line end of a wrapped text) stands between a word and the one before. */
  joined(word: number): boolean {
    return word > 0 && this.flag(word, WordFlag.JOINED);
  }

  /** Whether a word by itself is an entry of any list. */
  listed(word: number): boolean {
    return word >= 0 && word < this.count && this.single[word] !== NO_PHRASE;
  }

  /** The entries of a list that start at a word, shortest first. */
  at<T>(list: Gazetteer<T>, first: number): readonly Hit<T>[] {
    if (!this.has(list, first)) return NONE;
    const found: Hit<T>[] = [];
    const end = this.hitsFrom[first + 1] ?? 0;
    for (let hit = this.hitsFrom[first] ?? 0; hit < end; hit++) {
      const values = list.valuesOf(this.scan.values[hit] ?? NO_PHRASE);
      if (!values) continue;
      const last = this.scan.lasts[hit] ?? first;
      for (const value of values) found.push({ value, first, last });
    }
    return found;
  }

  /** The longest entry of a list that starts at a word; undefined for none. */
  longest<T>(list: Gazetteer<T>, first: number): Hit<T> | undefined {
    if (!this.has(list, first)) return undefined;
    const start = this.hitsFrom[first] ?? 0;
    for (let hit = (this.hitsFrom[first + 1] ?? 0) - 1; hit >= start; hit--) {
      const values = list.valuesOf(this.scan.values[hit] ?? NO_PHRASE);
      const value = values?.[values.length - 1];
      if (value !== undefined) return { value, first, last: this.scan.lasts[hit] ?? first };
    }
    return undefined;
  }

  /** Whether an entry of a list starts at a word. */
  has(list: Gazetteer<unknown>, first: number): boolean {
    return this.starting.has(first, list.number);
  }

  /** Whether an entry of a list stands on just these words. */
  spans(list: Gazetteer<unknown>, first: number, last: number): boolean {
    if (!this.has(list, first)) return false;
    const end = this.hitsFrom[first + 1] ?? 0;
    for (let hit = this.hitsFrom[first] ?? 0; hit < end; hit++)
      if (this.scan.lasts[hit] === last && list.valuesOf(this.scan.values[hit] ?? NO_PHRASE)) return true;
    return false;
  }

  /** The values that a list has for a word by itself; undefined when it is no entry of the list. */
  alone<T>(list: Gazetteer<T>, word: number): readonly T[] | undefined {
    if (!this.has(list, word)) return undefined;
    const end = this.hitsFrom[word + 1] ?? 0;
    for (let hit = this.hitsFrom[word] ?? 0; hit < end && this.scan.lasts[hit] === word; hit++) {
      const values = list.valuesOf(this.scan.values[hit] ?? NO_PHRASE);
      if (values) return values;
    }
    return undefined;
  }

  /** Whether a word by itself is an entry of a list. */
  is(list: Gazetteer<unknown>, word: number): boolean {
    return this.alone(list, word) !== undefined;
  }
}
