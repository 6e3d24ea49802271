import * as assert from 'node:assert/strict';
import { commands, workspace, type SemanticTokens, type SemanticTokensLegend } from 'vscode';
import { structure } from '../../src/core/index';
import { articles, closeAll, showArticle, toldSpan } from '../support/editor/gloss';

// Opens every sample one after the other: many editors on a busy machine.
const ALL_SAMPLES_MS = 60_000;

describe('structure', () => {
  afterEach(closeAll);

  it('gives the core’s structure as semantic tokens', async () => {
    for (const uri of await articles()) {
      const { document, facts } = await showArticle(uri);
      const legend = await commands.executeCommand<SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        uri,
      );
      const { data } = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
      const found: string[] = [];
      let line = 0;
      let column = 0;
      for (let at = 0; at < data.length; at += 5) {
        const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
        line += down;
        column = down > 0 ? right : column + right;
        const text = document.lineAt(line).text.slice(column, column + length);
        found.push(`${legend.tokenTypes[type]} ${line}:${column}-${line}:${column + length} ${text}`);
      }
      const expected = structure(facts.article).map((token) => `${token.type} ${toldSpan(facts, token, document)}`);
      assert.deepEqual(found, expected, uri.path);
    }
  }).timeout(ALL_SAMPLES_MS);

  it('makes articles friendly to read', async () => {
    const [uri] = await articles();
    assert.ok(uri);
    const { document } = await showArticle(uri);
    const editor = workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    for (const boxes of ['ambiguousCharacters', 'invisibleCharacters', 'nonBasicASCII']) {
      assert.equal(editor.get(`unicodeHighlight.${boxes}`), false, boxes);
    }
  });
});
