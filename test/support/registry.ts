import type { Body, Official, Position, Registry } from '../../src/core/registry/registry';

/** A registry of a few entries; what a row leaves out is empty. */
export function registryOf(
  officials: readonly (Pick<Official, 'id' | 'name'> & Partial<Official>)[],
  bodies: readonly (Pick<Body, 'id' | 'name'> & Partial<Body>)[] = [],
): Registry {
  const noOfficial = { aliases: [], positions: [], country: null };
  const noBody = { aliases: {}, short: {}, parent: null, kind: null, successor: null, country: null };
  return {
    officials: new Map(officials.map((entry) => [entry.id, { ...noOfficial, ...entry }])),
    bodies: new Map(bodies.map((entry) => [entry.id, { ...noBody, ...entry }])),
    ignore: [],
  };
}

/** A post from "Foreign Minister @mofa 2021-04-08 – 2025-10-24"; body and dates may be left out. */
export function post(words: string): Position {
  const [, title = '', body = null, from = '', to = ''] =
    /^(.*?)(?: @(\S+))?(?: ([\d-]*) –(?: ([\d-]+))?)?$/.exec(words) ?? [];
  return { title: { en: title }, body, ...(from !== '' && { from }), ...(to !== '' && { to }) };
}
