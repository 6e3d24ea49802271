import * as vscode from 'vscode';
import {
  overlaps,
  sidecarOf,
  touches,
  type Annotation,
  type Changed,
  type OutlineNode,
  type Problem,
  type SidecarChange,
  type Span,
} from '../core/index';
import type { OpenArticle } from './article';
import type { AnnotationTarget } from './commands';
import type { Context } from './context';
import { spanOf } from './convert';

/**
 * Changes an article's sidecar and shows the outcome at once. Null, after a message, when nothing was written: the article
 * has no file yet, the sidecar waits unsaved in an editor, can't be understood or can't be written.
 */
export async function changeAnnotations(
  context: Context,
  article: OpenArticle,
  change: SidecarChange,
): Promise<Changed | null> {
  if (article.document.isUntitled) {
    void vscode.window.showWarningMessage('Save the article first: what you note in it is kept beside its file.');
    return null;
  }
  if (!(await savedFile(sidecarOf(article.uri)))) return null;
  const changed = await context.sidecars.change(article.uri, article.lines.text, change);
  article.annotated(changed.state);
  if (!changed.problem) return changed;
  void explain(changed.problem);
  return null;
}

/** The sidecar of an article as a document with unsaved changes; undefined when its file is all there is of it. */
export function unsavedSidecar(article: OpenArticle): vscode.TextDocument | undefined {
  return unsaved(sidecarOf(article.uri));
}

function unsaved(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri);
}

/** Whether what the disk has is all there is of a file (URI); asks to save it when an editor holds unsaved changes. */
export async function savedFile(uri: string): Promise<boolean> {
  const open = unsaved(uri);
  if (!open) return true;
  const name = vscode.workspace.asRelativePath(open.uri);
  const save = 'Save and Go On';
  const answer = await vscode.window.showWarningMessage(`${name} has changes that are not saved.`, save);
  return answer === save && (await open.save());
}

/** Says why nothing was written, and leads to the file. */
export async function explain({ message, file }: Problem): Promise<void> {
  const open = 'Open File';
  const answer = await vscode.window.showErrorMessage(message, ...(file === undefined ? [] : [open]));
  if (answer === open && file !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(file));
}

/** Who annotates: the setting `gloss.annotate.author`, else the person the host knows; undefined where nobody is known. */
export async function authorOf({ host }: Context, article: OpenArticle): Promise<string | undefined> {
  const set = vscode.workspace.getConfiguration(undefined, article.document).get('gloss.annotate.author', '').trim();
  return set === '' ? host.userName() : set;
}

/** An annotation of an open article. */
export interface Found {
  readonly article: OpenArticle;
  readonly annotation: Annotation;
}

/** The annotation that a command was called for: by a link or a row of the outline, else the one at the cursor; null: none. */
export function findAnnotation({ documents }: Context, target?: AnnotationTarget | OutlineNode): Found | null {
  const article = target && 'uri' in target ? documents.at(vscode.Uri.parse(target.uri)) : documents.active;
  if (!article) return null;
  const id = target ? target.id.replace(/^annotation:/, '') : idAtCursor(article);
  const anchored = article.anchored.find((each) => each.annotation.id === id);
  return anchored ? { article, annotation: anchored.annotation } : null;
}

/** Id of the smallest annotation that is selected in part, or at the cursor of the active editor; undefined: none. */
export function idAtCursor({ lines, anchored }: OpenArticle): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || anchored.length === 0) return undefined;
  const { start, end } = spanOf(lines, editor.selection);
  const isHere = (span: Span): boolean => (start < end ? overlaps(span, { start, end }) : touches(span, start));
  const length = (span: Span | null): number => (span ? span.end - span.start : Infinity);
  const here = anchored.filter(({ span }) => span && isHere(span));
  return here.sort((a, b) => length(a.span) - length(b.span))[0]?.annotation.id;
}

export function sayNoAnnotation(): void {
  void vscode.window.showInformationMessage('There is no annotation here: put the cursor on one.');
}
