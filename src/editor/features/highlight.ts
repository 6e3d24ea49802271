import * as vscode from 'vscode';
import { drawing, highlights, HIGHLIGHT_KINDS, type HighlightKind, type Highlights } from '../../core/index';
import type { OpenArticle } from '../article';
import type { Context, Drawn } from '../context';
import { rangeOf, spanOf } from '../convert';

const colour = (id: string): vscode.ThemeColor => new vscode.ThemeColor(id);

/** A line under the text, in one of three strokes; colour alone would not tell the kinds apart for every reader. */
const underline = (id: string, style: 'solid' | 'dashed' | 'dotted', width = 2): vscode.DecorationRenderOptions => ({
  borderColor: colour(id),
  borderStyle: style,
  borderWidth: `0 0 ${width}px 0`,
});

/** How each kind looks. People are underlined, bodies and annotations tinted, markers are pills. */
const STYLES: Readonly<Record<HighlightKind, vscode.DecorationRenderOptions>> = {
  annotation: {
    backgroundColor: colour('gloss.annotationBackground'),
    ...underline('gloss.annotationBorder', 'solid', 1),
  },
  title: underline('gloss.titleBorder', 'solid', 1),
  official: { backgroundColor: colour('gloss.officialBackground'), ...underline('gloss.officialBorder', 'solid') },
  role: { backgroundColor: colour('gloss.officialBackground'), ...underline('gloss.officialBorder', 'dashed') },
  unresolved: underline('gloss.unresolvedBorder', 'dotted'),
  body: {
    backgroundColor: colour('gloss.bodyBackground'),
    border: '1px solid',
    borderColor: colour('gloss.bodyBorder'),
    borderRadius: '3px',
  },
  announcement: underline('gloss.markerBorder', 'solid', 1),
  marker: {
    backgroundColor: colour('gloss.markerBackground'),
    color: colour('gloss.markerForeground'),
    border: '1px solid',
    borderColor: colour('gloss.markerBorder'),
    borderRadius: '6px',
  },
};

/** Marks beside the scroll bar: people left, bodies middle, lists and annotations right; titles would only double their names. */
const RULER: Readonly<Partial<Record<HighlightKind, readonly [colour: string, lane: vscode.OverviewRulerLane]>>> = {
  annotation: ['gloss.annotationRuler', vscode.OverviewRulerLane.Full],
  official: ['gloss.officialRuler', vscode.OverviewRulerLane.Left],
  role: ['gloss.officialRuler', vscode.OverviewRulerLane.Left],
  unresolved: ['gloss.unresolvedRuler', vscode.OverviewRulerLane.Left],
  body: ['gloss.bodyRuler', vscode.OverviewRulerLane.Center],
  marker: ['gloss.markerRuler', vscode.OverviewRulerLane.Right],
};

/** Draws the article's mentions, markers and annotations. */
export function registerHighlight(context: Context): void {
  const painter = new Painter(context);
  const { documents, own } = context;
  own(
    painter,
    documents.onDidChangeFacts((article) => painter.paint(article.document)),
    documents.onDidChangeAnnotations((article) => painter.paint(article.document)),
    documents.onDidClose((document) => painter.paint(document)),
    vscode.window.onDidChangeVisibleTextEditors((editors) =>
      editors.forEach((editor) => painter.paint(editor.document)),
    ),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => painter.scrolled(textEditor)),
  );
}

class Painter {
  private readonly types = new Map<HighlightKind, vscode.TextEditorDecorationType>();
  private readonly marks = new Map<HighlightKind, vscode.TextEditorDecorationType>();
  /** Documents of which not everything is drawn: they are drawn anew when scrolled. */
  private readonly partial = new Set<string>();

  constructor(private readonly context: Context) {
    const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
    for (const kind of HIGHLIGHT_KINDS) {
      const ruler = rulerOf(kind);
      this.types.set(kind, vscode.window.createTextEditorDecorationType({ ...STYLES[kind], ...ruler, rangeBehavior }));
      if (RULER[kind]) this.marks.set(kind, vscode.window.createTextEditorDecorationType({ ...ruler, rangeBehavior }));
    }
  }

  /** Draws a document in all editors that show it; clears it when it is no article (any more). */
  paint(document: vscode.TextDocument): void {
    const article = this.context.documents.of(document);
    const all = article?.facts ? highlights(article.facts, article.anchored, (span) => article.now(span)) : null;
    const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
    if (!article || !all) this.context.shown.highlights.delete(document.uri.toString());
    for (const editor of editors) this.draw(editor, article, all);
  }

  /** Draws what has come into view, where not everything is drawn at once. */
  scrolled(editor: vscode.TextEditor): void {
    if (this.partial.has(editor.document.uri.toString())) this.paint(editor.document);
  }

  dispose(): void {
    for (const type of [...this.types.values(), ...this.marks.values()]) type.dispose();
  }

  private draw(editor: vscode.TextEditor, article: OpenArticle | undefined, all: Highlights | null): void {
    const key = editor.document.uri.toString();
    if (!article || !all) {
      for (const type of [...this.types.values(), ...this.marks.values()]) editor.setDecorations(type, []);
      this.partial.delete(key);
      return;
    }
    const { lines } = article;
    const { drawn, overview } = drawing(
      all,
      editor.visibleRanges.map((range) => spanOf(lines, range)),
    );
    const ranges = (kind: HighlightKind, of: Highlights): vscode.Range[] =>
      of[kind].map((span) => rangeOf(lines, span));
    const sent = Object.fromEntries(HIGHLIGHT_KINDS.map((kind) => [kind, ranges(kind, drawn)])) as unknown as Drawn;
    for (const [kind, type] of this.types) editor.setDecorations(type, sent[kind]);
    for (const [kind, type] of this.marks) editor.setDecorations(type, ranges(kind, overview));
    this.context.shown.highlights.set(key, sent);
    if (drawn === all) this.partial.delete(key);
    else this.partial.add(key);
  }
}

function rulerOf(kind: HighlightKind): vscode.DecorationRenderOptions {
  const [id, lane] = RULER[kind] ?? [];
  return id === undefined || lane === undefined ? {} : { overviewRulerColor: colour(id), overviewRulerLane: lane };
}
