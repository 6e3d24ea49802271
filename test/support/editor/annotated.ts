import * as assert from 'node:assert/strict';
import { commands, Selection, workspace, type TextEditor, type Uri } from 'vscode';
import { readSidecar, type Annotation } from '../../../src/core/index';
import { at, showArticle } from './gloss';

/** Articles of tests lie here, apart from the samples. */
export const FOLDER = 'annotate';

/** An article with characters outside the basic plane before its passages, and a repeated one. */
export const TEXT = [
  'Funds for the provinces 😀',
  '',
  '😀 UNESCO said that funds reach the provinces by June. Nobody slept.',
  '',
  'Later on, UNESCO said that funds are late.',
  '',
].join('\n');

export const uriOf = (name: string): Uri => at(`${FOLDER}/${name}.txt`);
export const sidecar = (uri: Uri): Uri => uri.with({ path: `${uri.path}.gloss.yaml` });

export async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
}

export async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Annotations in the article's sidecar, read anew; the file must be free of problems. */
export async function stored(uri: Uri): Promise<readonly Annotation[]> {
  const { annotations, problems } = readSidecar(await textOf(sidecar(uri)));
  assert.deepEqual(problems, []);
  return annotations ?? assert.fail();
}

/** Writes an article and opens it. */
export async function newArticle(name: string, text = TEXT): Promise<{ uri: Uri; editor: TextEditor }> {
  const uri = uriOf(name);
  await write(uri, text);
  const { editor } = await showArticle(uri);
  return { uri, editor };
}

/** Selects the n-th place of a text in the editor. */
export function select(editor: TextEditor, passage: string, nth = 0): void {
  const { document } = editor;
  const text = document.getText();
  let offset = -1;
  for (let count = 0; count <= nth; count++) offset = text.indexOf(passage, offset + 1);
  assert.ok(offset >= 0, passage);
  editor.selection = new Selection(document.positionAt(offset), document.positionAt(offset + passage.length));
}

export async function annotate(
  editor: TextEditor,
  passage: string,
  said: { tags?: string[]; note?: string },
): Promise<void> {
  select(editor, passage);
  await commands.executeCommand('gloss.annotate.selection', said);
}
