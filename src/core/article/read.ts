import { CodePoints } from '../text/codepoints';
import { Lines } from '../text/lines';
import { normalText } from '../text/normal';
import type { Language } from '../registry/language';
import type { Article } from './article';
import { readLayout } from './blocks';
import { dateInName } from './date';
import { findQuotations, findUrls } from './inline';
import { detectLanguage } from './language';

/**
 * Reads an article's layout.
 * @param raw the file's text, as it is: a byte order mark and CRLF are removed first
 * @param published YYYY-MM-DD that beats what the text says (the analyst's word, or `--date`)
 * @param file the file's name or path: its date counts where the text states none
 */
export function readArticle(
  raw: string,
  languages: readonly Language[],
  published?: string | null,
  file?: string,
): Article {
  const text = normalText(raw);
  const layout = readLayout(text, languages);
  return {
    text,
    lines: new Lines(text),
    codePoints: new CodePoints(text),
    language: detectLanguage(text, languages),
    published: published ?? layout.published ?? dateInName(file ?? ''),
    blocks: layout.blocks,
    credits: layout.credits,
    quotations: findQuotations(text),
    urls: findUrls(text),
  };
}
