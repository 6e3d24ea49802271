import type * as vscode from 'vscode';
import {
  anchor,
  anchorAgain,
  anchorExceptions,
  applyExceptions,
  Lines,
  isLost,
  movedSpan,
  movedThrough,
  normalText,
  readArticle,
  recognize,
  sidecarName,
  type Anchored,
  type AnchoredException,
  type Annotation,
  type Edit,
  type Facts,
  type Folder,
  type Recognition,
  type SidecarState,
  type SidecarStore,
  type Span,
} from '../core/index';
import { editOf } from './convert';
import type { Folders } from './folders';

/** Pause in typing after which an article is recognised anew: shorter is felt while typing, longer when looking up. */
const TYPING_PAUSE_MS = 200;

/** What an open article works with, and whom it tells. */
export interface Surroundings {
  readonly folders: Folders;
  readonly sidecars: SidecarStore;
  log(message: string): void;
  factsChanged(article: OpenArticle): void;
  annotationsChanged(article: OpenArticle): void;
}

/**
 * An article open in the editor: what it says and what people noted in it, kept current.
 *
 * A keystroke only notes the edit and moves the annotations through it; the whole article is recognised again after a
 * pause, and a result that a newer edit, registry or sidecar has overtaken is dropped.
 */
export class OpenArticle {
  /** What was recognised last and corrected, in the text of that time; null before the first time. See {@link now}. */
  facts: Facts | null = null;
  /** {@link facts} before the analyst's corrections. */
  uncorrected: Recognition | null = null;
  /** The knowledge behind {@link facts}. */
  folder: Folder | null = null;
  /** Annotations and where they stand in the text as it is now. */
  anchored: readonly Anchored[] = [];
  /** Exceptions and where they stand in the text as it is now. */
  corrected: readonly AnchoredException[] = [];
  /** The sidecar as read last; null before the first time. */
  sidecar: SidecarState | null = null;
  private edits: Edit[] = [];
  private counted: Lines | null = null;
  private run = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether {@link facts} are those of the text, the registry and the sidecar as they are now. */
  private fresh = false;
  private waiting: ((facts: Facts | null) => void)[] = [];
  private unanchored: readonly Annotation[] | null = null;
  private closed = false;

  constructor(
    readonly document: vscode.TextDocument,
    private readonly around: Surroundings,
  ) {}

  /** Lines of the text as it is now: counted when they are asked for, a keystroke costs the same in a long text as in a short one. */
  get lines(): Lines {
    return (this.counted ??= new Lines(normalText(this.document.getText())));
  }

  /** Address of the article, as the core writes it. */
  get uri(): string {
    return this.document.uri.toString();
  }

  /** Reads the sidecar, then recognises the article. */
  async open(): Promise<void> {
    await this.readSidecar();
    this.recognizeSoon(0);
  }

  /** Where a span of {@link facts} stands in the text as it is now; empty when nothing of it is left. */
  now(span: Span): Span {
    return movedThrough(span, this.edits);
  }

  /** Facts of the text as it is now: at once when nothing changed, else after the next recognition; null when it failed. */
  current(): Promise<Facts | null> {
    if (this.closed || this.fresh) return Promise.resolve(this.facts);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Takes note of an edit. */
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.counted = null;
    // The editor gives changes of one edit from the last to the first, all in coordinates of the text before.
    for (const change of [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset)) {
      const edit = editOf(this.document, change);
      this.edits.push(edit);
      this.anchored = this.anchored.map((each) => movedAnchor(each, edit));
      this.corrected = this.corrected.map((each) => movedAnchor(each, edit));
    }
    this.recognizeSoon(TYPING_PAUSE_MS);
  }

  /** Recognises the article after a pause; each call begins the pause anew and overtakes what is under way. */
  recognizeSoon(pause: number): void {
    if (this.closed) return;
    this.run++;
    this.fresh = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.recognize(), pause);
  }

  /** Reads the sidecar again, after it has changed on disk. */
  async readSidecar(): Promise<void> {
    try {
      this.annotated(await this.around.sidecars.read(this.uri));
    } catch (error) {
      this.around.log(`${this.uri}: ${String(error)}`);
    }
  }

  /** Takes the annotations and exceptions of a sidecar that was just read or written. */
  annotated(state: SidecarState): void {
    if (this.sidecar?.text === state.text && this.sidecar.readable === state.readable) return;
    const published = this.sidecar?.source?.published;
    this.sidecar = state;
    this.unanchored = state.annotations ?? this.unanchored;
    if (this.facts && this.fresh) {
      this.correctAgain(this.facts);
      this.anchorAgain(this.facts);
    }
    if (!state.readable) this.around.annotationsChanged(this);
    if (this.facts && published !== state.source?.published) this.recognizeSoon(0);
  }

  dispose(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.settle(null);
  }

  private async recognize(): Promise<void> {
    const run = this.run;
    const overtaken = (): boolean => this.run !== run || this.closed;
    try {
      const folder = await this.around.folders.of(this.document.uri);
      if (overtaken()) return;
      const article = readArticle(
        this.lines.text,
        folder.knowledge.languages,
        this.sidecar?.source?.published,
        this.document.uri.path,
      );
      await breath();
      if (overtaken()) return;
      const recognition = recognize(article, folder.knowledge, overtaken);
      this.recognized({ article, recognition }, folder);
    } catch (error) {
      if (overtaken()) return;
      this.around.log(`${this.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      this.fresh = true;
      this.settle(this.facts);
    }
  }

  private recognized(found: Facts, folder: Folder): void {
    this.uncorrected = found.recognition;
    this.folder = folder;
    this.edits = [];
    this.fresh = true;
    this.facts = this.correctedFacts(found, folder);
    this.anchorAgain(this.facts);
    this.around.factsChanged(this);
    this.settle(this.facts);
  }

  /** Shows at once what other exceptions make of what was recognised. */
  private correctAgain({ article, recognition }: Facts): void {
    if (!this.folder) return;
    const before = this.corrected;
    const facts = this.correctedFacts({ article, recognition: this.uncorrected ?? recognition }, this.folder);
    if (JSON.stringify(before) === JSON.stringify(this.corrected)) return;
    this.facts = facts;
    this.around.factsChanged(this);
  }

  /** Facts with the exceptions applied that the sidecar as read last has; those that edits moved stay where they are. */
  private correctedFacts({ article, recognition }: Facts, { knowledge }: Folder): Facts {
    const exceptions = this.sidecar?.readable
      ? this.sidecar.exceptions
      : this.corrected.map(({ exception }) => exception);
    this.corrected = anchorExceptions(exceptions, this.corrected, article);
    const source = sidecarName(this.uri);
    const applied = applyExceptions(recognition, article, this.corrected, knowledge.registry, source);
    return { article, recognition: applied };
  }

  /** Anchors what was read and not anchored yet, and what an edit has swallowed; all else stands where the edits moved it. */
  private anchorAgain({ article }: Facts): void {
    const lost = [...this.anchored, ...this.corrected].some(({ span }) => span === null);
    if (this.unanchored) this.anchored = anchorAgain(this.unanchored, this.anchored, article);
    else if (lost) this.anchored = this.anchored.map((each) => (each.span ? each : anchor(each.annotation, article)));
    else return;
    this.unanchored = null;
    this.around.annotationsChanged(this);
  }

  private settle(facts: Facts | null): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve(facts);
  }
}

/** An entry of a sidecar after an edit: without a place when the edit left nothing of it. */
function movedAnchor<T extends Pick<Anchored, 'span'>>(anchored: T, edit: Edit): T {
  const span = anchored.span && movedSpan(anchored.span, edit);
  return { ...anchored, span: span && !isLost(span) ? span : null };
}

/** Lets keystrokes and requests that wait in line go first. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
