// npm run check: all that can be said of the code without running it. Prints only what is wrong.
import { spawn } from 'node:child_process';

/** What a second run may skip. Lint has none: a changed type in one file can be an error in another. */
const CACHE = 'node_modules/.cache/gloss';

const CHECKS = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${CACHE}/tsc.json`],
  lint: ['node_modules/eslint/bin/eslint.js', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '.'],
  boundaries: ['scripts/check-boundaries.mjs'],
  manifest: ['scripts/check-manifest.mjs'],
  grammar: ['scripts/make-grammar.mjs', '--check'],
};

/** Runs one check to its end; its output is shown only when it fails. */
function run([name, args]) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(process.execPath, args);
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`No check named ${unknown.join(', ')}; there are ${Object.keys(CHECKS).join(', ')}.`);
  process.exit(2);
}
const wanted = Object.entries(CHECKS).filter(([name]) => chosen.length === 0 || chosen.includes(name));
const results = await Promise.all(wanted.map(run));
process.exitCode = results.every(Boolean) ? 0 : 1;
