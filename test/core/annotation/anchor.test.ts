import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor, anchorAgain, movesOf } from '../../../src/core/annotation/anchor';
import { newAnnotation } from '../../../src/core/annotation/create';
import { selectorOf } from '../../../src/core/annotation/selector';
import { articleOf } from '../../support/marked';
import { tenth } from '../../support/property';

const NOW = new Date('2026-11-21T09:15:00.123Z');

/** An annotation of the passage in brackets. */
function annotated(source: string): ReturnType<typeof newAnnotation> {
  const article = articleOf(source.replace(/[[\]]/g, ''));
  const span = { start: source.indexOf('['), end: source.indexOf(']') - 1 };
  return newAnnotation(article, span, { tags: ['money'], note: '' }, NOW);
}

/** The text with the place in brackets at which the annotation of `before` is anchored; and how. */
function anchoredIn(before: string, now: string): string {
  const { span, state } = anchor(annotated(before), articleOf(now));
  if (!span) return state;
  return `${state}: ${now.slice(0, span.start)}[${now.slice(span.start, span.end)}]${now.slice(span.end)}`;
}

describe('anchoring', () => {
  const rows: [before: string, now: string, expected: string][] = [
    ['Send [funds] to us.', 'Send funds to us.', 'exact: Send [funds] to us.'],
    ['Send [funds] to us.', 'Please! Send funds to us.', 'moved: Please! Send [funds] to us.'],
    ['Send [funds] to us.', 'Send money to us.', 'orphan'],
    ['Send [funds] to us.', '', 'orphan'],
    // The sentence behind it was rewritten: the one before still stands.
    [
      'In May they now send [funds] to all.',
      'In May they now send funds abroad.',
      'exact: In May they now send [funds] abroad.',
    ],
    // Equal words elsewhere, in other surroundings, are not the passage.
    ['Funds: [the Ministry] pays. Later on, the Ministry slept.', 'Later on, the Ministry slept.', 'orphan'],
    ['[Second task]: roads. Third task: rain.', 'Third task: rain.', 'orphan'],
    // Two equal places and nothing that tells them apart: nobody is attached.
    ['[x] and on', '- x and on\n- x and on', 'orphan'],
    // At the stored position among equals: kept.
    ['- x\n- [x]\n- x\n', '- x\n- x\n- x\n', 'exact: - x\n- [x]\n- x\n'],
    // The stored position now holds a lookalike, the passage itself moved on.
    ['ab ab [cd] ef ef', 'ab ab cd xx xx ab ab cd ef ef', 'moved: ab ab cd xx xx ab ab [cd] ef ef'],
    ['😀 Send [funds 😀] to us.', '😀😀 Send funds 😀 to us.', 'moved: 😀😀 Send [funds 😀] to us.'],
  ];
  for (const [before, now, expected] of rows) {
    it(`${JSON.stringify(before)} in ${JSON.stringify(now)}`, () => assert.equal(anchoredIn(before, now), expected));
  }

  it('finds every passage of an unchanged text where it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'đ', '😀'), minLength: 1, maxLength: 80 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const points = [...text];
          const from = a % points.length;
          const to = from + 1 + (b % (points.length - from));
          const start = points.slice(0, from).join('').length;
          const span = { start, end: start + points.slice(from, to).join('').length };
          const article = articleOf(text);
          const selector = selectorOf(article, span);
          assert.equal(points.slice(selector.start, selector.end).join(''), selector.quote);
          assert.deepEqual(anchor(newAnnotation(article, span, { tags: [], note: '' }, NOW), article).span, span);
        },
      ),
      tenth(5000),
    );
  });
});

describe('selector', () => {
  it('counts code points, and takes up to 32 of them as context', () => {
    const text = `${'😀'.repeat(40)}Sơn${'é'.repeat(40)}`;
    assert.deepEqual(selectorOf(articleOf(text), { start: 80, end: 83 }), {
      quote: 'Sơn',
      prefix: '😀'.repeat(32),
      suffix: 'é'.repeat(32),
      start: 40,
      end: 43,
    });
  });

  it('never splits a surrogate pair', () => {
    const { quote, start, end } = selectorOf(articleOf('a😀b'), { start: 2, end: 4 });
    assert.deepEqual({ quote, start, end }, { quote: '😀b', start: 1, end: 3 });
  });

  it('writes moments in whole seconds of UTC, and ids that sort by time', () => {
    const [earlier, later] = [
      annotated('[a]'),
      newAnnotation(articleOf('a'), { start: 0, end: 1 }, { tags: [], note: '' }, new Date()),
    ];
    assert.equal(earlier.created, '2026-11-21T09:15:00Z');
    assert.match(earlier.id, /^[0-9A-HJKMNP-TV-Z]{26}$/);
    assert.notEqual(earlier.id, later.id);
  });
});

describe('positions of an edited article', () => {
  const article = articleOf('Please! Send funds now to us.');
  const annotation = annotated('Send [funds] to us.');
  const live = { annotation, span: { start: 13, end: 22 }, state: 'exact' as const };

  it('stay where edits moved them when the sidecar is read again', () => {
    assert.deepEqual(anchorAgain([{ ...annotation, note: 'new' }], [live], article), [
      { ...live, annotation: { ...annotation, note: 'new' } },
    ]);
  });

  it('are found anew when the sidecar places the annotation elsewhere, or for the first time', () => {
    const elsewhere = { ...annotation, quote: 'us', prefix: 'to ', suffix: '.', start: 26, end: 28 };
    assert.deepEqual(anchorAgain([elsewhere], [live], article)[0]?.span, { start: 26, end: 28 });
    assert.equal(anchorAgain([annotation], [], article)[0]?.state, 'moved');
  });

  it('are new selectors for those that changed', () => {
    const { selectors, complete } = movesOf([live], [], article) ?? assert.fail();
    const [selector] = selectors;
    assert.deepEqual(
      [selector?.id, selector?.quote, selector?.start, selector?.end],
      [annotation.id, 'funds now', 13, 22],
    );
    assert.equal(selector?.prefix, 'Please! Send ');
    assert.equal(complete, true);
  });

  it('are incomplete while an annotation has no place, and none when nothing changed', () => {
    const orphan = { annotation, span: null, state: 'orphan' as const };
    assert.equal(movesOf([live, orphan], [], article)?.complete, false);
    assert.equal(movesOf([orphan], [], article), null);
    assert.equal(
      movesOf([anchor(annotation, articleOf('Send funds to us.'))], [], articleOf('Send funds to us.')),
      null,
    );
  });
});
