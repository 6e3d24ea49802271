import type { AnchoredException, Exception, Verdict } from '../annotation/exception';
import type { Facts } from '../recognition/facts';
import { applyExceptions, wordings } from '../recognition/exceptions';
import type { Mention, Recognition } from '../recognition/mention';
import type { Registry } from '../registry/registry';
import { touches, trimmed, type Span } from '../text/span';
import { words } from '../text/words';

/** The passage that somebody corrects, and the mention that it is; null where recognition found none. */
export interface Target extends Span {
  readonly text: string;
  readonly mention: Mention | null;
}

/**
 * What a correction is about: the selection without the white space at its ends, or, with nothing selected, the innermost
 * mention under the cursor (the person for a title beside a name). Null where there is neither.
 */
export function targetAt({ article, recognition }: Facts, selection: Span): Target | null {
  const { text } = article;
  if (selection.start < selection.end) {
    const span = trimmed(text, selection);
    const mention = recognition.mentions.find(({ start, end }) => start === span?.start && end === span.end);
    return span && { ...span, text: text.slice(span.start, span.end), mention: mention ?? null };
  }
  const mention = mentionAt(recognition, selection.start);
  return mention && { start: mention.start, end: mention.end, text: text.slice(mention.start, mention.end), mention };
}

/** At the seam of two mentions the one that begins there counts, as on the hover. */
function mentionAt({ mentions }: Recognition, offset: number): Mention | null {
  const parts = mentions.flatMap((mention): readonly { mention: Mention; part: Span }[] =>
    [mention, ...(mention.kind === 'official' ? mention.titles : [])].map((part) => ({ mention, part })),
  );
  const here = parts.filter(({ part }) => touches(part, offset));
  const inside = here.filter(({ part }) => offset < part.end);
  const found = (inside.length > 0 ? inside : here).sort(
    (a, b) => a.part.end - a.part.start - (b.part.end - b.part.start),
  );
  return found[0]?.mention ?? null;
}

/** Mentions that a range touches, innermost first. */
export function targetsIn({ article, recognition }: Facts, { start, end }: Span): readonly Target[] {
  const touched = recognition.mentions.filter((mention) => mention.start <= end && start <= mention.end);
  return touched
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map((mention) => ({
      ...{ start: mention.start, end: mention.end, mention },
      text: article.text.slice(mention.start, mention.end),
    }));
}

/** How often a wording stands in an article: what a correction of the whole article reaches. */
export function wordingCount({ article }: Facts, { text }: Target): number {
  return wordings(article.text, text).length;
}

/** Whether a text can be an alias by which an official is known everywhere: names have a capital in every word. */
export function canBeName(text: string): boolean {
  return words(text).every(({ capital }) => capital);
}

/** What must change in a sidecar: exceptions that go, and what the new one says (null: none is needed). */
export interface Ruling {
  readonly remove: readonly Exception[];
  readonly add: Pick<Exception, 'kind' | 'is' | 'scope'> | null;
}

/** All that decides what a correction needs: what was found, with and without the exceptions that are there. */
export interface Court {
  readonly facts: Facts;
  readonly uncorrected: Recognition;
  readonly exceptions: readonly AnchoredException[];
  readonly registry: Registry;
}

/**
 * What makes a target what the analyst says it is. Exceptions that said something else of it go; "no mention" needs no
 * exception of its own where recognition finds none without them.
 */
export function rulingOn(target: Target, is: Verdict, scope: Exception['scope'], court: Court): Ruling {
  const superseded = court.exceptions.filter(({ exception, span }) =>
    exception.scope === 'here' ? isAt(span, target) : scope === 'article' && exception.quote === target.text,
  );
  const found = court.uncorrected.mentions.filter((mention) => isAt(mention, target));
  const same = found.find(({ kind }) => kind === target.mention?.kind) ?? found[0];
  const kind = same?.kind ?? target.mention?.kind ?? (is.startsWith('body:') ? 'body' : 'official');
  const remove = superseded.map(({ exception }) => exception);
  const left = court.exceptions.filter((each) => !superseded.includes(each));
  const needed = is !== 'none' || scope === 'article' || staysThere(target, left, court);
  return { remove, add: needed ? { kind, is, scope } : null };
}

/** Exceptions of this very place, which an answer for the whole folder takes the place of. */
export function exceptionsAt(target: Span, exceptions: readonly AnchoredException[]): readonly Exception[] {
  return exceptions.flatMap(({ exception, span }) =>
    exception.scope === 'here' && isAt(span, target) ? [exception] : [],
  );
}

function isAt(span: Span | null, { start, end }: Span): boolean {
  return span?.start === start && span.end === end;
}

/** Whether a mention stands at the target's place with these exceptions. */
function staysThere(target: Target, left: readonly AnchoredException[], court: Court): boolean {
  const { uncorrected, facts, registry } = court;
  return applyExceptions(uncorrected, facts.article, left, registry, '').mentions.some((each) => isAt(each, target));
}
