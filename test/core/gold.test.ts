import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { readArticle } from '../../src/core/article/read';
import { type Folder, loadFolder } from '../../src/core/registry/folder';
import { openHost } from '../../src/hosts/node';
import { readMarked, unmarked } from '../gold/score.mjs';
import type { Mark } from '../gold/score.mjs';
import { articlesOf, SETS } from '../gold/sets.mjs';
import type { Article, SetName } from '../gold/sets.mjs';

interface About {
  readonly language: string;
  readonly country: string;
}

const index = parse(readFileSync('test/gold/index.yaml', 'utf8')) as Record<string, Record<string, About>>;
const sets = (Object.keys(SETS) as SetName[]).map((set) => ({ set, articles: articlesOf(set) }));
const articles = sets.flatMap((each) => each.articles);

function aboutOf({ name, folder = 'samples' }: Article): About {
  const about = index[folder]?.[name];
  assert.ok(about, `${name} is not in test/gold/index.yaml`);
  return about;
}

function openFolder(gloss: string | null): Promise<Folder> {
  const host = openHost(pathToFileURL('dist/data').href);
  return loadFolder(host, gloss === null ? null : pathToFileURL(gloss).href);
}

describe('the sets of marked articles', () => {
  it('hold every marked file, the index too, and nothing else', () => {
    const files = readdirSync('test/gold', { recursive: true, encoding: 'utf8' });
    const names = articles.map(({ name }) => name).sort();
    const marked = files.filter((file) => file.endsWith('.marked.txt'));
    assert.deepEqual(names, marked.map((file) => basename(file, '.marked.txt')).sort());
    assert.deepEqual(names, Object.values(index).flatMap(Object.keys).sort());
    assert.equal(new Set(names).size, names.length, 'a name that two articles have chooses neither');
  });

  for (const { set, articles } of sets.filter(({ set }) => set !== 'samples')) {
    const share = (holds: (about: About) => boolean): number =>
      articles.filter((article) => holds(aboutOf(article))).length / articles.length;

    it(`${set}: a third or more are French or Vietnamese, and both are there`, () => {
      assert.ok(share(({ language }) => language !== 'en') >= 1 / 3);
      for (const wanted of ['fr', 'vi']) assert.ok(share(({ language }) => language === wanted) > 0, wanted);
    });

    it(`${set}: a fifth or more are about another country than Vietnam`, () => {
      assert.ok(share(({ country }) => country !== 'vn') >= 1 / 5);
      for (const { country } of articles.map(aboutOf)) assert.match(country, /^[a-z]{2}$/);
    });
  }

  for (const folder of ['kenya', 'britain', 'philippines']) {
    it(`${folder}: its registry stands alone, without a problem, and is of the country of its articles`, async () => {
      const { problems, config, knowledge } = await openFolder(`test/gold/${folder}/.gloss`);
      assert.deepEqual(problems, []);
      assert.equal(config.builtin, false);
      const { officials, bodies } = knowledge.registry;
      const countries = [...officials.values(), ...bodies.values()].map(({ country }) => country);
      const about = Object.values(index[folder] ?? {}).map(({ country }) => country);
      assert.equal(new Set([...countries, ...about]).size, 1);
    });
  }
});

/** What may stand within a mark of a kind; within any other, nothing. */
const WITHIN: Partial<Record<Mark['kind'], readonly Mark['kind'][]>> = {
  title: ['body', 'debatable'],
  role: ['body'],
  body: ['body'],
};

/** A letter and an id in kebab-case; with a position after a marker's list, a count or "?" after an announcement's. */
const TAG = /^(?:[ORPB?]|T(?=.*:\d+$)|L(?=.*:(?:\d+|\?)$)):[a-z0-9]+(?:-[a-z0-9]+)*(?::(?:\d+|\?))?$/;

describe('the marks', () => {
  let folder: Folder;
  before(async () => {
    folder = await openFolder(null);
  });

  for (const article of articles) {
    it(`${article.name}: are well-formed, and its language is what the index says`, () => {
      const { text, spans } = readMarked(article.marked);
      assert.doesNotMatch(text.join(''), /[⟦⟧]/);
      for (const [at, { tag, kind, start, end }] of spans.entries()) {
        const words = text.slice(start, end).join('');
        assert.match(tag, TAG);
        assert.match(words, /^\S([^]*\S)?$/, `${tag} is empty, or has space at an edge: "${words}"`);
        assert.doesNotMatch(words, /\n\s*\n/, `${tag} goes over an empty line`);
        for (const inner of spans.slice(at + 1).filter((later) => later.start < end))
          assert.ok(WITHIN[kind]?.includes(inner.kind), `${tag} holds ${inner.tag}`);
      }
      const markers = spans.filter(({ kind }) => kind === 'marker').map(({ tag }) => tag);
      assert.equal(new Set(markers).size, markers.length, 'a list has two items of one position');
      const { language } = readArticle(unmarked(article.marked), folder.knowledge.languages);
      assert.equal(language, aboutOf(article).language);
    });
  }
});
