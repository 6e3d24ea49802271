// Packs the extension as users get it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './install.mjs';
import { run } from './process.mjs';

async function buildForUsers() {
  const { code, output } = await run(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
}

/** Builds and packs into `folder`; returns the path of gloss-VERSION.vsix. Everything is bundled: no node_modules go in. */
export async function packExtension(folder = root) {
  await buildForUsers();
  const { createVSIX } = await import('@vscode/vsce');
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const packagePath = join(folder, `${name}-${version}.vsix`);
  const log = console.log;
  console.log = () => undefined; // vsce lists each file on the console
  try {
    await createVSIX({
      cwd: root,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } finally {
    console.log = log;
  }
  return packagePath;
}

/** Paths of the packed files, by name. */
export async function listPacked() {
  const { listFiles } = await import('@vscode/vsce');
  return (await listFiles({ cwd: root, packageManager: 0 })).sort();
}
