// What npm test runs, in order. Each suite resolves with { passed, failed, skipped }: lists of { title }.
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { needBrowser } from './browser.mjs';
import { bundleCoreTests } from './bundle.mjs';
import { desktopHost, findDesktop, screen } from './desktop.mjs';
import { runEditorSuite } from './editor.mjs';
import { printFailure } from './failure.mjs';
import { root } from './install.mjs';
import { run, start } from './process.mjs';
import { collectReports } from './reports.mjs';
import { installServer } from './server.mjs';
import { serverHost } from './server-tests.mjs';
import { webHost } from './web.mjs';
import { evaluate } from '../evaluate.mjs';

const none = () => ({ passed: [], failed: [], skipped: [] });

/** Each check of `npm run check` counts as a test. */
async function check() {
  const { code, output } = await run(process.execPath, [join(root, 'scripts/check.mjs')], { cwd: root, quiet: true });
  if (code !== 0) console.log(output.trimEnd());
  const results = none();
  for (const [, verdict, title] of output.matchAll(/^(ok|FAILED)\s+(\w+)/gm)) {
    results[verdict === 'ok' ? 'passed' : 'failed'].push({ title });
  }
  if (results.passed.length === 0) results.failed.push({ title: `npm run check ended with ${code}` });
  return results;
}

async function build() {
  const { code, output } = await run(process.execPath, [join(root, 'esbuild.mjs')], {
    cwd: root,
    quiet: true,
  });
  if (code === 0) return { ...none(), passed: [{ title: 'build' }] };
  console.log(output.trimEnd());
  return { ...none(), failed: [{ title: 'build' }] };
}

/** Runs bundled test files in mocha, in a Node process of their own. */
async function mochaFiles(label, files, { grep }) {
  const reports = collectReports({ label, onFailure: (report) => printFailure(label, report) });
  const args = [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    '--reporter',
    'scripts/hosts/line-reporter.cjs',
  ];
  args.push('--timeout', '20000', '--exit', ...(grep ? ['--fgrep', grep] : []), ...files);
  const env = { ...process.env, FORCE_COLOR: '0' };
  const child = start(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', reports.take);
  child.once('close', (code) => reports.stopped(`mocha ended with ${code} before its end`));
  return reports.ended;
}

async function core(options) {
  const files = await bundleCoreTests(options.file);
  return files.length === 0 ? none() : mochaFiles('core', files, options);
}

async function inHost(host, options) {
  const { say, 'install-browser': install } = options;
  const executablePath = host.needsBrowser === false ? null : await needBrowser({ install, say });
  return runEditorSuite(host, { ...options, executablePath });
}

/** `--host`, else an installed VS Code that has a screen, else the server. */
function hostName({ host }) {
  if (host) return host;
  return findDesktop() && screen() ? 'desktop' : 'server';
}

async function editor(options) {
  const name = hostName(options);
  const make = { desktop: desktopHost, server: serverHost }[name];
  if (!make) throw new Error(`--host: ${name} is none of desktop, server, web`);
  options.say(`the editor suite runs in the ${name} host${options.host ? '' : ' (--host desktop|server chooses)'}`);
  return inHost(await make(options.say), options);
}

const web = async (options) => inHost(await webHost(options.say), options);

/** The program as a user meets it, driven from outside. */
async function ui(options) {
  const { say, file, 'install-browser': install } = options;
  await needBrowser({ install, say });
  await installServer(say);
  const found = (await readdir(join(root, 'test/ui'), { recursive: true })).filter((name) =>
    name.endsWith('.test.mjs'),
  );
  const files = found.filter((name) => file === undefined || name.includes(file)).sort();
  return files.length === 0
    ? none()
    : mochaFiles(
        'ui',
        files.map((name) => join('test/ui', name)),
        options,
      );
}

const evaluation = async () => evaluate();

export const SUITES = { check, build, core, evaluation, editor, ui, web };

/** The suites to run, in order: all (with `--host web`, not the editor's), or those that --only names; all need the build. */
export function chosenSuites({ only, host }) {
  const names = Object.keys(SUITES).filter((name) => !(host === 'web' && name === 'editor'));
  const unknown = (only ?? []).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`--only: no suite ${unknown.join(', ')}; there are ${names.join(', ')}`);
  return names.filter((name) => !only || only.includes(name) || name === 'build');
}
