import * as vscode from 'vscode';
import type { OutlineNode, Verdict } from '../core/index';

/** A place in a document, as plain values: it travels inside command links. Lines and columns count from 0. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
}

/** A passage of an article as plain values: where it starts and ends, and its text, in case that has changed meanwhile. */
export interface Passage extends Place {
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** How far a correction reaches: the passage, every identical wording of the article, or every article of the folder. */
export type Reach = 'here' | 'article' | 'folder';

/** What a passage is, where a link, a quick fix or another extension says it instead of asking. */
export interface Identified {
  readonly is?: Verdict;
  /** Somebody or something new, in place of `is`. */
  readonly create?: { readonly kind: 'official' | 'body'; readonly name: string };
  readonly reach?: Reach;
}

/** One annotation of an article (URI), as plain values. */
export interface AnnotationTarget {
  readonly uri: string;
  readonly id: string;
}

/** What is said of a passage, where a key binding, a link or another extension says it instead of asking. */
export interface AnnotationSaid {
  readonly tags?: readonly string[];
  readonly note?: string;
}

/**
 * The one table of commands: every id that the manifest contributes or a link of Gloss calls, with what it takes.
 * Arguments are optional where a person may call the command from the palette.
 */
export interface Commands {
  /** Writes `.gloss/` into a workspace folder (URI): asks which when there are several and none is given. */
  'gloss.setup.folder': [folder?: string];
  /** Copies the sample archive into a folder (URI; asks when none is given) and, unless told otherwise, opens it. */
  'gloss.samples.open': [parent?: string, open?: boolean];
  'gloss.mentions.next': [from?: Place];
  'gloss.mentions.previous': [from?: Place];
  /** Puts the cursor on a place of an article. */
  'gloss.outline.open': [place: Place];
  /** Annotates the selection, else what the cursor is on; asks for tags and note unless they are given. */
  'gloss.annotate.selection': [said?: AnnotationSaid];
  /** Of an annotation by link, by row of the outline or at the cursor: changes tags and note, asking unless they are given. */
  'gloss.annotate.edit': [target?: AnnotationTarget | OutlineNode, said?: AnnotationSaid];
  'gloss.annotate.delete': [target?: AnnotationTarget | OutlineNode];
  /** Opens the sidecar at an annotation, or at its top. */
  'gloss.annotate.openSidecar': [target?: AnnotationTarget | OutlineNode];
  /** Opens the thread of an annotation. */
  'gloss.comments.show': [target?: AnnotationTarget | OutlineNode];
  /** Says who or what the selection, or the mention at the cursor, is; asks what is not given. */
  'gloss.correct.identify': [where?: Passage, said?: Identified];
  /** Says that it is nobody and nothing. */
  'gloss.correct.reject': [where?: Passage, reach?: Reach];
  /** Adds an official or body whom no registry knows to the folder's registry, with the posts seen in the article. */
  'gloss.correct.register': [where?: Passage];
  /** Lists the corrections of the active article, to go to them and to remove them. */
  'gloss.correct.review': [];
  /** Takes the last correction of this window back. */
  'gloss.correct.undo': [];
  'gloss.comments.reply': [reply: vscode.CommentReply];
  'gloss.comments.edit': [comment: vscode.Comment];
  'gloss.comments.save': [comment: vscode.Comment];
  'gloss.comments.cancel': [comment: vscode.Comment];
  'gloss.comments.delete': [comment: vscode.Comment];
  'gloss.comments.resolve': [thread: vscode.CommentThread];
  'gloss.comments.unresolve': [thread: vscode.CommentThread];
  /** Tags and deletion of the annotation that a thread is about. */
  'gloss.comments.tags': [thread: vscode.CommentThread];
  'gloss.comments.remove': [thread: vscode.CommentThread];
}

export type CommandId = keyof Commands;

/** Registers what a command of the table does. A menu gives the address of its editor, which is no argument of the table. */
export function registerCommand<Id extends CommandId>(
  id: Id,
  run: (...given: Commands[Id]) => unknown,
): vscode.Disposable {
  const ofTable = (given: unknown[]): Commands[Id] =>
    (given[0] instanceof vscode.Uri ? [] : given) as unknown as Commands[Id];
  return vscode.commands.registerCommand(id, (...given: unknown[]) => run(...ofTable(given)));
}

/** What a tree item, a button or a comment needs to call a command of the table. */
export function commandValue<Id extends CommandId>(id: Id, title: string, ...given: Commands[Id]): vscode.Command {
  return { command: id, title, arguments: given };
}

/** Address of a command link for trusted Markdown. */
export function commandLink<Id extends CommandId>(id: Id, ...given: Commands[Id]): string {
  return `command:${id}?${encodeURIComponent(JSON.stringify(given))}`;
}
