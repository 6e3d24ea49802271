import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/read';
import { languages } from '../../support/knowledge';
import { tenth } from '../../support/property';

/** Pieces of which hostile texts are made: each alone, thousands of times, or mixed. */
const PIECES = [
  'First, ',
  'a',
  ' ',
  '\n',
  '\u00a0\n',
  'Photo:\n',
  'Photo: ',
  '(Photo: ',
  '(Photo: x) ',
  '((',
  '"“« ',
  '»”)',
  '\ud800',
  '\udc00\ud800',
  '\u0301',
  'A/',
  'VNA/',
  'a:',
  '© ',
  'http://',
  '12/03/2024 ',
  '12/03/2024\n',
  'By A\n',
  'By A | B - C, 12 March 2024 - Photo: D/AFP\n',
  'Related news\n',
  'The same line once more\n',
  'Share Facebook 12\n',
  'Comment (1)\n',
  'Tags: a\n',
  'Home > ',
  'Nguyen Van An\n',
];

/** Growth is measured from a text of so many UTF-16 units to one of `TIMES` as many. */
const LENGTH = 10_000;
const TIMES = 8;
/** Linear work takes `TIMES` as long; up to three times that is noise of the machine, `TIMES` times that is quadratic. */
const ALLOWED = 3 * TIMES;
/** Below this a clock says little (milliseconds). */
const SHORTEST = 1;

/** The fastest of so many counts: the others met the garbage collector or a neighbour. */
const RUNS = 4;

function fastest(text: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    readArticle(text, languages());
    return performance.now() - start;
  });
  return Math.max(SHORTEST, Math.min(...times));
}

function assertLinear(piece: string): void {
  const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
  const short = fastest(text(LENGTH));
  const growth = fastest(text(TIMES * LENGTH)) / short;
  assert.ok(growth <= ALLOWED, `${String(TIMES)} times the text took ${growth.toFixed(1)} times as long`);
}

const mixed = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

describe('reading of hostile texts', () => {
  before(() => assertLinear('The desk is open.\n'));

  for (const piece of PIECES) it(`grows with ${JSON.stringify(piece)}`, () => assertLinear(piece));

  it('grows with any mixture', () => {
    fc.assert(fc.property(mixed, assertLinear), tenth(100));
  });

  it('never throws; credits are apart, in order and in the text; one headline at most', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const { text, blocks, credits } = readArticle(raw, languages());
        let end = 0;
        for (const credit of credits) {
          assert.ok(end <= credit.start && credit.start < credit.end && credit.end <= text.length);
          end = credit.end;
        }
        assert.ok(blocks.filter(({ kind }) => kind === 'headline').length <= 1);
      }),
      tenth(5000),
    );
  });

  it('is the same with CRLF', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const text = raw.replaceAll('\r', '');
        const [one, other] = [text, text.replaceAll('\n', '\r\n')].map((each) => readArticle(each, languages()));
        assert.deepEqual(other?.blocks, one?.blocks);
        assert.deepEqual(other?.credits, one?.credits);
      }),
      tenth(1000),
    );
  });

  it('and without any language', () => {
    const { blocks, credits, language } = readArticle('Photo: An Lee\n12/03/2024\nComment (0)', []);
    assert.deepEqual([credits, language], [[], null]);
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['headline', 'dateline', 'paragraph'],
    );
  });
});
