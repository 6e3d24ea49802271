// The editor suite in the server host: a Node extension host behind a real workbench.
import { findProgram } from './browser.mjs';
import { root } from './install.mjs';
import { openSuite } from './page.mjs';
import { installServer, startServer } from './server.mjs';

export async function serverHost(say) {
  const programs = await installServer(say);
  const real = process.env.GLOSS_REAL ? ['real'] : [];
  const git = findProgram(['git']) ? ['git'] : [];
  let port = 0;
  return {
    name: 'server',
    kind: 'node',
    capabilities: ['disk', 'workers', 'webview', 'relaunch', ...git, ...real],
    async open({ tests, workspace, data, context, reports }) {
      const server = await startServer(programs, { data, port });
      port = server.port;
      const page = await openSuite(context, server.url(workspace, { extension: root, tests }), reports);
      return { page, close: () => Promise.all([page.close(), server.stop()]) };
    },
  };
}
