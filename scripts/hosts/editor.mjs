// Runs the editor suite in one kind of host, launch after launch.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { bundleSuite } from './bundle.mjs';
import { printFailure } from './failure.mjs';
import { root } from './install.mjs';
import { planLaunches } from './launches.mjs';
import { openSuite } from './page.mjs';
import { collectReports } from './reports.mjs';
import { makeWorkspace, temporaryFolder } from './workspace.mjs';

/** Runs one launch in a page. Leaves a picture in out/failures when something failed. */
export async function runInPage({ browser, url, label, suite, verbose }) {
  const reports = collectReports({
    label,
    onFailure: (report) => printFailure(label, { ...report, stack: suite.source(report.stack) }),
    onOther: verbose ? printLine : undefined,
  });
  const page = await openSuite(browser, url, reports);
  const results = await reports.ended;
  if (results.failed.length > 0) await picture(page, label);
  await page.close();
  return results;
}

/** What the workbench tells about itself and its missing native parts is no news. */
const NOISE =
  /spdlog|watchdog|open-vsx|socket|connection token|reconnection|AgentHost|AccountPolicy|lifecycle|github|Service Worker|Canceled|IDBTransaction|builtin extensions/;

function printLine(text) {
  if (!NOISE.test(text)) console.log(`  · ${text.split('\n')[0]}`);
}

async function picture(page, label) {
  const folder = join(root, 'out/failures');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${label.replaceAll(/[^\w-]+/g, '-')}.png`);
  await page.screenshot({ path }).then(
    () => console.log(`      picture of the window: ${path}`),
    () => undefined,
  );
}

/**
 * Runs the suite in `host` ({ name, kind: 'node' | 'web', capabilities, open() }). `open` prepares what all launches share
 * and returns { run(launch), close() }. Returns the results of all launches together.
 */
export async function runEditorSuite(host, { only, grep, long, verbose, executablePath }) {
  const plan = await planLaunches(host.capabilities, only);
  const folders = await temporaryFolder(`tests-${host.name}`);
  const browser = executablePath ? await launchBrowser(executablePath) : null;
  const total = { passed: [], failed: [], skipped: [] };
  try {
    for (const { name, folder, files } of plan) {
      const launch = { host: host.name, launch: name, capabilities: host.capabilities, grep: grep ?? null, long };
      const suite = await bundleSuite(host.kind, launch, files);
      const workspace = join(folders.path, folder);
      await makeWorkspace(folder, workspace);
      const results = await host.run({
        suite,
        workspace,
        data: join(folders.path, 'data'),
        browser,
        label: `${host.name} ${name}`,
        verbose,
      });
      for (const kind of Object.keys(total)) total[kind].push(...results[kind]);
    }
  } finally {
    await browser?.close();
    await folders.remove();
  }
  return total;
}
