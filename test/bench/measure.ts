import type { Corpus } from './corpus';

/** One measured ratio; times are medians in milliseconds, for the reader: only the ratio compares across machines. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly times: Readonly<Record<string, number>>;
}

export interface Measure {
  /** What is compared with what, as `thing/yardstick`. */
  readonly names: readonly string[];
  run(corpus: Corpus): Promise<readonly Result[]>;
}

/** Fewer rounds are noise, more only take time; the median of an odd number is a measured value. */
const ROUNDS = 9;
const WARM_UP = 3;
/** What takes long is measured well enough by fewer rounds, but not by less than these. */
const FEWEST_ROUNDS = 5;
const PATIENCE_MS = 20_000;

/**
 * Median milliseconds of each task, all in turn in each round, so that whatever slows the machine slows all of them.
 * @param prepare runs before each task, outside the measured time
 */
export function timed<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  prepare: () => void = () => undefined,
): Readonly<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  const begun = performance.now();
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    if (round >= FEWEST_ROUNDS && performance.now() - begun > PATIENCE_MS) break;
    for (const name of names) {
      prepare();
      const started = performance.now();
      tasks[name]();
      const took = performance.now() - started;
      if (round >= 0) samples.get(name)?.push(took);
    }
  }
  return Object.fromEntries([...samples].map(([name, took]) => [name, median(took)])) as Record<Name, number>;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
