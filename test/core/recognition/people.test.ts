import assert from 'node:assert/strict';
import { builtinKnowledge, folderOf } from '../../support/knowledge';
import { factsOf, recognizes, remarked } from '../../support/recognized';

const officials = (rows: readonly string[]): void => recognizes(['official'], rows, builtinKnowledge);

describe('officials by name, in English', () => {
  officials([
    'Minister [Bui Thanh Son] said that the desk is open.',
    '[Bùi Thanh Sơn] will open the desk in Hanoi.',
    'MINISTER [BUI THANH SON] OPENS THE DESK',
    '[Bùi Thanh Sơn] will open the desk.'.normalize('NFD'),
    'The desk was opened by [Bui\u00a0Thanh\u00a0Son] in Hanoi.',
    'The desk was opened by Mr. [Bui Thanh\nSon] in Hanoi.',
    '🙂🙂 [Bui Thanh Son] has opened the desk.',
    "[Bui Thanh Son]’s desk is the desk of the house; [Pham Minh Chinh]'s is not.",
    '“[Bui Thanh Son]” was written on the door ([Le Hoai Trung]), and that was it.',
    'It was opened by [Bui Thanh Son], [Le Hoai Trung] and [Nguyen Minh Vu].',
    'The talks of [Amina J. Mohammed|amina-mohammed] and [Antonio Guterres] went on for an hour.',
    'The house of President [Ho Chi Minh] is in the garden.',
  ]);
});

describe('officials by name, in French and Vietnamese', () => {
  officials([
    'Le ministre [Bui Thanh Son] a ouvert le guichet de la province.',
    'L’entretien de [Bùi Thanh Sơn] avec la presse est dans le journal.',
    "C'est [Phạm Minh Chính] qui a ouvert le guichet, et [LE HOAI TRUNG] est resté.",
    'Bộ trưởng [Bùi Thanh Sơn] đã phát biểu tại hội nghị của ngành.',
    'Hội nghị có [Lê Hoài Trung], [Nguyễn Minh Vũ] và [Bùi Thanh Sơn] tham dự.'.normalize('NFD'),
    'Đồng chí [Tô Lâm] đã đến thăm và làm việc với tỉnh.',
    'MỞ QUẦY: [BÙI THANH SƠN] VÀ [LÊ HOÀI TRUNG]',
  ]);
});

describe('names that are nobody’s here', () => {
  officials([
    'A word in small letters is no name: bui thanh son, to lam.',
    'The desk on its first day. (Photo: Bui Thanh Son)',
    'The desk on its first day. Photo: Bui Thanh Son',
    'Quầy mở cửa cho người dân. (Ảnh: Bùi Thanh Sơn)',
    'Tran Bui Thanh Son is the name of a pupil in the school.',
    'Bui Thanh Son Tung is the name of a pupil in the school.',
    'Ho Chi Minh City has opened a desk for the citizens.',
    'See https://example.org/?from=Hanoi&via=Bui-Thanh-Son for the rest of the story.',
    'Son Bui Thanh is no name that is known to the registry.',
    'Bui Thanh, Son and others were in the house of the people.',
    'It was the work of Bui Thanh.\n\nSon of a teacher, he was in the school.',
    'Thành phố Hồ Chí Minh là một thành phố của Việt Nam và của người dân.',
    'Quầy đã được mở tại TP. Hồ Chí Minh và TP Hồ Chí Minh cho người dân.',
  ]);
});

describe('short forms', () => {
  officials([
    'Minister [Bui Thanh Son] opened the desk. Mr. [Son|bui-thanh-son] thanked the staff, and Mr [Son|bui-thanh-son] left.',
    'Minister [Bui Thanh Son] opened the desk, and Minister [Son|bui-thanh-son] thanked the staff.',
    'PM [Pham Minh Chinh] was in the house. PM [Chinh|pham-minh-chinh] thanked the staff.',
    'Mr. [Son|bui-thanh-son] opens a desk\n\nThe desk was opened by [Bui Thanh Son] on a day in May.',
    'The work of [Audrey Azoulay] is known. Ms. [Azoulay|audrey-azoulay] thanked the staff of the house.',
    'Ambassador [Dang Dinh Quy] spoke. Mr. [Dinh Quy|dang-dinh-quy] thanked the staff of the house.',
    'Le ministre [Bui Thanh Son] a ouvert le guichet. M. [Son|bui-thanh-son] est resté dans la salle.',
    'La vice-ministre [Nguyen Minh Hang] est dans la salle. Mme [Hang|nguyen-minh-hang] a ouvert le guichet.',
    'Bộ trưởng [Bùi Thanh Sơn] đã đến. Ông [Sơn|bui-thanh-son] phát biểu và cảm ơn cán bộ của tỉnh.',
    'Bộ trưởng [Bùi Thanh Sơn] đã đến. Bộ trưởng [Sơn|bui-thanh-son] và đồng chí [Sơn|bui-thanh-son] là một người.',
    'Chinese Foreign Minister [Wang Yi] met Foreign Minister [Bui Thanh Son]. Mr. [Wang|wang-yi] left.',
    'Lao Foreign Minister [Thongsavanh Phomvihane] was in the house. Minister [Thongsavanh|thongsavanh-phomvihane] left.',
  ]);
});

describe('short forms that are none', () => {
  officials([
    'Minister [Bui Thanh Son] opened the desk. Son of a teacher, he was in the school.',
    'Minister [Bui Thanh Son] opened the desk. Mr. Song and Ms. Sonya were in the house.',
    'Mr. Son and Ms. Hang were in the house of the people.',
    'Minister [Bui Thanh Son] opened the desk. (Photo: Mr. Son)',
    'Minister [Bui Thanh Son] opened the desk. Mr. Son Tung, a singer, was in the house.',
  ]);
});

describe('two people with one given name', () => {
  officials([
    'Deputy Minister [Nguyen Minh Hang] met Spokesperson [Pham Thu Hang]. Ms. [Hang|?nguyen-minh-hang,pham-thu-hang] thanked the staff.',
    'Deputy Minister [Nguyen Minh Hang] met Spokesperson [Pham Thu Hang]. Spokesperson [Hang|pham-thu-hang] thanked the staff.',
    'Deputy Minister [Nguyen Minh Hang] met Spokesperson [Pham Thu Hang]. Deputy Minister [Hang|nguyen-minh-hang] thanked the staff.',
    'Deputy Minister [Nguyen Minh Hang] met Spokesperson [Pham Thu Hang]. Ms. [Thu Hang|pham-thu-hang] thanked the staff.',
    'Thứ trưởng [Nguyễn Minh Vũ] đã tiếp Vụ Luật pháp và Điều ước quốc tế. Thứ trưởng [Vũ|nguyen-minh-vu] cảm ơn.',
    'Thứ trưởng [Nguyễn Minh Hằng] và Người phát ngôn [Phạm Thu Hằng] đã đến. Thứ trưởng [Hằng|nguyen-minh-hang] phát biểu.',
    'Le vice-Premier ministre [Nguyen Chi Dung] est avec le ministre [Dao Ngoc Dung]. Le vice-Premier ministre [Dung|nguyen-chi-dung] a ouvert le guichet de la salle.',
  ]);
});

describe('officials that no registry knows', () => {
  officials([
    'Delegate [Luu Van Quat] asked when the desk will be open.',
    'Delegate [Luu Van Quat] asked when the desk will be open. Mr. [Quat|luu-van-quat] thanked the staff.',
    'Delegate [Luu Van Quat] asked. It was [Luu Van Quat] who thanked the staff of the house.',
    'Governor [Anton Briske] asked when the desk will be open.',
    'The Director of the Department of Health, Mr. [Vo Duy Thach], was in the house.',
    'Comrade [Trieu Vinh An], Assistant to the Minister of Foreign Affairs, was in the house.',
    'Le directeur de l’Institut des langues [Quach Dinh Thuy] est dans la salle.',
    'La cheffe du Département consulaire, Mme [Tran Thi Hoai Linh], est dans la salle.',
    'Giám đốc Sở Y tế [Mai Ngọc Lan] đã đến và phát biểu tại hội nghị.',
    'Bí thư Tỉnh ủy Phú Giang [Lục Văn Thọ] đã đến và phát biểu.',
  ]);
});

describe('people who hold no office', () => {
  officials([
    'Mr. Le Van Tam, a worker, was the first in the house.',
    'Ms. Vi Thi Sen was the first in the house, and Le Van Tam was the second.',
    'By Camille Rouvier and Thuy Linh, for the people of the province',
    'Mme Tôn Nu Diem Trang, une institutrice, est la première dans la salle.',
    'Chị Vi Thị Sen, một công nhân, là người đã đến trước.',
    'Journalist Le Van Tam and teacher Bui Thi Sen were in the house with worker Do Van An.',
  ]);
});

describe('a name that two entries of the registry have', () => {
  const yaml = `country: zz
officials:
  - { id: an-lee, name: An Lee, positions: [{ title: { en: Minister of Health } }] }
  - { id: an-lee-the-younger, name: An Lee }
  - { id: bo-lee, name: Bo Lee, aliases: [Robert Lee] }`;
  const knowledge = async () => (await folderOf({ officials: yaml }, false)).knowledge;
  recognizes(
    ['official'],
    [
      'It was [An Lee|?an-lee,an-lee-the-younger] who opened the desk of the house.',
      'It was [Robert Lee|bo-lee] who opened the desk. Mr. [Lee|bo-lee] left.',
    ],
    knowledge,
  );

  it('what is ignored by the folder is no mention', async () => {
    const ignoring = await folderOf({ officials: yaml, config: 'ignore: [bo-lee, An Lee]' }, false);
    const text = 'It was An Lee who opened the desk with Bo Lee and with Robert Lee in the house.';
    assert.equal(remarked(factsOf(text, ignoring.knowledge), ['official']), text);
  });

  it('an ignored alias is no mention, the name is', async () => {
    const ignoring = await folderOf({ officials: yaml, config: 'ignore: [Robert Lee]' }, false);
    const text = 'It was Bo Lee who opened the desk, not Robert Lee of the house.';
    const row = 'It was [Bo Lee] who opened the desk, not Robert Lee of the house.';
    assert.equal(remarked(factsOf(text, ignoring.knowledge), ['official']), row);
  });
});

describe('what is said of an official', () => {
  const found = async (text: string): Promise<(string | boolean | null)[][]> => {
    const { mentions } = factsOf(text, await builtinKnowledge()).recognition;
    return mentions.flatMap((mention) =>
      mention.kind === 'official' ? [[mention.text, mention.id, mention.known, mention.basis, mention.why.rule]] : [],
    );
  };
  it('whether the registry knows them, and by which rule they were found', async () => {
    const text = 'Minister Bui Thanh Son met Delegate Luu Van Quat. Mr. Son thanked him, and Mr. Quat left.';
    assert.deepEqual(await found(text), [
      ['Bui Thanh Son', 'bui-thanh-son', true, 'name', 'alias'],
      ['Luu Van Quat', 'luu-van-quat', false, 'name', 'pattern'],
      ['Son', 'bui-thanh-son', true, 'name', 'short'],
      ['Quat', 'luu-van-quat', false, 'name', 'short'],
    ]);
  });
});
