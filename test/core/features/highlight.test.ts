import assert from 'node:assert/strict';
import { drawing, highlights, HIGHLIGHT_KINDS, OVERVIEW_LIMIT } from '../../../src/core/features/highlight';
import { marked } from '../../support/marked';

/** Highlighted texts by kind, kinds without any left out. */
function highlighted(source: string): Record<string, string[]> {
  const { facts } = marked(source);
  const all = highlights(facts, []);
  const texts = HIGHLIGHT_KINDS.map((kind) => [
    kind,
    all[kind].map(({ start, end }) => facts.article.text.slice(start, end)),
  ]);
  return Object.fromEntries(texts.filter(([, found]) => found?.length)) as Record<string, string[]>;
}

describe('highlight', () => {
  const rows: [string, Record<string, string[]>][] = [
    ['«Foreign Minister» [Bui Thanh Son] spoke.', { title: ['Foreign Minister'], official: ['Bui Thanh Son'] }],
    ['‹The Minister|bui-thanh-son› spoke.', { role: ['The Minister'] }],
    ['‹The Chairman|?a,b› spoke.', { unresolved: ['The Chairman'] }],
    ['{Office of the {Ministry}}', { body: ['Office of the Ministry', 'Ministry'] }],
    ['⟪2 tasks|2⟫: <First>, a. <Second>, b.', { announcement: ['2 tasks'], marker: ['First', 'Second'] }],
    ['Nothing to see.', {}],
  ];
  for (const [source, expected] of rows) it(source, () => assert.deepEqual(highlighted(source), expected));

  it('draws anchored annotations and no orphans', () => {
    const { facts } = marked('Funds reach the provinces.');
    const annotation = { id: '1', quote: '', prefix: '', suffix: '', start: 0, end: 0, tags: [], about: [], note: '' };
    const kept = { ...annotation, resolved: false, replies: [] };
    const all = highlights(facts, [
      { annotation: kept, span: { start: 6, end: 11 }, state: 'exact' },
      { annotation: kept, span: null, state: 'orphan' },
    ]);
    assert.deepEqual(all.annotation, [{ start: 6, end: 11 }]);
  });

  it('puts spans where they stand after edits and drops what is gone', () => {
    const { facts } = marked('[An Binh] and [Le Chi].');
    const now = ({ start, end }: { start: number; end: number }) =>
      start === 0 ? { start: 0, end: 0 } : { start: start + 3, end: end + 3 };
    assert.deepEqual(highlights(facts, [], now).official, [{ start: 15, end: 21 }]);
  });
});

describe('highlight: what is drawn of very many', () => {
  const { facts } = marked('[An] {B} '.repeat(4));
  const all = highlights(facts, []);
  const seen = [{ start: 5, end: 9 }];

  it('everything up to the limit', () => {
    const { drawn, overview } = drawing(all, seen, 8);
    assert.equal(drawn, all);
    assert.ok(HIGHLIGHT_KINDS.every((kind) => overview[kind].length === 0));
  });

  it('beyond it what is in view, and all as marks', () => {
    const { drawn, overview } = drawing(all, seen, 7);
    assert.deepEqual([drawn.official, drawn.body], [[{ start: 5, end: 7 }], [{ start: 8, end: 9 }]]);
    assert.deepEqual([overview.official, overview.body], [all.official, all.body]);
  });

  it('marks are thinned evenly over the text', () => {
    const many = highlights(marked('[An] {B} '.repeat(4000)).facts, []);
    const { overview } = drawing(many, []);
    assert.ok(Math.abs(overview.official.length + overview.body.length - OVERVIEW_LIMIT) <= 2);
    assert.ok((overview.official[0]?.start ?? -1) < 100 && (overview.official.at(-1)?.start ?? 0) > 19000);
  });
});
