import * as assert from 'node:assert/strict';
import { commands, Selection, workspace } from 'vscode';
import { passageAt } from '../../src/core/index';
import { sidecar, stored, textOf, write } from '../support/editor/annotated';
import { needs } from '../support/editor/capability';
import { articles, closeAll, gloss, showArticle } from '../support/editor/gloss';
import { until } from '../support/editor/until';

// annotate.real-reload.test.ts finds what is written here, in an editor started again.
describe('annotate: real articles', () => {
  needs('real');
  afterEach(closeAll);

  it('get exact quotes, positions in code points and tags into their sidecars', async () => {
    const api = await gloss();
    for (const uri of await articles()) {
      const { editor, facts } = await showArticle(uri);
      const mention = facts.recognition.mentions.at(-1) ?? assert.fail();
      const { line, column } = facts.article.lines.positionAt(mention.start);
      editor.selection = new Selection(line, column, line, column);
      await commands.executeCommand('gloss.annotate.selection', { tags: ['kept', 'task/deadline'], note: 'Stay.' });
      const [annotation] = await stored(uri);
      const span = passageAt(facts, mention.start) ?? assert.fail();
      assert.equal(annotation?.quote, facts.article.text.slice(span.start, span.end));
      const points = [...facts.article.text];
      assert.equal(points.slice(annotation.start, annotation.end).join(''), annotation.quote);
      assert.deepEqual(annotation.tags, ['kept', 'task/deadline']);
      await until(() => api.highlights(uri)?.annotation.length === 1, `the highlight in ${uri.path}`);
    }
  }).timeout(60_000);

  it('keep a comment and an unknown key in the sidecar when the program edits it', async () => {
    const api = await gloss();
    for (const uri of await articles()) {
      await showArticle(uri);
      const text = await textOf(sidecar(uri));
      await write(sidecar(uri), text.replace('note: Stay.', 'note: Stay. # checked\n    mine: { a: 1 }'));
      const id = (await stored(uri))[0]?.id;
      await until(() => api.annotations(uri)[0]?.annotation.id === id, 'the annotation');
      await commands.executeCommand('gloss.annotate.edit', { uri: uri.toString(), id }, { note: 'Stay here.' });
      assert.match(await textOf(sidecar(uri)), /note: Stay here\. # checked\n {4}mine: \{ a: 1 \}/);
    }
    assert.ok((await workspace.findFiles('**/*.gloss.yaml')).length >= 5);
  }).timeout(60_000);
});
