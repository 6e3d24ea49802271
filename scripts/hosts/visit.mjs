import { spawn } from 'node:child_process';

const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'], linux: ['xdg-open'] };

/** Shows an address in the user's browser, where there is a screen and a program for it; else does nothing. */
export function openInBrowser(url) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const opener = OPENERS[process.platform];
  if (!opener || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return;
  const [command, ...args] = opener;
  const address = process.platform === 'win32' ? url.replaceAll('&', '^&') : url;
  spawn(command, [...args, address], { detached: true, stdio: 'ignore' })
    .once('error', () => undefined)
    .unref();
}
