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
import type { Sidecar, SidecarSource } from './read';

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

/** A sidecar's bytes and text, null when there is no file; `broken` when there is one that can't be read as text. */
interface SidecarFile {
  readonly bytes: Uint8Array | null;
  readonly text: string | null;
  readonly broken?: SidecarState;
}

/** Reads and changes sidecars. Never throws for what is on disk: it says so in problems. */
export class SidecarStore {
  /** The last change under way of each sidecar: those of one program wait for each other, not for a failed write. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly host: Host) {}

  /** The sidecar of an article as it is now. */
  async read(articleUri: string): Promise<SidecarState> {
    const uri = sidecarOf(articleUri);
    const { text, broken } = await this.file(uri);
    return broken ?? this.parsed(uri, text);
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
      const { bytes, text, broken } = await this.file(uri);
      if (broken) return { state: broken, problem: this.refused(broken, broken.problems[0]) };
      this.host.work.yaml++;
      const edited = editSidecar(text, change, hash);
      if ('problem' in edited) return this.refusal(uri, text, edited.problem);
      const state = stateOf(uri, edited.text, edited.sidecar);
      if (edited.text === text) return { state };
      const written = await this.write(uri, edited.text, bytes);
      if (written === true) return { state, done: { articleUri, before: text, after: edited.text } };
      if (written) return { state: await this.read(articleUri), problem: written };
    }
    return {
      state: await this.read(articleUri),
      problem: problem('file-not-written', busyMessage(uri), undefined, uri),
    };
  }

  private async undoNow({ articleUri, before, after }: Done): Promise<Changed> {
    const uri = sidecarOf(articleUri);
    const { bytes, text } = await this.file(uri);
    if (bytes === null || text !== after) return { state: await this.read(articleUri), problem: changedSince(uri) };
    const written = await this.write(uri, before, bytes);
    const state = await this.read(articleUri);
    return written === true ? { state } : { state, problem: written || changedSince(uri) };
  }

  private async file(uri: string): Promise<SidecarFile> {
    try {
      const bytes = await this.host.files.read(uri);
      return { bytes, text: bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch (error) {
      if (error instanceof FileError) return brokenFile(uri, problem('file-unreadable', error.message, undefined, uri));
      if (!(error instanceof TypeError)) throw error;
      const message = `${nameOf(uri)} is not UTF-8: save it as UTF-8.`;
      return brokenFile(uri, problem('file-not-text', message, undefined, uri));
    }
  }

  private parsed(uri: string, text: string | null): SidecarState {
    if (text === null) return emptyState(uri);
    this.host.work.yaml++;
    return stateOf(uri, text, readSidecar(text));
  }

  private refusal(uri: string, text: string | null, why: Problem): Changed {
    const state = this.parsed(uri, text);
    return { state, problem: this.refused(state, why) };
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

function stateOf(uri: string, text: string, sidecar: Sidecar): SidecarState {
  const problems = sidecar.problems.map((each) => ({ ...each, file: uri }));
  return { ...sidecar, uri, text, problems, readable: sidecar.annotations !== null };
}

function brokenFile(uri: string, why: Problem): SidecarFile {
  const broken = { uri, text: null, annotations: null, problems: [why], readable: false };
  return { bytes: null, text: null, broken };
}

function changedSince(uri: string): Problem {
  return problem('sidecar-gone', `${nameOf(uri)} was changed since: nothing is undone.`, undefined, uri);
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function busyMessage(uri: string): string {
  return `${nameOf(uri)} is being written by others all the time: try again in a moment.`;
}
