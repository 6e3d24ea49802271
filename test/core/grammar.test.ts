import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

/** Scope of the grammar → its name in the rows below. */
const NAMES: readonly (readonly [scope: string, name: string])[] = [
  ['keyword.other.marker.article', 'marker'],
  ['comment.line.dateline.article', 'date'],
  ['comment.line.credit.article', 'credit'],
  ['markup.underline.link.article', 'url'],
  ['meta.quotation.article', 'quote'],
];

/** Text with `⟦name|…⟧` around what the grammar should show, one row a line. */
const ROWS = {
  'ordinal words before a comma, a colon or a verb': [
    '⟦marker|Firstly⟧, build the house.',
    '⟦marker|Second⟧, keep the house.',
    '⟦marker|The fifth⟧ is to keep it clean.',
    '⟦marker|Last but not least⟧: lock the door.',
    '  - ⟦marker|thirdly⟧, lower case after a dash',
    'First Deputy Minister Tran Van Nam said so.',
    'The second half of the year is over.',
    'It was, second, a question of time.',
    'Seconds, not minutes.',
  ],
  'French and Vietnamese, with and without their accents, apart or whole': [
    '⟦marker|Premièrement⟧ , renforcer la coopération.',
    '⟦marker|Premierement⟧, renforcer la coopération.',
    '⟦marker|PREMIÈREMENT⟧, renforcer la coopération.',
    '⟦marker|En dernier lieu⟧, conclure.',
    '⟦marker|Tout d’abord⟧, commencer.',
    'Première ministre depuis un an.',
    '⟦marker|Thứ nhất⟧, nâng cao hiệu quả.',
    '⟦marker|THỨ NHẤT⟧, nâng cao hiệu quả.',
    `⟦marker|${'Thứ hai'.normalize('NFD')}⟧, nâng cao hiệu quả.`,
    '⟦marker|Thu ba⟧, nang cao hieu qua.',
    '⟦marker|Thứ\u00a0tư⟧, nâng cao hiệu quả.',
    '⟦marker|Một là⟧ nâng cao hiệu quả.',
    'Thứ trưởng phát biểu.',
  ],
  'numbers, letters and Roman numbers': [
    '⟦marker|1.⟧ Strengthen inspection.',
    '⟦marker|12)⟧ Strengthen inspection.',
    '⟦marker|(iv)⟧ strengthen inspection',
    '⟦marker|a)⟧ strengthen inspection',
    '⟦marker|đ)⟧ tăng cường kiểm tra',
    '⟦marker|II.⟧ Strengthen inspection.',
    '⟦marker|Task 3⟧: Strengthen inspection.',
    '⟦marker|Nhiệm vụ 3⟧: tăng cường kiểm tra.',
    '1.5 million people came.',
    '2024. That was the year.',
    'See point 3) and point 4).',
    'V. Nam said so.',
  ],
  'a line that is a date': [
    '⟦date|Monday, March 18, 2024 | 09:15⟧',
    '⟦date|18/03/2024 14:05 (GMT+7)⟧',
    '⟦date|2024-03-18⟧',
    '⟦date|Hanoi, 18 March 2024⟧',
    '⟦date|Le 1er décembre 2024⟧',
    '⟦date|mardi 3 decembre 2024⟧',
    '⟦date|Thứ Hai, ngày 18 tháng 3 năm 2024, 09:15⟧',
    '⟦date|La Dépêche du Fleuve | Hanoi, le 6 décembre 2024⟧',
    '⟦date|By Lan Phuong | Thursday, November 9, 2023⟧',
    '⟦date|Phú Giang, 12/02/2026 10:30 GMT+7 - Bài: Mộc Lan⟧',
    '⟦date|dated 07/03/2025⟧',
    'What the press wrote of the meeting of 18 March 2024',
    'On March 18, 2024, the delegation left Hanoi for a conference that lasted three days.',
  ],
  credits: [
    'The minister speaks. ⟦credit|(Photo: Tuan Minh)⟧ |',
    'Le ministre. ⟦credit|(Photo : Tuan Minh)⟧ |',
    'Bộ trưởng phát biểu. ⟦credit|(Ảnh: Tuấn Minh)⟧',
    'The minister answers. ⟦credit|Photo: National Assembly⟧',
    'A photo of the hall was shown (in colour).',
  ],
  'quotations that end on their line': [
    'He said: ⟦quote|"We are ready"⟧ and left.',
    'He said: ⟦quote|“We are ready”⟧ and left.',
    'Il a dit : ⟦quote|« Nous sommes prêts »⟧ et il est parti.',
    'A 24" screen and a 27" screen.',
    'He said: "We are',
  ],
  addresses: ['See ⟦url|https://example.org/a/b?c=d⟧.', 'See (⟦url|www.example.org⟧), please.', 'No link: example.org'],
};

const MARK = /⟦\w+\||⟧/g;

describe('grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    const wasm = await readFile('node_modules/vscode-oniguruma/release/onig.wasm');
    await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const path = 'syntaxes/article.tmLanguage.json';
    const raw = parseRawGrammar(await readFile(path, 'utf8'), path);
    const onigLib = Promise.resolve({
      createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
      createOnigString: (text: string) => new OnigString(text),
    });
    const registry = new Registry({ onigLib, loadGrammar: () => Promise.resolve(raw) });
    grammar = (await registry.loadGrammar('text.article')) ?? assert.fail('no grammar');
  });

  /** The line with marks around what the grammar shows. */
  function marked(line: string): string {
    const shown = (scopes: readonly string[]) =>
      NAMES.find(([scope]) => scopes.some((name) => name.startsWith(scope)))?.[1] ?? '';
    let result = '';
    let open = '';
    for (const { startIndex, endIndex, scopes } of grammar.tokenizeLine(line, INITIAL).tokens) {
      const name = shown(scopes);
      if (name !== open) result += (open && '⟧') + (name && `⟦${name}|`);
      result += line.slice(startIndex, endIndex);
      open = name;
    }
    return result + (open && '⟧');
  }

  for (const [title, rows] of Object.entries(ROWS)) {
    describe(title, () => {
      for (const row of rows) it(row, () => assert.equal(marked(row.replace(MARK, '')), row));
    });
  }
});
