import { type Word, words } from '../text/words';
import { Gazetteer } from './gazetteer';
import type { LanguageWords } from './languagewords';
import type { Registry } from './registry';

/** What stands behind a head and a link: "Foreign Affairs" of "Minister of Foreign Affairs"; undefined when nothing does. */
function complement(name: string, heads: Gazetteer<string>, links: LanguageWords['titleLinks']): string | undefined {
  const list = words(name);
  const head = heads.longestAt(list, 0);
  if (!head) return undefined;
  const link = links.list.longestAt(list, head.last + 1);
  const first: Word | undefined = list[(link ?? head).last + 1];
  return first && name.slice(first.start);
}

/** The portfolios of all known posts and ministries, by language. */
export function portfoliosOf(
  registry: Registry,
  wordsOf: ReadonlyMap<string, LanguageWords>,
): ReadonlyMap<string, Gazetteer<true>> {
  const result = new Map([...wordsOf.keys()].map((language) => [language, new Gazetteer<true>()]));
  const add = (language: string, found: string | undefined): void => {
    if (found !== undefined) result.get(language)?.add(found, true);
  };
  for (const { positions } of registry.officials.values()) {
    for (const [language, title] of positions.flatMap((position) => Object.entries(position.title))) {
      const lists = wordsOf.get(language);
      if (lists) add(language, complement(title, lists.titleHeads, lists.titleLinks));
    }
  }
  for (const { name } of registry.bodies.values()) {
    for (const [language, text] of Object.entries(name)) {
      const lists = wordsOf.get(language);
      if (lists) add(language, complement(text, lists.bodyHeads, lists.bodyLinks));
    }
  }
  return result;
}
