import { readArticle } from '../../src/core/article/read';
import { languages } from './knowledge';

/** What {@link laidOut} puts before each line. */
export const KIND = /^(headline|dateline|caption|related|boilerplate|paragraph) +\| /gm;

/** The text with each line's kind before it. */
export function laidOut(raw: string): string {
  const { text, blocks } = readArticle(raw, languages());
  const kind = (start: number, end: number): string =>
    blocks.find((block) => block.start >= start && block.end <= end)?.kind ?? '';
  let at = 0;
  return text
    .split('\n')
    .map((line) => {
      const found = kind(at, at + line.length);
      at += line.length + 1;
      return found === '' ? line : `${found.padEnd(11)} | ${line}`;
    })
    .join('\n');
}
