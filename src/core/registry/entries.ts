import { isId, isRecord, localized, localizedLists, period, type Place, report, text, texts } from './fields';
import type { Body, Official, Position } from './registry';

/** An entry of a folder may extend a built-in one: fields that it leaves out are undefined here. */
export type Entry<T> = Partial<T> & { readonly id: string; readonly disabled?: boolean };

interface Listing<T> {
  /** Key of the list in the file: `officials` or `bodies`. */
  readonly key: string;
  readonly read: (place: Place, path: readonly (string | number)[], entry: Record<string, unknown>) => Partial<T>;
}

function readPositions(
  place: Place,
  path: readonly (string | number)[],
  value: unknown,
): readonly Position[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) {
    report(place, path, 'registry-type', 'positions must be a list.');
    return undefined;
  }
  return (value as unknown[]).flatMap((item, index): Position[] => {
    const at = [...path, index];
    if (!isRecord(item) || item['title'] === undefined) {
      report(place, at, 'registry-type', 'A position must have a title.');
      return [];
    }
    const body = text(place, [...at, 'body'], item['body']) ?? null;
    return [{ title: localized(place, [...at, 'title'], item['title']), body, ...period(place, at, item) }];
  });
}

const defined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Partial<T>;

const OFFICIALS: Listing<Official> = {
  key: 'officials',
  read: (place, path, entry) =>
    defined({
      name: text(place, [...path, 'name'], entry['name']),
      aliases: entry['aliases'] === undefined ? undefined : texts(place, [...path, 'aliases'], entry['aliases']),
      positions: readPositions(place, [...path, 'positions'], entry['positions']),
      country: text(place, [...path, 'country'], entry['country']),
    }) as Partial<Official>,
};

const BODIES: Listing<Body> = {
  key: 'bodies',
  read: (place, path, entry) =>
    defined({
      name: entry['name'] === undefined ? undefined : localized(place, [...path, 'name'], entry['name']),
      aliases:
        entry['aliases'] === undefined ? undefined : localizedLists(place, [...path, 'aliases'], entry['aliases']),
      short: entry['short'] === undefined ? undefined : localizedLists(place, [...path, 'short'], entry['short']),
      parent: text(place, [...path, 'parent'], entry['parent']),
      kind: text(place, [...path, 'kind'], entry['kind']),
      successor: text(place, [...path, 'successor'], entry['successor']),
      country: text(place, [...path, 'country'], entry['country']),
      ...period(place, path, entry),
    }) as Partial<Body>,
};

/** Whether an entry is switched off; what is neither true nor false (`yes` is a text in YAML) is reported. */
function isDisabled(place: Place, path: readonly (string | number)[], { disabled }: Record<string, unknown>): boolean {
  if (disabled !== undefined && disabled !== null && typeof disabled !== 'boolean')
    report(place, [...path, 'disabled'], 'registry-type', 'disabled must be true or false.');
  return disabled === true;
}

function readListing<T>(listing: Listing<T>, value: unknown, place: Place, shipped: boolean): readonly Entry<T>[] {
  if (value === undefined || value === null) return [];
  if (!isRecord(value)) {
    report(place, [], 'registry-type', `The file must have its entries in a list “${listing.key}:”.`);
    return [];
  }
  for (const key of Object.keys(value).filter((key) => key !== listing.key && key !== 'country'))
    report(place, [key], 'registry-type', `“${key}” is not read here: there are ${listing.key} and country.`);
  const country = text(place, ['country'], value['country']);
  const list = value[listing.key];
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    report(place, [listing.key], 'registry-type', `${listing.key} must be a list of entries.`);
    return [];
  }
  const seen = new Set<string>();
  return list.flatMap((item: unknown, index): Entry<T>[] => {
    const path = [listing.key, index];
    const id = isRecord(item) ? item['id'] : undefined;
    if (!isRecord(item) || !isId(id)) {
      report(place, path, 'registry-id', 'An entry needs an id in kebab-case, such as “ministry-of-health”.');
      return [];
    }
    if (seen.has(id)) {
      report(place, path, 'registry-duplicate', `“${id}” stands twice in this file: the first entry counts.`);
      return [];
    }
    seen.add(id);
    const source = shipped ? {} : { source: { file: place.file, offset: place.spanOf(path).start } };
    return [
      {
        ...(country !== undefined && { country }),
        ...listing.read(place, path, item),
        ...source,
        id,
        ...(isDisabled(place, path, item) && { disabled: true }),
      },
    ];
  });
}

/** Entries of an officials file. Bad ones are reported into the place's problems; the good rest is returned. */
export function readOfficials(value: unknown, place: Place, shipped = false): readonly Entry<Official>[] {
  return readListing(OFFICIALS, value, place, shipped);
}

/** Entries of a bodies file, as {@link readOfficials}. */
export function readBodies(value: unknown, place: Place, shipped = false): readonly Entry<Body>[] {
  return readListing(BODIES, value, place, shipped);
}
