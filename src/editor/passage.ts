import * as vscode from 'vscode';
import { CodePoints, movedSpan, type Passages, type Span } from '../core/index';
import type { OpenArticle } from './article';
import { editOf } from './convert';

/** Quotes in titles and messages are cut after so many characters. */
const QUOTE_LENGTH = 40;

/** What the core needs of the text as it is now. */
export function passagesOf(article: OpenArticle): Passages {
  const { text } = article.lines;
  return { text, codePoints: new CodePoints(text) };
}

/** A span that follows the edits of its article while somebody is asked something. */
export function track({ document }: OpenArticle, span: Span): { readonly span: Span; dispose(): void } {
  let now = span;
  const listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    const changes = [...event.contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset);
    now = changes.reduce((moved, change) => movedSpan(moved, editOf(document, change)), now);
  });
  return {
    get span() {
      return now;
    },
    dispose: () => void listener.dispose(),
  };
}

/** A quote on one line, cut where it is long. */
export function short(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH)}…` : line;
}
