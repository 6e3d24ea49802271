import * as assert from 'node:assert/strict';
import { commands, languages, Position, Selection, window, workspace, WorkspaceEdit, type Uri } from 'vscode';
import { normalText } from '../../src/core/index';
import {
  annotate,
  FOLDER,
  newArticle,
  select,
  sidecar,
  stored,
  TEXT,
  textOf,
  uriOf,
  write,
} from '../support/editor/annotated';
import { at, closeAll, gloss } from '../support/editor/gloss';
import { until } from '../support/editor/until';

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

describe('annotate', () => {
  afterEach(closeAll);
  after(() => workspace.fs.delete(at(FOLDER), { recursive: true }));

  it('writes quote, code points, context, tags, note and author to a new sidecar', async () => {
    const { uri, editor } = await newArticle('new');
    await annotate(editor, 'funds reach the provinces by June', {
      tags: ['task/deadline', 'money'],
      note: 'A promise.',
    });
    const [annotation] = await stored(uri);
    assert.ok(annotation);
    const points = [...TEXT];
    assert.equal(points.slice(annotation.start, annotation.end).join(''), 'funds reach the provinces by June');
    assert.equal(annotation.quote, 'funds reach the provinces by June');
    assert.equal(annotation.prefix, [...TEXT].slice(annotation.start - 32, annotation.start).join(''));
    assert.equal(annotation.suffix, [...TEXT].slice(annotation.end, annotation.end + 32).join(''));
    assert.deepEqual([annotation.tags, annotation.note], [['task/deadline', 'money'], 'A promise.']);
    assert.match(annotation.created ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const api = await gloss();
    assert.equal(annotation.author, await api.host.userName());
    await until(() => api.highlights(uri)?.annotation.length === 1, 'the highlight');
    await commands.executeCommand('gloss.outline.focus');
    await until(() => api.outline().some(({ id }) => id === 'annotations'), 'the outline entry');
  });

  it('counts the same in an article with CRLF', async () => {
    const { uri, editor } = await newArticle('crlf', TEXT.replaceAll('\n', '\r\n'));
    await annotate(editor, 'Later on', {});
    const [annotation] = await stored(uri);
    assert.equal([...TEXT].slice(annotation?.start, annotation?.end).join(''), 'Later on');
    const { annotation: ranges = [] } = (await gloss()).highlights(uri) ?? {};
    assert.deepEqual(
      ranges.map((range) => editor.document.getText(range)),
      ['Later on'],
    );
  });

  it('takes the mention, else the sentence, that the cursor is on', async () => {
    const { uri, editor } = await newArticle('cursor');
    select(editor, 'NESCO', 1);
    editor.selection = new Selection(editor.selection.active, editor.selection.active);
    await commands.executeCommand('gloss.annotate.selection', {});
    select(editor, 'slept');
    editor.selection = new Selection(editor.selection.active, editor.selection.active);
    await commands.executeCommand('gloss.annotate.selection', {});
    assert.deepEqual(
      (await stored(uri)).map(({ quote }) => quote),
      ['Nobody slept.', 'UNESCO'],
    );
  });

  it('leaves out the white space around a selection', async () => {
    const { uri, editor } = await newArticle('space');
    await annotate(editor, ' Nobody slept.\n\n', {});
    assert.deepEqual(
      (await stored(uri)).map(({ quote }) => quote),
      ['Nobody slept.'],
    );
  });

  it('keeps a comment, an unknown key and the style of the sidecar', async () => {
    const uri = uriOf('kept');
    const lines = [
      '# by hand',
      'gloss: 1',
      'mine: { x: 1 }',
      'annotations:',
      '- id: OLD # first',
      "  quote: 'Funds'",
      '  start: 0',
      '  end: 5',
      '  theirs: 7',
      '# end',
      '',
    ];
    await workspace.fs.createDirectory(at(FOLDER));
    await write(sidecar(uri), lines.join('\r\n'));
    const { editor } = await newArticle('kept');
    const api = await gloss();
    await until(() => api.annotations(uri).length === 1, 'the annotation by hand');
    select(editor, 'Funds');
    await commands.executeCommand('gloss.annotate.edit', undefined, { tags: ['money'], note: 'Seen.' });
    await annotate(editor, 'Nobody slept.', { note: 'Why?' });
    const text = await textOf(sidecar(uri));
    for (const line of lines) assert.ok(text.includes(line), line);
    assert.equal(/(?<!\r)\n/.test(text), false);
    assert.deepEqual(
      (await stored(uri)).map(({ id, note, tags }) => [id === 'OLD', note, tags]),
      [
        [true, 'Seen.', ['money']],
        [false, 'Why?', []],
      ],
    );
  });

  it('shows what somebody writes into the sidecar by hand', async () => {
    const { uri, editor } = await newArticle('hand');
    const api = await gloss();
    await annotate(editor, 'Nobody slept.', { note: 'First.' });
    const noteNow = () => api.threads(uri)[0]?.comments[0]?.body;
    await until(() => noteNow() === 'First.', 'the note');
    const text = await textOf(sidecar(uri));
    await write(sidecar(uri), text.replace('First.', 'Second. # by hand'));
    await until(() => noteNow() === 'Second.', 'the note by hand');
    const document = await workspace.openTextDocument(sidecar(uri));
    const edit = new WorkspaceEdit();
    const noteAt = document.getText().indexOf('Second.');
    edit.insert(document.uri, document.positionAt(noteAt), 'Not the ');
    await workspace.applyEdit(edit);
    await document.save();
    await until(() => noteNow() === 'Not the Second.', 'the note of the editor');
    await annotate(editor, 'Later on', {});
    assert.match(await textOf(sidecar(uri)), /note: Not the Second\. # by hand/);
  });

  it('leaves a broken sidecar alone, says where it is broken, and keeps showing what it said last', async () => {
    const { uri, editor } = await newArticle('broken');
    const api = await gloss();
    await annotate(editor, 'Nobody slept.', {});
    const good = await textOf(sidecar(uri));
    const broken = good.replace('quote: ', 'quote: "');
    await write(sidecar(uri), broken);
    const diagnostics = () => languages.getDiagnostics(sidecar(uri));
    const diagnostic = await until(() => diagnostics()[0], 'the diagnostic');
    assert.equal(diagnostic.code, 'yaml-syntax');
    assert.ok(diagnostic.range.start.line > 0);
    assert.equal(api.annotations(uri).length, 1);
    assert.equal(await textOf(sidecar(uri)), broken);
    await write(sidecar(uri), good);
    await until(() => diagnostics().length === 0, 'no diagnostic');
    await annotate(editor, 'Later', {});
    await until(async () => (await stored(uri)).some(({ quote }) => quote === 'Later'), 'annotating to go on');
  });

  it('is kept and listed, and attached nowhere, when its passage is gone', async () => {
    const { uri, editor } = await newArticle('orphan');
    await annotate(editor, 'Nobody slept.', { tags: ['a'] });
    const text = await textOf(sidecar(uri));
    const orphaned = text.replace('quote: Nobody slept.', 'quote: Somebody slept.');
    await write(sidecar(uri), orphaned);
    const diagnostic = await until(() => languages.getDiagnostics(sidecar(uri))[0], 'the diagnostic');
    assert.equal(diagnostic.code, 'sidecar-orphan');
    assert.match(orphaned.split('\n')[diagnostic.range.start.line] ?? '', /- id: /);
    const api = await gloss();
    assert.deepEqual(
      api.annotations(uri).map(({ state, span }) => [state, span]),
      [['orphan', null]],
    );
    assert.deepEqual([api.highlights(uri)?.annotation, api.threads(uri)], [[], []]);
    assert.equal(await textOf(sidecar(uri)), orphaned);
  });

  it('moves with the text, and writes where it stands when the article is saved', async () => {
    const { uri, editor } = await newArticle('moves');
    const api = await gloss();
    await annotate(editor, 'funds reach the provinces', {});
    const before = (await stored(uri))[0] ?? assert.fail();
    const edit = new WorkspaceEdit();
    edit.insert(uri, new Position(0, 0), '😀 New.\n');
    const word = editor.document.getText().indexOf('provinces by');
    edit.insert(uri, editor.document.positionAt(word), 'far ');
    await workspace.applyEdit(edit);
    const range = () => api.highlights(uri)?.annotation[0];
    await until(() => range() && editor.document.getText(range()) === 'funds reach the far provinces', 'the highlight');
    await editor.document.save();
    await until(async () => (await stored(uri))[0]?.quote === 'funds reach the far provinces', 'the sidecar');
    const after = (await stored(uri))[0] ?? assert.fail();
    assert.deepEqual([after.id, after.start, after.end], [before.id, before.start + 7, before.end + 11]);
  });

  it('is edited and deleted, and a deletion leaves what others wrote', async () => {
    const { uri, editor } = await newArticle('edited');
    await annotate(editor, 'Nobody slept.', { tags: ['a'], note: 'n' });
    await annotate(editor, 'Later on', {});
    select(editor, 'Nobody');
    await commands.executeCommand('gloss.annotate.edit', undefined, { tags: ['b'] });
    const [first, second] = await stored(uri);
    assert.deepEqual([first?.tags, first?.note], [['b'], 'n']);
    assert.ok(first?.updated);
    await write(sidecar(uri), `${await textOf(sidecar(uri))}# mine\n`);
    await commands.executeCommand('gloss.annotate.delete', { uri: uri.toString(), id: first.id });
    assert.deepEqual(
      (await stored(uri)).map(({ id }) => id),
      [second?.id],
    );
    assert.match(await textOf(sidecar(uri)), /# mine\n$/);
    const api = await gloss();
    await until(() => api.annotations(uri).length === 1, 'one annotation');
  });

  it('leads to its place in the sidecar', async () => {
    const { uri, editor } = await newArticle('place');
    await annotate(editor, 'Nobody slept.', {});
    await annotate(editor, 'Later on', {});
    select(editor, 'Later');
    await commands.executeCommand('gloss.annotate.openSidecar');
    const active = window.activeTextEditor ?? assert.fail();
    assert.equal(active.document.uri.toString(), sidecar(uri).toString());
    const line = active.document.lineAt(active.selection.active.line).text;
    const [, second] = await stored(uri);
    assert.ok(line.includes(second?.id ?? '?'), line);
  });

  it('signs with the name of the setting', async () => {
    const settings = workspace.getConfiguration('gloss.annotate');
    await settings.update('author', 'analyst-1');
    const { uri, editor } = await newArticle('signed');
    await annotate(editor, 'Later on', {});
    await settings.update('author', undefined);
    assert.equal((await stored(uri))[0]?.author, 'analyst-1');
  });

  it('has no sidecar before the first annotation', async () => {
    const { uri } = await newArticle('none');
    assert.equal(await exists(sidecar(uri)), false);
  });

  it('reads the sidecar as the core reads it', async () => {
    const { uri, editor } = await newArticle('same');
    await annotate(editor, 'Later on', { note: 'x' });
    const api = await gloss();
    await until(() => api.annotations(uri).length === 1, 'the annotation');
    assert.deepEqual(
      api.annotations(uri).map(({ annotation }) => annotation),
      await stored(uri),
    );
    assert.equal(normalText(editor.document.getText()), TEXT);
  });
});
