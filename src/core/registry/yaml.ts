import { type Document, isCollection, parseDocument, visit } from 'yaml';
import { type Problem, problem } from '../problem';

/** A registry, a config or a codebook larger than this (UTF-16 units) is no work of people: it is refused unread. */
const LARGEST = 16 * 1024 * 1024;
/** Anchors may be used, but an expansion beyond this is an attack ("billion laughs"). */
const MOST_ALIASES = 100;
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

function tooDeep(document: Document): boolean {
  let deep = false;
  visit(document, {
    Node(_key, node, ancestors) {
      if (!isCollection(node) || ancestors.length <= 2 * DEEPEST) return undefined;
      deep = true;
      return visit.BREAK;
    },
  });
  return deep;
}

/**
 * Parses YAML that people (or attackers) wrote: bounded in size, depth and alias expansion, without custom tags.
 * @param text LF, no byte order mark
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  if (text.length > LARGEST) return refusal(`The file is larger than ${String(LARGEST >> 20)} MB: split it.`, file);
  const document = parseDocument(text, { uniqueKeys: true, stringKeys: true, logLevel: 'silent' });
  const spanOf = (path: Path): { start: number; end: number } => spanIn(document, path);
  const [error] = document.errors;
  if (error)
    return refusal(`${error.message.split('\n')[0] ?? ''} Mend the line and save.`, file, {
      start: error.pos[0],
      end: error.pos[1],
    });
  if (tooDeep(document)) return refusal(`The file is nested deeper than ${String(DEEPEST)} levels.`, file);
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), spanOf, problems: [] };
  } catch (cause) {
    return refusal(
      `${cause instanceof Error ? cause.message : String(cause)}: write the values out instead of using aliases.`,
      file,
    );
  }
}
