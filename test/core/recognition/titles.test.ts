import assert from 'node:assert/strict';
import { builtinKnowledge } from '../../support/knowledge';
import { factsOf, recognizes } from '../../support/recognized';

const titles = (rows: readonly string[]): void => recognizes(['official', 'title'], rows, builtinKnowledge);

describe('a title before a name', () => {
  titles([
    '«Minister» [Bui Thanh Son] said that the desk is open.',
    '«Foreign Minister» [Bui Thanh Son] said that the desk is open.',
    '«Minister of Foreign Affairs» [Bui Thanh Son] said that the desk is open.',
    'The «Minister of Foreign Affairs of Vietnam», [Bui Thanh Son], said that the desk is open.',
    'It was opened by the «Vietnamese Foreign Minister» [Bui Thanh Son] in the house.',
    '«Permanent Deputy Minister of Foreign Affairs» [Nguyen Minh Vu] was in the house.',
    '«Deputy Minister» Ms. [Nguyen Minh Hang] was in the house.',
    '«Deputy Minister» Comrade [Nguyen Minh Hang] was in the house.',
    '«Foreign Ministry Spokesperson» [Pham Thu Hang] was in the house.',
    '«Chairman of the National Assembly» [Tran Thanh Man] was in the house.',
    '«National Assembly Chairman» [Tran Thanh Man] was in the house.',
    '«PM» [Pham Minh Chinh] was in the house, and «General» [Phan Van Giang] was not.',
    '«General Secretary» [To Lam] was in the house with «President» [Ho Chi Minh].',
    '«Minister» [Son|bui-thanh-son] was in the house; «Foreign Minister» [Bui Thanh Son] was not.',
    'former «Minister of Foreign Affairs» [Pham Binh Minh] was in the house.',
    'the late «Prime Minister» [Vo Van Kiet] was in the house.',
    'then «Foreign Minister» [Bui Thanh Son] was in the house.',
    '«Lao Foreign Minister» [Thongsavanh Phomvihane] met «Foreign Minister» [Bui Thanh Son] in the house.',
    '«Party General Secretary» [To Lam] and «State President» [Luong Cuong] were in the house.',
    'Former «Deputy Foreign Minister» [Ha Kim Ngoc] was in the house with ex-«Minister» [Nguyen Dy Nien].',
    'On behalf of «Prime Minister» [Pham Minh Chinh], «Deputy Minister» [Le Thi Thu Hang] thanked the staff.',
    '«PRIME MINISTER» [PHAM MINH CHINH] AND «MINISTER» [BUI THANH SON] OPEN DESK IN HANOI',
    '«Director» [Quach Dinh Thuy] of the Institute for Small Boats was in the house.',
    '«U.S. Secretary of State» [Marco Rubio] met «Foreign Minister» [Bui Thanh Son].',
    '«Minister of Industry and Trade» [Nguyen Hong Dien] and «Minister of Culture, Sports and Tourism» [Nguyen Van Hung] were in the house.',
    '«Vice Chairman of the National Assembly» [Nguyen Khac Dinh] and «NA Vice Chairwoman» [Nguyen Thi Thanh] were in the house.',
    '«National Assembly delegate» [Hoang Van Quyt] (Phu Giang delegation) asked. «Delegate» [Quyt|hoang-van-quyt] left.',
    "«Chairman of the Phu Giang Provincial People's Committee» [Luc Van Tho] was in the house.",
    '«UN Secretary-General» [Antonio Guterres] and «UN Under-Secretary-General» [Anton Briske] were in the house.',
    '«Indian External Affairs Minister» [Subrahmanyam Jaishankar] and «Singaporean Foreign Minister» [Vivian Balakrishnan] were there.',
    '«Assistant Foreign Minister» [Pham Binh Dam] was in the house. «Assistant Minister» [Dam|pham-binh-dam] thanked the staff.',
    '«Foreign Minister» [Bùi Thanh Sơn] met «Deputy Minister» [Lê Thị Thu Hằng] and «Spokesperson» [Phạm Thu Hằng] in the house.',
  ]);
});

describe('chains of titles before a name', () => {
  titles([
    '«Deputy Prime Minister» and «Minister of Foreign Affairs» [Bui Thanh Son] said that the desk is open.',
    '«Deputy Prime Minister», «Minister of Foreign Affairs» [Bui Thanh Son] said that the desk is open.',
    '«Politburo member», «Secretary of the Party Central Committee» and «Minister of Foreign Affairs» [Le Hoai Trung] was in the house.',
    '«Member of the Party Central Committee», «Secretary of the Party Committee», «Deputy Prime Minister» and «Minister of Foreign Affairs» [Bui Thanh Son] was in the house.',
    '«Deputy Prime Minister» and concurrently «Foreign Minister» [Bui Thanh Son] was in the house.',
    'The «Minister of Health» [Dao Hong Lan], the «Deputy Prime Minister» [Ho Duc Phoc] and «Minister» [Bui Thanh Son] were in the house.',
    '«Deputy Prime Minister» - «Minister of Foreign Affairs» [Bui Thanh Son] was in the house.',
    '«Politburo member», «Secretary of the Party Central Committee», «Head of the Central Organizing Committee» [Le Minh Hung] was in the house.',
  ]);
});

describe('titles after a name', () => {
  titles([
    '[Bui Thanh Son], «Minister of Foreign Affairs|bui-thanh-son», said that the desk is open.',
    'Mr. [Bui Thanh Son], the «Minister of Foreign Affairs|bui-thanh-son», said that the desk is open.',
    '[Bui Thanh Son], «Member of the Party Central Committee|bui-thanh-son», «Deputy Prime Minister|bui-thanh-son» and «Minister of Foreign Affairs|bui-thanh-son», was in the house.',
    'Comrades [Bui Thanh Son], «Minister of Foreign Affairs|bui-thanh-son», and [Nguyen Minh Vu], «Permanent Deputy Minister|nguyen-minh-vu», were in the house.',
    '[Bui Thanh Son] («Minister of Foreign Affairs|bui-thanh-son») said that the desk is open.',
    'That was when [Bui Thanh Son] was «Deputy Minister|bui-thanh-son», and the desk was new.',
    '«General» [Phan Van Giang], «Minister of National Defence|phan-van-giang», was in the house.',
    '[Bui Thanh Son] («Minister|bui-thanh-son») and [Nguyen Minh Vu] («Deputy Minister|nguyen-minh-vu») were in the house.',
    'Mr. [Do Hung Viet], then «Deputy Minister of Foreign Affairs|do-hung-viet», was in the house.',
    '[Quach Dinh Thuy], «director of the Institute for Small Boats|quach-dinh-thuy», was in the house.',
    'Mr [Bui Thanh Son] - «Minister of Foreign Affairs|bui-thanh-son» - was in the house.',
    'Mr. [Le Hoai Trung], «Politburo member|le-hoai-trung» and «Acting Foreign Minister|le-hoai-trung», was in the house; Comrade [Trung|le-hoai-trung] left.',
  ]);
});

describe('titles in French', () => {
  titles([
    'Le «ministre» [Bui Thanh Son] a ouvert le guichet de la province.',
    'Le «ministre des Affaires étrangères», [Bui Thanh Son], a ouvert le guichet de la province.',
    'Le «vice-Premier ministre» et «ministre des Affaires étrangères» [Bui Thanh Son] a ouvert le guichet.',
    'M. [Bui Thanh Son], «membre du Comité central du Parti|bui-thanh-son» et «ministre des Affaires étrangères|bui-thanh-son», a ouvert le guichet.',
    'La «vice-ministre des Affaires étrangères» [Nguyen Minh Hang] est dans la salle avec le «ministre» [Dao Ngoc Dung].',
    'La «vice-ministre permanente» Mme [Nguyen Minh Hang] est dans la salle.',
    'Le «secrétaire général» [To Lam] et le «président de l’Assemblée nationale» [Tran Thanh Man] sont dans la salle.',
    'L’ancien «ministre des Affaires étrangères» [Pham Binh Minh] est dans la salle.',
    'Le camarade [Bui Thanh Son], «ministre des Affaires étrangères|bui-thanh-son», est dans la salle.',
    'La «directrice générale de l’UNESCO», [Audrey Azoulay], est dans la salle.',
    'Le «ministre vietnamien des Affaires étrangères» [Bui Thanh Son] est dans la salle.',
    'La «porte-parole du ministère des Affaires étrangères» [Pham Thu Hang] est dans la salle.',
    'L’«ambassadeur du Vietnam en France», M. [Dinh Toan Thang], est dans la salle.',
    'Le «vice-Premier ministre», «ministre des Affaires étrangères» [Bui Thanh Son] est dans la salle.',
    'Le «général» [Phan Van Giang], «ministre de la Défense nationale|phan-van-giang», est dans la salle.',
  ]);
});

describe('titles in Vietnamese', () => {
  titles([
    '«Bộ trưởng» [Bùi Thanh Sơn] đã phát biểu tại hội nghị.',
    '«Bộ trưởng Bộ Ngoại giao» [Bùi Thanh Sơn] đã phát biểu tại hội nghị.',
    '«Bộ trưởng Ngoại giao» [Bùi Thanh Sơn] đã phát biểu tại hội nghị.',
    '«Phó Thủ tướng», «Bộ trưởng Bộ Ngoại giao» [Bùi Thanh Sơn] đã phát biểu tại hội nghị.',
    '«Phó Thủ tướng Chính phủ», «Bộ trưởng Bộ Ngoại giao» [Bùi Thanh Sơn] đã phát biểu.',
    '«Ủy viên Trung ương Đảng», «Bí thư Đảng ủy», «Thứ trưởng Thường trực Bộ Ngoại giao» [Nguyễn Minh Vũ] đã đến.',
    'Đồng chí [Bùi Thanh Sơn], «Ủy viên Trung ương Đảng|bui-thanh-son», «Bộ trưởng Bộ Ngoại giao|bui-thanh-son», đã phát biểu tại hội nghị.',
    '«Người phát ngôn Bộ Ngoại giao» [Phạm Thu Hằng] và «Chủ tịch Quốc hội» [Trần Thanh Mẫn] đã đến.',
    '«Tổng Bí thư» [Tô Lâm] và «Thủ tướng» [Phạm Minh Chính] đã đến.',
    'Nguyên «Bộ trưởng Bộ Ngoại giao» [Phạm Bình Minh] đã đến và phát biểu.',
    '«Thủ tướng Chính phủ» [Phạm Minh Chính] và Phu nhân đã đến và phát biểu.',
    '«Đại tướng» [Phan Văn Giang], «Bộ trưởng Bộ Quốc phòng|phan-van-giang», đã đến và phát biểu.',
    '«Ngoại trưởng» [Bùi Thanh Sơn] đã gặp «Ngoại trưởng» [Vương Nghị] tại tỉnh.',
    '«Chủ nhiệm Ủy ban Đối ngoại của Quốc hội» [Vũ Hải Hà] đã đến và phát biểu.',
    'Ông [Bùi Thanh Sơn] - «Bộ trưởng Bộ Ngoại giao|bui-thanh-son» - đã phát biểu và cảm ơn.',
    '«Bí thư Tỉnh ủy Phú Giang» [Lục Văn Thọ] đã đến và phát biểu.',
  ]);
});

describe('the body of a title', () => {
  const bodies = async (text: string): Promise<(string | null)[]> => {
    const { mentions } = factsOf(text, await builtinKnowledge()).recognition;
    return mentions.flatMap((mention) =>
      mention.kind === 'official' ? mention.titles.map((title) => title.body) : [],
    );
  };
  const rows: [string, (string | null)[]][] = [
    [
      'Secretary of the Party Committee of the Ministry of Foreign Affairs Le Hoai Trung was there.',
      ['mofa-party-committee'],
    ],
    ['Member of the Politburo and Minister of Foreign Affairs Le Hoai Trung was there.', ['politburo', null]],
    ['Bộ trưởng Bộ Ngoại giao Lê Hoài Trung đã đến và phát biểu.', ['mofa']],
    ['La directrice générale de l’UNESCO, Audrey Azoulay, est dans la salle.', ['unesco']],
  ];
  for (const [text, expected] of rows) it(text, async () => assert.deepEqual(await bodies(text), expected));
});
