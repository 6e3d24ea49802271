// Serves VS Code for the web by @vscode/test-web, without a browser of its own: node web-server.mjs SETTINGS (JSON).
import { open } from '@vscode/test-web';
import { freePort } from './port.mjs';

await open({ browserType: 'none', quality: 'stable', port: await freePort(), ...JSON.parse(process.argv[2]) });
