// The editor suite in the server host: a Node extension host behind a real workbench.
import { findProgram } from './browser.mjs';
import { runInPage } from './editor.mjs';
import { root } from './install.mjs';
import { installServer, startServer } from './server.mjs';

export async function serverHost(say) {
  const programs = await installServer(say);
  const real = process.env.GLOSS_REAL ? ['real'] : [];
  const git = findProgram(['git']) ? ['git'] : [];
  return {
    name: 'server',
    kind: 'node',
    capabilities: ['disk', 'workers', 'webview', 'relaunch', ...git, ...real],
    async run({ suite, workspace, data, browser, label, verbose }) {
      const server = await startServer(programs, { data });
      try {
        const url = server.url(workspace, { extension: root, tests: suite.path });
        return await runInPage({ browser, url, label, suite, verbose });
      } finally {
        await server.stop();
      }
    },
  };
}
