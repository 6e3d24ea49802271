import { type Problem, problem } from '../problem';
import type { Facts } from '../recognition/facts';

/** Lists whose last item is not the announced number. */
export function listCount({ recognition }: Facts): readonly Problem[] {
  return recognition.taskLists.flatMap(({ announcement, items }): Problem[] => {
    const count = announcement?.count ?? null;
    const last = items.at(-1)?.ordinal ?? 0;
    if (!announcement || count === null || count === last) return [];
    return [
      problem(
        'list-count',
        `“${announcement.text}” announces ${String(count)}, but the list ends at item ${String(last)}.`,
        announcement,
      ),
    ];
  });
}
