import type { Form } from '../yaml/form';
import type { GlossChange } from './change';
import { glossFile } from './change';

const ENTRY = ['id', 'name', 'aliases', 'country', 'positions', 'title', 'body', 'from', 'to', 'parent', 'kind'];

const registry = (list: 'officials' | 'bodies'): Form => ({
  order: [list, ...ENTRY],
  records: list,
  texts: ['aliases'],
  compact: new Set(['name', 'aliases', 'title']),
  wrongType: 'registry-type',
  begins: `${list}:`,
  shrink: 'split it',
});

const FORMS: Readonly<Record<ReturnType<typeof glossFile>, Form>> = {
  'officials.yaml': registry('officials'),
  'bodies.yaml': registry('bodies'),
  'config.yaml': {
    order: ['articles', 'exclude', 'builtin', 'ignore'],
    records: null,
    texts: ['ignore', 'exclude', 'articles'],
    compact: new Set(),
    wrongType: 'config-type',
    begins: 'articles:',
    shrink: 'shorten its lists',
  },
};

/** The form of the file that a change is in. */
export function formOf(change: GlossChange): Form {
  return FORMS[glossFile(change)];
}
