import { isTooLong } from './body-heads';
import { capitalsBody } from './body-capitals';
import { sentenceBody } from './body-sentence';
import { syllablesBody } from './body-syllables';
import { coversRun, type Page, type Run } from './page';
import { type BodyShelf, unknownBody } from './shelf';

/**
 * How names of bodies are written in a language:
 * - `capitals`: all words but the smallest have capitals ("Committee of Digital Archives", "Quang Tri Provincial Committee")
 * - `sentence`: the head first, small letters throughout but for names ("comité populaire de Vinh Lôc")
 * - `syllables`: the head first, a capital on each part's first syllable ("Sở Y tế tỉnh Phú Giang")
 */
const SHAPES = { capitals: capitalsBody, sentence: sentenceBody, syllables: syllablesBody } as const;

/** Bodies that no registry knows, by their head word: from the end of the article, so that what a name holds is found before it. */
export function findUnknown(shelf: BodyShelf): void {
  const { page } = shelf;
  for (let first = page.count - 1; first >= 0; first--) {
    const language = page.languageAt(first);
    const hit = page.longest(language.bodyHeads, first);
    if (!hit || !isFree(shelf, hit) || page.masked(hit) || isTitle(page, hit)) continue;
    const run = SHAPES[language.language.bodies.writing](shelf, hit);
    if (isField(page, hit)) continue;
    if (!run || isTooLong(run) || shelf.crossing(run).length || shelf.covering(run).length || page.masked(run))
      continue;
    const nested = shelf.touching(run).filter((body) => isAdjective(page, body));
    shelf.replace(nested, unknownBody(page, run, page.text(hit)));
  }
}

/** "Comité provincial du [Parti]": a word that is no body within a longer name. */
const isAdjective = (page: Page, { first, last }: Run): boolean =>
  first === last && page.is(page.languageAt(first).adjectivalWords, first);

/** Whether no found body holds a word of a head, but for shorter names inside it: "Đoàn đại biểu [Quốc hội]". */
const isFree = (shelf: BodyShelf, head: Run): boolean =>
  shelf.touching(head).every((body) => coversRun(head, body) && body.last - body.first < head.last - head.first);

/** "Ban [Tổ chức]": a head that is the field of the head right before it. */
function isField(page: Page, head: Run): boolean {
  const { bodyHeads, compounds } = page.languageAt(head.first);
  if (!page.joined(head.first) || !page.has(compounds, head.first)) return false;
  return page.capital(head.first - 1) && page.is(bodyHeads, head.first - 1);
}

/** Whether the head only opens a title: "Bộ trưởng", but not the one of "Tarnow Town [Council] clerk". */
function isTitle(page: Page, head: Run): boolean {
  const { titleHeads, language } = page.languageAt(head.first);
  const named = language.bodies.writing === 'capitals' && page.joined(head.first) && page.named(head.first - 1);
  return page
    .at(titleHeads, head.first)
    .some(({ last }) => last > head.last && !(named && page.capital(head.first) && !page.capital(last)));
}
