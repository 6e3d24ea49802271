import assert from 'node:assert/strict';
import { entityAt, mentionsOf, step } from '../../../src/core/features/mentions';
import { marked } from '../../support/marked';

/** Where a step from the cursor leads: the text with its place among its fellows. */
function stepped(source: string, by: 1 | -1, entity?: string): string | null {
  const { facts, cursor } = marked(source);
  const found = step(facts.recognition, cursor, by, entity);
  return found && `${facts.article.text.slice(found.start, found.end)}@${found.start} ${found.index}/${found.count}`;
}

describe('mentions: next', () => {
  const rows: [string, string | null][] = [
    ['^[Son|s], [An|a], [Son|s], [Son|s]', 'Son@9 2/3'],
    ['[Son|s], [An|a], [S^on|s], [Son|s]', 'Son@14 3/3'],
    ['[Son|s], [An|a], [Son|s], [Son^|s]', 'Son@0 1/3'],
    ['[Son|s] and the ‹Mi^nister|s›', 'Son@0 1/2'],
    ['the «Min^ister» [Son|s], [An|a]', 'Son@13 1/1'],
    ['nobody ^here, but [Son|s] and [An|a]', 'Son@17 1/1'],
    ['[Son|s] and then ^nobody', 'Son@0 1/1'],
    ['{Office of the {Mini^stry|m}|o} and {Office|o} and {Ministry|m}', 'Ministry@38 2/2'],
    ['⟪3 tasks|3⟫ <Fi^rst> a <Second> b <Third> c', 'Second@16 2/3'],
    ['‹the Cha^irman|?› and ‹the chairman|?› and ‹the Head|?›', 'the chairman@17 2/2'],
    ['nothing ^at all', null],
  ];
  for (const [source, expected] of rows) it(source, () => assert.equal(stepped(source, 1), expected));
});

describe('mentions: previous', () => {
  const rows: [string, string | null][] = [
    ['[Son|s], [An|a], [S^on|s]', 'Son@0 1/2'],
    ['[Son|s], [An|a], ^[Son|s]', 'Son@0 1/2'],
    ['[S^on|s], [An|a], [Son|s]', 'Son@9 2/2'],
    ['[Son|s] then ^nobody', 'Son@0 1/1'],
    ['^nobody, then [Son|s]', 'Son@13 1/1'],
  ];
  for (const [source, expected] of rows) it(source, () => assert.equal(stepped(source, -1), expected));
});

describe('mentions: entities', () => {
  it('goes on with the entity it came for where two begin', () => {
    const source = '{Office|o} … ^{{Office|x} of Y|o}';
    assert.equal(stepped(source, 1), 'Office@9 1/1');
    assert.equal(stepped(source, 1, 'body:o'), 'Office@0 1/2');
  });

  it('names what the cursor stands on', () => {
    const at = (source: string): string | null => {
      const { facts, cursor } = marked(source);
      return entityAt(facts.recognition, cursor);
    };
    assert.equal(at('[Bui Thanh ^Son]'), 'official:bui-thanh-son');
    assert.equal(at('{MOFA}^{UN}'), 'body:un');
    assert.equal(at('nothing^'), null);
  });

  it('lists all mentions in reading order, titles left out', () => {
    const { facts } = marked('«Minister» [Son|s] {M} ‹the Minister|s›');
    const texts = mentionsOf(facts.recognition, 'official:s').map(({ start, end }) =>
      facts.article.text.slice(start, end),
    );
    assert.deepEqual(texts, ['Son', 'the Minister']);
  });
});
