import type { Problem } from '../problem';
import type { Form } from '../yaml/form';
import { parseSource } from '../yaml/source';
import type { Source } from '../yaml/source';

/** The form of a sidecar. */
export const SIDECAR: Form = {
  order: [
    ...['gloss', 'source', 'sha256', 'published', 'annotations', 'exceptions'],
    ...['id', 'quote', 'prefix', 'suffix', 'start', 'end', 'tags', 'about'],
    ...['note', 'author', 'created', 'updated', 'resolved', 'replies', 'kind', 'is', 'scope'],
  ],
  records: 'annotations',
  texts: ['tags', 'about'],
  compact: new Set(['replies', 'exceptions']),
  wrongType: 'sidecar-type',
  begins: 'gloss: 1',
  shrink: 'split the article, or delete annotations',
};

/** Parses a sidecar's text (LF, no byte order mark); the problems tell why it did not. */
export function parseSidecar(text: string): Source | readonly Problem[] {
  return parseSource(text, SIDECAR);
}
