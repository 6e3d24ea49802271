import { CodePoints } from '../text/codepoints';
import { Lines } from '../text/lines';
import { normalText } from '../text/normal';
import type { Language } from '../registry/language';
import type { Article } from './article';
import { readBlocks } from './blocks';
import { findCredits, findQuotations, findUrls } from './inline';
import { findDates } from './date';
import { detectLanguage } from './language';

/** A date line is looked for in this many blocks: further down a date is part of the story. */
const DATELINE_BLOCKS = 8;

/**
 * Reads an article's layout.
 * @param raw the file's text, as it is: a byte order mark and CRLF are removed first
 * @param published YYYY-MM-DD that beats what the text says (the analyst's word, or `--date`)
 */
export function readArticle(raw: string, languages: readonly Language[], published?: string | null): Article {
  const text = normalText(raw);
  const credits = findCredits(text, languages);
  const blocks = readBlocks(text, languages, credits);
  const dateline = blocks.slice(0, DATELINE_BLOCKS).find(({ kind }) => kind === 'dateline');
  const stated = dateline && findDates(text.slice(dateline.start, dateline.end), languages)[0]?.date;
  return {
    text,
    lines: new Lines(text),
    codePoints: new CodePoints(text),
    language: detectLanguage(text, languages),
    published: published ?? stated ?? null,
    blocks,
    credits,
    quotations: findQuotations(text),
    urls: findUrls(text),
  };
}
