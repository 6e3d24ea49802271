import { FileError } from '../host';
import type { Host } from '../host';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { CodePoints } from '../text/codepoints';
import { Lines } from '../text/lines';
import { normalText } from '../text/normal';

/** Others may write the same file at the same time; who still comes too late after so many tries says so. */
const MAX_TRIES = 50;

/** A file as it is: `bytes` and `text` are null when there is none, or when a problem says why it can't be read as text. */
export interface TextFile {
  readonly bytes: Uint8Array | null;
  readonly text: string | null;
  readonly problem?: Problem;
}

/** One write: the file's text before (null: no file) and after. */
export interface Done {
  readonly uri: string;
  readonly before: string | null;
  readonly after: string;
}

/** How a change of a file went: neither field when there was nothing to change. */
export interface Rewritten {
  /** Why nothing was written; its message names the file, the place where there is one, and the way out. */
  readonly problem?: Problem;
  /** What {@link TextFiles.undo} takes back; absent when nothing was written. */
  readonly done?: Done;
}

/** The text of a file after an edit, or why there is none. Called again when somebody else wrote in between. */
export type Edit = (text: string | null) => { readonly text: string } | { readonly problem: Problem };

/** Reads and rewrites text files that people and other programs write too. Never throws for what is on disk. */
export class TextFiles {
  /** The last change under way of each file: those of one program wait for each other, not for a failed write. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly host: Host) {}

  /** A file as it is now; one that is missing has no text and no problem. */
  async read(uri: string): Promise<TextFile> {
    try {
      const bytes = await this.host.files.read(uri);
      return { bytes, text: bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch (error) {
      if (error instanceof FileError) return unread(problem('file-unreadable', error.message, undefined, uri));
      if (!(error instanceof TypeError)) throw error;
      return unread(problem('file-not-text', `${nameOf(uri)} is not UTF-8: save it as UTF-8.`, undefined, uri));
    }
  }

  /** Edits a file and writes it at once; when somebody else writes in between, the edit is made again on what they wrote. */
  rewrite(uri: string, edit: Edit): Promise<Rewritten> {
    return this.inTurn(uri, () => this.rewriteNow(uri, edit));
  }

  /** Takes a write back, if the file still is as the write left it; a problem says that it is not. */
  undo({ uri, before, after }: Done): Promise<Rewritten> {
    return this.inTurn(uri, async () => {
      const { bytes, text } = await this.read(uri);
      if (bytes === null || text !== after) return { problem: changedSince(uri) };
      const written = await this.write(uri, before, bytes);
      return written === true ? {} : { problem: written || changedSince(uri) };
    });
  }

  private inTurn<T>(key: string, act: () => Promise<T>): Promise<T> {
    const next = (this.turns.get(key) ?? Promise.resolve()).then(act, act);
    this.turns.set(key, next);
    return next.finally(() => this.turns.get(key) === next && this.turns.delete(key));
  }

  private async rewriteNow(uri: string, edit: Edit): Promise<Rewritten> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { bytes, text, problem: unreadable } = await this.read(uri);
      if (unreadable) return { problem: unreadable };
      this.host.work.yaml++;
      const edited = edit(text);
      if ('problem' in edited) return { problem: placed(edited.problem, uri, text) };
      if (edited.text === text) return {};
      const written = await this.write(uri, edited.text, bytes);
      if (written === true) return { done: { uri, before: text, after: edited.text } };
      if (written) return { problem: written };
    }
    return { problem: problem('file-not-written', busyMessage(uri), undefined, uri) };
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
}

function unread(why: Problem): TextFile {
  return { bytes: null, text: null, problem: why };
}

/** The problem that keeps a file from being written, with its file, line and column in the message. */
function placed(cause: Problem, uri: string, text: string | null): Problem {
  if (cause.code === 'sidecar-gone') return { ...cause, file: uri };
  const place = [
    nameOf(uri),
    ...(cause.span && text !== null ? [lineAndColumn(normalText(text), cause.span.start)] : []),
  ];
  return {
    ...cause,
    file: uri,
    message: `${place.join(', ')}: ${cause.message} Until then the file is left as it is.`,
  };
}

function lineAndColumn(text: string, offset: number): string {
  const { line, column } = new Lines(text).positionAt(offset);
  const points = new CodePoints(text);
  return `line ${line + 1}, column ${points.fromUtf16(offset) - points.fromUtf16(offset - column) + 1}`;
}

function changedSince(uri: string): Problem {
  return problem('file-changed', `${nameOf(uri)} was changed since: nothing is undone.`, undefined, uri);
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function busyMessage(uri: string): string {
  return `${nameOf(uri)} is being written by others all the time: try again in a moment.`;
}
