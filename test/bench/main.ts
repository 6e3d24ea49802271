import { parseArgs } from 'node:util';
import { keystrokeMeasure } from './keystroke';
import type { Result } from './measure';
import { recognizeMeasure } from './recognize';

const MEASURES = [recognizeMeasure, keystrokeMeasure];

async function main(): Promise<void> {
  const options = { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } as const;
  const { values } = parseArgs({ options });
  const chosen = MEASURES.filter(({ names }) => names.some((name) => name.startsWith(values.only)));
  if (chosen.length === 0)
    throw new Error(`no measure begins with ${values.only}: ${MEASURES.flatMap(({ names }) => names).join(', ')}`);
  for (const measure of chosen) {
    const results = (await measure.run()).filter(({ name }) => name.startsWith(values.only));
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
