import { Session } from 'node:inspector';

/** What V8 tells of one script: how often each function, and each block in it, ran. */
interface ScriptCount {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
}

/**
 * Counts the work of a task instead of its seconds: how often functions and blocks of the program run, which V8 counts for
 * coverage. The same task counts the same on every machine, however busy it is. What the runtime does by itself (a copy of a
 * list, a pattern's search) is not counted.
 */
export class WorkCounter {
  private readonly session = new Session();

  /** To be made before the program runs for the first time: what is compiled already counts by function alone. */
  constructor() {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How much work a task is. */
  of(task: () => void): number {
    this.taken();
    task();
    return this.taken();
  }

  stop(): void {
    this.session.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
  }

  /** Counts since the last time; the session answers at once. */
  private taken(): number {
    let scripts: readonly ScriptCount[] = [];
    this.session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      scripts = answer.result;
    });
    let count = 0;
    for (const { url, functions } of scripts)
      if (url.endsWith('.test.js'))
        for (const { ranges } of functions) for (const range of ranges) count += range.count;
    return count;
  }
}
