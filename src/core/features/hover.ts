import type { Anchored, Annotation } from '../annotation/annotation';
import { itemText, itemTotal } from '../recognition/describe';
import type { Facts } from '../recognition/facts';
import type { BodyMention, Evidence, OfficialMention, TaskItem, TaskList } from '../recognition/mention';
import { ancestors, bodyName, during, inLanguage, postsByTime, postsOn } from '../registry/naming';
import type { PartialDate, Position, Registry } from '../registry/registry';
import type { Span } from '../text/span';
import { touches } from '../text/span';

/** A post as a card tells it. */
export interface Post {
  readonly title: string;
  /** Name of the body; null when the post has none, or its title names it. */
  readonly body: string | null;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export interface OfficialCard {
  readonly kind: 'official';
  readonly span: Span;
  /** The mention: elsewhere than `span` on a title beside a name. */
  readonly mention: Span;
  /** Native spelling, or the name as written of somebody the registry does not know. */
  readonly name: string;
  readonly known: boolean;
  readonly basis: 'name' | 'role';
  /** The titles that stand beside the name. */
  readonly titles: readonly string[];
  /** The article's date; null when the text does not say it. */
  readonly published: string | null;
  /** Posts held on that date, and all the others, the latest first. */
  readonly held: readonly Post[];
  readonly others: readonly Post[];
  readonly mentions: number;
  readonly why: Evidence;
}

/** A role or short form that nobody can be named for. */
export interface UnresolvedCard {
  readonly kind: 'unresolved';
  readonly span: Span;
  /** As {@link OfficialCard.mention}. */
  readonly mention: Span;
  readonly text: string;
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly posts: readonly Post[] }[];
  readonly why: Evidence;
}

export interface BodyCard {
  readonly kind: 'body';
  readonly span: Span;
  readonly name: string;
  /** The name in each language that has one, by language code. */
  readonly names: readonly { readonly language: string; readonly name: string }[];
  readonly known: boolean;
  /** `ministry`, `committee`, …; null when the registry does not say. */
  readonly sort: string | null;
  /** Names of the bodies above it, nearest first. */
  readonly above: readonly string[];
  readonly successor: string | null;
  readonly mentions: number;
  readonly why: Evidence;
}

export interface MarkerCard {
  readonly kind: 'marker';
  readonly span: Span;
  /** The item that the marker opens; null on the announcement. */
  readonly ordinal: number | null;
  readonly total: number;
  readonly announcement: string | null;
  /** As written, when a mistranslated weekday was read as an ordinal. */
  readonly repaired: string | null;
  readonly items: readonly { readonly ordinal: number; readonly text: string; readonly at: number }[];
}

export interface AnnotationCard {
  readonly kind: 'annotation';
  readonly span: Span;
  readonly annotation: Annotation;
}

export type Card = OfficialCard | UnresolvedCard | BodyCard | MarkerCard | AnnotationCard;

/** Cards for all that touches an offset, the innermost first, annotations last; none where nothing is. */
export function cards(
  facts: Facts,
  anchored: readonly Anchored[],
  registry: Registry,
  offset: number,
): readonly Card[] {
  const found: Card[] = [];
  for (const mention of facts.recognition.mentions) {
    const parts: readonly Span[] =
      mention.kind === 'official' && mention.basis === 'name' ? [mention, ...mention.titles] : [mention];
    const part = parts.find((span) => touches(span, offset));
    if (part)
      found.push(
        mention.kind === 'body' ? bodyCard(facts, registry, mention) : personCard(facts, registry, mention, part),
      );
  }
  for (const list of facts.recognition.taskLists) {
    if (list.announcement && touches(list.announcement, offset))
      found.push(markerCard(facts, list, null, list.announcement));
    for (const item of list.items)
      if (touches(item.marker, offset)) found.push(markerCard(facts, list, item, item.marker));
  }
  found.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  for (const { annotation, span } of anchored) {
    if (span && touches(span, offset)) found.push({ kind: 'annotation', span: pick(span), annotation });
  }
  return withinReach(found, offset);
}

/** At the seam of two spans only what begins there counts: a cursor "on" a word means the word after it. */
function withinReach(found: readonly Card[], offset: number): readonly Card[] {
  const inside = found.filter(({ span }) => offset < span.end);
  return inside.length > 0 ? inside : found;
}

function personCard(
  facts: Facts,
  registry: Registry,
  mention: OfficialMention,
  span: Span,
): OfficialCard | UnresolvedCard {
  const { id, text, why, known, basis } = mention;
  if (id === null) return unresolvedCard(facts, registry, mention, span);
  const official = registry.officials.get(id);
  const { published, language } = facts.article;
  const held = official ? postsOn(official, published) : [];
  const others = official ? postsByTime(official).filter((position) => !held.includes(position)) : [];
  const told = (position: Position): Post => post(registry, position, language);
  return {
    kind: 'official',
    span: pick(span),
    mention: pick(mention),
    name: official?.name ?? text,
    known,
    basis,
    titles: basis === 'name' ? mention.titles.map((title) => title.text) : [],
    published,
    held: held.map(told),
    others: others.map(told),
    mentions: facts.recognition.mentions.filter((other) => other.kind === 'official' && other.id === id).length,
    why,
  };
}

function unresolvedCard(facts: Facts, registry: Registry, mention: OfficialMention, span: Span): UnresolvedCard {
  const { published, language } = facts.article;
  const candidates = mention.candidates.map((id) => {
    const official = registry.officials.get(id);
    const positions = official
      ? postsByTime(official).filter((position) => published === null || during(position, published))
      : [];
    return { id, name: official?.name ?? id, posts: positions.map((position) => post(registry, position, language)) };
  });
  const { text, why } = mention;
  return { kind: 'unresolved', span: pick(span), mention: pick(mention), text, candidates, why };
}

function bodyCard(facts: Facts, registry: Registry, mention: BodyMention): BodyCard {
  const { language } = facts.article;
  const body = registry.bodies.get(mention.id);
  const names = Object.entries(body?.name ?? {}).map(([code, name]) => ({ language: code, name }));
  return {
    kind: 'body',
    span: pick(mention),
    name: (body && inLanguage(body.name, language)) || mention.text,
    names,
    known: mention.known,
    sort: body?.kind ?? null,
    above: body ? ancestors(registry, body).map((above) => inLanguage(above.name, language)) : [],
    successor: body?.successor ? bodyName(registry, body.successor, language) : null,
    mentions: facts.recognition.mentions.filter((other) => other.kind === 'body' && other.id === mention.id).length,
    why: mention.why,
  };
}

function markerCard(facts: Facts, list: TaskList, item: TaskItem | null, span: Span): MarkerCard {
  return {
    kind: 'marker',
    span: pick(span),
    ordinal: item?.ordinal ?? null,
    total: itemTotal(list),
    announcement: list.announcement?.text ?? null,
    repaired: item?.repaired ? item.text : null,
    items: list.items.map((each) => ({
      ordinal: each.ordinal,
      text: itemText(facts.article, each),
      at: each.marker.start,
    })),
  };
}

function post(registry: Registry, position: Position, language: string | null): Post {
  const { body, from, to } = position;
  const title = inLanguage(position.title, language);
  const name = body === null ? '' : bodyName(registry, body, language);
  const told = name === '' || tellsOf(title, name) ? null : name;
  return { title, body: told, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Shorter words (of, the, des) are in every title. */
const TELLING_LENGTH = 4;

/** Whether a title tells of a body: "Minister of Foreign Affairs" of the "Ministry of Foreign Affairs", by all its long words but the first. */
function tellsOf(title: string, body: string): boolean {
  const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  const [, ...words] = wordsOf(body).filter((word) => word.length >= TELLING_LENGTH);
  const told = wordsOf(title);
  return title.includes(body) || (words.length > 0 && words.every((word) => told.includes(word)));
}

function pick({ start, end }: Span): Span {
  return { start, end };
}
