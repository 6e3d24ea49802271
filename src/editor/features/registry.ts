import * as vscode from 'vscode';
import { Lines, normalText, type Folder, type Problem } from '../../core/index';
import type { Context } from '../context';
import { diagnosticOf } from '../convert';

/** What is wrong in the files of `.gloss/`, shown in them as soon as an article of the folder is open. */
export function registerRegistry({ documents, folders, own }: Context): void {
  const collection = vscode.languages.createDiagnosticCollection('gloss-registry');
  let shown: Folder | null = null;
  own(
    collection,
    folders.onDidChange(() => collection.clear()),
    documents.onDidChangeFacts(({ folder }) => {
      if (!folder || folder === shown) return;
      shown = folder;
      for (const [file, problems] of byFile(folder.problems)) void show(collection, vscode.Uri.parse(file), problems);
    }),
  );
}

function byFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const file = problem.file ?? '';
    const others = files.get(file);
    if (others) others.push(problem);
    else if (file.includes('://')) files.set(file, [problem]);
  }
  return files;
}

async function show(
  collection: vscode.DiagnosticCollection,
  file: vscode.Uri,
  problems: readonly Problem[],
): Promise<void> {
  // A file that vanished or is no text has no place to show anything at: its problem stands at its start.
  const text = await vscode.workspace.openTextDocument(file).then(
    (document) => document.getText(),
    () => '',
  );
  const lines = new Lines(normalText(text));
  collection.set(
    file,
    problems.map((problem) => diagnosticOf(problem, lines)),
  );
}
