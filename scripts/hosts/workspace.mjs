// Folders that tests and demo open: always copies.
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';

const temporary = new Set();
const discard = (path) => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
process.once('exit', () => temporary.forEach(discard));

/** A new folder in the system's temporary one, removed by `remove()` or at the end of this program. */
export async function temporaryFolder(name) {
  const path = await mkdtemp(join(tmpdir(), `gloss-${name}-`));
  temporary.add(path);
  const remove = () => {
    temporary.delete(path);
    discard(path);
  };
  return { path, remove };
}

/** A copy of the sample archive at `folder`. */
export async function copySamples(folder) {
  await cp(join(root, 'samples'), folder, { recursive: true });
}

/** The samples' articles alone: what a user has who never heard of Gloss. */
async function copyBare(folder) {
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(join(root, 'samples'), { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name.endsWith('.txt'))
      await cp(join(entry.parentPath, entry.name), join(folder, entry.name));
  }
  await writeFile(join(folder, 'requirements.txt'), 'requests==2.32.0\n');
}

/** The real articles in a folder that is set up for Gloss. */
async function copyReal(folder) {
  await cp(join(process.env.GLOSS_REAL, 'articles'), join(folder, 'articles'), { recursive: true });
  await mkdir(join(folder, '.gloss'), { recursive: true });
  await writeFile(join(folder, '.gloss/config.yaml'), 'articles:\n  - "articles/*.txt"\n');
}

const MAKERS = { samples: copySamples, packed: copySamples, bare: copyBare, real: copyReal };

/** Makes the folder of one kind (samples, packed, bare, real) at `folder` unless it is there already. */
export async function makeWorkspace(kind, folder) {
  if (!existsSync(folder)) await MAKERS[kind](folder);
}
