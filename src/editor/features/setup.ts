import * as vscode from 'vscode';
import { NESTING, SETUP_FILES } from '../../core/index';
import { registerCommand } from '../commands';
import type { Context } from '../context';

/** *Set Up This Folder*: writes `.gloss/` and nests sidecars under their articles in the Explorer. */
export function registerSetup(context: Context): void {
  context.own(registerCommand('gloss.setup.folder', (folder) => setUp(context, folder)));
}

async function setUp(context: Context, uri: string | undefined): Promise<void> {
  const folder = await folderToSetUp(uri);
  if (!folder) return;
  try {
    const written = await writeFiles(context, folder);
    context.folders.reload();
    await nestSidecars(folder);
    tell(folder, written);
  } catch (error) {
    void vscode.window.showErrorMessage(
      `${folder.name} could not be set up: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The given folder, the only one, or the one that the user picks; undefined when there is none or none was picked. */
async function folderToSetUp(uri: string | undefined): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (uri !== undefined) return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
  if (folders.length > 1)
    return vscode.window.showWorkspaceFolderPick({ placeHolder: 'Which folder holds the articles?' });
  if (folders.length === 1) return folders[0];
  const open = 'Open Folder…';
  const chosen = await vscode.window.showInformationMessage(
    'Open the folder with the articles first, then set it up.',
    open,
  );
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder');
  return undefined;
}

/** Writes what is missing; a file that is there stays as it is. How many were written. */
async function writeFiles({ host }: Context, folder: vscode.WorkspaceFolder): Promise<number> {
  let written = 0;
  for (const { path, text } of SETUP_FILES) {
    const uri = vscode.Uri.joinPath(folder.uri, path).toString();
    if (await host.files.stat(uri)) continue;
    if (await host.files.replace(uri, new TextEncoder().encode(text), null)) written++;
  }
  return written;
}

/** Adds the nesting pattern to the folder's settings, beside the patterns that are there. */
async function nestSidecars({ uri }: vscode.WorkspaceFolder): Promise<void> {
  const nesting = vscode.workspace.getConfiguration('explorer.fileNesting', uri);
  const single = (vscode.workspace.workspaceFolders ?? []).length === 1;
  const target = single ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.WorkspaceFolder;
  const set = nesting.inspect<Record<string, string>>('patterns');
  const patterns = (single ? set?.workspaceValue : set?.workspaceFolderValue) ?? {};
  const same = nestedUnder(nesting.get<Record<string, string>>('patterns')?.[NESTING.pattern]);
  if (!same.includes(NESTING.nested)) {
    const nested = [...same, NESTING.nested].join(', ');
    await nesting.update('patterns', { ...patterns, [NESTING.pattern]: nested }, target);
  }
  if (nesting.get<boolean>('enabled') !== true) await nesting.update('enabled', true, target);
}

function nestedUnder(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function tell({ uri, name }: vscode.WorkspaceFolder, written: number): void {
  const edit = 'Open Config';
  const text = written === 0 ? `${name} was set up already.` : `${name} is set up: its text files are articles now.`;
  // Not awaited by the command: a message may stay for as long as nobody closes it.
  void vscode.window.showInformationMessage(text, edit).then((chosen) => {
    if (chosen === edit) void vscode.window.showTextDocument(vscode.Uri.joinPath(uri, '.gloss/config.yaml'));
  });
}
