import assert from 'node:assert/strict';
import { detectLanguage } from '../../../src/core/article/language';
import { readArticle } from '../../../src/core/article/read';
import { languages } from '../../support/knowledge';

describe('the language of a text', () => {
  const rows: [string, string | null][] = [
    ['The ministry has opened a desk for the citizens of the province.', 'en'],
    ['THE MINISTRY HAS OPENED A DESK FOR THE CITIZENS', 'en'],
    ['Le ministère a ouvert un guichet pour les citoyens de la province.', 'fr'],
    ['Một quầy đã được mở cho người dân và cán bộ của tỉnh.', 'vi'],
    ['Một quầy đã được mở cho người dân và cán bộ của tỉnh.'.normalize('NFD'), 'vi'],
    ['Sơ kết nửa năm thí điểm quầy lãnh sự số', 'vi'],
    ['Foreign Minister Bùi Thanh Sơn met Lê Thị Thu Hằng and Nguyễn Mạnh Cường in the house.', 'en'],
    ['Le ministre Bùi Thanh Sơn est avec Lê Thị Thu Hằng, Nguyễn Mạnh Cường et Đỗ Hùng Việt.', 'fr'],
    ['Bùi Thanh Sơn, Phạm Minh Chính', null],
    ['Bui Thanh Son, Pham Minh Chinh', null],
    ['Hanoi is', null],
    ['The house of Hue', 'en'],
    ['the of la de', null],
    ['Der Minister hat ein Amt für die Bürger eröffnet.', null],
    ['18/07/2025', null],
    ['', null],
  ];
  for (const [text, language] of rows) {
    it(text || 'an empty text', () => assert.equal(detectLanguage(text, languages()), language));
  }

  it('is that of most of the text: Vietnamese names and a French title do not change it', () => {
    const text =
      'The Party Committee of the Ministry, with the “Festival de la Francophonie”, will be at the house of Mr. Võ Văn Của.';
    assert.equal(readArticle(text, languages()).language, 'en');
  });

  it('needs words to tell by: without any language there is none', () => {
    assert.equal(detectLanguage('The ministry of the interior', []), null);
  });
});
