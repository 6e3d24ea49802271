import type { Problem } from '../problem';
import type { Facts } from '../recognition/facts';
import type { Knowledge } from '../registry/knowledge';
import { bodyUnknown } from './body-unknown';
import { listCount } from './list-count';
import { listGap } from './list-gap';
import { listOrder } from './list-order';
import { listStart } from './list-start';
import { nameAmbiguous } from './name-ambiguous';
import { officialUnknown } from './official-unknown';
import { roleUnresolved } from './role-unresolved';
import { titleAnachronism } from './title-anachronism';
import { weekdayOrdinal } from './weekday-ordinal';

/** One check: pure, of one article and the knowledge that it was read with. */
export type Check = (facts: Facts, knowledge: Knowledge) => readonly Problem[];

const CHECKS: readonly Check[] = [
  listStart,
  listGap,
  listOrder,
  listCount,
  weekdayOrdinal,
  titleAnachronism,
  roleUnresolved,
  nameAmbiguous,
  officialUnknown,
  bodyUnknown,
];

/** All problems of an article, hints included, in reading order. */
export function check(facts: Facts, knowledge: Knowledge): readonly Problem[] {
  return CHECKS.flatMap((one) => one(facts, knowledge)).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
