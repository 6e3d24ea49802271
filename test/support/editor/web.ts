import 'mocha/mocha.js';
import { runAndReport } from './report';

/** Runs the suite in a web-worker extension host, by mocha's build for browsers. `register` requires the test files. */
export async function runSuite(register: () => void): Promise<void> {
  const { grep } = globalThis.glossLaunch;
  mocha.setup({ ui: 'bdd', timeout: 10_000, reporter: class {} as never, ...(grep ? { grep } : {}) });
  register();
  await runAndReport((done) => mocha.run(done));
}
