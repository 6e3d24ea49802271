import type { Anchored, Annotation } from '../annotation/annotation';
import type { Span } from '../text/span';

/** The conversation about one passage. */
export interface Thread {
  /** Id of the annotation. */
  readonly id: string;
  readonly span: Span;
  /** Its tags, or a word that says there are none. */
  readonly label: string;
  readonly resolved: boolean;
  /** The note, then the replies; empty while there is no note. */
  readonly remarks: readonly Remark[];
}

export interface Remark {
  /** Id of the reply; null for the annotation's own note. */
  readonly reply: string | null;
  readonly author: string;
  readonly text: string;
  /** Null when it is not known. */
  readonly created: Date | null;
}

/** The threads of an article's annotations; orphans have no place, so they have none. */
export function threads(anchored: readonly Anchored[]): Thread[] {
  return anchored.flatMap(({ annotation, span }) => (span ? [thread(annotation, span)] : []));
}

function thread(annotation: Annotation, span: Span): Thread {
  const { id, tags, resolved, note, replies } = annotation;
  const first = note === '' ? [] : [remark(null, annotation)];
  const label = tags.length > 0 ? tags.join(', ') : 'No tags';
  return { id, span, label, resolved, remarks: [...first, ...replies.map((reply) => remark(reply.id, reply))] };
}

function remark(reply: string | null, said: Pick<Annotation, 'author' | 'note' | 'created'>): Remark {
  const moment = new Date(said.created ?? NaN);
  return {
    reply,
    author: said.author ?? 'Unknown',
    text: said.note,
    created: Number.isNaN(moment.getTime()) ? null : moment,
  };
}
