import assert from 'node:assert/strict';
import { builtinKnowledge, folderOf } from '../../support/knowledge';
import { factsOf, recognizes } from '../../support/recognized';

const roles = (rows: readonly string[], published: string | null = null): void =>
  recognizes(['official', 'role'], rows, builtinKnowledge, published);

describe('roles of somebody whom the article names', () => {
  roles([
    'Minister [Bui Thanh Son] opened the desk. The ‹Minister|bui-thanh-son› thanked the staff of the house.',
    'Minister of Foreign Affairs [Bui Thanh Son] opened the desk. The ‹Foreign Minister|bui-thanh-son› thanked the staff.',
    'Mr. [Bui Thanh Son], Minister of Foreign Affairs, opened the desk. The ‹minister|bui-thanh-son› thanked the staff.',
    '‹Foreign Minister|bui-thanh-son›: the desk is open\n\nMinister of Foreign Affairs [Bui Thanh Son] said that the desk is open to everybody.',
    'Foreign Minister [Bui Thanh Son] met Minister of Health [Dao Hong Lan]. The ‹Foreign Minister|bui-thanh-son› thanked the staff.',
    'Foreign Minister [Bui Thanh Son] met Minister of Health [Dao Hong Lan]. The ‹Minister of Health|dao-hong-lan› thanked the staff.',
    'Minister [Bui Thanh Son] met Deputy Minister [Nguyen Minh Hang]. The ‹Deputy Minister|nguyen-minh-hang› thanked the ‹Minister|bui-thanh-son› and the staff.',
    'General Secretary [To Lam] was in the house. The ‹General Secretary|to-lam› thanked the staff.',
    'The ‹Secretary of the Party Committee|bui-thanh-son› was in the house. It was [Bui Thanh Son], Secretary of the Party Committee, who opened the desk.',
    'Delegate [Luu Van Quat] asked when the desk will be open. The ‹delegate|luu-van-quat› thanked the staff.',
    'Minister [Bui Thanh Son] said: “The ‹Minister|bui-thanh-son› is the servant of the people.”',
    'Foreign Minister [Bui Thanh Son] met Lao Foreign Minister [Thongsavanh Phomvihane]. The ‹Lao Foreign Minister|thongsavanh-phomvihane› thanked the staff.',
    'General [Phan Van Giang] was in the house. The ‹General|phan-van-giang› thanked the staff.',
    'Comrade [Bui Thanh Son], Secretary of the Party Committee, was in the house. The ‹Party Secretary|bui-thanh-son› thanked the staff.',
    'Minister [Bui Thanh Son] was in the house. The former minister, [Pham Binh Minh], was not. The ‹Minister|bui-thanh-son› thanked him.',
    '‹Foreign Minister|bui-thanh-son›: Must cut the red tape of the house\n\nMinister of Foreign Affairs [Bui Thanh Son] was in the house.',
  ]);
});

describe('roles in French and Vietnamese', () => {
  roles([
    'Le ministre [Bui Thanh Son] a ouvert le guichet. Le ‹ministre|bui-thanh-son› est resté dans la salle.',
    'La vice-ministre [Nguyen Minh Hang] est dans la salle. La ‹vice-ministre|nguyen-minh-hang› a ouvert le guichet.',
    'Le ministre des Affaires étrangères [Bui Thanh Son] est avec le Premier ministre [Pham Minh Chinh]. Le ‹Premier ministre|pham-minh-chinh› a ouvert le guichet.',
    'Bộ trưởng [Bùi Thanh Sơn] đã đến. ‹Bộ trưởng|bui-thanh-son› phát biểu và cảm ơn cán bộ của tỉnh.',
    'Bộ trưởng Bộ Ngoại giao [Bùi Thanh Sơn] và Thủ tướng [Phạm Minh Chính] đã đến. ‹Thủ tướng|pham-minh-chinh› phát biểu, ‹Bộ trưởng Ngoại giao|bui-thanh-son› cảm ơn.',
    'Selon le ‹ministre|bui-thanh-son›, le guichet est dans la salle. Le ministre [Bui Thanh Son] est dans la province.',
    'Le secrétaire général du Parti [To Lam] est dans la salle. Le ‹secrétaire général|to-lam› a ouvert le guichet.',
    'La porte-parole [Pham Thu Hang] est dans la salle. La ‹porte-parole|pham-thu-hang› a ouvert le guichet.',
    'Đại tướng [Phan Văn Giang] đã đến. ‹Đại tướng|phan-van-giang› phát biểu và cảm ơn cán bộ của tỉnh.',
    'Đồng chí [Bùi Thanh Sơn], Bộ trưởng, đã đến. Đồng chí ‹Bộ trưởng|bui-thanh-son› phát biểu và cảm ơn.',
  ]);
});

describe('roles of whoever held the post on the day', () => {
  const said = (id: string): string =>
    `The National Assembly met. The ‹Foreign Minister|${id}› said that the desk is open.`;
  roles([said('pham-binh-minh')], '2018-03-01');
  roles([said('bui-thanh-son')], '2024-05-01');
  roles([said('le-hoai-trung')], '2025-12-01');
  roles(
    [
      'The National Assembly met. The ‹Prime Minister|pham-minh-chinh› said that the desk is open.',
      'The National Assembly met. The ‹Minister of Health|dao-hong-lan› said that the desk is open.',
      'The ‹Chairman of the National Assembly|tran-thanh-man› said that the desk is open to everybody.',
    ],
    '2025-01-15',
  );
  roles(
    ['L’Assemblée nationale est dans la salle. Le ‹Premier ministre|pham-minh-chinh› a ouvert le guichet.'],
    '2025-01-15',
  );
  roles(['Quốc hội đã họp. ‹Thủ tướng|pham-minh-chinh› phát biểu và cảm ơn cán bộ của tỉnh.'], '2025-01-15');
});

describe('roles that two people of the article could mean', () => {
  roles([
    'Prime Minister [Pham Minh Chinh] met Lao Prime Minister [Sonexay Siphandone]. The ‹Prime Minister|?pham-minh-chinh,sonexay-siphandone› thanked the staff.',
    'Deputy Minister [Nguyen Minh Hang] met Deputy Minister [Le Thi Thu Hang]. The ‹Deputy Minister|?nguyen-minh-hang,le-thi-thu-hang› thanked the staff.',
  ]);
});

describe('roles of other countries', () => {
  roles(
    [
      'The ‹Prime Minister of Japan|?› was in the house of the National Assembly of Vietnam.',
      'The ‹Japanese Prime Minister|?› and the ‹Vietnamese Prime Minister|pham-minh-chinh› were in the house of the National Assembly.',
      'The ‹U.S. President|?› was in the house of the Ministry of Foreign Affairs of Vietnam.',
      'President [Vladimir Putin] was in the house of the Ministry of Foreign Affairs. The ‹President|vladimir-putin› thanked the staff.',
      'The ‹Secretary-General of the United Nations|antonio-guterres› was in the house of the National Assembly.',
      '‹Thủ tướng Nhật Bản|?› và ‹Thủ tướng Việt Nam|pham-minh-chinh› đã họp tại Quốc hội. ‹Thủ tướng Lào|?› đã đến.',
    ],
    '2025-07-18',
  );
});

interface Unresolved {
  readonly id: string | null;
  readonly candidates: readonly string[];
}

const NOBODY: Unresolved = { id: 'nobody', candidates: [] };

describe('roles that nobody can be named for', () => {
  const without = async (row: string, published: string | null): Promise<Unresolved[]> => {
    const { mentions } = factsOf(row, await builtinKnowledge(), published).recognition;
    return mentions.flatMap((mention) =>
      mention.kind === 'official' && mention.basis === 'role'
        ? [{ id: mention.id, candidates: mention.candidates }]
        : [],
    );
  };

  it('without a date, with several holders: unresolved, the holders are candidates', async () => {
    const text = 'The National Assembly met. The Foreign Minister said that the desk is open.';
    const [{ id, candidates } = NOBODY] = await without(text, null);
    assert.equal(id, null);
    assert.ok(candidates.includes('bui-thanh-son') && candidates.includes('pham-binh-minh'));
  });

  it('on a day that several held it: unresolved, exactly these are candidates', async () => {
    const text = 'The National Assembly met. The Deputy Prime Minister said that the desk is open.';
    const [{ id, candidates } = NOBODY] = await without(text, '2024-09-15');
    assert.equal(id, null);
    assert.ok(candidates.includes('bui-thanh-son') && candidates.includes('ho-duc-phoc'));
    assert.ok(!candidates.includes('vu-duc-dam'), 'held it before');
    assert.ok(!candidates.includes('nguyen-chi-dung'), 'held it after');
  });

  it('where nothing of the country is named: unresolved', async () => {
    const text = 'The Foreign Minister said in Paris that the desk of the city is open.';
    assert.deepEqual(await without(text, '2024-05-01'), [{ id: null, candidates: [] }]);
  });

  it('where only an organ is named that many countries have: unresolved', async () => {
    const text = 'La commission des affaires sociales est dans la salle. Le Premier ministre a ouvert le guichet.';
    assert.deepEqual(await without(text, '2025-01-15'), [{ id: null, candidates: [] }]);
  });

  it('a bare role is not looked up: any minister could be meant', async () => {
    const text = 'The National Assembly met. The Minister said that the desk is open.';
    assert.deepEqual(await without(text, '2024-05-01'), [{ id: null, candidates: [] }]);
  });

  it('where two people of the article hold it: not one of them by chance', async () => {
    const text = 'Bui Thanh Son and Ho Duc Phoc were in the house. The Deputy Prime Minister thanked the staff.';
    const [{ id } = NOBODY] = await without(text, '2024-10-01');
    assert.equal(id, null);
  });
});

describe('roles that mean nobody certain', () => {
  roles([
    'Minister [Bui Thanh Son] said that every minister and each Deputy Minister has a desk.',
    'Minister [Bui Thanh Son] said that a Minister is the servant of the people.',
    'Minister [Bui Thanh Son] was with other ministers and with leaders of units in the house.',
    'Minister [Bui Thanh Son] was with the heads of representative agencies and with delegates.',
    'Le ministre [Bui Thanh Son] est avec des ministres et avec un directeur dans la salle.',
    'Bộ trưởng [Bùi Thanh Sơn] và các Thứ trưởng đã đến, cùng các đại biểu của tỉnh.',
  ]);
});

describe('holders in a registry of one’s own', () => {
  const officials = `country: zz
officials:
  - id: an-lee
    name: An Lee
    positions: [{ title: { en: Minister of Fisheries }, body: fisheries, from: 2020, to: 2022-06-30 }]
  - id: bo-lee
    name: Bo Lee
    positions: [{ title: { en: Minister of Fisheries }, body: fisheries, from: 2022-07-01 }]
  - id: cy-lee
    name: Cy Lee
    positions: [{ title: { en: Minister of Nets }, from: 2020 }]`;
  const bodies = 'country: zz\nbodies: [{ id: fisheries, name: { en: Ministry of Fisheries }, kind: ministry }]';
  const knowledge = async () => (await folderOf({ officials, bodies }, false)).knowledge;
  const row = (who: string): string =>
    `At the Ministry of Fisheries, the ‹Minister of Fisheries|${who}› said that the desk is open.`;
  const own = (who: string, published: string | null): void => recognizes(['role'], [row(who)], knowledge, published);
  own('an-lee', '2020-01-01');
  own('an-lee', '2022-06-30');
  own('bo-lee', '2022-07-01');
  own('?', '2019-12-31');
  own('?an-lee,bo-lee', null);
  const nets = (who: string): string =>
    `At the Ministry of Fisheries, the ‹Minister of Nets|${who}› said that it is open.`;
  recognizes(['role'], [nets('cy-lee')], knowledge, '2024-01-01');
  // Nobody knows the day: the only one who ever held it is a candidate, no more.
  recognizes(['role'], [nets('?cy-lee')], knowledge, null);
});
