import type { Article } from '../article/article';
import { detectLanguage } from '../article/language';
import type { Knowledge } from '../registry/knowledge';
import type { LanguageWords } from '../registry/languagewords';
import { byReading, type Span } from '../text/span';
import { type Word, words } from '../text/words';

/** A run of words: indices into the page's words, `last` inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const SENTENCE_END = /[.!?:;|]|\n/u;
const OPENING = /["'([]\s*$/u;

/** An article's words as recognition walks them, with the questions that all its rules ask. */
export class Page {
  readonly words: readonly Word[];
  private readonly lines: Uint32Array;
  private readonly languages: readonly LanguageWords[];
  private readonly mask: Uint8Array;
  /** By line: whether it has capitals only. */
  private readonly shouts: readonly boolean[];

  constructor(
    readonly article: Article,
    readonly knowledge: Knowledge,
  ) {
    this.words = words(article.text);
    this.lines = this.linesByWord();
    this.languages = this.languagesByLine();
    this.mask = this.maskByWord();
    this.shouts = article.blocks.map(({ start, end }) => isShouted(article.text.slice(start, end)));
  }

  private linesByWord(): Uint32Array {
    const { blocks } = this.article;
    const lines = new Uint32Array(this.words.length);
    let at = 0;
    this.words.forEach((word, index) => {
      while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) < word.end) at++;
      lines[index] = at;
    });
    return lines;
  }

  /** Language of each line: its own where that is sure, else the article's, else the first there is. */
  private languagesByLine(): readonly LanguageWords[] {
    const { article, knowledge } = this;
    const fallback = knowledge.wordsOf.get(article.language ?? '') ?? knowledge.wordsOf.values().next().value;
    if (!fallback) throw new Error('no language data');
    const languages = article.blocks.map((block) => {
      const own = detectLanguage(article.text.slice(block.start, block.end), knowledge.languages);
      return knowledge.wordsOf.get(own ?? '') ?? fallback;
    });
    return languages.length ? languages : [fallback];
  }

  private maskByWord(): Uint8Array {
    const masks = [...this.article.credits, ...this.article.urls].sort(byReading);
    const mask = new Uint8Array(this.words.length);
    let at = 0;
    this.words.forEach((word, index) => {
      while ((masks[at]?.end ?? Infinity) <= word.start) at++;
      mask[index] = (masks[at]?.start ?? Infinity) < word.end ? 1 : 0;
    });
    return mask;
  }

  languageAt(index: number): LanguageWords {
    const language = this.languages[this.lineOf(index)];
    if (!language) throw new RangeError(`no line ${String(this.lineOf(index))}`);
    return language;
  }

  /** Folded word at an index; empty outside the text. */
  key(index: number): string {
    return this.words[index]?.key ?? '';
  }

  /** What stands before the word; a line end behind the last word. */
  gap(index: number): string {
    return this.words[index]?.gap ?? '\n\n';
  }

  capital(index: number): boolean {
    return this.words[index]?.capital ?? false;
  }

  /** Whether only a blank (or a hyphen, or the line end of a wrapped text) stands between this word and the one before. */
  joined(index: number): boolean {
    return index > 0 && this.gap(index) === ' ';
  }

  /** Whether a sentence, a line or a quotation starts at the word: its capital says nothing. */
  opens(index: number): boolean {
    const gap = this.gap(index);
    return index === 0 || SENTENCE_END.test(gap) || (OPENING.test(gap) && !this.elided(index));
  }

  /** Whether the word stands in a line of capitals: there a capital says nothing. */
  shouted(index: number): boolean {
    return this.shouts[this.lineOf(index)] === true;
  }

  /** Whether the word has a capital of its own and is no function word at a sentence's start. */
  named(index: number): boolean {
    return this.capital(index) && !this.shouted(index) && !this.languageAt(index).openers.has(this.key(index));
  }

  span({ first, last }: Run): Span {
    return { start: this.words[first]?.start ?? 0, end: this.words[last]?.end ?? 0 };
  }

  text(run: Run): string {
    const { start, end } = this.span(run);
    return this.article.text.slice(start, end);
  }

  /** Folded words of a run, joined by blanks. */
  phrase({ first, last }: Run): string {
    return this.words
      .slice(first, last + 1)
      .map(({ key }) => key)
      .join(' ');
  }

  /** Index behind the longest of the links (each a list of folded words) that stands joined at the word; -1 for none. */
  linkEnd(index: number, links: readonly (readonly string[])[]): number {
    const link = links.find((keys) =>
      keys.every((key, k) => this.key(index + k) === key && (this.joined(index + k) || this.elided(index + k))),
    );
    return link ? index + link.length : -1;
  }

  /** Whether the word follows an apostrophe: "l'Assemblée". */
  elided(index: number): boolean {
    return this.gap(index) === "'";
  }

  /** Index of the first word of the longest link that ends, joined, right before the word; -1 for none. */
  linkStart(index: number, links: readonly (readonly string[])[]): number {
    const joined = (at: number): boolean => this.joined(at) || this.elided(at);
    const ends = (keys: readonly string[]): boolean =>
      joined(index) &&
      keys.every((key, k) => this.key(index - keys.length + k) === key && joined(index - keys.length + k));
    const link = links.find(ends);
    return link ? index - link.length : -1;
  }

  /** Whether the run touches a picture's credit or an address of the web: no names of the story. */
  masked({ first, last }: Run): boolean {
    for (let index = first; index <= last; index++) if (this.mask[index]) return true;
    return false;
  }

  /** Index of the article's line that a word stands in. */
  lineOf(index: number): number {
    return this.lines[index] ?? 0;
  }
}

/** A line of one capital acronym is no line of capitals. */
const FEWEST_SHOUTED = 8;

const isShouted = (line: string): boolean =>
  line.length >= FEWEST_SHOUTED && line === line.toUpperCase() && line !== line.toLowerCase();

export const coversRun = (outer: Run, inner: Run): boolean => outer.first <= inner.first && inner.last <= outer.last;
export const crosses = (a: Run, b: Run): boolean =>
  a.first <= b.last && b.first <= a.last && !coversRun(a, b) && !coversRun(b, a);

/** kebab-case id of a name: unaccented, small letters. */
export function kebab(page: Page, run: Run): string {
  return page.phrase(run).replaceAll(' ', '-');
}
