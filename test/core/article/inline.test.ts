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
    // Other styles, each at the end of a caption.
    'The desk opens. [Photo credit: Minh Quyet]',
    'The desk opens. [Photos: Minh Quyet, Hai Dang]',
    'The desk opens. [Photo by Minh Quyet]',
    'The desk opens. [Photo by J. R. Smith].',
    'The desk opens [(Photo by Minh Quyet)]',
    'The desk opens. [(Photo Minh Quyet)]',
    'The desk opens. [(VNA Photo)]',
    'The desk opens. [VNA/VNS Photo Minh Quyet]',
    'The desk opens. [AFP Photo / Minh Quyet]',
    'The desk opens. [© Minh Quyet / AFP]',
    'The desk opens [(© Minh Quyet)]',
    'The desk opens. [Minh Quyet/AFP via Getty Images]',
    'The desk opens. [(Minh Quyet/VNA)]',
    'The desk opens. [Reuters/Minh Quyet]',
    'The desk opens. [REUTERS/Minh Quyet/File Photo Licensing]',
    'The desk opens. [AFP - MINH QUYET]',
    'They talked of their relations with Hue — VNS',
    'The desk opens. [Source: VNA]',
    'The desk opens. [Illustration: Minh Quyet]',
    'The desk opens. [Video: Minh Quyet]',
    'The desk opens. [Graphic: The Gazette]',
    'The desk opens. [Illustrative photo]',
    'The desk opens. [(File photo)]',
    'The desk opens. [Photo courtesy of the Gazette]',
    'The desk opens. [Photo: chinhphu.vn]',
    'Quầy mở cửa. [Ảnh minh họa]',
    'Quầy mở cửa. [(Ảnh minh hoạ)]',
    'Quầy mở cửa. [(Nguồn: Tuổi Trẻ)]',
    'Quầy mở cửa. [Ảnh: Hải Đăng/TTXVN]',
    'Quầy mở cửa - [Ảnh: H.Đ].',
    'Le guichet. [Crédits : Van Tho]',
    'Le guichet. [Crédit photo : Van Tho]',
    'Le guichet. [Photo d’illustration]',
    'Le guichet. [Photo de Van Tho]',
    'Le guichet. [Photo : Van Tho/AFP]',
    'Le guichet, [ảnh: Văn Thọ]',
    '[Photo: Minh Quyet]',
    // And what only looks like one.
    'Photo: Foreign Minister Bui Thanh Son answers questions of the deputies',
    'Video: Minister Bui Thanh Son opens the desk in the house of Hue',
    'In the photo: Minister Bui Thanh Son opens the desk.',
    'The source: a letter that nobody has read since, as he said.',
    'He took a photo by the river. It was cold, and he said so.',
    'The bank gives credit: nobody pays more than the price of a house.',
    'They met on 3/4 and talked (a photo shows them) in Paris.',
    'The ratio is 3/4 and the Office/Agency',
    'Cơ quan cảnh sát (Hình sự) đã mở quầy.',
    'The desk works by day and/or by night',
  ]);
});
