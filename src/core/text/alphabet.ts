import { foldUnit } from './fold';

/**
 * What a UTF-16 code unit is to the matcher, in one byte. Letters (and digits) that some phrase has are numbered from OTHER + 1
 * to LAST_LETTER; the rest below. The order is part of the design: one comparison tells letters from all else, one tells gaps.
 */
export const Code = {
  /** A letter that no phrase has. */
  OTHER: 1,
  LAST_LETTER: 127,
  /** A letter of several codes: `œ`, a Hangul syllable, a rare letter. */
  SPELT: 128,
  /** Half of a pair, or alone. */
  SURROGATE: 129,
  /** A combining mark; folding drops it, the word that it follows ends after it. */
  MARK: 130,
  /** A zero-width sign that folding drops. */
  DROPPED: 131,
  /** Not met yet. */
  UNKNOWN: 132,
  FIRST_GAP: 133,
  BLANK: 133,
  LINE_END: 134,
  HYPHEN: 135,
  SIGN: 136,
} as const;

/**
 * How many letters get a code of their own. The matcher's table has a column for each, so a registry in Chinese must not ask for
 * thousands: its rarer letters are spelt in four digits of sixteen. Latin, Greek and Cyrillic letters with the digits fit in.
 */
const OWN_CODES = 104;
const DIGITS = 16;

const LETTERS = /^[\p{L}\p{N}]+$/u;
const MARK = /^\p{M}$/u;
const CAPITAL = /^\p{Lu}/u;

const GAPS: Readonly<Record<string, number>> = { ' ': Code.BLANK, '\n': Code.LINE_END, '-': Code.HYPHEN };

/** The codes of code units for one set of words: its letters, folded, each have a number. Filled as units are met. */
export class Alphabet {
  /** Code by unit: read this first, {@link codeOf} when it says UNKNOWN. */
  readonly codes = new Uint8Array(0x10000).fill(Code.UNKNOWN);
  /** 1 for a unit that is a capital letter, once its code is known. */
  readonly capitals = new Uint8Array(0x10000);
  /** How many codes of letters there are; they are below this number. */
  readonly size: number;

  private readonly own: ReadonlyMap<string, number>;
  private readonly firstDigit: number;
  private readonly spellings: (readonly number[] | undefined)[] = [];

  /** @param words folded */
  constructor(words: Iterable<string>) {
    const letters = byFrequency(words);
    this.own = new Map(letters.slice(0, OWN_CODES).map((letter, index) => [letter, Code.OTHER + 1 + index]));
    this.firstDigit = Code.OTHER + 1 + this.own.size;
    this.size = this.firstDigit + (letters.length > OWN_CODES ? DIGITS : 0);
  }

  /** Codes of a folded word, or of one folded unit. */
  spell(folded: string): readonly number[] {
    const codes: number[] = [];
    for (let at = 0; at < folded.length; at++) {
      const own = this.own.get(folded.charAt(at));
      if (own !== undefined) codes.push(own);
      else if (this.size === this.firstDigit) codes.push(Code.OTHER);
      else
        for (let shift = 12; shift >= 0; shift -= 4)
          codes.push(this.firstDigit + ((folded.charCodeAt(at) >> shift) & 15));
    }
    return codes;
  }

  /** Codes of a unit whose code is SPELT, or of half a pair. */
  spellUnit(unit: number): readonly number[] {
    return (this.spellings[unit] ??= this.spell(foldUnit(unit)));
  }

  /** Code of a unit, known or learnt now. */
  codeOf(unit: number): number {
    const known = this.codes[unit];
    return known === undefined || known === Code.UNKNOWN ? this.learn(unit) : known;
  }

  /** Whether folding drops the unit; false for NaN, the unit behind a text's end. */
  isDropped(unit: number): boolean {
    const code = unit >= 0 ? this.codeOf(unit) : Code.SIGN;
    return code === Code.MARK || code === Code.DROPPED;
  }

  private learn(unit: number): number {
    const character = String.fromCharCode(unit);
    const code = this.classify(unit, character, foldUnit(unit));
    this.codes[unit] = code;
    this.capitals[unit] = CAPITAL.test(character) ? 1 : 0;
    return code;
  }

  private classify(unit: number, character: string, folded: string): number {
    if (unit >= 0xd800 && unit <= 0xdfff) return Code.SURROGATE;
    if (folded === '') return MARK.test(character) ? Code.MARK : Code.DROPPED;
    if (!LETTERS.test(folded)) return GAPS[folded] ?? Code.SIGN;
    const [first, ...more] = this.spellUnit(unit);
    return more.length > 0 || first === undefined ? Code.SPELT : first;
  }
}

function byFrequency(words: Iterable<string>): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (let at = 0; at < word.length; at++) counts.set(word.charAt(at), (counts.get(word.charAt(at)) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([letter]) => letter);
}
