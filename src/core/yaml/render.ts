/** A value as the program writes it. A list is one of texts (tags) or one of records (annotations, officials). */
export type Value = string | number | boolean | Entries | readonly ListItem[];
export type ListItem = string | Entries;
/** Keys and values of a mapping, in order. */
export type Entries = ReadonlyMap<string, Value>;

/** How a file is laid out; a program's lines follow it. Widths are in columns. */
export interface Style {
  /** From a key to the dash of the list under it. */
  readonly dash: number;
  /** From a dash to what it lists. */
  readonly gap: number;
  /** From a key to what is nested under it. */
  readonly nest: number;
  /** Lists of texts as `[a, b]` or one a line, with the dash of the latter from its key. */
  readonly lists: 'flow' | 'block';
  readonly listDash: number;
  /** A file of JSON: keys and texts in double quotes. */
  readonly json: boolean;
  /** Keys whose records stand on one line each. */
  readonly compact: ReadonlySet<string>;
}

/** What a plain (unquoted) scalar may begin with; all that YAML 1.1 or 1.2 gives a meaning is quoted. */
const PLAIN_START = /^[\p{L}\p{N}(“”‘’«»„…€£$/_]/u;
const NOT_PLAIN = /: |:$| #|^\s|\s$|^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** Numbers, dates and times of any YAML version: as texts they are quoted. */
const NUMERIC = /^[-+]?[\d.][\d_.,:]*(?:e[-+]?\d+)?$|^0[xob]|^\d{4}-\d{1,2}-\d{1,2}$/i;
const FLOW_MARKS = /[,[\]{}]/;
/** Characters that are not printable in YAML, or that one of its versions takes for a line end. */

const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

const UNPRINTABLE_IN_BLOCK = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** A text on one line: plain where every YAML reader takes it for that text, else in double quotes. */
export function inlineText(text: string, style: Pick<Style, 'json'>, flow: boolean): string {
  const plain =
    !style.json && PLAIN_START.test(text) && !NOT_PLAIN.test(text) && !NUMERIC.test(text) && !UNPRINTABLE.test(text);
  return plain && !(flow && FLOW_MARKS.test(text)) ? text : quoted(text);
}

/** JSON's quoting is YAML's double quoting but for the characters that YAML does not print. */
function quoted(text: string): string {
  const hidden = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
  return JSON.stringify(text).replace(hidden, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value on one line, as it may stand in `[ ]` and `{ }`. */
export function flowValue(value: Value | ListItem, style: Style): string {
  if (typeof value === 'string') return inlineText(value, style, true);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isEntries(value)) {
    const fields = [...value].map(([key, inner]) => `${keyText(key, style)}: ${flowValue(inner, style)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return `[${value.map((item) => flowValue(item, style)).join(', ')}]`;
}

export function keyText(key: string, style: Pick<Style, 'json'>): string {
  return style.json ? JSON.stringify(key) : key;
}

export function isEntries(value: Value | ListItem): value is Entries {
  return value instanceof Map;
}

/** The lines of a text as a block (`|`) without indentation; null when it must be written on one line. */
export function blockText(text: string): { header: '|' | '|-'; lines: readonly string[] } | null {
  if (!text.includes('\n') || UNPRINTABLE_IN_BLOCK.test(text) || /^[\s]|\n\n$/.test(text)) return null;
  const clipped = text.endsWith('\n');
  return { header: clipped ? '|' : '|-', lines: (clipped ? text.slice(0, -1) : text).split('\n') };
}

/** Lines of `key: value` in block style, without the indentation of the key. */
export function blockEntry(key: string, value: Value, style: Style): string[] {
  if (typeof value === 'string') return textEntry(key, value, style);
  if (typeof value === 'number' || typeof value === 'boolean') return [`${key}: ${value}`];
  if (isEntries(value) && style.compact.has(key)) return [`${key}: ${flowValue(value, style)}`];
  if (isEntries(value)) return [`${key}:`, ...blockEntries(value, style).map((line) => indented(line, style.nest))];
  if (value.length === 0 || (style.lists === 'flow' && value.every((item) => typeof item === 'string'))) {
    return [`${key}: ${flowValue(value, style)}`];
  }
  const lines = value.flatMap((item) => blockItem(item, style, style.compact.has(key)));
  return [`${key}:`, ...lines.map((line) => indented(line, dashUnder(value, style)))];
}

/** Columns from a key to the dashes of the list under it. */
export function dashUnder(items: readonly ListItem[], style: Style): number {
  return items.every((item) => typeof item === 'string') ? style.listDash : style.dash;
}

function blockEntries(entries: Entries, style: Style): string[] {
  return [...entries].flatMap(([key, value]) => blockEntry(key, value, style));
}

function textEntry(key: string, text: string, style: Style): string[] {
  const block = blockText(text);
  if (!block) return [`${key}: ${inlineText(text, style, false)}`];
  return [`${key}: ${block.header}`, ...block.lines.map((line) => indented(line, style.nest))];
}

/** Lines of one item of a block list, from its dash on; a compact record stands on one line if no text in it has several. */
export function blockItem(item: ListItem, style: Style, compact: boolean): string[] {
  const dash = `-${' '.repeat(style.gap - 1)}`;
  if (typeof item === 'string') return [dash + inlineText(item, style, false)];
  if (compact && ![...item.values()].some((value) => typeof value === 'string' && value.includes('\n'))) {
    return [dash + flowValue(item, style)];
  }
  const [first = '', ...rest] = blockEntries(item, style);
  return [dash + first, ...rest.map((line) => indented(line, style.gap))];
}

export function indented(line: string, columns: number): string {
  return line === '' ? '' : ' '.repeat(columns) + line;
}
