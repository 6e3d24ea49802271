import * as vscode from 'vscode';
import { symbols, type ArticleSymbol, type Lines } from '../../core/index';
import type { Context } from '../context';
import { rangeOf } from '../convert';
import { ARTICLE } from '../documents';

const KINDS: Readonly<Record<ArticleSymbol['kind'], vscode.SymbolKind>> = {
  headline: vscode.SymbolKind.String,
  list: vscode.SymbolKind.Enum,
  item: vscode.SymbolKind.EnumMember,
  official: vscode.SymbolKind.Object,
  body: vscode.SymbolKind.Module,
};

/** The article in the editor's own outline, its breadcrumbs and "Go to Symbol in Editor". */
export function registerSymbols({ documents, own }: Context): void {
  const provideDocumentSymbols = async (
    document: vscode.TextDocument,
    cancelled: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[] | undefined> => {
    const article = documents.of(document);
    const facts = await article?.current();
    if (!article?.folder || !facts || cancelled.isCancellationRequested) return undefined;
    return symbols(facts, article.folder.knowledge.registry).map((symbol) => converted(symbol, facts.article.lines));
  };
  own(
    vscode.languages.registerDocumentSymbolProvider(
      { language: ARTICLE },
      { provideDocumentSymbols },
      { label: 'Gloss' },
    ),
  );
}

function converted(symbol: ArticleSymbol, lines: Lines): vscode.DocumentSymbol {
  const { name, detail, kind, span, at } = symbol;
  const made = new vscode.DocumentSymbol(name, detail, KINDS[kind], rangeOf(lines, span), rangeOf(lines, at));
  made.children = symbol.children.map((child) => converted(child, lines));
  return made;
}
