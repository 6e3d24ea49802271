import assert from 'node:assert/strict';
import { cards, type Card } from '../../../src/core/features/hover';
import { marked } from '../../support/marked';
import { post, registryOf } from '../../support/registry';

const REGISTRY = registryOf(
  [
    {
      id: 'son',
      name: 'Bùi Thanh Sơn',
      positions: [post('Deputy Minister @mofa 2009 – 2021-04'), post('Foreign Minister @mofa 2021-04-08 – 2025-10-24')],
    },
    { id: 'minh', name: 'Phạm Bình Minh', positions: [post('Foreign Minister @mofa 2011 – 2021-04')] },
  ],
  [
    { id: 'government', name: { en: 'Government' } },
    {
      id: 'mofa',
      name: { en: 'Ministry of Foreign Affairs', vi: 'Bộ Ngoại giao' },
      parent: 'government',
      kind: 'ministry',
    },
  ],
);

function hovered(source: string, published: string | null = null): readonly Card[] {
  const { facts, cursor } = marked(source, [], published);
  return cards(facts, [], REGISTRY, cursor);
}

function only<Kind extends Card['kind']>(
  kind: Kind,
  source: string,
  published: string | null = null,
): Extract<Card, { kind: Kind }> {
  const [card, ...more] = hovered(source, published);
  assert.ok(card?.kind === kind && more.length === 0);
  return card as Extract<Card, { kind: Kind }>;
}

describe('hover: officials', () => {
  it('tells the post held on the date of the article, and the others', () => {
    const card = only('official', '[Bui Thanh S^on|son]', '2024-03-18');
    assert.equal(card.name, 'Bùi Thanh Sơn');
    assert.deepEqual(card.held, [
      { title: 'Foreign Minister', body: 'Ministry of Foreign Affairs', from: '2021-04-08', to: '2025-10-24' },
    ]);
    assert.deepEqual(
      card.others.map(({ title }) => title),
      ['Deputy Minister'],
    );
  });

  it('does not repeat the body that a title names', () => {
    const told = (title: string): string | null | undefined => {
      const registry = registryOf(
        [{ id: 'son', name: 'Son', positions: [post(`${title} @mofa 2021 –`)] }],
        [{ id: 'mofa', name: { en: 'Ministry of Foreign Affairs' } }],
      );
      const { facts, cursor } = marked('[S^on|son]', [], '2024-03-18');
      const [card] = cards(facts, [], registry, cursor);
      return card?.kind === 'official' ? card.held[0]?.body : undefined;
    };
    assert.equal(told('Minister of Foreign Affairs'), null);
    assert.equal(told('Head of the Ministry of Foreign Affairs'), null);
    assert.equal(told('Spokesperson'), 'Ministry of Foreign Affairs');
  });

  it('claims no post without a date', () => {
    const card = only('official', '[Bui Thanh S^on|son]');
    assert.deepEqual(
      [card.held.length, card.others.map(({ title }) => title)],
      [0, ['Foreign Minister', 'Deputy Minister']],
    );
  });

  it('answers on a title too, and counts mentions', () => {
    const card = only('official', '«Mini^ster» [Bui Thanh Son|son] … ‹the Minister|son›');
    assert.deepEqual([card.titles, card.mentions, card.span], [['Minister'], 2, { start: 0, end: 8 }]);
  });

  it('knows that it does not know somebody', () => {
    const card = only('official', '[Le V^an An|le-van-an]');
    assert.deepEqual([card.name, card.held, card.others], ['Le Van An', [], []]);
  });

  it('lists who could be meant by an unresolved role, with the posts that fit the date', () => {
    const card = only('unresolved', '‹the Mini^ster|?son,minh›', '2024-03-18');
    const told = card.candidates.map(({ name, posts }) => [name, posts.map(({ title }) => title)]);
    assert.deepEqual(told, [
      ['Bùi Thanh Sơn', ['Foreign Minister']],
      ['Phạm Bình Minh', []],
    ]);
  });
});

describe('hover: bodies', () => {
  it('tells names, kind and what it is part of', () => {
    const card = only('body', 'the {Mini^stry|mofa}');
    assert.deepEqual([card.name, card.sort, card.above], ['Ministry of Foreign Affairs', 'ministry', ['Government']]);
    assert.deepEqual(card.names, [
      { language: 'en', name: 'Ministry of Foreign Affairs' },
      { language: 'vi', name: 'Bộ Ngoại giao' },
    ]);
  });

  it('shows the inner of two nested first', () => {
    const found = hovered('{Office of the {Mini^stry|mofa}|office}');
    assert.deepEqual(
      found.map((card) => card.kind === 'body' && card.name),
      ['Ministry of Foreign Affairs', 'Office of the Ministry'],
    );
  });
});

describe('hover: markers', () => {
  const source = '⟪4 tasks|4⟫: <First>, train. <Sec^ond>, pay. <Fourth|4>, report.';

  it('tells which of how many, and the whole list', () => {
    const card = only('marker', source);
    assert.deepEqual([card.ordinal, card.total, card.announcement], [2, 4, '4 tasks']);
    assert.deepEqual(card.items, [
      { ordinal: 1, text: 'train.', at: 9 },
      { ordinal: 2, text: 'pay.', at: 23 },
      { ordinal: 4, text: 'report.', at: 36 },
    ]);
  });

  it('shows the list on its announcement', () => {
    assert.equal(only('marker', '⟪4 t^asks|4⟫: <First>, train.').ordinal, null);
  });
});

describe('hover: annotations and seams', () => {
  it('shows an annotation after what it stands on', () => {
    const { facts } = marked('[Bui Thanh Son|son] spoke');
    const kept = {
      id: '1',
      quote: '',
      prefix: '',
      suffix: '',
      start: 0,
      end: 0,
      tags: [],
      about: [],
      note: 'n',
      resolved: false,
      replies: [],
    };
    const found = cards(facts, [{ annotation: kept, span: { start: 0, end: 19 }, state: 'exact' }], REGISTRY, 4);
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['official', 'annotation'],
    );
  });

  it('takes the word after the cursor where two meet', () => {
    assert.deepEqual(
      hovered('{A|a}^{B|b}').map((card) => card.kind === 'body' && card.name),
      ['B'],
    );
    assert.deepEqual(
      hovered('{A|a}^ end').map((card) => card.kind === 'body' && card.name),
      ['A'],
    );
  });

  it('shows nothing on plain text', () => assert.deepEqual(hovered('no^thing'), []));
});
