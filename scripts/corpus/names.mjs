// Names for made-up articles: those of the built-in registry, then as many more of its make as are wanted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Random } from './random.mjs';

/** The same names whatever the corpus. */
const SEED = 20_240_320;
/** Of the made-up names; the rest are bodies. */
const PEOPLE = 0.7;
const JOINTS = { en: / (?:of|for|on) /, fr: / (?:de la|des|de|du) /, vi: / (?:và|nước|về) / };

/** The registry as the articles need it: officials with their titles, bodies' names, all names of two words or more. */
export function registryNames(root) {
  const read = (name) => parse(readFileSync(join(root, `data/registry/${name}.yaml`), 'utf8'))[name];
  const [officials, bodies] = [read('officials'), read('bodies')];
  const people = officials.map(({ name, positions }) => ({
    name,
    posts: positions.flatMap(({ title }) => title.en ?? []),
  }));
  const named = bodies.flatMap(({ name, aliases }) => [...Object.values(name), ...Object.values(aliases).flat()]);
  const aliases = [...officials.flatMap(({ name, aliases: others }) => [name, ...others]), ...named];
  return {
    people: people.filter(({ posts }) => posts.length > 0),
    bodies: bodies.map(({ name }) => name.en),
    acronyms: bodies.flatMap(({ aliases: { en } }) => en.filter((alias) => /^[A-Z]{3,}$/.test(alias))),
    // One word alone, folded, would be found within any word by a plain search, and acronyms are told by their capitals.
    aliases: distinct(aliases.filter((alias) => alias.includes(' '))),
    persons: new Set(officials.flatMap(({ name, aliases: others }) => [name, ...others])),
    native: officials.filter(({ country }) => !country).map(({ name }) => name),
    byLanguage: Object.keys(JOINTS).map((language) => [JOINTS[language], bodies.map(({ name }) => name[language])]),
  };
}

/**
 * Distinct names, no two the same when folded: the registry's first, then made-up ones. A list of 300 is the beginning of a list
 * of 5,000.
 * @returns {{ name: string, isPerson: boolean }[]}
 */
export function manyNames(registry, count) {
  const random = new Random(SEED);
  const [person, body] = [personMaker(registry.native, random), bodyMaker(registry.byLanguage, random)];
  const names = new Map();
  const add = (name, isPerson) => {
    const key = folded(name);
    if (!names.has(key)) names.set(key, { name, isPerson });
  };
  for (const alias of registry.aliases) add(alias, registry.persons.has(alias));
  while (names.size < count) {
    const isPerson = random.next() < PEOPLE;
    add(isPerson ? person() : body(), isPerson);
  }
  return [...names.values()].slice(0, count);
}

/** Family, middle and given names of the registry, put together anew. */
function personMaker(native, random) {
  const parts = native.map((name) => name.split(' ')).filter(({ length }) => length >= 2);
  const [families, givens] = [distinct(parts.map(([first]) => first)), distinct(parts.map((words) => words.at(-1)))];
  const middles = distinct(parts.flatMap((words) => words.slice(1, -1)));
  return () => {
    const between = Array.from({ length: random.next() < 0.6 ? 1 : 2 }, () => random.pick(middles));
    return [random.pick(families), ...between, random.pick(givens)].join(' ');
  };
}

/** Beginnings and ends of the registry's names of bodies, put together anew within their language. */
function bodyMaker(byLanguage, random) {
  const parts = byLanguage.map(([joint, names]) => {
    const split = names.flatMap((name) => {
      const at = name?.match(joint);
      return at ? [[name.slice(0, at.index + at[0].length), name.slice(at.index + at[0].length)]] : [];
    });
    return { heads: distinct(split.map(([head]) => head)), tails: distinct(split.map(([, tail]) => tail)) };
  });
  return () => {
    const { heads, tails } = random.pick(parts);
    const tail = random.pick(tails);
    return random.next() < 0.5 ? random.pick(heads) + tail : `${random.pick(heads)}${tail} ${random.between(1, 40)}`;
  };
}

const distinct = (items) => [...new Set(items)];

/** The name as a paper without accents prints it. */
export const unaccented = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** What names are told apart by, roughly as the core folds. */
const folded = (name) => unaccented(name).toLowerCase().replaceAll('’', "'").replaceAll('-', ' ');
