import { ulid } from 'ulid';
import type { Span } from '../text/span';
import type { Annotation, Reply } from './annotation';
import { selectorOf, type Passages } from './selector';

/** What the analyst says of a passage. */
export interface Said {
  readonly tags: readonly string[];
  readonly note: string;
  readonly about?: readonly string[];
  readonly author?: string | undefined;
}

/** A new annotation of a span of an article, with an id of its own. */
export function newAnnotation(article: Passages, span: Span, said: Said, now: Date): Annotation {
  return {
    id: ulid(now.getTime()),
    ...selectorOf(article, span),
    tags: said.tags,
    about: said.about ?? [],
    note: said.note,
    ...(said.author !== undefined && { author: said.author }),
    created: timestamp(now),
    resolved: false,
    replies: [],
  };
}

/** A new reply, with an id of its own. */
export function newReply(note: string, author: string | undefined, now: Date): Reply {
  return { id: ulid(now.getTime()), ...(author !== undefined && { author }), created: timestamp(now), note };
}

/** A moment as sidecars write it: ISO 8601, UTC, whole seconds. */
export function timestamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
