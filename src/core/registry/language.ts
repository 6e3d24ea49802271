/** The words of one language that recognition reads: data/language/*.yaml, whose comments explain each list. */
export interface Language {
  readonly language: string;
  readonly name: string;
  readonly common: readonly string[];
  readonly countries: Readonly<Record<string, readonly string[]>>;
  readonly months: readonly string[];
  readonly dates: {
    readonly short: readonly (readonly string[])[];
    readonly endings: readonly string[];
    readonly year: readonly string[];
    readonly days: readonly string[];
    readonly around: readonly string[];
    readonly published: readonly string[];
    readonly updated: readonly string[];
  };
  /** Letters that no other language here has: a word with one counts as a function word does. */
  readonly letters?: string;
  /** Pattern of a folded syllable, in a language that writes its words in syllables: other words are foreign names. */
  readonly syllable?: string;
  readonly families?: readonly string[];
  /** Middle names that hardly anything but a personal name has. */
  readonly middles?: readonly string[];
  /** Countries' names of one syllable that are given names, too. */
  readonly namesakes?: readonly string[];
  /** Small words inside personal names of any language: "van der". */
  readonly particles?: readonly string[];
  /** Of these, those that are words of the sentence behind its first word: "Hommage de". */
  readonly ofParticles?: readonly string[];
  /** What may follow a personal name and belongs to it: "Jr". */
  readonly suffixes?: readonly string[];
  /** Letters of honours and degrees behind a personal name, that are no part of it: "KCMG". */
  readonly postnominals?: readonly string[];
  /** Given names that are words of the language: at a sentence's start no names by themselves. */
  readonly homographs?: readonly string[];
  readonly markers: {
    readonly articles: readonly string[];
    readonly ordinals: readonly (readonly string[])[];
    readonly finals: readonly string[];
    readonly bareEndings: readonly string[];
    /** Whether an ordinal may stand behind the noun that it counts and open an item so: "Việc thứ nhất". */
    readonly behindNoun: boolean;
    readonly verbs: readonly string[];
    readonly nouns: readonly string[];
    readonly weekdays: Readonly<Record<string, number>>;
  };
  readonly announcements: {
    readonly nouns: readonly string[];
    readonly numbers: readonly string[];
    readonly vague: readonly string[];
    readonly weak: readonly string[];
    readonly pointing: readonly string[];
    readonly of: readonly string[];
    readonly inner: readonly string[];
    readonly follow?: readonly string[];
  };
  /** Fields of public work, as names of bodies and posts have them. */
  readonly sectors: readonly string[];
  /** Words of two syllables that are fields only with a capital: with small letters they are verbs. */
  readonly compounds?: readonly string[];
  readonly credit: readonly string[];
  readonly related: readonly string[];
  readonly boilerplate: readonly string[];
  readonly layout: {
    readonly home: readonly string[];
    readonly buttons: readonly string[];
    readonly tags: readonly string[];
    readonly imprint: readonly string[];
    readonly rights: readonly string[];
    readonly bylines: readonly string[];
    readonly authors: readonly string[];
    readonly staff: readonly string[];
    readonly names: readonly string[];
    readonly sources: readonly string[];
    readonly creditBy: readonly string[];
    readonly creditAlone: readonly string[];
    readonly agencies: readonly string[];
  };
  readonly bodies: {
    readonly heads: readonly string[];
    readonly bare: readonly string[];
    readonly links: readonly string[];
    readonly of: readonly string[];
    readonly standing?: readonly string[];
    readonly places?: readonly string[];
    readonly possessive: boolean;
    readonly writing: 'capitals' | 'sentence' | 'syllables';
    readonly and: readonly string[];
    readonly about?: readonly string[];
    readonly levels: readonly string[];
    readonly placeLevels: readonly string[];
    readonly streets: readonly string[];
    readonly seated: readonly string[];
    /** Heads of bodies that are of a post: "Office of the Prime Minister". */
    readonly ofPosts: readonly string[];
    readonly seats: readonly string[];
    readonly small: readonly string[];
    readonly adjectives: readonly string[];
    readonly adjectiveEndings: readonly string[];
    readonly participleEndings: readonly string[];
    readonly infinitiveEndings: readonly string[];
    readonly abbreviations: Readonly<Record<string, string>>;
    readonly sameLevels: Readonly<Record<string, string>>;
    readonly alone: readonly string[];
    readonly provinces?: readonly string[];
    readonly adjectival: {
      readonly words: readonly string[];
      readonly after: readonly string[];
      readonly before: readonly string[];
    };
  };
  readonly titles: {
    readonly headed: readonly string[];
    readonly capitalsBefore: boolean;
    readonly openers: readonly string[];
    readonly articles: readonly string[];
    readonly definite: readonly string[];
    readonly generic: readonly string[];
    readonly outside: readonly string[];
    readonly past: readonly string[];
    readonly honorifics: readonly string[];
    /** What another person's post follows: "on behalf of the Prime Minister, Minister X". */
    readonly behalf: readonly string[];
    /** Words that only people in public service stand behind: "comrade", "chaired by". */
    readonly cues: readonly string[];
    readonly abbreviations: readonly string[];
    readonly heads: readonly string[];
    readonly before: readonly string[];
    readonly soft: readonly string[];
    readonly fields: readonly string[];
    readonly after: readonly string[];
    readonly charge: readonly string[];
    readonly adjectives: boolean;
    readonly verbs?: readonly string[];
    readonly births: readonly string[];
    readonly plurals: readonly string[];
    readonly seated: readonly string[];
    readonly seats: readonly string[];
    readonly surnames: readonly string[];
    readonly private: readonly string[];
    readonly links: readonly string[];
    readonly inner: readonly string[];
    readonly chain: readonly string[];
    readonly predicates: readonly string[];
    readonly filler: readonly string[];
    readonly demonyms: readonly string[];
    readonly shared: readonly string[];
    readonly lower: readonly string[];
    readonly synonyms: Readonly<Record<string, string>>;
  };
}
