import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/read';
import type { Article } from '../../../src/core/article/article';
import { byReading } from '../../../src/core/text/span';
import { languages } from '../../support/knowledge';
import { bracketed, unbracketed } from '../../support/spans';

/** Each row comes out as it went in: brackets around the spans that the article has. */
function finds(part: 'credits' | 'quotations' | 'urls', rows: readonly string[]): void {
  for (const row of rows)
    it(row, () => {
      const text = unbracketed(row);
      const article: Article = readArticle(text, languages());
      assert.equal(bracketed(article.text, article[part]), row);
      assert.deepEqual(article[part], [...article[part]].sort(byReading), 'in reading order');
    });
}

describe('quotations', () => {
  finds('quotations', [
    'He said: [“We go on”], and left.',
    'Il a dit [« Nous continuons »] et [« demain »].',
    'He said ["we go on"].',
    'He said ["one"], [“two”], [« three »] and ["four"].',
    '["One"] and ["two"], ["three"].',
    'A curly one that never ends: “we go on',
    'One over “two\nlines” is none',
    'A 5" screen and a 6" screen',
    'He said: [“A ‘small’ desk”].',
    '',
  ]);
  it('one without end in sight has lost its mark', () => {
    const text = `“${'word '.repeat(500)}”`;
    assert.deepEqual(readArticle(text, languages()).quotations, []);
  });
});

describe('addresses', () => {
  finds('urls', [
    'See [https://example.org/a/b?c=d&e=f#g].',
    '([http://example.org/a])',
    'on [www.example.org], or [https://example.org/x/];',
    '“[https://example.org/a]”',
    '<[https://example.org/a]>',
    'with accents: [https://example.org/điều-1]',
    'no address: example.org, ftp://example.org, https://',
  ]);
});

describe('credits', () => {
  finds('credits', [
    'The desk opens. [(Photo: Anh Son)]',
    'The desk opens. [(Photo : VNA)]',
    'The desk opens. [(PHOTO: ANH SON)]',
    'The desk opens. [(photo: Anh Son/VNA)]',
    'The desk opens [Photo: National Assembly].',
    'Quầy mở cửa. [Ảnh: Hải Đăng]',
    'Quầy mở cửa. [(Ảnh: Hải Đăng)]'.normalize('NFD'),
    'Le guichet ouvre. [(Crédit photo : Van Tho)]',
    'Le guichet ouvre. [(Photo\u00a0: Van Tho)]',
    'The photo shows the desk. (It was taken in Hanoi)',
    'The desk opens [Photo: An Ba Ca Da De Ga] Hi and so on.',
    'Telephoto: none',
  ]);
});
