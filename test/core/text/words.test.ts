import assert from 'node:assert/strict';
import fc from 'fast-check';
import { words } from '../../../src/core/text/words';
import { tenth } from '../../support/property';

/** The words as `gap‹key›`; a capital first letter shows as a capital key. */
const shown = (text: string): string =>
  words(text)
    .map(({ gap, key, capital }) => `${gap}‹${capital ? key.charAt(0).toUpperCase() + key.slice(1) : key}›`)
    .join('');

describe('words', () => {
  const rows: [string, string, string][] = [
    ['folded, with their capitals', 'Bùi Thanh SƠN nói', '‹Bui› ‹Thanh› ‹Son› ‹noi›'],
    ['a capital Đ and an É', 'Đỗ Écrit', '‹Do› ‹Ecrit›'],
    ['what precedes the first', ' (a', ' (‹a›'],
    ['one gap for all blanks', 'a  b\u00a0c\td', '‹a› ‹b› ‹c› ‹d›'],
    ['a lone hyphen is a blank', 'vice-minister', '‹vice› ‹minister›'],
    ['a dash between blanks is none', 'a – b', '‹a› - ‹b›'],
    ['signs', 'a, b; "c"', '‹a›, ‹b›; "‹c›'],
    ['apostrophes', "l’État Ministry's", "‹l›'‹Etat› ‹Ministry›'‹s›"],
    ['one line end', 'a \n b', '‹a›\n‹b›'],
    ['a blank line', 'a\n \n\n b', '‹a›\n\n‹b›'],
    ['a line end among signs', 'a.\nb', '‹a›.\n‹b›'],
    ['numbers', '57-NQ/TW 1,500', '‹57› ‹Nq›/‹Tw› ‹1›,‹500›'],
    ['no word inside a word: zero-width space', 'Ha\u200bnoi', '‹Hanoi›'],
    ['emoji are no words', 'a 🙂 b', '‹a› 🙂 ‹b›'],
    ['nothing', ' … ', ''],
  ];
  for (const [name, text, expected] of rows) it(name, () => assert.equal(shown(text), expected));

  const written = (text: string): string[] => words(text).map((word) => text.slice(word.start, word.end));
  it('combining marks belong to their word', () => {
    const text = 'Nguyễn Phú Trọng.'.normalize('NFD');
    assert.deepEqual(
      written(text),
      ['Nguyễn', 'Phú', 'Trọng'].map((word) => word.normalize('NFD')),
    );
  });
  it('letters outside the basic plane are whole', () => assert.deepEqual(written('𝔖on 🙂'), ['𝔖on']));
  it('a ligature at the end is whole', () => assert.deepEqual(written('un œ, ß.'), ['un', 'œ', 'ß']));

  it('words stand in order, apart, each where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          assert.ok(word.start >= end && word.end > word.start, JSON.stringify(word));
          assert.equal(text.slice(word.start, word.end), word.text);
          assert.match(word.key, /^[\p{L}\p{N}]+$/u);
          end = word.end;
        }
        assert.ok(end <= text.length);
      }),
      tenth(3000),
    );
  });
});
