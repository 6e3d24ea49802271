import type { CodePoints } from '../text/codepoints';
import type { Lines } from '../text/lines';
import type { Span } from '../text/span';

/**
 * What a line of an article is:
 * - `headline`: the title of the article (at most one) or of a repeated headline line
 * - `dateline`: source, author and date under the headline, or a line that says who, where and when
 * - `caption`: a picture's caption (its credit, if any, is in {@link Article.credits}) or a picture's file name
 * - `related`: links to other articles: a related-news block with its heading, "Read also: …", the most read
 * - `boilerplate`: page furniture (breadcrumbs, buttons, tags, "Comment (0)", who publishes the page, …)
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
  /** YYYY-MM-DD when the text or the file's name says so, else null: today's date is never assumed. */
  readonly published: string | null;
  readonly blocks: readonly Block[];
  /**
   * "(Photo: Anh Son)" or "Photo: National Assembly": from the bracket or credit word to the end of the credited name. And who
   * wrote the story: "By An Lee", "Source: VNA", a bare name under the headline. In reading order, apart from each other.
   */
  readonly credits: readonly Span[];
  /** Quoted speech, with its quotation marks. */
  readonly quotations: readonly Span[];
  readonly urls: readonly Span[];
}
