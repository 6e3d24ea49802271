import type { Anchored } from '../annotation/annotation';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { placeInSidecar } from './read';

/** A problem for each annotation whose passage the article no longer has, or not surely, at its place in the sidecar. */
export function orphanProblems(sidecarText: string, anchored: readonly Anchored[]): readonly Problem[] {
  const lost = anchored.filter(({ state, span }) => state === 'orphan' && span === null);
  return lost.map(({ annotation: { id, quote } }) => {
    const message = `“${quote}” is not found in the article, or not surely: mend the quote, or delete the annotation.`;
    return problem('sidecar-orphan', message, placeInSidecar(sidecarText, id) ?? undefined);
  });
}
