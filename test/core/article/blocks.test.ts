import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/read';
import { KIND, laidOut } from '../../support/layout';
import { languages } from '../../support/knowledge';
import { tenth } from '../../support/property';

describe('the lines of an article', () => {
  const long =
    'The desk is open to everybody who needs a paper, and it will stay open in the evening for those who work.';
  const rows: Record<string, string[]> = {
    'headline, date, story': [
      'headline    | Desks for all',
      'dateline    | 18/07/2025',
      `paragraph   | ${long}`,
      '',
      `paragraph   | ${long}`,
    ],
    'the name of the paper above the headline': [
      'paragraph   | Capital Gazette',
      'headline    | Desks for all',
      'dateline    | Friday, 18 July 2025',
      `paragraph   | ${long}`,
    ],
    'no date': ['headline    | Desks for all', `paragraph   | ${long}`],
    'no headline: the first line is a sentence': [`paragraph   | ${long}`, `paragraph   | ${long}`],
    'one line alone is no headline': ['paragraph   | Desks for all'],
    'a date in the story is no date line': [
      'headline    | Desks for all',
      'dateline    | 18/07/2025',
      `paragraph   | On 19 July 2025 ${long}`,
    ],
    'pictures: file names, captions with credits, a bar at the end': [
      'headline    | Desks for all',
      'dateline    | 18/07/2025',
      'caption     | desk.jpg',
      'caption     | The desk on its first day. (Photo: Anh Son)',
      'caption     | Le guichet. Photo : Van Tho.',
      'caption     | The desk in Hue |',
      `paragraph   | (Photo: Anh Son) ${long}`,
      `paragraph   | ${long}`,
    ],
    'related news, up to a blank line or a paragraph': [
      'headline    | Desks for all',
      'dateline    | 18/07/2025',
      `paragraph   | ${long}`,
      'related     | ⏭ Related news:',
      'related     | The first desk is full',
      'related     | Nobody waits any more',
      '',
      `paragraph   | ${long}`,
      'related     | À lire aussi',
      '',
      'related     | Un guichet à Hué',
      '',
      `paragraph   | ${long}`,
    ],
    'related news behind blank lines, up to a paragraph': [
      'headline    | Desks for all',
      '',
      'dateline    | 18/07/2025',
      '',
      `paragraph   | ${long}`,
      '',
      'related     | Related news',
      'related     | The first desk is full',
      'related     | Nobody waits any more',
      `paragraph   | ${long} ${long} ${long}`,
    ],
    'a heading in Vietnamese, in capitals': [
      'headline    | Quầy cho mọi người',
      'dateline    | 18/07/2025',
      `paragraph   | ${long}`,
      'related     | TIN LIÊN QUAN',
      'related     | Quầy đầu tiên đã kín chỗ',
    ],
    'a short line twice in a row is a link and its picture': [
      'headline    | Desks for all',
      'dateline    | 18/07/2025',
      `paragraph   | ${long}`,
      'related     | Nobody waits any more',
      'related     | Nobody waits any more',
      `paragraph   | ${long}`,
    ],
    'furniture at the end': [
      'headline    | Desks for all',
      'dateline    | 18/07/2025',
      `paragraph   | ${long}`,
      'boilerplate | Comment (0)',
      'boilerplate | Same category',
      'boilerplate | Nobody waits any more',
      'boilerplate | No data',
    ],
    'furniture in the middle of the story is none': [
      'headline    | Desks for all',
      'dateline    | 18/07/2025',
      'paragraph   | Comment',
      `paragraph   | ${long} ${long} ${long}`,
      'boilerplate | Source: ',
    ],
    'blanks around a line are not in it': [
      'headline    | Desks for all',
      'dateline    |   18/07/2025  ',
      `paragraph   | \u00a0${long}\t`,
    ],
  };
  for (const [name, lines] of Object.entries(rows)) {
    it(name, () => assert.equal(laidOut(lines.join('\n').replace(KIND, '')), lines.join('\n')));
  }

  it('CRLF and a byte order mark change nothing', () => {
    const lines = (rows['headline, date, story'] ?? []).join('\n');
    assert.equal(laidOut(`\ufeff${lines.replace(KIND, '').replaceAll('\n', '\r\n')}`), lines);
  });

  it('nothing gives nothing', () => {
    for (const text of ['', '\n\n', ' \u00a0\n']) assert.deepEqual(readArticle(text, languages()).blocks, []);
  });

  it('every line that is not blank is one block, trimmed, in order', () => {
    const line = fc.constantFrom('', ' ', 'Desks', ' 18/07/2025 ', 'Comment (0)', 'Related news', 'x.jpg', long, '🙂');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const { text, blocks } = readArticle(lines.join('\n'), languages());
        assert.deepEqual(
          blocks.map(({ start, end }) => text.slice(start, end)),
          lines.map((each) => each.trim()).filter(Boolean),
        );
      }),
      tenth(1000),
    );
  });
});
