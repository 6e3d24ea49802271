import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { anchorAll } from '../../src/core/annotation/anchor';
import { readArticle } from '../../src/core/article/read';
import { type Folder, loadFolder } from '../../src/core/registry/folder';
import { readSidecar } from '../../src/core/sidecar/read';
import { normalText } from '../../src/core/text/normal';
import { openHost } from '../../src/hosts/node';
import { KINDS, readMarked, score, unmarked } from '../gold/score.mjs';
import type { Result } from '../gold/score.mjs';
import { samples } from '../gold/sets.mjs';

const articles = samples().map((sample) => ({ ...sample, raw: readFileSync(sample.path, 'utf8') }));
const sidecars = articles.filter(({ path }) => readdirSync(folderOf(path)).includes(`${nameOf(path)}.gloss.yaml`));

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

interface Anchor {
  readonly id: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

interface Sidecar {
  readonly source: { readonly sha256: string };
  readonly annotations: readonly (Anchor & { readonly tags: readonly string[]; readonly replies?: { id: string }[] })[];
  readonly exceptions?: readonly Anchor[];
}

describe('the sample archive', () => {
  it('holds ten articles in three languages, each with its marked twin', () => {
    assert.equal(articles.length, 10);
    assert.equal(readdirSync('test/gold').filter((file) => file.endsWith('.marked.txt')).length, 10);
    for (const folder of ['press', 'presse', 'bao-chi']) assert.ok(articles.some(({ path }) => path.includes(folder)));
  });

  for (const { path, raw, marked } of articles) {
    it(`${path}: its marks, taken away, leave the article byte for byte`, () => {
      assert.ok(Buffer.from(unmarked(marked)).equals(readFileSync(path)));
      const { text, spans } = readMarked(marked);
      assert.equal(text.join(''), normalText(raw));
      for (const { tag, start, end } of spans) assert.ok(start < end, `${tag} is empty`);
    });
  }

  const traits: readonly (readonly [string, (raw: string) => boolean])[] = [
    ['CRLF line ends', (raw) => raw.includes('\r\n') && !/[^\r]\n/.test(raw)],
    ['a byte order mark', (raw) => raw.startsWith('\uFEFF')],
    ['decomposed letters', (raw) => raw.normalize('NFC') !== raw && raw.normalize('NFD') === raw],
    [
      'emoji outside the basic plane',
      (raw) => /\p{Extended_Pictographic}/u.test(raw) && /[\u{10000}-\u{10FFFF}]/u.test(raw),
    ],
    ['non-breaking spaces within a name', (raw) => /\p{Lu}\p{L}+\u00A0\p{Lu}\p{L}+\u00A0\p{Lu}/u.test(raw)],
    ['a name over a line end', (raw) => raw.includes('Nguyen\nKim Son')],
    ['curly quotation marks', (raw) => /“[^”]+”/.test(raw)],
    ['an address', (raw) => /https:\/\/\S+/.test(raw)],
  ];
  for (const [trait, shows] of traits) {
    it(`has an article with ${trait}`, () => assert.ok(articles.some(({ raw }) => shows(raw))));
  }

  it('marks every kind, and lists with a gap and within one another', () => {
    const spans = articles.flatMap(({ marked }) => readMarked(marked).spans);
    for (const kind of KINDS.filter((kind) => kind !== 'list'))
      assert.ok(
        spans.some((mark) => mark.kind === kind),
        kind,
      );
    const keys = (list: string) => spans.filter((mark) => mark.tag.startsWith(`T:${list}:`)).map((mark) => mark.key);
    assert.deepEqual(keys('work'), ['1', '2', '3', '4', '5', '7', '8']);
    assert.deepEqual(keys('receipt'), ['1', '2', '3']);
  });
});

describe('the folder of the sample archive', () => {
  let folder: Folder;
  before(async () => {
    folder = await loadFolder(openHost(pathToFileURL('dist/data').href), pathToFileURL('samples/.gloss').href);
  });

  it('has settings and a registry without a problem', () => {
    const { problems, config, knowledge } = folder;
    assert.deepEqual(problems, []);
    assert.deepEqual(config.articles, ['**/*.txt']);
    assert.equal(knowledge.registry.officials.get('mirela-dovane')?.country, 'zz');
    assert.equal(knowledge.registry.bodies.get('kestrian-ministry-of-foreign-affairs')?.country, 'zz');
  });

  for (const { path, name, raw } of articles) {
    it(`${path}: the date stands in the text, the language in the folder`, () => {
      const { languages } = folder.knowledge;
      const article = readArticle(raw, languages);
      assert.equal(article.published, name.slice(0, 10));
      const folders = { press: 'en', provinces: 'en', presse: 'fr', 'bao-chi': 'vi', tinh: 'vi' };
      assert.equal(
        article.language,
        Object.entries(folders).find(([place]) => path.startsWith(`samples/${place}/`))?.[1],
      );
    });
  }
});

describe('the sidecars of the sample archive', () => {
  const tags = (parse(readFileSync('samples/.gloss/tags.yaml', 'utf8')) as { tags: { name: string }[] }).tags;
  const codebook = new Set(tags.map(({ name }) => name));

  it('are three', () => assert.equal(sidecars.length, 3));

  for (const { path, raw } of sidecars) {
    const sidecar = parse(readFileSync(`${path}.gloss.yaml`, 'utf8')) as Sidecar;
    const anchors = [...sidecar.annotations, ...(sidecar.exceptions ?? [])];
    const points = [...normalText(raw)];
    const part = (start: number, end: number): string => points.slice(Math.max(0, start), end).join('');

    it(`${path}: Gloss reads it without a problem and finds every annotation in its place`, () => {
      const { annotations, problems } = readSidecar(readFileSync(`${path}.gloss.yaml`, 'utf8'));
      assert.deepEqual(problems, []);
      const anchored = anchorAll(annotations ?? [], readArticle(raw, []));
      assert.deepEqual(
        anchored.map(({ state }) => state),
        sidecar.annotations.map(() => 'exact'),
      );
    });

    it(`${path}: the hash is that of the text with LF and without byte order mark`, () => {
      assert.equal(sidecar.source.sha256, createHash('sha256').update(normalText(raw)).digest('hex'));
    });

    it(`${path}: quotes and their contexts stand where the positions say`, () => {
      for (const { quote, prefix, suffix, start, end } of anchors) {
        assert.deepEqual([part(start - 32, start), part(start, end), part(end, end + 32)], [prefix, quote, suffix]);
      }
    });

    it(`${path}: ids are ULIDs, none twice; tags are in the codebook; annotations are in reading order`, () => {
      const ids = [...anchors, ...sidecar.annotations.flatMap(({ replies }) => replies ?? [])].map(({ id }) => id);
      for (const id of ids) assert.match(id, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      assert.equal(new Set(ids).size, ids.length);
      for (const tag of sidecar.annotations.flatMap((annotation) => annotation.tags)) assert.ok(codebook.has(tag), tag);
      const starts = sidecar.annotations.map(({ start }) => start);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
      );
    });
  }
});

describe('the scorer', () => {
  const marked =
    '⟦P:ann-lee|Minister⟧ ⟦O:ann-lee|Ann Lee⟧: ⟦L:jobs:2|two jobs⟧. ⟦T:jobs:1|First⟧, x. ⟦T:jobs:2|Second⟧, ⟦?:x|Lee⟧.';
  const person = { kind: 'official', id: 'ann-lee', basis: 'name', start: 9, end: 16 };
  const title = { start: 0, end: 8 };
  const announcement = { start: 18, end: 26, count: 2 };
  const markers: [number, number, number][] = [
    [1, 28, 33],
    [2, 38, 44],
  ];
  const result = (mentions: Result['mentions'], announced = true, items = markers): Result => ({
    ...(mentions && { mentions }),
    taskLists: [
      {
        announcement: announced ? announcement : null,
        items: items.map(([ordinal, start, end]) => ({ ordinal, marker: { start, end } })),
      },
    ],
  });
  const ann = [{ ...person, titles: [title] }];
  const wrong = (found: Result): string[] => score(marked, found).errors.map(({ what, kind }) => `${what} ${kind}`);

  it('finds nothing wrong with what is marked', () => {
    assert.deepEqual(wrong(result(ann)), []);
    assert.deepEqual(score(marked, result(ann)).counted.marker, { hit: 2, extra: 0, missed: 0 });
  });

  const both = (kind: string): string[] => [`extra ${kind}`, `missed ${kind}`];
  const rows: readonly (readonly [string, Result, readonly string[]])[] = [
    ['a name one letter off', result([{ ...person, start: 10, titles: [title] }]), both('official')],
    ['a title two letters short', result([{ ...person, titles: [{ start: 2, end: 8 }] }]), []],
    ['a title that is mostly elsewhere', result([{ ...person, titles: [{ start: 0, end: 3 }] }]), both('title')],
    ['another person', result([{ ...person, id: 'lee' }]), [...both('official'), 'missed title']],
    ['a debatable claim', result([...ann, { kind: 'body', id: 'lee', start: 46, end: 49 }]), []],
    ['an unresolved role', result([...ann, { ...person, basis: 'role', id: null, end: 18 }]), []],
    ['a missing marker', result(ann, true, markers.slice(0, 1)), [...both('list'), 'missed marker']],
    [
      'a wrong position',
      result(ann, true, [
        [1, 28, 33],
        [3, 38, 44],
      ]),
      both('marker'),
    ],
    ['a missing announcement', result(ann, false), ['missed announcement']],
  ];
  for (const [name, found, errors] of rows) {
    it(`judges ${name}`, () => assert.deepEqual(wrong(found).sort(), [...errors].sort()));
  }

  it('refuses marks that do not close, or are none', () => {
    for (const text of ['⟦O:a|Lee', 'Lee⟧', '⟦Q:a|Lee⟧', '⟦T:a|Lee⟧', '⟦O:a:2|Lee⟧']) {
      assert.throws(() => readMarked(text), Error, text);
    }
  });
});
