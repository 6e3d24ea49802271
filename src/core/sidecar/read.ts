import { isSeq } from 'yaml';
import type { Annotation, Reply } from '../annotation/annotation';
import type { Exception } from '../annotation/exception';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { partialDate } from '../registry/fields';
import { normalText } from '../text/normal';
import type { Span } from '../text/span';
import { entryOf, resolved, textOf } from '../yaml/nodes';
import { span } from '../yaml/source';
import type { Mapping, Source } from '../yaml/source';
import { exceptionOf, selectorIn } from './selected';
import { Fields } from './fields';
import { parseSidecar } from './form';

/** The version of the format that this program reads and writes. */
export const SIDECAR_VERSION = 1;

/** What a sidecar says of its article as a whole. */
export interface SidecarSource {
  /** Of the article's text (LF, no byte order mark) when all positions were last right. */
  readonly sha256?: string;
  /** The analyst's word on the article's date. */
  readonly published?: string;
}

export interface Sidecar {
  /** In the file's order. Null: the file can't be understood as a whole, and must not be written. */
  readonly annotations: readonly Annotation[] | null;
  /** The analyst's corrections of recognition, in the file's order; none where the file can't be understood. */
  readonly exceptions: readonly Exception[];
  readonly source?: SidecarSource;
  /** Spans are UTF-16 offsets into the file's text with LF line ends and without byte order mark. */
  readonly problems: readonly Problem[];
}

/** Address of an article's sidecar. */
export function sidecarOf(articleUri: string): string {
  return `${articleUri}.gloss.yaml`;
}

/** Name of an article's sidecar without its folder, for readers. */
export function sidecarName(articleUri: string): string {
  return decodeURIComponent(sidecarOf(articleUri.slice(articleUri.lastIndexOf('/') + 1)));
}

/**
 * What a sidecar's text says. Entries with wrong types are problems and the good rest is used; a file that is no YAML, of
 * another version, or beyond the limits gives no annotations at all. An empty text has none and no problem.
 */
export function readSidecar(text: string): Sidecar {
  const source = parseSidecar(normalText(text));
  return 'root' in source ? modelOf(source).sidecar : { annotations: null, exceptions: [], problems: source };
}

/** One entry of a list that could be read, and its mapping in the source. */
export interface Item<T> {
  readonly entry: T;
  readonly map: Mapping;
  /** Place in the list as written, bad entries counted too. */
  readonly index: number;
  /** Whether every field could be read: only then may the program edit it. */
  readonly sound: boolean;
}

/** A sidecar together with where in the source its entries stand. */
export interface Model {
  readonly sidecar: Sidecar;
  readonly items: readonly Item<Annotation>[];
  readonly exceptions: readonly Item<Exception>[];
}

const NOTHING = { exceptions: [], problems: [] };

/** Reads a parsed sidecar. */
export function modelOf(source: Source): Model {
  if (!source.root) return { sidecar: { annotations: [], ...NOTHING }, items: [], exceptions: [] };
  const root = new Fields(source.root, source.document);
  const version = versionProblem(source);
  if (version)
    return { sidecar: { annotations: null, exceptions: [], problems: [version] }, items: [], exceptions: [] };
  const about = sourceOf(root, source);
  const list = resolved(entryOf(source.root, 'annotations')?.value, source.document);
  const problems: Problem[] = [];
  const items = itemsOf(root, source, problems, ANNOTATIONS);
  const exceptions = itemsOf(root, source, problems, EXCEPTIONS);
  problems.unshift(...root.problems);
  const annotations = !list || isSeq(list) ? items.map(({ entry }) => entry) : null;
  const corrections = exceptions.map(({ entry }) => entry);
  const sidecar = { annotations, exceptions: corrections, ...(about && { source: about }), problems };
  return { sidecar, items, exceptions };
}

function versionProblem({ root, document }: Source): Problem | null {
  const entry = root && entryOf(root, 'gloss');
  const version = textOf(resolved(entry?.value, document));
  if (version === String(SIDECAR_VERSION)) return null;
  if (version === undefined) return problem('sidecar-version', 'The file names no version: begin it with `gloss: 1`.');
  const message = `The file is of version ${version}; this Gloss knows version ${SIDECAR_VERSION}: update Gloss.`;
  return problem('sidecar-version', message, entry?.value ? span(entry.value) : undefined);
}

function sourceOf(root: Fields, { document }: Source): SidecarSource | undefined {
  const map = root.mapping('source');
  if (!map) return undefined;
  const fields = new Fields(map, document);
  const sha256 = fields.text('sha256');
  const published = fields.checked('published', isDay, 'a date (YYYY-MM-DD)');
  root.problems.push(...fields.problems);
  return { ...(sha256 !== undefined && { sha256 }), ...(published !== undefined && { published }) };
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

function isDay(text: string): text is string {
  return text.length === DAY_LENGTH && partialDate(text) !== undefined;
}

/** One of a sidecar's lists: its key, and how one is read (null, with problems: it can't be). */
interface Listing<T> {
  readonly key: string;
  readonly read: (fields: Fields, document: Source['document']) => T | null;
}

const ANNOTATIONS: Listing<Annotation> = { key: 'annotations', read: annotationOf };
const EXCEPTIONS: Listing<Exception> = { key: 'exceptions', read: exceptionOf };

function itemsOf<T extends { readonly id: string }>(
  root: Fields,
  { document }: Source,
  problems: Problem[],
  { key, read }: Listing<T>,
): Item<T>[] {
  const items: Item<T>[] = [];
  const ids = new Set<string>();
  root.mappings(key).forEach((map, index) => {
    const fields = new Fields(map, document);
    const entry = read(fields, document);
    if (entry && ids.has(entry.id)) problems.push(doubleId(map, key, entry.id));
    else if (entry) items.push({ entry, map, index, sound: fields.problems.length === 0 });
    if (entry) ids.add(entry.id);
    problems.push(...fields.problems);
  });
  return items;
}

function doubleId(map: Mapping, key: string, id: string): Problem {
  const value = entryOf(map, 'id')?.value;
  const message = `Two ${key} have the id ${id}: only the first is used. Give the second another id.`;
  return problem('sidecar-duplicate', message, span(value ?? map));
}

/** Null, with problems, when a field that an annotation can't do without is missing or of the wrong type. */
function annotationOf(fields: Fields, document: Source['document']): Annotation | null {
  const selector = selectorIn(fields, 'An annotation');
  return (
    selector && {
      ...selector,
      tags: fields.texts('tags'),
      about: fields.texts('about'),
      note: noteOf(fields),
      ...optional(fields, 'author'),
      ...optional(fields, 'created'),
      ...optional(fields, 'updated'),
      resolved: fields.flag('resolved') ?? false,
      replies: repliesOf(fields, document),
    }
  );
}

/** A block text ends in a line feed that nobody means. */
function noteOf(fields: Fields): string {
  return (fields.text('note') ?? '').replace(/\n+$/, '');
}

function optional<Key extends string>(fields: Fields, key: Key): Partial<Record<Key, string>> {
  const text = fields.text(key);
  return text === undefined ? {} : ({ [key]: text } as Record<Key, string>);
}

function repliesOf(fields: Fields, document: Source['document']): readonly Reply[] {
  return fields.mappings('replies').flatMap((map) => {
    const reply = new Fields(map, document);
    const id = reply.text('id');
    const read = { ...optional(reply, 'author'), ...optional(reply, 'created'), note: noteOf(reply) };
    if (!id) reply.missing('id', 'A reply');
    fields.problems.push(...reply.problems);
    return id ? [{ id, ...read }] : [];
  });
}

/**
 * Where an annotation or exception stands in its sidecar (UTF-16 offsets as in {@link Sidecar.problems}); null when it is not
 * there.
 */
export function placeInSidecar(text: string, id: string): Span | null {
  const source = parseSidecar(normalText(text));
  const model = 'root' in source ? modelOf(source) : null;
  const item = model && [...model.items, ...model.exceptions].find(({ entry }) => entry.id === id);
  return item ? span(item.map) : null;
}
