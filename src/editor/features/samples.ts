import * as vscode from 'vscode';
import { registerCommand } from '../commands';
import type { Context } from '../context';

/** Name of the folder that the samples are copied to. */
const COPY = 'gloss-samples';

/** *Open the Sample Archive*: copies the shipped samples into a folder of the user's and opens it. */
export function registerSamples(context: Context): void {
  context.own(registerCommand('gloss.samples.open', (parent, open = true) => openSamples(context, parent, open)));
}

/** URI of the copy; undefined when nothing was copied. */
async function openSamples(context: Context, parent: string | undefined, open: boolean): Promise<string | undefined> {
  const into = parent === undefined ? await pickFolder() : vscode.Uri.parse(parent);
  if (!into) return undefined;
  const target = vscode.Uri.joinPath(into, COPY);
  try {
    if (await context.host.files.stat(target.toString())) {
      offerExisting(target);
      return undefined;
    }
    await copySamples(context, target);
  } catch (error) {
    void vscode.window.showErrorMessage(
      `The samples could not be copied: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
  if (open) await vscode.commands.executeCommand('vscode.openFolder', target);
  return target.toString();
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Copy Here',
    title: `Where shall the folder ${COPY} with the sample archive go?`,
  });
  return picked?.[0];
}

/** Says that there is a folder of that name, which stays as it is. Not awaited: a message may stay for long. */
function offerExisting(target: vscode.Uri): void {
  const open = 'Open It';
  void vscode.window
    .showWarningMessage(`There is a folder ${COPY} already; it was left as it is.`, open)
    .then((chosen) => {
      if (chosen === open) void vscode.commands.executeCommand('vscode.openFolder', target);
    });
}

/** Copies file by file from the list that the bundler wrote: an extension in the browser can't list its own folder. */
async function copySamples({ extension, host }: Context, target: vscode.Uri): Promise<void> {
  const from = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(extension.extensionUri, ...path);
  const list = await vscode.workspace.fs.readFile(from('dist', 'data', 'samples.json'));
  const paths = JSON.parse(new TextDecoder().decode(list)) as readonly string[];
  for (const path of paths) {
    const bytes = await vscode.workspace.fs.readFile(from('samples', path));
    await host.files.replace(vscode.Uri.joinPath(target, path).toString(), bytes, null);
  }
}
