import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import type { SidecarChange } from '../../../src/core/sidecar/change';
import { editSidecar } from '../../../src/core/sidecar/edit';

function annotation(id: string, start: number, more: Partial<Annotation> = {}): Annotation {
  const selector = { quote: `Quote ${id}`, prefix: 'before ', suffix: '', start, end: start + 7 };
  return { id, ...selector, tags: ['money'], about: [], note: '', resolved: false, replies: [], ...more };
}

/** The text after a change; the problem's code where there is none. */
function edited(text: string | null, change: SidecarChange, sha256?: string): string {
  const result = editSidecar(text, change, sha256);
  return 'text' in result ? result.text : `${result.problem.code}: ${result.problem.message}`;
}

const add = (id: string, start: number, more?: Partial<Annotation>): SidecarChange => ({
  kind: 'add',
  annotation: annotation(id, start, more),
});

const FRESH = `gloss: 1
source:
  sha256: 6f1c
annotations:
  - id: B
    quote: Quote B
    prefix: "before "
    start: 20
    end: 27
    tags: [money]
    note: |
      Two
      lines.
    author: analyst-1
    created: 2026-11-21T09:15:00Z
`;

describe('sidecar editing', () => {
  it('begins a file', () => {
    const more = { note: 'Two\nlines.', author: 'analyst-1', created: '2026-11-21T09:15:00Z' };
    assert.equal(edited(null, add('B', 20, more), '6f1c'), FRESH);
  });

  it('begins a file after the comments that stand in it, without a hash where there is none', () => {
    assert.equal(edited('# mine', add('B', 20)).split('\n').slice(0, 3).join('\n'), '# mine\ngloss: 1\nannotations:');
  });

  it('puts an addition at its place', () => {
    const both = edited(edited(FRESH, add('C', 30)), add('A', 20));
    assert.deepEqual(both.match(/id: ./g), ['id: A', 'id: B', 'id: C']);
  });

  it('renews the hash only while there are no annotations', () => {
    assert.match(edited('gloss: 1\nsource: { sha256: 6f1c }\nannotations: []\n', add('B', 1), 'ffff'), /sha256: ffff/);
    assert.match(edited(FRESH, add('C', 30), 'ffff'), /sha256: 6f1c/);
  });

  it('undoes its own addition to the byte', () => {
    const spaced = `${FRESH}\n  - { id: C, quote: c, start: 40, end: 41 }\n`;
    for (const text of [FRESH, FRESH.trimEnd(), spaced, FRESH.replaceAll('\n', '\r\n')]) {
      for (const start of [1, 30, 99])
        assert.equal(edited(edited(text, add('N', start)), { kind: 'delete', id: 'N' }), text);
    }
  });

  const written = (fields: string): string =>
    `gloss: 1\nannotations:\n  - id: B\n    quote: q\n    start: 1\n    end: 2\n${fields}`;
  const rows: [what: string, before: string, fields: Partial<Annotation>, after: string][] = [
    ['a note that was none', '', { note: 'New' }, '    note: New\n'],
    ['a note without words', '    note:   # later\n', { note: 'New' }, '    note: New   # later\n'],
    ['a plain note', '    note: old # why\n', { note: 'new: now' }, '    note: "new: now" # why\n'],
    ['a folded plain note', '    note: old\n      and older # why\n', { note: 'new' }, '    note: new # why\n'],
    [
      'a block note',
      '    note: | # why\n      old\n    # after\n',
      { note: 'new' },
      '    note: new # why\n    # after\n',
    ],
    ['a note that becomes a block', '    note: old # why\n', { note: 'a\nb' }, '    note: | # why\n      a\n      b\n'],
    [
      'a block by a block',
      '    note: >-\n       old\n\n       older\n',
      { note: 'a\n\nb' },
      '    note: |\n      a\n\n      b\n',
    ],
    ['a note to nothing', '    note: old\n', { note: '' }, '    note: ""\n'],
    ['tags in brackets', '    tags: [ a, "b" ] # c\n', { tags: ['b', 'x y'] }, '    tags: [ "b", x y ] # c\n'],
    [
      'tags on lines',
      '    tags:\n    - a # first\n    # about b\n    - "b"\n',
      { tags: ['b', 'c'] },
      '    tags:\n    # about b\n    - "b"\n    - c\n',
    ],
    ['all tags', '    tags:\n      - a\n', { tags: [] }, '    tags: []\n'],
    ['no tags', '    tags: [] # none\n', { tags: ['a', 'b'] }, '    tags: [a, b] # none\n'],
    [
      'tags over lines in brackets',
      '    tags: [\n      a, # first\n      b\n    ]\n',
      { tags: ['a', 'c'] },
      '    tags: [\n      a, c # first\n\n    ]\n',
    ],
    ['resolved', '    resolved: no # really\n', { resolved: true }, 'problem'],
    [
      'resolved anew',
      '    author: me\n',
      { resolved: true, updated: '2026-11-22' },
      '    author: me\n    updated: "2026-11-22"\n    resolved: true\n',
    ],
    [
      'a first reply',
      '    note: n\n',
      { replies: [{ id: 'R', author: 'x', note: 'Yes.' }] },
      '    note: n\n    replies:\n      - { id: R, author: x, note: Yes. }\n',
    ],
    [
      'a reply of lines',
      '    replies: [] # none\n',
      { replies: [{ id: 'R', note: 'a\nb' }] },
      '    replies: # none\n      - id: R\n        note: |\n          a\n          b\n',
    ],
    [
      'a reply in brackets',
      '    replies: [{ id: R, note: a }]\n',
      {
        replies: [
          { id: 'R', note: 'b' },
          { id: 'S', note: 'c' },
        ],
      },
      '    replies: [{ id: R, note: b }, { id: S, note: c }]\n',
    ],
  ];
  for (const [what, before, fields, after] of rows) {
    it(`edits ${what}`, () => {
      const result = edited(written(before), { kind: 'edit', id: 'B', fields });
      if (after === 'problem') assert.match(result, /^sidecar-edit: /);
      else assert.equal(result, written(after));
    });
  }

  it('edits an annotation in braces where it stands', () => {
    const text = 'gloss: 1\nannotations:\n  - { id: B, quote: "q", start: 1, end: 2, x: [1] } # mine\n';
    const change: SidecarChange = { kind: 'edit', id: 'B', fields: { note: 'a, b', tags: ['t'], start: 0 } };
    assert.equal(edited(text, change), text.replace('start: 1, end: 2', 'start: 0, end: 2, tags: [t], note: "a, b"'));
  });

  it('edits JSON as JSON', () => {
    const text = '{ "gloss": 1, "annotations": [{ "id": "B", "quote": "q", "start": 1, "end": 2 }] }\n';
    const noted = edited(text, { kind: 'edit', id: 'B', fields: { note: 'n' } });
    assert.equal(noted, text.replace('"end": 2', '"end": 2, "note": "n"'));
    const annotations = (JSON.parse(edited(noted, add('C', 9))) as { annotations: { id: string }[] }).annotations;
    assert.deepEqual(
      annotations.map(({ id }) => id),
      ['B', 'C'],
    );
  });

  it('writes texts so that every YAML reader takes them for texts', () => {
    const tags = [
      'yes',
      '2024-03-18',
      '12:30',
      '1e3',
      '0x1F',
      '~',
      'a: b',
      '# c',
      '-',
      'đ',
      'O’Hara',
      'x\u2028y',
      'null',
      '=',
      '<<',
      '.inf',
      ' a',
      '5th',
    ];
    const text = edited(null, add('A', 1, { tags }));
    const expected = `tags: ["yes", "2024-03-18", "12:30", "1e3", "0x1F", "~", "a: b", "# c", "-", đ, O’Hara, "x\\u2028y", "null", "=", "<<", ".inf", " a", 5th]`;
    assert.ok(text.includes(expected), text);
  });

  it('keeps comments between annotations when their neighbours go', () => {
    const items =
      '  # about A\n  - { id: A, quote: a, start: 1, end: 2 }\n    # in A\n  # about B\n  - { id: B, quote: b, start: 3, end: 4 }\n';
    const text = `gloss: 1\nannotations: # by place\n${items}# end\n`;
    const without = edited(edited(text, { kind: 'delete', id: 'A' }), { kind: 'delete', id: 'B' });
    assert.equal(without, 'gloss: 1\nannotations: [] # by place\n  # about A\n  # about B\n# end\n');
  });

  const refusals: [what: string, text: string, change: SidecarChange, code: string][] = [
    ['broken YAML', 'gloss: [', add('A', 1), 'yaml-syntax'],
    ['another version', 'gloss: 2\n', add('A', 1), 'sidecar-version'],
    ['an annotation that is gone', FRESH, { kind: 'delete', id: 'X' }, 'sidecar-gone'],
    ['an annotation that is there already', FRESH, add('B', 1), 'sidecar-gone'],
    [
      'an annotation with a field of the wrong type',
      FRESH.replace('[money]', 'money'),
      { kind: 'edit', id: 'B', fields: { note: 'n' } },
      'sidecar-edit',
    ],
  ];
  for (const [what, text, change, code] of refusals) {
    it(`leaves alone ${what}`, () => assert.equal(edited(text, change).split(':')[0], code));
  }

  it('edits beside what it does not understand', () => {
    const text = FRESH + '  - what: ever\n  - { id: D, quote: 1, start: x, end: 2 } # mend me\n';
    const after = edited(text, { kind: 'edit', id: 'B', fields: { tags: ['money', 'new'] } });
    assert.equal(after, text.replace('[money]', '[money, new]'));
  });
});
