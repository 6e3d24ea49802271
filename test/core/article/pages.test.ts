import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/read';
import { KIND, laidOut } from '../../support/layout';
import { languages } from '../../support/knowledge';

const EN = [
  'The new desk is open to everybody who needs a paper, and it will stay open in the evening for those who work during the day.',
  'Visitors who came on the first morning said that they had waited for a quarter of an hour, and that the staff had been patient.',
];
const FR = [
  'Le nouveau guichet est ouvert à tous ceux qui ont besoin d’un document, et il le restera en soirée pour ceux qui travaillent.',
  'Les visiteurs du premier matin ont dit avoir attendu un quart d’heure, et que les agents avaient été patients avec eux.',
];
const VI = [
  'Quầy mới mở cửa cho tất cả những ai cần giấy tờ, và sẽ mở cả buổi tối để phục vụ những người đi làm vào ban ngày trong tuần.',
  'Người dân đến trong buổi sáng đầu tiên cho biết họ chỉ phải chờ mười lăm phút, và nhân viên ở quầy rất kiên nhẫn với mọi người.',
];

/** Pages as they look when they are copied as text: each line behind its kind. */
const PAGES: Readonly<Record<string, { readonly published: string | null; readonly lines: readonly string[] }>> = {
  'a paper with breadcrumb, buttons, captions, teasers and a comment form': {
    published: '2024-03-12',
    lines: [
      'boilerplate | Skip to main content',
      'boilerplate | Home > Politics > Foreign affairs',
      'headline    | Desks for all: a new way to get a paper',
      'dateline    | By Carla Winters and Tom Ode',
      'dateline    | Published: March 12, 2024, 9:15 am GMT+7 | Updated: March 13, 2024',
      'boilerplate | 3 min read',
      'boilerplate | Facebook Twitter WhatsApp Copy link',
      'boilerplate | A- A A+',
      'caption     | A visitor at the new desk on Monday. Minh Quyet/AFP via Getty Images',
      `paragraph   | ${EN[0]}`,
      'related     | Read also: Why the old desk had to close',
      `paragraph   | ${EN[1]}`,
      'boilerplate | Tags: desks, papers, Hue',
      'boilerplate | Comments (2)',
      'boilerplate | Ann: I waited for an hour last year, and I am glad that it is over. Thank you all, and see you there on the next holiday, when I need another paper for my neighbour and for his dog, who travels with him to the sea.',
      'boilerplate | Your name',
      'boilerplate | © 2024 The Gazette. All rights reserved.',
    ],
  },
  'un journal avec fil d’Ariane, chapeau, crédits et articles les plus lus': {
    published: '2024-03-12',
    lines: [
      'boilerplate | Accueil › Politique › Diplomatie',
      'headline    | Des guichets pour tous',
      'paragraph   | Un nouveau guichet a ouvert mardi à Hué.',
      'dateline    | Par Camille Rouvier',
      'dateline    | Publié le 12 mars 2024 à 10h30 - Mis à jour le 13 mars 2024 à 8h05',
      'boilerplate | Partager Imprimer',
      'caption     | Le guichet de Hué, mardi. © Van Tho / AFP',
      `paragraph   | ${FR[0]}`,
      'related     | Lire aussi : L’ancien guichet ferme',
      `paragraph   | ${FR[1]}`,
      'dateline    | Avec AFP',
      'boilerplate | Mots-clés : guichet, Hué',
      '',
      'boilerplate | Les plus lus',
      'boilerplate | 1. Un pont sur le fleuve',
      'boilerplate | 2. Une école dans la maison',
      'boilerplate | 3. Le prix du riz',
      '',
      'boilerplate | Laisser un commentaire',
      'boilerplate | Mentions légales',
    ],
  },
  'một tờ báo có chuyên mục, nút chia sẻ, tin liên quan và từ khóa': {
    published: '2024-03-12',
    lines: [
      'boilerplate | Trang chủ / Thời sự / Đối ngoại',
      'headline    | Quầy cho mọi người',
      'dateline    | Thứ Ba, 12/03/2024 | 09:15',
      'boilerplate | Chia sẻ Zalo',
      'boilerplate | Cỡ chữ A- A+',
      'caption     | quay-moi-12-3.jpg',
      'caption     | Quầy mới ở Huế. Ảnh: Hải Đăng/TTXVN',
      `paragraph   | ${VI[0]}`,
      'related     | Xem thêm: Quầy cũ đóng cửa',
      `paragraph   | ${VI[1]}`,
      'caption     | Người dân chờ ở quầy. Ảnh minh họa',
      'dateline    | Hoàng Lan',
      'boilerplate | Từ khóa: quầy, giấy tờ',
      'boilerplate | Bình luận (0)',
      'boilerplate | Đọc nhiều',
      'boilerplate | 1. Cây cầu trên sông',
      'boilerplate | 2. Giá gạo',
      'boilerplate | Tổng biên tập: Nguyễn Văn Bút',
      'boilerplate | Giấy phép số 12/GP-BTTTT',
    ],
  },
  'an agency’s page: date above the headline, a signature and a source at the end': {
    published: '2024-03-12',
    lines: [
      'dateline    | 12/03/2024 10:00',
      'headline    | Desks for all',
      `paragraph   | ${EN[0]}`,
      `paragraph   | ${EN[1]}`,
      'dateline    | VNA/VNS',
      'dateline    | Source: VNA',
    ],
  },
  'a site’s name above, the author’s bare name below the headline': {
    published: '2024-03-12',
    lines: [
      'paragraph   | Capital Gazette',
      'headline    | Desks for all: a new way to get a paper',
      'dateline    | Hoang Lan Phuong',
      'dateline    | 12 March 2024',
      `paragraph   | ${EN[0]}`,
      `paragraph   | ${EN[1]}`,
    ],
  },
  'teasers behind the story without a heading: a time under each': {
    published: '2024-03-12',
    lines: [
      'headline    | Desks for all',
      'dateline    | 12/03/2024',
      `paragraph   | ${EN[0]}`,
      `paragraph   | ${EN[1]}`,
      'related     | A bridge over the river is finished',
      'related     | 11/03/2024 08:00',
      'related     | Nobody waits at the old desk',
      'related     | 2 hours ago',
    ],
  },
  'related news with blank lines between all lines': {
    published: null,
    lines: [
      'headline    | Desks for all',
      '',
      `paragraph   | ${EN[0]}`,
      '',
      'related     | RELATED NEWS',
      '',
      'related     | A bridge over the river is finished',
      '',
      'related     | Nobody waits at the old desk',
      '',
      'paragraph   | What comes next',
      '',
      `paragraph   | ${EN[1]}`,
    ],
  },
  'most read links, numbered, between two paragraphs': {
    published: null,
    lines: [
      'headline    | Desks for all',
      '',
      `paragraph   | ${EN[0]}`,
      '',
      'related     | Most read',
      '',
      'related     | 1. A bridge over the river',
      '',
      'related     | 2. Nobody waits at the old desk',
      '',
      `paragraph   | ${EN[1]}`,
    ],
  },
  'an official who signs is no author': {
    published: null,
    lines: [
      'headline    | Desks for all',
      `paragraph   | ${EN[0]}`,
      `paragraph   | ${EN[1]}`,
      'paragraph   | MINISTER OF WORKS',
      'paragraph   | An Van Lee',
    ],
  },
  'who is interviewed is no author: the name comes again': {
    published: null,
    lines: [
      'headline    | Desks for all: a talk',
      'paragraph   | An Van Lee',
      `paragraph   | ${EN[0]}`,
      'paragraph   | Mr. An Van Lee said that this was a good day for all of us.',
      `paragraph   | ${EN[1]}`,
    ],
  },
  'names of sections above the headline, the date between them': {
    published: '2024-03-12',
    lines: [
      'paragraph   | Thời sự',
      'paragraph   | Xã hội',
      'dateline    | 12/03/2024 09:51 GMT+7',
      'headline    | Quầy cho mọi người ở Huế',
      'dateline    | HẢI ĐĂNG',
      'dateline    | MỘC LAN',
      'caption     | Người dân ở quầy - Ảnh: VĨNH AN',
      `paragraph   | ${VI[0]}`,
      `paragraph   | ${VI[1]}`,
      'related     | >> Quầy cũ đóng cửa',
      'dateline    | Hải Đăng - Mộc Lan',
      'paragraph   | Trở lại Thời sự',
      'boilerplate | #quầy #Huế #giấy tờ',
      'boilerplate | Bình luận (0)',
    ],
  },
  'an agency’s dispatch, with those who reported and edited it': {
    published: '2024-03-12',
    lines: [
      'paragraph   | World',
      'paragraph   | Asia Pacific',
      'headline    | Kestria opens a desk for all',
      'dateline    | By Carla Winters and Tom Ode',
      'dateline    | March 12, 2024 9:51 AM GMT+7 · Updated March 13, 2024',
      'caption     | A visitor at the new desk in Ostrava, March 12, 2024. REUTERS/Minh Quyet/File Photo',
      `paragraph   | OSTRAVA, March 12 (Reuters) - ${EN[0]}`,
      `paragraph   | ${EN[1]}`,
      'dateline    | Reporting by Carla Winters and Tom Ode; Editing by An Lee',
      'paragraph   | Suggested topics',
      'related     | Read next',
      'related     | A bridge over the river is finished',
    ],
  },
  'a press release: no date line, the story opens with it': {
    published: '2024-03-12',
    lines: [
      'headline    | OFFICE OF THE DESK',
      'paragraph   | PRESS RELEASE',
      'paragraph   | No. 112/2024',
      `paragraph   | Ostrava, 12 March 2024 – ${EN[0]} The measures are:`,
      'paragraph   | 1. Open a desk in each capital',
      'paragraph   | 2. Publish the texts',
      `paragraph   | ${EN[1]}`,
      'paragraph   | Anton Briske',
      'paragraph   | Spokesperson of the Ministry of Works',
      'boilerplate | Contact: press@example.org',
    ],
  },
  'what looks like furniture and is none': {
    published: null,
    lines: [
      'headline    | Hanoi → Hue: a new way to the desk',
      `paragraph   | ${EN[0]}`,
      'paragraph   | Copyright is what the Copyright Office of Hue looks after.',
      'paragraph   | → Open a desk',
      'paragraph   | Next to the river, they share a house.',
      `paragraph   | ${EN[1]}`,
    ],
  },
  'a list at the end of the story is no list of links': {
    published: null,
    lines: [
      'headline    | Desks for all',
      `paragraph   | ${EN[0]}`,
      `paragraph   | ${EN[1]} The tasks are:`,
      'paragraph   | 1. Open a desk in each district',
      'paragraph   | 2. Thank the staff of the house',
      'paragraph   | 3. Go home',
    ],
  },
  'a story in short sentences with a button above it': {
    published: null,
    lines: [
      'headline    | Desks for all',
      'paragraph   | News',
      'paragraph   | The desk is open, and everybody who needs a paper may come to it in the morning.',
      'paragraph   | It will stay open in the evening too, for those who work during the day in town.',
      'paragraph   | The staff are patient, and nobody waits for longer than a quarter of an hour now.',
    ],
  },
};

describe('pages as they are copied', () => {
  for (const [name, { published, lines }] of Object.entries(PAGES)) {
    it(name, () => {
      const raw = lines.join('\n').replace(KIND, '');
      assert.equal(laidOut(raw), lines.join('\n'));
      assert.equal(readArticle(raw, languages()).published, published);
    });
  }
});
