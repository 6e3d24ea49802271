import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, Terminal } from '../support/terminal';

interface Line {
  readonly file: string;
  readonly language: string | null;
  readonly published: string | null;
  readonly mentions: readonly { readonly text: string; readonly id: string | null; readonly known: boolean }[];
  readonly taskLists: readonly unknown[];
}

const AN = 'country: zz\nofficials: [{ id: an-lee, name: An Lee }]';
const BO = 'country: zz\nofficials: [{ id: bo-lee, name: Bo Lee }]';
const NAMES = 'It was An Lee who opened the desk with Bo Lee and with Bui Thanh Son of Hanoi.';
const GAP = 'First, open a desk. Second, thank the staff. Fourth, go home.';

let terminal: Terminal;

/** Each test of a group has a folder of its own. */
function inTerminal(): void {
  beforeEach(() => (terminal = new Terminal()));
  afterEach(() => terminal.remove());
}

const gloss = (...args: string[]): Promise<Ended> => terminal.gloss(...args);

/** The lines of a call of `recognize` that went well. */
async function recognized(...args: string[]): Promise<Line[]> {
  const { code, out, err } = await gloss('recognize', ...args);
  assert.deepEqual([code, err], [0, '']);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const ids = ({ mentions }: Line): (string | null)[] => mentions.map(({ id }) => id);

describe('gloss recognize', () => {
  inTerminal();

  it('prints one line a file, in the order of the arguments, under the names given', async () => {
    terminal.write({
      'b.txt': NAMES,
      'press/ä b.txt': 'Le guichet est dans la province.',
      'empty.txt': '',
      '-a.txt': GAP,
    });
    const lines = await recognized('./b.txt', 'press/ä b.txt', 'empty.txt', 'b.txt', '--', '-a.txt');
    assert.deepEqual(
      lines.map(({ file, language }) => [file, language]),
      [
        ['./b.txt', 'en'],
        ['press/ä b.txt', 'fr'],
        ['empty.txt', null],
        ['b.txt', 'en'],
        ['-a.txt', null],
      ],
    );
    assert.deepEqual(lines.map(ids), [['bui-thanh-son'], [], [], ['bui-thanh-son'], []]);
    assert.deepEqual(
      lines.map(({ taskLists }) => taskLists.length),
      [0, 0, 0, 0, 1],
    );
  });

  it('judges each file by itself', async () => {
    terminal.write({
      'a.txt': 'Minister Bui Thanh Son has opened the desk of the house.',
      'b.txt': 'The Minister thanked the staff of the house, and Mr. Son left.',
    });
    const [, second] = await recognized('a.txt', 'b.txt');
    assert.ok(second && !ids(second).includes('bui-thanh-son'));
  });

  it('counts code points, whatever the line ends and the byte order mark', async () => {
    terminal.write({ 'a.txt': `\ufeff🙂\r\n${NAMES}` });
    const [line] = await recognized('a.txt');
    const start = Array.from('🙂\n').length + NAMES.indexOf('Bui Thanh Son');
    assert.deepEqual(
      line?.mentions.map((mention) => ({ ...mention, titles: [], why: null, candidates: [] })),
      [
        {
          kind: 'official',
          start,
          end: start + 13,
          text: 'Bui Thanh Son',
          id: 'bui-thanh-son',
          known: true,
          basis: 'name',
          titles: [],
          candidates: [],
          why: null,
        },
      ],
    );
  });
});

describe('gloss check', () => {
  inTerminal();

  it('prints file:line:column, counted from 1 in code points; warnings are no failure', async () => {
    terminal.write({ 'press/a.txt': `The desk is open.\r\n🙂 𝔖: ${GAP}\r\n` });
    const { code, out, err } = await gloss('check', 'press/a.txt');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      `press/a.txt:2:${String(6 + GAP.indexOf('Fourth'))}: warning list-gap “Fourth” is item 4, but item 3 has no marker: look for it in the text before.\n`,
    );
  });

  it('prints nothing where nothing is wrong', async () => {
    terminal.write({ 'a.txt': NAMES, 'b.txt': '' });
    assert.deepEqual(await gloss('check', 'a.txt', 'b.txt'), { code: 0, out: '', err: '' });
  });

  it('prints hints where they are asked for', async () => {
    terminal.write({ 'a.txt': 'Delegate Vu Khac Loi met the Lighthouse Agency.' });
    assert.deepEqual(await gloss('check', 'a.txt'), { code: 0, out: '', err: '' });
    const { code, out } = await gloss('check', '--hints', 'a.txt');
    assert.equal(code, 0);
    assert.match(out, /^a\.txt:1:10: hint official-unknown .*“Vu Khac Loi”.*\na\.txt:1:30: hint body-unknown .*\n$/);
  });

  it('ends 1 on errors: those of the folder stand once, before its first file', async () => {
    terminal.write({
      '.gloss/officials.yaml': '# 🙂\nofficials: [{ id: 🙂, name: An Lee }, { id: an, name: An Lee }]',
      '.gloss/config.yaml': 'articels: [a]',
      'a.txt': NAMES,
      'press/b.txt': GAP,
    });
    const { code, out, err } = await gloss('check', 'a.txt', 'press/b.txt');
    assert.deepEqual([code, err], [1, '']);
    assert.deepEqual(
      out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        '.gloss/config.yaml:1:11: warning config-key',
        '.gloss/officials.yaml:2:13: error registry-id',
        'press/b.txt:1:46: warning list-gap',
        '',
      ],
    );
  });

  it('reports a folder’s file that cannot be read, and goes on', async () => {
    mkdirSync(join(terminal.folder, '.gloss/officials.yaml'), { recursive: true });
    terminal.write({ 'a.txt': GAP });
    const { code, out } = await gloss('check', 'a.txt');
    assert.equal(code, 1);
    assert.match(out, /^\.gloss\/officials\.yaml:1:1: error file-unreadable .*\na\.txt:1:\d+: warning list-gap .*\n$/);
  });
});

describe('the registry that counts', () => {
  inTerminal();

  beforeEach(() =>
    terminal.write({
      '.gloss/officials.yaml': AN,
      'press/.gloss/officials.yaml': BO,
      'a.txt': NAMES,
      'press/2025/a.txt': NAMES,
      'other/officials.yaml': BO,
    }),
  );

  it('is the nearest .gloss over the built-in one, for each file', async () => {
    const lines = await recognized('a.txt', 'press/2025/a.txt');
    assert.deepEqual(lines.map(ids), [
      ['an-lee', 'bui-thanh-son'],
      ['bo-lee', 'bui-thanh-son'],
    ]);
  });

  it('is that of --registry in its place', async () => {
    const lines = await recognized('--registry', 'other', 'a.txt', 'press/2025/a.txt');
    assert.deepEqual(lines.map(ids), [
      ['bo-lee', 'bui-thanh-son'],
      ['bo-lee', 'bui-thanh-son'],
    ]);
  });

  it('has nothing built in with --no-builtin', async () => {
    assert.deepEqual((await recognized('--no-builtin', 'a.txt')).map(ids), [['an-lee']]);
    assert.deepEqual((await recognized('a.txt', '--no-builtin', '--registry=other')).map(ids), [['bo-lee']]);
  });

  it('has nothing built in where the folder says so', async () => {
    terminal.write({ '.gloss/config.yaml': 'builtin: false' });
    assert.deepEqual((await recognized('a.txt')).map(ids), [['an-lee']]);
  });

  it('is the built-in one alone without any .gloss', async () => {
    const outside = new Terminal();
    outside.write({ 'a.txt': NAMES });
    const { code, out } = await outside.gloss('recognize', 'a.txt');
    assert.equal(code, 0);
    assert.deepEqual(ids(JSON.parse(out) as Line), ['bui-thanh-son']);
    outside.remove();
  });
});

describe('the date that counts', () => {
  inTerminal();

  const article =
    'A desk for all\n18/07/2025\nThe National Assembly met. The Foreign Minister said that the desk is open.';
  const sidecar = 'gloss: 1\nsource: { published: 2018-03-01 }\nannotations: []\n';

  it('is the article’s own', async () => {
    terminal.write({ 'a.txt': article, 'b.txt': NAMES });
    const lines = await recognized('a.txt', 'b.txt');
    assert.deepEqual(
      lines.map(({ published }) => published),
      ['2025-07-18', null],
    );
    assert.ok(ids(lines[0] as Line).includes('bui-thanh-son'));
  });

  it('is the analyst’s in the sidecar rather than the text’s, and that of --date rather than any', async () => {
    terminal.write({ 'a.txt': article, 'a.txt.gloss.yaml': sidecar });
    const [said] = await recognized('a.txt');
    assert.equal(said?.published, '2018-03-01');
    assert.ok(ids(said).includes('pham-binh-minh'));
    const [asked] = await recognized('--date', '2025-12-24', 'a.txt');
    assert.equal(asked?.published, '2025-12-24');
    assert.ok(ids(asked).includes('le-hoai-trung'));
  });

  for (const date of ['2025-02-30', '18/07/2025', '2025-7-1', '']) {
    it(`refuses --date “${date}”`, async () => {
      terminal.write({ 'a.txt': article });
      const { code, out, err } = await gloss('recognize', '--date', date, 'a.txt');
      assert.notEqual(code, 0);
      assert.equal(out, '');
      assert.match(err, /--date.*Write a day as YYYY-MM-DD\./);
    });
  }
});

describe('sidecars on the command line', () => {
  inTerminal();

  const annotation = (quote: string, start: number): string =>
    `gloss: 1\nannotations:\n  - id: 01J0000000000000000000000A\n    quote: ${quote}\n    prefix: ''\n    suffix: ''\n    start: ${String(start)}\n    end: ${String(start + quote.length)}\n    tags: []\n`;

  it('check reports what is wrong in one, under its own name', async () => {
    terminal.write({
      'a.txt': NAMES,
      'a.txt.gloss.yaml': 'gloss: 1\nannotations: none\n',
      'b.txt': NAMES,
      'b.txt.gloss.yaml': 'gloss: [',
    });
    const { code, out } = await gloss('check', 'a.txt', 'b.txt');
    assert.equal(code, 1);
    assert.match(
      out,
      /^a\.txt\.gloss\.yaml:2:14: error sidecar-type .*\nb\.txt\.gloss\.yaml:1:\d+: error yaml-syntax .*\n$/,
    );
  });

  it('check warns of an annotation whose quote is gone', async () => {
    terminal.write({
      'a.txt': NAMES,
      'a.txt.gloss.yaml': annotation('opened the desk', NAMES.indexOf('opened')),
      'b.txt': 'The rest is for the staff.',
      'b.txt.gloss.yaml': annotation('opened the desk', 14),
    });
    const { code, out } = await gloss('check', 'a.txt', 'b.txt');
    assert.equal(code, 0);
    assert.match(out, /^b\.txt\.gloss\.yaml:3:5: warning sidecar-orphan .*\n$/);
  });

  it('correct what is recognised, for `recognize` and for `check`', async () => {
    const exceptions = (lines: string): string => `gloss: 1\nexceptions:\n${lines}`;
    const text = `Nobody is here. ${NAMES}`;
    const start = text.indexOf('Bui');
    terminal.write({
      'a.txt': text,
      'a.txt.gloss.yaml': exceptions(
        `  - { id: A, quote: Bui Thanh Son, start: ${start}, end: ${start + 13}, kind: official, is: official:an-lee }\n` +
          '  - { id: B, quote: Nobody, start: 0, end: 6, kind: official, is: official:no-body }\n',
      ),
      'b.txt': text,
      'b.txt.gloss.yaml': exceptions(
        '  - { id: A, quote: Tom Gone, start: 0, end: 6, kind: official, is: none }\n' +
          '  - { id: B, quote: Nobody, start: 0, end: 6, kind: official, is: nothing }\n',
      ),
    });
    assert.deepEqual((await recognized('a.txt')).map(ids), [['no-body', 'an-lee']]);
    const { code, out } = await gloss('check', 'b.txt');
    assert.equal(code, 1);
    assert.match(out, /^b\.txt\.gloss\.yaml:4:\d+: error sidecar-type `is` must be `none`, .*$/m);
    assert.match(out, /^b\.txt\.gloss\.yaml:3:5: warning sidecar-orphan “Tom Gone” .*$/m);
  });
});
