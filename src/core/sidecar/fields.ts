import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { entryOf, resolved, textOf } from '../yaml/nodes';
import { span } from '../yaml/source';
import type { Mapping, Sequence } from '../yaml/source';

/** Reads typed fields of one mapping; what has the wrong type becomes a problem and counts as absent. */
export class Fields {
  /** Problems of this mapping alone. */
  readonly problems: Problem[] = [];
  private readonly wrongKeys = new Set<string>();

  constructor(
    readonly map: Mapping,
    private readonly document: Document.Parsed,
  ) {}

  text(key: string): string | undefined {
    const node = this.node(key);
    const text = textOf(node);
    if (node && text === undefined) this.wrong(key, 'a text', node);
    return text;
  }

  /** A whole number from 0. */
  count(key: string): number | undefined {
    const node = this.node(key);
    if (!node) return undefined;
    if (isScalar(node) && Number.isSafeInteger(node.value) && Number(node.value) >= 0) return Number(node.value);
    this.wrong(key, 'a whole number from 0', node);
    return undefined;
  }

  flag(key: string): boolean | undefined {
    const node = this.node(key);
    if (!node) return undefined;
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.wrong(key, '`true` or `false`', node);
    return undefined;
  }

  /** One of a few words. */
  oneOf<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const isWord = (text: string): text is Word => words.some((word) => word === text);
    return this.checked(key, isWord, words.map((word) => `\`${word}\``).join(' or '));
  }

  /** A text that passes a check; `expected` tells people which do. */
  checked<Text extends string>(
    key: string,
    passes: (text: string) => text is Text,
    expected: string,
  ): Text | undefined {
    const node = this.node(key);
    const text = textOf(node);
    if (text !== undefined && passes(text)) return text;
    if (node) this.wrong(key, expected, node);
    return undefined;
  }

  /** Texts of a list, each once; empty when there is no such list. */
  texts(key: string): readonly string[] {
    const texts = new Set<string>();
    for (const item of this.list(key)) {
      const text = textOf(resolved(item, this.document));
      if (text) texts.add(text);
      else this.wrong(key, 'a list of texts', item);
    }
    return [...texts];
  }

  /** Mappings of a list; empty when there is no such list. */
  mappings(key: string): readonly Mapping[] {
    return this.list(key).flatMap((item) => {
      const node = resolved(item, this.document);
      if (isMap(node)) return [node];
      this.wrong(key, 'a list of mappings', item);
      return [];
    });
  }

  mapping(key: string): Mapping | undefined {
    const node = this.node(key);
    if (node && !isMap(node)) this.wrong(key, 'a mapping', node);
    return isMap(node) ? node : undefined;
  }

  /** Reports a field that must be there. */
  missing(key: string, what: string): void {
    if (this.wrongKeys.has(key)) return;
    this.problems.push(problem('sidecar-type', `${what} has no \`${key}\`: add it.`, span(this.map)));
  }

  private list(key: string): Sequence['items'] {
    const node = this.node(key);
    if (!node) return [];
    if (isSeq(node)) return node.items;
    this.wrong(key, 'a list', node);
    return [];
  }

  private node(key: string): ParsedNode | null {
    const node = entryOf(this.map, key)?.value;
    if (isAlias(node) && !node.resolve(this.document))
      this.wrong(key, `something: no \`&${node.source}\` stands before it`, node);
    return resolved(node, this.document);
  }

  private wrong(key: string, expected: string, node: ParsedNode): void {
    this.wrongKeys.add(key);
    this.problems.push(problem('sidecar-type', `\`${key}\` must be ${expected}.`, span(node)));
  }
}
