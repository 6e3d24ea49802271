import type { Official } from '../registry/registry';
import type { Evidence } from './mention';
import type { Run } from './page';

/** A body found in the text. */
export interface FoundBody extends Run {
  readonly id: string;
  readonly known: boolean;
  readonly why: Evidence;
}

/** A full name of the registry in the text; several officials when they share it. */
export interface FoundName extends Run {
  readonly officials: readonly Official[];
  readonly alias: string;
}

/** A person named in the text, by full name or by a short form of it. */
export interface Person extends Run {
  /** Null for a name that several people of the article share. */
  readonly id: string | null;
  readonly known: boolean;
  readonly candidates: readonly string[];
  readonly why: Evidence;
  /** Whether the whole name stands here. */
  readonly full: boolean;
}

/** A position phrase: "Permanent Deputy Head of the [Party Committee's Inspection Committee]". */
export interface Phrase extends Run {
  /** Folded head with its synonyms resolved: "minister", "secretary". */
  readonly head: string;
  /** Folded words before the head and adjectives behind it that change the rank: "deputy", "permanent". */
  readonly rank: string;
  /** Folded portfolio, the words that say of what: "foreign affairs"; empty when there is none or a body says it. */
  readonly portfolio: string;
  /** The outermost body in the phrase. */
  readonly body: string | null;
  /** Whether it is of something with a proper name that is no body, portfolio or country: of a company, perhaps. */
  readonly proper: boolean;
  /** Index of the head's first word. */
  readonly headAt: number;
}
