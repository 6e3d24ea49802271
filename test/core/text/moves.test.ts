import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLost, movedOffset, movedSpan, movedThrough, type Edit } from '../../../src/core/text/moves';
import { tenth } from '../../support/property';

/** A text with `[span]` in it, an edit of that text, and the text after it, span marked again (no marks: lost). */
interface Row {
  readonly before: string;
  readonly replace: string;
  readonly by: string;
  readonly after: string;
}

const row = (before: string, replace: string, by: string, after: string): Row => ({ before, replace, by, after });

/** Offsets count the text without its brackets; in `replace`, `|` marks an insertion. */
function applied({ before, replace, by }: Row): string {
  const text = before.replace(/[[\]]/g, '');
  const span = { start: before.indexOf('['), end: before.indexOf(']') - 1 };
  const insertion = replace.indexOf('|');
  const start = insertion >= 0 ? text.indexOf(replace.replace('|', '')) + insertion : text.indexOf(replace);
  const edit: Edit = { start, end: insertion >= 0 ? start : start + replace.length, length: by.length };
  const now = text.slice(0, edit.start) + by + text.slice(edit.end);
  const moved = movedSpan(span, edit);
  return isLost(moved)
    ? now
    : `${now.slice(0, moved.start)}[${now.slice(moved.start, moved.end)}]${now.slice(moved.end)}`;
}

describe('positions through edits', () => {
  const rows: Row[] = [
    row('ab [cd] ef', 'ab', 'xyz', 'xyz [cd] ef'),
    row('ab [cd] ef', 'ef', '', 'ab [cd] '),
    row('ab [cd] ef', ' |cd', 'X', 'ab X[cd] ef'),
    row('ab [cd] ef', 'cd|', 'X', 'ab [cd]X ef'),
    row('ab [cd] ef', 'c|d', 'X', 'ab [cXd] ef'),
    row('ab [cd] ef', 'c', 'XX', 'ab [XXd] ef'),
    row('ab [cd] ef', 'd', '', 'ab [c] ef'),
    row('ab [cd] ef', 'b c', 'X', 'aX[d] ef'),
    row('ab [cd] ef', 'd e', 'X', 'ab [c]Xf'),
    row('ab [cd] ef', 'cd', '', 'ab  ef'),
    row('ab [cd] ef', 'cd', 'XY', 'ab XY ef'),
    row('ab [cd] ef', 'b cd e', 'X', 'aXf'),
    row('[cd]', '|cd', 'X', 'X[cd]'),
  ];
  for (const each of rows) {
    const { before, replace, by, after } = each;
    it(`${before}: "${replace}" → "${by}" gives ${after}`, () => assert.equal(applied(each), after));
  }

  it('keeps what is lost lost', () => {
    const lost = movedThrough({ start: 2, end: 4 }, [
      { start: 2, end: 4, length: 0 },
      { start: 0, end: 0, length: 5 },
    ]);
    assert.deepEqual(lost, { start: 7, end: 7 });
  });

  it('puts an offset at an insertion on the side asked for', () => {
    const insertion = { start: 3, end: 3, length: 2 };
    assert.deepEqual([movedOffset(3, insertion, 'before'), movedOffset(3, insertion, 'after')], [3, 5]);
  });

  /** Each character of a text has a number; those that an edit puts in have -1. */
  const edits = fc.array(fc.record({ at: fc.nat(30), gone: fc.nat(6), put: fc.nat(4) }), { maxLength: 12 });
  it('spans hold exactly their own characters that are left, and what was put among them', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 10 }), edits, (start, length, made) => {
        let text = Array.from({ length: 30 }, (_, index) => index);
        let span = { start, end: start + length };
        const own = (char: number): boolean => char >= start && char < start + length;
        for (const { at, gone, put } of made) {
          const from = Math.min(at, text.length);
          const edit = { start: from, end: Math.min(from + gone, text.length), length: put };
          text = [...text.slice(0, edit.start), ...new Array<number>(put).fill(-1), ...text.slice(edit.end)];
          span = movedSpan(span, edit);
          if (isLost(span)) break;
        }
        const inside = text.slice(span.start, span.end);
        if (isLost(span)) return true;
        assert.deepEqual(
          inside.filter((char) => char >= 0),
          text.filter(own),
          'own characters, and no others',
        );
        return true;
      }),
      tenth(5000),
    );
  });

  it('a span is lost only when none of its characters is left, or all went at once', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.integer({ min: 1, max: 10 }),
        fc.nat(30),
        fc.nat(12),
        fc.nat(4),
        (start, length, at, gone, put) => {
          const span = { start, end: start + length };
          const swallowed = gone > 0 && at <= span.start && at + gone >= span.end;
          assert.equal(isLost(movedSpan(span, { start: at, end: at + gone, length: put })), swallowed);
        },
      ),
      tenth(5000),
    );
  });
});
