import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { GlossChange } from '../../../src/core/registry/change';
import { editGloss } from '../../../src/core/registry/edit';
import { tenth } from '../../support/property';

const RUNS = 1500;

/** A registry file as people may have written it: lines, and which of them are of which entry. */
interface Written {
  readonly head: readonly string[];
  readonly entries: readonly { readonly id: string; readonly lines: readonly string[] }[];
  readonly between: readonly string[];
  readonly tail: readonly string[];
  readonly lineEnd: '\n' | '\r\n';
  readonly mark: boolean;
}

const nameArb = fc
  .array(fc.constantFrom('An', 'Lê', 'Thị', "O'Hara", 'a: b', '#1', '“so”', '[x]', 'no', '12', '😀'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));

/** A text as YAML takes it: in one of the two kinds of quotes. */
const quotedArb = nameArb.chain((name) => fc.constantFrom(JSON.stringify(name), `'${name.replaceAll("'", "''")}'`));

/** The lines of one entry from its dash on, without indentation. */
function entryArb(id: string): fc.Arbitrary<readonly string[]> {
  const aliases = fc
    .array(quotedArb, { maxLength: 3 })
    .chain((names) =>
      fc.constantFrom<readonly string[]>(
        [`aliases: [${names.join(', ')}]   # of ${id}`],
        ['aliases:', ...names.map((name) => `  - ${name}  # in ${id}`)],
        names[0] ? [`aliases: ${names[0]}`] : ['aliases:'],
        ['aliases: ~ # none'],
        [],
      ),
    );
  const others = fc.subarray([
    `# a comment in ${id}`,
    'mine: { x: 1, y: [2] }',
    'country:   zz',
    'note: |\n  # no comment\n\n  two',
    "positions:\n  - title: 'Chair'\n    # since when?\n    body: desk",
  ]);
  const block = fc.tuple(quotedArb, aliases, others, fc.nat(3)).map(([name, list, rest, at]) => {
    const more = rest.flatMap((lines) => lines.split('\n'));
    const body = at % 2 ? [...list, ...more] : [...more.filter((line) => !line.startsWith('#')), ...list];
    return [`- id: ${id}`, ...[`name: ${name}`, ...body].map((line) => (line === '' ? '' : `  ${line}`))];
  });
  const flow = fc
    .tuple(quotedArb, fc.array(quotedArb, { maxLength: 2 }))
    .map(([name, names]) => [`- { id: ${id}, name: ${name}, aliases: [ ${names.join(' , ')} ], mine: 1 } # ${id}`]);
  return fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: flow });
}

const writtenArb: fc.Arbitrary<Written> = fc
  .record({
    entries: fc
      .tuple(...['an', 'bo', 'cy'].map((id) => entryArb(id).map((lines) => ({ id, lines }))))
      .chain((all) => fc.subarray(all, { minLength: 1 })),
    indent: fc.constantFrom('', '  ', '    '),
    head: fc.constantFrom(
      ['officials:'],
      ['# of the archive', '', 'country: zz', 'officials:   # by name', '  # the first ones'],
    ),
    between: fc.constantFrom([], [''], ['# between'], ['', '# between']),
    tail: fc.constantFrom([], ['# the end'], ['', 'theirs: |', '  # text', '']),
    lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
    mark: fc.boolean(),
  })
  .map(({ entries, indent, ...rest }) => ({
    ...rest,
    entries: entries.map(({ id, lines }) => ({ id, lines: lines.map((line) => (line === '' ? '' : indent + line)) })),
  }));

function printed({ head, entries, between, tail, lineEnd, mark }: Written): string {
  const lists = entries.flatMap(({ lines }, index) => (index === 0 ? lines : [...between, ...lines]));
  return (mark ? '\uFEFF' : '') + [...head, ...lists, ...tail].map((line) => line + lineEnd).join('');
}

function edited(text: string, change: GlossChange): string {
  const result = editGloss(text, change);
  if ('problem' in result) assert.fail(`${result.problem.code}: ${result.problem.message}\n${text}`);
  return result.text;
}

interface File {
  readonly officials: readonly { readonly id: string; readonly aliases?: unknown }[];
}
const read = (text: string): File => parse(text.replace(/^\uFEFF/, '')) as File;
const aliasesIn = (file: File, id: string): readonly unknown[] => {
  const aliases = file.officials.find((entry) => entry.id === id)?.aliases ?? [];
  return Array.isArray(aliases) ? (aliases as unknown[]) : [aliases];
};

/** Asserts that the lines stand in the text, in this order. */
function assertInOrder(text: string, lines: readonly string[], lineEnd: string): void {
  const all = text.split(lineEnd);
  let from = 0;
  for (const line of lines) {
    const at = all.indexOf(line, from);
    assert.ok(at >= 0, `“${line}” in\n${text}`);
    from = at + 1;
  }
}

describe('editing .gloss/, over registries of every layout', function () {
  this.timeout(300_000);

  it('an alias touches its entry alone, and in it no comment and no other key', () => {
    fc.assert(
      fc.property(writtenArb, fc.nat(), nameArb, (file, pick, alias) => {
        const text = printed(file);
        const { id } = file.entries[pick % file.entries.length] ?? assert.fail();
        const after = edited(text, { kind: 'alias', of: 'official', id, alias, language: null });
        const [before, now] = [read(text), read(after)];
        const known = aliasesIn(before, id);
        assert.deepEqual(aliasesIn(now, id), known.includes(alias) ? known : [...known, alias]);
        assert.deepEqual(
          now.officials.map((entry) => ({ ...entry, aliases: null })),
          before.officials.map((entry) => ({ ...entry, aliases: null })),
        );
        const kept = file.entries.flatMap((entry) => (entry.id === id ? [] : entry.lines));
        assertInOrder(after, [...file.head.slice(1), ...kept, ...file.tail].filter(Boolean), file.lineEnd);
        for (const comment of text.match(/# (?:of|in|a comment in) \w+/g) ?? [])
          assert.ok(after.includes(comment), comment);
        assert.equal(after.startsWith('\uFEFF'), file.mark);
        assert.equal(file.lineEnd === '\n' ? after.includes('\r') : /(?<!\r)\n/.test(after), false, 'line ends');
      }),
      tenth(RUNS),
    );
  });

  it('a new entry only inserts lines', () => {
    fc.assert(
      fc.property(writtenArb, nameArb, nameArb, (file, name, title) => {
        const text = printed(file);
        const entry = { id: 'new', name, country: null, positions: [{ title: { en: title }, body: null }] };
        const after = edited(text, { kind: 'official', entry });
        assert.deepEqual(read(after), {
          ...read(text),
          officials: [...read(text).officials, { id: 'new', name, positions: [{ title: { en: title } }] }],
        });
        assertInOrder(after, text.split(file.lineEnd).slice(0, -1), file.lineEnd);
      }),
      tenth(RUNS),
    );
  });

  it('what is ignored, and heeded again, leaves every other line', () => {
    const configArb = fc.record({
      before: fc.constantFrom(
        '',
        '# of the archive\n\n',
        "articles: ['**/*.txt']   # all\n",
        "articles:\n    - '**/*.txt'\n",
      ),
      ignore: fc.constantFrom(
        '',
        'ignore: []\n',
        'ignore:\n',
        'ignore: [NAM, Son] # old\n',
        'ignore:\n- NAM # old\n- "Son"\n',
      ),
      after: fc.constantFrom('', 'builtin: true # yes\n', '# the end\n'),
    });
    fc.assert(
      fc.property(configArb, nameArb, ({ before, ignore, after }, name) => {
        const text = before + ignore + after;
        const ignored = edited(text, { kind: 'ignore', name });
        const values = (parse(text) ?? {}) as Record<string, unknown>;
        const list = (values['ignore'] ?? []) as unknown[];
        assert.deepEqual(parse(ignored), { ...values, ignore: [...list, name] });
        const heeded = edited(ignored, { kind: 'unignore', name });
        assert.deepEqual(parse(heeded), { ...values, ignore: list });
        assertInOrder(heeded, (before + after).split('\n').filter(Boolean), '\n');
        assert.equal(heeded.includes('# old'), text.includes('# old'));
      }),
      tenth(RUNS / 3),
    );
  });
});
