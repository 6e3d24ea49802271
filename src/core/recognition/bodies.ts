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
 */
export function findBodies(page: Page): readonly FoundBody[] {
  const shelf = new BodyShelf(page);
  findAliases(shelf);
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
