import { readArticle, recognize, type Knowledge } from '../../src/core/index';
import { builtinKnowledge } from './knowledge';
import { timed, type Measure } from './measure';
import { Prose } from './prose';

/** A long article; most are a tenth of it. */
const LENGTH = 100_000;
const SEED = 20_240_318;

/** Recognition of a long article against that of a tenth of it, and against what the platform offers for text and aliases. */
export const recognizeMeasure: Measure = {
  names: ['recognize-100KB/10KB', 'recognize-100KB/normalize', 'recognize-100KB/regexp-iu'],
  async run() {
    const knowledge = await builtinKnowledge();
    const prose = new Prose(knowledge.registry, SEED);
    const [long, short] = [prose.article(LENGTH), prose.article(LENGTH / 10)];
    const aliases = aliasPattern(knowledge);
    const read = (text: string) => recognize(readArticle(text, knowledge.languages), knowledge);
    const times = timed({
      recognize: () => read(long),
      '10KB': () => read(short),
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

function aliasPattern({ registry }: Knowledge): RegExp {
  const people = [...registry.officials.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const bodies = [...registry.bodies.values()].flatMap(({ name, aliases }) => [
    ...Object.values(name),
    ...Object.values(aliases).flat(),
  ]);
  const words = [...people, ...bodies].sort((a, b) => b.length - a.length);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
