// Bundles tests. Each run has a folder of its own under out/, so that runs at the same time don't meet.
import { rmSync } from 'node:fs';
import { copyFile, writeFile, mkdir, readdir } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { root } from './install.mjs';

/** Where this run's bundles lie while it lasts. Inside the checkout, so that they find its packages. */
const bundles = join(root, 'out', `run-${process.pid}`);
process.once('exit', () => rmSync(bundles, { recursive: true, force: true }));

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  keepNames: true,
  logLevel: 'warning',
};

/** Bundles the core's test files (those whose path contains `only`), one file each. Returns their paths. */
export async function bundleCoreTests(only) {
  const { build } = await import('esbuild');
  const found = await readdir(join(root, 'test/core'), { recursive: true });
  const chosen = found
    .filter((file) => file.endsWith('.test.ts') && (only === undefined || file.includes(only)))
    .sort();
  if (chosen.length === 0) return [];
  await build({
    ...common,
    platform: 'node',
    packages: 'external',
    alias: { '#host': join(root, 'src/hosts/node.ts') },
    sourcemap: 'inline',
    entryPoints: chosen.map((file) => join('test/core', file)),
    outdir: join(bundles, 'core'),
    outbase: 'test/core',
  });
  return chosen.map((file) => join(bundles, 'core', file.replace(/\.ts$/, '.js')));
}

/** A copy by a name that says what it is: in its package, mocha's build for browsers passes for a module, and it is none. */
const mochaForBrowsers = join(bundles, 'mocha.cjs');

const KINDS = {
  node: { platform: 'node', external: ['vscode', 'mocha'], mainFields: ['module', 'main'] },
  web: {
    platform: 'browser',
    external: ['vscode'],
    mainFields: ['browser', 'module', 'main'],
    alias: {
      'node:assert/strict': join(root, 'test/support/editor/assert-web.cjs'),
      'mocha/mocha.js': mochaForBrowsers,
    },
    // The package assert asks Node's process for colours.
    define: { global: 'globalThis', process: JSON.stringify({ env: {}, stderr: { isTTY: false } }) },
  },
};

/** The entry: test files are required when mocha is ready; those that can't run here are wrapped so that they only count. */
function entry(kind, files) {
  const lines = files.map(({ file, lacking }) => {
    const load = `require('./${file.replaceAll('\\', '/')}')`;
    return lacking ? `describe('', () => { needs('${lacking}'); ${load}; });` : `${load};`;
  });
  return `
    import { runSuite } from '../support/editor/${kind}';
    import { needs } from '../support/editor/capability';
    export function run() { return runSuite(() => {\n${lines.join('\n')}\n}); }`;
}

/**
 * Bundles the editor suite of one launch into one file for its kind of extension host; `launch` (see capability.ts) is put
 * before it. Returns { path, source }: the file and a function that turns its places in a stack into places in the sources.
 */
export async function bundleSuite(kind, launch, files) {
  const { build } = await import('esbuild');
  await mkdir(join(bundles, 'editor'), { recursive: true });
  await copyFile(join(root, 'node_modules/mocha/mocha.js'), mochaForBrowsers);
  const name = `${launch.host}-${launch.launch}.js`;
  const outfile = join(bundles, 'editor', name);
  const stdin = {
    contents: entry(kind, files),
    resolveDir: join(root, 'test/editor'),
    sourcefile: 'suite.ts',
    loader: 'ts',
  };
  const result = await build({ ...common, ...KINDS[kind], stdin, sourcemap: 'external', outfile, write: false });
  const [map, code] = result.outputFiles;
  await writeFile(outfile, `globalThis.glossLaunch = ${JSON.stringify(launch)}; ${code.text}`);
  return { path: outfile, source: sourcePlaces(name, JSON.parse(map.text)) };
}

/** Lines and columns count from 1 in a stack, from 0 in a map. */
function sourcePlaces(name, payload) {
  const map = new SourceMap(payload);
  const place = new RegExp(`\\(?[^\\s(]*${name}:(\\d+):(\\d+)\\)?`, 'g');
  return (stack) =>
    stack.replaceAll(place, (whole, line, column) => {
      const { originalSource, originalLine, originalColumn } = map.findEntry(Number(line) - 1, Number(column) - 1);
      const file = originalSource?.replace(/^(\.\.\/)+/, '');
      return file ? `(${file}:${originalLine + 1}:${originalColumn + 1})` : whole;
    });
}
