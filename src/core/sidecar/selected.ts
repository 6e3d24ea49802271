import type { Exception, Verdict } from '../annotation/exception';
import type { Selector } from '../annotation/selector';
import { isId } from '../registry/fields';
import type { Fields } from './fields';

/** Id and selector of an entry; null, with problems, when one of them is missing or of the wrong type. */
export function selectorIn(fields: Fields, what: string): (Selector & { readonly id: string }) | null {
  const id = fields.text('id');
  const quote = fields.text('quote');
  const start = fields.count('start');
  const end = fields.count('end');
  if (!id) fields.missing('id', what);
  if (!quote) fields.missing('quote', what);
  if (start === undefined) fields.missing('start', what);
  if (end === undefined) fields.missing('end', what);
  if (!id || !quote || start === undefined || end === undefined) return null;
  const around = { prefix: fields.text('prefix') ?? '', suffix: fields.text('suffix') ?? '' };
  return { id, quote, ...around, start, end };
}

const KINDS = ['official', 'body'] as const;
const SCOPES = ['here', 'article'] as const;

/** One entry of `exceptions`; null, with problems, when a field that it can't do without is missing or wrong. */
export function exceptionOf(fields: Fields): Exception | null {
  const selector = selectorIn(fields, 'An exception');
  const kind = fields.oneOf('kind', KINDS);
  const is = fields.checked('is', isVerdict, '`none`, `official:ID` or `body:ID`');
  const scope = fields.oneOf('scope', SCOPES);
  if (kind === undefined) fields.missing('kind', 'An exception');
  if (is === undefined) fields.missing('is', 'An exception');
  return selector && kind && is ? { ...selector, kind, is, scope: scope ?? 'here' } : null;
}

function isVerdict(text: string): text is Verdict {
  const [kind, id, ...rest] = text.split(':');
  return text === 'none' || (KINDS.some((each) => each === kind) && isId(id) && rest.length === 0);
}
