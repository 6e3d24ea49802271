import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { picture } from '../../scripts/hosts/page.mjs';
import { openWorkbench, placeOf, runCommand } from '../../scripts/hosts/workbench.mjs';
import { until } from '../support/until.mjs';

const ARTICLE = 'press/2023-11-09-kestria-visit.txt';
const QUOTE = 'library';

/** The input in the middle of the window, once it asks what is wanted. */
const asked = (page, title) =>
  page.locator('.quick-input-widget', { hasText: title }).locator('input[type=text]').first();

/** The text of all comment threads that are unfolded. */
const threads = async (page) => (await page.locator('.review-widget .comment-body').allInnerTexts()).join('\n');

/** Unfolds the thread whose annotation the outline names. */
async function openThread(page) {
  const { x, y } = await placeOf(page, QUOTE);
  await page.mouse.click(x, y);
  await runCommand(page, 'Gloss: Show Note and Replies');
  await page.locator('.review-widget .comment-body').first().waitFor();
}

describe('an annotation in a window that is reloaded', function () {
  this.timeout(120_000);
  let window, page, sidecar;

  before(async () => {
    window = await openWorkbench({ file: ARTICLE });
    page = window.page;
    sidecar = join(window.folder, `${ARTICLE}.gloss.yaml`);
    await page.getByRole('tab', { name: 'Gloss' }).first().click();
    await page.getByRole('treeitem', { name: /^Officials/ }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await picture(page, this.currentTest.fullTitle());
  });
  after(() => window?.close());

  const saved = () => readFile(sidecar, 'utf8');

  it('is in the sidecar', async () => {
    const { x, y } = await placeOf(page, QUOTE);
    await page.mouse.dblclick(x, y);
    await runCommand(page, 'Gloss: Annotate Selection');
    const first = (words) => page.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: words });
    await asked(page, `Tags for “${QUOTE}”`).fill('fresh-tag');
    await first('New tag “fresh-tag”').waitFor();
    await page.keyboard.press('Enter');
    await first('Go on with fresh-tag').waitFor();
    await page.keyboard.press('Enter');
    await asked(page, `Note on “${QUOTE}”`).fill('By hand.');
    await page.keyboard.press('Enter');
    await until(async () => (await saved()).includes('By hand.'), 'the note in the sidecar');
    assert.match(await saved(), new RegExp(`quote: ${QUOTE}\n`));
    assert.match(await saved(), /tags: \[fresh-tag\]/);
  });

  it('is shown again', async () => {
    await page.reload();
    await page.getByRole('treeitem', { name: /^Annotations/ }).waitFor();
    await openThread(page);
    assert.match(await threads(page), /By hand\./);
  });

  it('follows what is changed in the file by hand; what else is in it stays', async () => {
    await writeFile(sidecar, (await saved()).replace('By hand.', 'By another hand.'));
    await until(async () => (await threads(page)).includes('By another hand.'), 'the changed note');
    const text = await saved();
    assert.match(text, /# Read together with the note of the Kestrian Ministry/);
    assert.match(text, /confidence: high {3}# our own field/);
  });
});
