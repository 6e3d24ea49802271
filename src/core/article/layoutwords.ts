import type { Language } from '../registry/language';
import { foldKey } from '../text/fold';

/** What the languages together know of pages, folded for look-up. */
export interface LayoutWords {
  readonly languages: readonly Language[];
  readonly credit: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Words for a picture or a source, before a colon. */
  readonly labels: readonly string[];
  readonly bylines: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
  readonly staff: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly related: ReadonlySet<string>;
  readonly furniture: ReadonlySet<string>;
  readonly buttons: ReadonlySet<string>;
  /** First words of buttons. */
  readonly buttonStarts: ReadonlySet<string>;
  readonly home: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly imprint: ReadonlySet<string>;
  readonly rights: readonly string[];
  /** Small words that may stand among names: connectors and function words. */
  readonly small: ReadonlySet<string>;
  /** Offices and bodies, in small letters with their accents: a line with one is no bare name. */
  readonly offices: ReadonlySet<string>;
  /** Behind a date's left neighbours, up to the date: a sign or the line's start, then words of date lines. */
  readonly beforeDate: RegExp;
  /** At a date's right neighbours: a sign, an hour, a word of date lines, "by" or the line's end. */
  readonly afterDate: RegExp;
  readonly dateWords: ReadonlySet<string>;
  readonly updated: RegExp;
  readonly published: RegExp;
  /** "Photo by " at the start of a line, sentence or bracket. */
  readonly creditBy: RegExp;
  /** "Illustrative photo" at a line's end. */
  readonly creditAlone: RegExp;
  /** "VNA/VNS Photo Minh Quyet" at a line's end. */
  readonly agencyPhoto: RegExp;
}

const compiledFor = new WeakMap<readonly Language[], LayoutWords>();

/** The languages' words of page layout, compiled once for a list of languages. */
export function layoutWords(languages: readonly Language[]): LayoutWords {
  const words = compiledFor.get(languages) ?? compiled(languages);
  compiledFor.set(languages, words);
  return words;
}

/** Any of the phrases as a pattern, the longest first; one that matches nothing when there are none. */
function anyOf(phrases: readonly string[]): string {
  const escaped = [...new Set(phrases.map(foldKey))].map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return escaped.length ? `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})` : '(?!)';
}

function compiled(languages: readonly Language[]): LayoutWords {
  const all = (pick: (language: Language) => readonly string[]): readonly string[] => languages.flatMap(pick);
  const set = (pick: (language: Language) => readonly string[]): ReadonlySet<string> => new Set(all(pick).map(foldKey));
  const agency = anyOf(all(({ layout }) => layout.agencies));
  const photo = anyOf(all(({ credit }) => credit));
  return {
    languages,
    credit: set(({ credit }) => credit),
    sources: set(({ layout }) => layout.sources),
    labels: [...set(({ credit, layout }) => [...credit, ...layout.sources])],
    bylines: set(({ layout }) => layout.bylines),
    authors: set(({ layout }) => layout.authors),
    staff: set(({ layout }) => layout.staff),
    agencies: set(({ layout }) => layout.agencies),
    related: set(({ related }) => related),
    furniture: set(({ boilerplate }) => boilerplate),
    buttons: set(({ layout }) => layout.buttons),
    buttonStarts: set(({ layout }) => layout.buttons.map((button) => button.split(' ')[0] ?? '')),
    home: set(({ layout }) => layout.home),
    tags: set(({ layout }) => layout.tags),
    imprint: set(({ layout }) => layout.imprint),
    rights: all(({ layout }) => layout.rights).map(foldKey),
    small: set(({ layout, common }) => [...layout.names, ...common]),
    offices: officePhrases(languages),
    ...dateNeighbours(languages),
    creditBy: new RegExp(`(?:^|[.!?|(-] ?)(${anyOf(all(({ layout }) => layout.creditBy))} )`, 'u'),
    creditAlone: new RegExp(`(?:^|[.!?|,;-] ?)(${anyOf(all(({ layout }) => layout.creditAlone))})[.)| ]*$`, 'u'),
    agencyPhoto: new RegExp(`(?<![\\p{L}\\p{N}])(${agency}(?:/${agency})* ${photo}(?: [^ ]+){0,5})$`, 'u'),
  };
}

function dateNeighbours(
  languages: readonly Language[],
): Pick<LayoutWords, 'beforeDate' | 'afterDate' | 'dateWords' | 'updated' | 'published'> {
  const all = (pick: (dates: Language['dates']) => readonly string[]): readonly string[] =>
    languages.flatMap(({ dates }) => pick(dates));
  const phrases = all(({ days, around, published, updated }) => [...days, ...around, ...published, ...updated]);
  const word = anyOf(phrases);
  const behind = anyOf([...phrases, ...languages.flatMap(({ layout }) => layout.bylines)]);
  return {
    dateWords: new Set(phrases.flatMap((phrase) => foldKey(phrase).split(/[ .]/u))),
    // A paper's name may be glued to a date in figures: "The Gazette29/12/2023".
    beforeDate: new RegExp(`(?:^|[|•·,:;()/>-]|\\p{L}(?=$)) *(?:(?<!\\p{L})${word}(?!\\p{L})[ ,.:]*)*$`, 'u'),
    afterDate: new RegExp(`^(?: *$| *[|•·,;:()/>.-]|t\\d\\d:| +${behind}(?!\\p{L})| *\\d{1,2} ?[:h])`, 'u'),
    updated: new RegExp(`(?<!\\p{L})${anyOf(all(({ updated }) => updated))}(?!\\p{L})`, 'u'),
    published: new RegExp(`(?<!\\p{L})${anyOf(all(({ published }) => published))}(?!\\p{L})`, 'u'),
  };
}

function officePhrases(languages: readonly Language[]): ReadonlySet<string> {
  const heads = languages.flatMap(({ bodies, titles }) => [...bodies.heads, ...titles.heads, ...titles.before]);
  return new Set(heads.map((head) => head.normalize('NFC').toLowerCase()));
}
