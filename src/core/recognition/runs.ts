import { coversRun, type Run } from './page';

const NONE: readonly never[] = [];

/** Runs of words by the words they stand on: every question costs as much as its answer, however long the article is. */
export class Runs<T extends Run> {
  private readonly byWord = new Map<number, T[]>();
  private sorted: readonly T[] | undefined;
  private readonly members = new Set<T>();

  constructor(runs: Iterable<T> = []) {
    for (const run of runs) this.add(run);
  }

  add(run: T): void {
    this.members.add(run);
    this.sorted = undefined;
    for (let word = run.first; word <= run.last; word++) {
      const list = this.byWord.get(word);
      if (list) list.push(run);
      else this.byWord.set(word, [run]);
    }
  }

  delete(run: T): void {
    this.members.delete(run);
    this.sorted = undefined;
    for (let word = run.first; word <= run.last; word++) {
      const list = this.byWord.get(word) ?? [];
      this.byWord.set(
        word,
        list.filter((other) => other !== run),
      );
    }
  }

  /** All runs in reading order, the longer first. */
  all(): readonly T[] {
    return (this.sorted ??= [...this.members].sort((a, b) => a.first - b.first || b.last - a.last));
  }

  /** The runs that a word belongs to. */
  at(word: number): readonly T[] {
    return this.byWord.get(word) ?? NONE;
  }

  /** Whether a word belongs to a run. */
  has(word: number): boolean {
    return this.at(word).length > 0;
  }

  startingAt(word: number): readonly T[] {
    const runs = this.at(word);
    return runs.length === 0 ? NONE : runs.filter(({ first }) => first === word);
  }

  endingAt(word: number): readonly T[] {
    const runs = this.at(word);
    return runs.length === 0 ? NONE : runs.filter(({ last }) => last === word);
  }

  /** The runs that cover all of a run. */
  covering(run: Run): readonly T[] {
    return this.at(run.first).filter((other) => coversRun(other, run));
  }

  /** The runs that share a word with a run, each once. */
  touching({ first, last }: Run): readonly T[] {
    const found = new Set<T>();
    for (let word = first; word <= last; word++) for (const run of this.at(word)) found.add(run);
    return [...found];
  }

  /** Whether no word of a run belongs to one. */
  free({ first, last }: Run): boolean {
    for (let word = first; word <= last; word++) if (this.has(word)) return false;
    return true;
  }
}

/** The longest of some runs; undefined for none. */
export function longest<T extends Run>(runs: readonly T[]): T | undefined {
  return runs.reduce<T | undefined>((a, b) => (a && a.last - a.first >= b.last - b.first ? a : b), undefined);
}
