import { fold, foldKey } from '../text/fold';
import type { Span } from '../text/span';
import type { LayoutWords } from './layoutwords';
import { behind, labelOf, type Line } from './line';

/** A picture's credit in a line; UTF-16 offsets into the article. */
export interface Credit extends Span {
  /** What it credits: a picture, whatever its line shows ("Source: VNA"), or the story ("(VNA/VNS)"). */
  readonly of: 'picture' | 'any' | 'story';
}

/** A credited name is at most so many words; what follows is the caption or the story again. */
const CREDIT_WORDS = 6;
/** A name without a colon before it is at most so many, "Minh Quyet and An Lee of the Gazette". */
const NAME_WORDS = 8;
/** A line with a credit that has no colon or brackets is no longer than this, … */
const CAPTION_LENGTH = 400;
/** … and the credit stands so near the end of a line (UTF-16 units). */
const TAIL = 120;
/** The words before a colon that may be a credit's reach back so far. */
const LABEL_LENGTH = 40;
/** Behind a credit's end the line may have a sign or two. */
const REST = 2;

const BRACKETS = /\(([^()\n]{2,160})\)/gu;
const NAME = /^ ?[^\s().|;]+(?:(?: |\.(?=\p{L})|(?<=(?<!\p{L})\p{Lu})\. ?)[^\s().|;]+){0,5}/u;
const LABEL = /(?<![\p{L}\p{N}])[\p{L}\p{M}'’]+(?: [\p{L}\p{M}'’]+){0,3} ?$/u;

/** Credits of pictures in a line, in reading order, apart from each other. */
export function creditsIn(line: Line, words: LayoutWords): readonly Credit[] {
  const { text, start } = line;
  const brackets = bracketsOf(text, words);
  const found = [...brackets, ...labelled(text, words, brackets)];
  const tail = tailCredit(line, words);
  if (tail && !found.some((credit) => credit.end > tail.start)) found.push(tail);
  return found
    .map((credit) => ({ ...credit, start: start + credit.start, end: start + credit.end }))
    .sort((a, b) => a.start - b.start);
}

/** "(Photo: Anh Son)", "(Photo VNA)", "(VNA Photo)", "(Minh Quyet/VNA)", "(© An)". */
function bracketsOf(text: string, words: LayoutWords): readonly Credit[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(BRACKETS)].flatMap((match): Credit[] => {
    const of = creditOf((match[1] ?? '').trim(), words);
    return of ? [{ start: match.index, end: match.index + match[0].length, of }] : [];
  });
}

function creditOf(inside: string, words: LayoutWords): Credit['of'] | undefined {
  const key = foldKey(inside).replace(/ ?[/©]/u, ':');
  const credit = labelOf(key, words.credit);
  if (credit?.colon || inside.includes('©')) return 'picture';
  if (labelOf(key, words.sources)?.colon) return 'any';
  const space = inside.lastIndexOf(' ');
  if (credit && (credit.length === key.length ? space > 0 : isName(behind(inside, credit.length).trim())))
    return 'picture';
  if (space > 0 && words.credit.has(foldKey(inside.slice(space + 1))) && isName(inside.slice(0, space)))
    return 'picture';
  return words.creditBy.test(key) ? 'picture' : agencyCredit(inside, words)?.of;
}

/** "Photo: National Assembly" to the end of the name, "Source: VNA" where it ends the line. */
function labelled(text: string, words: LayoutWords, brackets: readonly Credit[]): readonly Credit[] {
  const found: Credit[] = [];
  let at = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    while ((brackets[at]?.end ?? Infinity) <= colon) at++;
    const inBrackets = (brackets[at]?.start ?? Infinity) < colon;
    const credit = inBrackets ? undefined : labelledAt(text, colon, words);
    if (credit) found.push(credit);
  }
  return found;
}

function labelledAt(text: string, colon: number, words: LayoutWords): Credit | undefined {
  const label = labelBefore(text, colon, words);
  const [name] = (label && NAME.exec(text.slice(colon + 1, colon + TAIL))) ?? [];
  if (!label || name === undefined) return undefined;
  const end = colon + 1 + name.length;
  const ends = text.length - end <= REST;
  // "Photo: Minister An answers questions of …" says what the picture shows.
  const shows = label.start === 0 && name.trim().split(' ').length >= CREDIT_WORDS;
  return ends || !(shows || label.weak) ? { start: label.start, end, of: label.weak ? 'any' : 'picture' } : undefined;
}

/** The longest words for a picture or a source right before a colon; undefined for running text: "in the photo: …". */
function labelBefore(text: string, colon: number, words: LayoutWords): { start: number; weak: boolean } | undefined {
  const before = text.slice(Math.max(0, colon - LABEL_LENGTH), colon);
  const folded = foldKey(before.trimEnd());
  if (!words.labels.some((label) => folded.endsWith(label))) return undefined;
  const [written] = LABEL.exec(before) ?? [];
  if (written === undefined) return undefined;
  for (let at = 0; at >= 0; at = written.indexOf(' ', at) + 1 || -1) {
    const label = written.slice(at).trimEnd();
    const key = foldKey(label);
    if (label === '') return undefined;
    if (!words.credit.has(key) && !words.sources.has(key)) continue;
    const start = colon - written.length + at;
    const small = label[0] === label[0]?.toLowerCase();
    if (small && start > 0 && !/[.!?,;|–—-] ?$/u.test(text.slice(start - 2, start))) return undefined;
    return { start, weak: !words.credit.has(key) };
  }
  return undefined;
}

/** A credit that ends the line without colon or brackets: "Photo by X", "© X / AFP", "X/AFP via Getty Images", "VNA Photo X". */
function tailCredit({ text, key }: Line, words: LayoutWords): Credit | undefined {
  if (text.length > CAPTION_LENGTH) return undefined;
  const cut = Math.max(0, text.length - TAIL);
  const from = cut === 0 ? 0 : text.indexOf(' ', cut) + 1;
  if (from === 0 && cut > 0) return undefined;
  const tail = text.slice(from).replace(/[.| ]+$/u, '');
  const agency = agencyCredit(tail, words);
  if (agency) return { ...agency, start: from + agency.start, end: from + tail.length };
  const start = photoBy(tail, from === 0 && key !== '' ? key.replace(/[.| ]+$/u, '') : foldKey(tail), words);
  return start < 0 ? undefined : { start: from + start, end: from + tail.length, of: 'picture' };
}

/** Start of words for a picture, with a name behind them where they need one, at the end of a text; -1 for none. */
function photoBy(tail: string, key: string, words: LayoutWords): number {
  for (const pattern of [words.creditBy, words.creditAlone, words.agencyPhoto]) {
    const match = pattern.exec(key);
    if (!match) continue;
    const { offsets } = fold(tail);
    const at = match.index + match[0].indexOf(match[1] ?? '');
    const start = offsets[at] ?? tail.length;
    if (pattern !== words.creditBy || isName(tail.slice(offsets[at + (match[1] ?? '').length]))) return start;
  }
  return -1;
}

/** A few words that start with a capital and end no sentence. */
function isName(text: string): boolean {
  return (
    /^(?:\p{Ll}{1,3} )?\P{Ll}/u.test(text) &&
    text.split(' ').length <= NAME_WORDS &&
    !/(?<!(?<!\p{L})\p{Lu})[.!?] /u.test(text)
  );
}

/** Behind a dash stands a photographer, never an agency: that would sign the story. */
const SEPARATOR = /\/| [-–—] /gu;

/** "© An / AFP", "Minh Quyet/VNA", "Reuters/An Lee/File Photo", "AFP - An Lee" at the end of a text. */
function agencyCredit(text: string, words: LayoutWords): Credit | undefined {
  const sign = text.lastIndexOf('©');
  if (sign >= 0 && isName(text.slice(sign + 1).trim())) return { start: sign, end: text.length, of: 'picture' };
  const isAgency = (name: string): boolean =>
    foldKey(name)
      .split(/ via |\//u)
      .every((part) => words.agencies.has(part.trim()));
  for (const { index, 0: separator } of text.matchAll(SEPARATOR)) {
    const right = text.slice(index + separator.length).trim();
    if (!isName(right)) continue;
    const start = nameBefore(text, index);
    const left = text.slice(start, index).trim();
    if (left === '' || !(isAgency(left) || (separator === '/' && isAgency(right)))) continue;
    return { start, end: text.length, of: isAgency(left) && isAgency(right) ? 'story' : 'picture' };
  }
  return undefined;
}

/** Start of the run of capitalised words, at most so many, before an offset. */
function nameBefore(text: string, end: number): number {
  let start = end;
  for (let left = CREDIT_WORDS; left > 0; left--) {
    const before = text.slice(0, start).trimEnd();
    const word = before.slice(before.lastIndexOf(' ') + 1);
    if (
      !/^\P{Ll}/u.test(word) ||
      (/^\P{L}*$/u.test(word) && word !== '/') ||
      (start < end && /\p{L}{2}[.!?:;,)]$/u.test(word))
    )
      break;
    start = before.length - word.length;
  }
  return start;
}
