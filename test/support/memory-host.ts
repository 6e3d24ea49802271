import type { FileStat, Host } from '../../src/core/index';
import { FileError } from '../../src/core/index';

/** A host in memory, with doors for tests: texts to look at, faults to inject, a hook that runs before each write. */
export interface MemoryHost extends Host {
  /** Text of a file; undefined when there is none. */
  text(uri: string): string | undefined;
  /** Puts a file there, as somebody else would. */
  put(uri: string, content: string | Uint8Array): void;
  readonly messages: string[];
  /** Runs before the next write is compared: what another process does in between. */
  beforeWrite: (() => void) | undefined;
  /** URIs that answer with an error when read or written. */
  readonly unreadable: Set<string>;
  readonly unwritable: Set<string>;
  writes: number;
}

export interface MemoryHostOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly data?: { readonly registry?: unknown; readonly languages?: unknown };
  readonly user?: string;
}

/** Files by URI; folders exist by the files in them. */
export function memoryHost({ files = {}, data = {}, user = 'tester' }: MemoryHostOptions = {}): MemoryHost {
  const store = new Map<string, Uint8Array>();
  const put = (uri: string, content: string | Uint8Array): void => {
    store.set(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  };
  for (const [uri, content] of Object.entries(files)) put(uri, content);
  const host: MemoryHost = {
    work: { reads: 0, yaml: 0, workers: 0 },
    messages: [],
    beforeWrite: undefined,
    unreadable: new Set(),
    unwritable: new Set(),
    writes: 0,
    put,
    text: (uri) => {
      const bytes = store.get(uri);
      return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
    data(name) {
      host.work.reads++;
      return name in data ? Promise.resolve(data[name]) : Promise.reject(new Error(`no data ${name}`));
    },
    userName: () => Promise.resolve(user),
    log: (message) => void host.messages.push(message),
    files: {
      read(uri) {
        host.work.reads++;
        if (host.unreadable.has(uri)) return Promise.reject(new FileError('unreadable', uri, `${uri} cannot be read.`));
        return Promise.resolve(store.get(uri) ?? null);
      },
      stat(uri) {
        return Promise.resolve(statOf(store, uri));
      },
      list(uri) {
        host.work.reads++;
        return Promise.resolve(listOf(store, uri));
      },
      replace(uri, bytes, expected) {
        return write(host, uri, store, expected, () => store.set(uri, bytes));
      },
      remove(uri, expected) {
        return write(host, uri, store, expected, () => store.delete(uri));
      },
    },
  };
  return host;
}

function write(
  host: MemoryHost,
  uri: string,
  store: ReadonlyMap<string, Uint8Array>,
  expected: Uint8Array | null,
  act: () => unknown,
): Promise<boolean> {
  const between = host.beforeWrite;
  host.beforeWrite = undefined;
  between?.();
  if (host.unwritable.has(uri)) {
    return Promise.reject(new FileError('not-writable', uri, `${uri} cannot be written.`));
  }
  if (!same(store.get(uri) ?? null, expected)) return Promise.resolve(false);
  act();
  host.writes++;
  return Promise.resolve(true);
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function statOf(store: ReadonlyMap<string, Uint8Array>, uri: string): FileStat | null {
  const bytes = store.get(uri);
  if (bytes) return { kind: 'file', size: bytes.length, modified: 0 };
  return listOf(store, uri).length > 0 ? { kind: 'folder', size: 0, modified: 0 } : null;
}

function listOf(store: ReadonlyMap<string, Uint8Array>, uri: string): { name: string; kind: 'file' | 'folder' }[] {
  const folder = uri.endsWith('/') ? uri : `${uri}/`;
  const found = new Map<string, 'file' | 'folder'>();
  for (const path of store.keys()) {
    if (!path.startsWith(folder)) continue;
    const [name = '', ...deeper] = path.slice(folder.length).split('/');
    found.set(decodeURIComponent(name), deeper.length > 0 ? 'folder' : 'file');
  }
  return [...found].map(([name, kind]) => ({ name, kind }));
}
