import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const bench = (...args: string[]) => spawnSync(process.execPath, ['scripts/bench.mjs', ...args], { encoding: 'utf8' });

describe('bench', function () {
  this.timeout('120s');

  for (const only of ['keystroke-1MB/10KB', 'matcher-300/rg', 'matcher-5000/best-npm']) {
    it(`prints one JSON object a line for each measure that is asked for: ${only}`, () => {
      const { stdout, stderr, status } = bench('--json', '--articles', '20', '--only', only);
      assert.equal(status, 0, stderr);
      const results = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { name: string; value: number });
      assert.deepEqual(
        results.map(({ name }) => name),
        [only],
      );
      // With so little text, ripgrep's time is little but noise.
      assert.ok(results.every(({ value }) => (only.endsWith('/rg') ? Number.isFinite(value) : value > 0)));
    });
  }

  it('names the measures there are when none is meant', () => {
    const { stderr, status } = bench('--only', 'x');
    assert.equal(status, 1);
    assert.match(stderr, /no measure begins with x: matcher-300\/rg, /);
  });

  it('refuses a number of articles that is none', () => {
    const { stderr, status } = bench('--only', 'keystroke', '--articles', 'many');
    assert.equal(status, 1);
    assert.match(stderr, /--articles/);
  });
});
