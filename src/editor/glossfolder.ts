import * as vscode from 'vscode';
import type { OpenArticle } from './article';
import type { Context } from './context';

/**
 * The `.gloss` folder (URI) that counts for an article. Where there is none yet, offers to set one up; null when there is none
 * then either, after a message that says why.
 */
export async function glossFor({ folders }: Context, { document: { uri } }: OpenArticle): Promise<string | null> {
  const { gloss } = await folders.place(uri);
  if (gloss !== null) return gloss;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) {
    void vscode.window.showWarningMessage(
      'This article is in no open folder: open the folder that holds it, or correct this place alone.',
    );
    return null;
  }
  const setUp = 'Set Up This Folder';
  const question = `${folder.name} is not set up yet: what counts for all its articles is kept in its folder .gloss.`;
  if ((await vscode.window.showWarningMessage(question, setUp)) !== setUp) return null;
  await vscode.commands.executeCommand('gloss.setup.folder', folder.uri.toString());
  return (await folders.place(uri)).gloss;
}
