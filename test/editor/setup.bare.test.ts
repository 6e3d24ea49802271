import * as assert from 'node:assert/strict';
import { commands, FileType, Uri, window, workspace } from 'vscode';
import { NESTING, SETUP_FILES } from '../../src/core/index';
import { at, closeAll, gloss } from '../support/editor/gloss';
import { until } from '../support/editor/until';

const text = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));

describe('setup', () => {
  afterEach(closeAll);

  it('is offered by the outline, which says how many text files there are', async () => {
    const api = await gloss();
    const files = await workspace.findFiles('**/*.txt');
    await commands.executeCommand('gloss.outline.focus');
    await until(() => api.title() === `${files.length} text files`, 'the number of files in the title');
  });

  it('writes what is missing, keeps what is there, nests sidecars and makes text files articles', async () => {
    const api = await gloss();
    const [file] = await workspace.findFiles('*.txt', 'requirements.txt');
    assert.ok(file);
    await window.showTextDocument(file);
    assert.equal(window.activeTextEditor?.document.languageId, 'plaintext');
    const own = '# mine\nofficials: []\n';
    await workspace.fs.writeFile(at('.gloss/officials.yaml'), new TextEncoder().encode(own));
    await commands.executeCommand('gloss.setup.folder');
    for (const { path, text: expected } of SETUP_FILES) {
      assert.equal(await text(at(path)), path.endsWith('officials.yaml') ? own : expected, path);
    }
    const nesting = () => workspace.getConfiguration('explorer.fileNesting', at(''));
    await until(() => nesting().get('enabled'), 'nesting');
    assert.equal(nesting().get<Record<string, string>>('patterns', {})[NESTING.pattern], NESTING.nested);
    await until(() => window.activeTextEditor?.document.languageId === 'article', 'an article');
    await until(() => api.highlights(file), 'highlights');
    await until(() => api.title() === 'Outline', 'the title of a folder that is set up');
    const other = await window.showTextDocument(at('requirements.txt'));
    assert.equal(other.document.languageId, 'plaintext');
  });

  it('changes nothing the second time', async () => {
    await commands.executeCommand('gloss.setup.folder');
    const settings = await text(at('.vscode/settings.json'));
    await commands.executeCommand('gloss.setup.folder');
    assert.equal(await text(at('.vscode/settings.json')), settings);
  });
});

describe('samples', () => {
  it('are copied whole into a folder of the user’s, and never over one', async () => {
    const copy = await commands.executeCommand<string | undefined>('gloss.samples.open', at('').toString(), false);
    assert.ok(copy);
    const names = await workspace.fs.readDirectory(Uri.joinPath(at('gloss-samples'), '.gloss'));
    assert.ok(names.some(([name, type]) => name === 'config.yaml' && type === FileType.File));
    const copied = await workspace.findFiles('gloss-samples/**/*.txt');
    assert.ok(copied.length >= 8, `${copied.length} samples`);
    const touched = copied[0];
    assert.ok(touched);
    await workspace.fs.writeFile(touched, new TextEncoder().encode('mine'));
    assert.equal(await commands.executeCommand('gloss.samples.open', at('').toString(), false), undefined);
    assert.equal(await text(touched), 'mine');
    await workspace.fs.delete(at('gloss-samples'), { recursive: true });
  });
});
