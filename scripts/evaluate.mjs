// Measures recognition against marked articles, and holds it above its floors.
//
//   npm run eval [-- --errors] [--json] [NAME …]     a table a set; NAME is a set or an article
//
// Sets are those of test/gold/sets.mjs, and `real`: the articles, marks and scorer in the folder that GLOSS_REAL names.
// --errors prints what is wrong, but for `unread` only what is named: whoever reads its errors makes it a read one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, score, table } from '../test/gold/score.mjs';
import { articlesOf, choose, SETS, withTexts } from '../test/gold/sets.mjs';

/** As words without a space in any: the scorer of the real articles splits them. Run at the root. */
const CLI = 'dist/cli.js';
const REAL = 'real';
const ABOUT = {
  ...Object.fromEntries(Object.entries(SETS).map(([set, { about }]) => [set, about])),
  [REAL]: 'real articles, by a scorer of their own; not part of the project',
};

/** F1 that each kind must reach, set by set: `npm test` fails below. */
export const FLOORS = {
  samples: { official: 0.97, role: 0.89, title: 0.96, body: 0.97, marker: 0.98, announcement: 0.98, list: 0.98 },
  read: { official: 0.91, role: 0.79, title: 0.89, body: 0.83, marker: 0.96, announcement: 0.91, list: 0.87 },
  unread: { official: 0.84, role: 0.76, title: 0.8, body: 0.77, marker: 0.95, announcement: 0.88, list: 0.82 },
  real: { official: 0.98, role: 0.98, title: 0.98, body: 0.98, marker: 0.98, announcement: 0.9, list: 0.98 },
};

function runNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`node ${args.slice(0, 3).join(' ')} … ended with ${status}\n${stderr}`);
  return stdout;
}

/** Pairs of marked text and result, from one call of the command line. */
function recognized(articles) {
  const lines = withTexts(articles, (paths) => runNode([CLI, 'recognize', ...paths]).split('\n'));
  return articles.map(({ marked }, at) => [marked, JSON.parse(lines[at])]);
}

const scorer = (folder, ...options) =>
  runNode([join(folder, 'tools/score.mjs'), '--cli', `node ${CLI} recognize`, ...options]);

function realRows(folder) {
  return JSON.parse(scorer(folder, '--json')).map(({ gold, ...row }) => ({ ...row, wanted: gold }));
}

/** One verdict a floor of a set, { title, passed }. A kind that is in no marked article has no F1 and fails: a floor must be measured. */
export function judge(set, rows) {
  return Object.entries(FLOORS[set]).map(([kind, floor]) => {
    const f1 = rows.find((row) => row.kind === kind)?.f1 ?? 0;
    return { title: `${set}: ${kind} F1 ${f1.toFixed(3)} ≥ ${floor}`, passed: f1 >= floor };
  });
}

/** Everything measured, as results of a suite: { passed, failed, skipped }, lists of { title }. */
export function evaluate(real = process.env.GLOSS_REAL) {
  const verdicts = Object.keys(SETS).flatMap((set) => judge(set, measure(recognized(articlesOf(set)))));
  if (real) verdicts.push(...judge(REAL, realRows(real)));
  const kinds = real ? [] : Object.keys(FLOORS[REAL]);
  return {
    passed: verdicts.filter(({ passed }) => passed),
    failed: verdicts.filter(({ passed }) => !passed),
    skipped: kinds.map((kind) => ({ title: `${REAL}: ${kind}`, needs: 'GLOSS_REAL' })),
  };
}

/** The report on the chosen articles of a set: { set, articles (how many), rows, errors (lines) }. */
function report({ set, articles }) {
  const pairs = recognized(articles);
  const errors = articles.flatMap(({ name }, at) =>
    score(...pairs[at]).errors.map(({ what, kind, key, near }) => `${name}: ${what} ${kind} ${key}: ${near}`),
  );
  return { set, articles: articles.length, rows: measure(pairs), errors };
}

function realReport(folder) {
  const spans = new Map(JSON.parse(scorer(folder, '--json', '--spans')).map(({ kind, f1 }) => [kind, f1]));
  const rows = realRows(folder).map((row) =>
    ['official', 'body'].includes(row.kind) ? { ...row, spans: spans.get(row.kind) } : row,
  );
  const errors = scorer(folder, '--errors')
    .split('\n')
    .filter((line) => /^(extra|missed) /.test(line));
  return { set: REAL, rows, errors };
}

function print({ set, articles, rows, errors = [] }) {
  console.log(`\n${set}${articles === undefined ? '' : `, articles: ${articles}`}: ${ABOUT[set]}`);
  for (const line of errors) console.log(line);
  console.log(table(rows));
}

/** Reports on all that `names` choose; on the real articles where they are there. */
function reports(names) {
  const real = process.env.GLOSS_REAL;
  const chosen = choose(names, [REAL]).map(report);
  if (names.length > 0 && !names.includes(REAL)) return chosen;
  if (real) return [...chosen, realReport(real)];
  console.error(`${REAL}: not run, GLOSS_REAL names no folder`);
  return chosen;
}

function main() {
  const { values, positionals: names } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const shown = (set) => values.errors && (set !== 'unread' || names.length > 0);
  const all = reports(names).map(({ errors, ...rest }) => (shown(rest.set) ? { ...rest, errors } : rest));
  if (values.json) console.log(JSON.stringify(all));
  else all.forEach(print);
  const whole = all.filter(({ set }) => names.length === 0 || names.includes(set));
  const broken = whole.flatMap(({ set, rows }) => judge(set, rows)).filter(({ passed }) => !passed);
  for (const { title } of broken) console.error(`below its floor: ${title}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('evaluate.mjs')) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`${error.message}; the sets are ${Object.keys(ABOUT).join(', ')}`);
    process.exitCode = 2;
  }
}
