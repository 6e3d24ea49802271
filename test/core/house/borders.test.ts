import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { trespass } from '../../../scripts/house/rooms.mjs';

/** file, what it imports, whether it may. */
const ROWS: readonly (readonly [file: string, specifier: string, may: boolean])[] = [
  ['src/core/text/lines.ts', './span', true],
  ['src/core/text/lines.ts', '../article/article', false],
  ['src/core/text/lines.ts', '../problem', false],
  ['src/core/problem.ts', './text/span', false],
  ['src/core/host.ts', './index', false],
  ['src/core/recognition/recognize.ts', '../registry/registry', true],
  ['src/core/recognition/recognize.ts', '../annotation/annotation', false],
  ['src/core/registry/yaml.ts', 'yaml', true],
  ['src/core/sidecar/read.ts', 'yaml', true],
  ['src/core/annotation/anchor.ts', 'yaml', false],
  ['src/core/annotation/anchor.ts', '../sidecar/read', false],
  ['src/core/features/hover.ts', '../checks/index', true],
  ['src/core/features/hover.ts', './outline', false],
  ['src/core/features/hover.ts', '../sidecar/read', false],
  ['src/core/features/hover.ts', '../index', false],
  ['src/core/checks/list-gap.ts', './list-count', false],
  ['src/core/checks/index.ts', './list-count', true],
  ['src/core/index.ts', './features/hover', true],
  ['src/core/features/hover.ts', 'vscode', false],
  ['src/core/features/hover.ts', 'node:path', false],
  ['src/core/features/hover.ts', 'path', false],
  ['src/editor/documents.ts', '../core/index', true],
  ['src/editor/documents.ts', '../core/text/span', false],
  ['src/editor/documents.ts', 'vscode', true],
  ['src/editor/documents.ts', 'node:fs', false],
  ['src/editor/documents.ts', '../hosts/node', false],
  ['src/editor/features/hover.ts', '../documents', true],
  ['src/editor/features/hover.ts', './outline', false],
  ['src/editor/features/hover.ts', './index', false],
  ['src/editor/features/hover.ts', '../../core/index', true],
  ['src/editor/features/hover.ts', '../../extension', false],
  ['src/editor/features/index.ts', './outline', true],
  ['src/editor/context.ts', '#host', true],
  ['src/editor/features/hover.ts', '#host', false],
  ['src/extension.ts', './core/text/lines', false],
  ['src/cli.ts', 'node:fs', true],
  ['src/cli.ts', 'vscode', false],
  ['src/cli.ts', './editor/convert', false],
  ['src/cli.ts', './core/recognition/recognize', false],
  ['src/hosts/node.ts', 'node:fs/promises', true],
  ['src/hosts/node.ts', 'vscode', false],
  ['src/hosts/web.ts', 'vscode', true],
  ['src/hosts/web.ts', 'node:fs', false],
  ['test/editor/hover.test.ts', 'vscode', true],
  ['test/editor/hover.test.ts', 'node:fs', false],
  ['test/editor/hover.test.ts', '../../src/core/text/lines', false],
  ['test/core/text/lines.test.ts', '../../../src/core/text/lines', true],
  ['test/core/text/lines.test.ts', '../../../src/editor/convert', false],
];

describe('house: borders', () => {
  for (const [file, specifier, may] of ROWS) {
    it(`${file} ${may ? 'may' : 'may not'} import ${specifier}`, () => {
      assert.equal(trespass(file, specifier) === null, may);
    });
  }

  it('holds a file of src in exactly one room, and names the rest', () => {
    assert.match(trespass('src/core/novelty/new.ts', 'yaml') ?? '', /no room/);
  });
});

/** Code that each rule must refuse, put in the place of a file that exists; all in one run of ESLint. */
const OFFENCES: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['house/borders', 'src/core/text/span.ts', `import type { Problem } from '../problem';\nexport type A = Problem;`],
  ['house/borders', 'src/core/text/span.ts', `export * from 'vscode';`],
  ['house/borders', 'src/core/text/span.ts', `export const a = (): Promise<unknown> => import('node:fs');`],
  ['house/borders', 'src/core/text/span.ts', `export type A = import('vscode').Uri;`],
  ['no-restricted-syntax', 'src/core/text/span.ts', 'export default 1;'],
  ['no-restricted-globals', 'src/core/text/span.ts', 'export const home = process.cwd();'],
  ['max-lines', 'src/core/text/span.ts', 'export {};\n'.repeat(301)],
  ['max-lines-per-function', 'src/core/text/span.ts', `export function long(): void {${'\n'.repeat(70)}}`],
  ['complexity', 'src/core/text/span.ts', `export const f = (a: boolean): number => (${'a ? 1 : '.repeat(15)} 0);`],
  ['@typescript-eslint/no-explicit-any', 'src/core/text/span.ts', 'export let a: any;'],
  ['@typescript-eslint/no-floating-promises', 'src/core/text/span.ts', 'export function f() { Promise.resolve(1); }'],
  ['no-warning-comments', 'src/core/text/span.ts', '// xxx later\nexport {};'],
  ['no-restricted-syntax', 'test/core/house/borders.test.ts', `it.only('', () => undefined);`],
];

/** Lints the offences and prints the rules that spoke, one JSON array a row. */
const LINT = `
  import { ESLint } from 'eslint';
  const eslint = new ESLint();
  for (const [, filePath, code] of JSON.parse(process.argv[1])) {
    const [{ messages }] = await eslint.lintText(code, { filePath });
    console.log(JSON.stringify(messages.map(({ ruleId }) => ruleId)));
  }`;

describe('house: lint', () => {
  let refusals: readonly (readonly string[])[] = [];

  before(function () {
    this.timeout('60s');
    const args = ['--input-type=module', '-e', LINT, JSON.stringify(OFFENCES)];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    refusals = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]);
  });

  OFFENCES.forEach(([rule, , code], index) => {
    it(`${rule} refuses ${code.slice(0, 60).trim()}`, () =>
      assert.ok(refusals[index]?.includes(rule), String(refusals[index])));
  });
});
