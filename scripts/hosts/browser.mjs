// The Chromium or Chrome that drives the server and web hosts.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './process.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
  'microsoft-edge',
];
const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((app) =>
      join(process.env[name] ?? 'C:/', app, 'Application', app.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
    ),
  ),
};
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs that PATH, else one of `places`, holds; undefined when none does. */
export function findProgram(names, places = []) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...candidates, ...places].find(executable);
}

/** CHROME_PATH, else what PATH or the usual places hold; undefined when there is none. */
export function findBrowser() {
  return process.env.CHROME_PATH || findProgram(NAMES, PLACES[process.platform]);
}

export const MISSING_BROWSER =
  'No Chromium or Chrome found. Install one (Debian, Ubuntu: sudo apt-get install chromium) or set CHROME_PATH, or run again with --install-browser.';

async function installDebianBrowser() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const steps = [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ];
  for (const step of steps) {
    const [command, ...args] = [...asRoot, ...step];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { code, output } = await run(command, args, { quiet: true, env }).catch((error) => ({
      code: 1,
      output: String(error),
    }));
    if (code !== 0) throw new Error(`${step.join(' ')} ended with ${code}\n${output}`);
  }
}

/** The browser's path. With `install`, Debian's is installed where there is none. Throws with one line that says what to do. */
export async function needBrowser({ install, say }) {
  const found = findBrowser();
  if (found) return found;
  if (!install || process.platform !== 'linux') throw new Error(MISSING_BROWSER);
  say("installing Debian's Chromium (apt-get install chromium) …");
  await installDebianBrowser();
  return findBrowser() ?? Promise.reject(new Error(MISSING_BROWSER));
}

const SIZE = { width: 1280, height: 800 };

/** A profile, empty at first, in a headless browser of its own. The caller closes the browser. */
export async function openContext(executablePath, options = {}) {
  const { chromium } = await import('playwright-core');
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args: FLAGS, ...signals });
  return browser.newContext({ viewport: SIZE, ...options });
}
