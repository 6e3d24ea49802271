import type { Page } from './page';

/** Whether a Vietnamese family name and another capitalised word stand here: a person, not a portfolio. */
export function opensName(page: Page, index: number): boolean {
  return (
    page.capital(index) &&
    page.knowledge.families.has(page.key(index)) &&
    page.capital(index + 1) &&
    page.joined(index + 1)
  );
}
