import { type Problem, problem } from '../problem';
import type { Facts } from '../recognition/facts';
import type { TaskItem } from '../recognition/mention';

/** Markers that say a number twice or out of its turn. A repaired weekday has a check of its own. */
export function listOrder({ recognition }: Facts): readonly Problem[] {
  return recognition.taskLists.flatMap(({ items }) =>
    items.flatMap((item, index): Problem[] => {
      if (item.repaired || item.said === null) return [];
      const twin = items.slice(0, index).find(({ said }) => said === item.said);
      return twin || item.said !== item.ordinal ? [problem('list-order', messageOf(item, twin), item.marker)] : [];
    }),
  );
}

function messageOf({ text, said, ordinal }: TaskItem, twin: TaskItem | undefined): string {
  const fault = twin ? `a second item ${String(said)}, after “${twin.text}”` : 'out of its turn';
  const place = said === ordinal ? '' : `: it stands where item ${String(ordinal)} belongs`;
  return `“${text}” is ${fault}${place}.`;
}
