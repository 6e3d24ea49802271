import * as vscode from 'vscode';
import { glossFile, type AnchoredException, type GlossChange, type Registry } from '../../../core/index';
import type { OpenArticle } from '../../article';
import type { Context } from '../../context';
import { positionOf } from '../../convert';
import type { Corrections } from '../../corrections';
import { short } from '../../passage';
import { WHERE } from './cases';

/** One correction that can be gone to and removed. */
interface Row extends vscode.QuickPickItem {
  readonly words: string;
  readonly show?: () => Promise<unknown>;
  readonly remove?: () => Promise<unknown>;
}

const REMOVE: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('trash'), tooltip: 'Remove' };

/** Lists what was corrected in the active article, and what is ignored in its folder. */
export async function review(context: Context, corrections: Corrections): Promise<void> {
  const article = context.documents.active;
  const facts = await article?.current();
  if (!article?.folder || !facts)
    return void vscode.window.showInformationMessage('Open the article whose corrections you want to see.');
  const { config, knowledge } = article.folder;
  const { gloss } = await context.folders.place(article.document.uri);
  const exceptions = article.corrected.map((each) => exceptionRow(article, knowledge.registry, corrections, each));
  const ignored = gloss === null ? [] : config.ignore.map((name) => ignoreRow(gloss, corrections, name));
  if (exceptions.length + ignored.length === 0)
    return void vscode.window.showInformationMessage('Nothing is corrected in this article, and nothing ignored.');
  const row = await pickRow([
    ...(exceptions.length > 0 ? [separator('in this article'), ...exceptions] : []),
    ...(ignored.length > 0 ? [separator('ignored in this folder'), ...ignored] : []),
  ]);
  if (row) await act(row);
}

function separator(label: string): Row {
  return { label, words: '', kind: vscode.QuickPickItemKind.Separator };
}

/** Enter chooses a row; its button removes it at once. */
function pickRow(rows: readonly Row[]): Promise<Row | null> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = 'Corrections';
  pick.placeholder = 'Choose one to go to it or to remove it';
  pick.matchOnDescription = true;
  pick.items = rows;
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0] ?? null);
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ item }) => {
      pick.hide();
      void item.remove?.();
    });
    pick.onDidHide(() => {
      resolve(null);
      pick.dispose();
    });
    pick.show();
  });
}

async function act(row: Row): Promise<void> {
  const choices = [
    { label: '$(go-to-file) Go to It', act: row.show },
    { label: '$(trash) Remove', act: row.remove },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: row.words });
  await chosen?.act?.();
}

function exceptionRow(
  article: OpenArticle,
  registry: Registry,
  corrections: Corrections,
  { exception, span }: AnchoredException,
): Row {
  const { quote, is, scope } = exception;
  const [kind, id = ''] = is.split(':');
  const body = Object.values(registry.bodies.get(id)?.name ?? {})[0];
  const name = (kind === 'official' ? registry.officials.get(id)?.name : body) ?? id;
  const icon = kind === 'none' ? 'circle-slash' : kind === 'body' ? 'organization' : 'person';
  const verdict = kind === 'none' ? 'no mention' : name;
  const words = `“${short(quote)}” is ${verdict}${WHERE[scope]}`;
  const at = span ?? { start: article.lines.text.indexOf(quote), end: 0 };
  const found = at.start >= 0 && (span !== null || scope === 'article');
  const place = found ? `line ${article.lines.positionAt(at.start).line + 1}` : 'not found in the article any more';
  return {
    label: `$(${icon}) “${short(quote)}”`,
    description: `${verdict} ·${WHERE[scope]} · ${place}`,
    buttons: [REMOVE],
    words,
    ...(found && { show: () => reveal(article, at.start) }),
    remove: async () => {
      const ruling = { remove: [exception], add: null };
      const parts = await corrections.rule(article, at, ruling);
      if (parts) corrections.keep(`No longer: ${words}`, parts);
    },
  };
}

async function reveal({ document, lines }: OpenArticle, offset: number): Promise<void> {
  const at = positionOf(lines, offset);
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function ignoreRow(gloss: string, corrections: Corrections, name: string): Row {
  const change: GlossChange = { kind: 'unignore', name };
  const file = glossFile(change);
  return {
    label: `$(circle-slash) ${name}`,
    description: `never a mention in this folder · .gloss/${file}`,
    buttons: [REMOVE],
    words: `“${name}” is never a mention in this folder`,
    show: async () => vscode.window.showTextDocument(vscode.Uri.parse(`${gloss}/${file}`)),
    remove: async () => {
      const parts = await corrections.register(gloss, file, change);
      if (parts) corrections.keep(`“${name}” may be a mention again`, parts);
    },
  };
}
