import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SETUP_FILES } from '../../../src/core/features/setup';
import { isArticle } from '../../../src/core/registry/config';
import { loadFolder } from '../../../src/core/registry/folder';
import { memoryHost } from '../../support/memory-host';

const files = Object.fromEntries(SETUP_FILES.map(({ path, text }) => [`mem:/a/${path}`, text]));
const data = { registry: { officials: { officials: [] }, bodies: { bodies: [] } }, languages: [] };

describe('setup', () => {
  it('writes a folder that is read without a problem', async () => {
    const folder = await loadFolder(memoryHost({ files, data }), 'mem:/a/.gloss');
    assert.deepEqual(folder.problems, []);
    assert.equal(folder.knowledge.registry.officials.size, 0);
  });

  it('makes text files articles, and no lists of requirements', async () => {
    const { config } = await loadFolder(memoryHost({ files, data }), 'mem:/a/.gloss');
    const verdicts = ['a.txt', 'x/y.txt', 'a.md', 'requirements.txt', 'x/LICENSE.txt'].map((path) =>
      isArticle(config, path),
    );
    assert.deepEqual(verdicts, [true, true, false, false, false]);
  });

  it('shows examples that work when they are uncommented', async () => {
    const uncommented = SETUP_FILES.map(({ path, text }): [string, string] => [
      `mem:/a/${path}`,
      /\/config/.test(path)
        ? text
        : (text
            .split(/^#$/m)[1]
            ?.replace(/^# ?/gm, '')
            .replace(/^\w+: \[\]$/m, '') ?? ''),
    ]);
    const folder = await loadFolder(memoryHost({ files: Object.fromEntries(uncommented), data }), 'mem:/a/.gloss');
    const { officials, bodies } = folder.knowledge.registry;
    assert.deepEqual([[...officials.keys()], [...bodies.keys()]], [['bui-thanh-son'], ['mofa']]);
  });

  it('is what wakes the extension', () => {
    const { activationEvents } = JSON.parse(readFileSync('package.json', 'utf8')) as { activationEvents: string[] };
    for (const { path } of SETUP_FILES) assert.ok(activationEvents.includes(`workspaceContains:${path}`), path);
  });
});
