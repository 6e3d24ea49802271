import { Code } from './alphabet';
import { DEAD, type Lexicon } from './lexicon';
import { wordEnd } from './words';

/** What a word is, as bits. */
export const WordFlag = {
  /** Its first letter is a capital. */
  CAPITAL: 1,
  /** Only a run of blanks, or a lone hyphen, stands before it: its gap is `' '` (see `Word.gap`). */
  JOINED: 2,
  /** It is written with a unit outside ASCII. */
  FOREIGN: 4,
  /** Only blanks with one line end among them stand before it: its gap is `'\n'`. */
  CONTINUED: 8,
} as const;

/** What has been read since the last word, and what each kind of sign makes of it: `NEXT[gap + code]`. */
const Gap = { NONE: 0, BLANKS: 4, HYPHEN: 8, LINE_END: 12, OTHER: 16 } as const;
const NEXT = new Uint8Array(Gap.OTHER + Code.SIGN + 1).fill(Gap.OTHER);
NEXT[Gap.NONE + Code.BLANK] = NEXT[Gap.BLANKS + Code.BLANK] = Gap.BLANKS;
NEXT[Gap.NONE + Code.HYPHEN] = Gap.HYPHEN;
NEXT[Gap.NONE + Code.LINE_END] = NEXT[Gap.BLANKS + Code.LINE_END] = NEXT[Gap.LINE_END + Code.BLANK] = Gap.LINE_END;
const JOINING: Readonly<Record<number, number>> = {
  [Gap.BLANKS]: WordFlag.JOINED,
  [Gap.HYPHEN]: WordFlag.JOINED,
  [Gap.LINE_END]: WordFlag.CONTINUED,
};
const FLAGS = Uint8Array.from({ length: Gap.OTHER + 1 }, (_, gap) => JOINING[gap] ?? 0);

const ASCII_LIMIT = 0x80;
const BLANK = 0x20;
const LETTER = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
/** Columns of this many words (about a megabyte of text) are kept for the next reading, longer ones are let go. */
const KEPT = 1 << 18;

/** Finds the words of a text and their numbers in a lexicon, folding as it reads. The columns are overwritten by each reading. */
export class WordReader {
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  flags = new Uint8Array(0);
  /** Number in the lexicon, 0 for a word that it does not have. */
  numbers = new Int32Array(0);
  /** What {@link unusual} found: the state and the offset after the last letter, and whether a sign follows. */
  private state = DEAD;
  private end = 0;
  private signed = false;

  constructor(private readonly lexicon: Lexicon) {}

  /** Fills the columns; returns how many words there are. One pass; the text is neither copied nor normalised. */
  read(text: string): number {
    this.reserve((text.length + 1) >> 1);
    const { starts, ends, flags, numbers, lexicon } = this;
    const { codes, capitals } = lexicon.alphabet;
    const { rows } = lexicon;
    const length = text.length;
    let [at, count, gap]: [number, number, number] = [0, 0, Gap.NONE];
    while (at < length) {
      let unit = text.charCodeAt(at);
      let code = codes[unit] as number;
      if (code >= Code.FIRST_GAP) {
        gap = NEXT[gap + code] as number;
        at++;
        continue;
      }
      const start = at;
      let [state, seen] = [lexicon.start, 0];
      starts[count] = start;
      flags[count] = (FLAGS[gap] as number) | (capitals[unit] as number);
      while (code <= Code.LAST_LETTER) {
        state = rows[state + code] as number;
        seen |= unit;
        unit = ++at < length ? text.charCodeAt(at) : BLANK;
        code = codes[unit] as number;
      }
      if (code >= Code.FIRST_GAP) {
        ends[count] = at;
        if (seen >= ASCII_LIMIT) flags[count] = (flags[count] as number) | WordFlag.FOREIGN;
        numbers[count++] = rows[state] as number;
        gap = Gap.NONE;
        continue;
      }
      at = this.unusual(text, start);
      if (this.end > start) {
        this.complete(text, count);
        numbers[count++] = rows[this.state] as number;
        gap = Gap.NONE;
      }
      if (this.signed) gap = Gap.OTHER;
    }
    return count;
  }

  /**
   * Reads a word that has more than plain letters: letters of several codes, pairs, dropped units, units not met before. Returns
   * where to go on; when the word turns out to have no letter (yet), its end is its start.
   */
  private unusual(text: string, start: number): number {
    const { rows, alphabet } = this.lexicon;
    this.begin(start);
    let at = start;
    while (at < text.length && !this.signed) {
      const unit = text.charCodeAt(at);
      const code = alphabet.codeOf(unit);
      if (code >= Code.FIRST_GAP) break;
      if (code === Code.SURROGATE) at = this.pair(text, at);
      else if (code > Code.SPELT && this.end === start) return at + 1;
      else at++;
      if (code <= Code.LAST_LETTER) this.state = rows[this.state + code] as number;
      else if (code === Code.SPELT) this.spell(unit);
      if (code <= Code.SPELT) this.end = at;
    }
    return at;
  }

  private begin(start: number): void {
    [this.state, this.end, this.signed] = [this.lexicon.start, start, false];
  }

  /** Half of a pair, which dropped units may part: folded, its halves meet. Returns where to go on. */
  private pair(text: string, at: number): number {
    const { alphabet } = this.lexicon;
    const half = text.charAt(at);
    let second = at + 1;
    while (alphabet.isDropped(text.charCodeAt(second))) second++;
    const whole = half + text.charAt(second);
    this.signed = !LETTER.test(whole);
    if (whole.codePointAt(0) === half.charCodeAt(0)) return at + 1;
    if (this.signed) return second + 1;
    for (const unit of [half.charCodeAt(0), text.charCodeAt(second)]) this.spell(unit);
    return (this.end = second + 1);
  }

  private spell(unit: number): void {
    const { rows, alphabet } = this.lexicon;
    for (const code of alphabet.spellUnit(unit)) this.state = rows[this.state + code] ?? DEAD;
  }

  /** End and flags of a word that {@link unusual} found. */
  private complete(text: string, word: number): void {
    const { codes } = this.lexicon.alphabet;
    const start = this.starts[word] ?? 0;
    let end = this.end;
    while (codes[text.charCodeAt(end)] === Code.MARK) end++;
    if (codes[text.charCodeAt(end)] === Code.SURROGATE) end = wordEnd(text, end - 1);
    this.ends[word] = end;
    const capital = CAPITAL.test(text.slice(start, start + 2)) ? WordFlag.CAPITAL : 0;
    const foreign = isForeign(text, start, end) ? WordFlag.FOREIGN : 0;
    this.flags[word] = (this.flags[word] ?? 0) | capital | foreign;
  }

  private reserve(words: number): void {
    const room = this.starts.length;
    if (words <= room && (room <= KEPT || words > KEPT)) return;
    const size = words > KEPT ? words : Math.min(KEPT, 2 * words);
    [this.starts, this.ends] = [new Uint32Array(size), new Uint32Array(size)];
    [this.flags, this.numbers] = [new Uint8Array(size), new Int32Array(size)];
  }
}

function isForeign(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= ASCII_LIMIT) return true;
  return false;
}
