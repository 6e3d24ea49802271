// The server host's window as a user has it, to click in and to take pictures of.
import { basename, join } from 'node:path';
import { findBrowser, MISSING_BROWSER, openContext } from './browser.mjs';
import { root } from './install.mjs';
import { installServer, startServer } from './server.mjs';
import { copySamples, temporaryFolder } from './workspace.mjs';

/** A busy machine starts a window in a minute, an idle one in four seconds. */
const PATIENCE_MS = 60_000;

/**
 * Opens a window with Gloss loaded from the checkout on a copy of the samples; `settings` are the user's, `file` (a path in
 * the samples) is opened. Returns { page, folder, close() }: playwright's page and the copy's path.
 */
export async function openWorkbench({ settings, file, viewport, say = console.log }) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(MISSING_BROWSER);
  const programs = await installServer(say);
  const temporary = await temporaryFolder('window');
  const folder = join(temporary.path, 'samples');
  await copySamples(folder);
  const server = await startServer(programs, { data: join(temporary.path, 'data'), settings });
  const context = await openContext(executablePath, viewport ? { viewport } : {});
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(server.url(folder, { extension: root, ...(file ? { file: join(folder, file) } : {}) }));
  if (file) await page.getByRole('tab', { name: basename(file), selected: true }).waitFor();
  const close = async () => {
    await context.browser().close();
    await server.stop();
    await temporary.remove();
  };
  return { page, folder, close };
}

/** Runs a command of the palette by its title; what it asks may stand in the palette's place afterwards. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const widget = document.querySelector('.quick-input-widget');
    return widget?.offsetParent === null || !widget?.querySelector('input')?.value.startsWith('>');
  });
}

/** Runs in the page: the middle of the first visible place of `text` in the editor; null when it isn't on the screen. */
function findText(text) {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const at = nodes
      .map((node) => node.data)
      .join('')
      .replaceAll('\u00a0', ' ')
      .indexOf(text);
    if (at < 0) continue;
    let left = at;
    const node = nodes.find((candidate) => (left < candidate.length ? true : ((left -= candidate.length), false)));
    const range = document.createRange();
    range.setStart(node, left);
    range.setEnd(node, Math.min(node.length, left + text.length));
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}

/** Where `text` stands in the editor, once it is on the screen: { x, y }. */
export async function placeOf(page, text) {
  const found = await page.waitForFunction(findText, text);
  return found.jsonValue();
}

/** Rests the pointer on `text` and waits for the editor's hover. */
export async function hoverOn(page, text) {
  const { x, y } = await placeOf(page, text);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
  await page.locator('[widgetid="editor.contrib.resizableContentHoverWidget"] .rendered-markdown').first().waitFor();
}
