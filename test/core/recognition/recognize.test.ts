import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/read';
import { recognize } from '../../../src/core/recognition/recognize';
import type { Recognition } from '../../../src/core/recognition/mention';
import type { Knowledge } from '../../../src/core/registry/knowledge';
import { byReading, covers, overlaps } from '../../../src/core/text/span';
import { builtinKnowledge } from '../../support/knowledge';
import { tenth } from '../../support/property';
import { factsOf, remarked } from '../../support/recognized';
import { samples } from '../../gold/sets.mjs';

const ALL = ['official', 'title', 'role', 'body', 'list'] as const;

let knowledge: Knowledge;

/** Before the tests of a group. */
function withKnowledge(): void {
  before(async () => (knowledge = await builtinKnowledge()));
}

/** Words that rules look for, and what may stand between them. */
const PIECES = [
  'Bui Thanh Son',
  'Bùi Thanh Sơn',
  'Nguyen Minh Hang',
  'Pham Thu Hang',
  'Son',
  'Hang',
  'Tran Van Be',
  'To Lam',
  'Anton Briske',
  'Minister',
  'minister',
  'the Minister',
  'Deputy',
  'Foreign Minister',
  'Secretary of the',
  'Member of',
  'ministre des',
  'Bộ trưởng',
  'Thứ trưởng',
  'Ministry of Foreign Affairs',
  'Ministry',
  'Party Committee',
  'Party',
  'Bộ Ngoại giao',
  'Bộ',
  'MOFA',
  'WHO',
  'Assemblée nationale',
  'UN',
  'Mr.',
  'M.',
  'Mme',
  'ông',
  'Comrade',
  'former',
  'of',
  'of the',
  'du',
  'and',
  'và',
  'is',
  'in',
  'the',
  'la',
  'của',
  'First',
  'Second',
  'Third',
  'Wednesday',
  'Finally',
  'Thứ nhất',
  'Một là',
  'Premièrement',
  '1.',
  '2.',
  '(i)',
  '(ii)',
  'a)',
  'b)',
  'Task 1:',
  '3 key tasks',
  'following tasks',
  '(Photo: An)',
  'https://example.org/Bui-Thanh-Son',
  '18/07/2025',
  '🙂',
  '“',
  '”',
  '«',
  '»',
  "'s",
  '’',
  '(',
  ')',
  '|',
  '-',
  '–',
];
const GAPS = [' ', ' ', ' ', ' ', ', ', ', ', '. ', ': ', '; ', '\n', '\n\n', '\u00a0', '', ' , ', '-'];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS)), { maxLength: 30 })
  .map((pairs) => pairs.flat().join(''));

/** Holds of everything that is recognised, whatever the text. */
function assertSound(text: string, { mentions, taskLists }: Recognition): void {
  for (const mention of mentions) {
    assert.ok(mention.start < mention.end && text.slice(mention.start, mention.end) === mention.text, mention.text);
    if (mention.kind === 'body') {
      assert.equal(mention.known, knowledge.registry.bodies.has(mention.id), mention.id);
      continue;
    }
    if (mention.id !== null) assert.equal(mention.known, knowledge.registry.officials.has(mention.id), mention.id);
    assert.ok(mention.id === null || mention.candidates.length === 0, 'resolved, and yet with candidates');
    assert.ok(mention.candidates.every((id) => id !== ''));
    for (const title of mention.titles) {
      assert.equal(text.slice(title.start, title.end), title.text);
      assert.ok(!overlaps(title, mention), `${title.text} and ${mention.text}`);
    }
  }
  assert.deepEqual(mentions, [...mentions].sort(byReading), 'in reading order');
  taskLists.forEach(({ items, announcement, parent, start, end }, index) => {
    assert.ok(items.length > 1 && parent !== index);
    assert.ok(parent === null || taskLists[parent], 'its parent is there');
    for (const item of items) {
      assert.ok(covers({ start, end }, item) && covers(item, item.marker));
      assert.equal(text.slice(item.marker.start, item.marker.end), item.text);
    }
    const ordinals = items.map(({ ordinal }) => ordinal);
    assert.deepEqual(
      ordinals,
      [...new Set(ordinals)].sort((a, b) => a - b),
      'items count upwards',
    );
    if (announcement) assert.equal(text.slice(announcement.start, announcement.end), announcement.text);
  });
}

const marked = (text: string): string => remarked(factsOf(text, knowledge), ALL);

describe('recognition of any text', () => {
  withKnowledge();

  it('is sound', () => {
    fc.assert(
      fc.property(texts, (text) => assertSound(text, factsOf(text, knowledge).recognition)),
      tenth(4000),
    );
  });

  it('is the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(texts, (text) => assert.equal(marked(text.normalize('NFD')).normalize('NFC'), marked(text))),
      tenth(2000),
    );
  });

  it('is the same whatever kind of blank stands between words', () => {
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    fc.assert(
      fc.property(texts, (text) => assert.equal(plain(marked(text)), marked(plain(text)))),
      tenth(2000),
    );
  });

  it('is the same with CRLF', () => {
    fc.assert(
      fc.property(texts, (text) => assert.equal(marked(text.replaceAll('\n', '\r\n')), marked(text))),
      tenth(500),
    );
  });
});

describe('recognition of the samples', () => {
  withKnowledge();

  for (const { name, path } of samples()) {
    it(`${name} is sound, the same in NFD, and the same each time`, () => {
      const raw = readFileSync(path, 'utf8');
      const { article, recognition } = factsOf(raw, knowledge);
      assertSound(article.text, recognition);
      assert.deepEqual(factsOf(raw, knowledge).recognition, recognition);
      assert.equal(marked(raw.normalize('NFD')).normalize('NFC'), marked(raw.normalize('NFC')));
    });
  }
});

describe('recognition that is cancelled', () => {
  withKnowledge();

  it('asks between its steps, and gives nothing once it was told to stop', () => {
    const article = readArticle('First, Minister Bui Thanh Son came. Second, he left.', knowledge.languages);
    let asked = 0;
    const full = recognize(article, knowledge, () => ++asked < 0);
    assert.ok(full.mentions.length === 1 && full.taskLists.length === 1 && asked > 1);
    for (let stop = 1; stop <= asked; stop++) {
      let count = 0;
      assert.deepEqual(
        recognize(article, knowledge, () => ++count >= stop),
        { mentions: [], taskLists: [] },
      );
      assert.equal(count, stop, 'it stops at once');
    }
  });
});
