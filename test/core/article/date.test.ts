import assert from 'node:assert/strict';
import { findDates } from '../../../src/core/article/date';
import { readArticle } from '../../../src/core/article/read';
import { languages } from '../../support/knowledge';
import { bracketed, unbracketed } from '../../support/spans';

describe('dates', () => {
  const rows: [string, ...string[]][] = [
    ['[18/07/2025]', '2025-07-18'],
    ['Updated: [8/7/2025] - 09:15', '2025-07-08'],
    ['Hà Nội, [18-07-2025]', '2025-07-18'],
    ['Le [18.07.2025].', '2025-07-18'],
    ['[2025-07-18]T08:30', '2025-07-18'],
    ['Friday, [18 July 2025], 08:30', '2025-07-18'],
    ['[18th July, 2025]', '2025-07-18'],
    ['[July 18, 2025]', '2025-07-18'],
    ['[July 1st 2025]', '2025-07-01'],
    ['[18 JULY 2025]', '2025-07-18'],
    ['vendredi [18 juillet 2025]', '2025-07-18'],
    ['[1er août 2025]', '2025-08-01'],
    ['[1er février 2025]'.normalize('NFD'), '2025-02-01'],
    ['[18\u00a0juillet\u00a02025]', '2025-07-18'],
    ['ngày [18 tháng 7 năm 2025]', '2025-07-18'],
    ['ngày [2 tháng 12 năm 2025]', '2025-12-02'],
    ['ngày [18 tháng 7, 2025]', '2025-07-18'],
    ['[29/02/2024] and no leap year: 29/02/2025', '2024-02-29'],
    ['from [1/2/2025] to [3 March 2025]', '2025-02-01', '2025-03-03'],
    ['[31/01/2025], not 31/04/2025', '2025-01-31'],
    ['no such month: [07/18/2025]', '2025-07-18'],
    ['both may be a month, so the day is first: [3/4/2024]', '2024-04-03'],
    ['no month in 18/19/2025'],
    ['[2025/07/18] and [2025.7.8]', '2025-07-18', '2025-07-08'],
    ['mixed signs: 18/07-2025'],
    [
      '[Mar 12, 2024], [Sept. 3, 2024], [12 Dec 2024], [12-Jan-2024]',
      '2024-03-12',
      '2024-09-03',
      '2024-12-12',
      '2024-01-12',
    ],
    ['[12 janv. 2024] et [3 août 2024] et [1er déc. 2024]', '2024-01-12', '2024-08-03', '2024-12-01'],
    ['[12 Tháng Ba 2024], ngày [3 tháng 03 năm 2024], [12 Th3, 2024]', '2024-03-12', '2024-03-03', '2024-03-12'],
    ['[Tháng Mười Hai 5, 2024]', '2024-12-05'],
    ['[March 12, 2024] GMT+7', '2024-03-12'],
    ['[August, 14/2025] - 17:42', '2025-08-14'],
    ['marchandise 12, 2024 et un marteau de 12 mars'],
    ['no day: July 2025 and 2025-07; tháng 7 năm 2025'],
    ['no year: 18/7, 18 July'],
    ['too long ago or ahead: 18/07/1789, 18/07/2500'],
    ['part of a longer number: 118/07/2025, 18/07/20251, 12025-07-18'],
    ['0 July 2025, 00/07/2025, 32 July 2025'],
    ['marchandise 18 2025'],
    [''],
  ];
  for (const [row, ...dates] of rows) {
    it(row || 'an empty text', () => {
      const text = unbracketed(row);
      const found = findDates(text, languages());
      assert.equal(bracketed(text, found), row);
      assert.deepEqual(
        found.map(({ date }) => date),
        dates,
      );
    });
  }

  it('offsets are those of the text, where folding makes it longer or shorter', () => {
    const row = 'Œuvre et cœur : le [18 juillet 2025]';
    const text = unbracketed(row);
    assert.equal(bracketed(text, findDates(text, languages())), row);
  });
});

describe('the day an article was published', () => {
  const story =
    'The minister said that the work of the desk will go on in the provinces, and that it is for everybody.';
  const rows: [string, string, string | null][] = [
    ['under the headline', `Desks for all\n18/07/2025\n${story}`, '2025-07-18'],
    ['behind a source', `Desks for all\n\nThe Gazette - Friday, 18 July 2025, 08:30\n\n${story}`, '2025-07-18'],
    ['above the headline', `18/07/2025 10:00\nDesks for all\n${story}`, '2025-07-18'],
    ['the first of two', `Desks for all\n18/07/2025\n19/07/2025\n${story}`, '2025-07-18'],
    ['first of two on one line', `Desks for all\n18/07/2025, updated 20/07/2025\n${story}`, '2025-07-18'],
    [
      'not from the story',
      `Desks for all\n${story} It opened on 18 July 2025, as was said, and it went very well there.`,
      null,
    ],
    ['not from a line far down', `Desks for all\n${`${story}\n`.repeat(9)}18/07/2025`, null],
    ['not from an impossible date', `Desks for all\n31/02/2025\n${story}`, null],
    ['not from a date without its year', `Desks for all\n18/7\n${story}`, null],
    ['never today', `Desks for all\n${story}`, null],
  ];
  for (const [name, text, published] of rows) {
    it(name, () => assert.equal(readArticle(text, languages()).published, published));
  }

  describe('date lines', () => {
    const lines: [string, string | null][] = [
      ['(Hanoi, 12/3/2024)', '2024-03-12'],
      ['Published: March 12, 2024', '2024-03-12'],
      ['Published on March 12, 2024 at 9:15 am', '2024-03-12'],
      ['Posted on 12 March 2024 by the Gazette', '2024-03-12'],
      ['Cập nhật: Thứ Ba, 12/03/2024 | 09:15', '2024-03-12'],
      ['Thứ Ba, ngày 12 tháng 3 năm 2024 lúc 09:15', '2024-03-12'],
      ['Publié le 12 mars 2024 à 10h30', '2024-03-12'],
      ['Mis en ligne le mardi 12 mars 2024', '2024-03-12'],
      ['12 March 2024, 9:15 am', '2024-03-12'],
      ['2024-03-12T08:30:00+07:00', '2024-03-12'],
      ['2024-03-12 08:30:00', '2024-03-12'],
      ['March 12, 2024 GMT+7', '2024-03-12'],
      ['Tue, Mar 12, 2024 - 09:15', '2024-03-12'],
      ['12 janv. 2024', '2024-01-12'],
      ['The Gazette12/03/2024', '2024-03-12'],
      ['Updated: March 13, 2024 | Published: March 12, 2024', '2024-03-12'],
      ['Last updated: March 13, 2024', '2024-03-13'],
      ['Update: March, 13/2024 - 17:42', '2024-03-13'],
      ['Gazette of the Capital • 12/03/2024 • 09:15', '2024-03-12'],
      // Dates that a short line tells of.
      ['The desk opened on 12 March 2024', null],
      ['The minutes of the meeting of 12 March 2024', null],
      ['From 12 March 2024 nobody will wait', null],
      ['Ngày 12/3/2024, Quốc hội khai mạc kỳ họp thứ bảy', null],
      ['Le 12 mars 2024, le ministre ouvre un guichet', null],
      ['Resolution 57/2024 of the Ministry', null],
    ];
    for (const [line, published] of lines)
      it(line, () =>
        assert.equal(readArticle(`Desks for all\n${line}\n${story}\n${story}`, languages()).published, published),
      );
  });

  describe('dates that a story opens or ends with', () => {
    const lines: [string, string | null][] = [
      ['HANOI, March 12, 2024 (VNA) – {}', '2024-03-12'],
      ['(Hanoi, 12/3/2024) {}', '2024-03-12'],
      ['Hà Nội, ngày 12/3/2024 - {}', '2024-03-12'],
      ['Hanoï, le 12 mars 2024 – {}', '2024-03-12'],
      ['{}\nHanoi, 12 March 2024', '2024-03-12'],
      ['{}\nPublished: 12 March 2024', '2024-03-12'],
      ['In Hanoi on 12 March 2024 – a day of rain – {}', null],
      ['The law (12/3/2024) says: {}', null],
      ['Resolution 57 (12/3/2024) says: {}', null],
      ['{}\n12/03/2024', null],
      ['{}\nDecree issued: 12 March 2024\n{}', null],
      ['{}\nRelated news\nA bridge over the river is finished\nPublished: 12 March 2024', null],
    ];
    const long = Array<string>(9).fill(story).join('\n');
    for (const [line, published] of lines)
      it(line, () => assert.equal(readArticle(line.replaceAll('{}', long), languages()).published, published));
  });

  describe('is the one in the file’s name where the text states none', () => {
    const names: [string, string | null][] = [
      ['2024-03-12-desks-for-all.txt', '2024-03-12'],
      ['20240312_desks.txt', '2024-03-12'],
      ['desks 2024.03.12.txt', '2024-03-12'],
      ['12-03-2024 desks.txt', '2024-03-12'],
      ['press/2024/2024-03-12-desks.txt', '2024-03-12'],
      ['C:\\press\\2024-03-12.txt', '2024-03-12'],
      ['2023-01-01/desks.txt', null],
      ['180320240254.txt', null],
      ['2024-13-12.txt', null],
      ['desks-2024-03.txt', null],
      ['', null],
    ];
    for (const [name, published] of names)
      it(name || 'no name', () =>
        assert.equal(readArticle(`Desks for all\n${story}`, languages(), null, name).published, published),
      );
    it('and not otherwise', () => {
      const text = `Desks for all\n18/07/2025\n${story}`;
      assert.equal(readArticle(text, languages(), null, '2024-03-12.txt').published, '2025-07-18');
    });
  });

  it('is what the caller says, whatever the text says', () => {
    const text = `Desks for all\n18/07/2025\n${story}`;
    assert.equal(readArticle(text, languages(), '2024-01-02').published, '2024-01-02');
    assert.equal(readArticle(text, languages(), null).published, '2025-07-18');
  });
});
