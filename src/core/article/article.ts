import type { CodePoints } from '../text/codepoints';
import type { Lines } from '../text/lines';
import type { Span } from '../text/span';

/**
 * What a line of an article is:
 * - `headline`: the title of the article (at most one) or of a repeated headline line
 * - `dateline`: source and date under the headline, or a line that says where and when
 * - `caption`: a picture's caption (its credit, if any, is in {@link Article.credits}) or a picture's file name
 * - `related`: a related-news block: its heading and the headlines under it
 * - `boilerplate`: page furniture ("Comment (0)", "Same tag", …)
 * - `paragraph`: everything else
 */
export type BlockKind = 'headline' | 'dateline' | 'caption' | 'related' | 'boilerplate' | 'paragraph';

/** One non-blank line, without its line end. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** An article's text and layout: all that can be said of it without knowing who is who. */
export interface Article {
  /** LF, no byte order mark: see normalText. */
  readonly text: string;
  readonly lines: Lines;
  readonly codePoints: CodePoints;
  /** A language that has its words in data/language, most likely first guess; null when none fits. */
  readonly language: string | null;
  /** YYYY-MM-DD when the text says so, else null: today's date is never assumed. */
  readonly published: string | null;
  readonly blocks: readonly Block[];
  /** "(Photo: Anh Son)" or "Photo: National Assembly": from the bracket or credit word to the end of the credited name. */
  readonly credits: readonly Span[];
  /** Quoted speech, with its quotation marks. */
  readonly quotations: readonly Span[];
  readonly urls: readonly Span[];
}
