import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../../src/core/checks/index';
import { cards } from '../../../src/core/features/hover';
import { listName } from '../../../src/core/recognition/describe';
import type { Facts } from '../../../src/core/recognition/facts';
import type { Knowledge } from '../../../src/core/registry/knowledge';
import { byReading, covers, overlaps, type Span } from '../../../src/core/text/span';
import { builtinKnowledge } from '../../support/knowledge';
import { tenth } from '../../support/property';
import { factsOf } from '../../support/recognized';
import { vocabulary } from '../../support/vocabulary';

let knowledge: Knowledge;
/** Texts woven from the program's own words. */
let woven: fc.Arbitrary<string>;

/** Any UTF-16 unit, halves of pairs too: seldom a word, often no text at all. */
const units = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
const strings = fc.oneof(units, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

const PUBLISHED = [null, '2024-03-18'];
const LONGEST = 40;

/** In any case, composed or not, with a blank behind or none. */
function weave(): fc.Arbitrary<string> {
  const word = fc.oneof(...vocabulary(knowledge).map((list) => fc.constantFrom(...list)));
  const ways: readonly ((text: string) => string)[] = [
    (text) => `${text} `,
    (text) => `${text} `,
    (text) => text.charAt(0).toUpperCase() + text.slice(1) + ' ',
    (text) => `${text.toUpperCase()} `,
    (text) => text.normalize('NFD'),
    (text) => text,
  ];
  const piece = fc.tuple(word, fc.constantFrom(...ways)).map(([text, way]) => way(text));
  return fc.array(piece, { maxLength: LONGEST }).map((pieces) => pieces.join(''));
}

const splitsPair = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));

function assertSpan(text: string, { start, end }: Span, what: string): void {
  assert.ok(start >= 0 && start < end && end <= text.length, `${what}: ${start} to ${end} of ${text.length}`);
  assert.ok(!splitsPair(text, start) && !splitsPair(text, end), `${what} splits a character`);
}

/** Holds of everything that is found in any text. */
function assertSound({ article: { text, blocks, credits, quotations, urls }, recognition }: Facts): void {
  for (const span of [...blocks, ...credits, ...quotations, ...urls]) assertSpan(text, span, 'part of the article');
  const { mentions, taskLists } = recognition;
  for (const mention of mentions) {
    assertSpan(text, mention, mention.kind);
    assert.ok(mention.why.rule.length > 0 && mention.why.source.length > 0, `${mention.text}: why?`);
    if (mention.kind === 'official') for (const title of mention.titles) assertSpan(text, title, 'title');
  }
  assert.deepEqual(mentions, [...mentions].sort(byReading), 'in reading order');
  const officials = mentions.filter(({ kind }) => kind === 'official');
  officials.forEach((official, index) => {
    const next = officials[index + 1];
    assert.ok(
      !next || !overlaps(official, next) || covers(official, next),
      `${official.text} crosses ${next?.text ?? ''}`,
    );
  });
  for (const { items, announcement } of taskLists) {
    for (const span of items.flatMap((item) => [item, item.marker])) assertSpan(text, span, 'item');
    if (announcement) assertSpan(text, announcement, 'announcement');
  }
}

/** Reads, recognises and checks a text, and shows all that it holds. */
function assertHolds(raw: string): void {
  for (const published of PUBLISHED) {
    const facts = factsOf(raw, knowledge, published);
    assertSound(facts);
    for (const { span } of check(facts, knowledge)) if (span) assertSpan(facts.article.text, span, 'problem');
    for (const { start } of facts.recognition.mentions)
      assert.ok(cards(facts, [], knowledge.registry, start).length > 0, 'a mention has its card');
    for (const list of facts.recognition.taskLists) assert.ok(listName(list).length > 0);
    assert.deepEqual(factsOf(raw, knowledge, published).recognition, facts.recognition, 'the same again');
  }
}

describe('recognition of hostile texts', () => {
  before(async () => {
    knowledge = await builtinKnowledge();
    woven = weave();
  });

  it('never throws and is sound for any string', () => {
    fc.assert(fc.property(strings, assertHolds), tenth(5000));
  });

  it("never throws and is sound for texts of the program's own words", () => {
    fc.assert(fc.property(woven, assertHolds), tenth(5000));
  });

  it('never throws where such words are cut anywhere', () => {
    const cut = fc.tuple(woven, fc.nat(), fc.nat()).map(([text, one, other]) => {
      const [from, to] = [one % (text.length + 1), other % (text.length + 1)];
      return text.slice(Math.min(from, to), Math.max(from, to));
    });
    fc.assert(fc.property(cut, assertHolds), tenth(2000));
  });
});
