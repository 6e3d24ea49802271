import fc from 'fast-check';
import type { Annotation, Reply } from '../../src/core/annotation/annotation';

/** One annotation of a written sidecar: what it says, and its lines. */
export interface Chunk {
  readonly annotation: Annotation;
  readonly lines: readonly string[];
  /** Comments inside it that belong to no item of a list. */
  readonly comments: readonly string[];
}

/** A sidecar as people and other programs may have written it. */
export interface WrittenSidecar {
  readonly head: readonly string[];
  readonly chunks: readonly Chunk[];
  /** Lines between a chunk and the next. */
  readonly gaps: readonly (readonly string[])[];
  readonly tail: readonly string[];
  readonly lineEnd: '\n' | '\r\n';
  readonly mark: boolean;
  readonly finalLineEnd: boolean;
}

/** Its text, and where in the text the lines of each chunk stand (first line's start to last line's end). */
export function printed(sidecar: WrittenSidecar): { text: string; places: readonly { start: number; end: number }[] } {
  const { lineEnd } = sidecar;
  let text = (sidecar.mark ? '\uFEFF' : '') + sidecar.head.map((line) => line + lineEnd).join('');
  const places = sidecar.chunks.map(({ lines }, index) => {
    const start = text.length;
    text += lines.join(lineEnd);
    const end = text.length;
    text += lineEnd + (sidecar.gaps[index] ?? []).map((line) => line + lineEnd).join('');
    return { start, end };
  });
  text += sidecar.tail.map((line) => line + lineEnd).join('');
  return { text: sidecar.finalLineEnd ? text : text.slice(0, -lineEnd.length), places };
}

const WORDS = [
  'funds',
  'the province',
  'Bùi Thanh Sơn',
  '😀',
  'true',
  '12',
  'a: b',
  '#1',
  '- x',
  "it's",
  '“so”',
  '[a]',
  '{b}',
  '*c',
  'x:',
  '1e3',
  '~',
];
const word = fc.constantFrom(...WORDS);
/** One line of text, of which some need quotes. */
export const lineArb = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
/** One or more lines, without line ends at the end. */
export const textArb = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: lineArb },
      { weight: 1, arbitrary: fc.constantFrom('', '  indented', 'trailing  ', '# hash') },
    ),
    { maxLength: 4 },
  )
  .map((lines) => lines.join('\n').replace(/\n+$/, ''));
const tagsArb = fc.uniqueArray(fc.oneof(lineArb, fc.constantFrom('money', 'task/deadline')), { maxLength: 3 });

const replyArb = (id: string): fc.Arbitrary<Reply> =>
  fc.record({ id: fc.constant(id), author: lineArb, note: textArb });

/** An annotation; ids are given, so that they differ. */
export function annotationArb(id: string): fc.Arbitrary<Annotation> {
  const fields = {
    id: fc.constant(id),
    quote: textArb.filter((text) => text !== ''),
    prefix: textArb,
    suffix: textArb,
    start: fc.nat(50),
    length: fc.nat(9),
    tags: tagsArb,
    about: fc.subarray(['official:bui-thanh-son', 'body:mofa']),
    note: textArb,
    author: lineArb,
    created: fc.constantFrom('2026-11-21T09:15:00Z', '2026-11-21'),
    resolved: fc.boolean(),
    replies: fc.tuple(replyArb(`${id}1`), replyArb(`${id}2`)).chain((both) => fc.subarray(both)),
  };
  return fc.record(fields).map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
}

/** How one chunk is written: a stream of choices. */
type Choose = (count: number) => number;

interface Layout {
  readonly dash: number;
  readonly gap: number;
  readonly nest: number;
}

function scalar(text: string, choose: Choose, flow: boolean): string {
  const plain = /^\p{L}(?:[\p{L} ]*\p{L})?$/u.test(text) && !/^(true|false|null|yes|no)$/.test(text);
  const single = !text.includes('\n');
  const forms = [
    JSON.stringify(text),
    ...(single ? [`'${text.replaceAll("'", "''")}'`] : []),
    ...(plain ? [text] : []),
  ];
  return forms[choose(forms.length)] ?? (flow ? '' : JSON.stringify(text));
}

/** A text as a block, or null where it can't be one. `trimmed`: line ends at its end don't count. */
function block(text: string, choose: Choose, trimmed: boolean): { header: string; lines: string[] } | null {
  if (text === '' || /^[\s]|\n$/.test(text)) return null;
  const header = trimmed ? (['|', '|-', '|+'][choose(3)] ?? '|') : '|-';
  return { header, lines: [...text.split('\n'), ...(header === '|+' ? [''] : [])] };
}

let comments = 0;
const comment = (): string => `# note ${comments++}`;

function field(key: string, value: Annotation[keyof Annotation], choose: Choose, layout: Layout): string[] {
  const after = choose(4) === 0 ? `   ${comment()}` : '';
  if (typeof value === 'string') {
    const written = choose(2) === 0 ? block(value, choose, key === 'note') : null;
    if (!written) return [`${key}: ${scalar(value, choose, false)}${after}`];
    return [
      `${key}: ${written.header}${after}`,
      ...written.lines.map((line) => (line ? ' '.repeat(layout.nest) + line : line)),
    ];
  }
  if (!Array.isArray(value)) return [`${key}: ${JSON.stringify(value)}${after}`];
  return listField(key, value as readonly (string | Reply)[], choose, after);
}

function listField(key: string, items: readonly (string | Reply)[], choose: Choose, after: string): string[] {
  if (items.length === 0 || choose(2) === 0) return [`${key}: ${flow(items, choose)}${after}`];
  const indent = ' '.repeat(choose(2) * 2);
  return [`${key}:${after}`, ...items.map((item) => `${indent}- ${flow(item, choose)}`)];
}

function flow(value: unknown, choose: Choose): string {
  if (typeof value === 'string') return scalar(value, choose, true);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pad = choose(2) === 0 ? ' ' : '';
  if (Array.isArray(value)) return `[${pad}${value.map((item) => flow(item, choose)).join(', ')}${pad}]`;
  return `{${pad}${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flow(inner, choose)}`)
    .join(', ')}${pad}}`;
}

function chunk(annotation: Annotation, choose: Choose, layout: Layout): Chunk {
  const dash = ' '.repeat(layout.dash);
  const before = comments;
  if (choose(5) === 0)
    return { annotation, lines: [`${dash}- ${flow({ ...annotation, mine: 7 }, choose)}`], comments: [] };
  const fields = Object.entries(annotation).map(([key, value]) => field(key, value as string, choose, layout));
  if (choose(3) === 0) fields.splice(1 + choose(fields.length), 0, ['mine: { x: 1 } # theirs']);
  if (choose(3) === 0) fields.splice(1 + choose(fields.length), 0, [comment()]);
  const content = ' '.repeat(layout.dash + layout.gap);
  const lines = fields.flat().map((line) => (line ? content + line : line));
  const first = lines[0]?.trimStart() ?? '';
  const opened = choose(6) === 0 ? [`${dash}-`, content + first] : [dash + '-'.padEnd(layout.gap) + first];
  const inside = Array.from({ length: comments - before }, (_, index) => `# note ${before + index}`);
  return { annotation, lines: [...opened, ...lines.slice(1)], comments: inside };
}

const HEADS = [
  ['gloss: 1', 'source:', '  sha256: 6f1c   # of March', 'annotations:'],
  ['# Notes of the March articles', '', 'gloss:   1', "x-mine: 'keep  me'", 'annotations:   # by place'],
  [
    '---',
    'gloss: 1',
    'source: { sha256: 6f1c, published: 2024-03-18 }',
    'others: []',
    'annotations:',
    '  # the first ones',
  ],
];
const TAILS = [
  [],
  ['# the end'],
  [
    '',
    'exceptions:',
    '  - { id: E, quote: Son, start: 8, end: 11, kind: official, is: none } # nobody',
    'y: |',
    '  # text',
    '',
  ],
  [
    'exceptions:   # mended',
    '  # of May',
    '  - id: E',
    '    quote: "Son"',
    '    kind: body   # theirs',
    '    why: { x: 1 }',
    '    is: body:mofa',
    '    start: 30',
    '    end: 33',
    '    scope: article',
    '',
    '  - { id: F, quote: Son, start: 40, end: 43, kind: official, is: none }',
    '# the end',
  ],
];

/** Sidecars with up to four annotations, in every layout that the format allows. */
export const sidecarArb: fc.Arbitrary<WrittenSidecar> = fc
  .record({
    annotations: fc
      .tuple(...['A', 'B', 'C', 'D'].map(annotationArb))
      .chain((all) => fc.shuffledSubarray(all, { minLength: 1 })),
    layout: fc.record({ dash: fc.constantFrom(0, 2, 4), gap: fc.constantFrom(2, 4), nest: fc.constantFrom(1, 2, 4) }),
    choices: fc.array(fc.nat(1000), { minLength: 50, maxLength: 50 }),
    head: fc.constantFrom(...HEADS),
    tail: fc.constantFrom(...TAILS),
    gap: fc.constantFrom([], [''], ['# between'], ['', '# between', '']),
    lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
    mark: fc.boolean(),
    finalLineEnd: fc.boolean(),
  })
  .map(({ annotations, layout, choices, gap, ...rest }) => {
    let next = 0;
    const choose: Choose = (count) => (choices[next++ % choices.length] ?? 0) % count;
    const chunks = annotations.map((annotation) => chunk(annotation, choose, layout));
    return { ...rest, chunks, gaps: chunks.map((_, index) => (index + 1 < chunks.length ? gap : [])) };
  });
