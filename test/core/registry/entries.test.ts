import assert from 'node:assert/strict';
import { GLOSS, type GlossFiles, folderOf } from '../../support/knowledge';
import { showProblems, withoutProblems } from '../../support/problems';

/** A file of `.gloss/` with `^code^` before each place that has a problem: it comes out as it went in. */
async function judged(file: keyof GlossFiles, row: string, others: GlossFiles = {}): Promise<string> {
  const text = withoutProblems(row);
  const { problems } = await folderOf({ ...others, [file]: text }, false);
  for (const problem of problems) assert.equal(problem.file, `${GLOSS}/${file}.yaml`, problem.message);
  return showProblems(text, problems);
}

function judges(file: keyof GlossFiles, rows: readonly string[], others: GlossFiles = {}): void {
  for (const row of rows) it(row, async () => assert.equal(await judged(file, row, others), row));
}

describe('problems in officials.yaml', () => {
  judges('officials', [
    'officials: [{ id: an, name: An Lee }]',
    'officials: []',
    'officials:',
    '',
    '# nothing yet',
    'country: vn',
    '^registry-type^just a text',
    '^registry-type^[{ id: an, name: An Lee }]',
    'oficials: ^registry-type^[{ id: an, name: An Lee }]',
    'country: ^registry-type^84\nofficials: []',
    'officials: ^registry-type^{ an: An Lee }',
    'officials: [^registry-id^An Lee]',
    'officials: [^registry-id^{ name: An Lee }]',
    'officials: [^registry-id^{ id: An Lee, name: An Lee }]',
    'officials: [^registry-id^{ id: 7, name: An Lee }]',
    'officials: [^registry-id^{ id: __proto__, name: An Lee }]',
    'officials: [{ id: an, name: An Lee }, ^registry-duplicate^{ id: an, name: Another }]',
    'officials: [^registry-type^{ id: an }]',
    'officials: [^registry-type^{ id: an, name: ^registry-type^5 }]',
    'officials: [^registry-type^{ id: an, name: ^registry-type^" " }]',
    'officials: [{ id: an, name: An Lee, aliases: [Lee An, ^registry-type^5, ^registry-type^[x]] }]',
    'officials: [{ id: an, name: An Lee, aliases: Lee An }]',
    'officials: [{ id: an, name: An Lee, country: ^registry-type^5 }]',
    'officials: [{ id: an, name: An Lee, disabled: ^registry-type^yes }]',
    'officials: [{ id: an, name: An Lee, positions: ^registry-type^Minister }]',
    'officials: [{ id: an, name: An Lee, positions: [^registry-type^Minister] }]',
    'officials: [{ id: an, name: An Lee, positions: [^registry-type^{ from: 2021 }] }]',
    'officials: [{ id: an, name: An Lee, positions: [{ title: Minister }] }]',
    'officials: [{ id: an, name: An Lee, positions: [{ title: ^registry-type^5 }] }]',
    'officials: [{ id: an, name: An Lee, positions: [{ title: { en: Minister, fr: ^registry-type^[] } }] }]',
    'officials: [^registry-body^{ id: an, name: An Lee, positions: [{ title: Minister, body: nowhere }] }]',
  ]);
});

describe('dates of posts', () => {
  const post = (dates: string): string =>
    `officials: [{ id: an, name: An Lee, positions: [{ title: Minister, ${dates} }] }]`;
  judges(
    'officials',
    [
      'from: 2021, to: 2025',
      'from: "2021", to: 2025-10',
      'from: 2021-04-08, to: 2021-04-08',
      'from: 2021-04-08, to: 2021-04',
      'from: 2021-04, to: 2021',
      'from: 2024-02-29',
      'from: null, to: null',
      'from: ^registry-date^2021-13',
      'from: ^registry-date^2021-02-30',
      'from: ^registry-date^2023-02-29',
      'from: ^registry-date^08/04/2021',
      'from: ^registry-date^yesterday',
      'from: ^registry-date^21',
      'from: ^registry-date^[2021]',
      'from: 2021-04-08, to: ^registry-date^2021-04-07',
      'from: 2021-04, to: ^registry-date^2021-03-31',
      'from: 2021, to: ^registry-date^2020-12',
    ].map(post),
  );
});

describe('problems in bodies.yaml', () => {
  judges('bodies', [
    'bodies: [{ id: mofa, name: Ministry of Foreign Affairs }]',
    'bodies: [{ id: mofa, name: { en: Ministry of Foreign Affairs }, aliases: { en: [MOFA] }, short: [Ministry] }]',
    'bodies: [^registry-id^{ id: mo--fa, name: Ministry }]',
    'bodies: [^registry-type^{ id: mofa }]',
    'bodies: [^registry-type^{ id: mofa, name: {} }]',
    'bodies: [^registry-type^{ id: mofa, name: ^registry-type^[Ministry] }]',
    'bodies: [{ id: mofa, name: Ministry, aliases: { en: [^registry-type^1] } }]',
    'bodies: [{ id: mofa, name: Ministry, aliases: [MOFA, ^registry-type^{ en: x }] }]',
    'bodies: [{ id: mofa, name: Ministry, kind: ^registry-type^[ministry] }]',
    'bodies: [{ id: mofa, name: Ministry, from: ^registry-date^1945-09-31 }]',
    'bodies: [^registry-body^{ id: mofa, name: Ministry, parent: government }]',
    'bodies: [^registry-body^{ id: mofa, name: Ministry, successor: government }]',
    'bodies: [{ id: mofa, name: Ministry, parent: government }, { id: government, name: Government }]',
    'bodies: [{ id: a, name: A Office, parent: b }, { id: b, name: B Office, parent: a }]',
  ]);
});

describe('an alias claimed by two', () => {
  judges('officials', [
    'officials: [{ id: an, name: An Lee }, ^registry-alias^{ id: bo, name: Bo Lee, aliases: [An Lee] }]',
    'officials: [{ id: an, name: Ấn Lê }, ^registry-alias^{ id: bo, name: AN-LE }]',
    'officials: [{ id: an, name: An Lee, aliases: [an lee, AN LEE] }]',
    'officials: [{ id: an, name: An Lee }, { id: bo, name: An Lee Bo }]',
  ]);
  judges('bodies', [
    'bodies: [{ id: a, name: A Office, aliases: [AO] }, ^registry-alias^{ id: b, name: B Office, aliases: [AO] }]',
    'bodies: [{ id: a, name: { en: Office, fr: Office } }]',
    'bodies: [{ id: who, name: WHO }, { id: who-else, name: Who }]',
  ]);
  it('is reported at the entry of the folder where the other is built in', async () => {
    const yaml = 'officials: [{ id: an, name: Bùi Thành Sơn }]';
    const { problems } = await folderOf({ officials: yaml });
    assert.equal(showProblems(yaml, problems), 'officials: [^registry-alias^{ id: an, name: Bùi Thành Sơn }]');
    assert.match(problems[0]?.message ?? '', /“Bùi Th[aà]nh Sơn” names both “bui-thanh-son” and “an”/);
  });
});

describe('entries', () => {
  it('are read whole', async () => {
    const officials = `officials:
  - id: an
    name: An Lee
    aliases: Lee An
    country: zz
    positions:
      - { title: { en: Minister of Boats, fr: ministre }, body: boats, from: 2021, to: 2024-06 }
      - { title: Captain, to: 2020-01-31 }`;
    const bodies = `bodies:
  - id: boats
    name: { en: Ministry of Boats, fr: ministère des Bateaux }
    aliases: { en: [MOB], fr: MB }
    short: { en: Ministry }
    parent: harbour
    kind: ministry
    successor: harbour
    country: zz
    from: 1990
    to: 2024-06-30
  - { id: harbour, name: Harbour Office, aliases: [HO], from: 1980 }`;
    const { knowledge, problems } = await folderOf({ officials, bodies }, false);
    assert.deepEqual(problems, []);
    const { registry } = knowledge;
    const an = registry.officials.get('an');
    const [boats, harbour] = ['boats', 'harbour'].map((id) => registry.bodies.get(id));
    const place = (yaml: string, name: string, start: string): object => ({
      source: { file: `${GLOSS}/${name}.yaml`, offset: yaml.indexOf(start) },
    });
    assert.deepEqual(an, {
      id: 'an',
      name: 'An Lee',
      aliases: ['Lee An'],
      country: 'zz',
      positions: [
        { title: { en: 'Minister of Boats', fr: 'ministre' }, body: 'boats', from: '2021', to: '2024-06' },
        { title: { und: 'Captain' }, body: null, to: '2020-01-31' },
      ],
      ...place(officials, 'officials', 'id: an'),
    });
    assert.deepEqual(boats, {
      id: 'boats',
      name: { en: 'Ministry of Boats', fr: 'ministère des Bateaux' },
      aliases: { en: ['MOB'], fr: ['MB'] },
      short: { en: ['Ministry'] },
      parent: 'harbour',
      kind: 'ministry',
      successor: 'harbour',
      country: 'zz',
      from: '1990',
      to: '2024-06-30',
      ...place(bodies, 'bodies', 'id: boats'),
    });
    assert.deepEqual(harbour, {
      id: 'harbour',
      name: { und: 'Harbour Office' },
      aliases: { und: ['HO'] },
      short: {},
      parent: null,
      kind: null,
      successor: null,
      country: null,
      from: '1980',
      ...place(bodies, 'bodies', '{ id: harbour'),
    });
  });
});

describe('good entries beside bad ones', () => {
  it('count', async () => {
    const officials =
      'officials: [{ id: an, name: An Lee }, { name: Nobody }, 5, { id: bo, name: Bo Lee, aliases: [1, B. Lee] }]';
    const { knowledge } = await folderOf({ officials }, false);
    assert.deepEqual([...knowledge.registry.officials.keys()], ['an', 'bo']);
    assert.deepEqual(knowledge.registry.officials.get('bo')?.aliases, ['B. Lee']);
  });

  it('lose only what is bad: a date, a body that nobody knows', async () => {
    const officials =
      'officials: [{ id: an, name: An Lee, positions: [{ title: Minister, body: nowhere, from: 2021, to: 2020 }] }]';
    const { knowledge } = await folderOf({ officials }, false);
    assert.deepEqual(knowledge.registry.officials.get('an')?.positions, [
      { title: { und: 'Minister' }, body: null, from: '2021' },
    ]);
  });

  it('the first of two with one id counts', async () => {
    const officials = 'officials: [{ id: an, name: An Lee }, { id: an, name: Another }]';
    const { knowledge } = await folderOf({ officials }, false);
    assert.equal(knowledge.registry.officials.get('an')?.name, 'An Lee');
  });
});
