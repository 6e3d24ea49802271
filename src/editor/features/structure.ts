import * as vscode from 'vscode';
import { isLost, structure, TOKEN_TYPES, type Article, type TokenType } from '../../core/index';
import type { OpenArticle } from '../article';
import type { Context } from '../context';
import { positionOf, rangeOf } from '../convert';
import { ARTICLE } from '../documents';

const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_TYPES]);

/** What is dimmed, and the theme colour that dims it: themes colour tokens, but none knows how to dim text and keep it legible. */
const DIMMED: Readonly<Partial<Record<TokenType, string>>> = {
  dateline: 'gloss.datelineForeground',
  caption: 'gloss.captionForeground',
  credit: 'gloss.captionForeground',
  related: 'gloss.boilerplateForeground',
  boilerplate: 'gloss.boilerplateForeground',
};

/** The article's structure: semantic tokens, and dimmed text by decorations with contributed colours. */
export function registerStructure(context: Context): void {
  const provider = new Tokens(context);
  const dimming = new Dimming(context);
  const { documents, own } = context;
  own(
    vscode.languages.registerDocumentSemanticTokensProvider({ language: ARTICLE }, provider, LEGEND),
    provider,
    dimming,
    documents.onDidChangeFacts((article) => dimming.show(article.document)),
    documents.onDidClose((document) => dimming.show(document)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(({ document }) => dimming.show(document))),
  );
}

class Tokens implements vscode.DocumentSemanticTokensProvider {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeSemanticTokens = this.changes.event;
  private readonly listening: vscode.Disposable;

  constructor(private readonly context: Context) {
    this.listening = context.documents.onDidChangeFacts(() => this.changes.fire());
  }

  async provideDocumentSemanticTokens(
    document: vscode.TextDocument,
    cancelled: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    const facts = await this.context.documents.of(document)?.current();
    return facts && !cancelled.isCancellationRequested ? encoded(facts.article) : undefined;
  }

  dispose(): void {
    this.listening.dispose();
    this.changes.dispose();
  }
}

function encoded(article: Article): vscode.SemanticTokens {
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  for (const token of structure(article)) {
    const { line, character } = positionOf(article.lines, token.start);
    builder.push(line, character, token.end - token.start, TOKEN_TYPES.indexOf(token.type));
  }
  return builder.build();
}

class Dimming {
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();

  constructor(private readonly context: Context) {
    for (const colour of new Set(Object.values(DIMMED))) {
      const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
      const type = vscode.window.createTextEditorDecorationType({
        color: new vscode.ThemeColor(colour),
        rangeBehavior,
      });
      this.types.set(colour, type);
    }
  }

  /** Dims a document's parts in all editors that show it; nothing when it is no article. */
  show(document: vscode.TextDocument): void {
    const article = this.context.documents.of(document);
    const ranges = article ? dimmed(article) : new Map<string, vscode.Range[]>();
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const [colour, type] of this.types) editor.setDecorations(type, ranges.get(colour) ?? []);
    }
  }

  dispose(): void {
    for (const type of this.types.values()) type.dispose();
  }
}

/** Ranges to dim in the text as it is now, by theme colour. */
function dimmed(article: OpenArticle): ReadonlyMap<string, vscode.Range[]> {
  const ranges = new Map<string, vscode.Range[]>();
  for (const token of article.facts ? structure(article.facts.article) : []) {
    const colour = DIMMED[token.type];
    const span = article.now(token);
    if (colour === undefined || isLost(span)) continue;
    const range = rangeOf(article.lines, span);
    const same = ranges.get(colour);
    if (same) same.push(range);
    else ranges.set(colour, [range]);
  }
  return ranges;
}
