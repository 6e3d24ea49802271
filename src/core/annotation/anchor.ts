import type { Span } from '../text/span';
import type { Anchored, Annotation } from './annotation';
import type { AnchoredException } from './exception';
import { sameSelector, selectorOf, type Passages, type Selector } from './selector';

/**
 * How much of the stored surroundings must stand around an exact quote, counted from the quote outwards: half, so that an
 * edit right before or right after a passage does not lose it, and an equal phrase elsewhere does not catch it.
 */
const AGREEING = 0.5;

/** A place where the quote stands literally: UTF-16 start, and the share of the stored context that stands around it. */
interface Place {
  readonly start: number;
  readonly agreement: number;
}

/** Where each annotation stands in the article as it is now, in the order given. */
export function anchorAll(annotations: readonly Annotation[], article: Passages): Anchored[] {
  return annotations.map((annotation) => anchor(annotation, article));
}

/**
 * Where one annotation stands. `exact`: the quote at its stored position with agreeing context; `moved`: the quote with
 * agreeing context in one other place; `orphan`: nowhere, or not surely. An annotation is never attached to the better of
 * two doubtful places.
 */
export function anchor<T extends Selector>(annotation: T, article: Passages): Anchored<T> {
  const places = placesOf(annotation, article.text).filter(({ agreement }) => agreement >= AGREEING);
  const best = Math.max(...places.map(({ agreement }) => agreement));
  const stored = article.codePoints.toUtf16(annotation.start);
  const here = places.find((place) => place.start === stored && place.agreement === best);
  if (here) return anchored(annotation, here, 'exact');
  const [only, ...others] = places.filter((place) => place.agreement === best);
  const sure = only && others.length === 0 && (places.length === 1 || best === 1);
  return sure ? anchored(annotation, only, 'moved') : { annotation, span: null, state: 'orphan' };
}

function anchored<T extends Selector>(annotation: T, place: Place, state: Anchored['state']): Anchored<T> {
  return { annotation, state, span: { start: place.start, end: place.start + annotation.quote.length } };
}

function placesOf({ quote, prefix, suffix }: Selector, text: string): Place[] {
  const places: Place[] = [];
  if (quote === '') return places;
  const stored = prefix.length + suffix.length;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const standing = commonEnd(text, start, prefix) + commonStart(text, start + quote.length, suffix);
    places.push({ start, agreement: stored === 0 ? 1 : standing / stored });
  }
  return places;
}

/** How many characters before `at` equal the end of `prefix`. */
function commonEnd(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && count < at && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count++;
  return count;
}

/** How many characters from `at` on equal the start of `suffix`. */
function commonStart(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count++;
  return count;
}

/**
 * Annotations read again while their article is open: those that the sidecar places as before stay where edits moved them,
 * the others are anchored.
 */
export function anchorAgain(
  annotations: readonly Annotation[],
  before: readonly Anchored[],
  article: Passages,
): Anchored[] {
  const known = new Map(before.map((each) => [each.annotation.id, each]));
  return annotations.map((annotation) => {
    const same = known.get(annotation.id);
    const stays = same?.span && sameSelector(same.annotation, annotation);
    return stays ? { ...same, annotation } : anchor(annotation, article);
  });
}

/** A new selector of the entry with this id. */
export type Move = Selector & { readonly id: string };

/** What a sidecar must say after its article was edited. */
export interface Moves {
  /** New selectors of the annotations whose passage, surroundings or place is not as stored. */
  readonly selectors: readonly Move[];
  /** The same of the exceptions. */
  readonly exceptions: readonly Move[];
  /** Whether everything has a place: only then do the positions as a whole fit the text. */
  readonly complete: boolean;
}

/** The selectors that edits of an article have put out of date; null when none are. */
export function movesOf(
  anchored: readonly Anchored[],
  corrected: readonly AnchoredException[],
  article: Passages,
): Moves | null {
  const selectors = anchored.flatMap(({ annotation, span }) => moved(annotation, span, article));
  const exceptions = corrected.flatMap(({ exception, span }) => moved(exception, span, article));
  if (selectors.length + exceptions.length === 0) return null;
  return { selectors, exceptions, complete: [...anchored, ...corrected].every(({ span }) => span !== null) };
}

function moved(entry: Move, span: Span | null, article: Passages): Move[] {
  const selector = span && selectorOf(article, span);
  return selector && !sameSelector(selector, entry) ? [{ id: entry.id, ...selector }] : [];
}
