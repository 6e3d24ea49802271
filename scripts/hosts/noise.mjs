/** What the workbench tells about itself, its missing native parts and the closed network is no news. */
const NOISE = new RegExp(
  [
    'spdlog|watchdog|open-vsx|socket|connection token|reconnection|AgentHost|AccountPolicy|lifecycle|github|Service Worker',
    'Canceled|ENOPRO|FileNotFound|CodeExpectedError|devextensions|IDBTransaction|builtin (location )?extensions|fs provider',
  ].join('|'),
);

/** Shows a console line of the extension host or the workbench, unless it is noise. */
export function printConsole(text) {
  if (!NOISE.test(text)) console.log(`  · ${text.split('\n')[0]}`);
}
