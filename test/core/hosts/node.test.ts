import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileError } from '../../../src/core/host';
import { lockFileOf, openHost } from '../../../src/hosts/node';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (found: Uint8Array | null): string | null => found && new TextDecoder().decode(found);

describe('files on a disk', () => {
  let folder: string;
  const host = openHost('file:///nowhere');
  const { files } = host;
  const path = (name: string): string => join(folder, name);
  const uri = (name: string): string => pathToFileURL(path(name)).href;
  const names = async (): Promise<string[]> => (await fs.readdir(folder)).sort();

  beforeEach(async () => {
    folder = await fs.realpath(await fs.mkdtemp(join(tmpdir(), 'gloss files ß-')));
  });
  afterEach(() => fs.rm(folder, { recursive: true, force: true }));

  it('read, list and stat what is there, and give nothing for what is not', async () => {
    await fs.writeFile(path('a b%.txt'), 'x');
    await fs.mkdir(path('in'));
    await fs.symlink(path('in'), path('link'));
    await fs.symlink(path('gone'), path('dangling'));
    assert.equal(text(await files.read(uri('a b%.txt'))), 'x');
    assert.equal(await files.read(uri('none.txt')), null);
    assert.equal(await files.read(uri('a b%.txt/deeper')), null);
    assert.equal(await files.stat(uri('none.txt')), null);
    assert.deepEqual(await files.list(uri('none')), []);
    const found = [...(await files.list(uri('')))].sort((a, b) => a.name.localeCompare(b.name));
    assert.deepEqual(
      found.map(({ name, kind }) => `${name} ${kind}`),
      ['a b%.txt file', 'in folder', 'link folder'],
    );
    assert.equal((await files.stat(uri('in')))?.kind, 'folder');
    assert.deepEqual(
      [(await files.stat(uri('a b%.txt')))?.kind, (await files.stat(uri('a b%.txt')))?.size],
      ['file', 1],
    );
  });

  it('count what is read and listed', async () => {
    const before = host.work.reads;
    await files.read(uri('x'));
    await files.list(uri('x'));
    await files.stat(uri('x'));
    assert.equal(host.work.reads - before, 2);
  });

  it('say that a folder is no file', async () => {
    await assert.rejects(files.read(uri('')), (error) => error instanceof FileError && error.reason === 'unreadable');
  });

  it('are created with their folders, and replaced, only as expected', async () => {
    assert.equal(await files.replace(uri('x/y/a'), bytes('1'), null), true);
    assert.equal(await files.replace(uri('x/y/a'), bytes('2'), null), false);
    assert.equal(await files.replace(uri('x/y/a'), bytes('2'), bytes('0')), false);
    assert.equal(await files.replace(uri('x/y/a'), bytes('2'), bytes('1')), true);
    assert.equal(await fs.readFile(path('x/y/a'), 'utf8'), '2');
    assert.deepEqual(await fs.readdir(path('x/y')), ['a']);
  });

  it('keep their mode', async () => {
    await fs.writeFile(path('a'), '1');
    await fs.chmod(path('a'), 0o640);
    await files.replace(uri('a'), bytes('2'), bytes('1'));
    assert.equal((await fs.stat(path('a'))).mode & 0o777, 0o640);
  });

  it('are replaced behind symbolic links', async () => {
    await fs.mkdir(path('real'));
    await fs.writeFile(path('real/a'), '1');
    await fs.symlink(path('real/a'), path('a'));
    await fs.symlink('real/new', path('new'));
    await files.replace(uri('a'), bytes('2'), bytes('1'));
    await files.replace(uri('new'), bytes('3'), null);
    assert.deepEqual(
      [await fs.readFile(path('real/a'), 'utf8'), await fs.readFile(path('real/new'), 'utf8')],
      ['2', '3'],
    );
    assert.ok((await fs.lstat(path('a'))).isSymbolicLink());
    assert.ok((await fs.lstat(path('new'))).isSymbolicLink());
  });

  it('are left alone when they are write-protected', async () => {
    await fs.writeFile(path('a'), '1');
    await fs.chmod(path('a'), 0o444);
    await assert.rejects(files.replace(uri('a'), bytes('2'), bytes('1')), (error) => {
      assert.ok(error instanceof FileError);
      assert.equal(error.reason, 'not-writable');
      assert.ok(error.message.startsWith(path('a')), error.message);
      return true;
    });
    assert.equal(await fs.readFile(path('a'), 'utf8'), '1');
    assert.deepEqual(await names(), ['a']);
  });

  it('are removed only as expected', async () => {
    await fs.writeFile(path('a'), '1');
    assert.equal(await files.remove(uri('a'), bytes('2')), false);
    assert.equal(await files.remove(uri('a'), bytes('1')), true);
    assert.equal(await files.remove(uri('a'), bytes('1')), false);
    assert.deepEqual(await names(), []);
  });

  it('lose nothing when many write at once', async () => {
    const addOne = async (): Promise<void> => {
      for (;;) {
        const now = await files.read(uri('count'));
        if (await files.replace(uri('count'), bytes(String(Number(text(now) ?? '0') + 1)), now)) return;
      }
    };
    await Promise.all(Array.from({ length: 25 }, addOne));
    assert.equal(await fs.readFile(path('count'), 'utf8'), '25');
    assert.deepEqual(await names(), ['count']);
  });

  describe('are locked', () => {
    const lock = async (owner: object): Promise<string> => {
      const file = lockFileOf(path('a'));
      await fs.writeFile(
        file,
        JSON.stringify({ token: 'other', machine: hostname(), time: Date.now(), file: path('a'), ...owner }),
      );
      return file;
    };
    const exists = (file: string): Promise<boolean> =>
      fs.stat(file).then(
        () => true,
        () => false,
      );

    it('and a dead process holds no lock', async () => {
      const child = spawn(process.execPath, ['-e', '0']);
      await once(child, 'exit');
      const file = await lock({ pid: child.pid });
      assert.equal(await files.replace(uri('a'), bytes('1'), null), true);
      assert.equal(await exists(file), false);
    });

    it('and an old lock is none', async () => {
      const file = await lock({ pid: process.pid });
      const hourAgo = new Date(Date.now() - 3_600_000);
      await fs.utimes(file, hourAgo, hourAgo);
      assert.equal(await files.replace(uri('a'), bytes('1'), null), true);
    });

    it('and who waits writes when the lock is gone', async () => {
      const file = await lock({ pid: process.pid });
      const waiting = files.replace(uri('a'), bytes('1'), null);
      assert.equal(await Promise.race([waiting, files.read(uri('a'))]), null);
      await fs.rm(file);
      assert.equal(await waiting, true);
    });

    it('and who waits too long says whom for', async () => {
      const file = await lock({ pid: process.pid });
      await assert.rejects(files.replace(uri('a'), bytes('1'), null), (error) => {
        assert.ok(error instanceof FileError);
        assert.equal(error.reason, 'locked');
        assert.ok(error.message.includes(`process ${process.pid}`) && error.message.includes(file), error.message);
        return true;
      });
      await fs.rm(file);
    });
  });

  it('name the person at the keyboard', async () => {
    assert.ok((await host.userName())?.length);
  });

  it('and data that is not there is an error of the installation', async () => {
    await assert.rejects(host.data('registry'));
  });
});
