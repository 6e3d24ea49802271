import * as vscode from 'vscode';
import { isArticle } from '../../core/index';
import type { Context } from '../context';
import { ARTICLE } from '../documents';

const PLAIN = 'plaintext';

/**
 * Which files are articles: plain-text documents that the folder's config calls so get the language *Article* when they are
 * opened and lose it when the config stops calling them so. A language that somebody chose by hand stays.
 */
export function registerArticles({ folders, host, own }: Context): void {
  const articles = new Articles(async (uri) => {
    const { gloss, path } = await folders.place(uri);
    return gloss !== null && isArticle((await folders.of(uri)).config, path);
  });
  const consider = (document: vscode.TextDocument): void => {
    articles.consider(document).catch((error: unknown) => host.log(`${document.uri.toString()}: ${String(error)}`));
  };
  own(
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidCloseTextDocument((document) => articles.closed(document)),
    folders.onDidChange(() => vscode.workspace.textDocuments.forEach(consider)),
  );
  vscode.workspace.textDocuments.forEach(consider);
}

class Articles {
  /** Documents that are articles because the config says so, by URI. */
  private readonly made = new Set<string>();
  /** Documents whose language somebody changed back by hand. */
  private readonly declined = new Set<string>();
  /** Documents closed in this turn: one that is opened again at once has changed its language. */
  private readonly closing = new Set<string>();

  constructor(private readonly isArticle: (uri: vscode.Uri) => Promise<boolean>) {}

  async consider(document: vscode.TextDocument): Promise<void> {
    const { uri, languageId } = document;
    const key = uri.toString();
    if (languageId === PLAIN && this.closing.has(key) && this.made.delete(key)) this.declined.add(key);
    const undecided = languageId === PLAIN ? !this.declined.has(key) : languageId === ARTICLE && this.made.has(key);
    if (!undecided || !isStored(uri)) return;
    const wanted = await this.isArticle(uri);
    if (document.isClosed || wanted === (languageId === ARTICLE)) return;
    if (wanted) this.made.add(key);
    else this.made.delete(key);
    await vscode.languages.setTextDocumentLanguage(document, wanted ? ARTICLE : PLAIN);
  }

  closed({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    this.closing.add(key);
    setTimeout(() => this.closing.delete(key), 0);
  }
}

/** Whether a document is a file of a disk or of the workspace, and no view of something else (a diff, a search result). */
function isStored(uri: vscode.Uri): boolean {
  return uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
