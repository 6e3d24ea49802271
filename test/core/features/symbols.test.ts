import assert from 'node:assert/strict';
import type { BlockKind } from '../../../src/core/article/article';
import { symbols, type ArticleSymbol } from '../../../src/core/features/symbols';
import { covers } from '../../../src/core/text/span';
import { marked } from '../../support/marked';
import { post, registryOf } from '../../support/registry';

const REGISTRY = registryOf(
  [{ id: 'son', name: 'Bùi Thanh Sơn', positions: [post('Foreign Minister 2021 –')] }],
  [{ id: 'mofa', name: { en: 'Ministry of Foreign Affairs' } }],
);

function found(
  source: string,
  kinds: readonly BlockKind[] = [],
  published: string | null = null,
): readonly ArticleSymbol[] {
  return symbols(marked(source, kinds, published).facts, REGISTRY);
}

const flat = (list: readonly ArticleSymbol[]): readonly ArticleSymbol[] =>
  list.flatMap((each) => [each, ...flat(each.children)]);
const told = (list: readonly ArticleSymbol[]): string[] =>
  flat(list).map(({ kind, name, detail }) => `${kind}: ${name} | ${detail}`);

describe('symbols', () => {
  it('names officials in both spellings, once each', () => {
    const source =
      'Son speaks\n[Bui Thanh Son|son] of {MOFA|mofa}, ‹the Minister|son›, {the Ministry|mofa}, ‹the Head|?›';
    assert.deepEqual(told(found(source, ['headline'], '2024-03-18')), [
      'headline: Son speaks | 2024-03-18',
      'official: Bui Thanh Son · Bùi Thanh Sơn | Foreign Minister',
      'body: Ministry of Foreign Affairs | ',
    ]);
  });

  it('nests items in their list', () => {
    assert.deepEqual(told(found('⟪2 tasks|2⟫: <First>, train. <Finally>, report.')), [
      'list: 2 tasks | 2 items',
      'item: 1 · train. | First',
      'item: 2 · report. | Finally',
    ]);
  });

  it('has a selection inside each range', () => {
    const all = flat(found('T\n⟪2 tasks|2⟫: <First>, [An|a] {B|b}. <Second>, c.', ['headline']));
    assert.ok(all.length === 6 && all.every(({ span, at }) => covers(span, at)));
  });
});
