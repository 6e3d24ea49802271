import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldKey } from '../../src/core/text/fold';

/**
 * ripgrep searching for aliases in texts, one thread, both folded beforehand: it has no folding, no word borders and no offsets to
 * do. It counts all matches; lines alone it could skip through.
 */
export class Ripgrep {
  private readonly folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));

  private constructor(
    private readonly program: string,
    texts: readonly string[],
    aliases: readonly string[],
  ) {
    writeFileSync(join(this.folder, 'texts'), texts.map(foldKey).join('\n'));
    writeFileSync(join(this.folder, 'aliases'), [...new Set(aliases.map(foldKey))].join('\n') + '\n');
    writeFileSync(join(this.folder, 'nothing'), '');
  }

  static async over(texts: readonly string[], aliases: readonly string[]): Promise<Ripgrep> {
    const { rgPath } = await import('@vscode/ripgrep');
    return new Ripgrep(rgPath, texts, aliases);
  }

  search(): void {
    this.run('texts');
  }

  /** Starting, compiling the aliases, and no text: what a search costs before it begins. */
  start(): void {
    this.run('nothing');
  }

  private run(file: string): void {
    const args = ['--no-config', '-j1', '--count-matches', '-F', '-f', 'aliases', file];
    const { status, error, stderr } = spawnSync(this.program, args, { cwd: this.folder, encoding: 'utf8' });
    // 1: found nothing.
    if (status !== 0 && status !== 1) throw error ?? new Error(`ripgrep: ${stderr}`);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }
}
