import type { Problem } from '../problem';
import { problem } from '../problem';
import type { Entry } from './entries';
import type { Body, Official, Registry } from './registry';

const EMPTY_OFFICIAL = { aliases: [], positions: [], country: null };
const EMPTY_BODY = { name: {}, aliases: {}, short: {}, parent: null, kind: null, successor: null, country: null };

/** Lays entries over one another by id, field by field, later layers over earlier; aliases add up; disabled ids go. */
function layer<T extends { readonly id: string; readonly aliases: unknown }>(
  layers: readonly (readonly Entry<T>[])[],
  complete: (entry: Entry<T>) => T | null,
  both: (below: T['aliases'], above: T['aliases']) => T['aliases'],
): Map<string, T> {
  const merged = new Map<string, Entry<T>>();
  for (const entry of layers.flat()) {
    const below = merged.get(entry.id);
    const aliases = below?.aliases && entry.aliases ? { aliases: both(below.aliases, entry.aliases) } : {};
    merged.set(entry.id, { ...below, ...entry, ...aliases });
  }
  const result = new Map<string, T>();
  for (const [id, entry] of merged) {
    const whole = entry.disabled ? null : complete(entry);
    if (whole) result.set(id, whole);
  }
  return result;
}

const union = (below: readonly string[] = [], above: readonly string[] = []): readonly string[] => [
  ...new Set([...below, ...above]),
];

function unionByLanguage(below: Body['aliases'], above: Body['aliases']): Body['aliases'] {
  const languages = [...Object.keys(below), ...Object.keys(above)];
  return Object.fromEntries(languages.map((language) => [language, union(below[language], above[language])]));
}

const placeOf = (entry: { source?: { file: string; offset: number } }): [{ start: number; end: number }?, string?] =>
  entry.source ? [{ start: entry.source.offset, end: entry.source.offset }, entry.source.file] : [];

/** A body without a country has its parent's; the walk ends at a body without parent or in a circle. */
function inheritCountry(bodies: Map<string, Body>): void {
  for (const [id, body] of bodies) {
    const seen = new Set<string>();
    let at: Body | undefined = body;
    while (at && at.country === null && at.parent !== null && !seen.has(at.id)) {
      seen.add(at.id);
      at = bodies.get(at.parent);
    }
    if (body.country === null && at?.country != null) bodies.set(id, { ...body, country: at.country });
  }
}

/**
 * Posts, parents and successors that name no body of the registry: the reference is dropped, and reported where the entry is
 * the folder's (what is built in may name a body that the folder switched off).
 */
function dropDangling(registry: Registry): Problem[] {
  const problems: Problem[] = [];
  const existing = (id: string | null, entry: Official | Body): string | null => {
    if (id === null || registry.bodies.has(id)) return id;
    const message = `“${entry.id}” names the body “${id}”, which no registry has.`;
    if (entry.source) problems.push(problem('registry-body', message, ...placeOf(entry)));
    return null;
  };
  const bodies = registry.bodies as Map<string, Body>;
  for (const body of bodies.values()) {
    const [parent, successor] = [existing(body.parent, body), existing(body.successor, body)];
    if (parent !== body.parent || successor !== body.successor) bodies.set(body.id, { ...body, parent, successor });
  }
  const officials = registry.officials as Map<string, Official>;
  for (const official of officials.values()) {
    const positions = official.positions.map((post) => ({ ...post, body: existing(post.body, official) }));
    if (positions.some(({ body }, index) => body !== official.positions[index]?.body))
      officials.set(official.id, { ...official, positions });
  }
  return problems;
}

/** One registry from layers (built-in first), with problems for what does not fit together. */
export function mergeRegistry(
  officials: readonly (readonly Entry<Official>[])[],
  bodies: readonly (readonly Entry<Body>[])[],
  ignore: readonly string[],
): { registry: Registry; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const nameless = (entry: Entry<Official> | Entry<Body>): null => {
    problems.push(problem('registry-type', `“${entry.id}” has no name.`, ...placeOf(entry)));
    return null;
  };
  const registry: Registry = {
    officials: layer<Official>(
      officials,
      (entry) => (entry.name === undefined ? nameless(entry) : { ...EMPTY_OFFICIAL, ...entry, name: entry.name }),
      union,
    ),
    bodies: layer<Body>(
      bodies,
      (entry) => (Object.keys(entry.name ?? {}).length ? { ...EMPTY_BODY, ...entry } : nameless(entry)),
      unionByLanguage,
    ),
    ignore,
  };
  inheritCountry(registry.bodies as Map<string, Body>);
  return { registry, problems: [...problems, ...dropDangling(registry)] };
}
