import type { Annotation, Reply } from '../annotation/annotation';
import type { Selector } from '../annotation/selector';
import { byPlace } from './order';
import type { Entries, Value } from './render';

/** Fields that an edit sets; what it leaves out stays as it is. */
export type AnnotationFields = Partial<Omit<Annotation, 'id'>>;

/** What may be done to a sidecar in one write. */
export type SidecarChange =
  | { readonly kind: 'add'; readonly annotation: Annotation }
  | { readonly kind: 'edit'; readonly id: string; readonly fields: AnnotationFields }
  | { readonly kind: 'delete'; readonly id: string }
  /** Annotations stand elsewhere now. Only if all were anchored in the text as it is now does it renew `source.sha256`. */
  | {
      readonly kind: 'reanchor';
      readonly selectors: readonly (Selector & { readonly id: string })[];
      readonly complete: boolean;
    };

/** The annotations after a change; null when it names one that is not there, or adds one that is. */
export function changed(annotations: readonly Annotation[], change: SidecarChange): readonly Annotation[] | null {
  switch (change.kind) {
    case 'add':
      return added(annotations, change.annotation);
    case 'edit':
      return edited(annotations, change.id, change.fields);
    case 'delete':
      return hasId(annotations, change.id) ? annotations.filter(({ id }) => id !== change.id) : null;
    case 'reanchor':
      return change.selectors.reduce<readonly Annotation[] | null>(
        (all, { id, ...selector }) => all && edited(all, id, selector),
        annotations,
      );
  }
}

function hasId(annotations: readonly Annotation[], wanted: string): boolean {
  return annotations.some(({ id }) => id === wanted);
}

function added(annotations: readonly Annotation[], annotation: Annotation): readonly Annotation[] | null {
  if (hasId(annotations, annotation.id)) return null;
  const after = annotations.findIndex((other) => byPlace(annotation, other) < 0);
  const index = after < 0 ? annotations.length : after;
  return [...annotations.slice(0, index), plain(annotation), ...annotations.slice(index)];
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

/** An annotation as it is read back: each tag once, notes with LF and without line ends at their end, keys in order. */
export function plain(annotation: Annotation): Annotation {
  const { id, quote, prefix, suffix, start, end, author, created, updated } = annotation;
  return {
    ...{ id, quote, prefix, suffix, start, end },
    tags: [...new Set(annotation.tags)],
    about: [...new Set(annotation.about)],
    note: plainNote(annotation.note),
    ...(author !== undefined && { author }),
    ...(created !== undefined && { created }),
    ...(updated !== undefined && { updated }),
    resolved: annotation.resolved,
    replies: annotation.replies.map(plainReply),
  };
}

function plainReply({ id, author, created, note }: Reply): Reply {
  const known = { ...(author !== undefined && { author }), ...(created !== undefined && { created }) };
  return { id, ...known, note: plainNote(note) };
}

/** A block text ends in a line feed that nobody means. */
export function plainNote(note: string): string {
  return note.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

/** An annotation's fields as its sidecar writes them, in order, empty ones left out. */
export function entriesOf(annotation: Annotation): Entries {
  const { replies, note, ...rest } = plain(annotation);
  const fields: Record<string, Value> = { ...rest, note: written(note), replies: replies.map(replyEntries) };
  const { id, quote, prefix, suffix, start, end, tags, about, author, created, updated, resolved } = fields;
  const ordered = {
    id,
    quote,
    prefix,
    suffix,
    start,
    end,
    tags,
    about,
    note: fields['note'],
    author,
    created,
    updated,
  };
  return filled({ ...ordered, resolved, replies: fields['replies'] });
}

export function replyEntries({ id, author, created, note }: Reply): Entries {
  return filled({ id, author, created, note: written(note) });
}

/** A note of several lines is written as a block that ends with its last line. */
function written(note: string): string {
  return note.includes('\n') ? `${note}\n` : note;
}

function filled(fields: Readonly<Record<string, Value | undefined>>): Entries {
  const empty = (value: Value): boolean =>
    value === '' || value === false || (Array.isArray(value) && value.length === 0);
  const set = Object.entries(fields).filter(
    (field): field is [string, Value] => field[1] !== undefined && !empty(field[1]),
  );
  return new Map(set);
}

/** The fields in which two states of an annotation differ, but for the replies, as the sidecar writes them. */
export function differingFields(before: Annotation, after: Annotation): Entries {
  const keys = [
    'quote',
    'prefix',
    'suffix',
    'start',
    'end',
    'tags',
    'about',
    'author',
    'created',
    'updated',
    'resolved',
  ] as const;
  const fields = new Map<string, Value>();
  for (const key of keys) {
    const value = after[key];
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(before[key])) fields.set(key, value);
  }
  if (after.note !== before.note) fields.set('note', written(after.note));
  return fields;
}

/** The fields in which two states of a reply differ, as the sidecar writes them. */
export function differingReply(before: Reply, after: Reply): Entries {
  const fields = new Map<string, Value>();
  if (after.author !== undefined && after.author !== before.author) fields.set('author', after.author);
  if (after.created !== undefined && after.created !== before.created) fields.set('created', after.created);
  if (plainNote(after.note) !== before.note) fields.set('note', written(plainNote(after.note)));
  return fields;
}
