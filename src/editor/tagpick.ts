import * as vscode from 'vscode';
import { newTag, type TagChoice } from '../core/index';

/** A row: a tag, or, without one, the row that goes on with those chosen. */
interface TagItem extends vscode.QuickPickItem {
  readonly tag: string | null;
}

/**
 * Asks for tags by keyboard alone: typing finds a tag or makes a new one, Enter puts it on or off, Enter on the first row goes
 * on. Known tags may come later. Null when the pick is dismissed.
 *
 * The editor's own check marks are not used: it echoes changes of the list as if somebody had unchecked rows.
 */
export function pickTags(
  title: string,
  known: Promise<readonly TagChoice[]>,
  picked: readonly string[],
): Promise<readonly string[] | null> {
  const pick = vscode.window.createQuickPick<TagItem>();
  const rows = new Rows(pick, picked);
  pick.title = title;
  pick.placeholder = 'Type a tag and press Enter, once for each; Enter alone goes on';
  pick.busy = true;
  void known.then((choices) => rows.offer(choices)).finally(() => (pick.busy = false));
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => rows.show());
    pick.onDidAccept(() => {
      if (rows.takes()) return;
      resolve([...rows.chosen]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(null);
      pick.dispose();
    });
    pick.show();
  });
}

class Rows {
  readonly chosen: Set<string>;
  private choices: readonly TagChoice[] = [];

  constructor(
    private readonly pick: vscode.QuickPick<TagItem>,
    picked: readonly string[],
  ) {
    this.chosen = new Set(picked);
    this.show();
  }

  offer(choices: readonly TagChoice[]): void {
    this.choices = choices;
    this.show();
  }

  /** The rows for what is typed. Known tags keep their places, so that an answer to older rows means the same in newer ones. */
  show(): void {
    const rest = [...this.chosen].filter((tag) => !this.choices.some(({ name }) => name === tag));
    const made = rest.map((name) => ({ name, count: 0, description: '' }));
    const rows = [...this.choices, ...made].map((choice) => tagRow(choice, this.chosen.has(choice.name)));
    const typed = newTag(this.pick.value);
    const isNew = typed !== null && !rows.some(({ tag }) => tag === typed);
    this.pick.items = [goOnRow(this.chosen), ...rows, ...(isNew ? [newRow(typed)] : [])];
  }

  /** Puts the tag of the row, or else the one that is typed, on or off; false when it is the row that goes on. */
  takes(): boolean {
    // Told late of the row for what was just typed, the pick still names the first one, which typing has hidden.
    const tag = this.pick.activeItems[0]?.tag ?? newTag(this.pick.value);
    if (tag === null) return false;
    if (!this.chosen.delete(tag)) this.chosen.add(tag);
    this.pick.value = '';
    this.show();
    return true;
  }
}

// Rows without words in their labels are not found by what is typed: the first goes away then, and the last stays last.

function goOnRow(chosen: ReadonlySet<string>): TagItem {
  const description = chosen.size === 0 ? 'Go on without tags' : `Go on with ${[...chosen].join(', ')}`;
  return { tag: null, label: '$(arrow-right)', description };
}

function newRow(tag: string): TagItem {
  return { tag, label: '$(add)', description: `New tag “${tag}”`, alwaysShow: true };
}

function tagRow({ name, count, description }: TagChoice, chosen: boolean): TagItem {
  const parts = [chosen ? 'chosen' : '', count === 0 ? '' : `${count}×`, description];
  const label = `$(${chosen ? 'check' : 'blank'}) ${name}`;
  return { tag: name, label, description: parts.filter((part) => part !== '').join('  ') };
}
