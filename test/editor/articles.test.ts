import * as assert from 'node:assert/strict';
import { commands, languages, window, workspace } from 'vscode';
import { articles, at, closeAll, gloss, showArticle } from '../support/editor/gloss';
import { until } from '../support/editor/until';

const CONFIG = '.gloss/config.yaml';

async function write(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
}

describe('articles', () => {
  let config: Uint8Array;
  before(async () => (config = await workspace.fs.readFile(at(CONFIG))));
  afterEach(async () => {
    await workspace.fs.writeFile(at(CONFIG), config);
    await closeAll();
  });

  it('are what the config says, at once when it changes', async () => {
    const api = await gloss();
    const [uri] = await articles();
    assert.ok(uri);
    const { document } = await showArticle(uri);
    await write(CONFIG, `articles: ['**/*.txt']\nexclude: ['**/${uri.path.split('/').at(-1)}']\n`);
    const now = () => workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    await until(() => now()?.languageId === 'plaintext', 'plain text');
    await until(() => api.highlights(uri) === undefined, 'no highlights');
    await workspace.fs.writeFile(at(CONFIG), config);
    await until(() => now()?.languageId === 'article', 'an article again');
    await until(() => api.highlights(uri), 'highlights again');
    assert.equal(document.isDirty, false);
  });

  it('stay what somebody chose by hand', async () => {
    const [uri] = await articles();
    assert.ok(uri);
    const { document } = await showArticle(uri);
    const plain = await languages.setTextDocumentLanguage(document, 'plaintext');
    const [, other] = await articles();
    assert.ok(other);
    await showArticle(other);
    assert.equal(plain.languageId, 'plaintext');
    await languages.setTextDocumentLanguage(plain, 'article');
  });

  it('are recognised anew when the registry changes', async () => {
    const api = await gloss();
    const bodies = await workspace.fs.readFile(at('.gloss/bodies.yaml'));
    const [uri] = await articles();
    assert.ok(uri);
    const { facts } = await showArticle(uri);
    const body = facts.recognition.mentions.find(({ kind, known }) => kind === 'body' && known);
    assert.ok(body?.id);
    const known = async (): Promise<boolean> =>
      (await api.facts(uri))?.recognition.mentions.some((each) => each.id === body.id && each.known) ?? false;
    await write('.gloss/bodies.yaml', `bodies:\n  - id: ${body.id}\n    disabled: true\n`);
    await until(async () => !(await known()), `${body.id} to be forgotten`);
    await workspace.fs.writeFile(at('.gloss/bodies.yaml'), bodies);
    await until(known, 'the registry as it was');
  });

  it('leave other plain text alone', async () => {
    const notes = at('notes.md.plain');
    await workspace.fs.writeFile(notes, new TextEncoder().encode('UNESCO'));
    const document = await workspace.openTextDocument(notes);
    const plain = await languages.setTextDocumentLanguage(document, 'plaintext');
    const [uri] = await articles();
    assert.ok(uri);
    await showArticle(uri);
    assert.equal(plain.languageId, 'plaintext');
    await workspace.fs.delete(notes);
  });

  it('may be chosen by hand outside any folder', async () => {
    const api = await gloss();
    const document = await workspace.openTextDocument({ language: 'article', content: 'UNESCO met.' });
    await window.showTextDocument(document);
    await until(() => api.highlights(document.uri)?.body.length === 1, 'the body');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
