import type { Span } from '../text/span';
import type { BlockKind } from './article';
import type { Credit } from './credits';
import type { StatedDate } from './dateline';
import type { Line } from './line';

/** A line as it is sorted; `kind` changes as more is known of the lines around it. */
export interface Sorted {
  readonly line: Line;
  readonly credits: readonly Credit[];
  kind: BlockKind;
  /** Dates of a date line. */
  dates: readonly StatedDate[];
  /** Authors and sources. */
  bylines: readonly Span[];
}

/** A date line, byline or opening with a date is looked for in so many lines of the story from its top. */
export const HEAD_LINES = 8;
