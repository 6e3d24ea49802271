import type * as vscode from 'vscode';
import type { Anchored } from '../../src/core/index';
import { OpenArticle, type Surroundings } from '../../src/editor/article';
import { timed, type Measure } from './measure';

const SMALL = 10_000;
const LARGE = 1_000_000;
const ANNOTATIONS = 50;
/** One keystroke is too short for the clock. */
const KEYSTROKES = 20;

/** What happens before the editor shows the next character: in a text a hundred times as long it should cost the same. */
export const keystrokeMeasure: Measure = {
  names: ['keystroke-1MB/10KB'],
  run(corpus) {
    const [large, small] = [new Typist(corpus.text(LARGE)), new Typist(corpus.text(SMALL))];
    const times = timed({ '1MB': () => large.type(), '10KB': () => small.type() });
    large.article.dispose();
    small.article.dispose();
    return Promise.resolve([{ name: 'keystroke-1MB/10KB', value: times['1MB'] / times['10KB'], times }]);
  },
};

/** Somebody who types into the middle of an annotated article. */
class Typist {
  readonly article: OpenArticle;
  private readonly lines: string[];
  private readonly middle: number;
  private readonly change: vscode.TextDocumentContentChangeEvent;

  constructor(text: string) {
    this.lines = text.split('\n');
    this.middle = this.lines.length >> 1;
    this.change = this.changeAt(this.middle);
    this.article = new OpenArticle(this.document(), AROUND);
    this.article.anchored = annotations(text);
  }

  type(): void {
    for (let count = 0; count < KEYSTROKES; count++) {
      this.lines[this.middle] = `x${this.lines[this.middle] ?? ''}`;
      this.article.edited([this.change]);
    }
  }

  private changeAt(line: number): vscode.TextDocumentContentChangeEvent {
    const place = { line, character: 0 };
    const rangeOffset = this.lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
    const range = { start: place, end: place };
    return { range, rangeOffset, rangeLength: 0, text: 'x' } as unknown as vscode.TextDocumentContentChangeEvent;
  }

  /** As much of a document as a keystroke asks for; like the editor's own, it keeps lines and joins them when asked. */
  private document(): vscode.TextDocument {
    const document = { uri: 'file:///article.txt', eol: 1, version: 1, getText: () => this.lines.join('\n') };
    return document as unknown as vscode.TextDocument;
  }
}

/** Nothing is recognised while the measure runs: the pause in typing never comes. */
const AROUND = { log: () => undefined } as unknown as Surroundings;

function annotations(text: string): readonly Anchored[] {
  return Array.from({ length: ANNOTATIONS }, (_, index) => {
    const start = Math.floor((text.length / (ANNOTATIONS + 1)) * (index + 1));
    return {
      annotation: { id: String(index) },
      span: { start, end: start + 40 },
      state: 'exact',
    } as unknown as Anchored;
  });
}
