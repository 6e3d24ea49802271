// The editor suite in the server host: a Node extension host behind a real workbench.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from './browser.mjs';
import { root } from './install.mjs';
import { openSuite } from './page.mjs';
import { installServer, installVsix, startServer } from './server.mjs';
import { packExtension } from './vsix.mjs';

/** A user who installs the packed Gloss: a data folder of their own. What is under test must not come from the checkout. */
async function installPacked(programs, folders) {
  const data = join(folders, 'data-packed');
  await mkdir(data, { recursive: true });
  await installVsix(programs, { data, vsix: await packExtension(data) });
  return { data, extension: await writeEmptyExtension(join(folders, 'empty')) };
}

/** An extension that does nothing: a window runs tests only for an extension under development. */
async function writeEmptyExtension(folder) {
  const manifest = { name: 'empty', publisher: 'gloss', version: '0.0.1', engines: { vscode: '*' } };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

export async function serverHost(say) {
  const programs = await installServer(say);
  const real = process.env.GLOSS_REAL ? ['real'] : [];
  const git = findProgram(['git']) ? ['git'] : [];
  let port = 0;
  return {
    name: 'server',
    kind: 'node',
    capabilities: ['disk', 'workers', 'webview', 'relaunch', 'packed', ...git, ...real],
    async open({ launch, tests, workspace, folders, context, reports }) {
      const packed = launch === 'packed' ? await installPacked(programs, folders) : null;
      const { data, extension } = packed ?? { data: join(folders, 'data'), extension: root };
      const server = await startServer(programs, { data, port });
      port = server.port;
      const page = await openSuite(context, server.url(workspace, { extension, tests }), reports);
      return { page, close: () => Promise.all([page.close(), server.stop()]) };
    },
  };
}
