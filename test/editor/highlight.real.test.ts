import * as assert from 'node:assert/strict';
import { needs } from '../support/editor/capability';
import { assertDrawn } from '../support/editor/drawn';
import { articles, closeAll } from '../support/editor/gloss';

// Opens every article one after the other: many editors on a busy machine.
const ALL_SAMPLES_MS = 60_000;

describe('highlight: real articles', () => {
  needs('real');
  afterEach(closeAll);

  it('draws exactly what the core finds', async () => {
    const counts = [];
    for (const uri of await articles()) counts.push(await assertDrawn(uri));
    assert.ok(counts.length >= 5 && counts.every((count) => count > 10), counts.join(' '));
  }).timeout(ALL_SAMPLES_MS);
});
