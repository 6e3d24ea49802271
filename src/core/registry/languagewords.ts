import { foldKey } from '../text/fold';
import { words } from '../text/words';
import { Gazetteer } from './gazetteer';
import type { Language } from './language';

/** Small words that join a name to what it is of. */
export interface Links {
  readonly list: Gazetteer<true>;
  /** Whether a name may also follow without one. */
  readonly bare: boolean;
  /** Words of the longest. */
  readonly longest: number;
}

/** A language's lists as look-ups over folded words. */
export interface LanguageWords {
  readonly language: Language;
  /** Matches a letter that only this language has; null when it names none. */
  readonly letters: RegExp | null;
  /** Function words, each with its accents: a capital at a sentence's start does not make them names. */
  readonly common: Gazetteer<string>;
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
  /** Links to what an announced noun is of. */
  readonly announcementOf: Links;
  readonly bodyHeads: Gazetteer<string>;
  /** Heads that may stand for a body named before; true when a small letter will do. */
  readonly bareHeads: ReadonlyMap<string, boolean>;
  readonly bodyLinks: Links;
  readonly bodyOf: Links;
  readonly places: Gazetteer<true>;
  readonly sectors: Gazetteer<true>;
  /** Words of two syllables that only a capital makes a part of a name: "Quản lý". */
  readonly compounds: Gazetteer<true>;
  /** Words that join two parts of a name: "and". */
  readonly bodyAnd: Gazetteer<true>;
  /** Links before another field of a name: "về". */
  readonly bodyAbout: Gazetteer<true>;
  readonly namesakes: Gazetteer<true>;
  /** Names of weekdays and months: no link joins them to a body's name. */
  readonly calendar: Gazetteer<true>;
  readonly weekdayNames: Gazetteer<true>;
  /** Words of streets and buildings that are named after people. */
  readonly streets: Gazetteer<true>;
  /** Heads whose posts say where they sit: "Consul General in Savannakhet"; and the links before the place. */
  readonly seatedTitles: ReadonlySet<string>;
  readonly titleSeats: Links;
  /** Heads that are family names, too. */
  readonly surnames: ReadonlySet<string>;
  /** How a folded syllable of the language looks; null for a language that is not written in syllables. */
  readonly syllable: RegExp | null;
  /** Administrative levels, that a name may have in small letters: "the provincial People's Committee". */
  readonly levels: Gazetteer<true>;
  /** Levels that stand behind a place's name in small letters: "Quang Tri province". */
  readonly placeLevels: Gazetteer<true>;
  /** Heads of bodies that are of a post: "Office of the Prime Minister". */
  readonly postHeads: Gazetteer<true>;
  /** Heads whose names say where they sit: "Embassy of Laos in Hanoi"; and the links before the place. */
  readonly seatedHeads: Gazetteer<true>;
  readonly seats: Links;
  /** Heads that open a name in small letters. */
  readonly smallHeads: Gazetteer<true>;
  readonly bodyAdjectives: Gazetteer<true>;
  /** Folded abbreviations by what they stand for. */
  readonly abbreviated: ReadonlyMap<string, string>;
  /** Levels by another word for them: "provincial" → "province". */
  readonly sameLevels: ReadonlyMap<string, string>;
  /** Folded words of the links between a head and what it is of. */
  readonly smallLinks: ReadonlySet<string>;
  readonly aloneHeads: Gazetteer<true>;
  readonly adjectivalWords: Gazetteer<true>;
  readonly adjectivalAfter: Gazetteer<true>;
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
  readonly verbs: Gazetteer<true>;
  /** Words around a year of birth behind a name. */
  readonly births: Gazetteer<true>;
  /** Titles of several people, or words before one: the names behind them share it. */
  readonly plurals: Gazetteer<true>;
  /** Heads that need their body right behind them. */
  readonly headed: ReadonlySet<string>;
  /** Heads that companies and clubs have, too. */
  readonly privateHeads: ReadonlySet<string>;
  readonly titleAfter: Gazetteer<true>;
  /** Words with a capital only because a sentence starts: no part of a title. */
  readonly openers: Gazetteer<true>;
  readonly titleLinks: Links;
  readonly titleInner: Gazetteer<true>;
  readonly chain: Gazetteer<true>;
  readonly definite: Gazetteer<true>;
  readonly generic: Gazetteer<true>;
  readonly outside: Gazetteer<true>;
  /** Words that say that a title is of another time: "former". */
  readonly past: Gazetteer<true>;
  readonly honorifics: Gazetteer<true>;
  readonly behalf: Gazetteer<true>;
  readonly cues: Gazetteer<true>;
  readonly filler: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
  /** Folded head → the head that it means. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly articles: Gazetteer<true>;
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

/** A list of phrases. */
export const listed = (phrases: readonly string[]): Gazetteer<true> =>
  gazetteer(phrases.map((phrase) => [phrase, true]));
const keys = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(phraseKey));
const heads = (phrases: readonly string[]): Gazetteer<string> =>
  gazetteer(phrases.map((phrase) => [phrase, phraseKey(phrase)]));
function links(phrases: readonly string[]): Links {
  const lengths = phrases.map((phrase) => words(phrase).length);
  return { list: listed(phrases), bare: lengths.includes(0), longest: Math.max(0, ...lengths) };
}

/** Folded abbreviations → the content words of what they stand for. */
function abbreviations({ abbreviations: list, and }: Language['bodies']): ReadonlyMap<string, string> {
  const joining = new Set(and.map(phraseKey));
  const content = (long: string): string =>
    phraseKey(long)
      .split(' ')
      .filter((word) => !joining.has(word))
      .join(' ');
  return new Map(Object.entries(list).map(([short, long]) => [phraseKey(short), content(long)]));
}

/** Heads in either letter; a small one wherever it is listed in small letters. */
function bareHeads(heads: readonly string[]): ReadonlyMap<string, boolean> {
  const small = new Set(heads.filter((head) => head === head.toLowerCase()).map(phraseKey));
  return new Map(heads.map(phraseKey).map((key) => [key, small.has(key)]));
}

/** Region codes of CLDR that are no countries. */
const NO_COUNTRIES = new Set(['FX', 'EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
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

/** The lists of a language, compiled for searching. */
export function wordsOfLanguage(language: Language): LanguageWords {
  return {
    language,
    letters: language.letters === undefined ? null : new RegExp(`[${language.letters}]`, 'u'),
    common: gazetteer(language.common.map((word) => [word, word.normalize('NFC').toLowerCase()])),
    countries: countriesOf(language),
    sectors: listed(language.sectors),
    compounds: listed(language.compounds ?? []),
    namesakes: listed(language.namesakes ?? []),
    calendar: listed([...language.dates.days, ...language.months]),
    weekdayNames: listed(language.dates.days),
    syllable: language.syllable === undefined ? null : new RegExp(language.syllable, 'u'),
    ...listWords(language),
    ...bodyWords(language),
    ...titleWords(language),
  };
}

/** What announces and numbers the items of a list. */
const listWords = ({ markers, announcements }: Language) => ({
  ordinals: gazetteer(markers.ordinals.flatMap((row, index) => row.map((word) => [word, index + 1] as const))),
  finals: listed(markers.finals),
  markerNouns: listed(markers.nouns),
  weekdays: new Map(Object.entries(markers.weekdays).map(([day, ordinal]) => [foldKey(day), ordinal])),
  announcementNouns: listed(announcements.nouns),
  numbers: gazetteer(announcements.numbers.map((word, index) => [word, index + 1])),
  vague: listed(announcements.vague),
  weak: listed(announcements.weak),
  pointing: listed(announcements.pointing),
  announcementOf: links(announcements.of),
});

/** What names of bodies are made of. */
const bodyWords = ({ bodies }: Language) => ({
  bodyHeads: heads(bodies.heads),
  bareHeads: bareHeads(bodies.bare),
  bodyLinks: links(bodies.links),
  bodyOf: links(bodies.of),
  places: listed(bodies.places ?? []),
  bodyAnd: listed(bodies.and),
  bodyAbout: listed(bodies.about ?? []),
  streets: listed(bodies.streets),
  levels: listed(bodies.levels),
  placeLevels: listed(bodies.placeLevels),
  seatedHeads: listed(bodies.seated),
  postHeads: listed(bodies.ofPosts),
  seats: links(bodies.seats),
  smallHeads: listed(bodies.small),
  bodyAdjectives: listed(bodies.adjectives),
  abbreviated: abbreviations(bodies),
  sameLevels: new Map(Object.entries(bodies.sameLevels).map(([from, to]) => [phraseKey(from), phraseKey(to)])),
  smallLinks: new Set(bodies.links.flatMap((link) => words(link).map(({ key }) => key))),
  aloneHeads: listed(bodies.alone),
  adjectivalWords: listed(bodies.adjectival.words),
  adjectivalAfter: listed(bodies.adjectival.after),
  adjectivalBefore: listed(bodies.adjectival.before),
});

/** What titles are made of. */
const titleWords = ({ titles, common }: Language) => ({
  seatedTitles: keys(titles.seated),
  titleSeats: links(titles.seats),
  surnames: keys(titles.surnames),
  headed: keys(titles.headed),
  titleHeads: heads([...titles.heads, ...titles.abbreviations]),
  abbreviations: new Set([...keys(titles.abbreviations)].filter((key) => !keys(titles.heads).has(key))),
  titleBefore: listed(titles.before),
  titleFields: listed(titles.fields),
  soft: keys(titles.soft.flatMap((phrase) => phrase.split(' '))),
  predicates: listed(titles.predicates),
  charge: listed(titles.charge),
  verbs: listed(titles.verbs ?? []),
  births: listed(titles.births),
  plurals: listed(titles.plurals),
  privateHeads: keys(titles.private),
  titleAfter: listed(titles.after),
  openers: listed([...common, ...titles.openers]),
  titleLinks: links(titles.links),
  titleInner: listed(titles.inner),
  chain: listed(titles.chain),
  definite: listed(titles.definite),
  generic: listed(titles.generic),
  outside: listed(titles.outside),
  past: listed(titles.past),
  honorifics: listed(titles.honorifics),
  behalf: listed(titles.behalf),
  cues: listed(titles.cues),
  filler: keys(titles.filler),
  shared: keys(titles.shared),
  lower: keys(titles.lower),
  synonyms: new Map(Object.entries(titles.synonyms).map(([from, to]) => [phraseKey(from), phraseKey(to)])),
  articles: listed(titles.articles),
});

/** All lists of a language that an article is searched for. */
export function listsOf(words: LanguageWords): readonly Gazetteer<unknown>[] {
  const links = [
    words.bodyLinks.list,
    words.bodyOf.list,
    words.titleLinks.list,
    words.seats.list,
    words.announcementOf.list,
    words.titleSeats.list,
  ];
  const own = Object.values(words).filter((value): value is Gazetteer<unknown> => value instanceof Gazetteer);
  return [...own, ...links];
}
