/** The core's ports where there is no disk (or none of Node's): through the editor's own file system API. */
import { FileSystemError, FileType, Uri, window, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { FileError } from '../core/index';
import type { Files, Host, Work } from '../core/index';

/** The host in a web editor. `dataFolder`: URI of the folder with the shipped `registry.json` and `languages.json`. */
export function openHost(dataFolder: string): Host {
  const work: Work = { reads: 0, yaml: 0, workers: 0 };
  const shipped = new Map<string, Promise<unknown>>();
  return {
    work,
    files: editorFiles(work),
    data(name) {
      const known = shipped.get(name) ?? readJson(`${dataFolder}/${name}.json`, work);
      shipped.set(name, known);
      return known;
    },
    userName: () => Promise.resolve(undefined),
    log,
  };
}

let channel: LogOutputChannel | undefined;

/** Writes to the output channel *Gloss*, which exists from the first message on. */
export function log(message: string): void {
  channel ??= window.createOutputChannel('Gloss', { log: true });
  channel.info(message);
}

async function readJson(uri: string, work: Work): Promise<unknown> {
  work.reads++;
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))));
}

/** Files behind any scheme that the editor knows; writes of one file go one after the other, compared just before. */
export function editorFiles(work: Work): Files {
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = <T>(uri: string, act: () => Promise<T>): Promise<T> => {
    const next = (turns.get(uri) ?? Promise.resolve()).then(act, act);
    turns.set(uri, next);
    return next.finally(() => turns.get(uri) === next && turns.delete(uri));
  };
  return {
    read(uri) {
      work.reads++;
      return readOrNull(uri);
    },
    async stat(uri) {
      const found = await orNull(uri, () => workspace.fs.stat(Uri.parse(uri)));
      return found && { kind: kindOf(found.type), size: found.size, modified: found.mtime };
    },
    async list(uri) {
      work.reads++;
      const found = (await orNull(uri, () => workspace.fs.readDirectory(Uri.parse(uri)))) ?? [];
      return found.map(([name, type]) => ({ name, kind: kindOf(type) }));
    },
    replace: (uri, bytes, expected) => inTurn(uri, () => replaceFile(uri, bytes, expected)),
    remove: (uri, expected) => inTurn(uri, () => removeFile(uri, expected)),
  };
}

function kindOf(type: FileType): 'file' | 'folder' {
  return type & FileType.Directory ? 'folder' : 'file';
}

function readOrNull(uri: string): Promise<Uint8Array | null> {
  return orNull(uri, () => workspace.fs.readFile(Uri.parse(uri)));
}

async function orNull<T>(uri: string, look: () => Thenable<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code)) return null;
    throw new FileError('unreadable', uri, `${shown(uri)} cannot be read. The editor says: ${messageOf(error)}.`);
  }
}

async function replaceFile(uri: string, bytes: Uint8Array, expected: Uint8Array | null): Promise<boolean> {
  if (!same(await readOrNull(uri), expected)) return false;
  await writing(uri, () => workspace.fs.writeFile(Uri.parse(uri), bytes));
  return true;
}

async function removeFile(uri: string, expected: Uint8Array): Promise<boolean> {
  if (!same(await readOrNull(uri), expected)) return false;
  await writing(uri, () => workspace.fs.delete(Uri.parse(uri)));
  return true;
}

async function writing(uri: string, act: () => Thenable<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const denied = error instanceof FileSystemError && error.code === 'NoPermissions';
    const way = denied ? 'Open a folder that you may write to.' : `The editor says: ${messageOf(error)}.`;
    throw new FileError(denied ? 'not-writable' : 'other', uri, `${shown(uri)} cannot be written. ${way}`);
  }
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function shown(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
