import * as vscode from 'vscode';
import { Lines, normalText, placeInSidecar, problem, type Problem, type Severity } from '../../core/index';
import type { OpenArticle } from '../article';
import type { Context } from '../context';
import { rangeOf } from '../convert';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

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

function diagnostics(article: OpenArticle, text: string): vscode.Diagnostic[] {
  const lines = new Lines(normalText(text));
  return [...(article.sidecar?.problems ?? []), ...orphans(article, text)].map((each) => diagnostic(each, lines));
}

/** Annotations whose passage is not found, or not surely. */
function orphans({ anchored, sidecar }: OpenArticle, text: string): Problem[] {
  if (!sidecar?.readable) return [];
  const lost = anchored.filter(({ state, span }) => state === 'orphan' && span === null);
  return lost.map(({ annotation: { id, quote } }) => {
    const message = `The article no longer holds this passage, or not surely: “${quote}”. It is kept, and attached nowhere.`;
    return problem('sidecar-orphan', message, placeInSidecar(text, id) ?? undefined);
  });
}

function diagnostic({ code, message, severity, span }: Problem, lines: Lines): vscode.Diagnostic {
  const range = rangeOf(lines, span ?? { start: 0, end: 0 });
  const made = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
  made.code = code;
  made.source = 'Gloss';
  return made;
}
