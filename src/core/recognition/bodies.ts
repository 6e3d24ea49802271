import type { FoundBody } from './found';
import { findAcronyms } from './body-acronyms';
import { findAliases } from './body-aliases';
import { findBareHeads, findComposites, findStandingHeads } from './body-heads';
import { findShortened } from './body-short';
import { findUnknown } from './body-unknown';
import type { Page } from './page';
import { BodyShelf } from './shelf';

/**
 * Finds the bodies of an article, nested names too: full names first, then what leans on them (bare heads, heads with their
 * owners, heads alone), last what no registry knows and short forms of that.
 * @param countries codes of those that the article names
 */
export function findBodies(page: Page, countries: ReadonlySet<string>): readonly FoundBody[] {
  const shelf = new BodyShelf(page);
  findAliases(shelf, countries);
  findBareHeads(shelf);
  findComposites(shelf);
  findStandingHeads(shelf);
  findComposites(shelf);
  findUnknown(shelf);
  findAcronyms(shelf);
  findShortened(shelf);
  findBareHeads(shelf);
  return shelf.all();
}
