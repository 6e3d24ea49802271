// A page that shows an editor's window.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './install.mjs';
/** Console arguments as the workbench passes them: style directives and all. */
const asText = (args) => args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');

/** Opens `url` in a new page of a browser's `context`; console lines go to `reports`. Resolves with the page. */
export async function openSuite(context, url, reports) {
  const page = await context.newPage();
  await page.exposeFunction('codeAutomationLog', (_type, args) => reports.take(asText(args)));
  await page.exposeFunction('codeAutomationExit', (code) =>
    reports.stopped(`the suite ended with ${code} before its end`),
  );
  page.once('crash', () => reports.stopped('the page crashed'));
  await page.goto(url);
  return page;
}

/** Leaves a picture of a window in which something failed, and says where. */
export async function picture(page, label) {
  const folder = join(root, 'out/failures');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${label.replaceAll(/[^\w-]+/g, '-')}.png`);
  await page.screenshot({ path }).then(
    () => console.log(`      picture of the window: ${path}`),
    () => undefined,
  );
}
