import * as vscode from 'vscode';
import {
  SidecarStore,
  type Anchored,
  type Facts,
  type HighlightKind,
  type Host,
  type OutlineNode,
  type Work,
} from '../core/index';
import { openHost } from '#host';
import { Documents } from './documents';
import { Folders } from './folders';

/** Ranges of one document as they were last sent to its editors, by kind. */
export type Drawn = Readonly<Record<HighlightKind, readonly vscode.Range[]>>;

/** What is on the screen and can't be read back from the editor. */
export interface Shown {
  /** By document URI; none for a document that is no article. */
  readonly highlights: Map<string, Drawn>;
  /** The outline view's rows, its title, and the id of the row that is selected. */
  outline: readonly OutlineNode[];
  title: string;
  selected: string | null;
  /** Threads of the open articles' annotations, by document URI. */
  readonly threads: Map<string, readonly vscode.CommentThread[]>;
}

/** All that lives as long as the extension is active. Features meet here and nowhere else. */
export interface Context {
  readonly extension: vscode.ExtensionContext;
  readonly host: Host;
  readonly folders: Folders;
  readonly sidecars: SidecarStore;
  readonly documents: Documents;
  readonly shown: Shown;
  /** The one store of disposables: everything in it is disposed of with the extension. */
  readonly own: (...disposables: readonly vscode.Disposable[]) => void;
}

/** What the extension gives to tests and to other extensions. */
export interface GlossApi {
  readonly host: Host;
  /** Costly work since activation. */
  readonly work: Work;
  /** Ranges last sent to the editors of a document; undefined when nothing of it is highlighted. */
  highlights(uri: vscode.Uri): Drawn | undefined;
  /** The outline view's rows. */
  outline(): readonly OutlineNode[];
  /** The outline view's title: says how many text files there are while nothing is set up. */
  title(): string;
  /** Id of the row that is selected in the outline view: follows the cursor. */
  selected(): string | null;
  /** Facts of an open article, as soon as they are those of its text; null when the document is no article. */
  facts(uri: vscode.Uri): Promise<Facts | null>;
  /** Annotations of an open article and where they stand now. */
  annotations(uri: vscode.Uri): readonly Anchored[];
  /** Threads of an open article's annotations. */
  threads(uri: vscode.Uri): readonly vscode.CommentThread[];
}

/** Builds the context: nothing in it reads a file before an article is opened or a view is shown. */
export function createContext(extension: vscode.ExtensionContext): Context {
  const host = openHost(vscode.Uri.joinPath(extension.extensionUri, 'dist', 'data').toString());
  const sidecars = new SidecarStore(host);
  const folders = new Folders(host);
  const documents = new Documents({ folders, sidecars, log: (message) => host.log(message) });
  const own = (...disposables: readonly vscode.Disposable[]): void => void extension.subscriptions.push(...disposables);
  own(folders, documents);
  return {
    extension,
    host,
    folders,
    sidecars,
    documents,
    shown: { highlights: new Map(), outline: [], title: '', selected: null, threads: new Map() },
    own,
  };
}

/** The exports of the extension. */
export function apiOf({ host, documents, shown }: Context): GlossApi {
  const article = (uri: vscode.Uri) => documents.at(uri);
  return {
    host,
    work: host.work,
    highlights: (uri) => shown.highlights.get(uri.toString()),
    outline: () => shown.outline,
    title: () => shown.title,
    selected: () => shown.selected,
    facts: async (uri) => (await article(uri)?.current()) ?? null,
    annotations: (uri) => article(uri)?.anchored ?? [],
    threads: (uri) => shown.threads.get(uri.toString()) ?? [],
  };
}
