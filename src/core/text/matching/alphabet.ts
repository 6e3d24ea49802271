import { foldUnit } from '../fold';

/** Codes of what is no letter and ends a word: a space, which is by far the most frequent, and all else. */
export const [GAP, BLANK] = [0, 1];
/** Code of a letter that none of the words has; all higher ones are letters, too. */
export const OTHER = 2;
const SPACE = 0x20;

/**
 * How many letters get a code of their own. The automaton has a column for each, so a registry in Chinese must not ask for
 * thousands: its rarer letters are spelt in four digits of sixteen. Latin, Greek and Cyrillic letters with the digits fit in.
 */
const OWN_CODES = 104;
const DIGITS = 16;

const LETTERS = /^[\p{L}\p{N}]+$/u;
const CAPITAL = /^\p{Lu}/u;

/** Which letters a set of words has: a code for each UTF-16 unit of a text, as it folds. Filled as units are met. */
export class Alphabet {
  /** Code of units that have no single one: not met yet, dropped, of several letters, or half a pair. All others are below. */
  readonly special: number;
  /** Code by unit. Letters and digits are from OTHER up to below `special`. */
  readonly codes: Uint8Array;
  /** 1 for a unit that is a capital letter, once its code is known. */
  readonly capitals = new Uint8Array(0x10000);

  private readonly own: ReadonlyMap<string, number>;
  private readonly firstDigit: number;
  private readonly spellings = new Array<readonly number[] | undefined>(0x10000);

  /** @param words folded */
  constructor(words: readonly string[]) {
    const letters = byFrequency(words);
    this.own = new Map(letters.slice(0, OWN_CODES).map((letter, index) => [letter, OTHER + 1 + index]));
    this.firstDigit = OTHER + 1 + this.own.size;
    this.special = this.firstDigit + (letters.length > OWN_CODES ? DIGITS : 0);
    this.codes = new Uint8Array(0x10000).fill(this.special);
  }

  /** Codes of a folded word. */
  spell(word: string): readonly number[] {
    const codes: number[] = [];
    for (let at = 0; at < word.length; at++) {
      const own = this.own.get(word.charAt(at));
      if (own !== undefined) codes.push(own);
      else if (this.firstDigit === this.special) codes.push(OTHER);
      else
        for (let shift = 12; shift >= 0; shift -= 4)
          codes.push(this.firstDigit + ((word.charCodeAt(at) >> shift) & 15));
    }
    return codes;
  }

  /** Codes of a special unit once it is learnt: none when folding drops it. */
  spellUnit(unit: number): readonly number[] {
    return (this.spellings[unit] ??= this.spell(foldUnit(unit)));
  }

  /** Whether a unit is special; one not met before is found out about. False for NaN. */
  isSpecial(unit: number): boolean {
    if (this.codes[unit] !== this.special) return false;
    return isHalf(unit) || this.spellings[unit] !== undefined || this.learn(unit) === this.special;
  }

  private learn(unit: number): number {
    const code = this.classify(unit, foldUnit(unit));
    this.codes[unit] = code;
    this.capitals[unit] = CAPITAL.test(String.fromCharCode(unit)) ? 1 : 0;
    return code;
  }

  private classify(unit: number, folded: string): number {
    if (folded !== '' && !LETTERS.test(folded)) return unit === SPACE ? BLANK : GAP;
    const [first, ...more] = this.spellUnit(unit);
    return first === undefined || more.length > 0 ? this.special : first;
  }
}

/** Whether a unit is half of a pair, or alone what should be one; false for NaN. */
export const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (let at = 0; at < word.length; at++) counts.set(word.charAt(at), (counts.get(word.charAt(at)) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([letter]) => letter);
}
