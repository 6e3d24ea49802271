// Collects what a suite says from inside an extension host (test/support/editor/report.ts), line by line.
const PREFIX = 'gloss-test ';
/** A suite that says nothing for this long hangs: its own tests time out far earlier. */
const SILENCE_MS = 120_000;

/**
 * `take(text)` is given every console line; `ended` resolves with { passed, failed, skipped } when the suite says its end, and
 * with one more failure when `stopped(why)` or silence comes first. `onOther(text)` is given all lines that are no report.
 */
export function collectReports({ label, onFailure, onOther = () => undefined }) {
  const results = { passed: [], failed: [], skipped: [] };
  let done = false;
  let settle;
  const ended = new Promise((resolve) => (settle = resolve));
  let timer = setTimeout(silent, SILENCE_MS);

  function finish() {
    done = true;
    clearTimeout(timer);
    settle(results);
  }
  function stopped(why) {
    if (done) return;
    add({ kind: 'failed', title: `${label}: ${why}`, message: why, stack: '' });
    finish();
  }
  function silent() {
    stopped(`nothing heard for ${SILENCE_MS / 1000} s`);
  }
  function add(report) {
    results[report.kind].push(report);
    if (report.kind === 'failed') onFailure(report);
  }
  function take(text) {
    const at = text.indexOf(PREFIX);
    if (at < 0) return onOther(text);
    const report = JSON.parse(text.slice(at + PREFIX.length, text.lastIndexOf('}') + 1));
    if (report.kind === 'end') return finish();
    add(report);
    clearTimeout(timer);
    timer = setTimeout(silent, SILENCE_MS);
  }
  return { take, stopped, ended };
}
