import assert from 'node:assert/strict';
import type { Anchored } from '../../../src/core/annotation/annotation';
import { outline, outlineAt, type OutlineNode } from '../../../src/core/features/outline';
import { marked } from '../../support/marked';
import { post, registryOf } from '../../support/registry';

const REGISTRY = registryOf(
  [
    {
      id: 'son',
      name: 'Bùi Thanh Sơn',
      positions: [post('Foreign Minister @mofa 2021-04 – 2025-10'), post('Deputy Minister')],
    },
    { id: 'chinh', name: 'Phạm Minh Chính' },
  ],
  [{ id: 'mofa', name: { en: 'Ministry of Foreign Affairs', fr: 'ministère' } }],
);

/** The rows of a text, indented. */
function rows(source: string, published: string | null = null, anchored: readonly Anchored[] = []): string[] {
  const told = (nodes: readonly OutlineNode[], indent: string): string[] =>
    nodes.flatMap((node) => [`${indent}${node.label} | ${node.description}`, ...told(node.children, `${indent}  `)]);
  return told(outline(marked(source, [], published).facts, anchored, REGISTRY), '');
}

describe('outline', () => {
  it('lists task lists with their items', () => {
    assert.deepEqual(rows('⟪3 key tasks|3⟫: <First>, train staff. <Third|3>, report.'), [
      'Task lists | 1',
      '  3 key tasks | 2 of 3 items',
      '    1 · train staff. | ',
      '    3 · report. | ',
    ]);
  });

  it('nests a list under the item that it stands in or follows', () => {
    assert.deepEqual(rows('⟪2 tasks|2⟫: <First>, do ⟪2 steps|2>⟫: <a)> ask; <b)> pay.'), [
      'Task lists | 1',
      '  2 tasks | 1 of 2 items',
      '    1 · do 2 steps: | ',
      '      2 steps | 2 items',
      '        1 · ask; | ',
      '        2 · pay. | ',
    ]);
  });

  it('names officials by the registry, with the post they held and how often they are mentioned', () => {
    assert.deepEqual(rows('[Bui Thanh Son|son], ‹the Minister|son› and [Pham Minh Chinh|chinh]', '2024-03-18'), [
      'Officials | 2',
      '  Bùi Thanh Sơn | 2 · Foreign Minister',
      '  Phạm Minh Chính | 1',
    ]);
  });

  it('claims no post without a date, and calls unknown people as the text does', () => {
    assert.deepEqual(rows('[Bui Thanh Son|son] and «Delegate» [Le Van An|le-van-an]'), [
      'Officials | 2',
      '  Bùi Thanh Sơn | 1',
      '  Le Van An | 1 · Delegate',
    ]);
  });

  it('lists unresolved roles after the named', () => {
    assert.deepEqual(rows('‹the Chairman|?› met [Bui Thanh Son|son]; ‹The Chairman|?› left'), [
      'Officials | 2',
      '  Bùi Thanh Sơn | 1',
      '  the Chairman | 2 · unresolved',
    ]);
  });

  it('lists bodies by their name in the language of the article', () => {
    assert.deepEqual(rows('{the Ministry|mofa}, {Ministry|mofa}, {Red Cross|red-cross}'), [
      'Bodies | 2',
      '  Ministry of Foreign Affairs | 2',
      '  Red Cross | 1',
    ]);
  });

  it('lists annotations, and says which are not found', () => {
    const annotation = {
      id: '1',
      quote: 'reach the\nprovinces',
      prefix: '',
      suffix: '',
      start: 0,
      end: 0,
      tags: ['task', 'money'],
    };
    const kept = { ...annotation, about: [], note: 'Check.', resolved: false, replies: [] };
    const anchored: Anchored[] = [
      { annotation: kept, span: { start: 6, end: 25 }, state: 'exact' },
      { annotation: { ...kept, id: '2', note: '', tags: [] }, span: null, state: 'orphan' },
    ];
    assert.deepEqual(rows('Funds reach the\nprovinces.', null, anchored), [
      'Annotations | 2',
      '  reach the provinces | task, money · Check.',
      '  reach the provinces | not found in the text',
    ]);
  });

  it('is empty where nothing is found', () => assert.deepEqual(rows('Nothing.'), []));

  it('has ids that differ', () => {
    const nodes = outline(marked('<First> [An|a] {A|a} ‹a|?›').facts, [], REGISTRY);
    const ids = nodes.flatMap((node) => [node.id, ...node.children.map(({ id }) => id)]);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('outline: row at the cursor', () => {
  const cases: [string, string | null][] = [
    ['⟪tasks⟫ <First>, tr^ain [An|a] and <Second>', '1 · train An and'],
    ['⟪tasks⟫ <First>, train [A^n|a] and <Second>', 'An'],
    ['⟪ta^sks⟫ <First>, train', 'tasks'],
    ['«Mini^ster» [An|a]', 'An'],
    ['no^thing [An|a]', null],
  ];
  for (const [source, expected] of cases) {
    it(source, () => {
      const { facts, cursor } = marked(source);
      assert.equal(outlineAt(outline(facts, [], REGISTRY), cursor)?.label ?? null, expected);
    });
  }
});
