import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, runCommand } from '../../scripts/hosts/workbench.mjs';
import { until } from '../support/until.mjs';

const ARTICLE = 'press/2025-07-18-working-programme.txt';
const HEADLINE = "Foreign Ministry's Party Committee settles its working programme for a digital second half-year";

/** The first row of the quick pick, as soon as it holds the words. */
function firstRow(page, words) {
  return page.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: words }).waitFor();
}

/** Chooses a known tag and a new one in the pick, and goes on. */
async function chooseTags(page) {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'task/deadline' }).waitFor();
  await firstRow(page, 'Go on without tags');
  await page.keyboard.type('dead');
  await firstRow(page, 'task/deadline');
  await page.keyboard.press('Enter');
  await firstRow(page, 'Go on with task/deadline');
  await page.keyboard.type('brand new');
  await firstRow(page, 'New tag “brand new”');
  await page.keyboard.press('Enter');
  await firstRow(page, 'Go on with task/deadline, brand new');
  await page.keyboard.press('Enter');
}

describe('annotating by keyboard', function () {
  this.timeout(120_000);
  let window, page, sidecar;

  before(async () => {
    window = await openWorkbench({ file: ARTICLE, say: () => {} });
    ({ page } = window);
    page.setDefaultTimeout(60_000);
    sidecar = join(window.folder, `${ARTICLE}.gloss.yaml`);
    // The editor title shows the button once the document is an article.
    await page
      .getByRole('button', { name: /^Annotate Selection/ })
      .first()
      .waitFor();
    await page.locator('.editor-instance .view-line').first().click();
  });
  after(() => window?.close());

  const titled = (title) => page.locator('.quick-input-title', { hasText: title }).waitFor();

  it('selects, tags with known and new tags, and notes', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Alt+KeyA');
    await titled('Tags for “Foreign Ministry');
    await chooseTags(page);
    await titled('Note on “Foreign Ministry');
    await page.keyboard.type('Check: which half-year?');
    await page.keyboard.press('Enter');
    await until(() => existsSync(sidecar), 'the sidecar');
    const text = readFileSync(sidecar, 'utf8');
    assert.ok(text.includes(`quote: ${HEADLINE}\n`), text);
    assert.ok(text.includes('tags: [task/deadline, brand new]\n'), text);
    assert.ok(text.includes('note: "Check: which half-year?"\n'), text);
  });

  it('shows the note where it stands, and takes a reply', async () => {
    await runCommand(page, 'Gloss: Show Note and Replies');
    const thread = page.locator('.review-widget');
    await thread.locator('.comment-body', { hasText: 'which half-year' }).waitFor();
    // A window that has just drawn the thread may open the reply by itself, and hides the button then.
    const reply = thread.locator('.review-thread-reply-button');
    const form = thread.locator('.comment-form-container.expand');
    const pressed = () =>
      reply.click({ timeout: 2000 }).then(
        () => form.isVisible(),
        () => false,
      );
    await until(async () => (await form.isVisible()) || (await pressed()), 'the reply');
    await form.locator('.monaco-editor').first().click();
    await page.keyboard.type('The second.');
    await thread.getByRole('button', { name: 'Write' }).click();
    await until(() => readFileSync(sidecar, 'utf8').includes('note: The second. }'), 'the reply');
    await thread.locator('.comment-body', { hasText: 'The second.' }).waitFor();
  });

  it('deletes at once, and takes it back to the byte', async () => {
    const before = readFileSync(sidecar, 'utf8');
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('Home');
    await runCommand(page, 'Gloss: Delete Annotation');
    await until(() => readFileSync(sidecar, 'utf8').includes('annotations: []'), 'the deletion');
    // Driven by tests, the editor shows no toasts: they wait in the list of notifications.
    await runCommand(page, 'Notifications: Show Notifications');
    await page.locator('.notifications-center').getByRole('button', { name: 'Undo' }).click();
    await until(() => readFileSync(sidecar, 'utf8') === before, 'the sidecar as it was');
  });

  it('dismissed, writes nothing', async () => {
    const before = readFileSync(sidecar, 'utf8');
    await page.locator('.editor-instance .view-line').nth(2).click();
    await page.keyboard.press('Alt+KeyA');
    await titled('Tags for');
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(readFileSync(sidecar, 'utf8'), before);
  });
});
