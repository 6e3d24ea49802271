import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Gazetteer } from '../../../src/core/registry/gazetteer';
import { Matcher, WordFlag } from '../../../src/core/text/matcher';
import { words, type Word } from '../../../src/core/text/words';
import { tenth } from '../../support/property';

type Row = readonly [value: number, first: number, last: number];

/** What the text's words are, by the plain functions. */
function plainWords(text: string): readonly (readonly [number, number, number])[] {
  return words(text).map((word) => [word.start, word.end, flagsOf(word)]);
}

function flagsOf({ text, gap, capital }: Word): number {
  const foreign = /[^\u0000-\u007f]/u.test(text) ? WordFlag.FOREIGN : 0;
  const before = gap === ' ' ? WordFlag.JOINED : gap === '\n' ? WordFlag.CONTINUED : 0;
  return (capital ? WordFlag.CAPITAL : 0) | foreign | before;
}

/** The same hits, by the plain trie over words. */
function plainHits(phrases: readonly string[], text: string): readonly Row[] {
  const gazetteer = new Gazetteer<number>();
  for (const [value, phrase] of phrases.entries()) gazetteer.add(phrase, value);
  const list = words(text);
  return list.flatMap((_, index) =>
    gazetteer.at(list, index).map(({ value, first, last }): Row => [value, first, last]),
  );
}

function scanned(matcher: Matcher, text: string) {
  const scan = matcher.scan(text);
  const word = (_: unknown, at: number) => [scan.starts[at], scan.ends[at], scan.flags[at]];
  const hit = (_: unknown, at: number) => [scan.values[at], scan.firsts[at], scan.lasts[at]];
  return {
    words: Array.from({ length: scan.wordCount }, word),
    hits: Array.from({ length: scan.hitCount }, hit),
  };
}

function found(matcher: Matcher, text: string): readonly (readonly number[])[] {
  const hits: number[][] = [];
  matcher.find(text, (...hit) => hits.push(hit));
  return hits;
}

function assertPlain(matcher: Matcher, phrases: readonly string[], text: string): void {
  const { words: list, hits } = scanned(matcher, text);
  const expected = plainHits(phrases, text);
  assert.deepEqual(list, plainWords(text));
  assert.deepEqual(hits, expected);
  assert.deepEqual(
    found(matcher, text),
    expected.map(([value, first, last]) => [value, list[first]?.[0], list[last]?.[1]]),
  );
}

describe('matcher', () => {
  const rows: [string, readonly string[], string][] = [
    ['case and accents', ['Bùi Thanh Sơn'], '⟦BUI THANH SON⟧ and ⟦Bùi Thanh Sơn⟧, ⟦bùi thanh sơn⟧'],
    ['combining marks', ['Đỗ'], `⟦${'Đỗ'.normalize('NFD')}⟧.`],
    ['letters of several letters', ['Œuvre', 'Straße'], '⟦oeuvre⟧ ⟦œuvre⟧ ⟦STRASSE⟧'],
    ['whole words only', ['son'], 'sonar person ⟦son⟧ son2'],
    ['overlapping', ['a b', 'b c', 'b'], '⟦a «⟦b⟧⟧ c»'],
    ['one inside the other', ['a', 'a b', 'a b c'], '⟦⟦⟦a⟧ b⟧ c⟧'],
    ['any blanks, a hyphen, a line end', ['vice minister'], '⟦vice-minister⟧ ⟦vice \u00a0minister⟧ ⟦vice \n minister⟧'],
    ['no blank line, no dash', ['vice minister'], 'vice\n\nminister vice – minister vice--minister'],
    ['the phrase’s signs', ['lt. gen', 'd’État'], "⟦Lt. Gen⟧ lt gen lt.gen lt.\ngen ⟦D'ETAT⟧ d etat ⟦d’état⟧"],
    ['what is invisible', ['Hanoi'], '⟦Ha\u00adnoi⟧ ⟦Ha\u200bnoi⟧'],
    ['letters outside the basic plane', ['𝔖on'], '⟦𝔖on⟧ Son'],
    ['no word, no hit', ['', ' – ', '🙂'], 'a – 🙂'],
  ];
  for (const [name, phrases, marked] of rows) {
    it(name, () => {
      const text = marked.replace(/[⟦⟧«»]/gu, '');
      const matcher = new Matcher(phrases);
      assert.deepEqual(
        found(matcher, text)
          .map(([, start, end]) => text.slice(start, end))
          .sort(),
        brackets(marked).sort(),
      );
      assertPlain(matcher, phrases, text);
    });
  }

  it('finds what the plain functions find, in any text', () => {
    fc.assert(
      fc.property(fc.array(PHRASE, { maxLength: 12 }), fc.array(PIECE, { maxLength: 40 }), (phrases, pieces) => {
        // Texts made of the phrases, too: by chance alone long ones hardly occur.
        const text = pieces.map((piece) => (typeof piece === 'string' ? piece : (phrases[piece] ?? '-'))).join('');
        const matcher = new Matcher(phrases);
        assertPlain(matcher, phrases, text);
        assertPlain(matcher, phrases, text.normalize('NFD'));
        assertPlain(matcher, phrases, text.toUpperCase());
      }),
      tenth(20_000),
    );
  });

  it('finds what the plain functions find among any code units', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(...NASTY.map((sign) => sign.charCodeAt(0))),
    );
    const units = fc.array(unit, { maxLength: 30 }).map((list) => String.fromCharCode(...list));
    fc.assert(
      fc.property(fc.array(units, { maxLength: 4 }), units, (phrases, text) => {
        assertPlain(new Matcher(phrases), phrases, text);
        assertPlain(new Matcher([text]), [text], text);
      }),
      tenth(20_000),
    );
  });

  it('knows every code unit', () => {
    const text = Array.from({ length: 0x10000 }, (_, unit) => `a${String.fromCharCode(unit)} b`).join('\n');
    assertPlain(new Matcher(['a b', 'k', 'ss']), ['a b', 'k', 'ss'], text);
  });

  it('tells thousands of letters apart', () => {
    const letters = Array.from({ length: 6000 }, (_, index) => String.fromCharCode(0x4e00 + index));
    const phrases = letters.map((letter, index) => `${letter}${letters[(index * 7) % 6000] ?? ''}𠀋 部`);
    const text = `${phrases.slice(0, 500).join(' ')} ${letters.join('')}`;
    assertPlain(new Matcher(phrases), phrases, text);
  });

  it('keeps what it gave when it scans again', () => {
    const matcher = new Matcher(['a', 'b']);
    const scan = matcher.scan('a b');
    matcher.scan('xxxx b a b a b');
    assert.deepEqual(
      [[...scan.starts], [...scan.values]],
      [
        [0, 2],
        [0, 1],
      ],
    );
  });

  const long: [string, (length: number) => string][] = [
    ['one word', (length) => 'a'.repeat(length)],
    ['blanks', (length) => `a${' '.repeat(length)}b`],
    ['line ends and blanks', (length) => `a${'\n '.repeat(length / 2)}b`],
    ['marks', (length) => `a${'\u0301'.repeat(length)} b`],
    ['marks after half a pair', (length) => '\ud835\u0301'.repeat(length / 2)],
    ['marks outside the basic plane', (length) => `a${'\u{1e8d0}'.repeat(length / 2)}b`],
    ['beginnings of a phrase', (length) => 'a.b '.repeat(length / 4)],
    ['hits', (length) => 'a '.repeat(length / 2)],
  ];
  for (const [name, make] of long) {
    it(`takes time by length: ${name}`, () => {
      const matcher = new Matcher(['a', 'a b', 'a.b a.b a.b c', 'a\u{1e8d0}b']);
      const took = (length: number): number => {
        const text = make(length);
        const begun = performance.now();
        matcher.scan(text);
        return performance.now() - begun;
      };
      took(1000);
      assert.ok(took(1_000_000) < 1000);
    });
  }
});

const NASTY = [
  ...['a', 'b', 'A', 'é', 'É', 'đ', 'Đ', 'œ', 'ß', 'İ', 'ễ', '각', '𝔖', '𠀋', '1', '½', '٣', 'Ω', 'K'],
  ...[' ', ' ', ' ', '\u00a0', '\t', '\n', '\n', '\r', '\u2028', '-', '–', "'", '’', '.', ', ', '"', '“', '\0', '🙂'],
  ...['\u0301', '\u0323', '\u00ad', '\u200b', '\ufeff', '\u{1e8d0}', '\ud835', '\udd16', '\ude42'],
];
const NASTY_TEXT = fc.array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 4 }).map((list) => list.join(''));
const WORD = fc.constantFrom(
  ...['Bộ', 'ngoại', 'giao', 'of', 'the', 'œuvre', 'État', 'd', 'lt', 'gen', 'a', 'b', '57'],
  // Beginnings of others: what follows an opening word is foreseen by its first letters.
  ...['g', 'gi', 'gia', 'gœ', 't', 'th', 'ng', 'œ', 'gen\u0301'],
);
const JOINT = fc.constantFrom(' ', ' ', ' ', '-', '\n', '  ', ' \n ', '\n\n', '. ', "'", '’', ' - ', ', ', '/');
const PHRASE = fc.oneof(
  fc.array(fc.tuple(WORD, JOINT), { maxLength: 4 }).map((parts) => parts.flat().slice(0, -1).join('')),
  NASTY_TEXT,
);
const PIECE = fc.oneof(WORD, JOINT, JOINT, NASTY_TEXT, fc.nat({ max: 11 }));

/** What stands between each pair of brackets of a kind. */
function brackets(marked: string): string[] {
  const open = new Map<string, number[]>([
    ['⟧', []],
    ['»', []],
  ]);
  const found: string[] = [];
  for (const { 0: bracket, index } of marked.matchAll(/[⟦⟧«»]/gu)) {
    const begun = open.get(bracket);
    if (begun) found.push(marked.slice(begun.pop(), index).replace(/[⟦⟧«»]/gu, ''));
    else open.get(bracket === '⟦' ? '⟧' : '»')?.push(index);
  }
  return found;
}
