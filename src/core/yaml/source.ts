import { Composer, isMap, isScalar, Parser } from 'yaml';
import type { CST, Document, Pair, ParsedNode, YAMLMap, YAMLParseError, YAMLSeq } from 'yaml';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { Lines } from '../text/lines';
import type { Form } from './form';

/** Far above what people write (10,000 annotations or officials), far below what would hold up the editor. In UTF-16 units. */
const MAX_LENGTH = 4_000_000;
/** A registry needs seven levels; the rest is room for keys of other programs. The parser is recursive and needs a limit. */
const MAX_DEPTH = 32;
/** Such files need no aliases at all; people who use a few may, bombs may not. */
const MAX_ALIASES = 100;
/** More problems than this say nothing more. */
const MAX_PROBLEMS = 20;

export type Mapping = YAMLMap.Parsed;
export type Sequence = YAMLSeq.Parsed;
export type Entry = Pair<ParsedNode, ParsedNode | null>;

/** A file's text and what the YAML parser says of it. */
export interface Source {
  /** LF, no byte order mark; all ranges of nodes refer to it. */
  readonly text: string;
  readonly lines: Lines;
  /** Null when the file says nothing: empty, or comments alone. */
  readonly root: Mapping | null;
  readonly document: Document.Parsed;
  /** All comments, as written, in no special order. */
  readonly comments: readonly string[];
}

/** Parses one YAML document within bounds (size, depth, aliases, no custom tags); the problems tell why it did not. */
export function parseSource(text: string, form: Form): Source | readonly Problem[] {
  if (text.length > MAX_LENGTH) {
    return [problem('file-too-large', `The file is larger than ${MAX_LENGTH} characters: ${form.shrink}.`)];
  }
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return [problem('file-not-text', 'The file has NUL bytes: it is no text.', { start: nul, end: nul + 1 })];
  const tokens = [...new Parser().parse(text)];
  const survey = surveyOf(tokens);
  const excess = excessOf(survey, text);
  if (excess) return [excess];
  return composed(text, tokens, survey.comments, form);
}

function composed(
  text: string,
  tokens: CST.Token[],
  comments: readonly string[],
  form: Form,
): Source | readonly Problem[] {
  const options = { keepSourceTokens: true, uniqueKeys: false, resolveKnownTags: false, prettyErrors: false } as const;
  const documents = [...new Composer({ ...options, logLevel: 'silent' }).compose(tokens, true, text.length)];
  const [document, second] = documents;
  if (!document) return [problem('yaml-syntax', 'The file is not valid YAML.')];
  if (second)
    return [problem('yaml-syntax', 'The file holds more than one YAML document: keep one.', at(second.range[0]))];
  const faults = [...document.errors, ...document.warnings].slice(0, MAX_PROBLEMS);
  if (faults.length > 0) return faults.map(problemOf);
  const root = document.contents;
  if (isMap(root)) {
    const double = firstDoubleKey(root);
    return double ?? { text, lines: new Lines(text), root, document, comments };
  }
  if (root === null || (isScalar(root) && root.value === null))
    return { text, lines: new Lines(text), root: null, document, comments };
  return [problem(form.wrongType, `The file is no mapping: it begins with \`${form.begins}\`.`, span(root))];
}

/** The place of a node in the text: UTF-16, end exclusive. */
export function span(node: ParsedNode): { start: number; end: number } {
  return { start: node.range[0], end: node.range[1] };
}

function at(offset: number): { start: number; end: number } {
  return { start: offset, end: offset };
}

function problemOf(fault: { code: YAMLParseError['code']; message: string; pos: [number, number] }): Problem {
  const [start, end] = fault.pos;
  const message =
    fault.code === 'TAG_RESOLVE_FAILED' ? 'Gloss accepts no tags of other programs (`!…`) here.' : `${fault.message}.`;
  return problem('yaml-syntax', message, { start, end });
}

/** Keys must be unique; the parser's own check takes time by the square of their number. */
function firstDoubleKey(root: Mapping): readonly Problem[] | null {
  const open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const items = collectionItems(node);
    const seen = new Set<unknown>();
    for (const item of items) {
      if (!('key' in item)) open.push(item);
      else if (isScalar(item.key) && seen.has(item.key.value)) {
        return [
          problem(
            'yaml-syntax',
            `The key \`${String(item.key.value)}\` stands twice in one mapping: keep one.`,
            span(item.key),
          ),
        ];
      } else {
        if (isScalar(item.key)) seen.add(item.key.value);
        open.push(item.key, item.value ?? []);
      }
    }
  }
  return null;
}

function collectionItems(node: unknown): readonly (Entry | ParsedNode)[] {
  const { items = [] } = node as { readonly items?: readonly (Entry | ParsedNode | null)[] };
  return items.filter((item) => item !== null);
}

interface Survey {
  readonly depth: number;
  readonly deepest: number;
  readonly aliases: number;
  readonly comments: readonly string[];
}

/** Any part of the concrete syntax tree, as far as walking it needs. */
interface Part {
  readonly type?: string;
  readonly offset?: number;
  readonly source?: string;
  readonly start?: unknown;
  readonly key?: unknown;
  readonly sep?: unknown;
  readonly value?: unknown;
  readonly end?: unknown;
  readonly props?: unknown;
  readonly items?: unknown;
}

/** Walks the concrete syntax tree without recursion: it may be as deep as the file is long. */
function surveyOf(tokens: readonly CST.Token[]): Survey {
  const comments: string[] = [];
  let depth = 0;
  let deepest = 0;
  let aliases = 0;
  const open: [part: Part, depth: number][] = tokens.map((token) => [token as Part, 0]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [part, level] = next;
    if (part.type === 'comment') comments.push(part.source?.trimEnd() ?? '');
    if (part.type === 'alias') aliases++;
    if (level > depth) [depth, deepest] = [level, part.offset ?? deepest];
    for (const inner of [part.start, part.key, part.sep, part.value, part.end, part.props].flat()) {
      if (typeof inner === 'object' && inner !== null) open.push([inner, level]);
    }
    if (Array.isArray(part.items)) for (const item of part.items as Part[]) open.push([item, level + 1]);
  }
  return { depth, deepest, aliases, comments };
}

function excessOf({ depth, deepest, aliases }: Survey, text: string): Problem | null {
  if (depth > MAX_DEPTH) {
    const start = Math.min(deepest, text.length);
    return problem('yaml-syntax', `The file is nested more than ${MAX_DEPTH} levels deep.`, { start, end: start });
  }
  if (aliases > MAX_ALIASES)
    return problem('yaml-syntax', `The file has more than ${MAX_ALIASES} aliases (\`*name\`).`);
  return null;
}
