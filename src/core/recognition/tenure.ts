import type { Knowledge } from '../registry/knowledge';
import { ancestors, during } from '../registry/naming';
import type { Official, Position, Registry } from '../registry/registry';
import type { Title } from './mention';
import {
  fitsBody,
  type Grounds,
  means,
  portfolioOf,
  type Post,
  readPost,
  type Said,
  sameBody,
  sameRank,
} from './posts';

/** News tells of the days before its date: a post that ended or began within so many days is no fault of the writer's. */
const GRACE_DAYS = 7;
/** Whoever left the last known post longer ago than this is history: the title is then a name of honour. */
const HISTORY_YEARS = 5;
/** Length of YYYY-MM: an end known to the month. */
const TO_THE_MONTH = 7;

/** A post of the registry, taken apart. */
interface Held {
  readonly position: Position;
  readonly post: Post;
}

/**
 * The posts of an official that a title names, where he or she held none of them on a day, and no other post then explains the
 * title; empty where one does, where an end of one is not known to the month, and where the title names none.
 * @param language code of the language that the title is most likely in
 * @param day YYYY-MM-DD
 */
export function outOfTime(
  knowledge: Knowledge,
  language: string | null,
  official: Official,
  title: Title,
  day: string,
): readonly Position[] {
  const read = readTitle(knowledge, language, title);
  if (!read) return [];
  const { grounds, said } = read;
  const posts = official.positions.flatMap((position): Held[] => {
    const code = grounds.language.language.language;
    const post = readPost(position.title[code] ?? position.title['und'] ?? '', position.body, grounds.language);
    return post ? [{ position, post }] : [];
  });
  const named = posts.filter(({ post }) => isNamed(grounds, said, post));
  const explained = posts
    .filter(({ position }) => heldAbout(position, day))
    .some(({ post }) => named.some((other) => explains(grounds, said, post, other.post)));
  const sure = named.every(({ position }) => hasBothEnds(position));
  return explained || !sure || isHistory(official, day) ? [] : named.map(({ position }) => position);
}

/** A title as the first language reads it that knows its head, the likely one first; undefined for one that many hold at once. */
function readTitle(
  knowledge: Knowledge,
  language: string | null,
  title: Title,
): { readonly grounds: Grounds; readonly said: Said } | undefined {
  const likely = knowledge.wordsOf.get(language ?? '');
  for (const words of [...(likely ? [likely] : []), ...knowledge.wordsOf.values()]) {
    const post = readPost(title.text, title.body, words);
    if (post && words.shared.has(post.head)) return undefined;
    if (post) return { grounds: { language: words, knowledge }, said: { ...post, capital: false } };
  }
  return undefined;
}

/** Whether a title names a post: it can mean it, and is no bare "Minister", which may be of something that no registry knows. */
function isNamed(grounds: Grounds, said: Said, post: Post): boolean {
  if (!means(grounds, said, post, sameBody)) return false;
  const says = (one: Post): boolean => portfolioOf(grounds.language, one).length > 0;
  return says(said) || said.body !== null || said.head.includes(' ') || !says(post);
}

/** Whether a post held on the day may be what a title means that names another: it fits too, or its body grew out of the other's. */
function explains(grounds: Grounds, said: Said, post: Post, named: Post): boolean {
  if (means(grounds, said, post, fitsBody)) return true;
  if (said.head !== post.head || !sameRank(grounds, said, post)) return false;
  if (post.body === null || named.body === null) return !apart(grounds, said, post);
  const { registry } = grounds.knowledge;
  const [one, other] = [kinOf(registry, post.body), kinOf(registry, named.body)];
  return (
    one.has(named.body) || other.has(post.body) || [...successors(registry, post.body)].some((id) => other.has(id))
  );
}

/** Whether two posts say of what, and have no word of it in common. */
function apart({ language }: Grounds, a: Post, b: Post): boolean {
  const [one, other] = [portfolioOf(language, a), portfolioOf(language, b)];
  return one.length > 0 && other.length > 0 && !one.some((word) => other.includes(word));
}

/** Ids of a body, of those above it, and of those that came after it. */
function kinOf(registry: Registry, id: string): ReadonlySet<string> {
  const body = registry.bodies.get(id);
  return new Set([
    id,
    ...(body ? ancestors(registry, body).map((above) => above.id) : []),
    ...successors(registry, id),
  ]);
}

function successors({ bodies }: Registry, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  let next = bodies.get(id)?.successor;
  while (next && !found.has(next)) {
    found.add(next);
    next = bodies.get(next)?.successor;
  }
  return found;
}

const hasBothEnds = ({ from = '', to = '' }: Position): boolean =>
  from.length >= TO_THE_MONTH && to.length >= TO_THE_MONTH;

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, day.length);
}

/** Whether a post was held on a day, give or take the days that news lags behind. */
const heldAbout = (position: Position, day: string): boolean =>
  [-GRACE_DAYS, 0, GRACE_DAYS].some((days) => during(position, shifted(day, days)));

/** Whether all that the registry knows of a person ended long before a day. */
function isHistory({ positions }: Official, day: string): boolean {
  const since = `${String(Number(day.slice(0, 4)) - HISTORY_YEARS)}${day.slice(4)}`;
  return positions.every(({ to }) => to !== undefined && to < since.slice(0, to.length));
}
