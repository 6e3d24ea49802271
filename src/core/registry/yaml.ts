import { Composer, type CST, type Document, isScalar, Lexer, Parser, visit } from 'yaml';
import { type Problem, problem } from '../problem';

/** A registry, a config or a codebook larger than this (UTF-16 units) is no work of people: it is refused unread. */
const LARGEST = 16 * 1024 * 1024;
/** Anchors may be used, but an expansion beyond this is an attack ("billion laughs"). */
const MOST_ALIASES = 100;
/** A registry needs seven levels. The parser calls itself as deep as the file nests, so the limit holds while it reads. */
const DEEPEST = 40;

export type Path = readonly (string | number)[];

/** A YAML file as plain values, with the way from a value back to its place. */
export interface ParsedYaml {
  /** Plain values; undefined when the file could not be parsed. */
  readonly value: unknown;
  /** UTF-16 span of the value (or, failing that, of the nearest value around it) in the text. */
  readonly spanOf: (path: Path) => { readonly start: number; readonly end: number };
  readonly problems: readonly Problem[];
}

const NOWHERE = { start: 0, end: 0 };

function refusal(message: string, file: string, span = NOWHERE): ParsedYaml {
  return { value: undefined, spanOf: () => NOWHERE, problems: [problem('yaml-syntax', message, span, file)] };
}

function spanIn(document: Document, path: Path): { start: number; end: number } {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length ? document.getIn(path.slice(0, length), true) : document.contents;
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return { start: range[0], end: range[1] };
  }
  return NOWHERE;
}

/** Top-level tokens of a text; null when it nests deeper than {@link DEEPEST}. */
function tokensOf(text: string): readonly CST.Token[] | null {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // The stack holds the document and the open collections.
    if (parser.stack.length > DEEPEST + 1) return null;
  }
  return [...tokens, ...parser.end()];
}

/** Span of the first key that its map has already; the parser's own check takes time by the square of their number. */
function doubleKey(document: Document.Parsed): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && key.range) found = { start: key.range[0], end: key.range[1] };
        if (found) return visit.BREAK;
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

/**
 * Parses YAML that people (or attackers) wrote: bounded in size, depth and alias expansion, without custom tags.
 * @param text LF, no byte order mark
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  if (text.length > LARGEST) return refusal(`The file is larger than ${String(LARGEST >> 20)} MB: split it.`, file);
  const tokens = tokensOf(text);
  if (!tokens) return refusal(`The file is nested deeper than ${String(DEEPEST)} levels.`, file);
  const options = { uniqueKeys: false, stringKeys: true, prettyErrors: false, logLevel: 'silent' } as const;
  const [document, second] = [...new Composer(options).compose(tokens, true, text.length)];
  if (!document) return refusal('The file is not valid YAML.', file);
  if (second)
    return refusal('The file holds more than one YAML document: keep one.', file, {
      start: second.range[0],
      end: second.range[0],
    });
  const [error] = document.errors;
  if (error)
    return refusal(`${error.message}. Mend the line and save.`, file, { start: error.pos[0], end: error.pos[1] });
  const double = doubleKey(document);
  if (double) return refusal('The key stands twice in one map: keep one.', file, double);
  const spanOf = (path: Path): { start: number; end: number } => spanIn(document, path);
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), spanOf, problems: [] };
  } catch (cause) {
    return refusal(
      `${cause instanceof Error ? cause.message : String(cause)}: write the values out instead of using aliases.`,
      file,
    );
  }
}
