import type { Recognition } from '../recognition/mention';
import type { Span } from '../text/span';
import { byReading, touches } from '../text/span';

/** A stretch that stands for something the reader may follow through the article. */
interface Stop extends Span {
  /** `official:ID`, `body:ID`, `unresolved:WORDS` or `list:N`: what the stops of one walk share. */
  readonly entity: string;
  /** False for titles: they lead to their official's mentions without being one. */
  readonly counted: boolean;
}

/** Where a step leads: the mention, and which of how many it is. */
export interface Step extends Span {
  readonly entity: string;
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** What the offset stands on: the innermost mention, title or marker that touches it, as an entity key; null on none. */
export function entityAt(recognition: Recognition, offset: number): string | null {
  return innermost(stops(recognition), offset)?.entity ?? null;
}

/** All mentions of an entity (markers of a list), in reading order. */
export function mentionsOf(recognition: Recognition, entity: string): readonly Span[] {
  return stops(recognition).filter((stop) => stop.counted && stop.entity === entity);
}

/**
 * The next (`by` 1) or previous (-1) mention of what the offset stands on, round the article's ends. On no mention: the
 * nearest mention of anything in that direction. `entity` overrules what the offset stands on. Null when there is no mention.
 */
export function step(recognition: Recognition, offset: number, by: 1 | -1, entity?: string | null): Step | null {
  const all = stops(recognition);
  const here = innermost(all, offset);
  const wanted = entity ?? here?.entity;
  const among = all.filter((stop) => stop.counted && (wanted === undefined || stop.entity === wanted));
  const from = among.findLast((stop) => touches(stop, offset))?.start ?? offset;
  const found = by > 0 ? after(among, offset) : before(among, from);
  if (!found) return null;
  const same = all.filter((stop) => stop.counted && stop.entity === found.entity);
  return {
    start: found.start,
    end: found.end,
    entity: found.entity,
    index: same.indexOf(found) + 1,
    count: same.length,
  };
}

function after(among: readonly Stop[], offset: number): Stop | undefined {
  return among.find((stop) => stop.start > offset) ?? among[0];
}

function before(among: readonly Stop[], from: number): Stop | undefined {
  return among.findLast((stop) => stop.start < from) ?? among.at(-1);
}

/** Shortest of the stops that touch the offset; of equally short ones the one that begins there. */
function innermost(all: readonly Stop[], offset: number): Stop | undefined {
  const length = (stop: Stop): number => stop.end - stop.start;
  const better = (a: Stop, b: Stop): Stop => {
    const aHolds = offset < a.end;
    const bHolds = offset < b.end;
    if (aHolds !== bHolds) return aHolds ? a : b;
    return length(b) < length(a) ? b : a;
  };
  const here = all.filter((stop) => touches(stop, offset));
  return here.length > 0 ? here.reduce(better) : undefined;
}

function stops({ mentions, taskLists }: Recognition): readonly Stop[] {
  const found: Stop[] = [];
  for (const mention of mentions) {
    const entity = mention.id === null ? `unresolved:${mention.text.toLowerCase()}` : `${mention.kind}:${mention.id}`;
    found.push({ start: mention.start, end: mention.end, entity, counted: true });
    if (mention.kind === 'body' || mention.basis === 'role') continue;
    for (const { start, end } of mention.titles) found.push({ start, end, entity, counted: false });
  }
  taskLists.forEach(({ items }, list) => {
    for (const { marker } of items) found.push({ ...marker, entity: `list:${list}`, counted: true });
  });
  return found.sort(byReading);
}
