// Which marked articles there are, and where their texts lie. To be run at the repository's root.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unmarked } from './score.mjs';

const GOLD = 'test/gold';
const ENDING = '.marked.txt';

/** Each set: what it is, and the folders of GOLD that its articles lie in. The samples have none: their texts lie in samples/. */
export const SETS = {
  samples: { about: 'the sample archive, with its own registry', folders: [] },
  read: {
    about: 'made up in many countries, read while the rules were written; three folders have a registry of their own',
    folders: ['read', 'kenya', 'britain', 'philippines'],
  },
  unread: { about: 'made up in many countries; no rule was written after an error in them', folders: ['unread'] },
};

/** Every sample article with its marked twin: name, path, marked text. */
export function samples() {
  const paths = readdirSync('samples', { recursive: true })
    .filter((path) => path.endsWith('.txt'))
    .sort();
  return paths.map((path) => {
    const name = basename(path, '.txt');
    return { name, path: join('samples', path), marked: readFileSync(join(GOLD, name + ENDING), 'utf8') };
  });
}

/** The marked articles of one folder of GOLD; there is no other file with their text. */
export function marked(folder) {
  const files = readdirSync(join(GOLD, folder)).filter((file) => file.endsWith(ENDING));
  return files.sort().map((file) => ({
    name: basename(file, ENDING),
    folder,
    marked: readFileSync(join(GOLD, folder, file), 'utf8'),
  }));
}

/** The articles of a set, by folder and name. */
export function articlesOf(set) {
  return set === 'samples' ? samples() : SETS[set].folders.flatMap(marked);
}

/**
 * What `names` choose, by set: whole sets, or single articles; all without a name. Sets of which nothing is chosen are left
 * out. Throws a RangeError for a name that is neither, nor one of `others`.
 */
export function choose(names, others = []) {
  const all = Object.keys(SETS).map((set) => ({ set, articles: articlesOf(set) }));
  const known = new Set([...others, ...all.flatMap(({ set, articles }) => [set, ...articles.map(({ name }) => name)])]);
  for (const name of names) if (!known.has(name)) throw new RangeError(`no set and no article is named ${name}`);
  const wanted = (...of) => names.length === 0 || of.some((name) => names.includes(name));
  return all
    .map(({ set, articles }) => ({ set, articles: articles.filter(({ name }) => wanted(set, name)) }))
    .filter(({ articles }) => articles.length > 0);
}

/**
 * Calls `use` with the paths of the articles' texts, in their order, and returns what it returns. Texts that lie nowhere are
 * laid out for as long as that lasts, in a temporary folder, beside the registry of their folder if it has one.
 */
export function withTexts(articles, use) {
  const place = mkdtempSync(join(tmpdir(), 'gloss-gold-'));
  try {
    return use(articles.map((article) => article.path ?? layOut(article, place)));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function layOut({ name, folder, marked }, place) {
  const beside = join(place, folder);
  const registry = join(GOLD, folder, '.gloss');
  mkdirSync(beside, { recursive: true });
  if (existsSync(registry)) cpSync(registry, join(beside, '.gloss'), { recursive: true });
  writeFileSync(join(beside, `${name}.txt`), unmarked(marked));
  return join(beside, `${name}.txt`);
}
