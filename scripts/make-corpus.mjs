// node scripts/make-corpus.mjs [--articles N] [--seed S] [--check]: a made-up archive of N articles (20,000, about 185 MB) in the
// user's cache folder (GLOSS_CACHE), made once; prints its path. The same N and S give the same bytes, as long as the installed
// packages, whose documentation is the prose, are the same. --check counts the mentions that dist/cli.js finds in some of them.
//
//   FOLDER/articles/YYYY-MM/NNNNN.txt    the articles, with .gloss/config.yaml beside the months
//   FOLDER/aliases.txt                   50,000 names that occur in them, one a line: the registry's, then made-up ones
//   FOLDER/people.txt                    which of these are people's
//   FOLDER/corpus.json                   how much there is: articles, bytes, distinct paragraphs of prose
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { Writer } from './corpus/article.mjs';
import { manyNames, registryNames } from './corpus/names.mjs';
import { paragraphs } from './corpus/prose.mjs';
import { cached } from './hosts/cache.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
export const ARTICLES = 20_000;
export const SEED = 1;
const ALIASES = 50_000;
const A_MONTH = 200;
const FIRST_YEAR = 2015;
/** So many articles tell how dense the mentions are. */
const CHECKED = 200;

/**
 * The folder of a corpus, made if it is missing.
 * @param {object} [of]
 * @param {number} [of.articles] how many
 * @param {number} [of.seed]
 * @param {(text: string) => void} [of.say] hears of progress
 */
export async function corpus({ articles = ARTICLES, seed = SEED, say = () => undefined } = {}) {
  return cached(`corpus-${articles}-${seed}-${ingredients()}`, (folder) => fill(folder, articles, seed, say));
}

/** What articles are made of besides N and S, as a short digest: a change makes another corpus. */
function ingredients() {
  const hash = createHash('sha256');
  const sources = ['article.mjs', 'frames.yaml', 'names.mjs', 'prose.mjs', 'random.mjs'].map(
    (file) => `scripts/corpus/${file}`,
  );
  const files = [...sources, 'data/registry/officials.yaml', 'data/registry/bodies.yaml', 'package-lock.json'];
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 8);
}

async function fill(folder, articles, seed, say) {
  say('reading the documentation of the installed packages');
  const [registry, prose] = [registryNames(root), paragraphs(root)];
  const many = manyNames(registry, ALIASES);
  const frames = parse(readFileSync(join(root, 'scripts/corpus/frames.yaml'), 'utf8'));
  const writer = new Writer({ frames, registry, many, prose, seed });
  mkdirSync(join(folder, 'articles/.gloss'), { recursive: true });
  copyFileSync(join(root, 'samples/.gloss/config.yaml'), join(folder, 'articles/.gloss/config.yaml'));
  const bytes = writeArticles(join(folder, 'articles'), articles, writer, say);
  const lines = (names) => `${names.map(({ name }) => name).join('\n')}\n`;
  writeFileSync(join(folder, 'aliases.txt'), lines(many));
  writeFileSync(join(folder, 'people.txt'), lines(many.filter(({ isPerson }) => isPerson)));
  writeFileSync(join(folder, 'corpus.json'), JSON.stringify({ articles, bytes, paragraphs: writer.used.size }));
}

/** Returns how many bytes were written. */
function writeArticles(folder, count, writer, say) {
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const months = Math.floor(index / A_MONTH);
    const month = `${FIRST_YEAR + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
    if (index % A_MONTH === 0) {
      mkdirSync(join(folder, month));
      say(`${index} of ${count} articles`);
    }
    const article = Buffer.from(writer.article());
    writeFileSync(join(folder, month, `${String(index).padStart(5, '0')}.txt`), article);
    bytes += article.length;
  }
  return bytes;
}

/** Paths of a corpus' articles, in their order; the first `most` of them. */
export function articleFiles(folder, most = Infinity) {
  const files = [];
  for (const month of readdirSync(join(folder, 'articles')).sort()) {
    if (files.length >= most) break;
    if (month !== '.gloss')
      files.push(
        ...readdirSync(join(folder, 'articles', month))
          .sort()
          .map((name) => join(folder, 'articles', month, name)),
      );
  }
  return files.slice(0, most);
}

/** Mentions in 10 KB, as the command line finds them in some articles spread over the corpus. */
function density(folder) {
  const all = articleFiles(folder);
  const files = all.filter((_, index) => index % Math.ceil(all.length / CHECKED) === 0);
  const options = { encoding: 'utf8', maxBuffer: 2 ** 30 };
  const lines = execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'recognize', ...files], options)
    .trim()
    .split('\n');
  const mentions = lines.reduce((sum, line) => sum + JSON.parse(line).mentions.length, 0);
  return (mentions / files.reduce((sum, file) => sum + statSync(file).size, 0)) * 10_000;
}

async function main() {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: String(ARTICLES) },
      seed: { type: 'string', default: String(SEED) },
      check: { type: 'boolean', default: false },
    },
  });
  const [count, seed] = [Number(values.articles), Number(values.seed)];
  if (!(Number.isInteger(count) && count > 0 && Number.isInteger(seed))) {
    console.error('make-corpus: --articles and --seed must be whole numbers, the first above 0');
    process.exit(2);
  }
  const folder = await corpus({ articles: count, seed, say: (text) => console.error(`… ${text}`) });
  const { articles, bytes, paragraphs: distinct } = JSON.parse(readFileSync(join(folder, 'corpus.json'), 'utf8'));
  console.error(`${articles} articles, ${(bytes / 1e6).toFixed(1)} MB, ${distinct} distinct paragraphs of prose`);
  if (values.check) console.error(`${density(folder).toFixed(0)} mentions in 10 KB`);
  console.log(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
