import * as vscode from 'vscode';
import { chosenTag, newTag, type TagChoice } from '../core/index';

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/**
 * Asks for tags: typed text and Enter adds a tag (a new one is made on the fly), Enter alone accepts. Known tags may come
 * later. Null when the pick is dismissed.
 */
export function pickTags(
  title: string,
  known: Promise<readonly TagChoice[]>,
  picked: readonly string[],
): Promise<readonly string[] | null> {
  const pick = vscode.window.createQuickPick<TagItem>();
  const list = new TagList(pick, picked);
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.title = title;
  pick.placeholder = 'Type a tag and press Enter, once for each; Enter alone goes on';
  pick.busy = true;
  void known.then((choices) => list.offer(choices)).finally(() => (pick.busy = false));
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => list.show());
    pick.onDidChangeSelection((items) => list.chose(items));
    pick.onDidAccept(() => {
      if (list.takesTyped()) return;
      resolve([...list.chosen]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(null);
      pick.dispose();
    });
    pick.show();
  });
}

/** The rows of a pick: known tags, those made on the fly, and the offer to make one of what is typed. */
class TagList {
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

  show(): void {
    const names = this.names;
    const counts = new Map(this.choices.map(({ name, count, description }) => [name, { count, description }]));
    const items = names.map((tag) => item(tag, counts.get(tag)));
    const typed = newTag(this.pick.value);
    if (typed !== null && !names.includes(typed)) items.push(creation(typed));
    this.pick.items = items;
    this.pick.selectedItems = items.filter(({ tag }) => this.chosen.has(tag));
  }

  /** Takes the check marks over; checking the offer makes the tag. */
  chose(items: readonly TagItem[]): void {
    const before = this.chosen.size;
    const now = new Set(items.map(({ tag }) => tag));
    if (now.size === before && [...now].every((tag) => this.chosen.has(tag))) return;
    const made = items.find(({ alwaysShow }) => alwaysShow);
    this.chosen.clear();
    for (const tag of now) this.chosen.add(tag);
    if (made) this.clear();
  }

  /** Adds what is typed, or the row that the arrow keys went to; false when nothing is typed. */
  takesTyped(): boolean {
    const [active] = this.pick.activeItems;
    const tag = this.pick.value.trim() === '' ? null : (active?.tag ?? chosenTag(this.pick.value, this.names));
    if (tag === null) return false;
    this.chosen.add(tag);
    this.clear();
    return true;
  }

  private get names(): readonly string[] {
    return [...new Set([...this.choices.map(({ name }) => name), ...this.chosen])];
  }

  private clear(): void {
    this.pick.value = '';
    this.show();
  }
}

function item(tag: string, known: { count: number; description: string } | undefined): TagItem {
  const count = known?.count ?? 0;
  const parts = [count === 0 ? '' : `${count}×`, known?.description ?? ''];
  return { tag, label: tag, description: parts.filter((part) => part !== '').join('  ') };
}

function creation(tag: string): TagItem {
  return { tag, label: `$(add) ${tag}`, description: 'new tag', alwaysShow: true };
}
