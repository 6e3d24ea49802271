import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/sidecar/read';

const HEAD = 'gloss: 1\nannotations:\n';
const ITEM = '  - { id: A, quote: q, start: 1, end: 2 }\n';

/** Ids that were read (null: the file as a whole is not understood) and codes with the text they point at. */
function reading(text: string): [ids: string[] | null, problems: string[]] {
  const { annotations, problems } = readSidecar(text);
  const normal = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const place = ({ span }: (typeof problems)[number]): string => (span ? ` ${normal.slice(span.start, span.end)}` : '');
  return [annotations?.map(({ id }) => id) ?? null, problems.map((each) => each.code + place(each))];
}

describe('sidecar reading', () => {
  it('reads every field', () => {
    const text = `gloss: 1
source: { sha256: 6f1c, published: 2024-03-18 }
annotations:
  - id: A
    quote: Ensure that funds reach the provinces by June
    prefix: "before\\n"
    suffix: ' after'
    start: 1204
    end: 1249
    tags: [task/deadline, money, money]
    about: [official:bui-thanh-son, body:mofa]
    note: |
      Same promise
      as in May.
    author: analyst-1
    created: 2026-11-21T09:15:00Z
    updated: 2026-11-21T09:20:00Z
    resolved: true
    replies:
      - { id: R, author: analyst-2, created: 2026-11-22T08:00:00Z, note: Checked. }
`;
    const { annotations, source, problems } = readSidecar(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(source, { sha256: '6f1c', published: '2024-03-18' });
    assert.deepEqual(annotations, [
      {
        id: 'A',
        quote: 'Ensure that funds reach the provinces by June',
        prefix: 'before\n',
        suffix: ' after',
        start: 1204,
        end: 1249,
        tags: ['task/deadline', 'money'],
        about: ['official:bui-thanh-son', 'body:mofa'],
        note: 'Same promise\nas in May.',
        author: 'analyst-1',
        created: '2026-11-21T09:15:00Z',
        updated: '2026-11-21T09:20:00Z',
        resolved: true,
        replies: [{ id: 'R', author: 'analyst-2', created: '2026-11-22T08:00:00Z', note: 'Checked.' }],
      },
    ]);
  });

  it('takes what people write without quotes for the text it is', () => {
    const [annotation] =
      readSidecar(`${HEAD}  - { id: 7, quote: 0x1F, start: 1, end: 2, tags: [2024, yes, true], note: 1.50 }`)
        .annotations ?? [];
    assert.deepEqual([annotation?.id, annotation?.quote, annotation?.note], ['7', '0x1F', '1.50']);
    assert.deepEqual(annotation?.tags, ['2024', 'yes', 'true']);
  });

  const rows: [what: string, text: string, ids: string[] | null, problems: string[]][] = [
    ['nothing', '', [], []],
    ['comments alone', '# soon\n', [], []],
    ['no annotations', 'gloss: 1\n', [], []],
    ['an empty list', 'gloss: 1\nannotations: []\n', [], []],
    ['a list to come', 'gloss: 1\nannotations:\n', [], []],
    ['CRLF and a byte order mark', `\uFEFF${HEAD}${ITEM}`.replaceAll('\n', '\r\n'), ['A'], []],
    ['YAML 1.1', `%YAML 1.1\n---\n${HEAD}${ITEM}`, ['A'], []],
    ['keys of others', `x: 1\n${HEAD}${ITEM}`, ['A'], []],
    [
      '__proto__ keys',
      `__proto__: { polluted: 1 }\n${HEAD}  - { id: A, quote: q, start: 1, end: 2, __proto__: { note: n } }`,
      ['A'],
      [],
    ],
    ['an alias', `x: &x [a]\n${HEAD}  - { id: A, quote: q, start: 1, end: 2, tags: *x }`, ['A'], []],
    ['no version', 'annotations: []\n', null, ['sidecar-version']],
    ['another version', 'gloss: 2\nannotations: []\n', null, ['sidecar-version 2']],
    ['no mapping', '- a\n', null, ['sidecar-type - a\n']],
    ['a list that is none', 'gloss: 1\nannotations: x\n', null, ['sidecar-type x']],
    ['a mapping for a list', 'gloss: 1\nannotations: {a: 1}\n', null, ['sidecar-type {a: 1}']],
    ['broken YAML', 'gloss: 1\nannotations: [\n', null, ['yaml-syntax ']],
    ['a tab for indentation', 'gloss: 1\nsource:\n\tsha256: x\n', null, ['yaml-syntax \t']],
    ['a double key', 'gloss: 1\ngloss: 1\n', null, ['yaml-syntax gloss']],
    ['a double key inside', `${HEAD}  - { id: A, id: B, quote: q, start: 1, end: 2 }`, null, ['yaml-syntax id']],
    ['two documents', `${HEAD}${ITEM}---\ngloss: 1\n`, null, ['yaml-syntax ']],
    ['a custom tag', 'gloss: 1\nx: !!js/function "f"\n', null, ['yaml-syntax !!js/function']],
    ['a NUL byte', 'gloss: 1\nx: "\0"\n', null, ['file-not-text \0']],
    ['no list of mappings', `${HEAD}  - x\n${ITEM}`, ['A'], ['sidecar-type x']],
    [
      'a missing quote',
      `${HEAD}  - { id: B, start: 1, end: 2 }\n${ITEM}`,
      ['A'],
      ['sidecar-type { id: B, start: 1, end: 2 }'],
    ],
    ['a negative start', `${HEAD}  - { id: B, quote: q, start: -1, end: 2 }\n${ITEM}`, ['A'], ['sidecar-type -1']],
    [
      'tags that are no list',
      `${HEAD}  - { id: A, quote: q, start: 1, end: 2, tags: money }`,
      ['A'],
      ['sidecar-type money'],
    ],
    [
      'a flag that is none',
      `${HEAD}  - { id: A, quote: q, start: 1, end: 2, resolved: maybe }`,
      ['A'],
      ['sidecar-type maybe'],
    ],
    ['an id twice', HEAD + ITEM + ITEM, ['A'], ['sidecar-duplicate A']],
    [
      'a reply without id',
      `${HEAD}  - { id: A, quote: q, start: 1, end: 2, replies: [{ note: n }] }`,
      ['A'],
      ['sidecar-type { note: n }'],
    ],
    [
      'an alias to nothing',
      `${HEAD}  - { id: A, quote: q, start: 1, end: 2, note: *none }`,
      ['A'],
      ['sidecar-type *none'],
    ],
  ];
  for (const [what, text, ids, problems] of rows) {
    it(`of ${what}`, () => assert.deepEqual(reading(text), [ids, problems]));
  }

  describe('of hostile files is bounded', () => {
    const bomb = Array.from({ length: 40 }, (_, index) => `b${index + 1}: &b${index + 1} [*b${index}, *b${index}]`);
    const hostile: [what: string, text: string, code: string | null][] = [
      ['a billion laughs', `gloss: 1\nb0: &b0 [x]\n${bomb.join('\n')}\nannotations: *b40\n`, 'sidecar-type'],
      ['more aliases than anyone needs', `gloss: 1\na: &a x\nl: [${'*a,'.repeat(200)}]`, 'yaml-syntax'],
      ['depth in brackets', `gloss: 1\nx: ${'['.repeat(50_000)}`, 'yaml-syntax'],
      ['depth in closed brackets', `gloss: 1\nx: ${'['.repeat(2_000)}${']'.repeat(2_000)}`, 'yaml-syntax'],
      ['depth in dashes', '- '.repeat(20_000), 'yaml-syntax'],
      ['50 MB', `gloss: 1\nx: ${'x'.repeat(50_000_000)}`, 'file-too-large'],
      ['20,000 keys', `gloss: 1\n${Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n')}`, null],
    ];
    for (const [what, text, code] of hostile) {
      it(what, () => {
        const [problem] = readSidecar(text).problems;
        assert.equal(problem?.code ?? null, code);
      });
    }

    it('and pollutes no prototype', () => {
      readSidecar('gloss: 1\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n');
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    });
  });
});
