import { lacking } from './capability';

/** One line to the runner: its prefix tells it from everything else on the console. */
export const REPORT_PREFIX = 'gloss-test ';

export type Report =
  | { readonly kind: 'passed'; readonly title: string; readonly ms: number }
  | { readonly kind: 'failed'; readonly title: string; readonly message: string; readonly stack: string }
  | { readonly kind: 'skipped'; readonly title: string; readonly needs: string | null }
  | { readonly kind: 'end' };

function send(report: Report): void {
  console.log(REPORT_PREFIX + JSON.stringify(report));
}

/** Mocha adds the difference of compared values to no message by itself; assert's own messages carry it. */
function failure(title: string, error: unknown): Report {
  const known = error instanceof Error ? error : new Error(String(error));
  return { kind: 'failed', title, message: known.message, stack: known.stack ?? '' };
}

/** A hook that fails stands for all the tests that it kept from running. */
function titleOf(failed: Mocha.Runnable): string {
  return failed.fullTitle();
}

/** Runs what is registered and reports each test; resolves when all is told, whatever failed. */
export function runAndReport(run: (done: () => void) => Mocha.Runner): Promise<void> {
  return new Promise((resolve) => {
    const runner = run(() => {
      send({ kind: 'end' });
      resolve();
    });
    runner.on('pass', (test) => send({ kind: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }));
    runner.on('fail', (test: Mocha.Runnable, error: unknown) => send(failure(titleOf(test), error)));
    runner.on('pending', (test) => send({ kind: 'skipped', title: test.fullTitle(), needs: lacking(test) }));
  });
}
