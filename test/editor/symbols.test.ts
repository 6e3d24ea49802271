import * as assert from 'node:assert/strict';
import { commands, SymbolKind, type DocumentSymbol } from 'vscode';
import { articles, closeAll, showArticle, told, toldSpan } from '../support/editor/gloss';

// Opens every sample one after the other: many editors on a busy machine.
const ALL_SAMPLES_MS = 60_000;

describe('symbols', () => {
  afterEach(closeAll);

  it('gives the lists with their items, and each official and body once', async () => {
    for (const uri of await articles()) {
      const { document, facts } = await showArticle(uri);
      const found = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
      const { mentions, taskLists } = facts.recognition;
      const known = new Set(mentions.filter(({ id }) => id !== null).map(({ kind, id }) => `${kind}:${id}`));
      const entities = found.filter(({ kind }) => kind === SymbolKind.Object || kind === SymbolKind.Module);
      assert.equal(entities.length, known.size, uri.path);
      const flat = (list: readonly DocumentSymbol[]): readonly DocumentSymbol[] =>
        list.flatMap((each) => [each, ...flat(each.children)]);
      const items = flat(found).filter(({ kind }) => kind === SymbolKind.EnumMember);
      assert.deepEqual(
        items.map(({ selectionRange }) => told(document, selectionRange)).sort(),
        taskLists.flatMap((list) => list.items.map(({ marker }) => toldSpan(facts, marker, document))).sort(),
        uri.path,
      );
    }
  }).timeout(ALL_SAMPLES_MS);
});
