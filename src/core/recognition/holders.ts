import type { Knowledge } from '../registry/knowledge';
import type { LanguageWords } from '../registry/languagewords';
import { during } from '../registry/naming';
import type { Official, Position } from '../registry/registry';
import { type BodyFit, fitsBody, fitsHead, means, type Post, readPost, type Said } from './posts';

/** A post of the registry, and who holds it when. */
interface Holding {
  readonly official: Official;
  readonly position: Position;
  readonly post: Post;
}

/** The posts of a registry by their head, read once a language. */
const read = new WeakMap<Knowledge, Map<LanguageWords, ReadonlyMap<string, readonly Holding[]>>>();

function holdingsOf(knowledge: Knowledge, language: LanguageWords): ReadonlyMap<string, readonly Holding[]> {
  const byLanguage = read.get(knowledge) ?? new Map<LanguageWords, ReadonlyMap<string, readonly Holding[]>>();
  read.set(knowledge, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const byHead = new Map<string, Holding[]>();
  const code = language.language.language;
  for (const official of knowledge.registry.officials.values()) {
    for (const position of official.positions) {
      const post = readPost(position.title[code] ?? position.title['und'] ?? '', position.body, language);
      if (!post) continue;
      const others = byHead.get(post.head);
      if (others) others.push({ official, position, post });
      else byHead.set(post.head, [{ official, position, post }]);
    }
  }
  byLanguage.set(language, byHead);
  return byHead;
}

/**
 * Officials who held a post that a role can mean; where `fits` asks for the role's very body and nobody has it, with one that
 * fits it.
 * @param day YYYY-MM-DD; null for whoever held the post ever
 * @param counts whether an official may be meant at all
 */
export function holdersOf(
  knowledge: Knowledge,
  language: LanguageWords,
  role: Said,
  day: string | null,
  fits: BodyFit,
  counts: (official: Official) => boolean,
): readonly Official[] {
  const holdings = [...holdingsOf(knowledge, language)]
    .filter(([head]) => fitsHead(role, head))
    .flatMap(([, found]) => found)
    .filter(({ official, position }) => counts(official) && (day === null || during(position, day)));
  const fitting = (body: BodyFit): readonly Official[] => {
    const found = holdings.filter(({ post }) => means({ language, knowledge }, role, post, body));
    return [...new Set(found.map(({ official }) => official))];
  };
  const exact = fitting(fits);
  return exact.length > 0 || fits === fitsBody ? exact : fitting(fitsBody);
}
