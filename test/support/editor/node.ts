import Mocha from 'mocha';
import { runAndReport } from './report';

/** Runs the suite in a Node extension host (desktop, server). `register` requires the test files. */
export async function runSuite(register: () => void): Promise<void> {
  const { grep } = globalThis.glossLaunch;
  const mocha = new Mocha({ ui: 'bdd', timeout: 10_000, reporter: class {} as never, ...(grep ? { grep } : {}) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  register();
  await runAndReport((done) => mocha.run(done));
}
