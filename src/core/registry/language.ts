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
  readonly families?: readonly string[];
  readonly markers: {
    readonly articles: readonly string[];
    readonly ordinals: readonly (readonly string[])[];
    readonly finals: readonly string[];
    readonly bareEndings: readonly string[];
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
    readonly inner: readonly string[];
    readonly follow?: readonly string[];
  };
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
    readonly adjectival: {
      readonly words: readonly string[];
      readonly after: readonly string[];
      readonly before: readonly string[];
    };
  };
  readonly titles: {
    readonly capitalsBefore: boolean;
    readonly openers: readonly string[];
    readonly articles: readonly string[];
    readonly definite: readonly string[];
    readonly generic: readonly string[];
    readonly outside: readonly string[];
    readonly past: readonly string[];
    readonly honorifics: readonly string[];
    readonly abbreviations: readonly string[];
    readonly heads: readonly string[];
    readonly before: readonly string[];
    readonly soft: readonly string[];
    readonly fields: readonly string[];
    readonly after: readonly string[];
    readonly charge: readonly string[];
    readonly adjectives: boolean;
    readonly verbs?: readonly string[];
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
