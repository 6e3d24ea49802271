import type { Knowledge } from '../registry/knowledge';
import { type LanguageWords, phraseKey } from '../registry/languagewords';
import { words } from '../text/words';

/** What a phrase of a text or a post of the registry says, comparable between the two. */
export interface Post {
  /** Folded head with its synonyms resolved: "minister". */
  readonly head: string;
  /** Folded words of rank: "deputy". */
  readonly rank: string;
  /** Folded words that say of what: "foreign affairs"; empty when there are none or a body says it. */
  readonly portfolio: string;
  /** Id of the body it names, null when it names none. */
  readonly body: string | null;
}

/** A post as a text says it. */
export interface Said extends Post {
  /** Whether its head has a capital: only then it may be short for a longer one. */
  readonly capital: boolean;
}

/** What posts are compared by: the words of the language they are said in, and whose body is whose. */
export interface Grounds {
  readonly language: LanguageWords;
  readonly knowledge: Knowledge;
}

/** Whether the body that a role names can be a post's. */
export type BodyFit = (knowledge: Knowledge, role: Post, post: Post) => boolean;

const list = (text: string): readonly string[] => text.split(' ').filter(Boolean);

/** A title taken apart; null when it has no head that the language knows. */
export function readPost(text: string, body: string | null, language: LanguageWords): Post | null {
  const title = words(text);
  for (let first = 0; first < title.length; first++) {
    const hit = language.titleHeads.longestAt(title, first);
    if (!hit) continue;
    const keys = title.map(({ key }) => key);
    const before = keys.slice(0, first);
    const rank = before.filter((_, index) => language.titleBefore.longestAt(title, index));
    const link = language.titleLinks.list.longestAt(title, hit.last + 1);
    const of = keys.slice((link ?? hit).last + 1);
    const portfolio = [...before.filter((word) => !rank.includes(word)), ...of].join(' ');
    return { head: language.synonyms.get(hit.value) ?? hit.value, rank: rank.join(' '), portfolio, body };
  }
  return null;
}

/** Whether a role says nothing of what: "the Secretary". */
const isBare = ({ portfolio, body, rank }: Post): boolean => portfolio === '' && body === null && rank === '';

/** Whether a head may be the start of a longer one: "the Secretary" for the Secretary of State, but not "the general spirit". */
export const fitsHead = (role: Said, head: string): boolean =>
  role.head === head || (isBare(role) && role.capital && head.startsWith(`${role.head} `));

/** Whether a role can mean a post: same head, same rank, and nothing in the role that the post does not say. */
export function means(grounds: Grounds, role: Said, post: Post, fits: BodyFit): boolean {
  if (!fitsHead(role, post.head)) return false;
  return sameRank(grounds, role, post) && fits(grounds.knowledge, role, post) && fitsPortfolio(grounds, role, post);
}

/** Whether two posts are of one rank: "permanent" and the like don't count. */
export function sameRank({ language: { soft } }: Grounds, a: Post, b: Post): boolean {
  const hard = ({ rank }: Post): string =>
    list(rank)
      .filter((word) => !soft.has(word))
      .sort()
      .join(' ');
  return hard(a) === hard(b);
}

/** No body, or the same. */
export const sameBody: BodyFit = (_knowledge, role, post) => role.body === null || role.body === post.body;

/** The same body, one that the role's body owns (its Party Committee), or one whose name holds the post's portfolio. */
export const fitsBody: BodyFit = (knowledge, role, post) => {
  if (role.body === null || role.body === post.body) return true;
  if (post.body !== null && knowledge.bodies.owners.get(post.body)?.has(role.body)) return true;
  return post.body === null && post.portfolio !== '' && nameHas(knowledge, role.body, post.portfolio);
};

/**
 * "Foreign" fits "Foreign Affairs" and the Ministry of Foreign Affairs; no portfolio fits any. A role that says more than the
 * post ("Foreign Minister of Laos") is another post, unless the more is the article's own country.
 */
function fitsPortfolio({ language, knowledge }: Grounds, role: Post, post: Post): boolean {
  const said = portfolioOf(language, role);
  if (said.length === 0) return true;
  const theirs = list(post.portfolio);
  if (said.every((word) => theirs.includes(word))) return true;
  return post.body !== null && nameHas(knowledge, post.body, said.join(' '));
}

/** The words that say of what, without those that say nothing and the names of the article's own country. */
export function portfolioOf(words: LanguageWords, { portfolio }: Post): readonly string[] {
  const home = homeOf(words);
  return list(portfolio).filter((word) => !words.filler.has(word) && !home.has(word));
}

/** Words of the names of the article's own country, worked out once a language. */
const homes = new WeakMap<LanguageWords, ReadonlySet<string>>();

function homeOf(words: LanguageWords): ReadonlySet<string> {
  const known = homes.get(words);
  if (known) return known;
  const names = Object.values(words.language.countries).flat();
  const fresh = new Set(names.flatMap((name) => phraseKey(name).split(' ')));
  homes.set(words, fresh);
  return fresh;
}

function nameHas({ registry }: Knowledge, id: string, portfolio: string): boolean {
  const body = registry.bodies.get(id);
  // A body that no registry knows has its name in its id.
  if (!body) return list(portfolio).every((word) => id.split('-').includes(word));
  const names = Object.values(body.name).map((name) => words(name).map(({ key }) => key));
  return names.some((name) => list(portfolio).every((word) => name.includes(word)));
}
