import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { foldKey } from '../../src/core/text/fold';
import { Matcher } from '../../src/core/text/matcher';
import { timed, type Measure } from './measure';
import { Ripgrep } from './ripgrep';

/** Enough text that starting a process does not matter, little enough to keep in memory. */
const BYTES = 48_000_000;
/** The packages that there are take twenty times as long. */
const FEWER_BYTES = 6_000_000;

/** Finding aliases in articles against ripgrep: how many times its throughput. */
export const matcherMeasures: readonly Measure[] = [300, 5000, 50_000].map((count) => ({
  names: [`matcher-${count}/rg`],
  async run(corpus) {
    const [texts, aliases] = [corpus.texts(BYTES), corpus.aliases(count)];
    const matcher = new Matcher(aliases);
    const ripgrep = await Ripgrep.over(texts, aliases);
    const times = timed({
      find: () => findAll(matcher, texts),
      scan: () => texts.forEach((text) => matcher.scan(text)),
      build: () => new Matcher(aliases),
      rg: () => ripgrep.search(),
      'rg start': () => ripgrep.start(),
    });
    ripgrep.dispose();
    return [{ name: `matcher-${count}/rg`, value: (times.rg - times['rg start']) / times.find, times }];
  },
}));

/** … and against the quickest package for it, which is given folded text. */
export const packageMeasure: Measure = {
  names: ['matcher-5000/best-npm'],
  run(corpus) {
    const [texts, aliases] = [corpus.texts(FEWER_BYTES), corpus.aliases(5000)];
    const matcher = new Matcher(aliases);
    const other = new AhoCorasick([...new Set(aliases.map(foldKey))]);
    const folded = texts.map(foldKey);
    const times = timed({
      find: () => findAll(matcher, texts),
      'aho-corasick': () => folded.forEach((text) => other.matchInText(text)),
    });
    return Promise.resolve([{ name: 'matcher-5000/best-npm', value: times['aho-corasick'] / times.find, times }]);
  },
};

/** How many there are, so that nothing is optimised away. */
function findAll(matcher: Matcher, texts: readonly string[]): number {
  let count = 0;
  for (const text of texts)
    matcher.find(text, () => {
      count++;
    });
  return count;
}
