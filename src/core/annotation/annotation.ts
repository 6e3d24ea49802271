import type { Span } from '../text/span';

export interface Reply {
  readonly id: string;
  readonly author?: string;
  /** ISO 8601, UTC. */
  readonly created?: string;
  readonly note: string;
}

/** One annotation as a sidecar stores it: positions in code points of the article's text, end exclusive. */
export interface Annotation {
  /** ULID. */
  readonly id: string;
  readonly quote: string;
  /** Up to 32 code points of literal text before the quote, and after it. */
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly tags: readonly string[];
  /** `official:ID` or `body:ID`. */
  readonly about: readonly string[];
  readonly note: string;
  readonly author?: string;
  readonly created?: string;
  readonly updated?: string;
  readonly resolved: boolean;
  readonly replies: readonly Reply[];
}

/** An annotation (or what else has a selector) and where its quote stands in the text as it is now. */
export interface Anchored<T = Annotation> {
  readonly annotation: T;
  /** Null: not found, or not surely: an orphan, kept and listed but attached nowhere. */
  readonly span: Span | null;
  readonly state: 'exact' | 'moved' | 'orphan';
}
