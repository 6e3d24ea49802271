/** Text as it is compared: lower case, without accents, with plain spaces, quotes and hyphens; each unit knows its source. */
export interface Folded {
  readonly text: string;
  /** UTF-16 offset in the source of each folded unit, and of the source's end after the last. */
  readonly offsets: Uint32Array;
}

/** Letters that Unicode does not decompose, and signs that mean the same in a name. `''` drops the character. */
const REPLACED: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  ı: 'i',
  ß: 'ss',
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
};

const COMBINING = /\p{M}+/gu;
/** ASCII without those blanks that are no plain space. */
const PLAIN = /^[\0-\x08\n\x0e-\x7f]*$/;
const SPACE = /^\s$/u;

function foldCharacter(character: string): string {
  const replaced = REPLACED[character];
  if (replaced !== undefined) return replaced;
  if (character !== '\n' && SPACE.test(character)) return ' ';
  return character.normalize('NFD').replace(COMBINING, '').toLowerCase();
}

/**
 * Folded form by UTF-16 code unit, filled as characters are met: text is never normalised as a whole. (It has its length from the
 * start: the engine makes a hash table of an array with wide gaps.)
 */
const cache = new Array<string | undefined>(0x10000);

/** Folded form of one UTF-16 code unit, empty when it is dropped; what stands around it makes no difference. */
export function foldUnit(unit: number): string {
  const known = cache[unit];
  if (known !== undefined) return known;
  const character = String.fromCharCode(unit);
  // Surrogate halves stay as they are: no letter outside the basic plane has a form that names are compared by.
  const folded = unit >= 0xd800 && unit <= 0xdfff ? character : foldCharacter(character);
  cache[unit] = folded;
  return folded;
}

/** Folds a text for comparison and keeps the way back to its offsets. Line feeds stay; combining marks go (NFD = NFC). */
export function fold(text: string): Folded {
  const offsets: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    folded += unit;
    for (let k = 0; k < unit.length; k++) offsets.push(at);
  }
  offsets.push(text.length);
  return { text: folded, offsets: new Uint32Array(offsets) };
}

/** Only the folded text, for keys and comparisons. */
export function foldKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += foldUnit(text.charCodeAt(at));
  return folded;
}
