// The desktop host: a VS Code that is installed, named (VSCODE_PATH) or, when asked for, downloaded by @vscode/test-electron.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { findProgram } from './browser.mjs';
import { cacheFolder } from './cache.mjs';
import { root } from './install.mjs';
import { start, stop } from './process.mjs';
import { DESKTOP } from './versions.mjs';

const APPS = ['/Applications', join(homedir(), 'Applications')];
const PROGRAMS = [join(process.env.LOCALAPPDATA ?? '', 'Programs'), process.env.PROGRAMFILES ?? ''];
const PLACES = {
  linux: ['/usr/share/code/code', '/opt/visual-studio-code/code', '/snap/code/current/usr/share/code/code'],
  darwin: APPS.flatMap((folder) =>
    ['Code', 'Electron'].map((name) => join(folder, 'Visual Studio Code.app/Contents/MacOS', name)),
  ),
  win32: PROGRAMS.map((folder) => join(folder, 'Microsoft VS Code/Code.exe')),
};

/** The program behind the command `code`, which is a script in a folder `bin` beside or below it. */
function behindCommand() {
  const command = findProgram(['code']);
  if (!command || process.platform === 'darwin') return undefined;
  const name = process.platform === 'win32' ? 'Code.exe' : 'code';
  const program = join(dirname(realpathSync(command)), '..', name);
  return existsSync(program) ? program : undefined;
}

/** Where the version of a program stands, from its own folder, on Linux and Windows, and on macOS. */
const MANIFESTS = ['resources/app/package.json', '../Resources/app/package.json'];

/** Is a program's version one that Gloss's manifest asks for (`^1.137.0`)? A version that isn't found out counts as one. */
function newEnough(program) {
  const manifest = MANIFESTS.map((path) => join(dirname(program), path)).find((path) => existsSync(path));
  if (!manifest) return true;
  const numbers = (file, read) =>
    read(JSON.parse(readFileSync(file, 'utf8')))
      .match(/\d+/g)
      .map(Number);
  const [major, minor] = numbers(manifest, ({ version }) => version);
  const [wantedMajor, wantedMinor] = numbers(join(root, 'package.json'), ({ engines }) => engines.vscode);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * An installed VS Code's program: VSCODE_PATH, else the one of `code` on PATH, else in the usual places, if it is new enough
 * for Gloss; or undefined.
 */
export function findDesktop() {
  const named = process.env.VSCODE_PATH;
  if (named && !existsSync(named)) throw new Error(`VSCODE_PATH names ${named}, which does not exist.`);
  if (named) return named;
  const places = [behindCommand(), ...(PLACES[process.platform] ?? [])];
  return places.find((path) => path && existsSync(path) && newEnough(path));
}

/** How a window gets a screen: nothing to add where there is one; Linux without a display needs xvfb-run. Null: no way. */
export function screen() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const xvfb = findProgram(['xvfb-run']);
  return xvfb ? [xvfb, '-a'] : null;
}

async function download(say) {
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  say(`downloading VS Code ${DESKTOP}, once: 0.2 GB, kept in the cache …`);
  const cachePath = join(cacheFolder(), 'desktop');
  return downloadAndUnzipVSCode({ version: DESKTOP, cachePath, reporter: new SilentReporter() });
}

function launchArguments({ tests, workspace, folders }) {
  return [
    workspace,
    `--extensionDevelopmentPath=${root}`,
    `--extensionTestsPath=${tests}`,
    `--user-data-dir=${join(folders, 'data/user')}`,
    `--extensions-dir=${join(folders, 'data/ext')}`,
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-workspace-trust'],
    ...['--skip-welcome', '--skip-release-notes', '--disable-telemetry'],
  ];
}

/** The editor suite in a desktop VS Code; throws with one line when it has no screen. */
export async function desktopHost(say) {
  const before = screen();
  if (!before)
    throw new Error('The desktop host needs a display: install xvfb (apt-get install xvfb) or use --host server.');
  const program = findDesktop() ?? (await download(say));
  const real = process.env.GLOSS_REAL ? ['real'] : [];
  const git = findProgram(['git']) ? ['git'] : [];
  return {
    name: 'desktop',
    kind: 'node',
    capabilities: ['disk', 'workers', 'webview', 'relaunch', ...git, ...real],
    needsBrowser: false,
    async open({ reports, ...launch }) {
      const [command, ...args] = [...before, program, ...launchArguments(launch)];
      const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', reports.take);
      child.once('error', (error) => reports.stopped(`VS Code can't be started: ${error.message}`));
      child.once('close', (code) => reports.stopped(`VS Code ended with ${code} before the suite's end`));
      return { close: () => stop(child) };
    },
  };
}

/** Opens a window of `program` with Gloss loaded from the checkout, as a program of its own: it outlives this one. */
export function openDesktop(program, folder) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
  spawn(program, args, { detached: true, stdio: 'ignore' }).unref();
}
