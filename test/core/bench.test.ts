import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('bench', () => {
  it('prints one JSON object a line for each measure that is asked for', function () {
    this.timeout('120s');
    const args = ['scripts/bench.mjs', '--json', '--only', 'keystroke'];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; value: number });
    assert.deepEqual(
      results.map(({ name }) => name),
      ['keystroke-1MB/10KB'],
    );
    assert.ok(results.every(({ value }) => value > 0));
  });

  it('names the measures there are when none is meant', function () {
    this.timeout('60s');
    const { stderr, status } = spawnSync(process.execPath, ['scripts/bench.mjs', '--only', 'x'], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /no measure begins with x: recognize-100KB\/10KB/);
  });
});
