import { anchor } from './anchor';
import type { AnchoredException, Exception } from './exception';
import { sameSelector, type Passages } from './selector';

/**
 * Where each exception stands, in the order given. One that the sidecar places as `before` stays where edits moved it. One of
 * the whole article needs no place of its own: it is no orphan while its wording stands anywhere.
 */
export function anchorExceptions(
  exceptions: readonly Exception[],
  before: readonly AnchoredException[],
  article: Passages,
): AnchoredException[] {
  const known = new Map(before.map((each) => [each.exception.id, each]));
  return exceptions.map((exception) => {
    const same = known.get(exception.id);
    if (same?.span && sameSelector(same.exception, exception)) return { ...same, exception };
    const { span, state } = anchor(exception, article);
    const elsewhere = !span && exception.scope === 'article' && article.text.includes(exception.quote);
    return { exception, span, state: elsewhere ? 'moved' : state };
  });
}
