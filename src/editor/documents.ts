import * as vscode from 'vscode';
import { sidecarOf } from '../core/index';
import { OpenArticle, type Surroundings } from './article';

/** The language of articles. */
export const ARTICLE = 'article';

/**
 * A watcher misses what happens before it is set up, and all of it on some network drives: the sidecars of the articles on the
 * screen are looked at (not read) this often.
 */
const LOOK_MS = 2000;

/** The open articles, kept current, and what happens to them. */
export class Documents {
  private readonly open = new Map<string, OpenArticle>();
  private readonly facts = new vscode.EventEmitter<OpenArticle>();
  private readonly annotations = new vscode.EventEmitter<OpenArticle>();
  private readonly closing = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly store: vscode.Disposable[] = [this.facts, this.annotations, this.closing];
  private readonly around: Surroundings;
  /** What a look at a sidecar saw last, by article. */
  private readonly stamps = new Map<string, string>();
  private readonly looking = setInterval(() => void this.look(), LOOK_MS);
  /** Fires when an article's facts are those of its text again. */
  readonly onDidChangeFacts = this.facts.event;
  /** Fires when annotations were read, added, changed, removed or attached elsewhere; not when typing moves them. */
  readonly onDidChangeAnnotations = this.annotations.event;
  /** Fires when a document is closed or is no article any more. */
  readonly onDidClose = this.closing.event;

  constructor(around: Pick<Surroundings, 'folders' | 'sidecars' | 'log'>) {
    this.around = {
      ...around,
      factsChanged: (article) => this.facts.fire(article),
      annotationsChanged: (article) => this.annotations.fire(article),
    };
    this.store.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.of(document)?.edited(contentChanges);
      }),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.sidecarChanged(uri)),
      around.folders.onDidChange(() => this.open.forEach((article) => article.recognizeSoon(0))),
      this.watchSidecars(),
    );
  }

  /** Takes up the articles that are open already; called once, after all features listen. */
  start(): void {
    vscode.workspace.textDocuments.forEach((document) => this.opened(document));
  }

  /** The article of a document; undefined when it is none. */
  of(document: vscode.TextDocument): OpenArticle | undefined {
    return this.at(document.uri);
  }

  /** The open article at an address; undefined when there is none. */
  at(uri: vscode.Uri): OpenArticle | undefined {
    return this.open.get(uri.toString());
  }

  /** The article in the active editor. */
  get active(): OpenArticle | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && this.of(document);
  }

  dispose(): void {
    clearInterval(this.looking);
    for (const article of this.open.values()) article.dispose();
    for (const item of this.store) item.dispose();
  }

  private opened(document: vscode.TextDocument): void {
    if (document.languageId !== ARTICLE || this.of(document)) return;
    const article = new OpenArticle(document, this.around);
    this.open.set(article.uri, article);
    void article.open();
  }

  private closed(document: vscode.TextDocument): void {
    const article = this.of(document);
    if (!article) return;
    article.dispose();
    this.open.delete(article.uri);
    this.stamps.delete(article.uri);
    this.closing.fire(document);
  }

  private watchSidecars(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.gloss.yaml');
    const changed = (uri: vscode.Uri): void => this.sidecarChanged(uri);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
    );
  }

  /** Reads anew the sidecars of visible articles whose time or size has changed. */
  private async look(): Promise<void> {
    for (const { document } of vscode.window.visibleTextEditors) {
      const article = this.of(document);
      if (!article) continue;
      const stamp = await stampOf(vscode.Uri.parse(sidecarOf(article.uri)));
      if (this.stamps.get(article.uri) === stamp || this.at(document.uri) !== article) continue;
      this.stamps.set(article.uri, stamp);
      void article.readSidecar();
    }
  }

  private sidecarChanged(uri: vscode.Uri): void {
    const changed = uri.toString();
    for (const article of this.open.values()) if (sidecarOf(article.uri) === changed) void article.readSidecar();
  }
}

/** Time and size of a file; the same text for every file that is not there. */
async function stampOf(uri: vscode.Uri): Promise<string> {
  return vscode.workspace.fs.stat(uri).then(
    ({ mtime, size }) => `${String(mtime)} ${String(size)}`,
    () => 'none',
  );
}
