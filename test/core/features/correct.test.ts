import assert from 'node:assert/strict';
import { anchorExceptions } from '../../../src/core/annotation/anchor-exceptions';
import { newException, type Exception, type Verdict } from '../../../src/core/annotation/exception';
import {
  canBeName,
  exceptionsAt,
  rulingOn,
  targetAt,
  targetsIn,
  wordingCount,
} from '../../../src/core/features/correct';
import { choices, matchingChoices, type Choice } from '../../../src/core/features/correct/choices';
import { newBody, newOfficial } from '../../../src/core/features/correct/entries';
import { applyExceptions } from '../../../src/core/recognition/exceptions';
import type { Facts } from '../../../src/core/recognition/facts';
import type { Knowledge } from '../../../src/core/registry/knowledge';
import { folderOf } from '../../support/knowledge';
import { marked } from '../../support/marked';
import { factsOf } from '../../support/recognized';
import { post, registryOf } from '../../support/registry';

const REGISTRY = registryOf(
  [
    { id: 'son', name: 'Bùi Thanh Sơn', positions: [post('Foreign Minister @mofa 2021-04-08 – 2025-10-24')] },
    { id: 'minh', name: 'Phạm Bình Minh', positions: [post('Foreign Minister @mofa 2011 – 2021-04')] },
    { id: 'hang', name: 'Lê Thị Thu Hằng', aliases: ['Thu Hang'] },
  ],
  [
    { id: 'government', name: { en: 'Government' } },
    { id: 'mofa', name: { en: 'Ministry of Foreign Affairs', vi: 'Bộ Ngoại giao' }, parent: 'government' },
  ],
);

/** The passage that a cursor, or a selection between two of them, means: its text, and the id of its mention. */
function targeted(source: string): readonly [text: string, id: string | null | undefined] | null {
  const [before = '', selected] = source.split('^');
  const { facts } = marked(source.replaceAll('^', ''));
  const start = marked(`${before}^`).cursor;
  const end = selected !== undefined && source.split('^').length > 2 ? marked(`${before}${selected}^`).cursor : start;
  const target = targetAt(facts, { start, end });
  return target && [target.text, target.mention?.id];
}

describe('correct: what is meant', () => {
  const rows: readonly [what: string, source: string, meant: ReturnType<typeof targeted>][] = [
    ['the mention under the cursor', 'So [Bui Thanh S^on|son] said.', ['Bui Thanh Son', 'son']],
    ['the innermost one', '{Party Committee of the {Min^istry|mofa}|party}', ['Ministry', 'mofa']],
    ['the person, on a title', '«Foreign Min^ister» [Son] said', ['Son', 'son']],
    ['what begins there, at a seam', '{Ministry|mofa}^[Son]', ['Son', 'son']],
    ['nothing, on plain text', 'So [Son] sa^id', null],
    ['a selection, without the space around it', 'So^ some one ^[Son]', ['some one', undefined]],
    ['a selection that is a mention', 'So ^[Son]^ said', ['Son', 'son']],
    ['nothing, where only space is selected', 'So^  ^[Son]', null],
  ];
  for (const [what, source, meant] of rows) it(what, () => assert.deepEqual(targeted(source), meant));

  it('lists the mentions of a range, innermost first', () => {
    const { facts } = marked('{Committee of the {Ministry|mofa}|party} and [Son]');
    const texts = targetsIn(facts, { start: 0, end: 20 }).map(({ text }) => text);
    assert.deepEqual(texts, ['Ministry', 'Committee of the Ministry']);
  });

  it('takes a wording with a capital in every word for a name', () => {
    const names = ['Đỗ Sứ', "O'Hara", 'the Envoy', 'envoy'].filter((text) => canBeName(text));
    assert.deepEqual(names, ['Đỗ Sứ', "O'Hara"]);
  });

  it('counts the places of a wording', () => {
    const { facts } = marked('[Son] met Son, Sonny and “Son”.');
    assert.equal(wordingCount(facts, { start: 0, end: 3, text: 'Son', mention: null }), 3);
  });
});

/** Names offered for the cursor's mention, by group. */
function offered(source: string, typed = ''): readonly string[] {
  const { facts, cursor } = marked(source, [], '2024-03-18');
  const target = targetAt(facts, { start: cursor, end: cursor }) ?? assert.fail();
  return matchingChoices(choices(facts, REGISTRY, target), typed).map(toldChoice);
}

const toldChoice = ({ group, name, detail }: Choice): string => `${group}: ${name}${detail ? ` (${detail})` : ''}`;

describe('correct: who it may be', () => {
  it('candidates first, then those of the article, then the registry by name; not what it is already', () => {
    assert.deepEqual(offered('{Ministry|mofa}: ‹the Min^ister|?minh,son› met [Tom Gone]'), [
      'candidate: Phạm Bình Minh (Foreign Minister)',
      'candidate: Bùi Thanh Sơn (Foreign Minister)',
      'article: Tom Gone',
      'article: Ministry of Foreign Affairs (Government)',
      'registry: Government',
      'registry: Lê Thị Thu Hằng',
    ]);
    assert.ok(!offered('[S^on|son]').some((told) => told.includes('Bùi Thanh Sơn')));
  });

  const rows: readonly [typed: string, names: readonly string[]][] = [
    ['bui', ['Bùi Thanh Sơn']],
    ['SƠN', ['Bùi Thanh Sơn']],
    ['thanh son', ['Bùi Thanh Sơn']],
    ['thu hang', ['Lê Thị Thu Hằng']],
    ['foreign min', ['Bùi Thanh Sơn', 'Ministry of Foreign Affairs', 'Phạm Bình Minh']],
    ['ngoai giao', ['Ministry of Foreign Affairs']],
    ['mi', ['Ministry of Foreign Affairs', 'Bùi Thanh Sơn', 'Phạm Bình Minh']],
    ['anh', []],
  ];
  for (const [typed, names] of rows)
    it(`typing “${typed}”`, () => {
      const found = offered('[T^om Gone]', typed).map((told) => told.replace(/^\w+: | \(.*/g, ''));
      assert.deepEqual(found, names);
    });
});

describe('correct: new entries', () => {
  let knowledge: Knowledge;
  before(async () => ({ knowledge } = await folderOf({})));

  const TEXT =
    'HANOI, March 18, 2024 - Comrade Phan Huu Loc, Deputy Minister of Foreign Affairs, opened the desk. ' +
    'Deputy Minister of Foreign Affairs Phan Huu Loc and Delegate Phan Huu Loc thanked the staff.';

  /** The n-th place of a wording as a target. */
  const targetIn = (facts: Facts, wording: string) => {
    const start = facts.article.text.indexOf(wording);
    return targetAt(facts, { start, end: start + wording.length }) ?? assert.fail();
  };

  it('have the id that recognition gave, and each post seen once', () => {
    const facts = factsOf(TEXT, knowledge);
    const target = targetIn(facts, 'Phan Huu Loc');
    assert.equal(target.mention?.known, false);
    const { positions, ...entry } = newOfficial(facts, knowledge.registry, target);
    assert.deepEqual(entry, { id: target.mention.id, name: 'Phan Huu Loc', country: entry.country });
    const titles = positions.map(({ title }) => title['en']);
    assert.deepEqual(titles, [...new Set(titles)]);
    assert.ok(titles.includes('Deputy Minister of Foreign Affairs'), titles.join());
    for (const { body } of positions) assert.ok(body === null || knowledge.registry.bodies.has(body));
  });

  it('have an id made of their name where they were not recognised, and a number where it is taken', () => {
    const facts = factsOf('nobody knows an envoy.', knowledge);
    const target = targetIn(facts, 'an envoy');
    assert.deepEqual(newOfficial(facts, knowledge.registry, target), {
      ...{ id: 'an-envoy', name: 'an envoy', country: null, positions: [] },
    });
    assert.equal(newOfficial(facts, knowledge.registry, target, 'Bùi Thanh Sơn').id, 'bui-thanh-son-2');
    assert.equal(newOfficial(facts, knowledge.registry, target, '！').id, 'unnamed');
  });

  it('name a body in the language of the article', () => {
    const facts = factsOf('Le guichet est dans la maison de la province.', knowledge);
    const target = targetIn(facts, 'la maison');
    assert.deepEqual(newBody(facts, knowledge.registry, target), {
      ...{ id: 'la-maison', name: { fr: 'la maison' }, country: null },
    });
  });
});

describe('correct: what must be written', () => {
  /** Rulings in turn on the mention at the cursor; the last one, and what the article says then. */
  function ruled(source: string, ...said: readonly (readonly [Verdict, Exception['scope']])[]) {
    const { facts: raw, cursor } = marked(source);
    let exceptions: readonly Exception[] = [];
    let ruling = null;
    let facts = raw;
    for (const [index, [is, scope]] of said.entries()) {
      const anchored = anchorExceptions(exceptions, [], raw.article);
      const recognition = applyExceptions(raw.recognition, raw.article, anchored, REGISTRY, '');
      facts = { ...raw, recognition };
      const span = targetAt(raw, { start: cursor, end: cursor }) ?? assert.fail();
      const target = targetAt(facts, span) ?? assert.fail();
      const court = { facts, uncorrected: raw.recognition, exceptions: anchored, registry: REGISTRY };
      ruling = rulingOn(target, is, scope, court);
      const { add, remove } = ruling;
      const added = add ? [newException(raw.article, target, add, new Date(index))] : [];
      exceptions = [...exceptions.filter((each) => !remove.includes(each)), ...added];
    }
    return exceptions.map(({ kind, is, scope }) => `${kind} ${is} ${scope}`);
  }

  it('one exception; what it corrects is the kind that recognition found', () => {
    assert.deepEqual(ruled('[S^on] and Son', ['none', 'here']), ['official none here']);
    assert.deepEqual(ruled('[S^on] and Son', ['body:mofa', 'article']), ['official body:mofa article']);
    assert.deepEqual(ruled('{S^on}', ['official:son', 'here']), ['body official:son here']);
  });

  it('a second thought takes the place of the first', () => {
    assert.deepEqual(ruled('[S^on]', ['none', 'here'], ['official:minh', 'here']), ['official official:minh here']);
    assert.deepEqual(ruled('[S^on]', ['body:mofa', 'here'], ['none', 'here']), ['official none here']);
    assert.deepEqual(ruled('[S^on]', ['none', 'article'], ['official:minh', 'article']), [
      'official official:minh article',
    ]);
    assert.deepEqual(ruled('[S^on]', ['none', 'article'], ['official:minh', 'here']), [
      'official none article',
      'official official:minh here',
    ]);
  });

  it('no exception for “no mention” where recognition finds none without those that go', () => {
    const { facts } = marked('Some one came.');
    const say = { kind: 'official', is: 'official:son', scope: 'here' } as const;
    const exception = newException(facts.article, { start: 0, end: 8 }, say, new Date());
    const exceptions = anchorExceptions([exception], [], facts.article);
    const target = { start: 0, end: 8, text: 'Some one', mention: null };
    const court = { facts, uncorrected: facts.recognition, exceptions, registry: REGISTRY };
    assert.deepEqual(rulingOn(target, 'none', 'here', court), { remove: [exception], add: null });
    assert.deepEqual(exceptionsAt(target, exceptions), [exception]);
  });
});
