import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/hosts/browser.mjs';
import { cached } from '../../scripts/hosts/cache.mjs';
import { findDesktop } from '../../scripts/hosts/desktop.mjs';
import { planLaunches } from '../../scripts/hosts/launches.mjs';
import { freePort } from '../../scripts/hosts/port.mjs';
import { run, saidBy, start } from '../../scripts/hosts/process.mjs';
import { collectReports } from '../../scripts/hosts/reports.mjs';
import { countLine } from '../../scripts/hosts/tally.mjs';
import { temporaryFolder } from '../../scripts/hosts/workspace.mjs';

/** Sets environment variables for one test; returns a function that sets them back. */
function withEnvironment(values) {
  const before = Object.keys(values).map((name) => [name, process.env[name]]);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

describe('hosts: the cache', () => {
  let folder, restore;
  beforeEach(async () => {
    folder = await temporaryFolder('cache');
    restore = withEnvironment({ GLOSS_CACHE: folder.path });
  });
  afterEach(() => {
    restore();
    folder.remove();
  });
  const fill = async (partial) => writeFile(join(partial, 'whole'), 'yes');

  it('fills a folder once', async () => {
    const first = await cached('thing-1', fill);
    const second = await cached('thing-1', () => assert.fail('filled twice'));
    assert.equal(first, second);
    assert.equal(await readFile(join(first, 'whole'), 'utf8'), 'yes');
  });

  it('leaves nothing when filling fails, and fills at the next try', async () => {
    const broken = async (partial) => {
      await fill(partial);
      throw new Error('no network');
    };
    await assert.rejects(cached('thing-1', broken), /no network/);
    assert.deepEqual(readdirSync(folder.path), []);
    assert.ok(existsSync(join(await cached('thing-1', fill), 'whole')));
  });

  it('gives two that fill at the same time the same whole folder', async () => {
    const both = await Promise.all([cached('thing-1', fill), cached('thing-1', fill)]);
    assert.equal(both[0], both[1]);
    assert.deepEqual(readdirSync(folder.path), ['thing-1']);
  });
});

describe('hosts: the browser', () => {
  it('is what CHROME_PATH names, else the first on PATH', async () => {
    const folder = await temporaryFolder('path');
    const program = join(folder.path, process.platform === 'win32' ? 'chromium.exe' : 'chromium');
    await writeFile(program, '');
    await chmod(program, 0o755);
    const restore = withEnvironment({ PATH: folder.path, CHROME_PATH: '' });
    try {
      assert.equal(findBrowser(), program);
      process.env.CHROME_PATH = '/somewhere/else';
      assert.equal(findBrowser(), '/somewhere/else');
    } finally {
      restore();
      folder.remove();
    }
  });
});

describe('hosts: an installed VS Code', function () {
  before(function () {
    if (process.platform !== 'linux') this.skip();
  });

  /** A folder laid out as VS Code's own, with `code` in its bin; what PATH finds in it. */
  async function foundIn(version) {
    const folder = await temporaryFolder('desktop');
    const program = join(folder.path, 'code');
    await mkdir(join(folder.path, 'bin'));
    await mkdir(join(folder.path, 'resources/app'), { recursive: true });
    await writeFile(join(folder.path, 'resources/app/package.json'), JSON.stringify({ version }));
    for (const path of [program, join(folder.path, 'bin/code')]) await writeFile(path, '', { mode: 0o755 });
    const restore = withEnvironment({ PATH: join(folder.path, 'bin'), VSCODE_PATH: '' });
    try {
      return [findDesktop(), program];
    } finally {
      restore();
      folder.remove();
    }
  }

  it('is the program behind the command', async () => {
    const [found, program] = await foundIn('1.137.2');
    assert.equal(found, program);
  });

  it('that is too old for Gloss is passed over', async () => {
    const [found, program] = await foundIn('1.99.3');
    assert.notEqual(found, program);
  });
});

describe('hosts: a port', () => {
  it('is the wanted one when it is free, another when it is taken', async () => {
    const wanted = await freePort();
    assert.equal(await freePort(wanted), wanted);
    const holder = createServer();
    await new Promise((resolve) => holder.listen(wanted, '127.0.0.1', resolve));
    assert.notEqual(await freePort(wanted), wanted);
    await new Promise((resolve) => holder.close(resolve));
  });
});

describe('hosts: a program', () => {
  const node = (code) => [process.execPath, ['-e', code]];

  it('tells its exit code and output', async () => {
    const { code, output } = await run(...node('console.log("so"); process.exit(3)'), { quiet: true });
    assert.deepEqual([code, output], [3, 'so\n']);
  });

  it('is waited for until it says what is wanted', async () => {
    const child = start(...node('console.log("port 12"); setInterval(() => {}, 1000)'), {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    assert.equal(await saidBy(child, /port (\d+)/, 'It'), '12');
  });

  it('that ends without saying it is told with its last words', async () => {
    const child = start(...node('console.error("no licence")'), { stdio: ['ignore', 'pipe', 'pipe'] });
    await assert.rejects(saidBy(child, /port (\d+)/, 'It'), /^Error: It ended with 0\.\nno licence$/);
  });
});

describe('hosts: what a suite says', () => {
  const heard = (...lines) => {
    const reports = collectReports({ label: 'x', onFailure: () => undefined });
    for (const line of lines) reports.take(line);
    return reports;
  };
  const PASSED = '%c noise gloss-test {"kind":"passed","title":"a {b}","ms":1}';

  it('is counted to its end, and nothing after it', async () => {
    const reports = heard(
      'other',
      PASSED,
      'gloss-test {"kind":"skipped","title":"c","needs":"disk"}',
      'gloss-test {"kind":"end"}',
    );
    reports.stopped('the window closed');
    const { passed, failed, skipped } = await reports.ended;
    assert.deepEqual([passed.length, failed.length, skipped[0].needs], [1, 0, 'disk']);
  });

  it('fails when the window goes before the end', async () => {
    const reports = heard(PASSED);
    reports.stopped('the window closed');
    const { passed, failed } = await reports.ended;
    assert.deepEqual([passed.length, failed[0].title], [1, 'x: the window closed']);
  });

  it('ends in one line', () => {
    assert.equal(countLine(3, 0, 0), '3 passed, 0 failed');
    assert.equal(countLine(3, 1, 2), '3 passed, 1 failed, 2 skipped');
  });
});

describe('hosts: launches', () => {
  it('carry every test file once; what a host cannot do is loaded to be counted', async () => {
    const names = (plan) => plan.flatMap(({ files }) => files.map(({ file }) => file)).sort();
    const all = ['disk', 'git', 'workers', 'webview', 'relaunch', 'packed', 'real'];
    const full = await planLaunches(all);
    const least = await planLaunches([]);
    assert.deepEqual(names(least), names(full));
    assert.ok(full.every(({ files }) => files.every(({ lacking }) => lacking === null)));
    const lacking = least.flatMap(({ files }) => files).filter((file) => file.lacking !== null);
    assert.ok(lacking.some((file) => file.file === 'install.packed.test.ts' && file.lacking === 'packed'));
  });
});
