import type { Article, BlockKind } from '../article/article';
import type { Span } from '../text/span';

/** Kinds of text that an editor may colour: an article's blocks, and credits, quotations and addresses inside them. */
export const TOKEN_TYPES = [
  'headline',
  'dateline',
  'caption',
  'credit',
  'quotation',
  'related',
  'boilerplate',
  'url',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** A stretch of one line and what it is. */
export interface Token extends Span {
  readonly type: TokenType;
}

/**
 * The article's structure as tokens in reading order that neither overlap nor cross a line's end. An address shows through
 * everything, a credit through captions and paragraphs; a quotation shows in running text only, so that what is dimmed
 * (related news, boilerplate) stays dimmed. Running text itself has no token.
 */
export function structure(article: Article): readonly Token[] {
  const paint = new Uint8Array(article.text.length);
  for (const block of article.blocks) paint.fill(colour(block.kind), block.start, block.end);
  for (const span of article.quotations) fillWhere(paint, span, 'quotation', (type) => type === undefined);
  for (const span of article.credits)
    fillWhere(paint, span, 'credit', (type) => type !== 'related' && type !== 'boilerplate');
  for (const span of article.urls) fillWhere(paint, span, 'url', () => true);
  return tokens(article.text, paint);
}

/** 0 for text without a token, else one more than the index in {@link TOKEN_TYPES}. */
function colour(type: BlockKind | TokenType): number {
  return type === 'paragraph' ? 0 : TOKEN_TYPES.indexOf(type) + 1;
}

function fillWhere(
  paint: Uint8Array,
  span: Span,
  type: TokenType,
  where: (now: TokenType | undefined) => boolean,
): void {
  for (let at = span.start; at < span.end; at++) {
    if (where(TOKEN_TYPES[(paint[at] ?? 0) - 1])) paint[at] = colour(type);
  }
}

/** Runs of one colour, ended by line ends. */
function tokens(text: string, paint: Uint8Array): readonly Token[] {
  const found: Token[] = [];
  let start = 0;
  for (let at = 0; at <= paint.length; at++) {
    const same = at < paint.length && paint[at] === paint[start] && text[at] !== '\n' && text[start] !== '\n';
    if (same) continue;
    const type = TOKEN_TYPES[(paint[start] ?? 0) - 1];
    if (type && at > start && text[start] !== '\n') found.push({ start, end: at, type });
    start = at;
  }
  return found;
}
