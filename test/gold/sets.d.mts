export interface Article {
  readonly name: string;
  readonly marked: string;
  /** Where the text lies, from the repository's root; not there where only the marked file has it. */
  readonly path?: string;
  /** The folder of the marked file, in test/gold; the samples have none. */
  readonly folder?: string;
}

export type SetName = 'samples' | 'read' | 'unread';

export const SETS: Readonly<Record<SetName, { readonly about: string; readonly folders: readonly string[] }>>;
export function samples(): (Article & { readonly path: string })[];
export function marked(folder: string): (Article & { readonly folder: string })[];
export function articlesOf(set: SetName): Article[];
export function choose(
  names: readonly string[],
  others?: readonly string[],
): { readonly set: SetName; readonly articles: readonly Article[] }[];
export function withTexts<T>(articles: readonly Article[], use: (paths: readonly string[]) => T): T;
