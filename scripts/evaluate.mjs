// Measures recognition against marked articles and holds it above its floors: node scripts/evaluate.mjs
//
//   samples   test/gold, written for this project, by test/gold/score.mjs
//   real      the articles, marks and scorer in the folder that GLOSS_REAL names; absent: named as not run
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samples, score, table, total } from '../test/gold/score.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** As words without a space in any: the scorer of the real articles splits them. Run at the root. */
const CLI = 'dist/cli.js';

/** F1 that a kind must reach. */
export const FLOORS = { official: 0.97, body: 0.85, marker: 0.95, list: 0.85, title: 0.8 };

function runNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`node ${args.slice(0, 3).join(' ')} … ended with ${status}\n${stderr}`);
  return stdout;
}

function samplesRows() {
  const all = samples();
  const lines = runNode([CLI, 'recognize', ...all.map(({ path }) => path)])
    .split('\n')
    .filter(Boolean);
  return total(all.map(({ marked }, index) => score(marked, JSON.parse(lines[index]))));
}

function realRows(folder) {
  const scorer = join(folder, 'tools/score.mjs');
  return JSON.parse(runNode([scorer, '--cli', `node ${CLI} recognize`, '--json']));
}

/** One verdict a kind that has a floor. A kind that is in no marked article has no F1 and fails: a floor must be measured. */
function judge(name, rows) {
  return Object.entries(FLOORS).map(([kind, floor]) => {
    const f1 = rows.find((row) => row.kind === kind)?.f1 ?? 0;
    return { title: `${name}: ${kind} F1 ${f1.toFixed(3)} ≥ ${floor}`, passed: f1 >= floor };
  });
}

/** Everything measured, as results of a suite: { passed, failed, skipped }, lists of { title }. */
export function evaluate(real = process.env.GLOSS_REAL) {
  const verdicts = [...judge('samples', samplesRows()), ...(real ? judge('real articles', realRows(real)) : [])];
  const skipped = real
    ? []
    : Object.keys(FLOORS).map((kind) => ({ title: `real articles: ${kind}`, needs: 'GLOSS_REAL' }));
  return { passed: verdicts.filter(({ passed }) => passed), failed: verdicts.filter(({ passed }) => !passed), skipped };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(table(samplesRows()));
  const { passed, failed, skipped } = evaluate();
  for (const { title } of passed) console.log(`ok     ${title}`);
  for (const { title } of failed) console.log(`FAILED ${title}`);
  for (const { title } of skipped) console.log(`not run: ${title} (GLOSS_REAL names no folder)`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
