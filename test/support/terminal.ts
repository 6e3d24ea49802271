import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The command line as the build made it: the tests run in the project's root. */
const CLI = resolve('dist/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder on the disk in which the command line is called. */
export class Terminal {
  readonly folder = mkdtempSync(join(tmpdir(), 'gloss-cli-'));

  /** Writes files, by path relative to the folder. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
  }

  /** Calls `gloss` with the arguments, in the folder, and waits for its end. */
  gloss(...args: readonly string[]): Promise<Ended> {
    return this.run(args, () => undefined);
  }

  /** Calls `gloss` and hangs up as soon as it has said anything, as `| head -1` does. */
  hangUp(...args: readonly string[]): Promise<Ended> {
    return this.run(args, (stdout) => stdout.destroy());
  }

  private run(args: readonly string[], onOutput: (stdout: { destroy(): unknown }) => void): Promise<Ended> {
    return new Promise((done, failed) => {
      const child = spawn(process.execPath, [CLI, ...args], { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        onOutput(child.stdout);
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.once('error', failed).once('close', (code) => done({ code, out, err }));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
