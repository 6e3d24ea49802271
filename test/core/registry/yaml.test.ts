import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYaml } from '../../../src/core/registry/yaml';
import { tenth } from '../../support/property';

const FILE = 'file:///w/.gloss/officials.yaml';
const codes = (text: string): string[] => parseYaml(text, FILE).problems.map(({ code }) => code);

/** Nine lists of nine aliases each: 9⁹ texts when written out. */
const billionLaughs = ['a: &a [x, x, x, x, x, x, x, x, x]'];
for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => pair.split('')))
  billionLaughs.push(`${name ?? ''}: &${name ?? ''} [${new Array(9).fill(`*${before ?? ''}`).join(', ')}]`);

describe('YAML that is refused whole', () => {
  const rows: [string, string][] = [
    ['a line that is no YAML', 'officials: [{ id: an\nname: x'],
    ['a tab for a blank at a line’s start', 'officials:\n\t- id: an'],
    ['a key twice', 'officials: []\nofficials: []'],
    ['a key twice deep inside', 'officials: [{ id: an, id: bo }]'],
    ['an alias of nothing', 'officials: *nobody'],
    ['two documents', 'officials: []\n---\nofficials: []'],
    ['a billion laughs', billionLaughs.join('\n')],
    ['nested 41 deep', `${'['.repeat(41)}x${']'.repeat(41)}`],
    ['nested 100,000 deep', '['.repeat(100_000)],
    ['maps nested 100,000 deep', '{ a: '.repeat(100_000)],
    ['dashes nested 100,000 deep', '- '.repeat(100_000)],
    [
      '10,000 keys, one of them twice',
      `${Array.from({ length: 10_000 }, (_, index) => `k${String(index)}: 1\n`).join('')}k7: 1`,
    ],
    ['a key that is a map', '? { a: b }\n: c'],
    ['larger than any registry', `# ${'x'.repeat(16 * 1024 * 1024)}`],
  ];
  for (const [name, text] of rows) {
    it(name, () => {
      const { value, problems } = parseYaml(text, FILE);
      assert.deepEqual(
        problems.map(({ code, file }) => [code, file]),
        [['yaml-syntax', FILE]],
      );
      assert.equal(value, undefined);
    });
  }

  const places: [string, string, string][] = [
    ['a key twice', 'officials:\n  - id: an\n    ^id: bo\n', 'The key stands twice in one map: keep one.'],
    ['two documents', 'officials: []\n^---\nbodies: []\n', 'The file holds more than one YAML document: keep one.'],
    [
      'a line that is none',
      'officials: []\n^bodies',
      'Implicit map keys need to be followed by map values. Mend the line and save.',
    ],
  ];
  for (const [name, row, message] of places) {
    it(`at the place of the mistake: ${name}`, () => {
      const text = row.replaceAll('^', '');
      const [found] = parseYaml(text, FILE).problems;
      assert.equal(found?.message, message);
      const { start = -1 } = found.span ?? {};
      assert.equal(`${text.slice(0, start)}^${text.slice(start)}`, row);
    });
  }
});

describe('YAML that is read', () => {
  const rows: [string, string, unknown][] = [
    ['nothing', '', null],
    ['only a comment', '# nothing\n', null],
    ['an anchor used twice', 'a: &a [x]\nb: *a\nc: *a', { a: ['x'], b: ['x'], c: ['x'] }],
    ['yes and no are texts', 'a: yes\nb: no', { a: 'yes', b: 'no' }],
    ['dates are texts', 'a: 2021-04-08\nb: 2021-04', { a: '2021-04-08', b: '2021-04' }],
    ['a foreign tag is no code', 'a: !!js/function "function () {}"', { a: 'function () {}' }],
    ['forty deep', `${'['.repeat(40)}x${']'.repeat(40)}`, undefined],
  ];
  for (const [name, text, value] of rows) {
    it(name, () => {
      assert.deepEqual(codes(text), []);
      if (value !== undefined) assert.deepEqual(parseYaml(text, FILE).value, value);
    });
  }

  it('__proto__ is a key like any other', () => {
    const { value } = parseYaml('__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }', FILE);
    assert.deepEqual(Object.keys(value as object), ['__proto__', 'constructor']);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.ok(!('polluted' in {}));
  });

  it('any text gives a value or a problem, never an exception', () => {
    const pieces = [
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a',
      '*a',
      '"',
      "'",
      '#',
      '|',
      '>',
      '!',
      '? ',
      '\t',
      '---',
      '%',
      '<<',
      '🙂',
      '\u0000',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (some) => {
        const { value, problems } = parseYaml(some.join(''), FILE);
        assert.ok(value === undefined ? problems.length === 1 : problems.length === 0);
      }),
      tenth(5000),
    );
  });
});

describe('places of values', () => {
  const text = 'list:\n  - id: an\n    name: { en: An Lee }\n';
  const place = (...path: (string | number)[]): string => {
    const { start, end } = parseYaml(text, FILE).spanOf(path);
    return text.slice(start, end).trim();
  };
  it('are those of the value', () => {
    assert.equal(place('list', 0, 'name', 'en'), 'An Lee');
    assert.equal(place('list', 0, 'name'), '{ en: An Lee }');
  });
  it('are those of the nearest value around what is missing', () => {
    assert.equal(place('list', 0, 'name', 'fr'), '{ en: An Lee }');
    assert.equal(place('list', 5, 'x'), text.slice(text.indexOf('-')).trim());
    assert.equal(place('else'), text.trim());
    assert.equal(place('list', 0, 'id', 'deeper', 3), 'an');
  });
  it('are the start where nothing was parsed', () => {
    assert.deepEqual(parseYaml('[', FILE).spanOf(['a']), { start: 0, end: 0 });
    assert.deepEqual(parseYaml('', FILE).spanOf(['a']), { start: 0, end: 0 });
  });
});
