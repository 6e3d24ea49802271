// The sum of all suites, and the lines that tell it.

/** Collects suites; `line()` is the last line of a run: `N passed, N failed[, N skipped]`. */
export class Tally {
  #suites = [];

  /** Adds a suite's results (lists of { title, needs? }) and tells them in one line. */
  add(name, { passed, failed, skipped }, seconds) {
    this.#suites.push({ name, passed, failed, skipped });
    const counts = countLine(passed.length, failed.length, skipped.length);
    console.log(`${failed.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${counts} (${seconds.toFixed(1)} s)`);
  }

  /** Names what did not run, grouped by suite and by the capability that it needs; then every failure; then the sum. */
  finish() {
    for (const suite of this.#suites) nameSkipped(suite);
    for (const suite of this.#suites)
      for (const { title } of suite.failed) console.log(`FAILED ${suite.name}: ${title}`);
    const sum = (kind) => this.#suites.reduce((total, suite) => total + suite[kind].length, 0);
    const failed = sum('failed');
    console.log(countLine(sum('passed'), failed, sum('skipped')));
    return failed === 0 && sum('passed') > 0;
  }
}

/** `N passed, N failed`, and how many did not run where any did not. */
export const countLine = (passed, failed, skipped) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

function nameSkipped({ name, skipped }) {
  const reasons = new Set(skipped.map(({ needs }) => needs));
  for (const reason of reasons) {
    const titles = skipped.filter(({ needs }) => needs === reason).map(({ title }) => title.trim());
    console.log(`not run in ${name} (${reason ? `needs ${reason}` : 'left out'}): ${titles.length}`);
    for (const title of titles) console.log(`  ${title}`);
  }
}
