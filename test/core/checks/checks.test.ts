import assert from 'node:assert/strict';
import { check } from '../../../src/core/checks/index';
import { PROBLEMS, type ProblemCode } from '../../../src/core/problem';
import type { Knowledge } from '../../../src/core/registry/knowledge';
import { marked } from '../../support/marked';
import { builtinKnowledge, folderOf } from '../../support/knowledge';
import { showProblems, withoutProblems } from '../../support/problems';
import { factsOf } from '../../support/recognized';

/** Rows with `^code^` before each place that the check complains of; what other checks say does not count. */
function complains(
  code: ProblemCode,
  rows: readonly string[],
  published: string | null = null,
  knowledge: () => Promise<Knowledge> = builtinKnowledge,
): void {
  describe(`check ${code}${published === null ? '' : `, ${published}`}`, () => {
    for (const row of rows)
      it(row, async () => {
        const text = withoutProblems(row);
        const facts = factsOf(text, await knowledge(), published);
        const found = check(facts, await knowledge()).filter((each) => each.code === code);
        for (const { severity } of found) assert.equal(severity, PROBLEMS[code][0]);
        assert.equal(showProblems(text, found), row);
      });
  });
}

complains('list-gap', [
  'First, open a desk. Second, thank the staff. Third, go home to the village.',
  'First, open a desk. Second, thank the staff. ^list-gap^Fourth, go home to the village.',
  'First, open a desk. Second, thank the staff. ^list-gap^Fifth, go home. ^list-gap^Seventh, sleep in the house.',
  'Second, thank the staff of the house. Third, go home to the village.',
  'Second, thank the staff of the house. ^list-gap^Fourth, go home to the village.',
  '1. Open a desk for the people\n2. Thank the staff\n^list-gap^4. Go home',
  'The house has 5 tasks: First, open a desk. Second, thank the staff. ^list-gap^Finally, go home to the village.',
  'First, open a desk: (i) in the house; (ii) in the garden; ^list-gap^(iv) at sea. Second, go home.',
]);

complains('list-start', [
  'First, open a desk. Second, thank the staff of the house.',
  '^list-start^Second, thank the staff of the house. Third, go home to the village.',
  '^list-start^Third, thank the staff of the house. Fifth, go home to the village.',
  'The house has 3 tasks:\n^list-start^2. Thank the staff\n3. Go home',
  'First, open a desk: ^list-start^(ii) in the garden; (iii) at sea. Second, go home.',
  'Second, thank the staff of the house.',
]);

describe('check list-order', () => {
  /** Rows with the lists marked, since a marker's own number is what counts: `<Third|4 says 3>`. */
  const rows = [
    '<First>, open. <Second>, thank. <Third>, go.',
    '<First>, open. <Second>, thank. ^list-order^<Second|3 says 2>, go. <Fourth|4>, sleep.',
    '<First>, open. <Second>, thank. ^list-order^<Second|3 says 2>, go. ^list-order^<Third|4 says 3>, sleep.',
    '<1.>, open. ^list-order^<3.|2 says 3>, thank. ^list-order^<2.|3 says 2>, go.',
    '<First>, open. <Second>, thank. <Finally|3 says null>, go.',
    '<First>, open. <Second>, thank. <Fourth|4>, go: a gap is in order.',
    '<First>, open. <Second>, thank. <Third|3>, go. <Wednesday|4!>, sleep.',
    '⟪two|2⟫ <First>, open. <Second>, thank. ⟪two|2⟫ <First>, go. <Second>, sleep.',
  ];
  for (const row of rows)
    it(row, async () => {
      const source = withoutProblems(row);
      const { facts } = marked(source);
      const found = check(facts, await builtinKnowledge()).filter(({ code }) => code === 'list-order');
      assert.equal(
        showProblems(facts.article.text, found),
        marked(row.replaceAll('^list-order^', '~')).facts.article.text.replaceAll('~', '^list-order^'),
      );
    });

  it('says what the number is, and what it should be', async () => {
    const { facts } = marked('<First>. <Second>. <Second|3 says 2>. <Third|4 says 3>. <Ninth|5 says 9>.');
    const said = check(facts, await builtinKnowledge()).map(({ message }) => message);
    assert.deepEqual(said, [
      '“Second” is a second item 2, after “Second”: it stands where item 3 belongs.',
      '“Third” is out of its turn: it stands where item 4 belongs.',
      '“Ninth” is out of its turn: it stands where item 5 belongs.',
    ]);
  });
});

complains('list-count', [
  'The house has 3 tasks: First, open a desk. Second, thank the staff. Third, go home to the village.',
  'The house has ^list-count^4 tasks: First, open a desk. Second, thank the staff. Third, go home to the village.',
  'The house has ^list-count^two tasks: First, open a desk. Second, thank the staff. Third, go home to the village.',
  'The house has three tasks: First, open a desk. Second, thank the staff. Finally, go home to the village.',
  'The house has the following tasks: First, open a desk. Second, thank the staff of the house.',
  'First, open a desk. Second, thank the staff of the house.',
  'The house has 5 tasks: First, open a desk. Second, thank the staff. Third, go. Fifth, sleep in the house.',
]);

complains('weekday-ordinal', [
  'First, open a desk. Second, thank the staff. Third, go home. ^weekday-ordinal^Wednesday, sleep in the house.',
  'First, open a desk.\n^weekday-ordinal^Monday, thank the staff.\n^weekday-ordinal^Tuesday, go home to the village.',
  'First, open a desk. Second, thank the staff of the house. On Wednesday, go home.',
]);

complains(
  'role-unresolved',
  [
    'The National Assembly met. The ^role-unresolved^Deputy Prime Minister said that the desk is open.',
    'The ^role-unresolved^Foreign Minister said in Paris that the desk of the city is open.',
    'The National Assembly met. The Foreign Minister said that the desk is open.',
    'Minister Bui Thanh Son opened the desk. The Minister thanked every minister in the house.',
  ],
  '2024-09-15',
);

complains('name-ambiguous', [
  'Deputy Minister Nguyen Minh Hang met Spokesperson Pham Thu Hang. Ms. ^name-ambiguous^Hang thanked the staff.',
  'Deputy Minister Nguyen Minh Hang met the staff. Ms. Hang thanked the staff.',
  'The Foreign Minister said in Paris that the desk of the city is open.',
]);

complains('official-unknown', [
  'Minister Bui Thanh Son met Delegate ^official-unknown^Vu Khac Loi in the house.',
  'Delegate ^official-unknown^Vu Khac Loi asked. Mr. Loi was heard. Vu Khac Loi thanked.',
  'Delegate ^official-unknown^Vu Khac Loi and Delegate ^official-unknown^Mai Van Loc asked.',
  'The house was built by Vu Khac Loi for the village.',
]);

complains('body-unknown', [
  'The Ministry of Foreign Affairs met the ^body-unknown^Committee for Lighthouse Affairs in the house.',
  'The ^body-unknown^Lighthouse Agency met. The Lighthouse Agency thanked the ^body-unknown^Harbour Council.',
]);

const POSTS = `
country: xx
officials:
  - id: an-lee
    name: An Lee
    positions:
      - { title: { en: Minister of Foreign Affairs, fr: ministre des Affaires étrangères }, body: foreign, from: 2015-03-02, to: 2019-06-30 }
      - { title: { en: Deputy Prime Minister }, body: cabinet, from: 2019-07-01 }
  - id: bo-lee
    name: Bo Lee
    positions:
      - { title: { en: Minister of Farms }, body: farms, from: 2015-03, to: 2019-06 }
      - { title: { en: Minister of Land }, body: land, from: 2019-07 }
      - { title: { en: Member of the Senate }, body: senate, from: 2010-01, to: 2012-01 }
  - id: co-lee
    name: Co Lee
    positions:
      - { title: { en: Minister of Health }, body: health, from: "2015", to: 2019-06 }
      - { title: { en: Minister of Justice }, body: justice, from: 2019-07 }
  - id: di-lee
    name: Di Lee
    positions:
      - { title: { en: Prime Minister }, body: cabinet, from: 1995-07, to: 1999-06 }
`;
const BODIES = `
country: xx
bodies:
  - { id: cabinet, name: { en: Cabinet Office } }
  - { id: foreign, name: { en: Ministry of Foreign Affairs }, parent: cabinet }
  - { id: farms, name: { en: Ministry of Farms }, parent: cabinet, successor: land }
  - { id: land, name: { en: Ministry of Land }, parent: cabinet }
  - { id: health, name: { en: Ministry of Health }, parent: cabinet }
  - { id: justice, name: { en: Ministry of Justice }, parent: cabinet }
  - { id: senate, name: { en: Senate } }
`;
const posts = async (): Promise<Knowledge> => (await folderOf({ officials: POSTS, bodies: BODIES }, false)).knowledge;

complains(
  'title-anachronism',
  [
    '^title-anachronism^Foreign Minister An Lee opened the desk.',
    'The desk was opened by ^title-anachronism^Minister of Foreign Affairs An Lee, who thanked the staff.',
    'An Lee, Deputy Prime Minister, ^title-anachronism^Minister of Foreign Affairs, opened the desk.',
    'Le ^title-anachronism^ministre des Affaires étrangères An Lee a ouvert le guichet dans la maison.',
    'Deputy Prime Minister An Lee opened the desk.',
    'Minister An Lee opened the desk: of what, nobody says.',
    'Minister of Works An Lee opened the desk: a post that no registry knows.',
    'Former Foreign Minister An Lee opened the desk.',
    'An Lee, formerly Minister of Foreign Affairs, opened the desk.',
    'An Lee was Minister of Foreign Affairs then.',
    'When he was Minister of Foreign Affairs, An Lee opened the desk.',
    'In 2018, Foreign Minister An Lee opened the desk.',
    'In 2022, ^title-anachronism^Foreign Minister An Lee opened the desk.',
    'On 3 May 2018, Foreign Minister An Lee opened the desk.',
    'He said: “I met Foreign Minister An Lee in the house.”',
    'Foreign Minister An Lee at the desk. (Photo: Bo)',
    'Minister of Farms Bo Lee opened the desk: her ministry became the Ministry of Land.',
    'Senate member Bo Lee opened the desk.',
    'Minister of Health Co Lee opened the desk: when it began is known to the year only.',
    'Prime Minister Di Lee opened the desk, long ago.',
    'The Foreign Minister opened the desk.',
  ],
  '2021-09-15',
  posts,
);
complains('title-anachronism', ['Foreign Minister An Lee opened the desk.'], null, posts);
complains('title-anachronism', ['Foreign Minister An Lee opened the desk.'], '2019-07-04', posts);
complains('title-anachronism', ['Foreign Minister An Lee opened the desk.'], '2015-03-01', posts);
complains('title-anachronism', ['^title-anachronism^Foreign Minister An Lee opened the desk.'], '2014-05-01', posts);
complains(
  'title-anachronism',
  [
    'On June 3, Foreign Minister An Lee opened the desk.',
    'On 3/6, Foreign Minister An Lee opened the desk.',
    'On August 3, ^title-anachronism^Foreign Minister An Lee opened the desk.',
  ],
  '2019-09-15',
  posts,
);

describe('what a check says', () => {
  const messages = async (
    text: string,
    published: string | null = null,
    knowledge: () => Promise<Knowledge> = builtinKnowledge,
  ): Promise<string[]> =>
    check(factsOf(text, await knowledge(), published), await knowledge()).map(({ message }) => message);

  it('names when the post was held', async () => {
    assert.deepEqual(await messages('Foreign Minister An Lee opened the desk.', '2021-09-15', posts), [
      'An Lee was not “Foreign Minister” on 15 September 2021, the article’s date, but Minister of Foreign Affairs from 2 March 2015 to 30 June 2019.',
    ]);
  });

  it('names what is missing, by number', async () => {
    assert.deepEqual(await messages('First, open a desk. Second, thank the staff. Fifth, go home to the village.'), [
      '“Fifth” is item 5, but items 3 to 4 have no marker: look for it in the text before.',
    ]);
  });

  it('names the candidates', async () => {
    const text = 'Deputy Minister Nguyen Minh Hang met Spokesperson Pham Thu Hang. Ms. Hang thanked the staff.';
    assert.deepEqual(await messages(text), ['“Hang” could be Nguyễn Minh Hằng or Phạm Thu Hằng.']);
  });

  it('stands in reading order', async () => {
    const text =
      'The Foreign Minister said in Paris that there are 5 tasks: First, open a desk. Third, go home. Wednesday, sleep in the house.';
    const facts = factsOf(text, await builtinKnowledge());
    assert.deepEqual(
      check(facts, await builtinKnowledge()).map(({ code }) => code),
      ['role-unresolved', 'list-count', 'list-gap', 'weekday-ordinal'],
    );
  });

  it('is nothing where nothing is wrong', async () => {
    assert.deepEqual(await messages(''), []);
    assert.deepEqual(await messages('The desk is open.'), []);
  });
});
