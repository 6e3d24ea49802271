import type { Problem } from '../problem';
import { bodyNames, type BodyNames } from './bodynames';
import { Claims } from './claims';
import { Gazetteer } from './gazetteer';
import type { Language } from './language';
import type { Official, Registry } from './registry';
import { type LanguageWords, listed, listsOf, phraseKey, wordsOfLanguage } from './languagewords';
import { Lexicon } from './lexicon';
import { portfoliosOf } from './portfolios';

/** All that recognition knows: compiled once a registry, used for many articles. */
export interface Knowledge {
  readonly registry: Registry;
  readonly languages: readonly Language[];
  /** All the lists below, to be found in an article in one pass. */
  readonly lexicon: Lexicon;
  /** Looked up by language code; in the order of `languages`. */
  readonly wordsOf: ReadonlyMap<string, LanguageWords>;
  /** Full names and aliases of officials. */
  readonly people: Gazetteer<Official>;
  readonly bodies: BodyNames;
  /** What known posts and ministries are of ("Foreign Affairs"), by language code. */
  readonly portfolios: ReadonlyMap<string, Gazetteer<true>>;
  /** Folded syllables that open a personal name (Vietnamese family names). */
  readonly families: Gazetteer<string>;
  /** Middle names that hardly anything but a personal name has. */
  readonly middles: Gazetteer<true>;
  /** Provinces and cities whose names open like family names. */
  readonly provinces: Gazetteer<true>;
  /** Small words inside personal names. */
  readonly particles: Gazetteer<true>;
  /** Particles that are as often words of the sentence. */
  readonly ofParticles: Gazetteer<true>;
  /** What may follow a personal name: "Jr". */
  readonly suffixes: Gazetteer<true>;
  /** Given names that are words of a language, too. */
  readonly homographs: Gazetteer<true>;
  /** Letters behind a personal name that are no part of it. */
  readonly postnominals: Gazetteer<true>;
  /** Ids and folded names that are never a mention in this folder. */
  readonly ignored: ReadonlySet<string>;
}

function peopleOf(registry: Registry, ignored: ReadonlySet<string>): { people: Gazetteer<Official>; claims: Claims } {
  const people = new Gazetteer<Official>();
  const claims = new Claims();
  for (const official of registry.officials.values()) {
    if (ignored.has(official.id)) continue;
    const names = new Map([official.name, ...official.aliases].map((name) => [phraseKey(name), name]));
    for (const [key, name] of names) {
      if (ignored.has(key)) continue;
      people.add(name, official);
      claims.claim(key, name, official);
    }
  }
  return { people, claims };
}

/** What a folder's `ignore` leaves out: ids, aliases, and all names of what it names by id. */
function ignoredOf({ ignore, officials, bodies }: Registry): ReadonlySet<string> {
  const names = ignore.flatMap((id): readonly string[] => {
    const official = officials.get(id);
    const body = bodies.get(id);
    const own = official ? [official.name, ...official.aliases] : [];
    return [...own, ...Object.values(body?.name ?? {}), ...Object.values(body?.aliases ?? {}).flat()];
  });
  return new Set([...ignore, ...[...ignore, ...names].map(phraseKey)]);
}

/** Compiles a registry and languages into look-ups; aliases that two entries claim are reported where a folder's file is involved. */
export function compile(
  registry: Registry,
  languages: readonly Language[],
): { knowledge: Knowledge; problems: readonly Problem[] } {
  const ignored = ignoredOf(registry);
  const wordsOf = new Map(languages.map((language) => [language.language, wordsOfLanguage(language)]));
  const people = peopleOf(registry, ignored);
  const bodies = bodyNames(registry, wordsOf, ignored);
  const families = new Gazetteer<string>();
  for (const family of languages.flatMap((language) => language.families ?? []))
    families.add(family, family.normalize('NFC').toLowerCase());
  const all = (words: (language: Language) => readonly string[] | undefined): Gazetteer<true> =>
    listed(languages.flatMap((language) => words(language) ?? []));
  const lists = {
    families,
    middles: all(({ middles }) => middles),
    provinces: all(({ bodies: { provinces } }) => provinces),
    particles: all(({ particles }) => particles),
    ofParticles: all(({ ofParticles }) => ofParticles),
    suffixes: all(({ suffixes }) => suffixes),
    homographs: all(({ homographs }) => homographs),
    postnominals: all(({ postnominals }) => postnominals),
  };
  const portfolios = portfoliosOf(registry, wordsOf);
  const lexicon = new Lexicon([
    ...[...wordsOf.values()].flatMap(listsOf),
    ...Object.values(lists),
    ...portfolios.values(),
    people.people,
    bodies.names.aliases,
    bodies.names.heads,
  ]);
  return {
    knowledge: {
      registry,
      languages,
      lexicon,
      wordsOf,
      people: people.people,
      portfolios,
      bodies: bodies.names,
      ...lists,
      ignored,
    },
    problems: [...people.claims.problems, ...bodies.problems],
  };
}
