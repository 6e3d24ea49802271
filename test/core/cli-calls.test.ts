import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, Terminal } from '../support/terminal';

const NAMES = 'It was Bui Thanh Son who opened the desk of the house.';
const GAP = 'First, open a desk. Second, thank the staff. Fourth, go home.';

let terminal: Terminal;

/** Each test of a group has a folder of its own. */
function inTerminal(): void {
  beforeEach(() => (terminal = new Terminal()));
  afterEach(() => terminal.remove());
}

const gloss = (...args: string[]): Promise<Ended> => terminal.gloss(...args);

describe('files that are no articles', () => {
  inTerminal();

  beforeEach(() => {
    mkdirSync(join(terminal.folder, 'folder'));
    terminal.write({
      'good.txt': GAP,
      'binary.txt': new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]),
      'utf16.txt': Buffer.from('\ufeffThe desk', 'utf16le'),
      'latin1.txt': Buffer.from('Le ministère', 'latin1'),
    });
  });
  const bad = ['missing.txt', 'folder', 'binary.txt', 'utf16.txt', 'latin1.txt', 'no/such/folder/a.txt'];

  it('recognize: each is complained about by name, the others are done', async () => {
    const { code, out, err } = await gloss('recognize', ...bad.slice(0, 3), 'good.txt', ...bad.slice(3));
    assert.equal(code, 2);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { file: string }).file),
      ['good.txt'],
    );
    assert.deepEqual(
      err
        .trimEnd()
        .split('\n')
        .map((line) => /^gloss: (.*?): ./.exec(line)?.[1]),
      bad,
    );
  });

  it('check: likewise', async () => {
    const { code, out, err } = await gloss('check', 'latin1.txt', 'good.txt', 'missing.txt');
    assert.equal(code, 2);
    assert.match(out, /^good\.txt:1:46: warning list-gap .*\n$/);
    assert.equal(err, 'gloss: latin1.txt: is not UTF-8: save it as UTF-8\ngloss: missing.txt: no such file\n');
  });
});

describe('calls that are wrong', () => {
  inTerminal();

  const rows: [string, string[], RegExp][] = [
    [
      'a registry that is not there',
      ['recognize', '--registry', 'nowhere', 'a.txt'],
      /--registry nowhere: no such folder/,
    ],
    ['a registry that is a file', ['check', '--registry', 'a.txt', 'a.txt'], /--registry a\.txt: no such folder/],
    ['a registry without its folder', ['recognize', 'a.txt', '--registry'], /--registry/],
    ['an option that is none', ['recognize', '--regsitry', 'x', 'a.txt'], /unknown option '--regsitry'/],
    ['a command that is none', ['recognise', 'a.txt'], /unknown command 'recognise'/],
    ['no file', ['recognize'], /missing required argument 'file'/],
    ['no file for check', ['check', '--no-builtin'], /missing required argument 'file'/],
    ['nothing at all', [], /Usage: gloss/],
  ];
  for (const [name, args, message] of rows) {
    it(name, async () => {
      terminal.write({ 'a.txt': NAMES });
      const { code, out, err } = await gloss(...args);
      assert.notEqual(code, 0);
      assert.equal(out, '');
      assert.match(err, message);
      assert.doesNotMatch(err, /^ {4}at /m, 'a stack is no message');
    });
  }
});

describe('gloss about itself', () => {
  inTerminal();

  it('--version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await gloss('--version'), { code: 0, out: `${version}\n`, err: '' });
  });

  it('--help names the commands', async () => {
    const { code, out, err } = await gloss('--help');
    assert.deepEqual([code, err], [0, '']);
    for (const word of ['recognize', 'check', '--version', '--help']) assert.ok(out.includes(word), word);
  });

  for (const command of ['recognize', 'check']) {
    it(`${command} --help names its options`, async () => {
      const { code, out } = await gloss(command, '--help');
      assert.equal(code, 0);
      for (const word of ['--registry <dir>', '--no-builtin', '--date <YYYY-MM-DD>'])
        assert.ok(out.includes(word), word);
    });
  }
});

describe('a reader that hangs up', () => {
  inTerminal();

  it('ends the program quietly', async () => {
    const article = `${NAMES}\n`.repeat(200);
    const files = Array.from({ length: 30 }, (_, index) => `a${String(index)}.txt`);
    terminal.write(Object.fromEntries(files.map((file) => [file, article])));
    const { code, out, err } = await terminal.hangUp('recognize', ...files);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.length > 0 && out.split('\n').length < files.length, 'it stopped in the middle');
  });
});
