// Fails on import cycles in src, test and scripts, type imports included. (Who may import whom: scripts/house/rooms.mjs.)
import { cruise } from 'dependency-cruiser';

const { output } = await cruise(['src', 'test', 'scripts'], {
  validate: true,
  ruleSet: {
    forbidden: [{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }],
  },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  doNotFollow: { path: 'node_modules' },
  // The resolver takes the package of that name for the file.
  exclude: { path: '^esbuild\\.mjs$' },
});

const cycles = output.summary.violations.map(({ from, cycle }) => [from, ...cycle.map(({ name }) => name)]);
for (const cycle of cycles) console.error(`import cycle: ${cycle.join(' → ')}`);
if (cycles.length > 0) process.exitCode = 1;
