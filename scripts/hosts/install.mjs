// The project's own dependencies. Imports Node alone: it runs before there is a node_modules.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './process.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Is node_modules missing, or older than the lock file? npm touches node_modules/.package-lock.json at the end of an install. */
function outdated() {
  const installed = join(root, 'node_modules/.package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Installs node_modules when it is missing or outdated; no package's install script runs. */
export async function installDependencies(say) {
  if (!outdated()) return;
  say('installing the dependencies (npm ci, about 200 MB) …');
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root });
}
