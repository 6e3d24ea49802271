import assert from 'node:assert/strict';
import { codeFacts } from '../../../scripts/house/code.mjs';
import { manifestProblems } from '../../../scripts/house/manifest.mjs';

/** A small manifest and code that agree; each row below breaks one thing. */
const MANIFEST = {
  activationEvents: ['onLanguage:article', 'workspaceContains:.gloss/config.yaml'],
  contributes: {
    commands: [{ command: 'gloss.note.add', title: '%note.add%', enablement: 'gloss.ready' }],
    menus: { 'view/item/context': [{ command: 'gloss.note.add', when: 'view == gloss.outline && viewItem == note' }] },
    keybindings: [{ command: 'gloss.note.add', key: 'ctrl+alt+n' }],
    configuration: { properties: { 'gloss.notes.limit': {} } },
    viewsContainers: { activitybar: [{ id: 'gloss' }] },
    views: { gloss: [{ id: 'gloss.outline' }] },
    viewsWelcome: [{ view: 'gloss.outline', contents: '%welcome%' }],
    colors: [{ id: 'gloss.body', defaults: { dark: 'a', light: 'a', highContrast: 'a', highContrastLight: 'a' } }],
    languages: [{ id: 'article' }],
    grammars: [{ path: './grammar.json' }],
    semanticTokenTypes: [{ id: 'headline' }],
  },
};
const CODE = `
  export interface Commands { 'gloss.note.add': []; 'gloss.note.open': [place: Place] }
  registerCommand('gloss.note.add', add); registerCommand('gloss.note.open', open);
  commandLink('gloss.note.open', place);
  const settings = vscode.workspace.getConfiguration('gloss', uri);
  settings.get<number>('notes.limit');
  const VIEW = 'gloss.outline';
  vscode.window.createTreeView(VIEW, { provider });
  new vscode.ThemeColor('gloss.body');
  executeCommand('setContext', 'gloss.ready', true);
  item.contextValue = 'note'; legend = ['headline'];
`;
const TEXTS = { 'note.add': 'Add Note', welcome: '[Add](command:gloss.note.add)' };

interface Broken {
  readonly manifest?: (text: string) => string;
  readonly code?: (text: string) => string;
  readonly texts?: Record<string, string>;
}

function problems({ manifest = String, code = String, texts = TEXTS }: Broken = {}): readonly string[] {
  const text = JSON.stringify(MANIFEST);
  const changed = manifest(text);
  assert.ok(manifest === String || changed !== text, 'the row changes nothing');
  return manifestProblems({
    manifest: JSON.parse(changed) as unknown,
    nls: { 'package.nls.json': texts },
    code: codeFacts({ 'src/editor/all.ts': code(CODE) }),
    exists: (path: string) => path === './grammar.json',
  });
}

const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
const drop = (text: string) => swap(text, '');

const ROWS: readonly (readonly [expected: RegExp, broken: Broken])[] = [
  [
    /command gloss\.note\.ad is contributed, but not in the table/,
    { manifest: swap('"gloss.note.add"', '"gloss.note.ad"') },
  ],
  [
    /gloss\.note\.open is in the table, but nobody registers/,
    { code: drop(`registerCommand('gloss.note.open', open);`) },
  ],
  [/gloss\.note\.add is registered twice/, { code: swap("gloss.note.open', open", "gloss.note.add', open") }],
  [/gloss\.note\.open is neither contributed nor called/, { code: drop(`commandLink('gloss.note.open', place);`) }],
  [/a menu, key or welcome text names gloss\.x\.y/, { texts: { ...TEXTS, welcome: '[Add](command:gloss.x.y)' } }],
  [/names gloss\.x\.y/, { manifest: swap('[{"command":"gloss.note.add","key"', '[{"command":"gloss.x.y","key"') }],
  [
    /setting gloss\.notes\.limit is contributed, but never read/,
    { code: drop(`settings.get<number>('notes.limit');`) },
  ],
  [/setting gloss\.notes\.other is read, but not contributed/, { code: swap("'notes.limit'", "'notes.other'") }],
  [
    /view gloss\.outline is contributed, but nobody fills it/,
    { code: drop('vscode.window.createTreeView(VIEW, { provider });') },
  ],
  [/view gloss\.map is filled, but not contributed/, { code: swap("'gloss.outline'", "'gloss.map'") }],
  [/names view gloss\.map, which is not contributed/, { manifest: swap('view == gloss.outline', 'view == gloss.map') }],
  [/views stand in glossary, which is no container/, { manifest: swap('"views":{"gloss"', '"views":{"glossary"') }],
  [/colour gloss\.body is contributed, but not used/, { code: drop(`new vscode.ThemeColor('gloss.body');`) }],
  [/colour gloss\.mind is used, but not contributed/, { code: swap("'gloss.body'", "'gloss.mind'") }],
  [/colour gloss\.body has no default for highContrastLight/, { manifest: drop(',"highContrastLight":"a"') }],
  [/asks for gloss\.ready, which nobody sets/, { code: drop(`executeCommand('setContext', 'gloss.ready', true);`) }],
  [/context key gloss\.ready is set, but no when clause/, { manifest: drop(',"enablement":"gloss.ready"') }],
  [/viewItem remark, which no tree item has/, { manifest: swap('viewItem == note', 'viewItem == remark') }],
  [/the code names gloss\.note\.remove, which is no command/, { code: (text) => `${text} run('gloss.note.remove');` }],
  [/semantic token type headline is contributed, but not used/, { code: swap("'headline'", "'title'") }],
  [/activation event \* is too wakeful/, { manifest: swap('"onLanguage:article"', '"*"') }],
  [/onLanguage:text names no contributed language/, { manifest: swap('onLanguage:article', 'onLanguage:text') }],
  [/package\.json uses %note\.add%, which package\.nls\.json does not define/, { texts: {} }],
  [/package\.nls\.json defines note\.drop, which package\.json does not use/, { texts: { ...TEXTS, 'note.drop': '' } }],
  [/package\.json names \.\/other\.json, which is not there/, { manifest: swap('./grammar.json', './other.json') }],
];

describe('house: manifest and code', () => {
  it('finds nothing where they agree', () => assert.deepEqual(problems(), []));

  for (const [expected, broken] of ROWS) {
    it(`finds: ${expected.source.replaceAll('\\', '')}`, () => assert.match(problems(broken).join('\n'), expected));
  }
});
