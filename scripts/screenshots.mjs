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
const VIEWPORT = { width: 1280, height: 800 };
const ARTICLE = 'press/2025-07-18-working-programme.txt';
const ANNOTATED = 'press/2023-11-09-kestria-visit.txt';

/** The Gloss container with its outline filled. */
async function showOutline(page) {
  const tab = page.getByRole('tab', { name: 'Gloss' }).first();
  await tab.waitFor();
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.getByRole('treeitem', { name: /^Officials/ }).waitFor();
}

async function reading(page) {
  await showOutline(page);
  await page.mouse.move(VIEWPORT.width - 200, VIEWPORT.height - 10);
}

/** The hover of `text`, which a click on the outline's row `row` brings to the screen. */
const hovering = (text, row) => async (page) => {
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

/** Name of a picture → the article that it shows and what is done before it is taken. */
const PICTURES = {
  reading: [ARTICLE, reading],
  'hover-official': [ARTICLE, hovering('Nguyen Minh Vu')],
  'hover-body': [ARTICLE, hovering('Government Office')],
  'hover-marker': [ARTICLE, hovering('Second,', 'teach the first 60')],
  note: [ANNOTATED, note],
};

async function takeAll(theme) {
  const settings = { 'workbench.colorTheme': THEMES[theme], 'workbench.reduceMotion': 'on' };
  for (const [name, [file, prepare]] of Object.entries(PICTURES)) {
    if (options.only && !name.includes(options.only)) continue;
    const window = await openWorkbench({ settings, file, viewport: VIEWPORT });
    try {
      await prepare(window.page);
      const path = join(options.out, `${name}-${theme}.png`);
      await window.page.screenshot({ path, caret: 'hide', animations: 'disabled' });
      console.log(path);
    } finally {
      await window.close();
    }
  }
}

await installDependencies(console.log);
const { code, output } = await run(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root, quiet: true });
if (code !== 0) throw new Error(output);
await mkdir(options.out, { recursive: true });
for (const theme of Object.keys(THEMES)) await takeAll(theme);
