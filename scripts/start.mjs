// npm start [-- FOLDER]: installs what is missing, builds, and opens the sample archive, or FOLDER, with Gloss running.
//
//   node scripts/start.mjs [FOLDER] [--host desktop|server] [--port N] [--no-browser]
//
// In the installed VS Code if there is one (VSCODE_PATH names another), else in the server host: VS Code in the browser, which
// ends with Ctrl+C.
import { existsSync, statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cached, cacheFolder } from './hosts/cache.mjs';
import { findDesktop, openDesktop, screen } from './hosts/desktop.mjs';
import { installDependencies, root } from './hosts/install.mjs';
import { run, whenEnded } from './hosts/process.mjs';
import { installServer, startServer } from './hosts/server.mjs';
import { openInBrowser } from './hosts/visit.mjs';
import { copySamples } from './hosts/workspace.mjs';

/** The same port each time lets the browser keep the window's layout; another one is taken where it is in use. */
const PORT = 4567;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    host: { type: 'string' },
    port: { type: 'string' },
    'no-browser': { type: 'boolean', default: Boolean(process.env.CI) },
  },
});
const say = (text) => console.log(text);

/** The folder to open: the user's own, else a copy of the samples that stays between starts. */
async function folderToOpen([named]) {
  if (named !== undefined) {
    const folder = resolve(process.env.INIT_CWD ?? '.', named);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is no folder.`);
    return folder;
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const copy = await cached(`samples-${version}`, copySamples);
  say(`The sample archive is a copy in ${copy}: annotate at will; delete it to start afresh.`);
  return copy;
}

async function build() {
  const { code, output } = await run(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
}

/** The first article by name, so that the window shows one. */
async function firstArticle(folder) {
  const names = await readdir(folder, { recursive: true });
  const found = names.filter((name) => name.endsWith('.txt') && !/(^|[/\\])\./.test(name)).sort()[0];
  return found === undefined ? undefined : join(folder, found);
}

async function openServer(folder) {
  const programs = await installServer(say);
  const server = await startServer(programs, { data: join(cacheFolder(), 'demo'), port: Number(options.port ?? PORT) });
  whenEnded(async () => {
    await server.stop();
    say('Ended.');
    process.exit(0);
  });
  const file = positionals.length === 0 ? await firstArticle(folder) : undefined;
  const url = server.url(folder, { extension: root, file });
  say(`Gloss is running on ${folder}\n\n  ${url}\n\nOpen that address in a browser. Ctrl+C here ends it.`);
  if (!options['no-browser']) openInBrowser(url);
}

async function main() {
  await installDependencies(say);
  await build();
  const folder = await folderToOpen(positionals);
  const desktop = options.host === 'server' ? undefined : findDesktop();
  if (options.host === 'desktop' && !desktop)
    throw new Error('No VS Code found: install one or name it by VSCODE_PATH.');
  if (!desktop || !screen()) return openServer(folder);
  openDesktop(desktop, folder);
  say(`Gloss is opening on ${folder} in ${desktop}`);
}

await main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
