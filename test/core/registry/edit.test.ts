import assert from 'node:assert/strict';
import type { GlossChange } from '../../../src/core/registry/change';
import { changeGloss, editGloss } from '../../../src/core/registry/edit';
import { TextFiles } from '../../../src/core/yaml/files';
import { folderOf, GLOSS, glossHost } from '../../support/knowledge';

/** The text after a change; the problem's code, the text it points at and its message where there is none. */
function edited(text: string | null, change: GlossChange): string {
  const result = editGloss(text, change);
  if ('text' in result) return result.text;
  const { code, span, message } = result.problem;
  return `${code} ${(text ?? '').slice(span?.start, span?.end)}: ${message}`;
}

const alias = (id: string, name: string): GlossChange => ({
  ...{ kind: 'alias', of: 'official', id, alias: name, language: null },
});
const named = (id: string, name: string, language: string | null = 'en'): GlossChange => ({
  ...{ kind: 'alias', of: 'body', id, alias: name, language },
});
const ignore = (name: string): GlossChange => ({ kind: 'ignore', name });
const unignore = (name: string): GlossChange => ({ kind: 'unignore', name });
const HANG: GlossChange = {
  kind: 'official',
  entry: {
    ...{ id: 'le-thi-hang', name: 'Lê Thị Hằng', country: 'vn' },
    positions: [
      { title: { en: 'Deputy Minister' }, body: 'mofa' },
      { title: { und: 'Chair' }, body: null },
    ],
  },
};
const DESK: GlossChange = { kind: 'body', entry: { id: 'desk', name: { en: 'Desk, the First' }, country: null } };

const ENTRY = `  - id: le-thi-hang
    name: Lê Thị Hằng
    country: vn
    positions:
      - title: { en: Deputy Minister }
        body: mofa
      - title: Chair
`;

describe('editing .gloss/', () => {
  const rows: readonly [what: string, before: string | null, change: GlossChange, after: string][] = [
    ['begins a file', null, HANG, `officials:\n${ENTRY}`],
    [
      'begins a file after its comments',
      '# mine',
      DESK,
      '# mine\nbodies:\n  - id: desk\n    name: { en: "Desk, the First" }\n',
    ],
    ['fills an empty list', '# x\nofficials: []   # none yet\n', HANG, `# x\nofficials:   # none yet\n${ENTRY}`],
    ['fills a list to come', 'officials:\n# the end\n', HANG, `officials:\n${ENTRY}# the end\n`],
    [
      'appends to a list, in its layout',
      'country: zz\nofficials:\n-   id: an\n    name: An Lee\n# the end\n',
      alias('bo', 'Bo'),
      'country: zz\nofficials:\n-   id: an\n    name: An Lee\n-   id: bo\n    aliases: [Bo]\n# the end\n',
    ],
    [
      'appends to a list in brackets',
      'officials: [{ id: an, name: An Lee }] # one',
      alias('bo', 'Bo: the 1st'),
      'officials: [{ id: an, name: An Lee }, { id: bo, aliases: ["Bo: the 1st"] }] # one',
    ],
    [
      'gives an alias to an entry that has none',
      'officials:\n  - id: an\n    name: An Lee # he\n    mine: 1\n',
      alias('an', 'Lee An'),
      'officials:\n  - id: an\n    name: An Lee # he\n    aliases: [Lee An]\n    mine: 1\n',
    ],
    [
      'adds to aliases in brackets, one a line, and one alone',
      "officials:\n  - { id: an, aliases: [ 'A. Lee' ] }\n",
      alias('an', 'Lee An'),
      "officials:\n  - { id: an, aliases: [ 'A. Lee', Lee An ] }\n",
    ],
    [
      'adds to aliases one a line',
      'officials:\n  - id: an\n    aliases:\n      - A. Lee # old\n    name: An Lee\n',
      alias('an', 'Lee An'),
      'officials:\n  - id: an\n    aliases:\n      - A. Lee # old\n      - Lee An\n    name: An Lee\n',
    ],
    [
      'makes a list of an alias alone',
      'officials:\n  - id: an\n    aliases: A. Lee # old\n',
      alias('an', 'Lee An'),
      'officials:\n  - id: an\n    aliases: [A. Lee, Lee An] # old\n',
    ],
    [
      'changes nothing where it is',
      'officials: [{ id: an, aliases: [Lee] }]',
      alias('an', 'Lee'),
      'officials: [{ id: an, aliases: [Lee] }]',
    ],
    [
      'gives an alias to a body by language',
      'bodies:\n  - id: mofa\n    kind: ministry\n',
      named('mofa', 'the Foreign Office'),
      'bodies:\n  - id: mofa\n    aliases: { en: [the Foreign Office] }\n    kind: ministry\n',
    ],
    [
      'adds a language to the aliases of a body',
      'bodies:\n  - { id: mofa, aliases: { fr: [MAE] } }\n',
      named('mofa', 'MOFA'),
      'bodies:\n  - { id: mofa, aliases: { fr: [MAE], en: [MOFA] } }\n',
    ],
    [
      'adds to the aliases of a body in a language',
      'bodies:\n  - id: mofa\n    aliases:\n      en:\n        - FO\n      fr: [MAE]\n',
      named('mofa', 'MOFA'),
      'bodies:\n  - id: mofa\n    aliases:\n      en:\n        - FO\n        - MOFA\n      fr: [MAE]\n',
    ],
    [
      'adds to aliases of every language',
      'bodies: [{ id: mofa, aliases: [FO] }]',
      named('mofa', 'MOFA'),
      'bodies: [{ id: mofa, aliases: [FO, MOFA] }]',
    ],
    [
      'names a body without language',
      null,
      named('mofa', 'MOFA', null),
      'bodies:\n  - id: mofa\n    aliases: [MOFA]\n',
    ],
    [
      'keeps CRLF and the byte order mark',
      '\uFEFFofficials: []\r\n# x\r\n',
      alias('an', 'A'),
      '\uFEFFofficials:\r\n  - id: an\r\n    aliases: [A]\r\n# x\r\n',
    ],
    ['ignores in a new file', null, ignore('NAM'), 'ignore: [NAM]\n'],
    ['ignores beside other settings', 'builtin: false # x\n', ignore('true'), 'builtin: false # x\nignore: ["true"]\n'],
    [
      'ignores in the style of the other lists',
      "articles:\n  - '**/*.txt'\n# none\nignore: []\n",
      ignore('NAM'),
      "articles:\n  - '**/*.txt'\n# none\nignore:\n  - NAM\n",
    ],
    ['ignores one more', 'ignore: [NAM] # x\n', ignore('Son'), 'ignore: [NAM, Son] # x\n'],
    ['ignores beside one alone', 'ignore: NAM\n', ignore('Son'), 'ignore: [NAM, Son]\n'],
    ['heeds it again', 'ignore: [NAM, Son] # x\n', unignore('NAM'), 'ignore: [Son] # x\n'],
    [
      'heeds the last one again',
      'ignore:\n  - NAM # x\nbuiltin: true\n',
      unignore('NAM'),
      'ignore: []\nbuiltin: true\n',
    ],
    ['heeds nothing that is not ignored', 'ignore: [Son]\n', unignore('NAM'), 'ignore: [Son]\n'],
    [
      'refuses an id that is there',
      'officials: [{ id: le-thi-hang }]',
      HANG,
      'registry-duplicate { id: le-thi-hang }: “le-thi-hang” stands in officials.yaml already.',
    ],
    [
      'refuses a list that is none',
      'officials: x\n',
      HANG,
      'registry-edit x: This is written in a way that Gloss cannot edit safely: edit it by hand.',
    ],
    [
      'refuses aliases that are none',
      'officials: [{ id: an, aliases: { en: [x] } }]',
      alias('an', 'A'),
      'registry-edit { en: [x] }: This is written in a way that Gloss cannot edit safely: edit it by hand.',
    ],
    [
      'refuses what would change more than it says',
      'officials: [{ id: an, aliases: &a [x] }]\nmore: *a\n',
      alias('an', 'A'),
      'registry-edit officials: [{ id: an, aliases: &a [x] }]\nmore: *a\n: This is written in a way that Gloss cannot edit safely: edit it by hand.',
    ],
    [
      'refuses what is no mapping',
      '- a',
      HANG,
      'registry-type - a: The file is no mapping: it begins with `officials:`.',
    ],
  ];
  for (const [what, before, change, after] of rows) it(what, () => assert.equal(edited(before, change), after));

  it('never writes a file that it does not understand, and says where', async () => {
    const broken = 'officials:\n  - id: "an\n';
    const host = glossHost({ officials: broken });
    const { problem, done } = await changeGloss(new TextFiles(host), GLOSS, HANG);
    assert.equal(done, undefined);
    assert.equal(problem?.code, 'yaml-syntax');
    assert.match(problem.message, /^officials\.yaml, line \d, column \d+: .*left as it is\.$/);
    assert.equal(host.text(`${GLOSS}/officials.yaml`), broken);
  });

  it('makes its change again on what another wrote in between, and takes it back while nobody else wrote', async () => {
    const host = glossHost({});
    const files = new TextFiles(host);
    const theirs = 'officials:\n  - { id: an, name: An Lee }\n';
    host.beforeWrite = () => host.put(`${GLOSS}/officials.yaml`, theirs);
    const { done } = await changeGloss(files, GLOSS, alias('an', 'Lee An'));
    assert.equal(host.text(`${GLOSS}/officials.yaml`), theirs.replace(' }', ', aliases: [Lee An] }'));
    assert.ok(done);
    assert.deepEqual(await files.undo(done), {});
    assert.equal(host.text(`${GLOSS}/officials.yaml`), theirs);
    host.put(`${GLOSS}/officials.yaml`, '# by hand\n');
    assert.equal((await files.undo(done)).problem?.code, 'file-changed');
    assert.equal(host.text(`${GLOSS}/officials.yaml`), '# by hand\n');
  });

  it('is read as it was meant: an alias adds to those that are built in', async () => {
    const bare = (await folderOf({})).knowledge.registry;
    const builtin = { official: bare.officials.get('bui-thanh-son'), body: bare.bodies.get('mofa') };
    const { knowledge, problems } = await folderOf({
      officials: edited(edited(null, alias('bui-thanh-son', 'Son the Elder')), HANG),
      bodies: edited(edited(null, named('mofa', 'Foreign House')), DESK),
    });
    const { officials, bodies } = knowledge.registry;
    assert.deepEqual(problems, []);
    assert.deepEqual(officials.get('bui-thanh-son')?.aliases, [...(builtin.official?.aliases ?? []), 'Son the Elder']);
    assert.deepEqual(officials.get('bui-thanh-son')?.positions, builtin.official?.positions);
    assert.deepEqual(bodies.get('mofa')?.aliases['en'], [...(builtin.body?.aliases['en'] ?? []), 'Foreign House']);
    assert.deepEqual(bodies.get('mofa')?.aliases['vi'], builtin.body?.aliases['vi']);
    assert.deepEqual(officials.get('le-thi-hang')?.positions, [
      { title: { en: 'Deputy Minister' }, body: 'mofa' },
      { title: { und: 'Chair' }, body: null },
    ]);
    assert.equal(bodies.get('desk')?.name['en'], 'Desk, the First');
  });
});
