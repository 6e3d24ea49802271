import assert from 'node:assert/strict';
import { check } from '../../../src/core/checks/index';
import { PROBLEMS, type ProblemCode } from '../../../src/core/problem';
import { builtinKnowledge } from '../../support/knowledge';
import { showProblems, withoutProblems } from '../../support/problems';
import { factsOf } from '../../support/recognized';

/** Rows with `^code^` before each place that the check complains of; what other checks say does not count. */
function complains(code: ProblemCode, rows: readonly string[], published: string | null = null): void {
  describe(`check ${code}`, () => {
    for (const row of rows)
      it(row, async () => {
        const text = withoutProblems(row);
        const found = check(factsOf(text, await builtinKnowledge(), published)).filter((each) => each.code === code);
        for (const { severity } of found) assert.equal(severity, PROBLEMS[code][0]);
        assert.equal(showProblems(text, found), row);
      });
  });
}

complains('list-gap', [
  'First, open a desk. Second, thank the staff. Third, go home to the village.',
  'First, open a desk. Second, thank the staff. ^list-gap^Fourth, go home to the village.',
  'First, open a desk. Second, thank the staff. ^list-gap^Fifth, go home. ^list-gap^Seventh, sleep in the house.',
  '^list-gap^Second, thank the staff of the house. Third, go home to the village.',
  '1. Open a desk for the people\n2. Thank the staff\n^list-gap^4. Go home',
  'The house has 5 tasks: First, open a desk. Second, thank the staff. ^list-gap^Finally, go home to the village.',
  'First, open a desk: (i) in the house; (ii) in the garden; ^list-gap^(iv) at sea. Second, go home.',
]);

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
    'Deputy Minister Nguyen Minh Hang met Spokesperson Pham Thu Hang. Ms. ^role-unresolved^Hang thanked the staff.',
    'Minister Bui Thanh Son opened the desk. The Minister thanked every minister in the house.',
  ],
  '2024-09-15',
);

describe('what a check says', () => {
  const messages = async (text: string, published: string | null = null): Promise<string[]> =>
    check(factsOf(text, await builtinKnowledge(), published)).map(({ message }) => message);

  it('names what is missing, by number', async () => {
    assert.deepEqual(await messages('First, open a desk. Second, thank the staff. Fifth, go home to the village.'), [
      '“Fifth” is item 5, but items 3 to 4 have no marker: look for it in the text before.',
    ]);
  });

  it('names the candidates', async () => {
    const text = 'Deputy Minister Nguyen Minh Hang met Spokesperson Pham Thu Hang. Ms. Hang thanked the staff.';
    assert.deepEqual(await messages(text), ['“Hang” could be nguyen-minh-hang, pham-thu-hang.']);
  });

  it('stands in reading order', async () => {
    const text =
      'The Foreign Minister said in Paris that there are 5 tasks: First, open a desk. Third, go home. Wednesday, sleep in the house.';
    const facts = factsOf(text, await builtinKnowledge());
    assert.deepEqual(
      check(facts).map(({ code }) => code),
      ['role-unresolved', 'list-count', 'list-gap', 'weekday-ordinal'],
    );
  });

  it('is nothing where nothing is wrong', async () => {
    assert.deepEqual(await messages(''), []);
    assert.deepEqual(await messages('The desk is open.'), []);
  });
});
