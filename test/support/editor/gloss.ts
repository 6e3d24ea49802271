import * as assert from 'node:assert/strict';
import {
  commands,
  EndOfLine,
  extensions,
  Uri,
  window,
  workspace,
  type Range,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import {
  anchorExceptions,
  applyExceptions,
  loadFolder,
  normalText,
  readArticle,
  recognize,
  sidecarName,
  SidecarStore,
  type Facts,
  type Span,
} from '../../../src/core/index';
import type { GlossApi } from '../../../src/editor/context';
import { until } from './until';

/** The extension's exports; wakes it when it sleeps. */
export async function gloss(): Promise<GlossApi> {
  const extension = extensions.getExtension<GlossApi>('gloss.gloss');
  assert.ok(extension);
  return extension.activate();
}

/** Address of a file in the folder that the test runs on. */
export function at(path: string): Uri {
  const root = workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root);
  return Uri.joinPath(root, path);
}

/** All text files of the folder but for lists of requirements, by path. */
export async function articles(): Promise<readonly Uri[]> {
  const found = await workspace.findFiles('**/*.txt', '**/requirements*.txt');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** An article in the active editor, with the facts that the extension found. */
export interface Shown {
  readonly editor: TextEditor;
  readonly document: TextDocument;
  readonly facts: Facts;
}

/** Opens an article and waits until the extension has recognised and drawn it. */
export async function showArticle(uri: Uri): Promise<Shown> {
  const api = await gloss();
  const editor = await window.showTextDocument(uri, { preview: false });
  await until(() => editor.document.languageId === 'article', `${uri.path} to be an article`);
  const facts = await until(() => api.facts(uri), `facts of ${uri.path}`);
  await until(() => api.highlights(uri), `highlights of ${uri.path}`);
  return { editor, document: editor.document, facts };
}

/** What the core finds in a file when it is asked without the editor. */
export async function factsByCore(uri: Uri): Promise<Facts> {
  const { host } = await gloss();
  const { knowledge } = await loadFolder(host, at('.gloss').toString());
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  const { source, exceptions } = await new SidecarStore(host).read(uri.toString());
  const article = readArticle(normalText(text), knowledge.languages, source?.published ?? null);
  const corrections = anchorExceptions(exceptions, [], article);
  const { registry } = knowledge;
  const found = recognize(article, knowledge);
  return { article, recognition: applyExceptions(found, article, corrections, registry, sidecarName(uri.toString())) };
}

/** A range as `line:column-line:column text`, to compare and to read. */
export function told(document: TextDocument, range: Range): string {
  const { start, end } = range;
  return `${start.line}:${start.character}-${end.line}:${end.character} ${document.getText(range)}`;
}

/** A span as {@link told} tells a range; its text as the document has it, with the document's line ends. */
export function toldSpan({ article }: Facts, { start, end }: Span, document: TextDocument): string {
  const from = article.lines.positionAt(start);
  const to = article.lines.positionAt(end);
  const text = article.text.slice(start, end).replaceAll('\n', document.eol === EndOfLine.CRLF ? '\r\n' : '\n');
  return `${from.line}:${from.column}-${to.line}:${to.column} ${text}`;
}

export async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
}
