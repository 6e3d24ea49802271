/** What a word of a {@link Scan} is, as bits of its flags. */
export const WordFlag = {
  /** Its first letter is a capital. */
  CAPITAL: 1,
  /** Only a run of blanks, or a lone hyphen, stands before it: its gap is `' '` (see `Word.gap`). */
  JOINED: 2,
  /** It is written with a unit outside ASCII. */
  FOREIGN: 4,
  /** Blanks with one line end among them stand before it: its gap is `'\n'`. */
  CONTINUED: 8,
} as const;

/**
 * The words of a text and the phrases found in it: columns, an entry a word or a hit. Offsets are UTF-16 into the scanned text,
 * ends exclusive. The columns are the caller's own and never change.
 */
export interface Scan {
  readonly wordCount: number;
  /** Where each word starts. */
  readonly starts: Uint32Array;
  /** Where each word ends, its combining marks included. */
  readonly ends: Uint32Array;
  /** Bits of {@link WordFlag}. */
  readonly flags: Uint8Array;
  readonly hitCount: number;
  /** Index of each hit's first word, ascending. */
  readonly firsts: Uint32Array;
  /** Index of each hit's last word, inclusive; ascending among hits with the same first word. */
  readonly lasts: Uint32Array;
  /** Which phrase it is: its index in the list given to the matcher; ascending among hits of the same words. */
  readonly values: Uint32Array;
}
