// The server host: VS Code's server from the npm package code-server, on Node 24, opened in a browser.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { freePort } from './port.mjs';
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
  'remote.autoForwardPorts': false,
  'editor.accessibilitySupport': 'off',
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
 * Starts the server on `port`, or on any free one when that is 0 or taken. `data` keeps settings, extensions and state: the same folder again is the same
 * user. Whoever reaches the port without the token, another page in the user's browser say, is refused.
 * Returns { port, url(folder, extras), stop() }.
 */
export async function startServer({ node, main }, { data, settings, port = 0 }) {
  await writeSettings(data, settings);
  const token = randomUUID();
  const actual = await freePort(port); // on a port that is taken, the server would wait for ever without a word
  const flags = [
    '--host',
    '127.0.0.1',
    '--port',
    String(actual),
    '--connection-token',
    token,
    '--telemetry-level',
    'off',
  ];
  flags.push('--accept-server-license-terms', '--enable-smoke-test-driver', '--disable-workspace-trust');
  const child = start(node, [main, ...flags, ...dataFolders(data)], { stdio: ['ignore', 'pipe', 'pipe'] });
  await saidBy(child, READY, 'The VS Code server');
  return { port: actual, url: (folder, extras) => address(actual, token, folder, extras), stop: () => stop(child) };
}

/** The address of a window on a folder; `extension` is loaded from its folder, `tests` is run by it, `file` opened. */
function address(port, token, folder, { extension, tests, file } = {}) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(slashed(path))}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams({ tkn: token, folder: slashed(folder), payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

const slashed = (path) => (process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path);

/** Installs a packed extension into `data`, as a user's server would. Throws with the server's words when it refuses. */
export async function installVsix({ node, main }, { data, vsix }) {
  const args = [main, '--install-extension', vsix, ...dataFolders(data), '--accept-server-license-terms'];
  const { code, output } = await run(node, args, { quiet: true });
  if (code !== 0) throw new Error(`Installing ${vsix} ended with ${code}\n${output}`);
}
