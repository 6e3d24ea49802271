/** What has a place in an article, in code points, and an id. */
interface Placed {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The order in which a program puts entries into a sidecar: by start, end and id. */
export function byPlace(a: Placed, b: Placed): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : Number(a.id > b.id));
}
