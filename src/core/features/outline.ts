import type { Anchored } from '../annotation/annotation';
import { itemAbove, itemCount, itemText, itemTotal, listName } from '../recognition/describe';
import type { Facts } from '../recognition/facts';
import type { Mention, OfficialMention, TaskItem, TaskList } from '../recognition/mention';
import { inLanguage, postsOn } from '../registry/naming';
import type { Registry } from '../registry/registry';
import { excerpt } from '../text/excerpt';
import type { Span } from '../text/span';
import { touches } from '../text/span';

export type OutlineKind = 'group' | 'list' | 'item' | 'official' | 'unresolved' | 'body' | 'annotation' | 'orphan';

/** A row of the sidebar's outline. */
export interface OutlineNode {
  /** Unique in the outline and the same after each edit, so that the view keeps what is open. */
  readonly id: string;
  readonly kind: OutlineKind;
  readonly label: string;
  /** Shown dimmed after the label: counts, posts, tags. */
  readonly description: string;
  /** The row as a screen reader says it. */
  readonly spoken: string;
  /** Where the row leads, in reading order; the first is what a click reveals. None for groups and orphans. */
  readonly spans: readonly Span[];
  readonly children: readonly OutlineNode[];
}

/** Room for a quote or item in a row; the sidebar cuts what does not fit. */
const ROW_LENGTH = 70;

/** The outline of an article: task lists, officials, bodies and annotations; groups with nothing in them are left out. */
export function outline(facts: Facts, anchored: readonly Anchored[], registry: Registry): readonly OutlineNode[] {
  const groups = [
    group('lists', 'Task lists', lists(facts, null)),
    group('officials', 'Officials', officials(facts, registry)),
    group('bodies', 'Bodies', bodies(facts, registry)),
    group('annotations', 'Annotations', anchored.map(annotation)),
  ];
  return groups.filter(({ children }) => children.length > 0);
}

/** The row that stands for what is at an offset: the item, else the mention or annotation that touches it; null for none. */
export function outlineAt(nodes: readonly OutlineNode[], offset: number): OutlineNode | null {
  let best: { node: OutlineNode; length: number } | null = null;
  for (const node of flat(nodes)) {
    for (const span of node.spans) {
      const length = span.end - span.start;
      if (touches(span, offset) && (!best || length < best.length)) best = { node, length };
    }
  }
  return best?.node ?? null;
}

/** All rows, a parent before its children. */
export function flat(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function group(id: string, label: string, children: readonly OutlineNode[]): OutlineNode {
  const description = String(children.length);
  return { id, kind: 'group', label, description, spoken: `${label}, ${description}`, spans: [], children };
}

/** Lists nested under an item; those at top level for null. */
function lists(facts: Facts, above: TaskItem | null): OutlineNode[] {
  const all = facts.recognition.taskLists;
  return all.flatMap((list, index) => (itemAbove(all, list) === above ? listNode(facts, list, index) : []));
}

function listNode(facts: Facts, list: TaskList, index: number): OutlineNode {
  const label = listName(list);
  const description = itemCount(list);
  const first = list.announcement ?? list.items[0]?.marker;
  const children = list.items.map((item) => itemNode(facts, list, item, index));
  const spans = first ? [pick(first)] : [];
  return {
    id: `list:${index}`,
    kind: 'list',
    label,
    description,
    spoken: `Task list: ${label}, ${description}`,
    spans,
    children,
  };
}

function itemNode(facts: Facts, list: TaskList, item: TaskItem, index: number): OutlineNode {
  const text = itemText(facts.article, item, ROW_LENGTH);
  return {
    id: `list:${index}:${item.ordinal}:${list.items.indexOf(item)}`,
    kind: 'item',
    label: `${item.ordinal} · ${text}`,
    description: '',
    spoken: `Item ${item.ordinal} of ${itemTotal(list)}: ${text}`,
    spans: [pick(item)],
    children: lists(facts, item),
  };
}

function officials(facts: Facts, registry: Registry): OutlineNode[] {
  const mentions = facts.recognition.mentions.filter((mention) => mention.kind === 'official');
  const named = [
    ...grouped(
      mentions.filter(({ id }) => id !== null),
      ({ id }) => id ?? '',
    ),
  ];
  const unresolved = [
    ...grouped(
      mentions.filter(({ id }) => id === null),
      ({ text }) => text.toLowerCase(),
    ),
  ];
  return [
    ...named.map(([id, same]) => officialNode(facts, registry, id, same)),
    ...unresolved.map(([words, same]) => unresolvedNode(words, same)),
  ];
}

function officialNode(facts: Facts, registry: Registry, id: string, same: readonly OfficialMention[]): OutlineNode {
  const known = registry.officials.get(id);
  const label = known?.name ?? longest(same.filter(({ basis }) => basis === 'name').map(({ text }) => text)) ?? id;
  const posts = known ? postsOn(known, facts.article.published) : [];
  const post = posts[0] ? inLanguage(posts[0].title, facts.article.language) : (longest(titles(same)) ?? '');
  const spans = [...same, ...same.filter(({ basis }) => basis === 'name').flatMap((mention) => mention.titles)].map(
    pick,
  );
  return row(`official:${id}`, 'official', excerpt(label, ROW_LENGTH), same.length, spans, excerpt(post, ROW_LENGTH));
}

function unresolvedNode(words: string, same: readonly OfficialMention[]): OutlineNode {
  const label = excerpt(same[0]?.text ?? words, ROW_LENGTH);
  return row(`unresolved:${words}`, 'unresolved', label, same.length, same.map(pick), 'unresolved');
}

function bodies(facts: Facts, registry: Registry): OutlineNode[] {
  const mentions = facts.recognition.mentions.filter((mention) => mention.kind === 'body');
  return [...grouped(mentions, ({ id }) => id)].map(([id, same]) => {
    const known = registry.bodies.get(id);
    const name =
      (known && inLanguage(known.name, facts.article.language)) || longest(same.map(({ text }) => text)) || id;
    return row(`body:${id}`, 'body', excerpt(name, ROW_LENGTH), same.length, same.map(pick), '');
  });
}

/** A row of an official or body: how often it is mentioned, then what else is to say. */
function row(
  id: string,
  kind: OutlineKind,
  label: string,
  count: number,
  spans: readonly Span[],
  more: string,
): OutlineNode {
  const description = more === '' ? String(count) : `${count} · ${more}`;
  const mentions = count === 1 ? '1 mention' : `${count} mentions`;
  const spoken = [label, more, mentions].filter((part) => part !== '').join(', ');
  return { id, kind, label, description, spoken, spans, children: [] };
}

function annotation({ annotation: { id, quote, tags, note }, span }: Anchored): OutlineNode {
  const label = excerpt(quote, ROW_LENGTH);
  const about = [tags.join(', '), excerpt(note, ROW_LENGTH)].filter((part) => part !== '').join(' · ');
  const description = span ? about : `not found in the text${about && ` · ${about}`}`;
  const spoken = [`Annotation: ${label}`, description].filter((part) => part !== '').join(', ');
  const kind = span ? 'annotation' : 'orphan';
  return { id: `annotation:${id}`, kind, label, description, spoken, spans: span ? [pick(span)] : [], children: [] };
}

/** Values by key, keys in the order of their first value. */
function grouped<T extends Mention>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function titles(mentions: readonly OfficialMention[]): string[] {
  return mentions.flatMap((mention) => mention.titles.map((title) => title.text));
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (best, text) => (best !== undefined && best.length >= text.length ? best : text),
    undefined,
  );
}

function pick({ start, end }: Span): Span {
  return { start, end };
}
