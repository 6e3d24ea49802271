import type { Annotation } from '../annotation/annotation';
import { FileError } from '../host';
import type { Host } from '../host';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { Lines } from '../text/lines';
import { normalText } from '../text/normal';
import type { SidecarChange } from './change';
import { sha256 } from './digest';
import { editSidecar } from './edit';
import { readSidecar, sidecarOf } from './read';
import type { SidecarSource } from './read';

/** Others may write the same sidecar at the same time; who still comes too late after so many tries says so. */
const MAX_TRIES = 50;

/** A sidecar as it is on disk. */
export interface SidecarState {
  /** Address of the sidecar. */
  readonly uri: string;
  /** As on disk; null when there is no file, or none that can be read as text. */
  readonly text: string | null;
  /** Empty when there is no file. Null: the file can't be understood; what was read last stays valid, and nothing is written. */
  readonly annotations: readonly Annotation[] | null;
  readonly source?: SidecarSource;
  /** Spans as {@link Sidecar.problems}. */
  readonly problems: readonly Problem[];
  /** Whether the file can be understood, and so be written. */
  readonly readable: boolean;
}

/** How a change went. */
export interface Changed {
  readonly state: SidecarState;
  /** Why nothing was written; its message names the file, the line where there is one, and the way out. */
  readonly problem?: Problem;
  /** What {@link SidecarStore.undo} takes back; absent when nothing was written. */
  readonly done?: Done;
}

/** One write: the file's text before (null: no file) and after. */
export interface Done {
  readonly articleUri: string;
  readonly before: string | null;
  readonly after: string;
}

/** A sidecar's bytes and what they say. */
interface Reading {
  readonly bytes: Uint8Array | null;
  readonly state: SidecarState;
}

/** Reads and changes sidecars. Never throws for what is on disk: it says so in problems. */
export class SidecarStore {
  /** The last change under way of each sidecar: those of one program wait for each other, not for a failed write. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly host: Host) {}

  /** The sidecar of an article as it is now. */
  async read(articleUri: string): Promise<SidecarState> {
    return (await this.reading(sidecarOf(articleUri))).state;
  }

  /**
   * Changes the sidecar of an article and writes it at once. When somebody else writes in between, the change is made again
   * on what they wrote.
   *
   * @param articleText the article's text as it is now (LF, no byte order mark)
   */
  change(articleUri: string, articleText: string, change: SidecarChange): Promise<Changed> {
    return this.inTurn(articleUri, () => this.changeNow(articleUri, articleText, change));
  }

  /** Takes a change back, if the file still is as the change left it; a problem says that it is not. */
  undo(done: Done): Promise<Changed> {
    return this.inTurn(done.articleUri, () => this.undoNow(done));
  }

  private inTurn<T>(key: string, act: () => Promise<T>): Promise<T> {
    const next = (this.turns.get(key) ?? Promise.resolve()).then(act, act);
    this.turns.set(key, next);
    return next.finally(() => this.turns.get(key) === next && this.turns.delete(key));
  }

  private async changeNow(articleUri: string, articleText: string, change: SidecarChange): Promise<Changed> {
    const uri = sidecarOf(articleUri);
    const hash = await sha256(articleText);
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { bytes, state } = await this.reading(uri);
      if (!state.readable) return { state, problem: this.refused(state, state.problems[0]) };
      this.host.work.yaml++;
      const edited = editSidecar(state.text, change, hash);
      if ('problem' in edited) return { state, problem: this.refused(state, edited.problem) };
      if (edited.text === state.text) return { state };
      const written = await this.write(uri, edited.text, bytes);
      if (written === true) return this.wrote({ articleUri, before: state.text, after: edited.text });
      if (written) return { state, problem: written };
    }
    return {
      state: await this.read(articleUri),
      problem: problem('file-not-written', busyMessage(uri), undefined, uri),
    };
  }

  private async undoNow({ articleUri, before, after }: Done): Promise<Changed> {
    const uri = sidecarOf(articleUri);
    const { bytes, state } = await this.reading(uri);
    if (bytes === null || state.text !== after) {
      return {
        state,
        problem: problem('sidecar-gone', `${nameOf(uri)} was changed since: nothing is undone.`, undefined, uri),
      };
    }
    const written = await this.write(uri, before, bytes);
    const now = await this.read(articleUri);
    return written === true
      ? { state: now }
      : { state: now, problem: written || problem('file-not-written', busyMessage(uri), undefined, uri) };
  }

  private wrote(done: Done): Changed {
    return { state: this.stateOf(sidecarOf(done.articleUri), done.after), done };
  }

  private async reading(uri: string): Promise<Reading> {
    try {
      const bytes = await this.host.files.read(uri);
      return { bytes, state: bytes === null ? emptyState(uri) : this.decoded(uri, bytes) };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { bytes: null, state: brokenState(uri, problem('file-unreadable', error.message, undefined, uri)) };
    }
  }

  private decoded(uri: string, bytes: Uint8Array): SidecarState {
    try {
      return this.stateOf(uri, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const message = `${nameOf(uri)} is not UTF-8: save it as UTF-8.`;
      return brokenState(uri, problem('file-not-text', message, undefined, uri));
    }
  }

  private stateOf(uri: string, text: string): SidecarState {
    this.host.work.yaml++;
    const sidecar = readSidecar(text);
    const problems = sidecar.problems.map((each) => ({ ...each, file: uri }));
    return { ...sidecar, uri, text, problems, readable: sidecar.annotations !== null };
  }

  /** True: written; false: the file is not as expected any more; a problem: it can't be written. */
  private async write(uri: string, text: string | null, expected: Uint8Array | null): Promise<boolean | Problem> {
    try {
      if (text !== null) return await this.host.files.replace(uri, new TextEncoder().encode(text), expected);
      return expected === null || (await this.host.files.remove(uri, expected));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return problem('file-not-written', error.message, undefined, uri);
    }
  }

  /** The problem that keeps a file from being written, with its file and line in the message. */
  private refused({ uri, text }: SidecarState, why: Problem | undefined): Problem {
    const cause = why ?? problem('yaml-syntax', 'The file is not valid YAML.');
    if (cause.code === 'sidecar-gone' || cause.code === 'file-unreadable' || cause.code === 'file-not-text')
      return { ...cause, file: uri };
    const line = cause.span && text !== null ? new Lines(normalText(text)).positionAt(cause.span.start).line + 1 : null;
    const place = line === null ? nameOf(uri) : `${nameOf(uri)}, line ${line}`;
    return { ...cause, file: uri, message: `${place}: ${cause.message} Until then the file is left as it is.` };
  }
}

function emptyState(uri: string): SidecarState {
  return { uri, text: null, annotations: [], problems: [], readable: true };
}

function brokenState(uri: string, why: Problem): SidecarState {
  return { uri, text: null, annotations: null, problems: [why], readable: false };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function busyMessage(uri: string): string {
  return `${nameOf(uri)} is being written by others all the time: try again in a moment.`;
}
