import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/read';
import { languages } from '../../support/knowledge';
import { bracketed, unbracketed } from '../../support/spans';

const PROSE =
  'The desk is open to everybody who needs a paper, and it will stay open in the evening for those who work.';

/** Rows are lines under the headline or at the story's end, with brackets around what the article takes for authors or sources. */
function finds(where: 'under the headline' | 'at the end', rows: readonly string[]): void {
  describe(where, () => {
    for (const row of rows)
      it(row, () => {
        const line = unbracketed(row);
        const above = where === 'at the end' ? `Desks for all\n${PROSE}\n` : 'Desks for all\n';
        const below = where === 'at the end' ? '\nTags: desk' : `\n${PROSE}\n${PROSE}`;
        const article = readArticle(above + line + below, languages());
        const text = bracketed(article.text, article.credits);
        assert.equal(text, above + row + below);
      });
  });
}

describe('bylines', () => {
  finds('under the headline', [
    '[By Carla Winters]',
    '[By CARLA WINTERS and TOM ODE]',
    '[By Carla Winters, The Gazette]',
    '[By Carla Winters in Hanoi]',
    '[By Carla Winters], March 12, 2024',
    '[By Carla Winters] | March 12, 2024 | 09:15',
    '12/03/2024 - [By Carla Winters]',
    '[Carla Winters] - 12 March 2024, 08:30 (GMT+7)',
    '[Minh Chau] - 16 April 2024, 08:30 (GMT+7)',
    '[Reporter: Carla Winters]',
    '[Reporter Carla Winters]',
    '[Text and photos: Carla Winters]',
    '[Story by J. R. Winters]',
    '[Reporting by Carla Winters]; [Editing by Tom Ode]',
    '[Compiled by Carla Winters]',
    '[Carla Winters/VNA]',
    '[Carla Winters]',
    '[Par Camille Rouvier]',
    '[Par Camille Rouvier] - 25/04/2025',
    '[Par Camille Rouvier et Jean-Luc de La Tour (à Hanoï])',
    '[Propos recueillis par Camille Rouvier]',
    '[Texte et photos : Camille Rouvier]',
    '[Theo TTXVN]',
    '[Theo báo Nhân Dân]',
    '[Thực hiện: Mộc Lan]',
    '[Thực hiện: Mộc Lan]'.normalize('NFD'),
    '[Phóng viên TTXVN tại Paris]',
    '[Bài và ảnh: Mộc Lan]',
    '[Mộc Lan (theo TTXVN])',
    'Phú Giang, 12/02/2026 10:30 GMT+7 - [Bài: Mộc Lan, ảnh: Trung Nghĩa]',
    '[PV]',
    '[With AFP]',
    '[Par Brice Rouvier (à Hanoï, correspondant de La Gazette])',
    '[Sơn Hà - Viết Tuân]',
    '[HOÀNG LAN]',
    // Nothing of the kind.
    'By 2025, nobody will wait any more',
    'By land and by sea to the desk',
    'With Prime Minister Pham Minh Chinh in Hanoi',
    'By Deputy Minister An Van Lee',
    'Story of a desk that nobody knew',
    'Consular Department',
    'Bộ Ngoại giao',
    'Foreign Minister Bui Thanh Son',
    'Reporter: Thank you, Minister!',
    'Phóng viên: Thưa Bộ trưởng, quầy mở cửa khi nào?',
    'Theo Bộ trưởng Bùi Thanh Sơn, quầy sẽ mở cửa đến hết năm nay để phục vụ người dân.',
    'What the press wrote of the meeting of 18 March 2024',
    'Hanoi, 12 March 2024',
  ]);
  finds('at the end', [
    '[Carla Winters]',
    '[Hoàng Lan]',
    '[By Carla Winters]',
    '[VNA]',
    '[(TTXVN/Vietnam+)]',
    '[Source: VNA]',
    '[Source: https://example.org/desks-for-all_1-2.html]',
    '[Nguồn: TTXVN]',
    '[Avec AFP]',
    '[La rédaction]',
    '[Nhóm PV]',
    'Thank you',
    'The end',
    'Bộ Ngoại giao',
  ]);

  it('are none in the middle of the story', () => {
    const lines = [
      'Desks for all',
      ...Array<string>(9).fill(PROSE),
      'By Carla Winters',
      ...Array<string>(5).fill(PROSE),
    ];
    assert.deepEqual(readArticle(lines.join('\n'), languages()).credits, []);
  });

  it('are none in the first line: that is the headline', () => {
    assert.deepEqual(readArticle(`By the People\n${PROSE}\n${PROSE}`, languages()).credits, []);
  });
});
