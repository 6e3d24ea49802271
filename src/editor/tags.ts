import * as vscode from 'vscode';
import { loadTags, readSidecar, tagChoices, type TagChoice } from '../core/index';
import type { Context } from './context';

/** More sidecars than this are not looked through for tags: by then the codebook or the first thousand have them. */
const MAX_SIDECARS = 1000;

/** Which tags are known in a folder: those of the codebook and those in use. Reads each sidecar once, when first asked. */
export class Tags {
  private readonly used = new Map<string, Promise<readonly string[]>>();
  private watcher: vscode.FileSystemWatcher | undefined;

  constructor(private readonly context: Pick<Context, 'host' | 'folders'>) {}

  async choices(article: vscode.Uri): Promise<readonly TagChoice[]> {
    const { gloss } = await this.context.folders.place(article);
    const [codebook, used] = await Promise.all([loadTags(this.context.host, gloss), this.inUse(article)]);
    return tagChoices(codebook, used);
  }

  dispose(): void {
    this.watcher?.dispose();
  }

  /** Tags of all annotations in the workspace folder of an article, one for each use. */
  private async inUse(article: vscode.Uri): Promise<readonly string[]> {
    const folder = vscode.workspace.getWorkspaceFolder(article);
    if (!folder) return [];
    this.watch();
    const pattern = new vscode.RelativePattern(folder, '**/*.gloss.yaml');
    const files = await vscode.workspace.findFiles(pattern, undefined, MAX_SIDECARS);
    return (await Promise.all(files.map((file) => this.tagsOf(file.toString())))).flat();
  }

  private tagsOf(sidecar: string): Promise<readonly string[]> {
    const known = this.used.get(sidecar) ?? this.read(sidecar);
    this.used.set(sidecar, known);
    return known;
  }

  private async read(sidecar: string): Promise<readonly string[]> {
    const bytes = await this.context.host.files.read(sidecar).catch(() => null);
    if (!bytes) return [];
    this.context.host.work.yaml++;
    const { annotations } = readSidecar(new TextDecoder().decode(bytes));
    return (annotations ?? []).flatMap(({ tags }) => tags);
  }

  private watch(): void {
    if (this.watcher) return;
    const forget = (uri: vscode.Uri): void => void this.used.delete(uri.toString());
    this.watcher = vscode.workspace.createFileSystemWatcher('**/*.gloss.yaml');
    this.watcher.onDidChange(forget);
    this.watcher.onDidCreate(forget);
    this.watcher.onDidDelete(forget);
  }
}
