import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { threads } from '../../../src/core/features/comments';

const ANNOTATION: Annotation = {
  ...{ id: 'A', quote: 'q', prefix: '', suffix: '', start: 1, end: 2 },
  ...{ tags: ['a', 'b/c'], about: [], note: 'A note.', author: 'me', created: '2026-11-21T09:15:00Z', resolved: true },
  replies: [{ id: 'R', note: 'A reply.', created: 'soon' }],
};
const SPAN = { start: 1, end: 2 };

describe('comments', () => {
  it('are the note, then the replies', () => {
    assert.deepEqual(threads([{ annotation: ANNOTATION, span: SPAN, state: 'exact' }]), [
      {
        id: 'A',
        span: SPAN,
        label: 'a, b/c',
        resolved: true,
        remarks: [
          { reply: null, author: 'me', text: 'A note.', created: new Date('2026-11-21T09:15:00Z') },
          { reply: 'R', author: 'Unknown', text: 'A reply.', created: null },
        ],
      },
    ]);
  });

  it('are a thread without words where there is no note yet', () => {
    const bare = { ...ANNOTATION, tags: [], note: '', replies: [] };
    const [thread] = threads([{ annotation: bare, span: SPAN, state: 'moved' }]);
    assert.deepEqual([thread?.label, thread?.remarks], ['No tags', []]);
  });

  it('leave out what has no place', () => {
    assert.deepEqual(threads([{ annotation: ANNOTATION, span: null, state: 'orphan' }]), []);
  });
});
