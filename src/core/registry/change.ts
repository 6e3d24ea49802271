import type { Entries, Value } from '../yaml/render';
import type { Localized } from './registry';

/** An official that a folder's registry is to know. */
export interface NewOfficial {
  readonly id: string;
  /** Native spelling. */
  readonly name: string;
  readonly country: string | null;
  /** Posts without dates; body: null where the post names none that the registry has. */
  readonly positions: readonly { readonly title: Localized; readonly body: string | null }[];
}

/** A body that a folder's registry is to know. */
export interface NewBody {
  readonly id: string;
  readonly name: Localized;
  readonly country: string | null;
}

/** What the program may change in the files of a `.gloss/`. */
export type GlossChange =
  /** Language: of the alias of a body; null: any. */
  | {
      readonly kind: 'alias';
      readonly of: 'official' | 'body';
      readonly id: string;
      readonly alias: string;
      readonly language: string | null;
    }
  | { readonly kind: 'official'; readonly entry: NewOfficial }
  | { readonly kind: 'body'; readonly entry: NewBody }
  /** An id or a name that is never a mention here … */
  | { readonly kind: 'ignore'; readonly name: string }
  /** … or is one again. */
  | { readonly kind: 'unignore'; readonly name: string };

/** An entry as it is written: the key of its list, its id, and its fields in order. */
export interface NewEntry {
  readonly list: 'officials' | 'bodies';
  readonly id: string;
  readonly fields: Entries;
}

type Addition = Extract<GlossChange, { kind: 'alias' | 'official' | 'body' }>;

/** The entry that a change adds, an alias where the file has no entry of its id. */
export function newEntry(change: Addition): NewEntry {
  switch (change.kind) {
    case 'alias': {
      const list = change.of === 'official' ? 'officials' : 'bodies';
      return { list, id: change.id, fields: filled({ id: change.id, aliases: aliasesOf(change) }) };
    }
    case 'official': {
      const { id, name, country, positions } = change.entry;
      const posts = positions.map(({ title, body }) => filled({ title: words(title), body }));
      return { list: 'officials', id, fields: filled({ id, name, country, positions: posts }) };
    }
    case 'body': {
      const { id, name, country } = change.entry;
      return { list: 'bodies', id, fields: filled({ id, name: words(name), country }) };
    }
  }
}

function aliasesOf({ of, alias, language }: Extract<GlossChange, { kind: 'alias' }>): Value {
  return of === 'official' || language === null ? [alias] : new Map([[language, [alias]]]);
}

/** Words by language, or the text alone where they count for every language. */
function words(localized: Localized): Value {
  const { und, ...rest } = localized;
  return und !== undefined && Object.keys(rest).length === 0 ? und : new Map(Object.entries(localized));
}

function filled(fields: Readonly<Record<string, Value | null>>): Entries {
  const set = Object.entries(fields).filter(
    (field): field is [string, Value] => field[1] !== null && !(Array.isArray(field[1]) && field[1].length === 0),
  );
  return new Map(set);
}

/** Name, in `.gloss/`, of the file that a change or a list is in. */
export function glossFile(
  where: GlossChange | Pick<NewEntry, 'list'>,
): 'officials.yaml' | 'bodies.yaml' | 'config.yaml' {
  if ('list' in where) return `${where.list}.yaml`;
  if (where.kind === 'ignore' || where.kind === 'unignore') return 'config.yaml';
  return glossFile(newEntry(where));
}
