import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CodePoints } from '../../../src/core/text/codepoints';
import { Lines } from '../../../src/core/text/lines';
import { normalText } from '../../../src/core/text/normal';
import { byReading, covers, overlaps, touches } from '../../../src/core/text/span';
import { tenth } from '../../support/property';

const texts = fc.string({ unit: fc.constantFrom('a', 'ơ', '\n', ' ', '😀', 'e\u0301', '𝔖'), maxLength: 40 });

describe('code points', () => {
  const rows: [string, number, number][] = [
    ['abc', 2, 2],
    ['😀bc', 2, 1],
    ['a😀c', 3, 2],
    ['😀😀😀', 4, 2],
    ['a😀', 3, 2],
    ['e\u0301a', 2, 2],
  ];
  for (const [text, utf16, points] of rows) {
    it(`${text}: offset ${utf16} is code point ${points}, and back`, () => {
      const codePoints = new CodePoints(text);
      assert.equal(codePoints.fromUtf16(utf16), points);
      assert.equal(codePoints.toUtf16(points), utf16);
    });
  }

  it('an offset inside a pair counts as its start', () => assert.equal(new CodePoints('a😀b').fromUtf16(2), 1));
  it('half a pair is a code point of its own', () => assert.equal(new CodePoints('\ud83dab').fromUtf16(2), 2));
  it('offsets outside the text are its ends', () => {
    const codePoints = new CodePoints('a😀');
    assert.deepEqual([codePoints.fromUtf16(-1), codePoints.fromUtf16(9)], [0, 2]);
    assert.deepEqual([codePoints.toUtf16(-1), codePoints.toUtf16(9)], [0, 3]);
  });

  it('the two ways are inverses, and agree with the characters of the language', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const codePoints = new CodePoints(text);
        let offset = 0;
        [...text, ''].forEach((character, count) => {
          assert.equal(codePoints.toUtf16(count), offset);
          assert.equal(codePoints.fromUtf16(offset), count);
          offset += character.length;
        });
      }),
      tenth(3000),
    );
  });
});

describe('lines', () => {
  const text = 'one\n\nthree 😀\n';
  const rows: [number, number, number][] = [
    [0, 0, 0],
    [3, 0, 3],
    [4, 1, 0],
    [5, 2, 0],
    [13, 2, 8],
    [14, 3, 0],
  ];
  for (const [offset, line, column] of rows) {
    it(`offset ${offset} is line ${line}, column ${column}, and back`, () => {
      const lines = new Lines(text);
      assert.deepEqual(lines.positionAt(offset), { line, column });
      assert.equal(lines.offsetAt(line, column), offset);
    });
  }
  it('a final line end opens an empty line', () => assert.equal(new Lines(text).count, 4));
  it('an empty text has one line', () => assert.equal(new Lines('').count, 1));
  it('a column past the end is the end of its line', () => assert.equal(new Lines(text).offsetAt(0, 99), 3));
  it('a line past the end is the end of the text', () => assert.equal(new Lines(text).offsetAt(9, 0), text.length));
  it('what lies before the text is its start', () => {
    const lines = new Lines(text);
    assert.deepEqual([lines.offsetAt(-1, 5), lines.offsetAt(2, -5)], [0, 5]);
    assert.deepEqual(lines.positionAt(-3), { line: 0, column: 0 });
  });

  it('the two ways are inverses on every offset, and lines are those of the text', () => {
    fc.assert(
      fc.property(texts, (some) => {
        const lines = new Lines(some);
        const written = some.split('\n');
        assert.equal(lines.count, written.length);
        for (let offset = 0; offset <= some.length; offset++) {
          const { line, column } = lines.positionAt(offset);
          assert.equal(lines.offsetAt(line, column), offset);
          assert.equal(written[line]?.slice(column), some.slice(offset).split('\n')[0]);
        }
      }),
      tenth(2000),
    );
  });
});

describe('normal text', () => {
  const rows: [string, string, string][] = [
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
    ['a lone CR', 'a\rb', 'a\nb'],
    ['CR before CRLF', 'a\r\r\nb', 'a\n\nb'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['only the first byte order mark', '\ufeff\ufeffa\ufeff', '\ufeffa\ufeff'],
    ['a mark before CRLF', '\ufeff\r\na', '\na'],
    ['nothing else: NFD, tabs, blanks at ends', ' e\u0301\t \n', ' e\u0301\t \n'],
  ];
  for (const [name, raw, text] of rows) it(name, () => assert.equal(normalText(raw), text));
});

describe('spans', () => {
  const span = (start: number, end: number): { start: number; end: number } => ({ start, end });
  it('cover what they hold, themselves too', () => {
    assert.ok(covers(span(1, 5), span(1, 5)) && covers(span(1, 5), span(2, 3)));
    assert.ok(!covers(span(1, 5), span(0, 3)) && !covers(span(1, 5), span(4, 6)));
  });
  it('overlap when they share a character: neighbours do not', () => {
    assert.ok(overlaps(span(1, 5), span(4, 6)));
    assert.ok(!overlaps(span(1, 5), span(5, 6)));
  });
  it('touch a cursor at either end', () => {
    assert.deepEqual(
      [0, 1, 5, 6].map((offset) => touches(span(1, 5), offset)),
      [false, true, true, false],
    );
  });
  it('are read from the start, the enclosing one first', () => {
    const sorted = [span(2, 3), span(0, 1), span(0, 9)].sort(byReading);
    assert.deepEqual(sorted, [span(0, 9), span(0, 1), span(2, 3)]);
  });
});
