import { foldKey } from '../text/fold';
import { words } from '../text/words';
import { Gazetteer } from './gazetteer';
import type { Language } from './language';

/** A language's lists as look-ups over folded words. */
export interface LanguageWords {
  readonly language: Language;
  /** Function words: a capital at a sentence's start does not make them names. */
  readonly common: ReadonlySet<string>;
  /** Names of countries and their adjectives → ISO 3166 code in small letters. */
  readonly countries: Gazetteer<string>;
  readonly ordinals: Gazetteer<number>;
  readonly finals: Gazetteer<true>;
  readonly markerNouns: Gazetteer<true>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly announcementNouns: Gazetteer<true>;
  readonly numbers: Gazetteer<number>;
  readonly vague: Gazetteer<true>;
  /** Vague words that need a pointing one ("suivants") to announce anything. */
  readonly weak: Gazetteer<true>;
  readonly pointing: Gazetteer<true>;
  readonly bodyHeads: Gazetteer<string>;
  /** Heads that may stand for a body named before; true when a small letter will do. */
  readonly bareHeads: ReadonlyMap<string, boolean>;
  readonly bodyLinks: readonly (readonly string[])[];
  readonly bodyOf: readonly (readonly string[])[];
  readonly places: Gazetteer<true>;
  readonly adjectivalWords: ReadonlySet<string>;
  readonly adjectivalAfter: ReadonlySet<string>;
  readonly adjectivalBefore: Gazetteer<true>;
  readonly titleHeads: Gazetteer<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly titleBefore: Gazetteer<true>;
  /** Words that say of what, in any case, before a head: "foreign minister". */
  readonly titleFields: Gazetteer<true>;
  /** Words of rank that a later mention may leave out. */
  readonly soft: ReadonlySet<string>;
  readonly predicates: Gazetteer<true>;
  readonly charge: Gazetteer<true>;
  readonly verbs: ReadonlySet<string>;
  readonly titleAfter: Gazetteer<true>;
  /** Words with a capital only because a sentence starts: no part of a title. */
  readonly openers: ReadonlySet<string>;
  /** Lists of folded words, the longest first; the same for bodyLinks and bodyOf. */
  readonly titleLinks: readonly (readonly string[])[];
  readonly titleInner: ReadonlySet<string>;
  readonly chain: Gazetteer<true>;
  readonly definite: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
  readonly honorifics: Gazetteer<true>;
  readonly filler: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
  /** Folded head → the head that it means. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly articles: ReadonlySet<string>;
}

/** The words of a phrase, folded, as one key: signs between them do not count. */
export function phraseKey(phrase: string): string {
  return words(phrase)
    .map(({ key }) => key)
    .join(' ');
}

function gazetteer<T>(entries: readonly (readonly [string, T])[]): Gazetteer<T> {
  const result = new Gazetteer<T>();
  for (const [phrase, value] of entries) result.add(phrase, value);
  return result;
}

const listed = (phrases: readonly string[]): Gazetteer<true> => gazetteer(phrases.map((phrase) => [phrase, true]));
const keys = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(phraseKey));
const heads = (phrases: readonly string[]): Gazetteer<string> =>
  gazetteer(phrases.map((phrase) => [phrase, phraseKey(phrase)]));
/** Longest first, so that "of the" is tried before "of". */
const links = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((phrase) => words(phrase).map(({ key }) => key)).sort((a, b) => b.length - a.length);

/** Region codes of CLDR that are no countries. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** The runtime's names of all countries in the language (Unicode CLDR), and the language's own additions. */
function countriesOf({ language, countries }: Language): Gazetteer<string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return gazetteer([
    ...codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined || NO_COUNTRIES.has(code) ? [] : [[name, code.toLowerCase()] as const];
    }),
    ...Object.entries(countries).flatMap(([code, list]) => list.map((name) => [name, code] as const)),
  ]);
}

export function wordsOfLanguage(language: Language): LanguageWords {
  const { markers, announcements, bodies, titles } = language;
  return {
    language,
    common: new Set(language.common.map(foldKey)),
    countries: countriesOf(language),
    ordinals: gazetteer(markers.ordinals.flatMap((row, index) => row.map((word) => [word, index + 1] as const))),
    finals: listed(markers.finals),
    markerNouns: listed(markers.nouns),
    weekdays: new Map(Object.entries(markers.weekdays).map(([day, ordinal]) => [foldKey(day), ordinal])),
    announcementNouns: listed(announcements.nouns),
    numbers: gazetteer(announcements.numbers.map((word, index) => [word, index + 1])),
    vague: listed(announcements.vague),
    weak: listed(announcements.weak),
    pointing: listed(announcements.pointing),
    bodyHeads: heads(bodies.heads),
    bareHeads: new Map(bodies.bare.map((head) => [phraseKey(head), head === head.toLowerCase()])),
    bodyLinks: links(bodies.links),
    bodyOf: links(bodies.of),
    places: listed(bodies.places ?? []),
    adjectivalWords: keys(bodies.adjectival.words),
    adjectivalAfter: keys(bodies.adjectival.after),
    adjectivalBefore: listed(bodies.adjectival.before),
    titleHeads: heads([...titles.heads, ...titles.abbreviations]),
    abbreviations: keys(titles.abbreviations),
    titleBefore: listed(titles.before),
    titleFields: listed(titles.fields),
    soft: keys(titles.soft.flatMap((phrase) => phrase.split(' '))),
    predicates: listed(titles.predicates),
    charge: listed(titles.charge),
    verbs: keys(titles.verbs ?? []),
    titleAfter: listed(titles.after),
    openers: keys([...language.common, ...titles.openers]),
    titleLinks: links(titles.links),
    titleInner: keys(titles.inner),
    chain: listed(titles.chain),
    definite: keys(titles.definite),
    generic: keys(titles.generic),
    outside: keys(titles.outside),
    honorifics: listed(titles.honorifics),
    filler: keys(titles.filler),
    shared: keys(titles.shared),
    lower: keys(titles.lower),
    synonyms: new Map(Object.entries(titles.synonyms).map(([from, to]) => [phraseKey(from), phraseKey(to)])),
    articles: keys(titles.articles),
  };
}
