import assert from 'node:assert/strict';
import { excerpt } from '../../../src/core/text/excerpt';

describe('excerpt', () => {
  const rows: [string, number, string][] = [
    ['short', 10, 'short'],
    ['  two\n lines ', 10, 'two lines'],
    ['one two three', 9, 'one two…'],
    ['one two three', 8, 'one two…'],
    ['one two, three', 9, 'one two…'],
    ['unbreakable', 6, 'unbre…'],
    ['😀😀😀', 4, '😀…'],
    ['', 5, ''],
  ];
  for (const [text, limit, expected] of rows) {
    it(`${JSON.stringify(text)} in ${limit}`, () => assert.equal(excerpt(text, limit), expected));
  }
});
