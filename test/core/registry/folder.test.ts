import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Config } from '../../../src/core/registry/config';
import { loadFolder, nearestFolder } from '../../../src/core/registry/folder';
import { GLOSS, type GlossFiles, folderOf, glossHost } from '../../support/knowledge';
import { memoryHost } from '../../support/memory-host';

describe('the built-in registry', () => {
  it('counts without any folder', async () => {
    const { config, knowledge, problems } = await loadFolder(glossHost({}), null);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, { articles: ['**/*.txt'], exclude: [], builtin: true, ignore: [] } satisfies Config);
    assert.equal(knowledge.registry.officials.get('bui-thanh-son')?.name, 'Bùi Thanh Sơn');
    assert.equal(knowledge.registry.officials.get('bui-thanh-son')?.source, undefined);
  });

  it('would have no problem as a folder’s own', async () => {
    const [officials, bodies] = ['officials', 'bodies'].map((name) =>
      readFileSync(`data/registry/${name}.yaml`, 'utf8'),
    );
    const { problems } = await folderOf({ officials: officials ?? '', bodies: bodies ?? '' }, false);
    assert.deepEqual(
      problems.map(({ code, message }) => `${code} ${message}`),
      [],
    );
  });

  it('knows the country of every entry', async () => {
    const { registry } = (await loadFolder(glossHost({}), null)).knowledge;
    for (const { id, country } of [...registry.officials.values(), ...registry.bodies.values()]) assert.ok(country, id);
  });

  it('does not count where the config or the caller says so', async () => {
    assert.equal((await folderOf({ config: 'builtin: false' })).knowledge.registry.officials.size, 0);
    assert.equal((await folderOf({}, false)).knowledge.registry.bodies.size, 0);
    assert.ok((await folderOf({ config: 'builtin: true' })).knowledge.registry.bodies.size > 0);
  });

  it('is not even read where it does not count', async () => {
    const host = glossHost({ config: 'builtin: false' });
    const asked: string[] = [];
    const data = host.data.bind(host);
    host.data = (name) => {
      asked.push(name);
      return data(name);
    };
    await loadFolder(host, GLOSS);
    assert.deepEqual(asked, ['languages']);
  });
});

describe('a folder over the built-in registry', () => {
  const officials = async (yaml: string): Promise<GlossFiles> => Promise.resolve({ officials: yaml });

  it('overrides field by field', async () => {
    const { registry } = (
      await folderOf(await officials('officials: [{ id: bui-thanh-son, aliases: [Son the Elder] }]'))
    ).knowledge;
    const son = registry.officials.get('bui-thanh-son');
    assert.equal(son?.name, 'Bùi Thanh Sơn');
    assert.deepEqual(son.aliases, ['Son the Elder']);
    assert.ok(son.positions.length > 3);
    assert.deepEqual(son.source, { file: `${GLOSS}/officials.yaml`, offset: 12 });
  });

  it('replaces a list whole, and empties it', async () => {
    const { registry } = (await folderOf(await officials('officials: [{ id: bui-thanh-son, positions: [] }]')))
      .knowledge;
    assert.deepEqual(registry.officials.get('bui-thanh-son')?.positions, []);
  });

  it('switches off, and what is built in on it goes on', async () => {
    const { knowledge, problems } = await folderOf({
      officials: 'officials: [{ id: bui-thanh-son, disabled: true }]',
      bodies: 'bodies: [{ id: mofa, disabled: true }]',
    });
    assert.deepEqual(problems, []);
    assert.ok(!knowledge.registry.officials.has('bui-thanh-son'));
    assert.ok(!knowledge.registry.bodies.has('mofa'));
    const { positions } = knowledge.registry.officials.get('le-hoai-trung') ?? {};
    assert.ok(positions?.some(({ title, body }) => title['en']?.includes('Foreign Affairs') && body === null));
    assert.ok(![...knowledge.registry.bodies.values()].some(({ parent }) => parent === 'mofa'));
  });

  it('adds', async () => {
    const { registry } = (await folderOf(await officials('country: zz\nofficials: [{ id: an, name: An Lee }]')))
      .knowledge;
    assert.deepEqual(registry.officials.get('an'), {
      id: 'an',
      name: 'An Lee',
      aliases: [],
      positions: [],
      country: 'zz',
      source: { file: `${GLOSS}/officials.yaml`, offset: 24 },
    });
  });

  it('takes what is ignored out of the look-ups, not out of the registry', async () => {
    const { knowledge, problems } = await folderOf({ config: 'ignore: [bui-thanh-son, Non-Aligned Movement]' });
    assert.deepEqual(problems, []);
    assert.deepEqual(knowledge.registry.ignore, ['bui-thanh-son', 'Non-Aligned Movement']);
    assert.ok(knowledge.registry.officials.has('bui-thanh-son'));
  });
});

describe('countries', () => {
  const bodies = `country: aa
bodies:
  - { id: own, name: Own Office, country: bb }
  - { id: from-file, name: File Office }`;
  const inherited = `bodies:
  - { id: top, name: Top Office, country: cc }
  - { id: middle, name: Middle Office, parent: top }
  - { id: low, name: Low Office, parent: middle }
  - { id: alone, name: Lone Office }
  - { id: round, name: Round Office, parent: circle }
  - { id: circle, name: Circle Office, parent: round }`;
  const countries = async (yaml: string): Promise<Record<string, string | null>> => {
    const { knowledge, problems } = await folderOf({ bodies: yaml }, false);
    assert.deepEqual(problems, []);
    return Object.fromEntries([...knowledge.registry.bodies].map(([id, { country }]) => [id, country]));
  };
  it('are the entry’s own, else the file’s', async () => {
    assert.deepEqual(await countries(bodies), { own: 'bb', 'from-file': 'aa' });
  });
  it('are inherited from the parent, and from its parent; a circle has none', async () => {
    assert.deepEqual(await countries(inherited), {
      top: 'cc',
      middle: 'cc',
      low: 'cc',
      alone: null,
      round: null,
      circle: null,
    });
  });
});

describe('files of a folder that cannot be read', () => {
  it('not UTF-8: a problem, and the others count', async () => {
    const officials = new Uint8Array([...new TextEncoder().encode('officials: # '), 0xe9, 0x0a]);
    const { knowledge, problems } = await folderOf({ officials, bodies: 'bodies: [{ id: a, name: A Office }]' }, false);
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file]),
      [['file-not-text', `${GLOSS}/officials.yaml`]],
    );
    assert.ok(knowledge.registry.bodies.has('a'));
  });

  it('refused by the disk: a problem, and the others count', async () => {
    const host = glossHost({ config: 'builtin: false', bodies: 'bodies: [{ id: a, name: A Office }]' });
    host.unreadable.add(`${GLOSS}/config.yaml`).add(`${GLOSS}/officials.yaml`);
    const { knowledge, problems } = await loadFolder(host, GLOSS, { builtin: false });
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file]),
      [
        ['file-unreadable', `${GLOSS}/config.yaml`],
        ['file-unreadable', `${GLOSS}/officials.yaml`],
      ],
    );
    assert.ok(knowledge.registry.bodies.has('a'));
  });

  it('not YAML: the built-in registry still counts', async () => {
    const { knowledge, problems } = await folderOf({ officials: 'officials: [', bodies: '- [' });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml-syntax', 'yaml-syntax'],
    );
    assert.ok(knowledge.registry.officials.has('bui-thanh-son'));
  });

  it('a byte order mark and CRLF are no mistake, and places are those of the text without them', async () => {
    const officials = '\ufeff# who\r\nofficials:\r\n  - { id: an, name: An Lee }\r\n  - { name: Nobody }\r\n';
    const { knowledge, problems } = await folderOf({ officials }, false);
    assert.ok(knowledge.registry.officials.has('an'));
    const text = '# who\nofficials:\n  - { id: an, name: An Lee }\n  - { name: Nobody }\n';
    assert.equal(problems[0]?.span?.start, text.indexOf('{ name: Nobody'));
  });

  it('a missing folder has no problem', async () => {
    assert.deepEqual((await loadFolder(glossHost({}), 'file:///elsewhere/.gloss')).problems, []);
  });
});

describe('the nearest .gloss', () => {
  const host = memoryHost({
    files: {
      'file:///w/.gloss/config.yaml': '',
      'file:///w/press/.gloss/officials.yaml': '',
      'file:///w/tools/.gloss': 'a file',
      'vscode-vfs://github/o/r/.gloss/config.yaml': '',
      'file:///w/b%C3%A1o%20ch%C3%AD/.gloss/config.yaml': '',
    },
  });
  const rows: [string, string | null][] = [
    ['file:///w/a.txt', 'file:///w/.gloss'],
    ['file:///w/a/b/c/d.txt', 'file:///w/.gloss'],
    ['file:///w/press/a.txt', 'file:///w/press/.gloss'],
    ['file:///w/press/2025/a.txt', 'file:///w/press/.gloss'],
    ['file:///w/tools/a.txt', 'file:///w/.gloss'],
    ['file:///w/b%C3%A1o%20ch%C3%AD/a.txt', 'file:///w/b%C3%A1o%20ch%C3%AD/.gloss'],
    ['file:///v/a.txt', null],
    ['file:///a.txt', null],
    ['vscode-vfs://github/o/r/x/a.txt', 'vscode-vfs://github/o/r/.gloss'],
    ['untitled:Untitled-1', null],
  ];
  for (const [file, folder] of rows) {
    it(`${file}: ${folder ?? 'none'}`, async () => assert.equal(await nearestFolder(host, file), folder));
  }

  it('at the root of the disk', async () => {
    const root = memoryHost({ files: { 'file:///.gloss/config.yaml': '' } });
    assert.equal(await nearestFolder(root, 'file:///w/a.txt'), 'file:///.gloss');
  });
});
