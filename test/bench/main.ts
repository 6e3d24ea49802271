import { parseArgs } from 'node:util';
import { Corpus } from './corpus';
import { keystrokeMeasure } from './keystroke';
import { matcherMeasures, packageMeasure } from './matcher';
import type { Result } from './measure';
import { recognizeMeasure, registryMeasure } from './recognize';

const MEASURES = [...matcherMeasures, packageMeasure, registryMeasure, recognizeMeasure, keystrokeMeasure];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '20000' },
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
    },
  });
  const chosen = MEASURES.filter(({ names }) => names.some((name) => name.startsWith(values.only)));
  if (chosen.length === 0)
    throw new Error(`no measure begins with ${values.only}: ${MEASURES.flatMap(({ names }) => names).join(', ')}`);
  const corpus = new Corpus(values.articles);
  for (const measure of chosen) {
    const results = (await measure.run(corpus)).filter(({ name }) => name.startsWith(values.only));
    for (const result of results)
      console.log(values.json ? JSON.stringify({ name: result.name, value: result.value }) : row(result));
  }
}

function row({ name, value, times }: Result): string {
  const absolute = Object.entries(times).map(([task, ms]) => `${task} ${ms.toPrecision(3)} ms`);
  return `${name.padEnd(28)} ${value.toPrecision(3).padStart(8)}   ${absolute.join(', ')}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
