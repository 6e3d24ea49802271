import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';
import type { Exception } from '../../../src/core/annotation/exception';
import { changed, type AnnotationFields, type Content, type SidecarStep } from '../../../src/core/sidecar/change';
import { editSidecar } from '../../../src/core/sidecar/edit';
import { plain } from '../../../src/core/sidecar/plain';
import { readSidecar } from '../../../src/core/sidecar/read';
import { tenth } from '../../support/property';
import { annotationArb, lineArb, printed, sidecarArb, textArb, type WrittenSidecar } from '../../support/sidecars';

const RUNS = 1500;

function edited(text: string, change: SidecarStep): string {
  const result = editSidecar(text, change);
  if ('problem' in result) assert.fail(`${result.problem.code}: ${result.problem.message}`);
  return result.text;
}

function read(text: string): Content {
  const { annotations, exceptions, problems } = readSidecar(text);
  assert.deepEqual(problems, []);
  assert.ok(annotations);
  return { annotations, exceptions };
}

function assertMeans(text: string, expected: Content | null): void {
  assert.deepEqual(read(text), expected);
}

/** All line ends are the file's own. */
function assertLineEnds(text: string, { lineEnd }: WrittenSidecar): void {
  assert.equal(lineEnd === '\n' ? text.includes('\r') : /(?<!\r)\n/.test(text), false, 'line ends');
}

const fieldsArb: fc.Arbitrary<AnnotationFields> = fc.record(
  {
    note: textArb,
    tags: fc.uniqueArray(fc.oneof(lineArb, fc.constantFrom('money', 'task/deadline')), { maxLength: 4 }),
    about: fc.subarray(['official:bui-thanh-son', 'body:mofa', 'body:government']),
    resolved: fc.boolean(),
    updated: fc.constant('2026-11-22T10:00:00Z'),
    quote: textArb.filter((text) => text !== ''),
    start: fc.nat(50),
  },
  { requiredKeys: [] },
);

/** Replies as they may become: some gone, some changed, some new. */
const repliesArb = fc.record({
  keep: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  note: textArb,
  added: fc.array(textArb, { maxLength: 2 }),
});

function repliesAfter(
  annotation: Annotation,
  { keep, note, added }: { keep: boolean[]; note: string; added: string[] },
): Annotation['replies'] {
  const kept = annotation.replies.filter((_, index) => keep[index]);
  const changedReplies = kept.map((reply, index) => (index === 0 ? { ...reply, note } : reply));
  return [...changedReplies, ...added.map((text, index) => ({ id: `new${index}`, author: 'me', note: text }))];
}

describe('sidecar editing, over sidecars of every layout', function () {
  this.timeout(300_000);

  it('reads what was written', () => {
    fc.assert(
      fc.property(sidecarArb, (sidecar) => {
        const { annotations, exceptions } = read(printed(sidecar).text);
        assert.deepEqual(
          annotations,
          sidecar.chunks.map(({ annotation }) => plain(annotation)),
        );
        const written = sidecar.tail.filter((line) => line.includes('id: '));
        assert.equal(exceptions.length, written.length);
      }),
      tenth(RUNS),
    );
  });

  it('an edit changes the lines of its annotation alone, and keeps comments and unknown keys in it', () => {
    fc.assert(
      fc.property(sidecarArb, fc.nat(), fieldsArb, (sidecar, pick, fields) => {
        const { text, places } = printed(sidecar);
        const at = pick % sidecar.chunks.length;
        const { annotation, comments, lines } = sidecar.chunks[at] ?? assert.fail();
        const change: SidecarStep = { kind: 'edit', id: annotation.id, fields };
        const after = edited(text, change);
        assertMeans(after, changed(read(text), change));
        assertLineEnds(after, sidecar);
        const { start, end } = places[at] ?? assert.fail();
        assert.equal(after.slice(0, start), text.slice(0, start));
        const tail = text.slice(end);
        assert.ok(after.endsWith(tail));
        const touched = after.slice(start, after.length - tail.length);
        for (const each of comments) assert.ok(touched.includes(each), each);
        assert.equal(
          touched.includes('mine:'),
          lines.some((line) => line.includes('mine:')),
        );
      }),
      tenth(RUNS),
    );
  });

  it('lines of fields that an edit does not name stay as they are', () => {
    fc.assert(
      fc.property(sidecarArb, fc.nat(), lineArb, (sidecar, pick, note) => {
        const { text } = printed(sidecar);
        const { annotation, lines } = sidecar.chunks[pick % sidecar.chunks.length] ?? assert.fail();
        const after = edited(text, { kind: 'edit', id: annotation.id, fields: { note } }).split(sidecar.lineEnd);
        const noteAt = lines.findIndex((line) => line.trimStart().startsWith('note:') || line.includes('{'));
        const others = noteAt < 0 || lines.some((line) => /^\s*- \{/.test(line)) ? [] : lines.slice(0, noteAt);
        for (const line of others) assert.ok(after.includes(line), line);
      }),
      tenth(RUNS / 3),
    );
  });

  it('replies come, change and go', () => {
    fc.assert(
      fc.property(sidecarArb, fc.nat(), repliesArb, (sidecar, pick, wish) => {
        const { text, places } = printed(sidecar);
        const at = pick % sidecar.chunks.length;
        const { annotation } = sidecar.chunks[at] ?? assert.fail();
        const change: SidecarStep = {
          kind: 'edit',
          id: annotation.id,
          fields: { replies: repliesAfter(annotation, wish) },
        };
        const after = edited(text, change);
        assertMeans(after, changed(read(text), change));
        assertLineEnds(after, sidecar);
        const { start, end } = places[at] ?? assert.fail();
        assert.equal(after.slice(0, start), text.slice(0, start));
        assert.ok(after.endsWith(text.slice(end)));
      }),
      tenth(RUNS),
    );
  });

  it('an addition only inserts lines, between annotations', () => {
    fc.assert(
      fc.property(sidecarArb, annotationArb('N'), (sidecar, annotation) => {
        const { text, places } = printed(sidecar);
        const change: SidecarStep = { kind: 'add', annotation };
        const after = edited(text, change);
        assertMeans(after, changed(read(text), change));
        assertLineEnds(after, sidecar);
        const added = after.length - text.length;
        const cuts = insertions(text, after);
        const outside = cuts.filter(
          (cut) => !places.some(({ start, end }) => start < cut && cut < end && cut + added > end),
        );
        assert.ok(outside.length > 0, 'one insertion, and not inside another annotation');
      }),
      tenth(RUNS),
    );
  });

  it('a deletion takes the lines of its annotation alone', () => {
    fc.assert(
      fc.property(sidecarArb, fc.nat(), (sidecar, pick) => {
        const { text, places } = printed(sidecar);
        const at = pick % sidecar.chunks.length;
        const { annotation, lines } = sidecar.chunks[at] ?? assert.fail();
        const change: SidecarStep = { kind: 'delete', id: annotation.id };
        const after = edited(text, change);
        assertMeans(after, changed(read(text), change));
        assertLineEnds(after, sidecar);
        const { start, end } = places[at] ?? assert.fail();
        const left = (text.slice(0, start) + text.slice(end))
          .split(sidecar.lineEnd)
          .filter((line) => line.trim() !== '');
        const now = after.split(sidecar.lineEnd).filter((line) => line.trim() !== '');
        const emptied = (line: string): string => line.replace('annotations: []', 'annotations:');
        assert.deepEqual(sidecar.chunks.length === 1 ? now.map(emptied) : now, left);
        assert.ok(
          lines.length >= text.split('\n').length - after.split('\n').length - 1,
          'at most one blank line goes with it',
        );
      }),
      tenth(RUNS),
    );
  });

  it('a re-anchoring changes positions and the hash alone', () => {
    fc.assert(
      fc.property(sidecarArb, fc.nat(20), textArb, (sidecar, shift, prefix) => {
        const { text } = printed(sidecar);
        const moved = ({ id, quote, suffix, start, end }: Annotation | Exception) => ({
          ...{ id, quote, suffix, prefix },
          start: start + shift,
          end: end + shift,
        });
        const { annotations, exceptions } = read(text);
        const [selectors, others] = [annotations.map(moved), exceptions.map(moved)];
        const change: SidecarStep = { kind: 'reanchor', selectors, exceptions: others, complete: true };
        const result = editSidecar(text, change, 'ffff');
        assert.ok('text' in result, 'problem' in result ? result.problem.message : '');
        assertMeans(result.text, changed(read(text), change));
        assert.equal(readSidecar(result.text).source?.sha256, 'ffff');
        assertLineEnds(result.text, sidecar);
      }),
      tenth(RUNS / 3),
    );
  });
});

const filledLines = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

const exceptionArb: fc.Arbitrary<Exception> = fc
  .record<Exception>({
    id: fc.constant('N'),
    quote: textArb.filter((text) => text !== ''),
    prefix: textArb,
    suffix: textArb,
    start: fc.nat(50),
    end: fc.nat(50),
    kind: fc.constantFrom('official', 'body'),
    is: fc.constantFrom('none', 'official:bui-thanh-son', 'body:mofa'),
    scope: fc.constantFrom('here', 'article'),
  })
  .map((exception) => ({ ...exception }));

describe('correcting, over sidecars of every layout', function () {
  this.timeout(300_000);

  it('an exception only inserts lines, and taking it out again leaves all but blank lines and an empty list', () => {
    fc.assert(
      fc.property(sidecarArb, exceptionArb, (sidecar, exception) => {
        const { text } = printed(sidecar);
        const change: SidecarStep = { kind: 'correct', exception };
        const after = edited(text, change);
        assertMeans(after, changed(read(text), change));
        assertLineEnds(after, sidecar);
        assert.ok(insertions(text, after).length > 0, 'one insertion');
        const gone = edited(after, { kind: 'uncorrect', id: 'N' });
        const begun = sidecar.tail.some((line) => line.startsWith('exceptions:'));
        const empty = begun ? gone : gone.replace(/exceptions: \[\]\r?\n?/, '');
        assert.deepEqual(filledLines(empty), filledLines(text));
      }),
      tenth(RUNS),
    );
  });

  it('taking one out leaves all other lines, comments of others and unknown keys', () => {
    fc.assert(
      fc.property(
        sidecarArb.filter(({ tail }) => tail.some((line) => line.includes('id: E'))),
        (sidecar) => {
          const { text } = printed(sidecar);
          const change: SidecarStep = { kind: 'uncorrect', id: 'E' };
          const after = edited(text, change);
          assertMeans(after, changed(read(text), change));
          const head = text.slice(0, text.lastIndexOf('exceptions:'));
          assert.equal(after.slice(0, head.length), head);
          for (const line of ['  - { id: F', '# the end', '  # text', '# mended'])
            assert.equal(after.includes(line), text.includes(line), line);
        },
      ),
      tenth(RUNS / 3),
    );
  });
});

/** Where `after` may have got its one insertion; none when it is not `text` with something put in. */
function insertions(text: string, after: string): number[] {
  const added = after.length - text.length;
  let from = 0;
  while (from < text.length && text[from] === after[from]) from++;
  const all = Array.from({ length: from + 1 }, (_, index) => index);
  return all.filter((at) => text.slice(at) === after.slice(at + added));
}
