import assert from 'node:assert/strict';
import {
  ancestors,
  bodyName,
  during,
  inLanguage,
  postsByTime,
  postsOn,
  unaccented,
} from '../../../src/core/registry/naming';
import { post, registryOf } from '../../support/registry';

describe('naming: days in a period', () => {
  const rows: [string | undefined, string | undefined, string, boolean][] = [
    ['2021-04-08', '2025-10-24', '2021-04-08', true],
    ['2021-04-08', '2025-10-24', '2025-10-24', true],
    ['2021-04-08', '2025-10-24', '2021-04-07', false],
    ['2021-04', '2025', '2021-04-01', true],
    ['2021-04', '2025', '2025-12-31', true],
    ['2021-04', '2025', '2026-01-01', false],
    [undefined, '2025', '1999-01-01', true],
    ['2021', undefined, '2050-01-01', true],
  ];
  for (const [from, to, day, expected] of rows) {
    it(`${from ?? '?'} – ${to ?? '?'}: ${day}`, () => {
      assert.equal(during({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }, day), expected);
    });
  }
});

describe('naming', () => {
  const positions = [post('Deputy 2009 – 2021-04'), post('Member'), post('Minister 2021-04 –')];
  const registry = registryOf(
    [{ id: 'son', name: 'Son', positions }],
    [
      { id: 'a', name: { en: 'A' }, parent: 'b' },
      { id: 'b', name: { vi: 'B' }, parent: 'a' },
    ],
  );
  const son = registry.officials.get('son');
  assert.ok(son);
  const titles = (found: readonly { title: Readonly<Record<string, string>> }[]) =>
    found.map(({ title }) => inLanguage(title, 'en'));

  it('finds the posts of a day', () => assert.deepEqual(titles(postsOn(son, '2015-01-01')), ['Deputy']));
  it('finds both posts on the day between', () =>
    assert.deepEqual(titles(postsOn(son, '2021-04-10')), ['Deputy', 'Minister']));
  it('falls back on posts without dates', () => assert.deepEqual(titles(postsOn(son, '2000-01-01')), ['Member']));
  it('finds none without a day', () => assert.deepEqual(postsOn(son, null), []));
  it('orders posts by time, the latest first', () =>
    assert.deepEqual(titles(postsByTime(son)), ['Minister', 'Deputy', 'Member']));
  it('falls back on any language', () => assert.equal(bodyName(registry, 'b', 'fr'), 'B'));
  it('falls back on the id', () => assert.equal(bodyName(registry, 'x', 'fr'), 'x'));
  it('survives a circle of parents', () => {
    const a = registry.bodies.get('a');
    assert.deepEqual(a && ancestors(registry, a).map(({ id }) => id), ['b']);
  });
  it('takes diacritics off', () => assert.equal(unaccented('Đỗ Hùng Việt'), 'Do Hung Viet'));
});
