// Child processes that never outlive this one.
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

const running = new Set();
const posix = process.platform !== 'win32';

/** Starts a program in a process group of its own, so that what it starts ends with it. Standard streams as in `spawn`. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: posix, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    if (posix) process.kill(-child.pid, name);
    else spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends a child and its group: politely, then, after two seconds, not. Resolves when the child is gone. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 2000);
  await gone;
  clearTimeout(timer);
}

process.once('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});
let end = (code) => process.exit(code);
for (const [name, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
  process.on(name, () => end(code));

/** What to do, instead of exiting at once, when the user or the system ends this program. */
export function whenEnded(action) {
  end = action;
}

/**
 * Runs a program to its end. Resolves with its exit code and, when `quiet`, its output (else that is shown as it comes).
 * Rejects only when it can't be started.
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: quiet ? 'pipe' : ['ignore', 'inherit', 'inherit'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code, name) => resolve({ code: code ?? 128, output, signal: name }));
  });
}

/** npm, silent unless it fails. Throws with npm's own words then. */
export async function npm(args, options = {}) {
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...options.env };
  const { code, output } = await run(posix ? 'npm' : 'npm.cmd', args, { ...options, env, quiet: true, shell: !posix });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}\n${output}`);
}

const START_LIMIT_MS = 60_000;
const LINES_KEPT = 20;

/**
 * What the first group of `pattern` holds in the first line that a child says with it. Throws, with the child's last words and
 * after ending it, when it ends or says nothing of the kind.
 */
export function saidBy(child, pattern, name) {
  const lines = [];
  const said = new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(`did not start in ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    const fail = (why) => {
      clearTimeout(timer);
      reject(new Error(`${name} ${why}.\n${lines.join('\n')}`));
    };
    const read = (line) => {
      lines.push(line);
      if (lines.length > LINES_KEPT) lines.shift();
      const found = pattern.exec(line)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', read);
    child.once('error', (error) => fail(`can't be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
  return said.catch(async (error) => {
    await stop(child);
    throw error;
  });
}
