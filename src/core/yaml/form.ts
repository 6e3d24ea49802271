import type { ProblemCode } from '../problem';

/** What a kind of file is made of: how the program's own additions to it look where the file itself shows nothing. */
export interface Form {
  /** Keys in the order in which the program writes them; a new key goes after those that precede it here. */
  readonly order: readonly string[];
  /** Key of the list of records that shows how such a file is laid out; null where it has none. */
  readonly records: string | null;
  /** Keys of lists of texts, in the records or, where there are none, in the file itself. */
  readonly texts: readonly string[];
  /** Keys whose records stand on one line each. */
  readonly compact: ReadonlySet<string>;
  /** The code of what has the wrong type in such a file. */
  readonly wrongType: ProblemCode;
  /** How such a file begins, and what helps when it is too large, for messages. */
  readonly begins: string;
  readonly shrink: string;
}
