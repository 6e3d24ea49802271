import * as vscode from 'vscode';
import { loadFolder, type Folder, type Host } from '../core/index';

/** What counts for a file: the folder's knowledge, and where it comes from. */
export interface Place {
  /** URI of the nearest `.gloss` folder above the file; null when there is none and only built-in knowledge counts. */
  readonly gloss: string | null;
  /** The file's path relative to the folder that holds `.gloss`, with `/`; its name alone without one. */
  readonly path: string;
}

/** A burst of changes (a checkout, a save that touches three files) is one change. */
const SETTLE_MS = 50;

/** The `.gloss/` folders of the workspace: found and loaded on first use, anew after any file in them has changed. */
export class Folders {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly store: vscode.Disposable[] = [this.changes];
  private nearest = new Map<string, Promise<string | null>>();
  private loaded = new Map<string | null, Promise<Folder>>();
  private settling: ReturnType<typeof setTimeout> | undefined;
  /** Fires after something in a `.gloss/` has changed: what was loaded is out of date. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly host: Host) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/.gloss{,/**}');
    const inGloss = (uri: vscode.Uri): boolean => /\/\.gloss(\/|$)/.test(uri.path);
    this.store.push(
      watcher,
      watcher.onDidChange(() => this.reload()),
      watcher.onDidCreate(() => this.reload()),
      watcher.onDidDelete(() => this.reload()),
      // Watchers report late: what this window saves counts at once.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (inGloss(uri)) this.reload();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.reload()),
    );
  }

  /** What is known in the folder of a file. Rejects when the installation is damaged or a registry file can't be read. */
  async of(uri: vscode.Uri): Promise<Folder> {
    const { gloss } = await this.place(uri);
    return this.load(gloss);
  }

  /** Where a file stands to its `.gloss/`. */
  async place(uri: vscode.Uri): Promise<Place> {
    // A document that was never saved lies in no folder.
    if (!uri.path.startsWith('/')) return { gloss: null, path: uri.path };
    const gloss = await this.above(parent(uri));
    const root = gloss === null ? parent(uri) : parent(vscode.Uri.parse(gloss));
    return { gloss, path: uri.path.slice(root.path.replace(/\/$/, '').length + 1) };
  }

  /** Whether a folder has a `.gloss/`, itself or above it. */
  async isSetUp(folder: vscode.Uri): Promise<boolean> {
    return (await this.above(folder)) !== null;
  }

  /** Forgets what was loaded and says so, once for a burst of calls. */
  reload(): void {
    this.nearest = new Map();
    this.loaded = new Map();
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.changes.fire(), SETTLE_MS);
  }

  dispose(): void {
    clearTimeout(this.settling);
    for (const item of this.store) item.dispose();
  }

  private load(gloss: string | null): Promise<Folder> {
    const known = this.loaded.get(gloss);
    if (known) return known;
    const loading = loadFolder(this.host, gloss);
    this.loaded.set(gloss, loading);
    return loading;
  }

  /** Nearest `.gloss` in a folder or above it: what the command line takes, too. */
  private above(folder: vscode.Uri): Promise<string | null> {
    const key = folder.toString();
    const known = this.nearest.get(key);
    if (known) return known;
    const finding = this.find(folder);
    this.nearest.set(key, finding);
    return finding;
  }

  private async find(folder: vscode.Uri): Promise<string | null> {
    const gloss = vscode.Uri.joinPath(folder, '.gloss').toString();
    if ((await this.host.files.stat(gloss))?.kind === 'folder') return gloss;
    const up = parent(folder);
    return up.path === folder.path ? null : this.above(up);
  }
}

function parent(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}
