import type { Parameters } from 'fast-check';

/** Settings of a property: `runs` in the long run, else a tenth of them, the same ones each time. */
export function tenth<T>(runs: number): Parameters<T> {
  return process.env['GLOSS_LONG'] ? { numRuns: runs } : { numRuns: Math.ceil(runs / 10), seed: 20240318 };
}
