// Bundles Gloss: node esbuild.mjs [--dev]
//   dist/extension.js   desktop and remote extension host     dist/web/extension.js   web extension host
//   dist/cli.js         the command line                      dist/data/*.json        data/ compiled, read on first use
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('.', import.meta.url));
const production = !process.argv.includes('--dev');

/** What all bundles share; `host` names the file of src/hosts that stands behind `#host`. */
const shared = (platform, host) => ({
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  platform,
  alias: { '#host': join(root, 'src/hosts', host) },
  external: ['vscode'],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  mainFields: platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
});

const exists = ({ entryPoints }) => existsSync(join(root, entryPoints[0]));
const entries = [
  { ...shared('node', 'desktop.ts'), entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
  { ...shared('browser', 'web.ts'), entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' },
  {
    ...shared('node', 'node.ts'),
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
].filter(exists);

/** data/ as JSON: the registry without its sources (they stay in the YAML for readers), and all languages. */
async function compileData() {
  const read = async (file) => parse(await readFile(join(root, 'data', file), 'utf8'));
  const officials = await read('registry/officials.yaml');
  const bodies = await read('registry/bodies.yaml');
  for (const entry of [...officials.officials, ...bodies.bodies]) delete entry.sources;
  const files = (await readdir(join(root, 'data/language'))).filter((file) => file.endsWith('.yaml')).sort();
  const languages = await Promise.all(files.map((file) => read(`language/${file}`)));
  await mkdir(join(root, 'dist/data'), { recursive: true });
  await writeFile(join(root, 'dist/data/registry.json'), JSON.stringify({ officials, bodies }));
  await writeFile(join(root, 'dist/data/languages.json'), JSON.stringify(languages));
  const samples = await readdir(join(root, 'samples'), { recursive: true, withFileTypes: true });
  const paths = samples
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(join(root, 'samples'), join(parentPath, name)));
  await writeFile(
    join(root, 'dist/data/samples.json'),
    JSON.stringify(paths.map((path) => path.replaceAll('\\', '/')).sort()),
  );
}

await Promise.all([compileData(), ...entries.map((entry) => build(entry))]);
