import * as assert from 'node:assert/strict';
import { sidecar, textOf, write } from '../support/editor/annotated';
import { needs } from '../support/editor/capability';
import { articles, closeAll, gloss, showArticle } from '../support/editor/gloss';
import { until } from '../support/editor/until';

describe('annotate: real articles after a restart', () => {
  needs('real');
  needs('relaunch');
  afterEach(closeAll);

  it('have their annotations, and show what is written into the sidecar by hand', async () => {
    const api = await gloss();
    for (const uri of await articles()) {
      const { document } = await showArticle(uri);
      const anchored = await until(() => api.annotations(uri)[0], `the annotation of ${uri.path}`);
      assert.deepEqual([anchored.state, anchored.annotation.note], ['exact', 'Stay here.']);
      const range = await until(() => api.highlights(uri)?.annotation[0], 'the highlight');
      assert.equal(document.getText(range), anchored.annotation.quote);
      const text = await textOf(sidecar(uri));
      await write(sidecar(uri), text.replace('Stay here.', 'By hand.'));
      await until(() => api.threads(uri)[0]?.comments[0]?.body === 'By hand.', 'the note by hand');
    }
  }).timeout(60_000);
});
