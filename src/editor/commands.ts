import * as vscode from 'vscode';

/** A place in a document, as plain values: it travels inside command links. Lines and columns count from 0. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
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
}

export type CommandId = keyof Commands;

/** Registers what a command of the table does. */
export function registerCommand<Id extends CommandId>(
  id: Id,
  run: (...given: Commands[Id]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, run);
}

/** What a tree item, a button or a comment needs to call a command of the table. */
export function commandValue<Id extends CommandId>(id: Id, title: string, ...given: Commands[Id]): vscode.Command {
  return { command: id, title, arguments: given };
}

/** Address of a command link for trusted Markdown. */
export function commandLink<Id extends CommandId>(id: Id, ...given: Commands[Id]): string {
  return `command:${id}?${encodeURIComponent(JSON.stringify(given))}`;
}
