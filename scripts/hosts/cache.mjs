// The user's cache folder for what tests and demo install: outside every checkout, one folder a version.
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** GLOSS_CACHE, else the platform's cache folder. */
export function cacheFolder() {
  const { env, platform } = process;
  if (env.GLOSS_CACHE) return resolve(env.GLOSS_CACHE);
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'gloss');
  if (platform === 'darwin') return join(homedir(), 'Library/Caches/gloss');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gloss');
}

/**
 * The cached folder `name`, filled on first use: `fill` works in a sibling that is renamed when it is complete, so that an
 * interrupted or a second, simultaneous run never leaves or sees half a folder.
 */
export async function cached(name, fill) {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  const partial = await mkdtemp(join(cacheFolder(), `.${name}-`));
  const discard = () => rmSync(partial, { recursive: true, force: true });
  process.once('exit', discard);
  try {
    await fill(partial);
    await rename(partial, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    process.removeListener('exit', discard);
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}
