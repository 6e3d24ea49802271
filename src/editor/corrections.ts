import * as vscode from 'vscode';
import {
  changeGloss,
  newException,
  normalText,
  problem,
  TextFiles,
  type Done,
  type Exception,
  type GlossChange,
  type Problem,
  type Ruling,
  type SidecarState,
  type SidecarStep,
  type Span,
} from '../core/index';
import { changeAnnotations, explain, savedFile } from './annotations';
import type { OpenArticle } from './article';
import type { Context } from './context';
import { passagesOf } from './passage';

/** What a correction has written, so that it can be taken back. */
export type Part =
  | { readonly file: 'gloss'; readonly done: Done }
  | {
      readonly file: 'sidecar';
      readonly article: string;
      readonly done: Done;
      readonly removed: readonly Exception[];
      readonly added: Exception | null;
    };

/** One thing that an analyst said, in words, and all that it wrote. */
interface Correction {
  readonly words: string;
  readonly parts: readonly Part[];
}

/** Writes corrections, shows them at once, and takes them back one by one. */
export class Corrections {
  private readonly files: TextFiles;
  /** Of this window, the last at the end. */
  private readonly kept: Correction[] = [];

  constructor(private readonly context: Context) {
    this.files = new TextFiles(context.host);
  }

  /** Writes into an article's sidecar; nothing when there is nothing to write, null, after a message, when it can't be done. */
  async rule(article: OpenArticle, span: Span, { remove, add }: Ruling): Promise<readonly Part[] | null> {
    const added = add && newException(passagesOf(article), span, add, new Date());
    const steps: SidecarStep[] = [
      ...remove.map(({ id }) => ({ kind: 'uncorrect', id }) as const),
      ...(added ? [{ kind: 'correct', exception: added } as const] : []),
    ];
    const changed = await changeAnnotations(this.context, article, { kind: 'all', steps });
    if (!changed) return null;
    const { done } = changed;
    return done ? [{ file: 'sidecar', article: article.uri, done, removed: remove, added }] : [];
  }

  /** Writes into a `.gloss` folder (URI), as {@link rule}; its articles are recognised anew. */
  async register(gloss: string, file: string, change: GlossChange): Promise<readonly Part[] | null> {
    if (!(await savedFile(`${gloss}/${file}`))) return null;
    const { done, problem: why } = await changeGloss(this.files, gloss, change);
    if (why) {
      void explain(why);
      return null;
    }
    if (!done) return [];
    this.context.folders.reload();
    return [{ file: 'gloss', done }];
  }

  /** Keeps a correction that was made, and tells of it with a way back. */
  keep(words: string, parts: readonly Part[]): void {
    if (parts.length === 0) return void vscode.window.showInformationMessage(`${words} already: nothing is changed.`);
    const correction = { words, parts };
    this.kept.push(correction);
    const undo = 'Undo';
    // Not awaited: a message may stay for as long as nobody closes it.
    void vscode.window.showInformationMessage(`${words}.`, undo).then((answer) => {
      if (answer === undo && this.kept.includes(correction)) return this.takeBack(correction);
      return undefined;
    });
  }

  /** Takes the last correction back that was not taken back yet. */
  async undo(): Promise<void> {
    const last = this.kept.at(-1);
    if (last) return this.takeBack(last);
    void vscode.window.showInformationMessage('There is no correction of this window to undo.');
  }

  private async takeBack(correction: Correction): Promise<void> {
    this.kept.splice(this.kept.indexOf(correction), 1);
    for (const part of [...correction.parts].reverse()) {
      if (!(await savedFile(part.done.uri))) return void this.kept.push(correction);
      const why = part.file === 'gloss' ? await this.undoGloss(part.done) : await this.undoSidecar(part);
      if (why) return void explain(why);
    }
    void vscode.window.showInformationMessage(`Undone: ${correction.words}.`);
  }

  private async undoGloss(done: Done): Promise<Problem | undefined> {
    const { problem: why } = await this.files.undo(done);
    if (!why) this.context.folders.reload();
    return why;
  }

  /** To the byte while nobody else wrote; else entry by entry, if these are as the correction left them. */
  private async undoSidecar(part: Extract<Part, { file: 'sidecar' }>): Promise<Problem | undefined> {
    const { sidecars, documents } = this.context;
    const article = vscode.Uri.parse(part.article);
    const undone = await sidecars.undo(part.article, part.done);
    if (undone.problem && !isUntouched(part, undone.state))
      return problem('file-changed', handEdited(part.done.uri), undefined, part.done.uri);
    const again = undone.problem
      ? await sidecars.change(part.article, await textOf(article), { kind: 'all', steps: stepsBack(part) })
      : undone;
    documents.at(article)?.annotated(again.state);
    return again.problem;
  }
}

/** Whether a sidecar has what a correction added, and lacks what it removed; where an edit moved it does not matter. */
function isUntouched(
  { added, removed }: Extract<Part, { file: 'sidecar' }>,
  { exceptions, readable }: SidecarState,
): boolean {
  const now = exceptions.find(({ id }) => id === added?.id);
  const same = now && added && now.kind === added.kind && now.is === added.is && now.scope === added.scope;
  return (
    readable &&
    (added === null || same === true) &&
    !removed.some(({ id }) => exceptions.some((each) => each.id === id))
  );
}

function stepsBack({ added, removed }: Extract<Part, { file: 'sidecar' }>): SidecarStep[] {
  return [
    ...(added ? [{ kind: 'uncorrect', id: added.id } as const] : []),
    ...removed.map((exception) => ({ kind: 'correct', exception }) as const),
  ];
}

function handEdited(uri: string): string {
  const name = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return `${name} was changed by hand since the correction: nothing is undone in it.`;
}

async function textOf(article: vscode.Uri): Promise<string> {
  return normalText((await vscode.workspace.openTextDocument(article)).getText());
}
