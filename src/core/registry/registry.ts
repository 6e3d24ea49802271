/** Words by language code (`en`, `fr`, `vi`, …). */
export type Localized = Readonly<Record<string, string>>;

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string;

/** Where an entry was read: address of the file and UTF-16 offset in it. */
export interface Source {
  readonly file: string;
  readonly offset: number;
}

export interface Position {
  readonly title: Localized;
  /** Id of a body, null when the post names none. */
  readonly body: string | null;
  /** Left out = unknown. A missing `to` means still in post or unknown. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

export interface Official {
  readonly id: string;
  /** Native spelling. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly positions: readonly Position[];
  readonly country: string | null;
  /** Built-in entries have none: they are data of the program. */
  readonly source?: Source;
}

export interface Body {
  readonly id: string;
  readonly name: Localized;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Forms that mean this body only where the article is about it or its country ("the Party"). */
  readonly short: Readonly<Record<string, readonly string[]>>;
  readonly parent: string | null;
  readonly kind: string | null;
  readonly successor: string | null;
  readonly country: string | null;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly source?: Source;
}

/** Authority file: all officials and bodies that count in one folder, by id. */
export interface Registry {
  readonly officials: ReadonlyMap<string, Official>;
  readonly bodies: ReadonlyMap<string, Body>;
  /** Ids and aliases that are never a mention here (config `ignore`). */
  readonly ignore: readonly string[];
}
