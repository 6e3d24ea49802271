import assert from 'node:assert/strict';
import { type Config, DEFAULT_CONFIG, isArticle } from '../../../src/core/registry/config';
import { GLOSS, folderOf } from '../../support/knowledge';
import { showProblems, withoutProblems } from '../../support/problems';

describe('problems in config.yaml', () => {
  const rows = [
    '',
    '# nothing yet',
    'articles: [a.txt, b/**]\nexclude: drafts/**\nbuiltin: true\nignore: []',
    'articles: ^config-type^[a.txt, 5]',
    'articles: ^config-type^{ a.txt: true }',
    'exclude: ^config-type^7',
    'ignore: ^config-type^{ id: mofa }',
    'builtin: ^config-type^yes',
    'builtin: ^config-type^"false"',
    'Articles: ^config-key^[a.txt]',
    'tags: ^config-key^[a]',
    '__proto__: ^config-key^{ builtin: false }',
    'builtin: ^config-type^[no]\nexclude: ^config-type^7\nnothing: ^config-key^here',
    '^config-type^just a text',
    '^config-type^[articles, a.txt]',
    '^config-type^false',
    'articles: [a.txt\n^yaml-syntax^builtin: false',
    'builtin: true\n^yaml-syntax^builtin: false',
  ];
  for (const row of rows) {
    it(row || 'an empty file', async () => {
      const config = withoutProblems(row);
      const { problems } = await folderOf({ config }, false);
      assert.equal(showProblems(config, problems), row);
      for (const { file } of problems) assert.equal(file, `${GLOSS}/config.yaml`);
    });
  }
});

describe('config', () => {
  const rows: [string, Partial<Config>][] = [
    ['', {}],
    ['articles:\nexclude:\nbuiltin:\nignore:', {}],
    ['articles: ["*.md"]', { articles: ['*.md'] }],
    ['articles: "*.md"', { articles: ['*.md'] }],
    ['articles: []', { articles: [] }],
    ['exclude: [drafts/**]\nignore: [mofa, NAM]', { exclude: ['drafts/**'], ignore: ['mofa', 'NAM'] }],
    ['builtin: false', { builtin: false }],
    ['builtin: no\nignore: [mofa]', { ignore: ['mofa'] }],
    ['builtin: false\nbuiltin: false', {}],
    ['__proto__: { builtin: false }', {}],
  ];
  for (const [config, expected] of rows) {
    it(JSON.stringify(config), async () => {
      assert.deepEqual((await folderOf({ config }, false)).config, { ...DEFAULT_CONFIG, ...expected });
    });
  }
});

describe('which files are articles', () => {
  const config = (settings: Partial<Config>): Config => ({ ...DEFAULT_CONFIG, ...settings });
  const rows: [string, Partial<Config>, string, boolean][] = [
    ['any text file', {}, 'a.txt', true],
    ['in any folder', {}, 'press/2025/a.txt', true],
    ['with blanks and accents', {}, 'báo chí/bài 1.txt', true],
    ['with signs that globs know', {}, 'press/a [1] (2) {3}!.txt', true],
    ['in a hidden folder', {}, '.drafts/a.txt', true],
    ['no other file', {}, 'a.md', false],
    ['no sidecar', {}, 'a.txt.gloss.yaml', false],
    ['no file of Gloss', {}, '.gloss/notes.txt', false],
    ['no file of Gloss in a folder below', {}, 'press/.gloss/notes.txt', false],
    ['no file of Git', {}, '.git/description.txt', false],
    ['no file of a package', {}, 'tools/node_modules/x/licence.txt', false],
    ['not even when asked for', { articles: ['**'] }, 'node_modules/licence.txt', false],
    ['only the globs of the folder', { articles: ['press/*.txt'] }, 'press/a.txt', true],
    ['one star is one folder', { articles: ['press/*.txt'] }, 'press/2025/a.txt', false],
    ['any of several globs', { articles: ['*.md', 'press/**'] }, 'press/2025/a.txt', true],
    ['none without globs', { articles: [] }, 'a.txt', false],
    ['not what is excluded', { exclude: ['drafts/**'] }, 'drafts/a.txt', false],
    ['what is excluded elsewhere', { exclude: ['drafts/**'] }, 'press/drafts/a.txt', true],
    ['case counts', { articles: ['*.TXT'] }, 'a.txt', false],
    ['a glob that is no glob', { articles: ['[', '(', '**/*.txt'] }, 'a.txt', true],
  ];
  for (const [name, settings, path, expected] of rows) {
    it(`${name}: ${path}`, () => assert.equal(isArticle(config(settings), path), expected));
  }
});
