import type { Article } from '../article/article';
import type { Gazetteer, Hit } from '../registry/gazetteer';
import type { Knowledge } from '../registry/knowledge';
import type { LanguageWords, Links } from '../registry/languagewords';
import type { Reading } from '../registry/lexicon';
import { byReading, type Span } from '../text/span';
import { lineLanguages } from './line-language';

/** A run of words: indices into the page's words, `last` inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** A headline in which most words of so many letters have capitals, and there are enough of them. */
const LONG_WORD = 4;
const FEWEST_LONG = 5;
const MOST_SMALL = 0.15;
const LONGEST_HEADLINE = 120;

const SENTENCE_END = /[.!?:;|]|\n/u;
const OPENING = /["'([]\s*$/u;

/** An article's words as recognition walks them, with the questions that all its rules ask. */
export class Page {
  private readonly reading: Reading;
  private readonly lines: Uint32Array;
  private readonly languages: readonly LanguageWords[];
  private readonly mask: Uint8Array;
  /** By line: whether it has capitals only. */
  private readonly shouts: readonly boolean[];
  /** By line: whether nearly all its words have capitals. */
  private readonly headlines: readonly boolean[];

  constructor(
    readonly article: Article,
    readonly knowledge: Knowledge,
  ) {
    this.reading = knowledge.lexicon.read(article.text);
    this.lines = this.linesByWord();
    this.languages = lineLanguages(this.reading, this.lines, article, knowledge);
    this.reading.keepSpelled((word) => this.languageAt(word).letters !== null);
    this.mask = this.maskByWord();
    this.shouts = article.blocks.map(({ start, end }) => isShouted(article.text.slice(start, end)));
    this.headlines = this.headlinesByLine();
  }

  private linesByWord(): Uint32Array {
    const { blocks } = this.article;
    const lines = new Uint32Array(this.count);
    let at = 0;
    for (let index = 0; index < this.count; index++) {
      while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) < this.end(index)) at++;
      lines[index] = at;
    }
    return lines;
  }

  private maskByWord(): Uint8Array {
    const masks = [...this.article.credits, ...this.article.urls].sort(byReading);
    const mask = new Uint8Array(this.count);
    let at = 0;
    for (let index = 0; index < this.count; index++) {
      while ((masks[at]?.end ?? Infinity) <= this.start(index)) at++;
      mask[index] = (masks[at]?.start ?? Infinity) < this.end(index) ? 1 : 0;
    }
    return mask;
  }

  private headlinesByLine(): readonly boolean[] {
    const long = this.article.blocks.map(() => 0);
    const small = this.article.blocks.map(() => 0);
    for (let index = 0; index < this.count; index++) {
      const line = this.lineOf(index);
      if (this.end(index) - this.start(index) < LONG_WORD) continue;
      long[line] = (long[line] ?? 0) + 1;
      if (!this.capital(index)) small[line] = (small[line] ?? 0) + 1;
    }
    return this.article.blocks.map(({ kind, start, end }, line) => {
      const [count, smalls] = [long[line] ?? 0, small[line] ?? 0];
      const line1 = this.article.text.slice(start, end);
      const open =
        kind === 'headline' || (kind !== 'caption' && end - start <= LONGEST_HEADLINE && !/[.!?:;,”"]$/u.test(line1));
      return open && count >= FEWEST_LONG && smalls <= count * MOST_SMALL;
    });
  }

  languageAt(index: number): LanguageWords {
    const language = this.languages[this.lineOf(index)];
    if (!language) throw new RangeError(`no line ${String(this.lineOf(index))}`);
    return language;
  }

  /** Number of words. */
  get count(): number {
    return this.reading.count;
  }

  /** UTF-16 offset at which a word starts. */
  start(index: number): number {
    return this.reading.start(index);
  }

  /** UTF-16 offset at which a word ends, exclusive. */
  end(index: number): number {
    return this.reading.end(index);
  }

  /** Word as written; empty outside the text. */
  written(index: number): string {
    return this.reading.written(index);
  }

  /** Folded word at an index; empty outside the text. */
  key(index: number): string {
    return this.reading.key(index);
  }

  /** What stands before the word; a line end behind the last word. */
  gap(index: number): string {
    return this.reading.gap(index);
  }

  capital(index: number): boolean {
    return this.reading.capital(index);
  }

  /** Whether only a blank (or a hyphen, or the line end of a wrapped text) stands between this word and the one before. */
  joined(index: number): boolean {
    return this.reading.joined(index);
  }

  /** Whether a hyphen alone stands between this word and the one before: "Kyung-sook". */
  hyphened(index: number): boolean {
    return this.joined(index) && this.start(index) - this.end(index - 1) === 1 && !this.blank(index);
  }

  private blank(index: number): boolean {
    return /\s/u.test(this.article.text.charAt(this.start(index) - 1));
  }

  /** The entries of a list that start at a word, shortest first. */
  at<T>(list: Gazetteer<T>, index: number): readonly Hit<T>[] {
    return this.reading.at(list, index);
  }

  /** The longest entry of a list that starts at a word; undefined for none. */
  longest<T>(list: Gazetteer<T>, index: number): Hit<T> | undefined {
    return this.reading.longest(list, index);
  }

  /** Whether an entry of a list starts at a word. */
  has(list: Gazetteer<unknown>, index: number): boolean {
    return this.reading.has(list, index);
  }

  /** Whether an entry of a list stands on just these words. */
  spans(list: Gazetteer<unknown>, first: number, last: number): boolean {
    return this.reading.spans(list, first, last);
  }

  /** Whether a word by itself is an entry of a list. */
  is(list: Gazetteer<unknown>, index: number): boolean {
    return this.reading.is(list, index);
  }

  /** The values that a list has for a word by itself; undefined when it is no entry of the list. */
  alone<T>(list: Gazetteer<T>, index: number): readonly T[] | undefined {
    return this.reading.alone(list, index);
  }

  /** Whether a word has a letter outside ASCII. */
  foreign(index: number): boolean {
    return this.reading.foreign(index);
  }

  /** The country that is named at a word; undefined for none. */
  country(index: number): (Run & { readonly code: string }) | undefined {
    const hit = this.longest(this.languageAt(index).countries, index);
    return hit && !this.isPersonal(hit) ? { first: hit.first, last: hit.last, code: hit.value } : undefined;
  }

  /** Whether a country's name of one syllable stands within a personal name, as "Đức" and "Anh" do in Vietnamese ones. */
  private isPersonal({ first, last }: Run): boolean {
    if (first !== last || !this.is(this.languageAt(first).namesakes, first)) return false;
    const before = this.joined(first) && !this.capital(first - 1);
    return !before || (this.joined(last + 1) && this.capital(last + 1));
  }

  /** The longest portfolio of a known post or ministry that starts at a word ("Foreign Affairs"). */
  portfolio(index: number): Hit<true> | undefined {
    const list = this.knowledge.portfolios.get(this.languageAt(index).language.language);
    return list && this.longest(list, index);
  }

  /** Whether a sentence, a line or a quotation starts at the word: its capital says nothing. */
  opens(index: number): boolean {
    if (index === 0) return true;
    if (this.joined(index)) return false;
    const gap = this.gap(index);
    return SENTENCE_END.test(gap) || (OPENING.test(gap) && gap !== "'");
  }

  /** Whether the word stands in a line of capitals: there a capital says nothing. */
  shouted(index: number): boolean {
    return this.shouts[this.lineOf(index)] === true;
  }

  /** Whether the word stands in a headline of capitalised words: there a capital hardly says anything. */
  titleCased(index: number): boolean {
    return this.headlines[this.lineOf(index)] === true;
  }

  /** Whether the word has a capital of its own and is no function word at a sentence's start. */
  named(index: number): boolean {
    return this.capital(index) && !this.shouted(index) && !this.is(this.languageAt(index).openers, index);
  }

  span({ first, last }: Run): Span {
    return { start: this.start(first), end: this.end(last) };
  }

  text(run: Run): string {
    return this.article.text.slice(this.start(run.first), this.end(run.last));
  }

  /** Folded words of a run, joined by blanks. */
  phrase({ first, last }: Run): string {
    let phrase = this.key(first);
    for (let index = first + 1; index <= last; index++) phrase += ` ${this.key(index)}`;
    return phrase;
  }

  /** Index behind the longest of the links that stands joined at the word; -1 for none. */
  linkEnd(index: number, links: Links): number {
    return this.linkEnds(index, links)[0] ?? -1;
  }

  /** Indices behind all links that stand joined at the word, the longest first; the word's own where names follow bare. */
  linkEnds(index: number, { list, bare }: Links): readonly number[] {
    const ends = this.adjoins(index) ? this.at(list, index).map(({ last }) => last + 1) : [];
    if (ends.length > 1) ends.reverse();
    if (bare) ends.push(index);
    return ends;
  }

  /** Whether the word follows an apostrophe: "l'Assemblée". */
  elided(index: number): boolean {
    return !this.joined(index) && this.gap(index) === "'";
  }

  /** Whether a word goes on from the one before: joined to it, or behind its apostrophe. */
  adjoins(index: number): boolean {
    return this.joined(index) || this.elided(index);
  }

  /** Index of the first word of the longest link that ends, joined, right before the word; -1 for none. */
  linkStart(index: number, { list, bare, longest }: Links): number {
    if (!this.adjoins(index)) return -1;
    for (let start = Math.max(0, index - longest); start < index; start++)
      if (this.adjoins(start) && this.spans(list, start, index - 1)) return start;
    return bare ? index : -1;
  }

  /** Whether the run touches a picture's credit or an address of the web: no names of the story. */
  masked({ first, last }: Run): boolean {
    for (let index = first; index <= last; index++) if (this.mask[index]) return true;
    return false;
  }

  /** Whether a word stands in the page's furniture, or in a teaser of another article. */
  furniture(index: number): boolean {
    const kind = this.article.blocks[this.lineOf(index)]?.kind;
    return kind === 'boilerplate' || kind === 'related';
  }

  /** Index of the article's line that a word stands in. */
  lineOf(index: number): number {
    return (index < 0 ? undefined : this.lines[index]) ?? 0;
  }
}

/** A line of one capital acronym is no line of capitals. */
const FEWEST_SHOUTED = 8;

const isShouted = (line: string): boolean =>
  !/[a-z]/u.test(line) && line === line.toUpperCase() && line.replace(/\P{L}/gu, '').length >= FEWEST_SHOUTED;

export const coversRun = (outer: Run, inner: Run): boolean => outer.first <= inner.first && inner.last <= outer.last;
export const crosses = (a: Run, b: Run): boolean =>
  a.first <= b.last && b.first <= a.last && !coversRun(a, b) && !coversRun(b, a);

/** kebab-case id of a name: unaccented, small letters, without apostrophes. */
export function kebab(page: Page, { first, last }: Run): string {
  let id = page.key(first);
  for (let index = first + 1; index <= last; index++) id += `${page.elided(index) ? '' : '-'}${page.key(index)}`;
  return id;
}
