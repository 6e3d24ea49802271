import assert from 'node:assert/strict';
import { extensions, Uri, workspace } from 'vscode';
import type { GlossApi } from '../../src/editor/context';
import { until } from '../support/editor/until';

/** Gloss as the VSIX installed it. */
function gloss() {
  const extension = extensions.getExtension<GlossApi>('gloss.gloss');
  assert.ok(extension, 'Gloss is installed');
  return extension;
}

describe('the packed extension', () => {
  it('becomes active by itself in a folder that is set up', async () => {
    await until(() => gloss().isActive, 'Gloss to be active');
  });

  it('reads an article', async () => {
    const [article] = await workspace.findFiles('press/*.txt');
    assert.ok(article);
    const document = await workspace.openTextDocument(article);
    await until(() => document.languageId === 'article', 'the article to be one');
    const facts = await until(() => gloss().exports.facts(article), 'facts');
    assert.ok(facts.recognition.mentions.length > 0);
  });

  it('brings what it shows and copies, and nothing of its making', async () => {
    const names = async (folder: string) =>
      (await workspace.fs.readDirectory(Uri.joinPath(gloss().extensionUri, folder))).map(([name]) => name);
    const top = await names('.');
    for (const name of ['data', 'dist', 'samples', 'syntaxes', 'package.nls.json']) assert.ok(top.includes(name), name);
    for (const name of ['node_modules', 'out', 'scripts', 'src', 'test']) assert.ok(!top.includes(name), name);
    assert.ok((await names('samples')).includes('.gloss'));
    assert.deepEqual(
      (await names('dist')).filter((name) => name.endsWith('.map')),
      [],
    );
  });
});
