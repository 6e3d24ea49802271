import * as vscode from 'vscode';
import { step } from '../../core/index';
import { registerCommand, type Place } from '../commands';
import type { Context } from '../context';
import { offsetOf, positionOf, positionOfPlace } from '../convert';

/** How long "3 of 12" stays in the status bar. */
const MESSAGE_MS = 4000;

/** Where the last step ended: at the start of two nested mentions, the next step goes on with the entity it came for. */
interface Trail {
  readonly uri: string;
  readonly version: number;
  readonly offset: number;
  readonly entity: string;
}

/** Next and previous mention of the same official, body or list. */
export function registerMentions(context: Context): void {
  let trail: Trail | undefined;
  const go = async (by: 1 | -1, from?: Place): Promise<void> => {
    const editor = await editorOf(from);
    const article = editor && context.documents.of(editor.document);
    const facts = await article?.current();
    if (!editor || !facts) return;
    const { lines } = facts.article;
    const { uri, version } = editor.document;
    const offset = offsetOf(lines, from ? positionOfPlace(from) : editor.selection.active);
    const goingOn = trail?.uri === uri.toString() && trail.version === version && trail.offset === offset;
    const found = step(facts.recognition, offset, by, goingOn ? trail?.entity : null);
    if (!found) return void vscode.window.setStatusBarMessage('Gloss recognises nothing in this article.', MESSAGE_MS);
    trail = { uri: uri.toString(), version, offset: found.start, entity: found.entity };
    show(editor, positionOf(lines, found.start));
    const text = facts.article.text.slice(found.start, found.end).replace(/\s+/g, ' ');
    vscode.window.setStatusBarMessage(`${text}: ${found.index} of ${found.count}`, MESSAGE_MS);
  };
  context.own(
    registerCommand('gloss.mentions.next', (from) => go(1, from)),
    registerCommand('gloss.mentions.previous', (from) => go(-1, from)),
  );
}

/** The editor that a link came from, else the active one. */
async function editorOf(from: Place | undefined): Promise<vscode.TextEditor | undefined> {
  if (!from) return vscode.window.activeTextEditor;
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === from.uri);
  return vscode.window.showTextDocument(
    vscode.Uri.parse(from.uri),
    shown?.viewColumn ? { viewColumn: shown.viewColumn } : {},
  );
}

/** Puts the cursor there without selecting: a slip of the keyboard then deletes nothing. */
function show(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
