import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FLOORS, judge } from '../../scripts/evaluate.mjs';
import { KINDS, measure, score, table, unmarked } from '../gold/score.mjs';
import type { Kind, Result, Row } from '../gold/score.mjs';
import { articlesOf, choose, SETS, withTexts } from '../gold/sets.mjs';

const marked = '⟦O:ann-lee|Ann Lee⟧ left the ⟦B:port-office|Port Office⟧.';
const result = (official: string, body: string, end = 27): Result => ({
  mentions: [
    { kind: 'official', basis: 'name', id: official, start: 0, end: 7 },
    { kind: 'body', id: body, start: 17, end },
  ],
});

describe('measuring', () => {
  const rows: readonly (readonly [string, Result, readonly (readonly [Kind, number, number])[]])[] = [
    [
      'all as marked',
      result('ann-lee', 'port-office', 28),
      [
        ['official', 1, 1],
        ['body', 1, 1],
      ],
    ],
    [
      'other ids at the marked spans',
      result('lee', 'office', 28),
      [
        ['official', 0, 1],
        ['body', 0, 1],
      ],
    ],
    ['a span one letter short', result('ann-lee', 'port-office'), [['body', 0, 0]]],
    ['nobody', { mentions: [] }, [['official', 0, 0]]],
  ];
  for (const [name, found, wanted] of rows) {
    it(`counts ${name}, with ids and by spans alone`, () => {
      for (const [kind, f1, spans] of wanted) {
        const row = measure([[marked, found]]).find((row) => row.kind === kind);
        assert.deepEqual([row?.f1, row?.spans], [f1, spans], kind);
      }
    });
  }

  it('compares ids unless told otherwise', () => {
    const wrong = (how?: { ids: boolean }): number => score(marked, result('lee', 'office', 28), how).errors.length;
    assert.deepEqual([wrong(), wrong({ ids: false })], [4, 0]);
  });

  it('sums texts, and has a row for each kind in the table', () => {
    const pairs = [result('ann-lee', 'port-office', 28), result('lee', 'office', 28)].map((found): [string, Result] => [
      marked,
      found,
    ]);
    const lines = table(measure(pairs)).split('\n');
    assert.match(lines[1] ?? '', /^official +2 +2 +0\.500 +0\.500 +0\.500 +1\.000$/);
    assert.deepEqual(
      lines.slice(1).map((line) => line.split(' ')[0]),
      KINDS,
    );
  });
});

describe('choosing what is scored', () => {
  const chosen = (...names: string[]): string[] =>
    choose(names, ['real']).map(({ set, articles }) => `${set} ${articles.length}`);
  const whole = (set: 'samples' | 'read' | 'unread'): string => `${set} ${articlesOf(set).length}`;
  const [first, second] = articlesOf('unread');

  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['everything without a name', [], [whole('samples'), whole('read'), whole('unread')]],
    ['a set by its name', ['read'], [whole('read')]],
    ['articles by theirs', [first?.name ?? '', second?.name ?? ''], ['unread 2']],
    ['an article beside a set', [first?.name ?? '', 'samples'], [whole('samples'), 'unread 1']],
    ['nothing here for a set that others score', ['real'], []],
  ];
  for (const [name, names, wanted] of rows) it(`takes ${name}`, () => assert.deepEqual(chosen(...names), wanted));

  it('refuses what is no name', () => assert.throws(() => chosen('read', 'kestria'), /kestria/));
});

describe('the texts of marked articles', () => {
  const read = articlesOf('read');
  const [kenyan] = read.filter(({ folder }) => folder === 'kenya');
  const [plain] = read.filter(({ folder }) => folder === 'read');
  const [sample] = articlesOf('samples');
  assert.ok(kenyan && plain && sample);

  it('are laid out byte for byte, with the registry of their folder and no other, and then removed', () => {
    const places = withTexts([kenyan, sample, plain], (paths) => {
      const [first = '', second = '', third = ''] = paths;
      assert.ok(readFileSync(first).equals(Buffer.from(unmarked(kenyan.marked))));
      assert.ok(readFileSync(third).equals(Buffer.from(unmarked(plain.marked))));
      assert.equal(second, sample.path);
      for (const file of ['config.yaml', 'officials.yaml', 'bodies.yaml'])
        assert.ok(
          readFileSync(join(dirname(first), '.gloss', file)).equals(readFileSync(`test/gold/kenya/.gloss/${file}`)),
        );
      assert.ok(!existsSync(join(dirname(third), '.gloss')) && !existsSync(join(dirname(third), '../.gloss')));
      return paths;
    });
    assert.deepEqual(
      places.map((path) => existsSync(path)),
      [false, true, false],
    );
  });

  it('are removed after a failure too', () => {
    let place = '';
    const fail = (paths: readonly string[]): never => {
      place = paths[0] ?? '';
      throw new Error(existsSync(place) ? 'laid out' : 'missing');
    };
    assert.throws(() => withTexts([plain], fail), /laid out/);
    assert.ok(!existsSync(place));
  });
});

describe('floors', () => {
  const rows = (f1: number | null): Row[] =>
    KINDS.map((kind) => ({ kind, wanted: 1, found: 1, precision: f1, recall: f1, f1 }));
  const passed = (set: keyof typeof FLOORS, f1: number | null): boolean[] =>
    judge(set, rows(f1)).map((verdict) => verdict.passed);

  it('are there for every set and kind', () => {
    assert.deepEqual(Object.keys(FLOORS), [...Object.keys(SETS), 'real']);
    for (const floors of Object.values(FLOORS)) assert.deepEqual(Object.keys(floors).sort(), [...KINDS].sort());
  });

  it('are passed from above, and missed from below or when nothing was measured', () => {
    assert.deepEqual(new Set(passed('read', 1)), new Set([true]));
    for (const f1 of [0.1, null]) assert.deepEqual(new Set(passed('read', f1)), new Set([false]));
    assert.deepEqual(
      judge('read', []).map((verdict) => verdict.passed),
      KINDS.map(() => false),
    );
  });
});
