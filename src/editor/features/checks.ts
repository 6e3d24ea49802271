import * as vscode from 'vscode';
import { check } from '../../core/index';
import type { OpenArticle } from '../article';
import type { Context } from '../context';
import { diagnosticOf } from '../convert';

/** What the checks find in open articles. A role that nobody can be named for is drawn dotted already: no squiggle on top. */
export function registerChecks({ documents, own }: Context): void {
  const collection = vscode.languages.createDiagnosticCollection('gloss-checks');
  const show = (article: OpenArticle): void => {
    const { facts, folder } = article;
    if (!facts || !folder) return;
    const problems = check(facts, folder.knowledge).filter(({ code }) => code !== 'role-unresolved');
    const diagnostics = problems.map((problem) => diagnosticOf(problem, facts.article.lines));
    collection.set(vscode.Uri.parse(article.uri), diagnostics);
  };
  own(
    collection,
    documents.onDidChangeFacts(show),
    documents.onDidClose(({ uri }) => collection.delete(uri)),
  );
}
