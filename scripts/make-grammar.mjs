// Writes syntaxes/article.tmLanguage.json from the words in data/language: node scripts/make-grammar.mjs [--check]
// Scopes are those of the semantic tokens (package.json), which take over as soon as the article is read.
// A TextMate grammar sees one line at a time, so it shows only what one line can: markers, date lines, credits, quotations, URLs.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'syntaxes/article.tmLanguage.json');

const WORD_END = '(?![\\p{L}\\p{M}\\p{N}])';
const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}])';
const LINE_START = '^\\s*(?:[-–•*]\\s*)?';
/** What may follow an ordinal word that opens an item; a space before the comma is a habit of machine translation. */
const PAUSE = '(?=\\s*[,:;.–-])';

/** A letter with its accent, without it, or with it apart (NFD); đ is a letter of its own, not d with a mark. */
function letter(char) {
  const base = char.normalize('NFD').replace(/\p{M}/gu, '');
  if (char === 'đ') return '[đd]';
  if (base === char) return char.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
  const steps = [...char.normalize('NFD')].map((_, index, marks) =>
    marks
      .slice(0, index + 1)
      .join('')
      .normalize('NFC'),
  );
  return `(?:[${[...new Set(steps)].join('')}]\\p{M}*)`;
}

/** A pattern for a word or phrase: case is left to (?i), any white space between words, straight or curly apostrophe. */
export function phrase(words) {
  const one = (char) => (/\s/.test(char) ? '\\s+' : char === "'" ? "['’]" : letter(char));
  return [...words.normalize('NFC').replace(/\s+/g, ' ')].map(one).join('');
}

/** Any of the phrases, the longest first: an alternation takes the first that fits. */
function anyOf(phrases) {
  const sorted = [...new Set(phrases)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map(phrase).join('|')})`;
}

function markersOf({ name, markers }) {
  const { articles, ordinals, finals, verbs, nouns } = markers;
  const openers = [...ordinals.flat(), ...finals];
  // "Một là" brings its verb with it and needs no pause.
  const whole = openers.filter((words) => verbs.some((verb) => words.endsWith(` ${verb}`)));
  const article = articles.length > 0 ? `(?:${anyOf(articles)}\\s+)?` : '';
  const follows = `(?:${PAUSE}|(?=\\s+${anyOf(verbs)}${WORD_END}))`;
  // The whole ones first: the first pattern would mark "Một" alone.
  const patterns = [
    ...(whole.length > 0 ? [`${anyOf(whole)}${WORD_END}`] : []),
    `${article}${anyOf(openers)}${WORD_END}${follows}`,
    `${anyOf(nouns)}\\s+\\d{1,2}(?=\\s*[:.])`,
  ];
  return { comment: name, match: `(?i)${LINE_START}(${patterns.join('|')})`, captures: { 1: { name: MARKER } } };
}

/** Numbers and letters that open an item in any language; one or two digits, so that a year or an amount opens none. */
function numberMarker() {
  const inside = '(?:\\d{1,2}|[ivxIVX]{1,5}|\\p{L})';
  const forms = [`\\(${inside}\\)`, `${inside}\\)`, '\\d{1,2}\\.(?!\\d)', '(?:I|[IVX]{2,5})\\.'];
  return {
    comment: '1. 1) (1) a) (a) (iv) II.',
    match: `${LINE_START}(${forms.join('|')})(?=\\s)`,
    captures: { 1: { name: MARKER } },
  };
}

/** A line that holds a date, perhaps after a weekday or place and before a time or source, and nothing else. */
function dateLine(languages) {
  const month = anyOf(languages.flatMap((language) => language.months));
  // "ngày 18", "le 1er", "18th"; "năm 2024", "de 2024".
  const day = '(?:[\\p{L}\\p{M}]{2,6}\\s+)?\\d{1,2}\\p{L}{0,3}';
  const year = '(?:[\\p{L}\\p{M}]{2,6}\\s+)?\\d{4}';
  const dates = [
    `${day}[\\s,/]+${month}[\\s,/]+${year}`,
    `${month}\\s+${day},?\\s+${year}`,
    '\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}',
    '\\d{4}-\\d{2}-\\d{2}',
  ];
  // "La Dépêche du Fleuve | Hanoi, le "; "Thursday, "; "dated ".
  const before = '(?:[^.!?;:"“«]{1,60}[,|–-]\\s*)?(?:[\\p{L}\\p{M}]+\\s+){0,2}';
  const time = '(?:[\\s,|–-]*\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?:\\s*[AaPp][Mm])?)?(?:\\s*\\(?GMT\\s*[+-]\\d+\\)?)?';
  const after = `${time}(?:\\s*[|–-].{0,40})?`;
  // The look-ahead spares long lines, which are paragraphs, the search.
  return {
    match: `(?i)^(?=.{6,120}$)\\s*${before}(?:${dates.join('|')})${after}\\s*$`,
    name: 'comment.line.dateline.article',
  };
}

/** "(Photo: Anh Son)" whole; "Photo: National Assembly" to the end of the line or a bar. */
function credits(languages) {
  const word = anyOf(languages.flatMap((language) => language.credit));
  const bare = `${WORD_START}${word}\\s*[:：]\\s*[^|()\\n]+?(?=\\s*(?:[|()]|$))`;
  return { match: `(?i)\\(\\s*${word}(?:\\s*[:：/©]|\\s+)[^()]*\\)|${bare}`, name: 'comment.line.credit.article' };
}

/** Speech that ends on the line it begins on. A straight mark after a digit is a second or an inch. */
function quotation(begin, end, before = '') {
  return { match: `${before}(${begin})[^${begin}${end}]+(${end})`, name: 'meta.quotation.article' };
}

const MARKER = 'keyword.other.marker.article';

export function grammarOf(languages) {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    information_for_contributors: ['Generated by scripts/make-grammar.mjs from data/language: change the words there.'],
    name: 'Article',
    scopeName: 'text.article',
    patterns: ['dateline', 'marker', 'credit', 'url', 'quotation'].map((rule) => ({ include: `#${rule}` })),
    repository: {
      dateline: dateLine(languages),
      marker: { patterns: [...languages.map(markersOf), numberMarker()] },
      credit: credits(languages),
      url: {
        match: `${WORD_START}(?:https?://|www\\.)[^\\s<>"“”«»|]*[^\\s<>"“”«»|.,;:!?)\\]'’]`,
        name: 'markup.underline.link.article',
      },
      quotation: {
        patterns: [quotation('"', '"', '(?<![\\p{L}\\p{N}])'), quotation('“', '”'), quotation('«', '»')],
      },
    },
  };
}

async function readLanguages() {
  const folder = join(root, 'data/language');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(files.map(async (file) => parse(await readFile(join(folder, file), 'utf8'))));
}

const text = `${JSON.stringify(grammarOf(await readLanguages()), null, 2)}\n`;
if (!process.argv.includes('--check')) await writeFile(target, text);
else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
  console.error('syntaxes/article.tmLanguage.json is not what data/language says: run npm run grammar.');
  process.exitCode = 1;
}
