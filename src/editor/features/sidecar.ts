import * as vscode from 'vscode';
import { Lines, normalText, orphanProblems } from '../../core/index';
import type { OpenArticle } from '../article';
import type { Context } from '../context';
import { diagnosticOf } from '../convert';

/** What is wrong in the sidecars of open articles, shown in those files. */
export function registerSidecar({ documents, own }: Context): void {
  const collection = vscode.languages.createDiagnosticCollection('gloss-sidecar');
  const files = new Map<string, vscode.Uri>();
  own(
    collection,
    documents.onDidChangeAnnotations((article) => {
      if (!article.sidecar) return;
      const file = vscode.Uri.parse(article.sidecar.uri);
      files.set(article.uri, file);
      collection.set(file, diagnostics(article, article.sidecar.text ?? ''));
    }),
    documents.onDidClose(({ uri }) => {
      const file = files.get(uri.toString());
      if (file) collection.delete(file);
      files.delete(uri.toString());
    }),
  );
}

function diagnostics({ sidecar, anchored, corrected }: OpenArticle, text: string): vscode.Diagnostic[] {
  const lines = new Lines(normalText(text));
  const orphans = sidecar?.readable ? orphanProblems(text, anchored, corrected) : [];
  return [...(sidecar?.problems ?? []), ...orphans].map((each) => diagnosticOf(each, lines));
}
