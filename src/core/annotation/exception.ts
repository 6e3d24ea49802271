import { ulid } from 'ulid';
import type { Span } from '../text/span';
import type { Anchored } from './annotation';
import { selectorOf, type Passages, type Selector } from './selector';

/** What a passage is by the analyst's word: nothing that Gloss marks, or an official or body by id. */
export type Verdict = 'none' | `official:${string}` | `body:${string}`;

/** One correction of recognition as a sidecar stores it, anchored like an annotation. */
export interface Exception extends Selector {
  /** ULID. */
  readonly id: string;
  /** What recognition takes the passage for; where it finds nothing, what it should have found. */
  readonly kind: 'official' | 'body';
  readonly is: Verdict;
  /** `here`: this passage alone; `article`: every identical wording of the article. */
  readonly scope: 'here' | 'article';
}

/** An exception and where its quote stands in the text as it is now, as {@link Anchored}. */
export interface AnchoredException {
  readonly exception: Exception;
  readonly span: Span | null;
  readonly state: Anchored['state'];
}

/** A new exception for a span of an article, with an id of its own. */
export function newException(
  article: Passages,
  span: Span,
  said: Pick<Exception, 'kind' | 'is' | 'scope'>,
  now: Date,
): Exception {
  return { id: ulid(now.getTime()), ...selectorOf(article, span), ...said };
}
