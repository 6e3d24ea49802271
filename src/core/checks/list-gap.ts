import { type Problem, problem } from '../problem';
import type { Facts } from '../recognition/facts';

/** Items between two others that lost their markers. */
export function listGap({ recognition }: Facts): readonly Problem[] {
  return recognition.taskLists.flatMap(({ items }) =>
    items.flatMap((item, index): Problem[] => {
      const before = items[index - 1];
      const expected = (before?.ordinal ?? 0) + 1;
      if (!before || item.ordinal <= expected) return [];
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
