import type { Anchored } from '../annotation/annotation';
import type { AnchoredException } from '../annotation/exception';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { placeInSidecar } from './read';

/** A problem for each entry whose passage the article no longer has, or not surely, at its place in the sidecar. */
export function orphanProblems(
  sidecarText: string,
  anchored: readonly Anchored[],
  corrected: readonly AnchoredException[],
): readonly Problem[] {
  const orphaned = ({ state, span }: Pick<Anchored, 'state' | 'span'>): boolean => state === 'orphan' && span === null;
  const lost = [
    ...anchored.filter(orphaned).map(({ annotation }) => ({ ...annotation, what: 'annotation' })),
    ...corrected.filter(orphaned).map(({ exception }) => ({ ...exception, what: 'exception' })),
  ];
  return lost.map(({ id, quote, what }) => {
    const message = `“${quote}” is not found in the article, or not surely: mend the quote, or delete the ${what}.`;
    return problem('sidecar-orphan', message, placeInSidecar(sidecarText, id) ?? undefined);
  });
}
