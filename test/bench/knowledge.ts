import { readFile, readdir } from 'node:fs/promises';
import { parse } from 'yaml';
import { loadFolder, type Knowledge, type Registry } from '../../src/core/index';
import { foldKey } from '../../src/core/text/fold';
import { memoryHost } from '../support/memory-host';
import type { Corpus } from './corpus';

const read = async (file: string): Promise<unknown> => parse(await readFile(`data/${file}`, 'utf8'));

/**
 * The built-in registry and languages, compiled; run from the project's root.
 * @param more officials.yaml and bodies.yaml, in JSON, of a folder with entries on top
 */
export async function builtinKnowledge(more: Readonly<Record<string, string>> = {}): Promise<Knowledge> {
  const [officials, bodies] = await Promise.all([read('registry/officials.yaml'), read('registry/bodies.yaml')]);
  const names = (await readdir('data/language')).sort();
  const languages = await Promise.all(names.map((name) => read(`language/${name}`)));
  const files = Object.fromEntries(Object.entries(more).map(([file, text]) => [`mem:/a/.gloss/${file}`, text]));
  const host = memoryHost({ files, data: { registry: { officials, bodies }, languages } });
  const { knowledge } = await loadFolder(host, 'mem:/a');
  return knowledge;
}

/** A registry of so many aliases: the built-in one, and names that occur in the corpus. */
export async function largeKnowledge(corpus: Corpus, count: number): Promise<Knowledge> {
  const builtin = new Set(aliasesOf((await builtinKnowledge()).registry).map(foldKey));
  const more = corpus.aliases(count).filter((alias) => !builtin.has(foldKey(alias)));
  const people = corpus.people();
  const entries = more.slice(0, count - builtin.size).map((name, index) => ({ id: `made-up-${index}`, name }));
  const officials = entries.filter(({ name }) => people.has(name));
  const bodies = entries.filter(({ name }) => !people.has(name)).map(({ id, name }) => ({ id, name: { en: name } }));
  return builtinKnowledge({
    'officials.yaml': JSON.stringify({ officials }),
    'bodies.yaml': JSON.stringify({ bodies }),
  });
}

/** All names and aliases of a registry, as they are written there. */
export function aliasesOf({ officials, bodies }: Registry): readonly string[] {
  const people = [...officials.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const others = [...bodies.values()].flatMap(({ name, aliases }) => [
    ...Object.values(name),
    ...Object.values(aliases).flat(),
  ]);
  return [...people, ...others];
}
