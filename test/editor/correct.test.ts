import * as assert from 'node:assert/strict';
import {
  commands,
  languages,
  Position,
  Range,
  Selection,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type TextEditor,
  type Uri,
} from 'vscode';
import { readSidecar } from '../../src/core/index';
import type { Identified, Passage, Reach } from '../../src/editor/commands';
import { select, sidecar, textOf, write } from '../support/editor/annotated';
import { cardsAt } from '../support/editor/cards';
import { at, closeAll, gloss, showArticle } from '../support/editor/gloss';
import { until } from '../support/editor/until';

const FOLDER = 'correct';
const REGISTRY = ['officials', 'bodies', 'config'] as const;
const registry = (name: (typeof REGISTRY)[number]): Uri => at(`.gloss/${name}.yaml`);

const TEXT = [
  'The desk of Hanoi 😀',
  '',
  'Minister Bui Thanh Son opened the desk of UNESCO. Bui Thanh Son thanked UNESCO and the envoy.',
  '',
  'Later on, Delegate Trieu Van Loc left for UNESCO. Nobody else did.',
  '',
].join('\n');

async function newArticle(name: string, text = TEXT): Promise<{ uri: Uri; editor: TextEditor }> {
  const uri = at(`${FOLDER}/${name}.txt`);
  await write(uri, text);
  const { editor } = await showArticle(uri);
  return { uri, editor };
}

/** What the extension recognises now: `text=id`, in reading order. */
async function told(uri: Uri): Promise<readonly string[]> {
  const facts = await (await gloss()).facts(uri);
  return (facts?.recognition.mentions ?? []).map(({ text, id }) => `${text}=${String(id)}`);
}

const count = async (uri: Uri, what: string): Promise<number> =>
  (await told(uri)).filter((each) => each === what).length;
const identify = (said: Identified, where?: Passage) => commands.executeCommand('gloss.correct.identify', where, said);
const reject = (reach: Reach, where?: Passage) => commands.executeCommand('gloss.correct.reject', where, reach);
const undo = () => commands.executeCommand('gloss.correct.undo');

async function exceptions(uri: Uri): Promise<readonly string[]> {
  const { exceptions: found, problems } = readSidecar(await textOf(sidecar(uri)));
  assert.deepEqual(problems, []);
  return found.map(({ quote, kind, is, scope }) => `${quote}: ${kind} ${is} ${scope}`);
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

describe('correct', () => {
  const kept = new Map<string, Uint8Array>();

  before(async () => {
    for (const name of REGISTRY) kept.set(name, await workspace.fs.readFile(registry(name)));
  });

  afterEach(async () => {
    await closeAll();
    for (const name of REGISTRY) {
      const now = await workspace.fs.readFile(registry(name));
      const before = kept.get(name) ?? assert.fail();
      if (new TextDecoder().decode(now) !== new TextDecoder().decode(before))
        await workspace.fs.writeFile(registry(name), before);
    }
  });

  after(() => workspace.fs.delete(at(FOLDER), { recursive: true }));

  it('takes a mention away here, shows it at once, and takes that back to the byte', async () => {
    const { uri, editor } = await newArticle('reject');
    const before = await told(uri);
    select(editor, 'UNESCO', 1);
    await reject('here');
    assert.equal(await count(uri, 'UNESCO=unesco'), 2);
    assert.deepEqual(await exceptions(uri), ['UNESCO: body none here']);
    const api = await gloss();
    assert.equal(api.highlights(uri)?.body.length, before.filter((each) => each.startsWith('UNESCO')).length - 1);
    await undo();
    assert.deepEqual(await told(uri), before);
    assert.equal(await exists(sidecar(uri)), false);
  });

  it('corrects every identical wording of the article', async () => {
    const { uri, editor } = await newArticle('article');
    select(editor, 'Bui Thanh Son');
    await identify({ is: 'official:tom-gone', reach: 'article' });
    assert.equal(await count(uri, 'Bui Thanh Son=tom-gone'), 2);
    select(editor, 'UNESCO');
    await reject('article');
    assert.equal(await count(uri, 'UNESCO=unesco'), 0);
    assert.deepEqual(await exceptions(uri), [
      'Bui Thanh Son: official official:tom-gone article',
      'UNESCO: body none article',
    ]);
  });

  it('makes a mention of what is selected, and says in its card who decided', async () => {
    const { uri, editor } = await newArticle('select');
    select(editor, ' the envoy');
    await identify({ is: 'official:bui-thanh-son', reach: 'here' });
    assert.equal(await count(uri, 'the envoy=bui-thanh-son'), 1);
    const facts = (await (await gloss()).facts(uri)) ?? assert.fail();
    const [card = ''] = await cardsAt({ editor, document: editor.document, facts }, TEXT.indexOf('envoy'));
    assert.match(card.replaceAll('\\', ''), /Decided by an analyst, in “select\.txt\.gloss\.yaml”/);
    assert.match(card, /\(command:gloss\.correct\.identify\?.*\(command:gloss\.correct\.reject\?/);
  });

  it('keeps an alias for the whole folder, in an entry that only adds to the built-in one', async () => {
    const other = await newArticle('other', 'At noon Quick Fox spoke.\n');
    const { uri, editor } = await newArticle('alias', 'So said Quick Fox of the harbour.\n');
    select(editor, 'Quick Fox');
    await identify({ is: 'official:bui-thanh-son', reach: 'folder' });
    assert.match(await textOf(registry('officials')), /\n {2}- id: bui-thanh-son\n {4}aliases: \[Quick Fox\]\n/);
    assert.equal(await count(uri, 'Quick Fox=bui-thanh-son'), 1);
    await until(async () => (await count(other.uri, 'Quick Fox=bui-thanh-son')) === 1, 'the other article');
    assert.equal(await exists(sidecar(uri)), false);
    await undo();
    assert.equal(await textOf(registry('officials')), new TextDecoder().decode(kept.get('officials')));
    await until(async () => (await count(uri, 'Quick Fox=bui-thanh-son')) === 0, 'the alias to go');
  });

  it('decides this place by itself where the alias is another’s too', async () => {
    const { uri, editor } = await newArticle('claimed');
    select(editor, 'UNESCO');
    await identify({ is: 'body:mofa', reach: 'folder' });
    assert.match(await textOf(registry('bodies')), /\n {2}- id: mofa\n {4}aliases: \{ en: \[UNESCO\] \}\n/);
    assert.ok((await told(uri)).indexOf('UNESCO=mofa') >= 0);
    await undo();
    await until(async () => (await count(uri, 'UNESCO=unesco')) === 3, 'all as it was');
    assert.equal(await textOf(registry('bodies')), new TextDecoder().decode(kept.get('bodies')));
  });

  it('ignores a name in the whole folder, and heeds it again', async () => {
    const { uri, editor } = await newArticle('ignore');
    select(editor, 'UNESCO');
    await reject('folder');
    assert.match(await textOf(registry('config')), /^ignore: \[UNESCO\]$/m);
    assert.equal(await count(uri, 'UNESCO=unesco'), 0);
    await undo();
    await until(async () => (await count(uri, 'UNESCO=unesco')) === 3, 'it to be heeded');
  });

  it('offers one quick fix for somebody unknown: the entry with the posts seen', async () => {
    const { uri, editor } = await newArticle('unknown');
    const offset = editor.document.getText().indexOf('Trieu');
    const place = editor.document.positionAt(offset + 2);
    const before = await told(uri);
    assert.ok(before.includes('Trieu Van Loc=trieu-van-loc'), before.join());
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new Range(place, place),
    );
    const fix = actions.find(({ title }) => title === 'Add “Trieu Van Loc” to officials.yaml with the posts seen');
    assert.ok(fix?.command, actions.map(({ title }) => title).join());
    assert.ok(actions.some(({ title }) => title === '“Trieu Van Loc” is not a mention'));
    const editors = window.visibleTextEditors.length;
    await commands.executeCommand(fix.command.command, ...((fix.command.arguments ?? []) as unknown[]));
    const text = await textOf(registry('officials'));
    assert.match(
      text,
      /- id: trieu-van-loc\n {4}name: Trieu Van Loc\n(?: {4}country: .*\n)? {4}positions:\n {6}- title: \{ en: Delegate \}\n/,
    );
    assert.ok(text.startsWith(new TextDecoder().decode(kept.get('officials')).trimEnd()));
    const facts = await until(async () => {
      const now = await (await gloss()).facts(uri);
      return now?.recognition.mentions.some(({ id, known }) => id === 'trieu-van-loc' && known) ? now : null;
    }, 'the official to be known');
    assert.ok(facts);
    assert.equal(window.visibleTextEditors.length, editors);
    assert.deepEqual(languages.getDiagnostics(registry('officials')), []);
  });

  it('offers each candidate of an ambiguous name, on its card and as a quick fix', async () => {
    const text = 'Bui Thanh Son and Nguyen Kim Son were there. Then Minister Son spoke.\n';
    const { uri, editor } = await newArticle('ambiguous', text);
    const facts = (await (await gloss()).facts(uri)) ?? assert.fail();
    const offset = text.lastIndexOf('Son') + 1;
    const [card = ''] = await cardsAt({ editor, document: editor.document, facts }, offset);
    assert.match(card, /- \[Nguyễn Kim Sơn\]\(command:gloss\.correct\.identify\?/);
    const place = editor.document.positionAt(offset);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new Range(place, place),
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('“Son” is Bùi Thanh Sơn here'), titles.join());
    const { command } = actions.find(({ title }) => title === '“Son” is Nguyễn Kim Sơn here') ?? assert.fail();
    assert.ok(command);
    await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    assert.equal(await count(uri, 'Son=nguyen-kim-son'), 1);
    assert.deepEqual(await exceptions(uri), ['Son: official official:nguyen-kim-son here']);
  });

  it('makes somebody new of the text', async () => {
    const { uri, editor } = await newArticle('new');
    select(editor, 'the envoy');
    await identify({ create: { kind: 'official', name: 'Đỗ Văn Sứ' }, reach: 'here' });
    assert.match(await textOf(registry('officials')), /- id: do-van-su\n {4}name: Đỗ Văn Sứ\n/);
    assert.equal(await count(uri, 'the envoy=do-van-su'), 1);
    assert.deepEqual(await exceptions(uri), ['the envoy: official official:do-van-su here']);
    await undo();
    assert.equal(await textOf(registry('officials')), new TextDecoder().decode(kept.get('officials')));
    assert.equal(await exists(sidecar(uri)), false);
  });

  it('undoes several steps, keeps what was written by hand beside them, and never what was changed by hand', async () => {
    const { uri, editor } = await newArticle('steps');
    const before = await told(uri);
    select(editor, 'UNESCO');
    await reject('here');
    select(editor, 'UNESCO', 2);
    await reject('here');
    await write(sidecar(uri), `${await textOf(sidecar(uri))}# by hand\n`);
    await undo();
    assert.equal(await count(uri, 'UNESCO=unesco'), 2);
    assert.match(await textOf(sidecar(uri)), /# by hand\n$/);
    const mended = (await textOf(sidecar(uri))).replace('is: none', 'is: body:mofa');
    await write(sidecar(uri), mended);
    await undo();
    assert.equal(await textOf(sidecar(uri)), mended);
    await until(async () => (await count(uri, 'UNESCO=mofa')) === 1, 'the change by hand');
    await write(sidecar(uri), 'gloss: 1\n');
    await until(async () => JSON.stringify(await told(uri)) === JSON.stringify(before), 'all as it was');
  });

  it('moves with the text, and is found again in the sidecar after the article is saved', async () => {
    const { uri, editor } = await newArticle('moves');
    select(editor, 'UNESCO', 1);
    await reject('here');
    const edit = new WorkspaceEdit();
    edit.insert(uri, new Position(0, 0), '😀 New.\n');
    await workspace.applyEdit(edit);
    await editor.document.save();
    const start = [...editor.document.getText().slice(0, editor.document.getText().indexOf('UNESCO and'))].length;
    await until(async () => (await textOf(sidecar(uri))).includes(`start: ${start}\n`), 'the new place');
    assert.equal(await count(uri, 'UNESCO=unesco'), 2);
  });

  it('leaves a broken file alone', async () => {
    const { uri, editor } = await newArticle('broken');
    const broken = 'officials:\n  - id: "an\n';
    await write(registry('officials'), broken);
    select(editor, 'the envoy');
    await identify({ is: 'official:bui-thanh-son', reach: 'folder' });
    assert.equal(await textOf(registry('officials')), broken);
    await write(sidecar(uri), 'gloss: 1\nexceptions: [\n');
    await reject('here');
    assert.equal(await textOf(sidecar(uri)), 'gloss: 1\nexceptions: [\n');
  });

  it('shows what is wrong with exceptions in their file', async () => {
    const { uri } = await newArticle('wrong');
    const entry = (id: string, is: string) =>
      `  - { id: ${id}, quote: Gone, start: 0, end: 4, kind: official, is: ${is} }\n`;
    await write(sidecar(uri), `gloss: 1\nexceptions:\n${entry('A', 'nobody')}${entry('B', 'none')}`);
    const found = await until(() => {
      const all = languages.getDiagnostics(sidecar(uri));
      return all.length === 2 ? all : null;
    }, 'both problems');
    assert.deepEqual(found.map(({ code, range }) => `${code as string} ${range.start.line}`).sort(), [
      'sidecar-orphan 3',
      'sidecar-type 2',
    ]);
  });

  it('says nothing of a place that has changed since a link was made', async () => {
    const { uri, editor } = await newArticle('stale');
    const where = { uri: uri.toString(), line: 2, column: 9, endLine: 2, endColumn: 22, text: 'Somebody Else' };
    editor.selection = new Selection(0, 0, 0, 0);
    await reject('here', where);
    assert.equal(await exists(sidecar(uri)), false);
    await reject('here', { ...where, text: 'Bui Thanh Son' });
    assert.deepEqual(await exceptions(uri), ['Bui Thanh Son: official none here']);
  });
});
