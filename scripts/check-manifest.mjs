// Compares package.json with the code, both ways; the rules are in scripts/house/manifest.mjs.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { codeFacts } from './house/code.mjs';
import { manifestProblems } from './house/manifest.mjs';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const files = readdirSync('src', { recursive: true })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);

const problems = manifestProblems({
  manifest: json('package.json'),
  nls: Object.fromEntries(
    readdirSync('.')
      .filter((file) => /^package\.nls.*\.json$/.test(file))
      .map((file) => [file, json(file)]),
  ),
  code: codeFacts(Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]))),
  exists: existsSync,
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
