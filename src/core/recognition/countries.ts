import type { FoundBody, Person } from './found';
import type { Page } from './page';

/** Codes of the countries that the article names, by word or by one of their officials. */
export function countriesNamed(page: Page): ReadonlySet<string> {
  const found = new Set<string>();
  for (let index = 0; index < page.count; index++) {
    if (!page.capital(index)) continue;
    const country = page.country(index);
    if (country) found.add(country.code);
    for (const { value } of page.at(page.knowledge.people, index)) if (value.country !== null) found.add(value.country);
  }
  return found;
}

/** Organs that bodies of many countries have: one alone ("Committee on Social Affairs") does not say which country's it is. */
const ORGANS: ReadonlySet<string | null> = new Set(['department', 'committee', 'office', 'inspectorate']);

/**
 * Codes of the countries that a role may be looked up in: those named by word, and those of an official, of a body that is no
 * organ, or of two organs.
 */
export function countriesAbout(
  page: Page,
  countries: ReadonlySet<string>,
  bodies: readonly FoundBody[],
  people: readonly Person[],
): ReadonlySet<string> {
  const { registry } = page.knowledge;
  const found = new Set<string | null | undefined>(countries);
  for (const { id } of people) found.add(registry.officials.get(id ?? '')?.country);
  const organs = new Set<string | null | undefined>();
  for (const id of new Set(bodies.map((body) => body.id))) {
    const body = registry.bodies.get(id);
    if (!body) continue;
    if (!ORGANS.has(body.kind) || organs.has(body.country)) found.add(body.country);
    organs.add(body.country);
  }
  return new Set([...found].flatMap((country) => country ?? []));
}
