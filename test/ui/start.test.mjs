import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { findBrowser, openContext } from '../../scripts/hosts/browser.mjs';
import { root } from '../../scripts/hosts/install.mjs';
import { saidBy, start, stop } from '../../scripts/hosts/process.mjs';
import { copySamples, temporaryFolder } from '../../scripts/hosts/workspace.mjs';
import { until } from '../support/until.mjs';

/** Every process below one, itself included: [pid]. */
function family(pid) {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent) => pairs.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return [pid, ...below(pid)];
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('npm start', function () {
  this.timeout(90_000);
  let folder, child, context;

  before(async () => {
    folder = await temporaryFolder('start');
    await copySamples(folder.path);
    const args = ['start', '--', folder.path, '--host', 'server', '--port', '0', '--no-browser'];
    child = start('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  });

  after(async () => {
    await context?.browser().close();
    await stop(child);
    await folder.remove();
  });

  it('prints an address where Gloss runs on the folder, and ends with Ctrl+C, leaving no process', async () => {
    const url = await saidBy(child, /^\s*(http:\S+)/, 'npm start');
    context = await openContext(findBrowser());
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('tab', { name: 'Gloss' }).first().waitFor();
    await page.getByRole('treeitem', { name: 'press', exact: true }).waitFor();
    const processes = family(child.pid);
    assert.ok(processes.length > 3, 'npm, the script, the server and its extension host');
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGINT');
    await ended;
    await until(() => !processes.some(alive), 'all processes to be gone');
    await assert.rejects(fetch(url), 'nobody listens any more');
  });
});
