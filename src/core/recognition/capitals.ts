import type { Page } from './page';

/** Whether a Vietnamese family name and another capitalised word stand here: a person, not a portfolio. */
export function opensName(page: Page, index: number): boolean {
  return (
    page.capital(index) && page.is(page.knowledge.families, index) && page.capital(index + 1) && page.joined(index + 1)
  );
}
