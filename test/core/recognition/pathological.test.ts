import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/read';
import { check } from '../../../src/core/checks/index';
import { recognize } from '../../../src/core/recognition/recognize';
import type { Knowledge } from '../../../src/core/registry/knowledge';
import { builtinKnowledge } from '../../support/knowledge';
import { tenth } from '../../support/property';
import { vocabulary } from '../../support/vocabulary';
import { WorkCounter } from '../../support/work';

/** Growth is measured from a text of so many units of its kind to one of `TIMES` as many. */
const UNITS = 150;
const TIMES = 4;
/** Of many different things more are needed before comparing all with all shows. */
const CROWD = 500;
/** Linear work is `TIMES` as much, quadratic `TIMES` times that; between them is room for tables that grow and for logarithms. */
const ALLOWED = 1.1 * TIMES;

type Text = (units: number) => string;

const repeated =
  (unit: string): Text =>
  (units) =>
    unit.repeat(units);

/** A name that no registry knows, another one for each number. */
function nameOf(number: number): string {
  const letters = String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return `Qu${letters}`;
}

/** So many sentences with a name of its own each, then as many others. */
const twice =
  (first: (name: string) => string, second: (name: string) => string): Text =>
  (units) => {
    const names = Array.from({ length: units }, (_, index) => nameOf(index));
    return names.map(first).join('') + names.map(second).join('');
  };

/** What is repeated, each alone. */
const REPEATED: readonly string[] = [
  'First, ',
  'First,',
  'First, go. Second, go. Third, go.\n',
  'First, go. Wednesday, go. ',
  'Finally, ',
  'Thứ nhất, ',
  'Task 1: Task 2: ',
  '(i) (ii) ',
  '1. 2. 3. ',
  '1. go\na) go\nb) go\n2. go\n',
  'There are 7 key tasks. First, go. Second, go. ',
  'three following three ',
  'ba nhiệm vụ ',
  'les tâches suivantes : ',
  'Member of the Party Committee, Secretary of the Youth Union and ',
  'Member of the Blue Desk, Secretary of the Red Desk and ',
  'Department of ',
  'Department of the Committee of ',
  'DEPARTMENT OF ',
  'Comité du ',
  'Ủy ban nhân dân ',
  'Committee ',
  'of the ',
  'and ',
  "Ministry of Foreign Affairs's ",
  'Ministry of Foreign Affairs of ',
  'Ministry of Foreign Affairs (MOFA) ',
  'MINISTRY OF FOREIGN AFFAIRS ',
  'Mr. ',
  'ông ',
  'A. B. C. ',
  'the Minister ',
  'Minister ',
  'Deputy Minister of the ',
  'Minister in charge of ',
  'Mayor of Ferrby Gillian Wraxall, ',
  'Bộ trưởng Bộ ',
  'ministre des ',
  'ministre du Travail, ',
  'du Travail, de la Santé, ',
  'Nguyen Van ',
  'Bui Thanh Son ',
  'Foreign Minister Bui Thanh Son, ',
  'Minister Aba Cde, ',
  'Aba Cde is ',
  'de la ',
  'De La ',
  "l'",
  'Kyung-',
  '(Minister ',
  '"Minister ',
  'https://a.b/c ',
  '(Photo: An) ',
  'The Minister said.\n',
];

/** Without a space, thousands of times: a unit of them is longer than a word. */
const UNBROKEN: readonly string[] = [
  'a',
  'A',
  'đ',
  '7',
  '.',
  ',',
  '(',
  ')',
  '“',
  '"',
  "'",
  '-',
  '\n',
  ' ',
  '\u00a0',
  '\r',
];
const ODD: readonly string[] = ['\ud800', '\udc00\ud800', '🙂', '\u200b', 'a\u200b', 'a\u0301\u0323', '\u0301'];
const LONG = 100;

/** Texts in which many different things may mean one another. */
const CROWDED: readonly (readonly [what: string, text: Text])[] = [
  [
    'officials, then their short names',
    twice(
      (name) => `Minister Aba ${name}, `,
      (name) => `Mr. ${name}, `,
    ),
  ],
  [
    'officials of one family, then its name',
    twice(
      (name) => `Minister ${name} Aba, `,
      () => 'Mr. Aba, ',
    ),
  ],
  [
    'officials of one family, then its name alone',
    twice(
      (name) => `Minister ${name} Aba, `,
      () => 'Aba said, ',
    ),
  ],
  [
    'officials, then a bare post',
    twice(
      (name) => `Minister Aba ${name}, `,
      () => 'the Minister, ',
    ),
  ],
  [
    'one official, then a bare post',
    twice(
      () => 'Minister Aba Cde, ',
      () => 'the Minister, ',
    ),
  ],
  [
    'officials, a line each',
    twice(
      (name) => `Minister Aba ${name} came.\n`,
      (name) => `Mr. ${name} went.\n`,
    ),
  ],
  [
    'names without a post, then posts',
    twice(
      (name) => `Aba ${name}, `,
      () => 'the Minister of Health, ',
    ),
  ],
  [
    'bodies, then a bare head',
    twice(
      (name) => `the ${name} Committee, `,
      () => 'the Committee left, ',
    ),
  ],
  [
    'a bare head, then bodies',
    twice(
      () => 'the Committee left, ',
      (name) => `the ${name} Committee, `,
    ),
  ],
  [
    'ministries, then a bare head',
    twice(
      (name) => `the Ministry of ${name}, `,
      () => 'the Ministry left, ',
    ),
  ],
  [
    'bodies with abbreviations',
    twice(
      (name) => `the ${name} Committee (${name.toUpperCase()}), `,
      (name) => `${name.toUpperCase()}, `,
    ),
  ],
  [
    'bodies with one abbreviation',
    twice(
      (name) => `the ${name} Committee (UB ${name}), `,
      (name) => `UB ${name}, `,
    ),
  ],
  [
    'bodies, then shorter names of theirs',
    twice(
      (name) => `the Health Committee of ${name}, `,
      () => 'Health Committee, ',
    ),
  ],
  [
    'bodies, each with a shorter name',
    twice(
      (name) => `the ${name} Committee of Health, `,
      (name) => `${name} Committee, `,
    ),
  ],
  [
    'bodies that name bodies',
    twice(
      (name) => `the Committee of the ${name} Department, `,
      (name) => `the Department of ${name}, `,
    ),
  ],
  [
    'known officials with posts of another time',
    twice(
      () => 'Foreign Minister Bui Thanh Son, ',
      () => 'the Foreign Minister, ',
    ),
  ],
  ['brackets in brackets', (units) => `${'('.repeat(units)}the Minister${')'.repeat(units)}`],
  ['brackets around posts', (units) => '(Minister '.repeat(units) + ')'.repeat(units)],
  [
    'a list of fields behind a post',
    (units) => `ministre du Travail${', de la Santé, de la Culture'.repeat(units * 10)}`,
  ],
  ['one letter under many marks', (units) => `Minister Aba Cde\u0301${'\u0301'.repeat(units * LONG)}`],
  ['many words before a list', (units) => `${'go '.repeat(units)}First, go. ${'Wednesday, go. '.repeat(units)}`],
];

describe('the work of recognising pathological texts', () => {
  let knowledge: Knowledge;
  let work: WorkCounter;

  /** All that is done with a text when it is opened. */
  function readAndCheck(text: string): void {
    const article = readArticle(text, knowledge.languages, '2024-03-18');
    check({ article, recognition: recognize(article, knowledge) }, knowledge);
  }

  function assertLinear(text: Text, units = UNITS): void {
    readAndCheck(text(1));
    let growth = Infinity;
    // V8 may drop the counts of a function that it throws away meanwhile: what is linear once is linear.
    for (let left = 3; left > 0 && growth > ALLOWED; left--) {
      const once = work.of(() => readAndCheck(text(units)));
      growth = work.of(() => readAndCheck(text(TIMES * units))) / once;
    }
    assert.ok(growth <= ALLOWED, `${String(TIMES)} times the text is ${growth.toFixed(1)} times the work`);
  }

  before(async () => {
    work = new WorkCounter();
    knowledge = await builtinKnowledge();
    readAndCheck(REPEATED.join(''));
  });
  after(() => work.stop());

  for (const unit of REPEATED) it(`grows with ${JSON.stringify(unit)}`, () => assertLinear(repeated(unit)));
  for (const unit of [...UNBROKEN, ...ODD])
    it(`grows with ${JSON.stringify(unit)} in a row`, () => assertLinear(repeated(unit.repeat(LONG))));
  for (const [what, text] of CROWDED) it(`grows with ${what}`, () => assertLinear(text, CROWD));

  it('is done for a hundred thousand "First,", and a megabyte without a space', () => {
    for (const text of ['First, '.repeat(100_000), 'a'.repeat(1_000_000)])
      assert.doesNotThrow(() => readAndCheck(text));
  });

  it('grows with any mixture of these', () => {
    const mixture = fc.array(fc.constantFrom(...REPEATED, ...UNBROKEN, ...ODD), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(mixture, (units) => assertLinear(repeated(units.join('')))),
      tenth(300),
    );
  });

  it("grows with the program's own words", () => {
    const word = fc.oneof(...vocabulary(knowledge).map((list) => fc.constantFrom(...list)));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ', ', '\n'), (words, sign) =>
        assertLinear(repeated(words.join(' ') + sign)),
      ),
      tenth(500),
    );
  });
});
