// Mocha's results as lines for scripts/test.mjs: the same lines that the editor suites send (test/support/editor/report.ts).
const { Base } = require('mocha').reporters;

const send = (report) => process.stdout.write(`\ngloss-test ${JSON.stringify(report)}\n`);

module.exports = class LineReporter extends Base {
  constructor(runner, options) {
    super(runner, options);
    runner.on('pass', (test) => send({ kind: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }));
    runner.on('pending', (test) => send({ kind: 'skipped', title: test.fullTitle(), needs: test.ctx?.needs ?? null }));
    runner.on('fail', (test, error) =>
      send({ kind: 'failed', title: test.fullTitle(), message: String(error.message), stack: String(error.stack) }),
    );
    runner.once('end', () => send({ kind: 'end' }));
  }
};
