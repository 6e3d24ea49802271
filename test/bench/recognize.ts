import { readArticle, recognize, type Knowledge } from '../../src/core/index';
import { aliasesOf, builtinKnowledge, largeKnowledge } from './knowledge';
import { timed, type Measure } from './measure';
import { Ripgrep } from './ripgrep';

/** A long article; most are a tenth of it. */
const LENGTH = 100_000;
const ALIASES = 5000;
/** Bytes of articles to recognise in: a few seconds. */
const BYTES = 4_000_000;

/** Recognition of a long article against that of a tenth of it, and against what the platform offers for text and aliases. */
export const recognizeMeasure: Measure = {
  names: ['recognize-100KB/10KB', 'recognize-100KB/normalize', 'recognize-100KB/regexp-iu'],
  async run(corpus) {
    const knowledge = await builtinKnowledge();
    const [long, short] = [corpus.text(LENGTH), corpus.text(LENGTH / 10)];
    const aliases = aliasPattern(knowledge);
    const times = timed({
      recognize: () => read(long, knowledge),
      '10KB': () => read(short, knowledge),
      normalize: () => long.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
      regexp: () => [...long.matchAll(aliases)].length,
    });
    return [
      { name: 'recognize-100KB/10KB', value: times.recognize / times['10KB'], times },
      { name: 'recognize-100KB/normalize', value: times.recognize / times.normalize, times },
      { name: 'recognize-100KB/regexp-iu', value: times.recognize / times.regexp, times },
    ];
  },
};

/** All of recognition, with a large registry, against ripgrep's search for as many aliases: how many times its throughput. */
export const registryMeasure: Measure = {
  names: [`recognize-${ALIASES}/rg`],
  async run(corpus) {
    const texts = corpus.texts(BYTES);
    const knowledge = await largeKnowledge(corpus, ALIASES);
    const ripgrep = await Ripgrep.over(texts, corpus.aliases(ALIASES));
    const times = timed({
      recognize: () => texts.forEach((text) => read(text, knowledge)),
      rg: () => ripgrep.search(),
      'rg start': () => ripgrep.start(),
    });
    ripgrep.dispose();
    return [{ name: `recognize-${ALIASES}/rg`, value: (times.rg - times['rg start']) / times.recognize, times }];
  },
};

const read = (text: string, knowledge: Knowledge) => recognize(readArticle(text, knowledge.languages), knowledge);

function aliasPattern({ registry }: Knowledge): RegExp {
  const words = [...aliasesOf(registry)].sort((a, b) => b.length - a.length);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
