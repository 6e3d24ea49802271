// Which editor tests run in which launch of the editor. A test file's name says it:
//   NAME.test.ts              on a copy of the samples
//   NAME.reload.test.ts       on the same folder, as the launch before left it, in an editor started again
//   NAME.bare.test.ts         on a folder of text files without .gloss/
//   NAME.packed.test.ts       on the samples, with Gloss packed and installed as users install it
//   NAME.real.test.ts         on a copy of the real articles (GLOSS_REAL); NAME.real-reload.test.ts: the same folder again
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './install.mjs';

export const LAUNCHES = [
  { name: 'samples', folder: 'samples', needs: [] },
  { name: 'reload', folder: 'samples', needs: ['relaunch'] },
  { name: 'bare', folder: 'bare', needs: [] },
  { name: 'packed', folder: 'packed', needs: ['packed'] },
  { name: 'real', folder: 'real', needs: ['real'] },
  { name: 'real-reload', folder: 'real', needs: ['real', 'relaunch'] },
];

const launchOf = (file) => /\.([a-z-]+)\.test\.ts$/.exec(file)?.[1] ?? 'samples';

/** Paths of the editor's test files by launch, from the root; only those whose path contains `only`. */
async function editorTests(only) {
  const folder = join(root, 'test/editor');
  const found = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.test.ts')).sort();
  const unknown = found.filter((file) => !LAUNCHES.some((launch) => launch.name === launchOf(file)));
  if (unknown.length > 0) throw new Error(`test/editor: no launch for ${unknown.join(', ')}`);
  const chosen = found.filter((file) => only === undefined || file.includes(only));
  return Map.groupBy ? Map.groupBy(chosen, launchOf) : group(chosen);
}

function group(files) {
  const groups = new Map();
  for (const file of files) groups.set(launchOf(file), [...(groups.get(launchOf(file)) ?? []), file]);
  return groups;
}

/**
 * The launches that a host with these capabilities makes, each with its files. Files of a launch that it can't make are
 * loaded with the first, where they only count as not run (`lacking` names the capability).
 */
export async function planLaunches(capabilities, only) {
  const groups = await editorTests(only);
  const plan = [];
  const left = [];
  for (const launch of LAUNCHES) {
    const files = groups.get(launch.name) ?? [];
    const lacking = launch.needs.find((need) => !capabilities.includes(need));
    if (lacking) left.push(...files.map((file) => ({ file, lacking })));
    else if (files.length > 0) plan.push({ ...launch, files: files.map((file) => ({ file, lacking: null })) });
  }
  if (left.length > 0 && plan.length === 0) plan.push({ ...LAUNCHES[0], files: [] });
  plan[0]?.files.push(...left);
  return plan;
}
