import type { Span } from '../text/span';
import type { Page } from './page';

export interface Announcement extends Span {
  /** The number it gives; null when it gives none ("the following focuses"). */
  readonly count: number | null;
}

/** An announcement stands in the paragraph before its list or not far above: so many lines. */
const MOST_LINES = 3;

/** The words nearest before a list's first item that announce it: "7 key tasks", "following focuses"; null when there are none. */
export function announcementBefore(page: Page, first: number): Announcement | null {
  const { blocks } = page.article;
  const marker = page.words[first]?.start ?? 0;
  const own = blocks.findIndex(({ end }) => end > marker);
  const top = blocks[Math.max(0, own - MOST_LINES)]?.start ?? 0;
  for (let index = first - 1; index >= 0 && (page.words[index]?.start ?? 0) >= top; index--) {
    const found = announcementAt(page, index);
    if (found) return found;
  }
  return null;
}

/** An announcement whose number or vague word stands at the index. */
function announcementAt(page: Page, index: number): Announcement | null {
  const language = page.languageAt(index);
  const number = /^\d{1,2}$/u.test(page.key(index))
    ? { value: Number(page.key(index)), last: index }
    : language.numbers.longestAt(page.words, index);
  const vague = number ? undefined : language.vague.longestAt(page.words, index);
  const opening = number ?? vague;
  if (!opening) return null;
  const last = nounAfter(page, opening.last + 1);
  if (last < 0) return null;
  return { ...page.span({ first: index, last }), count: number ? number.value : null };
}

/** Index of the last word of the noun phrase that starts here and has an announcing noun; -1 when there is none. */
function nounAfter(page: Page, start: number): number {
  const language = page.languageAt(start);
  const { inner, follow = [] } = language.language.announcements;
  let found = -1;
  for (let index = start; page.joined(index) || page.elided(index); index++) {
    const noun = language.announcementNouns.longestAt(page.words, index);
    if (noun) found = index = noun.last;
    else if (
      found >= 0 &&
      follow.some((phrase) => phrase.toLowerCase().startsWith(page.words[index]?.text.toLowerCase() ?? ''))
    )
      found = index;
    else if (!inner.includes(page.words[index]?.text.toLowerCase() ?? '')) break;
  }
  return found;
}
