import type { TaskItem, TaskList } from './mention';
import { type Announcement, announcementBefore } from './announcement';
import { findMarkers, type Marker, type Style } from './markers';
import type { Page } from './page';

interface Draft {
  readonly style: Style;
  readonly items: { readonly marker: Marker; readonly ordinal: number }[];
  readonly parent: Draft | null;
  /** The words before its first item that announce it; null for none. */
  readonly announcement: Announcement | null;
}

/** The first item of any list behind each list's own last one that neither that list nor one inside it has. */
type Ends = ReadonlyMap<Draft, Marker>;

/** A list of words or weekdays is a list from so many items on: one "First, …" alone opens a sentence. */
const FEWEST_ITEMS = 2;

/** The numbered task lists of an article, nested ones included, in reading order of their first items. */
export function findTaskLists(page: Page): readonly TaskList[] {
  const markers = findMarkers(page);
  const drafts = group(markers, page).filter(isList);
  const places = new Map(drafts.map((draft, index) => [draft, index]));
  const ends = endsOf(drafts);
  return drafts.map((draft) => ({
    ...finish(page, draft, ends.get(draft)),
    parent: (draft.parent && places.get(draft.parent)) ?? null,
  }));
}

const isList = ({ items, style }: Draft): boolean =>
  items.length >= FEWEST_ITEMS && (style === 'word' || (items[0]?.ordinal ?? 0) <= 2);

// ---- lists

/** Sorts markers into lists: each continues the innermost open list of its style that it can follow, or opens one. */
function group(markers: readonly Marker[], page: Page): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: Draft[] = [];
  for (const marker of markers) {
    const at = open.findLastIndex((draft) => follows(draft, marker));
    const draft = open[at];
    if (draft) {
      open = open.slice(0, at + 1);
      draft.items.push({ marker, ordinal: ordinalIn(draft, marker) });
    } else if (marker.ordinal !== null && !marker.weekday) {
      open = open.filter(({ style }) => style !== marker.style);
      const parent = marker.style === 'word' ? null : (open.at(-1) ?? null);
      const announcement = announcementBefore(page, marker.first, marker.floor);
      const fresh = { style: marker.style, items: [{ marker, ordinal: marker.ordinal }], parent, announcement };
      drafts.push(fresh);
      open.push(fresh);
    }
  }
  return drafts;
}

/** A gap of this many lost markers is still the same list. */
const WIDEST_GAP = 3;

function follows({ style, items, announcement }: Draft, marker: Marker): boolean {
  const last = items.at(-1);
  if (!last || style !== marker.style || last.marker.ordinal === null) return false;
  if (marker.ordinal === null) return true;
  const step = marker.ordinal - last.ordinal;
  if (step === 1) return true;
  // A weekday is a mistranslated ordinal only right in its turn, or as the announced last one: a real Wednesday may open a
  // sentence anywhere.
  if (marker.weekday) return step > 1 && step <= WIDEST_GAP && announcement?.count === marker.ordinal;
  // A number said twice: the list goes on, and a check says so.
  const repeated = step === 0 && style === 'word' && marker.ordinal > 1;
  return repeated || (step > 1 && step <= WIDEST_GAP);
}

/** True position: what the marker says, or the next one where it repeats a number; "finally" is the announced last one where the list has an announcement, else the next. */
function ordinalIn({ items, announcement }: Draft, marker: Marker): number {
  const last = items.at(-1)?.ordinal ?? 0;
  if (marker.ordinal !== null) return Math.max(marker.ordinal, last + 1);
  const count = announcement?.count ?? null;
  return count !== null && count > last && count - last <= WIDEST_GAP ? count : last + 1;
}

function endsOf(drafts: readonly Draft[]): Ends {
  const items = drafts.flatMap((draft) => draft.items.map(({ marker }) => ({ marker, draft })));
  items.sort((a, b) => a.marker.start - b.marker.start);
  const ends = new Map<Draft, Marker>();
  items.forEach(({ marker, draft }, index) => {
    if (marker !== draft.items.at(-1)?.marker) return;
    let next = index + 1;
    while (items[next]?.draft.parent === draft) next++;
    const end = items[next]?.marker;
    if (end) ends.set(draft, end);
  });
  return ends;
}

/** @param behind the item that ends the list, where one does before its paragraph */
function finish(page: Page, draft: Draft, behind: Marker | undefined): Omit<TaskList, 'parent'> {
  const { text } = page.article;
  const items = draft.items.map(({ marker, ordinal }, index): TaskItem => {
    const next = draft.items[index + 1]?.marker.start;
    const end = trimEnd(text, marker.start, next ?? paragraphGroupEnd(page, marker, behind));
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
  const { announcement } = draft;
  const start = items[0]?.start ?? 0;
  return {
    start,
    end: items.at(-1)?.end ?? start,
    announcement: announcement && { ...announcement, text: text.slice(announcement.start, announcement.end) },
    items,
  };
}

/** The last item ends with its paragraph, or where the list around it goes on. */
function paragraphGroupEnd(page: Page, { after }: Marker, behind: Marker | undefined): number {
  const { blocks, text } = page.article;
  const end = blocks[page.lineOf(after - 1)]?.end ?? text.length;
  return Math.min(end, behind?.start ?? end);
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
