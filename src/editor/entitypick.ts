import * as vscode from 'vscode';
import { matchingChoices, type Choice } from '../core/index';
import type { Reach } from './commands';

/** Somebody or something known, or to be made. */
export type Picked =
  { readonly known: Choice } | { readonly create: { readonly kind: Choice['kind']; readonly name: string } };

interface Row extends vscode.QuickPickItem {
  readonly gives?: Picked;
}

const ICONS: Readonly<Record<Choice['kind'], string>> = { official: '$(person)', body: '$(organization)' };
const GROUPS: Readonly<Record<Choice['group'], string>> = {
  candidate: 'could be meant',
  article: 'in this article',
  registry: 'in the registry',
};

/**
 * Asks who or what a passage is: typing finds people and bodies, with or without diacritics, or names a new one. Null when the
 * pick is dismissed.
 *
 * The editor's own filter does not fold diacritics: all rows are always shown, and are those that fit what is typed.
 */
export function pickEntity(title: string, all: readonly Choice[], text: string): Promise<Picked | null> {
  const pick = vscode.window.createQuickPick<Row>();
  let rows: readonly Row[] = [];
  const show = (): void => {
    rows = rowsFor(all, pick.value, text);
    pick.items = rows;
  };
  pick.title = title;
  pick.placeholder = 'Type a name or a post, with or without diacritics';
  show();
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      // Told late of the rows for what was just typed, the pick may still name an older one.
      const [active] = pick.activeItems;
      const row = active && rows.includes(active) ? active : rows.find(({ gives }) => gives);
      resolve(row?.gives ?? null);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(null);
      pick.dispose();
    });
    pick.show();
  });
}

function rowsFor(all: readonly Choice[], typed: string, text: string): readonly Row[] {
  const rows: Row[] = [];
  let group: Choice['group'] | null = null;
  for (const choice of matchingChoices(all, typed)) {
    if (choice.group !== group) rows.push(separator(GROUPS[choice.group]));
    group = choice.group;
    rows.push(knownRow(choice));
  }
  const name = typed.trim() || text.replace(/\s+/g, ' ').trim();
  return [...rows, separator('new'), newRow('official', name), newRow('body', name)];
}

function separator(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function knownRow(choice: Choice): Row {
  const { kind, name, detail } = choice;
  return { label: `${ICONS[kind]} ${plain(name)}`, description: detail, alwaysShow: true, gives: { known: choice } };
}

/** Without words in its label, which the editor would sort by what is typed: it stays last. */
function newRow(kind: Choice['kind'], name: string): Row {
  const what = kind === 'official' ? 'New official' : 'New body';
  const file = kind === 'official' ? '.gloss/officials.yaml' : '.gloss/bodies.yaml';
  return {
    label: '$(add)',
    description: `${what} “${name}” · ${file}`,
    alwaysShow: true,
    gives: { create: { kind, name } },
  };
}

/** A label without icons of its own: `$(x)` in a name is shown as it is written. */
function plain(name: string): string {
  return name.replace(/\$\(/g, '$\u200b(');
}

/** One way in which a correction may reach. */
export interface ReachChoice {
  readonly reach: Reach;
  readonly label: string;
  readonly description: string;
}

/** Asks how far a correction reaches; undefined when the pick is dismissed. */
export async function pickReach(title: string, offered: readonly ReachChoice[]): Promise<Reach | undefined> {
  const chosen = await vscode.window.showQuickPick(offered, { title, placeHolder: 'Where?' });
  return chosen?.reach;
}
