import { isAlias, isScalar } from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import type { Entry, Mapping } from './source';

/** The entry of a mapping with this key; undefined when it has none. */
export function entryOf(map: Mapping, key: string): Entry | undefined {
  return map.items.find((entry) => isScalar(entry.key) && entry.key.value === key);
}

/** What an alias stands for, else the node itself; null for an alias to nothing and for an explicit or implicit null. */
export function resolved(node: ParsedNode | null | undefined, document: Document.Parsed): ParsedNode | null {
  const target = isAlias(node) ? (node.resolve(document) as ParsedNode | undefined) : node;
  return target === undefined || target === null || isNothing(target) ? null : target;
}

function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null;
}

/** The text of a scalar as a person wrote it (`note: 2024` is the text "2024"); undefined for anything else. */
export function textOf(node: ParsedNode | null | undefined): string | undefined {
  if (!isScalar(node)) return undefined;
  return typeof node.value === 'string' ? node.value : node.source;
}
