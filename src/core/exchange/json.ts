import type { Facts } from '../recognition/facts';
import type { Mention } from '../recognition/mention';
import type { Span } from '../text/span';

/**
 * What `gloss recognize` prints of one article, as a plain value for JSON. All offsets are code points of the text with LF line
 * ends and without byte order mark, end exclusive.
 * @param file the path as the user gave it
 */
export function toJson(file: string, { article, recognition }: Facts): unknown {
  const place = ({ start, end }: Span): Span => ({
    start: article.codePoints.fromUtf16(start),
    end: article.codePoints.fromUtf16(end),
  });
  const mention = (found: Mention): unknown =>
    found.kind === 'body'
      ? { ...found, ...place(found) }
      : { ...found, ...place(found), titles: found.titles.map((title) => ({ ...title, ...place(title) })) };
  return {
    file,
    language: article.language,
    published: article.published,
    mentions: recognition.mentions.map(mention),
    taskLists: recognition.taskLists.map(({ announcement, items, parent, ...list }) => ({
      ...place(list),
      announcement: announcement && { ...announcement, ...place(announcement) },
      items: items.map((item) => ({ ...item, ...place(item), marker: place(item.marker) })),
      parent,
    })),
  };
}
