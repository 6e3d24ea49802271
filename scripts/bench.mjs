// npm run bench -- [--articles N] [--only PREFIX] [--json]: ratios of what is measured to a yardstick in the same run, named
// `measure/yardstick`. Of throughput (`…/rg`, `…/best-npm`), where higher is better; else of time. Measures are in test/bench.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';

// What is measured takes types and constants from the editor's module: any value will do for these.
const withoutEditor = {
  name: 'without-editor',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'nothing' }));
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({
      contents: 'const any = new Proxy({}, { get: () => any }); module.exports = Object.create(any);',
      loader: 'js',
    }));
  },
};

const outfile = 'out/bench/main.js';
await build({
  entryPoints: ['test/bench/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  alias: { '#host': './src/hosts/node.ts' },
  plugins: [withoutEditor],
  // Finds its program beside itself.
  external: ['@vscode/ripgrep'],
  outfile,
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
