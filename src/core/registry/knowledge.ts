import { portfoliosOf } from './portfolios';
import { type Problem, problem } from '../problem';
import { bodyNames, type BodyNames } from './bodynames';
import { Gazetteer } from './gazetteer';
import type { Language } from './language';
import type { Official, Registry } from './registry';
import { type LanguageWords, phraseKey, wordsOfLanguage } from './languagewords';

/** All that recognition knows: compiled once a registry, used for many articles. */
export interface Knowledge {
  readonly registry: Registry;
  readonly languages: readonly Language[];
  /** Looked up by language code; in the order of `languages`. */
  readonly wordsOf: ReadonlyMap<string, LanguageWords>;
  /** Full names and aliases of officials. */
  readonly people: Gazetteer<Official>;
  readonly bodies: BodyNames;
  /** What known posts and ministries are of ("Foreign Affairs"), by language code. */
  readonly portfolios: ReadonlyMap<string, Gazetteer<true>>;
  /** Folded syllables that open a personal name (Vietnamese family names). */
  readonly families: ReadonlySet<string>;
}

function peopleOf(
  registry: Registry,
  ignored: ReadonlySet<string>,
): { people: Gazetteer<Official>; problems: readonly Problem[] } {
  const people = new Gazetteer<Official>();
  const problems: Problem[] = [];
  const owners = new Map<string, Official>();
  for (const official of registry.officials.values()) {
    if (ignored.has(official.id)) continue;
    const names = new Map([official.name, ...official.aliases].map((name) => [phraseKey(name), name]));
    for (const [key, name] of names) {
      if (ignored.has(key)) continue;
      people.add(name, official);
      const other = owners.get(key);
      const source = official.source ?? other?.source;
      if (other && source)
        problems.push(
          problem(
            'registry-alias',
            `“${name}” names both “${other.id}” and “${official.id}”.`,
            { start: source.offset, end: source.offset },
            source.file,
          ),
        );
      owners.set(key, official);
    }
  }
  return { people, problems };
}

/** Compiles a registry and languages into look-ups; aliases that two entries claim are reported where a folder's file is involved. */
export function compile(
  registry: Registry,
  languages: readonly Language[],
): { knowledge: Knowledge; problems: readonly Problem[] } {
  const ignored = new Set(registry.ignore.flatMap((entry) => [entry, phraseKey(entry)]));
  const wordsOf = new Map(languages.map((language) => [language.language, wordsOfLanguage(language)]));
  const people = peopleOf(registry, ignored);
  const bodies = bodyNames(registry, wordsOf, ignored);
  const families = new Set(languages.flatMap((language) => (language.families ?? []).map(phraseKey)));
  return {
    knowledge: {
      registry,
      languages,
      wordsOf,
      people: people.people,
      portfolios: portfoliosOf(registry, wordsOf),
      bodies: bodies.names,
      families,
    },
    problems: [...people.problems, ...bodies.problems],
  };
}
