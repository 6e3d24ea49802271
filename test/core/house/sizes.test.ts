import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';

// Lint refuses a function of more than 70 lines; most are to be far shorter.
const MEDIAN_LINES = 8;
const LINES_OF_95_PERCENT = 35;

/** Lines of every function of src that has a body in braces, shortest first. */
function functionSizes(): readonly number[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => sizesIn(`src/${file}`)).sort((a, b) => a - b);
}

function sizesIn(path: string): readonly number[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const lineOf = (offset: number): number => file.getLineAndCharacterOfPosition(offset).line;
  const sizes: number[] = [];
  const visit = (node: ts.Node): void => {
    const body = ts.isFunctionLike(node) && 'body' in node ? node.body : undefined;
    if (body && ts.isBlock(body)) sizes.push(lineOf(node.end) - lineOf(node.getStart(file)) + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return sizes;
}

describe('house: sizes of functions', () => {
  const sizes = functionSizes();
  const at = (share: number): number => sizes[Math.floor(sizes.length * share)] ?? 0;

  it(`half have at most ${MEDIAN_LINES} lines`, () => assert.ok(at(0.5) <= MEDIAN_LINES, String(at(0.5))));
  it(`95 of 100 have at most ${LINES_OF_95_PERCENT} lines`, () =>
    assert.ok(at(0.95) <= LINES_OF_95_PERCENT, String(at(0.95))));
});
