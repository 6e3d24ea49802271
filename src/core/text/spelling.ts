const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARK = /\p{M}/u;

/**
 * A word in small letters with its accents, wherever its tone mark stands: Vietnamese writes "hòa" and "hoà", "ủy" and "uỷ" for the
 * same word. Two words of one spelling are one word in a language whose accents tell words apart.
 */
export function spelling(word: string): string {
  const letters = word.toLowerCase().normalize('NFD');
  if (!MARK.test(letters)) return letters;
  const tones = letters.match(TONES) ?? [];
  return letters.replace(TONES, '') + tones.join('');
}
