// npm run screenshots: takes the pictures in docs/pictures of a window on the samples, light and dark.
//
//   node scripts/screenshots.mjs [--only NAME] [--out FOLDER]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies, root } from './hosts/install.mjs';
import { run } from './hosts/process.mjs';
import { hoverOn, openWorkbench } from './hosts/workbench.mjs';

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, out: { type: 'string', default: join(root, 'docs/pictures') } },
});

const THEMES = { light: 'Light Modern', dark: 'Dark Modern' };
const VIEWPORT = { width: 1120, height: 700 };
const ARTICLE = 'press/2025-07-18-working-programme.txt';
const ANNOTATED = 'press/2023-11-09-kestria-visit.txt';

/** The Gloss container with its outline filled. */
async function showOutline(page) {
  const tab = page.getByRole('tab', { name: 'Gloss' }).first();
  await tab.waitFor();
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.getByRole('treeitem', { name: /^Officials/ }).waitFor();
}

/** Takes the pointer off everything that explains itself, and waits for such an explanation to go. */
async function pointAway(page) {
  await page.mouse.move(VIEWPORT.width / 2, 12);
  await page.locator('.workbench-hover').first().waitFor({ state: 'hidden' });
}

async function reading(page) {
  await showOutline(page);
  await pointAway(page);
}

/** The hover of `text`, which a click on the outline's row `row` brings to the screen. */
const hovering = (text, row) => async (page) => {
  await pointAway(page);
  await showOutline(page);
  if (row) await page.locator('.monaco-list-row', { hasText: row }).first().click();
  await hoverOn(page, text);
};

/** An annotation's comment thread, opened by its mark beside the line. */
async function note(page) {
  await showOutline(page);
  await page.locator('.editor-instance .comment-range-glyph.comment-thread-unresolved').first().click();
  await page.locator('.review-widget .comment-body').first().waitFor();
}

/** Article → names of pictures of it and what is done before each is taken. */
const PICTURES = {
  [ARTICLE]: {
    reading,
    'hover-official': hovering('Le Thi Thu Hang'),
    'hover-body': hovering('Government Office'),
    'hover-marker': hovering('Second,', 'teach the first 60'),
  },
  [ANNOTATED]: { note },
};

async function take(page, name, theme) {
  const path = join(options.out, `${name}-${theme}.png`);
  await page.screenshot({ path, caret: 'hide', animations: 'disabled' });
  console.log(path);
}

/** Takes the pictures of one article in one theme, in one window. */
async function takeOf(file, theme) {
  const chosen = Object.entries(PICTURES[file]).filter(([name]) => !options.only || name.includes(options.only));
  if (chosen.length === 0) return;
  const settings = { 'workbench.colorTheme': THEMES[theme], 'workbench.reduceMotion': 'on' };
  const window = await openWorkbench({ settings, file, viewport: VIEWPORT });
  try {
    for (const [name, prepare] of chosen) {
      await prepare(window.page);
      await take(window.page, name, theme);
    }
  } finally {
    await window.close();
  }
}

await installDependencies(console.log);
const { code, output } = await run(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, quiet: true });
if (code !== 0) throw new Error(output);
await mkdir(options.out, { recursive: true });
for (const theme of Object.keys(THEMES)) for (const file of Object.keys(PICTURES)) await takeOf(file, theme);
