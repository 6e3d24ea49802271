// npm test: installs what is missing, then runs everything. Ends with one line, `N passed, N failed`.
//
//   node scripts/test.mjs [--host desktop|server|web] [--only SUITE] [--file WORD] [--grep WORDS] [--long] [--verbose] [--install-browser]
//
//   --host     the editor that runs the editor suite, before the web host does: `desktop` downloads a VS Code where none is
//              installed or named by VSCODE_PATH; without the option, an installed one is taken, else the server host;
//              `web`: the web host alone
//   --only     check, core, editor, web, …: one suite (repeatable)
//   --file     only the core's and the editor's test files whose path contains WORD
//   --long     property tests in full; without it, a seeded tenth
//   --grep     only tests whose full title contains WORDS (core, editor, web)
import { parseArgs } from 'node:util';
import { installDependencies, root } from './hosts/install.mjs';
import { Tally } from './hosts/tally.mjs';

const { values: options } = parseArgs({
  options: {
    host: { type: 'string' },
    only: { type: 'string', multiple: true },
    file: { type: 'string' },
    grep: { type: 'string' },
    long: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    'install-browser': { type: 'boolean', default: Boolean(process.env.CI) },
  },
});

const say = (text) => console.log(`… ${text}`);

/** Runs one suite; a suite that can't run at all is one failed test with the reason as its name. */
async function runSuite(tally, name, suite) {
  say(name);
  const started = Date.now();
  const results = await suite({ ...options, say }).catch((error) => {
    console.log(`  ✗ ${error.stack ?? error}`);
    return { passed: [], failed: [{ title: String(error.message).split('\n')[0] }], skipped: [] };
  });
  tally.add(name, results, (Date.now() - started) / 1000);
}

process.chdir(root);
if (options.long) process.env.GLOSS_LONG = '1';
await installDependencies(say);
const { SUITES, chosenSuites } = await import('./hosts/suites.mjs');
const tally = new Tally();
for (const name of chosenSuites(options)) await runSuite(tally, name, SUITES[name]);
process.exit(tally.finish() ? 0 : 1);
