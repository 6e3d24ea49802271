import type { Facts } from '../recognition/facts';
import { itemAbove, itemCount, itemText, listName } from '../recognition/describe';
import type { OfficialMention, TaskItem } from '../recognition/mention';
import { bodyName, inLanguage, postsOn, unaccented } from '../registry/naming';
import type { Registry } from '../registry/registry';
import { excerpt } from '../text/excerpt';
import type { Span } from '../text/span';

/** An entry of the editor's own outline and "Go to Symbol". */
export interface ArticleSymbol {
  readonly kind: 'headline' | 'list' | 'item' | 'official' | 'body';
  readonly name: string;
  readonly detail: string;
  /** All that belongs to it, and what to put the cursor on; the first covers the second. */
  readonly span: Span;
  readonly at: Span;
  readonly children: readonly ArticleSymbol[];
}

/** Room for a name in a list of symbols; longer text is cut at a word. */
const NAME_LENGTH = 80;

/**
 * Symbols of an article: the headline, task lists with their items (lists inside items nested), then each official and body
 * once, at its first mention, in reading order. Names carry the unaccented form too, so that typing either finds them.
 */
export function symbols(facts: Facts, registry: Registry): readonly ArticleSymbol[] {
  return [...headlines(facts), ...lists(facts, null), ...entities(facts, registry)];
}

function headlines({ article }: Facts): ArticleSymbol[] {
  const block = article.blocks.find(({ kind }) => kind === 'headline');
  if (!block) return [];
  const at = { start: block.start, end: block.end };
  const name = excerpt(article.text.slice(at.start, at.end), NAME_LENGTH);
  return [{ kind: 'headline', name, detail: article.published ?? '', span: at, at, children: [] }];
}

/** Lists nested under an item; those at top level for null. */
function lists(facts: Facts, above: TaskItem | null): ArticleSymbol[] {
  return facts.recognition.taskLists.flatMap((list) => {
    if (itemAbove(facts.recognition.taskLists, list) !== above) return [];
    const at = list.announcement ?? list.items[0]?.marker ?? list;
    const children = list.items.map((item) => itemSymbol(facts, item));
    const span = { start: Math.min(at.start, list.start), end: Math.max(at.end, list.end) };
    return [{ kind: 'list' as const, name: listName(list), detail: itemCount(list), span, at: pick(at), children }];
  });
}

function itemSymbol(facts: Facts, item: TaskItem): ArticleSymbol {
  const name = `${item.ordinal} · ${itemText(facts.article, item)}`;
  const children = lists(facts, item);
  return { kind: 'item', name, detail: item.text, span: pick(item), at: pick(item.marker), children };
}

function entities(facts: Facts, registry: Registry): ArticleSymbol[] {
  const seen = new Set<string>();
  return facts.recognition.mentions.flatMap((mention) => {
    const key = `${mention.kind}:${mention.id}`;
    if (mention.id === null || seen.has(key)) return [];
    seen.add(key);
    const at = pick(mention);
    if (mention.kind === 'official') return [{ ...official(facts, registry, mention), span: at, at, children: [] }];
    const name = bodyName(registry, mention.id, facts.article.language);
    return [
      { kind: 'body' as const, name: mention.known ? name : mention.text, detail: '', span: at, at, children: [] },
    ];
  });
}

function official(
  facts: Facts,
  registry: Registry,
  mention: OfficialMention,
): Pick<ArticleSymbol, 'kind' | 'name' | 'detail'> {
  const known = registry.officials.get(mention.id ?? '');
  if (!known) return { kind: 'official', name: mention.text, detail: '' };
  const plain = unaccented(known.name);
  const posts = postsOn(known, facts.article.published);
  const detail = posts.map((post) => inLanguage(post.title, facts.article.language)).join(', ');
  return { kind: 'official', name: plain === known.name ? plain : `${plain} · ${known.name}`, detail };
}

function pick({ start, end }: Span): Span {
  return { start, end };
}
