/**
 * The ports through which the core reaches the outside. Files are addressed by URI strings (`file:///…`, `vscode-vfs://…`).
 * One implementation for disks (hosts/node), one for an editor without a disk (hosts/web), one in memory for tests.
 */
export interface Host {
  readonly files: Files;
  /** Counts of costly work since start; tests use them to see that Gloss is idle before the first article. */
  readonly work: Work;
  /** Shipped data (`registry`, `languages`) as parsed JSON: read on first use. Throws when the installation is damaged. */
  data(name: 'registry' | 'languages'): Promise<unknown>;
  /** The person at the keyboard: git's user.name, else the operating system's user; undefined where neither is known. */
  userName(): Promise<string | undefined>;
  log(message: string): void;
}

export interface Work {
  /** Files read and folders listed; asking whether something is there is no work. */
  reads: number;
  yaml: number;
  workers: number;
}

export interface FileStat {
  readonly kind: 'file' | 'folder';
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** A read or write that failed for a reason the user can mend: message names the file and the way out. */
export class FileError extends Error {
  constructor(
    readonly reason: 'unreadable' | 'not-writable' | 'locked' | 'no-space' | 'other',
    readonly uri: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Files {
  /** Bytes of a file; null when there is none. Throws {@link FileError}. */
  read(uri: string): Promise<Uint8Array | null>;
  /** What is at an address; null when there is nothing. */
  stat(uri: string): Promise<FileStat | null>;
  /** Names in a folder with their kinds; empty when there is no such folder. */
  list(uri: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' }[]>;
  /**
   * Writes a file whole, atomically where there is a disk, under an exclusive lock, only if it still holds `expected`
   * (null: there is none). Creates missing folders. Returns false, without writing, when it holds something else.
   * Throws {@link FileError}.
   */
  replace(uri: string, bytes: Uint8Array, expected: Uint8Array | null): Promise<boolean>;
  /** Deletes a file under the same condition as {@link replace}. */
  remove(uri: string, expected: Uint8Array): Promise<boolean>;
}

/** Cooperative cancellation: long work asks it between steps and returns early. */
export type Cancelled = () => boolean;
