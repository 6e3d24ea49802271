import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hoverOn, openWorkbench, placeOf, runCommand } from '../../scripts/hosts/workbench.mjs';
import { until } from '../support/until.mjs';

const ARTICLE = 'press/2025-07-18-working-programme.txt';
const NAME = 'Le Thi Thu Hang';

describe('correcting recognition by keyboard and mouse', function () {
  this.timeout(120_000);
  let window, page, sidecar, registry;

  before(async () => {
    window = await openWorkbench({ file: ARTICLE, say: () => {} });
    ({ page } = window);
    page.setDefaultTimeout(60_000);
    sidecar = join(window.folder, `${ARTICLE}.gloss.yaml`);
    registry = join(window.folder, '.gloss/officials.yaml');
    // The editor title shows the button once the document is an article.
    await page
      .getByRole('button', { name: /^Annotate Selection/ })
      .first()
      .waitFor();
  });
  after(() => window?.close());

  const titled = (title) => page.locator('.quick-input-title', { hasText: title }).waitFor();
  const row = (words) => page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  const focused = (words) => page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words }).waitFor();
  const written = (words) => until(() => existsSync(sidecar) && readFileSync(sidecar, 'utf8').includes(words), words);

  async function clickOn(text) {
    const { x, y } = await placeOf(page, text);
    await page.mouse.click(x, y);
  }

  it('finds somebody without diacritics, and asks where', async () => {
    await clickOn(NAME);
    await page.keyboard.press('Alt+KeyQ');
    await titled(`“${NAME}” is …`);
    await page.keyboard.type('bui thanh son');
    await focused('Bùi Thanh Sơn');
    await page.keyboard.press('Enter');
    await titled(`“${NAME}” is Bùi Thanh Sơn`);
    await focused('Here');
    await row('Everywhere in this folder').waitFor();
    await page.keyboard.press('Enter');
    await written('is: official:bui-thanh-son');
    await hoverOn(page, NAME);
    const card = page.locator('.monaco-hover .rendered-markdown').first();
    await card.filter({ hasText: 'Bùi Thanh Sơn' }).waitFor();
    await card.filter({ hasText: 'Decided by an analyst' }).waitFor();
  });

  it('takes it back with its command', async () => {
    await runCommand(page, 'Gloss: Undo Last Correction');
    await until(() => !existsSync(sidecar), 'the sidecar to go');
  });

  it('makes somebody new of a name, in one go', async () => {
    const before = readFileSync(registry, 'utf8');
    await clickOn(NAME);
    await page.keyboard.press('Alt+KeyQ');
    await titled(`“${NAME}” is …`);
    await page.keyboard.type('Zoë Quirk');
    await focused('New official “Zoë Quirk”');
    await page.keyboard.press('Enter');
    await titled(`“${NAME}” is Zoë Quirk`);
    await page.keyboard.press('ArrowDown');
    await focused('In this article');
    await page.keyboard.press('Enter');
    await written('is: official:zoe-quirk');
    assert.match(readFileSync(registry, 'utf8'), /- id: zoe-quirk\n {4}name: Zoë Quirk\n/);
    // Driven by tests, the editor shows no toasts: they wait in the list of notifications.
    await runCommand(page, 'Notifications: Show Notifications');
    const message = page.locator('.notifications-center .notification-list-item', { hasText: 'is Zoë Quirk' });
    await message.getByRole('button', { name: 'Undo' }).click();
    await until(() => readFileSync(registry, 'utf8') === before && !existsSync(sidecar), 'all as it was');
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('is in the context menu, and reviewed', async () => {
    const { x, y } = await placeOf(page, NAME);
    await page.mouse.click(x, y, { button: 'right' });
    const item = page.getByRole('menuitem', { name: 'Not a Mention' });
    await item.waitFor();
    // A menu takes no click in its first tenth of a second.
    await until(async () => {
      if (await item.isVisible()) await item.click({ timeout: 500 }).catch(() => {});
      return page.locator('.quick-input-title', { hasText: `“${NAME}” is not a mention` }).isVisible();
    }, 'the question where');
    await page.keyboard.press('Enter');
    await written('is: none');
    await runCommand(page, 'Gloss: Review Corrections');
    await titled('Corrections');
    await focused(`“${NAME}”`);
    await page.keyboard.press('Enter');
    await titled(`“${NAME}” is no mention here`);
    await page.keyboard.press('ArrowDown');
    await focused('Remove');
    await page.keyboard.press('Enter');
    await until(() => readFileSync(sidecar, 'utf8').includes('exceptions: []'), 'the exception to go');
  });

  it('is linked from the card', async () => {
    // After a context menu the editor waits for the button to be let go in it.
    await clickOn('Participating in the session');
    await hoverOn(page, NAME);
    await page.locator('.monaco-hover a', { hasText: 'This is…' }).first().click();
    await titled(`“${NAME}” is …`);
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  });
});
