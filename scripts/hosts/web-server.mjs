// Serves VS Code for the web by @vscode/test-web, without a browser of its own: node web-server.mjs SETTINGS (JSON).
import { createServer } from 'node:net';
import { open } from '@vscode/test-web';

/** A port that is free on this machine now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

await open({ browserType: 'none', quality: 'stable', port: await freePort(), ...JSON.parse(process.argv[2]) });
