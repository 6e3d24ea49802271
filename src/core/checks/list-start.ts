import { type Problem, problem } from '../problem';
import type { Facts } from '../recognition/facts';

/** Lists whose first item lost its marker. */
export function listStart({ recognition }: Facts): readonly Problem[] {
  return recognition.taskLists.flatMap(({ items }): Problem[] => {
    const [first] = items;
    if (!first || first.ordinal <= 1) return [];
    return [
      problem(
        'list-start',
        `The list starts with “${first.text}”, item ${String(first.ordinal)}: look for its first item in the text before.`,
        first.marker,
      ),
    ];
  });
}
