/** The core's ports on a disk, through Node: for the command line, the worker and the desktop or remote extension. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { FileError } from '../core/index';
import type { Files, FileStat, Host, Work } from '../core/index';
import { codeOf, locked, missingAsNull } from './node-lock';

export { lockFileOf } from './node-lock';

/** Windows refuses to rename over a file that a scanner or indexer has open just then; it lets go within this many tries. */
const RENAME_TRIES = 8;
const RENAME_PAUSE = 30;

/** The host on a disk. `dataFolder`: file: URI of the folder with the shipped `registry.json` and `languages.json`. */
export function openHost(dataFolder: string): Host {
  const work: Work = { reads: 0, yaml: 0, workers: 0 };
  const shipped = new Map<string, Promise<unknown>>();
  let user: Promise<string | undefined> | undefined;
  return {
    work,
    files: diskFiles(work),
    data(name) {
      const known = shipped.get(name) ?? readJson(`${dataFolder}/${name}.json`, work);
      shipped.set(name, known);
      return known;
    },
    userName: () => (user ??= gitUser().then((name) => name ?? systemUser())),
    log: (message) => console.error(message),
  };
}

async function readJson(uri: string, work: Work): Promise<unknown> {
  work.reads++;
  return JSON.parse(await fs.readFile(fileURLToPath(uri), 'utf8'));
}

function gitUser(): Promise<string | undefined> {
  return new Promise((done) => {
    execFile('git', ['config', 'user.name'], { timeout: 3_000, windowsHide: true }, (error, out) =>
      done(error ? undefined : out.trim() || undefined),
    );
  });
}

/** Undefined where the system knows no name for the user's number, as in some containers. */
function systemUser(): string | undefined {
  try {
    return userInfo().username || undefined;
  } catch {
    return undefined;
  }
}

/** Files behind file: URIs; what is read or listed counts in `work.reads`. */
export function diskFiles(work: Work): Files {
  return {
    async read(uri) {
      work.reads++;
      return explained(uri, 'read', () => missingAsNull(() => fs.readFile(pathOf(uri))));
    },
    async stat(uri) {
      const found = await explained(uri, 'read', () => missingAsNull(() => fs.stat(pathOf(uri))));
      return found && statOf(found);
    },
    async list(uri) {
      work.reads++;
      return explained(uri, 'read', () => listFolder(pathOf(uri)));
    },
    replace: (uri, bytes, expected) => explained(uri, 'write', () => replaceFile(uri, bytes, expected)),
    remove: (uri, expected) => explained(uri, 'write', () => removeFile(uri, expected)),
  };
}

function pathOf(uri: string): string {
  return fileURLToPath(uri);
}

function statOf(found: Stats): FileStat {
  return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size, modified: found.mtimeMs };
}

async function listFolder(path: string): Promise<Awaited<ReturnType<Files['list']>>> {
  const entries = (await missingAsNull(() => fs.readdir(path, { withFileTypes: true }))) ?? [];
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) };
      const target = await missingAsNull(() => fs.stat(join(path, entry.name)));
      return target && { name: entry.name, kind: kindOf(target) };
    }),
  );
  return found.filter((entry) => entry !== null);
}

function kindOf(entry: { isDirectory(): boolean }): 'file' | 'folder' {
  return entry.isDirectory() ? 'folder' : 'file';
}

async function replaceFile(uri: string, bytes: Uint8Array, expected: Uint8Array | null): Promise<boolean> {
  const path = await realPath(pathOf(uri));
  await fs.mkdir(dirname(path), { recursive: true });
  return locked(uri, path, async (stillOwned) => {
    const mode = await writableMode(path);
    if (!same(await missingAsNull(() => fs.readFile(path)), expected)) return false;
    const sibling = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
    try {
      await writeThrough(sibling, bytes, mode);
      if (!(await stillOwned())) return false;
      await renameOver(sibling, path);
    } finally {
      await fs.rm(sibling, { force: true });
    }
    await syncFolder(dirname(path));
    return true;
  });
}

async function removeFile(uri: string, expected: Uint8Array): Promise<boolean> {
  const path = await realPath(pathOf(uri));
  return locked(uri, path, async () => {
    await writableMode(path);
    if (!same(await missingAsNull(() => fs.readFile(path)), expected)) return false;
    await fs.rm(pathOf(uri));
    return true;
  });
}

/** Where the bytes really lie: symbolic links are followed, also one that points to a file not yet there. */
async function realPath(path: string): Promise<string> {
  const real = await missingAsNull(() => fs.realpath(path));
  if (real !== null) return real;
  const target = await fs.readlink(path).catch(() => null);
  if (target !== null) return resolve(dirname(path), target);
  const folder = dirname(path);
  return folder === path ? path : join(await realPath(folder), basename(path));
}

/** The mode to keep, undefined for a new file. A rename would replace a write-protected file: so it is asked first. */
async function writableMode(path: string): Promise<number | undefined> {
  const found = await missingAsNull(() => fs.stat(path));
  if (!found) return undefined;
  if ((found.mode & 0o222) === 0) throw Object.assign(new Error('write-protected'), { code: 'EACCES' });
  await fs.access(path, fs.constants.W_OK);
  return found.mode & 0o7777;
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await fs.open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renameOver(from: string, to: string): Promise<void> {
  for (let left = RENAME_TRIES; ; left--) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (left === 0 || process.platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error)))
        throw error;
      await pause(RENAME_PAUSE);
    }
  }
}

/** Makes the rename itself durable; Windows cannot open folders and does not need it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await fs.open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}

/** Runs `act` and turns the system's errors into {@link FileError}s that name the file and the way out. */
async function explained<T>(uri: string, doing: 'read' | 'write', act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw fileError(uri, doing, error);
  }
}

function fileError(uri: string, doing: 'read' | 'write', error: unknown): FileError {
  const code = codeOf(error);
  const denied = ['EACCES', 'EPERM', 'EROFS'].includes(code);
  const name = pathOf(uri);
  if (doing === 'read') {
    const way = denied
      ? 'Give yourself the right to read it, then try again.'
      : `The system says: ${messageOf(error)}.`;
    return new FileError('unreadable', uri, `${name} cannot be read. ${way}`);
  }
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new FileError('no-space', uri, `${name} cannot be written: the disk is full. Make room, then try again.`);
  if (denied)
    return new FileError(
      'not-writable',
      uri,
      `${name} cannot be written. Make the file and its folder writable, then try again.`,
    );
  return new FileError('other', uri, `${name} cannot be written. The system says: ${messageOf(error)}.`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
