import assert from 'node:assert/strict';
import { newTag, passageAt, tagChoices } from '../../../src/core/features/annotate';
import { trimmed } from '../../../src/core/text/span';
import { marked } from '../../support/marked';

describe('annotate', () => {
  const passages: [source: string, passage: string | null][] = [
    ['«Foreign Minister» [Bui ^Thanh Son] spoke.', 'Bui Thanh Son'],
    ['{Office of the {Mini^stry}}', 'Ministry'],
    ['{Office^ of the {Ministry}}', 'Office of the Ministry'],
    ['It rained. Funds ^are late. Why?', 'Funds are late.'],
    ['It rained. Funds are late. Why?^', 'Why?'],
    ['  ^ It rained.', 'It rained.'],
    ['One line\nAnother ^line\nA third', 'Another line'],
    ['« Il pleut. » ^Tout va bien.', 'Tout va bien.'],
    ['Trời mưa. Mọi việc ^đều tốt.', 'Mọi việc đều tốt.'],
    ['One\n^\nTwo', null],
    ['^', null],
  ];
  for (const [source, expected] of passages) {
    it(`means ${expected ?? 'nothing'} in ${JSON.stringify(source)}`, () => {
      const { facts, cursor } = marked(source);
      const span = passageAt(facts, cursor);
      assert.equal(span && facts.article.text.slice(span.start, span.end), expected);
    });
  }

  it('leaves out white space around a selection', () => {
    assert.deepEqual(trimmed(' \n a b\u00a0\n', { start: 0, end: 8 }), { start: 3, end: 6 });
    assert.deepEqual(trimmed('abc', { start: 1, end: 2 }), { start: 1, end: 2 });
    assert.equal(trimmed('a \n b', { start: 1, end: 4 }), null);
  });

  it('offers the codebook in its order, then the other tags in use, with counts', () => {
    const codebook = [
      { name: 'task/deadline', description: 'By a date.' },
      { name: 'money', description: '' },
    ];
    assert.deepEqual(tagChoices(codebook, ['zebra', 'money', 'apple', 'money']), [
      { name: 'task/deadline', description: 'By a date.', count: 0 },
      { name: 'money', description: '', count: 2 },
      { name: 'apple', description: '', count: 1 },
      { name: 'zebra', description: '', count: 1 },
    ]);
  });

  it('writes a new tag without spaces around it and around slashes', () => {
    assert.equal(newTag('  task /  due   date / '), 'task/due date');
    assert.deepEqual([newTag('  '), newTag('/')], [null, null]);
  });
});
