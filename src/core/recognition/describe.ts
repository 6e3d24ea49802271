import type { Article } from '../article/article';
import type { Registry } from '../registry/registry';
import { excerpt } from '../text/excerpt';
import type { Facts } from './facts';
import type { TaskItem, TaskList } from './mention';

/** Room for one line of a list; longer text is cut at a word. */
const LINE_LENGTH = 80;

/** Name of an official for readers: the registry's, else as the article names the person first; the id when neither does. */
export function nameOf({ recognition }: Facts, registry: Registry, id: string): string {
  const known = registry.officials.get(id);
  if (known) return known.name;
  const named = recognition.mentions.find(
    (mention) => mention.kind === 'official' && mention.basis === 'name' && mention.id === id,
  );
  return named?.text ?? id;
}

/** What a list is called: the words that announce it, else its first marker. */
export function listName({ announcement, items }: TaskList): string {
  return excerpt(announcement?.text ?? items[0]?.text ?? '', LINE_LENGTH);
}

/** "7 items", or "6 of 7 items" where the announcement says another number than there are. */
export function itemCount({ announcement, items }: TaskList): string {
  const announced = announcement?.count ?? null;
  const words = `${items.length} ${items.length === 1 ? 'item' : 'items'}`;
  return announced === null || announced === items.length ? words : `${items.length} of ${announced} items`;
}

/** How many items the list should have: the announced number, at least the highest ordinal found. */
export function itemTotal({ announcement, items }: TaskList): number {
  return Math.max(announcement?.count ?? 0, ...items.map((item) => item.ordinal));
}

/** What an item says, without its marker, on one line. */
export function itemText(article: Article, item: TaskItem, limit = LINE_LENGTH): string {
  return excerpt(article.text.slice(item.marker.end, item.end).replace(/^[\s,:;.)]+/, ''), limit);
}

/** The item that a nested list stands in or follows; null at top level, and where the outer list has no item before it. */
export function itemAbove(lists: readonly TaskList[], list: TaskList): TaskItem | null {
  const outer = list.parent === null ? undefined : lists[list.parent];
  return outer?.items.findLast((item) => item.start < list.start) ?? null;
}
