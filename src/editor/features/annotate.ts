import * as vscode from 'vscode';
import {
  Lines,
  movesOf,
  newAnnotation,
  normalText,
  passageAt,
  placeInSidecar,
  sidecarOf,
  timestamp,
  trimmed,
  type Annotation,
  type Changed,
  type OutlineNode,
  type Span,
} from '../../core/index';
import {
  authorOf,
  changeAnnotations,
  findAnnotation,
  idAtCursor,
  sayNoAnnotation,
  unsavedSidecar,
} from '../annotations';
import type { OpenArticle } from '../article';
import { registerCommand, type AnnotationSaid, type AnnotationTarget } from '../commands';
import type { Context } from '../context';
import { offsetOf, rangeOf, spanOf } from '../convert';
import { passagesOf, short, track } from '../passage';
import { pickTags } from '../tagpick';
import { Tags } from '../tags';

/** Annotating passages, and changing, deleting and finding annotations. */
export function registerAnnotate(context: Context): void {
  const tags = new Tags(context);
  context.own(
    tags,
    registerCommand('gloss.annotate.selection', (said) => annotate(context, tags, said)),
    registerCommand('gloss.annotate.edit', (target, said) => edit(context, tags, target, said)),
    registerCommand('gloss.annotate.delete', (target) => remove(context, target)),
    registerCommand('gloss.annotate.openSidecar', (target) => openSidecar(context, target)),
    vscode.workspace.onDidSaveTextDocument((document) => void keepPositions(context, document)),
    followCursor(context),
  );
}

async function annotate(context: Context, tags: Tags, said?: AnnotationSaid): Promise<void> {
  const article = context.documents.active;
  const editor = vscode.window.activeTextEditor;
  const span = article && editor && (await passage(article, editor.selection));
  if (!span) {
    void vscode.window.showInformationMessage('Select a passage of an article, or put the cursor into one.');
    return;
  }
  const tracked = track(article, span);
  try {
    const quote = article.lines.text.slice(span.start, span.end);
    const answer = said ?? (await ask(tags, article, quote));
    if (!answer || tracked.span.start >= tracked.span.end) return;
    const author = await authorOf(context, article);
    const given = { tags: answer.tags ?? [], note: answer.note ?? '', author };
    const annotation = newAnnotation(passagesOf(article), tracked.span, given, new Date());
    await changeAnnotations(context, article, { kind: 'add', annotation });
  } finally {
    tracked.dispose();
  }
}

/** What is selected, without the white space at its ends; with nothing selected, what the cursor is on. */
async function passage(article: OpenArticle, selection: vscode.Selection): Promise<Span | null> {
  if (!selection.isEmpty) return trimmed(article.lines.text, spanOf(article.lines, selection));
  const facts = await article.current();
  return facts && passageAt(facts, offsetOf(article.lines, selection.active));
}

/** Asks for tags, then for the note; null when either is dismissed. */
async function ask(
  tags: Tags,
  article: OpenArticle,
  quote: string,
  before?: Annotation,
): Promise<AnnotationSaid | null> {
  const title = `Tags for “${short(quote)}”`;
  const chosen = await pickTags(title, tags.choices(article.document.uri), before?.tags ?? []);
  if (!chosen) return null;
  // The box has one line: a note of several is edited in its thread.
  if (before?.note.includes('\n')) return { tags: chosen };
  const note = await vscode.window.showInputBox({
    title: `Note on “${short(quote)}”`,
    placeHolder: 'Note; leave it empty for none',
    value: before?.note ?? '',
  });
  return note === undefined ? null : { tags: chosen, note };
}

async function edit(
  context: Context,
  tags: Tags,
  target: AnnotationTarget | OutlineNode | undefined,
  said?: AnnotationSaid,
): Promise<void> {
  const found = findAnnotation(context, target);
  if (!found) return sayNoAnnotation();
  const { article, annotation } = found;
  const answer = said ?? (await ask(tags, article, annotation.quote, annotation));
  if (!answer) return;
  const now = { tags: answer.tags ?? annotation.tags, note: answer.note ?? annotation.note };
  if (now.note === annotation.note && sameTags(now.tags, annotation.tags)) return;
  const fields = { ...now, updated: timestamp(new Date()) };
  await changeAnnotations(context, article, { kind: 'edit', id: annotation.id, fields });
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag) => b.includes(tag));
}

async function remove(context: Context, target: AnnotationTarget | OutlineNode | undefined): Promise<void> {
  const found = findAnnotation(context, target);
  if (!found) return sayNoAnnotation();
  const { article, annotation } = found;
  const changed = await changeAnnotations(context, article, { kind: 'delete', id: annotation.id });
  if (changed) void offerUndo(context, article, annotation, changed);
}

/** Deleting asks nothing, it can be taken back: to the byte, or by adding it again when the file was changed since. */
async function offerUndo(
  context: Context,
  article: OpenArticle,
  annotation: Annotation,
  { done }: Changed,
): Promise<void> {
  const undo = 'Undo';
  const answer = await vscode.window.showInformationMessage(
    `Annotation of “${short(annotation.quote)}” deleted.`,
    undo,
  );
  if (answer !== undo || !done) return;
  const undone = await context.sidecars.undo(article.uri, done);
  if (undone.problem) await changeAnnotations(context, article, { kind: 'add', annotation });
  else article.annotated(undone.state);
}

async function openSidecar(context: Context, target: AnnotationTarget | OutlineNode | undefined): Promise<void> {
  const found = findAnnotation(context, target);
  const article = found?.article ?? context.documents.active;
  if (!article) return sayNoAnnotation();
  if (article.sidecar?.text == null && article.sidecar?.readable !== false) {
    void vscode.window.showInformationMessage('This article has no annotations yet: it has no sidecar.');
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(sidecarOf(article.uri)));
  const text = normalText(document.getText());
  const place = found && placeInSidecar(text, found.annotation.id);
  const selection = place ? { selection: rangeOf(new Lines(text), { start: place.start, end: place.start }) } : {};
  await vscode.window.showTextDocument(document, selection);
}

/** After an article is saved, its sidecar says where the annotations stand now. */
async function keepPositions(context: Context, document: vscode.TextDocument): Promise<void> {
  const article = context.documents.of(document);
  if (!article?.sidecar?.readable || article.sidecar.text === null || unsavedSidecar(article)) return;
  const moves = movesOf(article.anchored, article.corrected, passagesOf(article));
  if (moves) await changeAnnotations(context, article, { kind: 'reanchor', ...moves });
}

/** Keeps the context key `gloss.atAnnotation`: menus offer to edit and delete only where there is something. */
function followCursor({ documents }: Context): vscode.Disposable {
  let said = false;
  const say = (): void => {
    const article = documents.active;
    const now = article !== undefined && idAtCursor(article) !== undefined;
    if (now === said) return;
    said = now;
    void vscode.commands.executeCommand('setContext', 'gloss.atAnnotation', now);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(say),
    vscode.window.onDidChangeActiveTextEditor(say),
    documents.onDidChangeAnnotations(say),
  );
}
