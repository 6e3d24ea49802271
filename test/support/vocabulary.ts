import type { Knowledge } from '../../src/core/registry/knowledge';

/** Signs and blanks that stand between words, or where none should. */
const SIGNS = [
  ',',
  ', ',
  '. ',
  ': ',
  '; ',
  '\n',
  '\n\n',
  ' ',
  ' ',
  ' ',
  '',
  '-',
  ' - ',
  '–',
  '|',
  '\t',
  '\u00a0',
  '\u200b',
];
const MARKS = [
  '(',
  ')',
  ' (',
  ') ',
  '"',
  '“',
  '”',
  '«',
  '»',
  "'",
  '’',
  "'s ",
  '1.',
  '(ii)',
  'a)',
  '🙂',
  '\u0301',
  '\ud800',
  '\udc00',
];

/**
 * All words that the program knows, in lists of one kind each (heads of posts, honorifics, ordinals, names of officials, …), and
 * what may stand between them: as its data say, so that what is added there is tested, too.
 */
export function vocabulary({ languages, registry }: Knowledge): readonly (readonly string[])[] {
  const officials = [...registry.officials.values()];
  const bodies = [...registry.bodies.values()];
  return [
    SIGNS,
    MARKS,
    ...languages.flatMap((language) => lists(language)),
    officials.map(({ name }) => name),
    officials.flatMap(({ aliases }) => aliases),
    officials.flatMap(({ positions }) => positions.flatMap(({ title }) => Object.values(title))),
    bodies.flatMap(({ name }) => Object.values(name)),
    bodies.flatMap(({ aliases, short }) => [...Object.values(aliases), ...Object.values(short)].flat()),
  ].filter((list) => list.length > 0);
}

/** The lists of words in a language's data, whatever they are called. */
function lists(data: unknown): readonly (readonly string[])[] {
  if (typeof data === 'string') return [[data]];
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.values(data).map(lists);
  return Array.isArray(data) ? [inside.flat(2)] : inside.flat();
}
