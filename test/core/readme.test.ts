import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { FLOORS } from '../../scripts/evaluate.mjs';
import { PROBLEMS } from '../../src/core/index';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly menus?: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly configuration?: { readonly properties?: Readonly<Record<string, unknown>> };
  };
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json') as Manifest;
const nls = existsSync('package.nls.json') ? (json('package.nls.json') as Record<string, string>) : {};
const readme = readFileSync('README.md', 'utf8');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** Cells of the table rows under a heading, the head left out. */
function table(heading: string): readonly (readonly string[])[] {
  const section = new RegExp(`^## ${heading}\\n(.*?)(?=^## |(?![^]))`, 'ms').exec(readme)?.[1] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const text = (value: string): string => value.replace(/^%(.*)%$/, (_, key: string) => nls[key] ?? '');

describe('README', () => {
  it('lists every problem code as the program has it', () => {
    const listed = table('Problems').map(([code = '', severity = '', meaning = '']) => [
      code.replaceAll('`', ''),
      severity,
      meaning,
    ]);
    assert.deepEqual(
      listed,
      Object.entries(PROBLEMS).map(([code, [severity, meaning]]) => [code, severity, meaning]),
    );
  });

  it('names every command of the palette, with its keys, and no other', () => {
    const { commands, keybindings = [], menus = {} } = manifest.contributes;
    const hidden = (menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map(({ command }) => command);
    const shown = commands.filter(({ command }) => !hidden.includes(command));
    const rows = table('Features').join('\n');
    const named = [...rows.matchAll(/\*(Gloss: [^*]+)\*/g)].map((match) => match[1]);
    const titles = shown.map(({ title, category = '' }) => `${text(category)}: ${text(title)}`);
    assert.deepEqual([...named].sort(), [...titles].sort());
    for (const { command, key, mac = key } of keybindings) {
      for (const each of [key, mac]) assert.ok(rows.includes(`\`${each}\``), `${each} of ${command} is missing`);
    }
  });

  it('has a row for every feature of the editor, by its word', () => {
    // A feature of several files has a folder beside its file.
    const words = [...new Set(readdirSync('src/editor/features').map((file) => file.replace(/\.ts$/, '')))];
    const rows = table('Features').flatMap(([word = '']) => (word ? [word] : []));
    assert.deepEqual(rows.sort(), words.filter((word) => word !== 'index').sort());
  });

  it('lists every setting', () => {
    const listed = table('Settings').map(([id = '']) => id.replaceAll('`', ''));
    assert.deepEqual(listed.sort(), Object.keys(manifest.contributes.configuration?.properties ?? {}).sort());
  });

  it('claims no more of recognition than the tests demand', () => {
    // The last row of the section is that of the figures, in the order of the floors.
    const claimed = table('What is recognised').at(-1)?.map(Number);
    const floors = Object.values(FLOORS.unread);
    assert.equal(claimed?.length, floors.length);
    for (const [at, floor] of floors.entries())
      assert.ok((claimed[at] ?? 1) <= floor, `${String(claimed[at])} > ${String(floor)}`);
  });

  it('shows the two commands on its first screen', () => {
    const first = readme.split('\n').slice(0, 20).join('\n');
    assert.match(first, /`npm start`/);
    assert.match(first, /`npm test`/);
  });
});

describe('documents', () => {
  for (const document of DOCUMENTS) {
    const content = readFileSync(document, 'utf8');

    it(`${document} names only npm scripts that exist`, () => {
      const named = [...content.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        named.filter((name) => !(name in manifest.scripts)),
        [],
      );
    });

    it(`${document} links only to files that exist`, () => {
      const linked = [...content.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        linked.filter((path) => !existsSync(path)),
        [],
      );
    });
  }
});
