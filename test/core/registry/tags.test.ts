import assert from 'node:assert/strict';
import { loadTags } from '../../../src/core/registry/tags';
import { memoryHost } from '../../support/memory-host';

const GLOSS = 'file:///archive/.gloss';

async function tags(text: string | Uint8Array): Promise<string[]> {
  const host = memoryHost({ files: { [`${GLOSS}/tags.yaml`]: text } });
  return (await loadTags(host, GLOSS)).map(({ name, description }) => `${name}: ${description}`);
}

describe('codebook', () => {
  it('lists names with their descriptions, in order', async () => {
    const text = 'tags:\n  - { name: b, description: Second letter., color: "#fff" }\n  - name: a\n  - c\n';
    assert.deepEqual(await tags(text), ['b: Second letter.', 'a: ', 'c: ']);
  });

  it('leaves out what has no name', async () => {
    assert.deepEqual(await tags('tags: [{ description: x }, 7, null, { name: "" }, { name: a, description: 3 }]'), [
      'a: ',
    ]);
  });

  it('is empty when it is broken, missing or unreadable', async () => {
    assert.deepEqual(await tags('tags: ['), []);
    assert.deepEqual(await tags('- a'), []);
    const host = memoryHost();
    assert.deepEqual(await loadTags(host, GLOSS), []);
    assert.deepEqual(await loadTags(host, null), []);
    host.unreadable.add(`${GLOSS}/tags.yaml`);
    assert.deepEqual(await loadTags(host, GLOSS), []);
  });
});
