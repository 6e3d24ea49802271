import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A corpus made in a cache of its own: what was said about it, and its files by path. */
function made(...args: string[]): { said: string; files: ReadonlyMap<string, string> } {
  const cache = mkdtempSync(join(tmpdir(), 'gloss-corpus-'));
  try {
    const env = { ...process.env, GLOSS_CACHE: cache };
    const run = spawnSync(process.execPath, ['scripts/make-corpus.mjs', ...args], { encoding: 'utf8', env });
    assert.equal(run.status, 0, run.stderr);
    const folder = run.stdout.trim();
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
    const files = new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
    return { said: run.stderr, files };
  } finally {
    rmSync(cache, { recursive: true });
  }
}

const articles = (files: ReadonlyMap<string, string>): string[] =>
  [...files].filter(([path]) => /articles.\d{4}-\d{2}.\d{5}\.txt$/.test(path)).map(([, text]) => text);

describe('make-corpus', function () {
  this.timeout('120s');
  let first: ReturnType<typeof made>;
  before(() => {
    first = made('--articles', '40', '--seed', '7', '--check');
  });

  it('makes as many articles as are asked for, of varied prose and length, dense with mentions', () => {
    const texts = articles(first.files);
    assert.equal(texts.length, 40);
    const [, paragraphs, density] = /(\d+) distinct paragraphs[^]*?(\d+) mentions in 10 KB/.exec(first.said) ?? [];
    assert.ok(Number(paragraphs) > 500, first.said);
    assert.ok(Number(density) >= 50 && Number(density) <= 80, first.said);
    const lengths = texts.map(({ length }) => length).sort((a, b) => a - b);
    assert.ok((lengths.at(-1) ?? 0) > 3 * (lengths[0] ?? Infinity), lengths.join(' '));
  });

  it('gives names by the thousand, the registry’s first, no two alike', () => {
    const names = (first.files.get('aliases.txt') ?? '').trim().split('\n');
    assert.equal(new Set(names).size, 50_000);
    assert.equal(names[0], 'Amina Mohammed');
    assert.ok(names.slice(0, 300).includes('Bùi Thanh Sơn'));
    const text = articles(first.files).join('\n');
    assert.ok(names.slice(2000).some((name) => text.includes(name)));
  });

  it('repeats itself by the seed', () => {
    const again = made('--articles', '40', '--seed', '7');
    assert.deepEqual(again.files, first.files);
    const other = made('--articles', '40', '--seed', '8');
    assert.notDeepEqual(articles(other.files), articles(first.files));
  });
});
