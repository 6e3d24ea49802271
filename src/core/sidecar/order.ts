import type { Annotation } from '../annotation/annotation';

/** The order in which a program puts annotations into a sidecar: by start, end and id. */
export function byPlace(a: Annotation, b: Annotation): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : Number(a.id > b.id));
}
