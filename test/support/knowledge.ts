import { readFileSync } from 'node:fs';
import { type Folder, loadFolder } from '../../src/core/registry/folder';
import type { Knowledge } from '../../src/core/registry/knowledge';
import type { Language } from '../../src/core/registry/language';
import { type MemoryHost, memoryHost } from './memory-host';

/** The `.gloss` folder of {@link glossHost}. */
export const GLOSS = 'file:///w/.gloss';

/** Contents of the files in `.gloss/`, by name without `.yaml`. */
export interface GlossFiles {
  readonly config?: string | Uint8Array;
  readonly officials?: string | Uint8Array;
  readonly bodies?: string | Uint8Array;
}

const shipped = (name: string): unknown => JSON.parse(readFileSync(`dist/data/${name}.json`, 'utf8'));
let data: { readonly registry: unknown; readonly languages: readonly Language[] } | undefined;

/** What the program ships, as the build compiled it from data/: read once. */
function shippedData(): { readonly registry: unknown; readonly languages: readonly Language[] } {
  data ??= { registry: shipped('registry'), languages: shipped('languages') as readonly Language[] };
  return data;
}

/** The words of English, French and Vietnamese. */
export const languages = (): readonly Language[] => shippedData().languages;

/** A host in memory with the shipped data and a `.gloss` folder. */
export function glossHost(files: GlossFiles): MemoryHost {
  const entries = Object.entries(files).map(([name, content]) => [`${GLOSS}/${name}.yaml`, content as string] as const);
  return memoryHost({ files: Object.fromEntries(entries), data: shippedData() });
}

/** What Gloss makes of a `.gloss` folder, over the built-in registry unless `builtin` is false. */
export function folderOf(files: GlossFiles, builtin = true): Promise<Folder> {
  return loadFolder(glossHost(files), GLOSS, { builtin });
}

let builtin: Promise<Folder> | undefined;

/** The built-in registry alone: compiled once. */
export async function builtinKnowledge(): Promise<Knowledge> {
  builtin ??= folderOf({});
  return (await builtin).knowledge;
}
