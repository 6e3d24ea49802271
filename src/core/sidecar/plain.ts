import type { Annotation, Reply } from '../annotation/annotation';

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
