import assert from 'node:assert/strict';
import { anchorExceptions } from '../../../src/core/annotation/anchor-exceptions';
import type { Exception } from '../../../src/core/annotation/exception';
import type { SidecarChange } from '../../../src/core/sidecar/change';
import { editSidecar } from '../../../src/core/sidecar/edit';
import { orphanProblems } from '../../../src/core/sidecar/orphans';
import { readSidecar } from '../../../src/core/sidecar/read';
import { CodePoints } from '../../../src/core/text/codepoints';

const HEAD = 'gloss: 1\nexceptions:\n';
const ITEM = '  - { id: A, quote: q, start: 1, end: 2, kind: official, is: none }\n';

const exception = (id: string, start: number, more: Partial<Exception> = {}): Exception => ({
  ...{ id, quote: 'Son', prefix: 'Mr. ', suffix: '', start, end: start + 3 },
  ...{ kind: 'official', is: 'none', scope: 'here' },
  ...more,
});

/** Ids that were read, and codes with the text they point at. */
function reading(text: string): [ids: string[], problems: string[]] {
  const { exceptions, problems } = readSidecar(text);
  return [
    exceptions.map(({ id }) => id),
    problems.map(({ code, span }) => `${code} ${text.slice(span?.start, span?.end)}`),
  ];
}

/** The text after a change; the problem's code and message where there is none. */
function edited(text: string | null, change: SidecarChange, sha256?: string): string {
  const result = editSidecar(text, change, sha256);
  return 'text' in result ? result.text : `${result.problem.code}: ${result.problem.message}`;
}

describe('reading exceptions', () => {
  it('reads every field', () => {
    const text = `${HEAD}  - { id: A, quote: Son, prefix: "Mr. ", suffix: " of", start: 4, end: 7, kind: official, is: body:mofa, scope: article }`;
    assert.deepEqual(readSidecar(text).exceptions, [
      exception('A', 4, { suffix: ' of', is: 'body:mofa', scope: 'article' }),
    ]);
  });

  const without = (part: string): string => ITEM.replace(part, '');
  const rows: readonly [what: string, text: string, ids: string[], problems: string[]][] = [
    ['annotations beside them', `${HEAD}${ITEM}annotations: []\n`, ['A'], []],
    ['a list to come', 'gloss: 1\nexceptions:\n', [], []],
    ['a list that is none', 'gloss: 1\nexceptions: x\n', [], ['sidecar-type x']],
    ['keys of others', HEAD + ITEM.replace('id', 'why: x, id'), ['A'], []],
    ['another kind', HEAD + ITEM.replace('official', 'person'), [], ['sidecar-type person']],
    ['another verdict', HEAD + ITEM.replace('none', 'nobody'), [], ['sidecar-type nobody']],
    ['a verdict without id', HEAD + ITEM.replace('none', '"official:"'), [], ['sidecar-type "official:"']],
    ['an id that is none', HEAD + ITEM.replace('none', 'body:The Ministry'), [], ['sidecar-type body:The Ministry']],
    ['another scope', HEAD + ITEM.replace('none', 'none, scope: all'), ['A'], ['sidecar-type all']],
    ['no verdict', HEAD + without(', is: none'), [], [`sidecar-type ${without(', is: none').slice(4, -1)}`]],
    ['an id twice', HEAD + ITEM + ITEM, ['A'], ['sidecar-duplicate A']],
    ['a bad one beside a good one', `${HEAD}  - x\n${ITEM}`, ['A'], ['sidecar-type x']],
  ];
  for (const [what, text, ids, problems] of rows)
    it(`of ${what}`, () => assert.deepEqual(reading(text), [ids, problems]));
});

describe('editing exceptions', () => {
  const add = (id: string, start: number, more?: Partial<Exception>): SidecarChange => ({
    kind: 'correct',
    exception: exception(id, start, more),
  });
  const line = (id: string, start: number): string =>
    `  - { id: ${id}, quote: Son, prefix: "Mr. ", start: ${start}, end: ${start + 3}, kind: official, is: none }\n`;

  it('begins a file, one exception a line', () => {
    const text = edited(null, add('A', 4), '6f1c');
    assert.equal(text, `gloss: 1\nsource:\n  sha256: 6f1c\nexceptions:\n${line('A', 4)}`);
  });

  it('begins the list after the annotations, and puts each at its place', () => {
    const file = 'gloss: 1\nannotations:\n  - { id: X, quote: q, start: 1, end: 2 }\n# mine\n';
    const text = edited(edited(edited(file, add('B', 9)), add('C', 20)), add('A', 4));
    assert.equal(text, file.replace('# mine', `exceptions:\n${line('A', 4)}${line('B', 9)}${line('C', 20)}# mine`));
  });

  it('writes the scope where it is the article', () => {
    assert.match(edited(null, add('A', 4, { scope: 'article' })), /is: none, scope: article \}\n$/);
  });

  it('puts one in the place of another in one write', () => {
    const file = `${HEAD}${line('A', 4)}`;
    const steps = [{ kind: 'uncorrect', id: 'A' } as const, { kind: 'correct', exception: exception('B', 4) } as const];
    assert.equal(edited(file, { kind: 'all', steps }), `${HEAD}${line('B', 4)}`);
    assert.equal(edited(file, { kind: 'all', steps: [] }), file);
  });

  it('renews the hash only while nothing has a position', () => {
    assert.match(edited('gloss: 1\nsource: { sha256: 6f1c }\n', add('A', 1), 'ffff'), /sha256: ffff/);
    assert.match(edited(`${HEAD}${ITEM}source: { sha256: 6f1c }\n`, add('B', 30), 'ffff'), /sha256: 6f1c/);
  });

  it('says so when it can’t: gone, there already, written as something else', () => {
    assert.match(edited(HEAD + ITEM, { kind: 'uncorrect', id: 'B' }), /^sidecar-gone: The exception is not/);
    assert.match(edited(HEAD + ITEM, add('A', 1)), /^sidecar-gone: Exception A is in the sidecar already/);
    assert.match(edited('gloss: 1\nexceptions: x\n', add('A', 1)), /^sidecar-edit: `exceptions` is no list/);
    assert.match(edited('gloss: 1\nexceptions: [\n', add('A', 1)), /^yaml-syntax: /);
  });

  it('moves one without touching what else it says', () => {
    const list = '  - id: A   # theirs\n    kind: body\n    is: body:mofa\n    quote: Son\n    start: 4\n    end: 7\n';
    const file = `gloss: 1\nsource: { sha256: 6f1c }\nexceptions:\n${list}`;
    const move = { id: 'A', quote: 'Son', prefix: '', suffix: '', start: 10, end: 13 };
    const text = edited(file, { kind: 'reanchor', selectors: [], exceptions: [move], complete: true }, 'ffff');
    assert.equal(text, file.replace('start: 4', 'start: 10').replace('end: 7', 'end: 13').replace('6f1c', 'ffff'));
  });
});

describe('anchoring exceptions', () => {
  const articleOf = (text: string) => ({ text, codePoints: new CodePoints(text) });
  const anchored = (text: string, more?: Partial<Exception>) =>
    anchorExceptions([exception('A', 4, more)], [], articleOf(text));

  it('finds them like annotations', () => {
    assert.deepEqual(anchored('Mr. Son left.')[0]?.span, { start: 4, end: 7 });
    assert.equal(anchored('So did Mr. Son.')[0]?.state, 'moved');
    assert.equal(anchored('Nobody left.')[0]?.state, 'orphan');
  });

  it('leaves them where edits moved them', () => {
    const before = [{ exception: exception('A', 4), span: { start: 40, end: 43 }, state: 'exact' as const }];
    assert.deepEqual(anchorExceptions([exception('A', 4)], before, articleOf('Son')), before);
  });

  it('reports what is lost in the sidecar, but not one of the article whose wording stands anywhere', () => {
    const sidecar = HEAD + ITEM;
    const [orphan] = orphanProblems(sidecar, [], anchored('Nobody left.'));
    assert.equal(sidecar.slice(orphan?.span?.start, orphan?.span?.end), ITEM.slice(4, -1));
    assert.deepEqual(orphanProblems(sidecar, [], anchored('Let Son be, and let Son go.', { scope: 'article' })), []);
    assert.equal(orphanProblems(sidecar, [], anchored('Let Son be, and let Son go.')).length, 1);
  });
});
