/** Exclusive locks among all Gloss processes of one machine, as files in the system's temporary folder. */
import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FileError } from '../core/index';

/** A write holds its lock for milliseconds: who waits this long waits for something that is stuck. */
const LOCK_WAIT = 5_000;
/** Older than this, a lock's owner is taken for dead whatever its pid says: it checks its lock again before it renames. */
const LOCK_AGE = 30_000;
const LOCK_PAUSE = 15;

interface LockOwner {
  readonly token: string;
  readonly pid: number;
  readonly machine: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly file: string;
}

/** The lock file that all Gloss processes of this machine use for a file, by its real path. */
export function lockFileOf(realPathOfFile: string): string {
  const name = createHash('sha256').update(realPathOfFile).digest('hex').slice(0, 32);
  return join(tmpdir(), `gloss-${name}.lock`);
}

/** Runs `act` alone among all processes for one file; `stillOwned` tells whether nobody took the lock for stale since. */
export async function locked<T>(
  uri: string,
  path: string,
  act: (stillOwned: () => Promise<boolean>) => Promise<T>,
): Promise<T> {
  const lock = lockFileOf(path);
  const token = randomUUID();
  const owned = async (): Promise<boolean> => (await ownerOf(lock))?.token === token;
  await takeLock(uri, lock, { token, pid: process.pid, machine: hostname(), time: Date.now(), file: path });
  try {
    return await act(owned);
  } finally {
    if (await owned()) await fs.rm(lock, { force: true });
  }
}

async function takeLock(uri: string, lock: string, owner: LockOwner): Promise<void> {
  const end = Date.now() + LOCK_WAIT;
  for (;;) {
    try {
      return await fs.writeFile(lock, JSON.stringify({ ...owner, time: Date.now() }), { flag: 'wx' });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    if (await breakStale(lock)) continue;
    if (Date.now() > end) throw new FileError('locked', uri, lockedMessage(owner.file, lock, await ownerOf(lock)));
    await pause(LOCK_PAUSE);
  }
}

/** Null when there is no lock, or none that can be read (its owner may be about to write it). */
async function ownerOf(lock: string): Promise<LockOwner | null> {
  try {
    return JSON.parse(await fs.readFile(lock, 'utf8')) as LockOwner;
  } catch {
    return null;
  }
}

/** Takes a stale lock away. By rename, so that of two who find it stale only one removes it. */
async function breakStale(lock: string): Promise<boolean> {
  const owner = await ownerOf(lock);
  const seen = await missingAsNull(() => fs.stat(lock));
  if (!seen || !isStale(owner, seen.mtimeMs)) return false;
  const aside = `${lock}.${randomUUID()}`;
  try {
    await fs.rename(lock, aside);
    const taken = await ownerOf(aside);
    // Somebody was faster and this is already the next owner's lock: give it back.
    if (taken?.token !== owner?.token) await fs.link(aside, lock).catch(() => undefined);
    await fs.rm(aside, { force: true });
    return true;
  } catch {
    return false;
  }
}

function isStale(owner: LockOwner | null, modified: number): boolean {
  if (Date.now() - modified > LOCK_AGE) return true;
  return owner !== null && owner.machine === hostname() && !isAlive(owner.pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function lockedMessage(path: string, lock: string, owner: LockOwner | null): string {
  const who = owner ? `process ${owner.pid}` : 'another process';
  return `${path} is being written by ${who}. Try again in a moment; if nothing else runs, delete ${lock}.`;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What `look` finds; null where there is no such file or folder. */
export async function missingAsNull<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw error;
  }
}
