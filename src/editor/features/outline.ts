import * as vscode from 'vscode';
import { flat, outline, outlineAt, type OutlineKind, type OutlineNode } from '../../core/index';
import type { OpenArticle } from '../article';
import { commandValue, registerCommand, type Place } from '../commands';
import type { Context } from '../context';
import { offsetOf, placeOf, positionOfPlace } from '../convert';

/** Text files are counted up to here: the number only says that there is something to set up. */
const COUNT_LIMIT = 10_000;

/** Cursor moves within this time are followed once: holding an arrow key must not make the tree flicker. */
const FOLLOW_MS = 100;

const icon = (id: string, colour?: string): vscode.ThemeIcon =>
  new vscode.ThemeIcon(id, colour === undefined ? undefined : new vscode.ThemeColor(colour));

const ICONS: Readonly<Record<OutlineKind, vscode.ThemeIcon | undefined>> = {
  group: undefined,
  list: icon('list-ordered', 'gloss.markerForeground'),
  item: undefined,
  official: icon('person', 'gloss.officialBorder'),
  unresolved: icon('question', 'gloss.unresolvedBorder'),
  body: icon('organization', 'gloss.bodyRuler'),
  annotation: icon('note', 'gloss.annotationBorder'),
  orphan: icon('warning'),
};

/** The sidebar's *Outline*: task lists, officials, bodies and annotations of the article in the active editor. */
export function registerOutline(context: Context): void {
  const rows = new Rows(context);
  const view = vscode.window.createTreeView('gloss.outline', { treeDataProvider: rows, showCollapseAll: true });
  const { documents, own } = context;
  const changed = (article: OpenArticle): void => {
    if (article === documents.active) rows.refresh();
  };
  own(
    view,
    rows,
    followCursor(rows, view),
    view.onDidChangeSelection(({ selection: [row] }) => (context.shown.selected = row?.id ?? null)),
    sayWhatIsMissing(context, view),
    documents.onDidChangeFacts(changed),
    documents.onDidChangeAnnotations(changed),
    documents.onDidClose(() => rows.refresh()),
    vscode.window.onDidChangeActiveTextEditor(() => rows.refresh()),
    registerCommand('gloss.outline.open', open),
  );
}

/** Puts the cursor on a place, centred when it was out of sight. */
async function open(place: Place): Promise<void> {
  const at = positionOfPlace(place);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri));
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Selects the row of what the cursor is on, without taking the keyboard from the text; only while the view is seen. */
function followCursor(rows: Rows, view: vscode.TreeView<OutlineNode>): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let revealing = false;
  const follow = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const row = view.visible && editor ? rows.at(editor.document, editor.selection.active) : undefined;
    if (!row || row.id === view.selection[0]?.id) return;
    // One at a time: the view may finish them in another order than they were asked for.
    if (revealing) return soon();
    revealing = true;
    // A row that a refresh has taken away in between is not revealed; the refresh asks again.
    await view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
    revealing = false;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), FOLLOW_MS);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) soon();
    }),
    view.onDidChangeVisibility(soon),
    rows.onDidFill(soon),
    { dispose: () => clearTimeout(timer) },
  );
}

/**
 * While there is no article to show: how many text files the folder has, in the view's title (a welcome text can't tell a
 * number, and a message would hide it), and by the context key `gloss.state` which welcome fits (`none`: no folder, `unset`:
 * no `.gloss/`, `set`). With an article, `gloss.article` shows the view's actions. Looks only while the view is seen.
 */
function sayWhatIsMissing(
  { documents, folders, shown }: Context,
  view: vscode.TreeView<OutlineNode>,
): vscode.Disposable {
  let run = 0;
  const say = async (): Promise<void> => {
    const mine = ++run;
    if (!view.visible) return;
    const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const setUp = (await Promise.all(roots.map((root) => folders.isSetUp(root)))).includes(true);
    const state = roots.length === 0 ? 'none' : setUp ? 'set' : 'unset';
    const files =
      state === 'unset' && !documents.active ? await vscode.workspace.findFiles('**/*.txt', null, COUNT_LIMIT) : null;
    if (mine !== run) return;
    await vscode.commands.executeCommand('setContext', 'gloss.state', state);
    await vscode.commands.executeCommand('setContext', 'gloss.article', documents.active !== undefined);
    view.title = shown.title = files ? counted(files.length) : 'Outline';
  };
  const again = (): void => void say();
  return vscode.Disposable.from(
    view.onDidChangeVisibility(again),
    folders.onDidChange(again),
    documents.onDidChangeFacts(again),
    vscode.window.onDidChangeActiveTextEditor(again),
    vscode.workspace.onDidChangeWorkspaceFolders(again),
    vscode.workspace.onDidCreateFiles(again),
    vscode.workspace.onDidDeleteFiles(again),
  );
}

function counted(files: number): string {
  if (files >= COUNT_LIMIT) return `${COUNT_LIMIT} text files or more`;
  return files === 1 ? '1 text file' : `${files} text files`;
}

class Rows implements vscode.TreeDataProvider<OutlineNode> {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private readonly fills = new vscode.EventEmitter<void>();
  private readonly parents = new Map<string, OutlineNode>();
  private article: OpenArticle | undefined;
  readonly onDidChangeTreeData = this.changes.event;
  /** Fires when the rows are those of another article or of new facts. */
  readonly onDidFill = this.fills.event;

  constructor(private readonly context: Context) {}

  refresh(): void {
    this.changes.fire(undefined);
  }

  async getChildren(node?: OutlineNode): Promise<OutlineNode[]> {
    return [...(node ? node.children : await this.roots())];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return this.parents.get(node.id);
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(node.label, node.children.length > 0 ? Expanded : None);
    const image = ICONS[node.kind];
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.spoken;
    item.contextValue = node.kind;
    item.accessibilityInformation = { label: node.spoken };
    if (image) item.iconPath = image;
    const place = this.placeOf(node);
    if (place) item.command = commandValue('gloss.outline.open', 'Show in the Article', place);
    return item;
  }

  /** The row of what stands at a position of a document; undefined when it has none or the rows are not the document's. */
  at(document: vscode.TextDocument, position: vscode.Position): OutlineNode | undefined {
    if (!this.article?.facts || this.article.document !== document) return undefined;
    return outlineAt(this.context.shown.outline, offsetOf(this.article.facts.article.lines, position)) ?? undefined;
  }

  dispose(): void {
    this.changes.dispose();
    this.fills.dispose();
  }

  private async roots(): Promise<readonly OutlineNode[]> {
    const article = this.context.documents.active;
    const facts = await article?.current();
    if (article !== this.context.documents.active) return this.context.shown.outline;
    this.article = article;
    const known = article?.folder && facts ? { facts, registry: article.folder.knowledge.registry } : null;
    const rows = known && article ? outline(known.facts, article.anchored, known.registry) : [];
    this.parents.clear();
    for (const row of flat(rows)) for (const child of row.children) this.parents.set(child.id, row);
    this.context.shown.outline = rows;
    this.fills.fire();
    return rows;
  }

  /** Where a row leads in the text as it is now. */
  private placeOf({ kind, spans: [span] }: OutlineNode): Place | undefined {
    const { article } = this;
    const now = span && article && (kind === 'annotation' ? span : article.now(span));
    return now ? placeOf(article.document.uri, article.lines, now.start) : undefined;
  }
}
