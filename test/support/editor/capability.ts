/** What a host can do; a test that needs something else is counted and named as not run in it. */
export type Capability =
  /** Files of the workspace lie on a disk that Node reaches. */
  | 'disk'
  /** git can be run beside the editor. */
  | 'git'
  /** The extension may start workers. */
  | 'workers'
  /** Web views load. */
  | 'webview'
  /** The same folder is opened a second time after this run (`*.reload.test.ts`). */
  | 'relaunch'
  /** Gloss can be packed and installed as users install it (`*.packed.test.ts`). */
  | 'packed'
  /** The real articles are at hand (GLOSS_REAL). */
  | 'real';

/** What the runner writes before the bundle: where this suite runs, and which of it. */
export interface Launch {
  readonly host: 'server' | 'web' | 'desktop';
  readonly launch: string;
  readonly capabilities: readonly Capability[];
  readonly grep: string | null;
  readonly long: boolean;
}

declare global {
  var glossLaunch: Launch;
}

const missing = new WeakMap<Mocha.Suite, Capability>();

export function has(capability: Capability): boolean {
  return globalThis.glossLaunch.capabilities.includes(capability);
}

/** Said first in a `describe`: its tests run only where the host has the capability, and are counted as not run elsewhere. */
export function needs(capability: Capability): void {
  if (has(capability)) return;
  before(`needs ${capability}`, function () {
    if (this.test?.parent) missing.set(this.test.parent, capability);
    this.skip();
  });
}

/** The capability for whose lack a test did not run; null when it was left out for another reason. */
export function lacking(test: Mocha.Test): Capability | null {
  for (let suite = test.parent; suite; suite = suite.parent) {
    const capability = missing.get(suite);
    if (capability) return capability;
  }
  return null;
}
