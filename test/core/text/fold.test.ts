import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldKey } from '../../../src/core/text/fold';
import { tenth } from '../../support/property';

describe('fold', () => {
  const rows: [string, string, string][] = [
    ['case', 'BÙI Thanh SƠN', 'bui thanh son'],
    ['letters with two marks', 'Nguyễn Thị Ngọc Ánh', 'nguyen thi ngoc anh'],
    ['đ, which Unicode does not decompose', 'Đỗ Hùng Việt, đồng chí', 'do hung viet, dong chi'],
    ['French', 'Évêque à Nîmes, façade', 'eveque a nimes, facade'],
    ['ligatures', 'œuvre, Œuvre, Æsop', 'oeuvre, oeuvre, aesop'],
    ['sharp s', 'Straße', 'strasse'],
    ['a non-breaking space', 'Bui\u00a0Thanh\u202fSon', 'bui thanh son'],
    ['line feeds stay', 'Bui\nThanh\tSon', 'bui\nthanh son'],
    ['curly and angular quotes', '“a” «b» ‘c’ d’e', '"a" "b" \'c\' d\'e'],
    ['dashes', 'Asia–Pacific — vice‑minister', 'asia-pacific - vice-minister'],
    ['nothing between letters: zero-width, soft hyphen', 'Ha\u200bno\u00adi\u2060\ufeff', 'hanoi'],
    ['surrogate pairs stay', '🙂 Sơn 𝔖', '🙂 son 𝔖'],
    ['nothing', '', ''],
  ];
  for (const [name, text, folded] of rows) it(name, () => assert.equal(fold(text).text, folded));

  it('the same name folds to one text, composed or decomposed', () => {
    const name = 'Đặng Hoàng Giang, Nguyễn Phú Trọng, ministère';
    assert.equal(fold(name.normalize('NFD')).text, fold(name.normalize('NFC')).text);
    assert.equal(fold(name.normalize('NFD')).text, 'dang hoang giang, nguyen phu trong, ministere');
  });

  /** What a folded word was in its text, by the offsets. */
  const source = (text: string, word: string): string => {
    const folded = fold(text);
    const start = folded.text.indexOf(word);
    return text.slice(folded.offsets[start], folded.offsets[start + word.length]);
  };
  const ways: [string, string, string][] = [
    ['œuvre et Sơn', 'son', 'Sơn'],
    ['😀 Nguyễn Phú', 'nguyen', 'Nguyễn'],
    ['Nguyễn Phú'.normalize('NFD'), 'phu', 'Phú'.normalize('NFD')],
    ['Nguyễn Phú'.normalize('NFD'), 'nguyen ', 'Nguyễn '.normalize('NFD')],
    ['l\u200bes Stra\u00ADßen', 'strassen', 'Stra\u00ADßen'],
    ['cœur', 'co', 'c'],
    ['a “b” c', '"b"', '“b”'],
  ];
  for (const [text, word, written] of ways) {
    it(`${word} in ${text} is ${written}`, () => assert.equal(source(text, word), written));
  }

  const texts = fc.string({ unit: 'binary', maxLength: 60 });
  it('has an offset for every folded unit, and the end; offsets never go back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, offsets } = fold(text);
        assert.equal(offsets.length, folded.length + 1);
        assert.equal(offsets.at(-1), text.length);
        offsets.forEach((offset, at) => assert.ok(at === 0 || offset >= (offsets[at - 1] ?? 0)));
      }),
      tenth(3000),
    );
  });

  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyắằẳẵặỗợựỹéèçœ ÀĐ’')),
    maxLength: 40,
  });
  it('neither case nor composition changes the folded text of Latin letters', () => {
    fc.assert(
      fc.property(letters, (text) => {
        assert.equal(foldKey(text.normalize('NFD')), foldKey(text));
        assert.equal(foldKey(text.toUpperCase()), foldKey(text));
        assert.equal(foldKey(foldKey(text)), foldKey(text));
      }),
      tenth(3000),
    );
  });

  it('the key is the folded text', () => {
    fc.assert(
      fc.property(texts, (text) => assert.equal(foldKey(text), fold(text).text)),
      tenth(3000),
    );
  });
});
