import { problem, type Problem } from '../problem';
import type { Facts } from '../recognition/facts';

/** Weekdays read as ordinals: Vietnamese "thứ tư" is both Wednesday and "fourth". */
export function weekdayOrdinal({ recognition }: Facts): readonly Problem[] {
  const repaired = recognition.taskLists.flatMap(({ items }) => items.filter((item) => item.repaired));
  return repaired.map((item) =>
    problem(
      'weekday-ordinal',
      `“${item.text}” stands for item ${String(item.ordinal)}: a weekday mistranslated from an ordinal.`,
      item.marker,
    ),
  );
}
