import type { Language } from '../registry/language';

const LETTER = /^[\p{L}\p{M}]/u;
const NONE: readonly never[] = [];
/** Fewer function words than this say nothing: a headline of names has none. */
const MINIMUM_HITS = 2;

/**
 * The language whose function words (compared with their accents) and own letters a text has most of; null when no language
 * has at least two, or the best two are level. Words with own letters count in small letters only: names say nothing of the
 * text's own language.
 */
export function detectLanguage(text: string, languages: readonly Language[]): string | null {
  const signs = signsOf(languages);
  const hits = languages.map(() => 0);
  const speakers = new Map<string, readonly number[]>();
  eachWord(text.normalize('NFC'), (word) => {
    let spoken = speakers.get(word);
    if (!spoken) speakers.set(word, (spoken = languagesOf(word, signs)));
    for (const language of spoken) hits[language] = (hits[language] ?? 0) + 1;
  });
  const most = Math.max(...hits);
  if (most < MINIMUM_HITS || hits.filter((count) => count === most).length > 1) return null;
  return languages[hits.indexOf(most)]?.language ?? null;
}

/** Indices of the languages that a word speaks for; one of them twice, for a function word with a letter of its own. */
function languagesOf(word: string, { common, letters }: Signs): readonly number[] {
  const small = word.toLowerCase();
  const speakers = common.get(small) ?? NONE;
  if (word !== small) return speakers;
  const owners = letters.filter(([, own]) => own.test(word));
  return owners.length > 0 ? [...speakers, ...owners.map(([language]) => language)] : speakers;
}

function eachWord(text: string, found: (word: string) => void): void {
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (at < text.length && isLetter(text, at)) at++;
    if (at > start) found(text.slice(start, at));
  }
}

/** By UTF-16 unit, whether it is of a letter or a mark: 1 or 0, UNKNOWN until it is met. */
const UNKNOWN = 2;
const letterUnits = new Uint8Array(0x10000).fill(UNKNOWN);

function isLetter(text: string, at: number): boolean {
  const known = letterUnits[text.charCodeAt(at)] ?? UNKNOWN;
  return known === UNKNOWN ? learn(text, at) : known === 1;
}

/** Of half a pair the whole pair says whether it is a letter, so nothing is known of it alone. */
function learn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const isSecond = unit >= 0xdc00 && unit <= 0xdfff && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  const found = LETTER.test(text.slice(isSecond ? at - 1 : at, at + 2));
  if (unit < 0xd800 || unit > 0xdfff) letterUnits[unit] = found ? 1 : 0;
  return found;
}

/** What languages are known by. */
interface Signs {
  /** Function word → indices of the languages that have it. */
  readonly common: ReadonlyMap<string, readonly number[]>;
  /** With the index of its language, what matches a letter that only this language has; none for a language that names none. */
  readonly letters: readonly (readonly [language: number, own: RegExp])[];
}

const known = new WeakMap<readonly Language[], Signs>();

function signsOf(languages: readonly Language[]): Signs {
  const signs = known.get(languages) ?? compiled(languages);
  known.set(languages, signs);
  return signs;
}

function compiled(languages: readonly Language[]): Signs {
  const common = new Map<string, readonly number[]>();
  const letters: [number, RegExp][] = [];
  for (const [index, language] of languages.entries()) {
    for (const word of new Set(language.common)) common.set(word, [...(common.get(word) ?? NONE), index]);
    if (language.letters !== undefined) letters.push([index, new RegExp(`[${language.letters}]`, 'u')]);
  }
  return { common, letters };
}
