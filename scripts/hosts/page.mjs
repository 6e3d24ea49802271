// A page that runs an editor suite and hears its console.
const SIZE = { width: 1280, height: 800 };

/** Console arguments as the workbench passes them: style directives and all. */
const asText = (args) => args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');

/** Opens `url` in a new page of `browser`; console lines go to `reports`. Resolves with the page once it is asked for. */
export async function openSuite(browser, url, reports) {
  const page = await browser.newPage({ viewport: SIZE });
  await page.exposeFunction('codeAutomationLog', (_type, args) => reports.take(asText(args)));
  await page.exposeFunction('codeAutomationExit', (code) =>
    reports.stopped(`the suite ended with ${code} before its end`),
  );
  page.once('crash', () => reports.stopped('the page crashed'));
  await page.goto(url);
  return page;
}
