import type { TaskItem, TaskList } from './mention';
import { announcementBefore } from './announcement';
import { findMarkers, type Marker, type Style } from './markers';
import type { Page } from './page';
import type { Span } from '../text/span';

interface Draft {
  readonly style: Style;
  readonly items: { readonly marker: Marker; readonly ordinal: number }[];
  readonly parent: Draft | null;
}

/** A list of words or weekdays is a list from so many items on: one "First, …" alone opens a sentence. */
const FEWEST_ITEMS = 2;

/** The numbered task lists of an article, nested ones included, in reading order of their first items. */
export function findTaskLists(page: Page): readonly TaskList[] {
  const markers = findMarkers(page);
  const drafts = group(markers, page).filter(isList);
  return drafts.map((draft) => finish(page, draft, drafts));
}

const isList = ({ items, style }: Draft): boolean =>
  items.length >= FEWEST_ITEMS && (style === 'word' || (items[0]?.ordinal ?? 0) <= 2);

// ---- lists

/** Sorts markers into lists: each continues the innermost open list of its style that it can follow, or opens one. */
function group(markers: readonly Marker[], page: Page): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: Draft[] = [];
  for (const marker of markers) {
    const at = open.findLastIndex((draft) => follows(draft, marker, page));
    const draft = open[at];
    if (draft) {
      open = open.slice(0, at + 1);
      draft.items.push({ marker, ordinal: ordinalIn(draft, marker, page) });
    } else if (marker.ordinal !== null && !marker.weekday) {
      open = open.filter(({ style }) => style !== marker.style);
      const parent = marker.style === 'word' ? null : (open.at(-1) ?? null);
      const fresh = { style: marker.style, items: [{ marker, ordinal: marker.ordinal }], parent };
      drafts.push(fresh);
      open.push(fresh);
    }
  }
  return drafts;
}

/** A gap of this many lost markers is still the same list. */
const WIDEST_GAP = 3;

function follows({ style, items }: Draft, marker: Marker, page: Page): boolean {
  const last = items.at(-1);
  if (!last || style !== marker.style || last.marker.ordinal === null) return false;
  if (marker.ordinal === null) return true;
  const step = marker.ordinal - last.ordinal;
  if (step === 1) return true;
  // A weekday is a mistranslated ordinal only right in its turn, or as the announced last one: a real Wednesday may open a
  // sentence anywhere.
  if (marker.weekday) return step > 1 && step <= WIDEST_GAP && announced(items, page) === marker.ordinal;
  // A number said twice: the list goes on, and a check says so.
  const repeated = step === 0 && style === 'word' && marker.ordinal > 1;
  return repeated || (step > 1 && step <= WIDEST_GAP);
}

/** The number that the words before a list's first item announce; null for none. */
function announced([opening]: Draft['items'], page: Page): number | null {
  return (opening && announcementBefore(page, opening.marker.first, opening.marker.floor)?.count) ?? null;
}

/** True position: what the marker says, or the next one where it repeats a number; "finally" is the announced last one where the list has an announcement, else the next. */
function ordinalIn({ items }: Draft, marker: Marker, page: Page): number {
  const last = items.at(-1)?.ordinal ?? 0;
  if (marker.ordinal !== null) return Math.max(marker.ordinal, last + 1);
  const count = announced(items, page);
  return count !== null && count > last && count - last <= WIDEST_GAP ? count : last + 1;
}

function finish(page: Page, draft: Draft, drafts: readonly Draft[]): TaskList {
  const { text } = page.article;
  const items = draft.items.map(({ marker, ordinal }, index): TaskItem => {
    const next = draft.items[index + 1]?.marker.start;
    const end = trimEnd(text, marker.start, next ?? paragraphGroupEnd(page, marker, draft, drafts));
    return {
      start: marker.start,
      end,
      ordinal,
      said: marker.ordinal,
      marker: { start: marker.start, end: marker.end },
      text: text.slice(marker.start, marker.end),
      repaired: marker.weekday,
    };
  });
  const [first] = draft.items;
  const start = items[0]?.start ?? 0;
  const announcement = first ? announcementBefore(page, first.marker.first, first.marker.floor) : null;
  return {
    start,
    end: items.at(-1)?.end ?? start,
    announcement: announcement && { ...announcement, text: text.slice(announcement.start, announcement.end) },
    items,
    parent: draft.parent && drafts.includes(draft.parent) ? drafts.indexOf(draft.parent) : null,
  };
}

/** The last item ends with its paragraph, or where the list around it goes on. */
function paragraphGroupEnd(page: Page, marker: Span, draft: Draft, drafts: readonly Draft[]): number {
  const { blocks, text } = page.article;
  const end = blocks.find((block) => block.end >= marker.end)?.end ?? text.length;
  const around = drafts
    .flatMap(({ items }) => items.map((item) => item.marker.start))
    .filter((start) => start > marker.start && start < end);
  const inside = draft.items.at(-1)?.marker.start ?? 0;
  const outer = around.filter((start) =>
    drafts.some(
      (other) => other !== draft && other.parent !== draft && other.items.some((item) => item.marker.start === start),
    ),
  );
  return Math.min(end, ...outer.filter((start) => start > inside));
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
