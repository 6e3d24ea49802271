// Runs the editor suite in one kind of host, launch after launch.
import { join } from 'node:path';
import { openContext } from './browser.mjs';
import { bundleSuite } from './bundle.mjs';
import { printFailure } from './failure.mjs';
import { planLaunches } from './launches.mjs';
import { printConsole } from './noise.mjs';
import { picture } from './page.mjs';
import { collectReports } from './reports.mjs';
import { makeWorkspace, temporaryFolder } from './workspace.mjs';

/** Opens the editor on the launch's folder, hears the suite to its end and closes the editor. */
async function runLaunch(host, { name, folder, files }, { folders, context, grep, long, verbose }) {
  const label = `${host.name} ${name}`;
  const launch = { host: host.name, launch: name, capabilities: host.capabilities, grep: grep ?? null, long };
  const suite = await bundleSuite(host.kind, launch, files);
  const reports = collectReports({
    label,
    onFailure: (report) => printFailure(label, { ...report, stack: suite.source(report.stack) }),
    onOther: verbose ? printConsole : undefined,
  });
  const workspace = join(folders, folder);
  await makeWorkspace(folder, workspace);
  const window = await host.open({ launch: name, tests: suite.path, workspace, folders, context, reports });
  const results = await reports.ended;
  if (results.failed.length > 0 && window.page) await picture(window.page, label);
  await window.close();
  return results;
}

/**
 * Runs the suite in `host`: { name, kind: 'node' | 'web', capabilities, open(launch) }, where `open` resolves with { page?,
 * close() } once the editor is asked for. All launches share one browser profile and one data folder: one user, who starts the
 * editor again. Returns the results of all launches together.
 */
export async function runEditorSuite(host, { file, executablePath, ...options }) {
  const plan = await planLaunches(host.capabilities, file);
  const folders = await temporaryFolder(`tests-${host.name}`);
  const context = executablePath ? await openContext(executablePath) : null;
  const total = { passed: [], failed: [], skipped: [] };
  try {
    for (const launch of plan) {
      const results = await runLaunch(host, launch, { ...options, folders: folders.path, context });
      for (const kind of Object.keys(total)) total[kind].push(...results[kind]);
    }
  } finally {
    await context?.browser().close();
    await folders.remove();
  }
  return total;
}
