import type { Annotation } from '../annotation/annotation';
import type { Exception } from '../annotation/exception';
import type { Host } from '../host';
import type { Problem } from '../problem';
import { TextFiles } from '../yaml/files';
import type { Done, Rewritten } from '../yaml/files';
import type { SidecarChange } from './change';
import { sha256 } from './digest';
import { editSidecar } from './edit';
import type { Edited } from './edit';
import { readSidecar, sidecarOf } from './read';
import type { Sidecar, SidecarSource } from './read';

/** A sidecar as it is on disk. */
export interface SidecarState {
  /** Address of the sidecar. */
  readonly uri: string;
  /** As on disk; null when there is no file, or none that can be read as text. */
  readonly text: string | null;
  /** Empty when there is no file. Null: the file can't be understood; what was read last stays valid, and nothing is written. */
  readonly annotations: readonly Annotation[] | null;
  /** None where there is no file, or none that can be understood. */
  readonly exceptions: readonly Exception[];
  readonly source?: SidecarSource;
  /** Spans as {@link Sidecar.problems}. */
  readonly problems: readonly Problem[];
  /** Whether the file can be understood, and so be written. */
  readonly readable: boolean;
}

/** How a change went. */
export interface Changed extends Rewritten {
  readonly state: SidecarState;
}

/** Reads and changes sidecars. Never throws for what is on disk: it says so in problems. */
export class SidecarStore {
  private readonly files: TextFiles;

  constructor(private readonly host: Host) {
    this.files = new TextFiles(host);
  }

  /** The sidecar of an article as it is now. */
  async read(articleUri: string): Promise<SidecarState> {
    const uri = sidecarOf(articleUri);
    const { text, problem } = await this.files.read(uri);
    if (problem) return { uri, text: null, annotations: null, exceptions: [], problems: [problem], readable: false };
    if (text === null) return { uri, text, annotations: [], exceptions: [], problems: [], readable: true };
    this.host.work.yaml++;
    return stateOf(uri, text, readSidecar(text));
  }

  /**
   * Changes the sidecar of an article and writes it at once. When somebody else writes in between, the change is made again
   * on what they wrote.
   *
   * @param articleText the article's text as it is now (LF, no byte order mark)
   */
  async change(articleUri: string, articleText: string, change: SidecarChange): Promise<Changed> {
    const uri = sidecarOf(articleUri);
    const hash = await sha256(articleText);
    let edited: Edited | undefined;
    const written = await this.files.rewrite(uri, (text) => (edited = editSidecar(text, change, hash)));
    const state = !written.problem && edited && 'text' in edited ? stateOf(uri, edited.text, edited.sidecar) : null;
    return { state: state ?? (await this.read(articleUri)), ...written };
  }

  /** Takes a change back, if the file still is as the change left it; a problem says that it is not. */
  async undo(articleUri: string, done: Done): Promise<Changed> {
    const undone = await this.files.undo(done);
    return { state: await this.read(articleUri), ...undone };
  }
}

function stateOf(uri: string, text: string, sidecar: Sidecar): SidecarState {
  const problems = sidecar.problems.map((each) => ({ ...each, file: uri }));
  return { ...sidecar, uri, text, problems, readable: sidecar.annotations !== null };
}
