import type { Annotation } from '../annotation/annotation';
import type { Move } from '../annotation/anchor';
import type { Exception } from '../annotation/exception';
import { byPlace } from './order';
import { plain } from './plain';

/** Fields that an edit sets; what it leaves out stays as it is. */
export type AnnotationFields = Partial<Omit<Annotation, 'id'>>;

/** One thing that may be done to a sidecar. */
export type SidecarStep =
  | { readonly kind: 'add'; readonly annotation: Annotation }
  | { readonly kind: 'edit'; readonly id: string; readonly fields: AnnotationFields }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'correct'; readonly exception: Exception }
  | { readonly kind: 'uncorrect'; readonly id: string }
  /**
   * Annotations and exceptions stand elsewhere now. Only if all were anchored in the text as it is now does it renew
   * `source.sha256`.
   */
  | {
      readonly kind: 'reanchor';
      readonly selectors: readonly Move[];
      readonly exceptions: readonly Move[];
      readonly complete: boolean;
    };

/** What may be done to a sidecar in one write: one step, or several in turn. */
export type SidecarChange = SidecarStep | { readonly kind: 'all'; readonly steps: readonly SidecarStep[] };

/** What a sidecar's lists say. */
export interface Content {
  readonly annotations: readonly Annotation[];
  readonly exceptions: readonly Exception[];
}

/** The content after a step; null when it names an entry that is not there, or adds one that is. */
export function changed({ annotations, exceptions }: Content, step: SidecarStep): Content | null {
  const annotated = annotationsAfter(annotations, step);
  const corrected = exceptionsAfter(exceptions, step);
  return annotated && corrected && { annotations: annotated, exceptions: corrected };
}

function annotationsAfter(annotations: readonly Annotation[], change: SidecarStep): readonly Annotation[] | null {
  switch (change.kind) {
    case 'add':
      return added(annotations, plain(change.annotation));
    case 'edit':
      return edited(annotations, change.id, change.fields);
    case 'delete':
      return hasId(annotations, change.id) ? annotations.filter(({ id }) => id !== change.id) : null;
    case 'reanchor':
      return change.selectors.reduce<readonly Annotation[] | null>(
        (all, { id, ...selector }) => all && edited(all, id, selector),
        annotations,
      );
    case 'correct':
    case 'uncorrect':
      return annotations;
  }
}

function exceptionsAfter(exceptions: readonly Exception[], change: SidecarStep): readonly Exception[] | null {
  switch (change.kind) {
    case 'correct':
      return added(exceptions, change.exception);
    case 'uncorrect':
      return hasId(exceptions, change.id) ? exceptions.filter(({ id }) => id !== change.id) : null;
    case 'reanchor':
      return change.exceptions.every(({ id }) => hasId(exceptions, id))
        ? exceptions.map((each) => ({ ...each, ...change.exceptions.find(({ id }) => id === each.id) }))
        : null;
    case 'add':
    case 'edit':
    case 'delete':
      return exceptions;
  }
}

function hasId(entries: readonly { readonly id: string }[], wanted: string): boolean {
  return entries.some(({ id }) => id === wanted);
}

function added<T extends Parameters<typeof byPlace>[0]>(entries: readonly T[], entry: T): readonly T[] | null {
  if (hasId(entries, entry.id)) return null;
  const after = entries.findIndex((other) => byPlace(entry, other) < 0);
  const index = after < 0 ? entries.length : after;
  return [...entries.slice(0, index), entry, ...entries.slice(index)];
}

function edited(
  annotations: readonly Annotation[],
  id: string,
  fields: AnnotationFields,
): readonly Annotation[] | null {
  if (!hasId(annotations, id)) return null;
  return annotations.map((annotation) => (annotation.id === id ? withFields(annotation, fields) : annotation));
}

function withFields(annotation: Annotation, fields: AnnotationFields): Annotation {
  const { tags, about, ...rest } = fields;
  return plain({
    ...annotation,
    ...rest,
    tags: tags ? keepingOrder(annotation.tags, tags) : annotation.tags,
    about: about ? keepingOrder(annotation.about, about) : annotation.about,
  });
}

/** Lists of texts are sets that keep the order in which people wrote them. */
function keepingOrder(present: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...present.filter((text) => wanted.includes(text)),
    ...new Set(wanted.filter((text) => !present.includes(text))),
  ];
}
