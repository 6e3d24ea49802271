import { type Problem, problem } from '../problem';
import type { Facts } from '../recognition/facts';

/** Items that lost their marker: a list that starts after 1, or jumps. */
export function listGap({ recognition }: Facts): readonly Problem[] {
  return recognition.taskLists.flatMap(({ items }) =>
    items.flatMap((item, index): Problem[] => {
      const expected = (items[index - 1]?.ordinal ?? 0) + 1;
      if (item.ordinal <= expected) return [];
      const missing =
        item.ordinal - 1 === expected
          ? `item ${String(expected)} has`
          : `items ${String(expected)} to ${String(item.ordinal - 1)} have`;
      return [
        problem(
          'list-gap',
          `“${item.text}” is item ${String(item.ordinal)}, but ${missing} no marker: look for it in the text before.`,
          item.marker,
        ),
      ];
    }),
  );
}
