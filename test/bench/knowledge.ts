import { readFile, readdir } from 'node:fs/promises';
import { parse } from 'yaml';
import { loadFolder, type Knowledge } from '../../src/core/index';
import { memoryHost } from '../support/memory-host';

const read = async (file: string): Promise<unknown> => parse(await readFile(`data/${file}`, 'utf8'));

/** The built-in registry and languages, compiled; run from the project's root. */
export async function builtinKnowledge(): Promise<Knowledge> {
  const [officials, bodies] = await Promise.all([read('registry/officials.yaml'), read('registry/bodies.yaml')]);
  const names = (await readdir('data/language')).sort();
  const languages = await Promise.all(names.map((name) => read(`language/${name}`)));
  const { knowledge } = await loadFolder(memoryHost({ data: { registry: { officials, bodies }, languages } }), null);
  return knowledge;
}
