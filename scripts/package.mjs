// npm run package: builds and packs gloss-VERSION.vsix, and says how large it is and what is in it.
import { statSync } from 'node:fs';
import { installDependencies } from './hosts/install.mjs';

await installDependencies((text) => console.log(text));
const { listPacked, packExtension } = await import('./hosts/vsix.mjs');
const path = await packExtension();
const files = await listPacked();
console.log(files.join('\n'));
console.log(`${path}: ${files.length} files, ${(statSync(path).size / 1024).toFixed(0)} KB`);
