import type { Body, Localized, Official, PartialDate, Position, Registry } from './registry';

/** Tried in turn when the wanted language has no word. */
const FALLBACK = 'en';

/** The words in a language, else in English, else in whatever language has some; empty when none has. */
export function inLanguage(words: Localized, language: string | null): string {
  return (language !== null && words[language]) || words[FALLBACK] || (Object.values(words)[0] ?? '');
}

/** Name of a body for readers; its id when the registry does not know it. */
export function bodyName(registry: Registry, id: string, language: string | null): string {
  const body = registry.bodies.get(id);
  return (body && inLanguage(body.name, language)) || id;
}

/** Whether a day (YYYY-MM-DD) lies in a period, as far as its ends are known; an end known to the year or month includes it all. */
export function during(period: { readonly from?: PartialDate; readonly to?: PartialDate }, day: string): boolean {
  const { from, to } = period;
  if (from !== undefined && day.slice(0, from.length) < from) return false;
  return to === undefined || day.slice(0, to.length) <= to;
}

/** Posts that an official held on a day; of posts whose beginning nobody knows only those that have an end, or no rival. */
export function postsOn(official: Official, day: string | null): readonly Position[] {
  if (day === null) return [];
  const held = official.positions.filter((position) => during(position, day));
  const dated = held.filter((position) => position.from !== undefined || position.to !== undefined);
  return dated.length > 0 ? dated : held;
}

/** Posts in order of time, the latest first; those without dates last. */
export function postsByTime(official: Official): readonly Position[] {
  const key = (position: Position): string => position.from ?? position.to ?? '';
  return [...official.positions].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}

/** Names of the bodies above a body, nearest first; stops at a body named before (a circle in somebody's registry). */
export function ancestors(registry: Registry, body: Body): readonly Body[] {
  const found: Body[] = [];
  for (let next = registry.bodies.get(body.parent ?? ''); next; next = registry.bodies.get(next.parent ?? '')) {
    if (next === body || found.includes(next)) break;
    found.push(next);
  }
  return found;
}

/** Without diacritics and with đ as d, letter case kept: what a keyboard without Vietnamese types. */
export function unaccented(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '');
  return letters.replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}
