import * as assert from 'node:assert/strict';
import { commands, CommentThreadCollapsibleState, languages, workspace, type Uri } from 'vscode';
import { annotate, FOLDER, newArticle, stored } from '../support/editor/annotated';
import { at, closeAll, gloss } from '../support/editor/gloss';
import { until } from '../support/editor/until';

describe('comments', () => {
  afterEach(closeAll);
  after(() => workspace.fs.delete(at(FOLDER), { recursive: true }));

  const threadOf = async (uri: Uri) => {
    const api = await gloss();
    return until(() => api.threads(uri)[0], 'the thread');
  };
  const bodies = async (uri: Uri): Promise<unknown[]> => (await threadOf(uri)).comments.map(({ body }) => body);

  it('stand folded at their passages, with their tags', async () => {
    const { uri, editor } = await newArticle('thread');
    await annotate(editor, 'Nobody slept.', { tags: ['a', 'b/c'], note: 'One\nTwo' });
    const thread = await threadOf(uri);
    assert.equal(thread.label, 'a, b/c');
    assert.equal(thread.collapsibleState, CommentThreadCollapsibleState.Collapsed);
    assert.equal(thread.range && editor.document.getText(thread.range), 'Nobody slept.');
    assert.deepEqual(await bodies(uri), ['One\nTwo']);
    await commands.executeCommand('gloss.comments.show', { uri: uri.toString(), id: (await stored(uri))[0]?.id });
    assert.equal(thread.collapsibleState, CommentThreadCollapsibleState.Expanded);
  });

  it('take the first words as the note, the next as replies, and let them be changed and taken back', async () => {
    const { uri, editor } = await newArticle('replies');
    await annotate(editor, 'Nobody slept.', { tags: ['a'] });
    const thread = await threadOf(uri);
    const say = (text: string) => commands.executeCommand('gloss.comments.reply', { thread, text });
    await say('A note: with a colon');
    await say('A reply\nof two lines');
    await say('Another');
    assert.deepEqual(await bodies(uri), ['A note: with a colon', 'A reply\nof two lines', 'Another']);
    const [note, reply, another] = thread.comments;
    assert.ok(note && reply && another);
    await commands.executeCommand('gloss.comments.edit', reply);
    reply.body = 'A better reply';
    await commands.executeCommand('gloss.comments.save', reply);
    await commands.executeCommand('gloss.comments.delete', another);
    assert.deepEqual(await bodies(uri), ['A note: with a colon', 'A better reply']);
    const [annotation] = await stored(uri);
    assert.deepEqual(
      [annotation?.note, annotation?.replies.map((each) => each.note)],
      ['A note: with a colon', ['A better reply']],
    );
  });

  it('cancel a rewriting without a trace', async () => {
    const { uri, editor } = await newArticle('cancel');
    await annotate(editor, 'Nobody slept.', { note: 'Kept.' });
    const [note] = (await threadOf(uri)).comments;
    assert.ok(note);
    await commands.executeCommand('gloss.comments.edit', note);
    note.body = 'Dropped.';
    await commands.executeCommand('gloss.comments.cancel', note);
    assert.deepEqual(await bodies(uri), ['Kept.']);
    assert.equal((await stored(uri))[0]?.note, 'Kept.');
  });

  it('are resolved and opened again', async () => {
    const { uri, editor } = await newArticle('resolved');
    await annotate(editor, 'Nobody slept.', { note: 'Done?' });
    const thread = await threadOf(uri);
    await commands.executeCommand('gloss.comments.resolve', thread);
    assert.deepEqual([(await stored(uri))[0]?.resolved, thread.contextValue], [true, 'resolved']);
    await commands.executeCommand('gloss.comments.unresolve', thread);
    assert.deepEqual([(await stored(uri))[0]?.resolved, thread.contextValue], [false, 'open']);
  });

  it('go with their annotation and with their article', async () => {
    const api = await gloss();
    const { uri, editor } = await newArticle('gone');
    await annotate(editor, 'Nobody slept.', {});
    await annotate(editor, 'Later on', {});
    await until(() => api.threads(uri).length === 2, 'two threads');
    await commands.executeCommand('gloss.comments.remove', api.threads(uri)[0]);
    await until(() => api.threads(uri).length === 1, 'one thread');
    await languages.setTextDocumentLanguage(editor.document, 'plaintext');
    await until(() => api.threads(uri).length === 0, 'no thread');
  });
});
