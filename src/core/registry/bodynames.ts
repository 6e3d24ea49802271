import type { Problem } from '../problem';
import { type Word, words } from '../text/words';
import { Claims } from './claims';
import { Gazetteer } from './gazetteer';
import { type LanguageWords, type Links, phraseKey } from './languagewords';
import type { Body, Registry } from './registry';

/** An alias of a body and how its letters must stand in the text. */
export interface BodyAlias {
  readonly id: string;
  readonly text: string;
  /** An acronym matches only as written: WHO is no "who". */
  readonly exact: boolean;
  /** Index of the word that must have a capital in the text too; -1 when none must. */
  readonly capitalAt: number;
}

/** Head of a body's name without the body that owns it: "Standing Committee" of "Standing Committee of the Party Committee". */
export interface Head {
  readonly key: string;
  /** Body id by owner id. */
  readonly byOwner: Map<string, string>;
  /** Bodies that the registry itself gives this short form. */
  readonly short: Set<string>;
  /** Whether it may mean a body by itself, in context; a bare "Office" or "Department" may not. */
  readonly standsAlone: boolean;
}

export interface BodyNames {
  readonly aliases: Gazetteer<BodyAlias>;
  readonly heads: Gazetteer<Head>;
  /** Ids of the bodies whose name a body's own name contains: the Ministry for its Party Committee. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Aliases of more words are unmistakable: small letters throughout do not matter. */
const UNMISTAKABLE_WORDS = 4;
/** MoT, MoFA: written so, it is no word. */
const INNER_CAPITAL = /^\p{L}+\p{Lu}/u;
const ACRONYM = /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&-]+$/u;

function bodyAlias(id: string, text: string): BodyAlias {
  const list = words(text);
  const exact = (ACRONYM.test(text) && text === text.toUpperCase()) || (list.length === 1 && INNER_CAPITAL.test(text));
  const capitalAt = list.length >= UNMISTAKABLE_WORDS ? -1 : list.findIndex(({ capital }) => capital);
  return { id, text, exact, capitalAt };
}

const namesOf = (body: Body): readonly (readonly [language: string, name: string])[] => [
  ...Object.entries(body.name),
  ...Object.entries(body.aliases).flatMap(([language, list]) => list.map((alias) => [language, alias] as const)),
];

/** A name split into its head and the owner inside it; null when it holds no other body's name. */
interface Split {
  readonly head: string;
  readonly owner: string;
}

const text = (list: readonly Word[], from: number, to: number): string =>
  list
    .slice(from, to)
    .map((word, index) => (index ? (/^\s*$/u.test(word.gap) ? ' ' : word.gap) : '') + word.text)
    .join('');

/** Index of the first word of the longest link that ends right before a word; the word's own without one, -1 where one must stand. */
function linkBefore(list: readonly Word[], first: number, { list: links, bare, longest }: Links): number {
  for (let start = Math.max(1, first - longest); start < first; start++)
    if (links.at(list, start).some(({ last }) => last === first - 1)) return start;
  return bare ? first : -1;
}

/** "Party Committee of the [Ministry of Health]": the head before a link before an owner at the end. */
function ownerBehind(list: readonly Word[], id: string, aliases: Gazetteer<BodyAlias>, links: Links): readonly Split[] {
  return list.flatMap((_, first): Split[] => {
    if (first === 0) return [];
    const owners = aliases.at(list, first).filter((hit) => hit.last === list.length - 1 && hit.value.id !== id);
    const link = owners.length > 0 ? linkBefore(list, first, links) : -1;
    if (link < 1) return [];
    return owners.map(({ value }) => ({ head: text(list, 0, link), owner: value.id }));
  });
}

/** "[Ministry of Health]'s Party Committee", "[National Assembly] Standing Committee": the owner at the start. */
function ownerBefore(list: readonly Word[], id: string, aliases: Gazetteer<BodyAlias>): readonly Split[] {
  const owners = aliases.at(list, 0).filter((hit) => hit.last < list.length - 1 && hit.value.id !== id);
  return owners.flatMap(({ value, last }): Split[] => {
    const from = list[last + 1]?.key === 's' && list[last + 1]?.gap === "'" ? last + 2 : last + 1;
    return from < list.length ? [{ head: text(list, from, list.length), owner: value.id }] : [];
  });
}

class Heads {
  private readonly byKey = new Map<string, Head>();
  readonly gazetteer = new Gazetteer<Head>();

  constructor(private readonly plain: ReadonlySet<string>) {}

  head(phrase: string): Head {
    const key = phraseKey(phrase);
    const known = this.byKey.get(key);
    if (known) return known;
    const fresh: Head = { key, byOwner: new Map(), short: new Set(), standsAlone: !this.plain.has(key) };
    this.byKey.set(key, fresh);
    this.gazetteer.add(phrase, fresh);
    return fresh;
  }
}

/** An acronym is another alias in other letters: MOST and MoST. */
const aliasKey = ({ exact, text }: BodyAlias): string => (exact ? text : phraseKey(text));

function aliasesOf(
  registry: Registry,
  ignored: ReadonlySet<string>,
): { aliases: Gazetteer<BodyAlias>; claims: Claims } {
  const aliases = new Gazetteer<BodyAlias>();
  const claims = new Claims();
  for (const body of registry.bodies.values()) {
    if (ignored.has(body.id)) continue;
    const names = new Map(
      namesOf(body)
        .map(([, name]) => bodyAlias(body.id, name))
        .map((alias) => [aliasKey(alias), alias]),
    );
    for (const [key, alias] of names) {
      if (ignored.has(phraseKey(alias.text))) continue;
      aliases.add(alias.text, alias);
      claims.claim(key, alias.text, body);
    }
  }
  return { aliases, claims };
}

/** All ways to split a name of a language into a head and an owner; the head must hold a head word of that language. */
function splitsOf(
  name: string,
  id: string,
  aliases: Gazetteer<BodyAlias>,
  lists: LanguageWords | undefined,
): readonly Split[] {
  if (!lists) return [];
  const list = words(name);
  const before = lists.language.bodies.possessive ? ownerBefore(list, id, aliases) : [];
  const splits = [...ownerBehind(list, id, aliases, lists.bodyLinks), ...before];
  return splits.filter(({ head }) => {
    const parts = words(head);
    return parts.some((_, index) => lists.bodyHeads.longestAt(parts, index) !== undefined);
  });
}

/** Compiles the names of all bodies: aliases, the heads inside them, and who owns whom by name. */
export function bodyNames(
  registry: Registry,
  wordsOf: ReadonlyMap<string, LanguageWords>,
  ignored: ReadonlySet<string>,
): { names: BodyNames; problems: readonly Problem[] } {
  const { aliases, claims } = aliasesOf(registry, ignored);
  const bodies = [...wordsOf.values()].map(({ language }) => language.bodies);
  const standing = new Set(bodies.flatMap((lists) => lists.standing ?? []).map(phraseKey));
  const plain = new Set(bodies.flatMap((lists) => lists.heads.map(phraseKey)).filter((key) => !standing.has(key)));
  const heads = new Heads(plain);
  const owners = new Map<string, Set<string>>();
  for (const body of registry.bodies.values()) {
    if (ignored.has(body.id)) continue;
    const owned = new Set<string>();
    owners.set(body.id, owned);
    for (const [language, name] of namesOf(body)) {
      for (const { head, owner } of splitsOf(name, body.id, aliases, wordsOf.get(language))) {
        heads.head(head).byOwner.set(owner, body.id);
        owned.add(owner);
      }
    }
    for (const short of Object.values(body.short).flat()) heads.head(short).short.add(body.id);
  }
  return { names: { aliases, heads: heads.gazetteer, owners }, problems: claims.problems };
}
