import type { Problem } from '../problem';
import type { Facts } from '../recognition/facts';
import { listCount } from './list-count';
import { listGap } from './list-gap';
import { roleUnresolved } from './role-unresolved';
import { weekdayOrdinal } from './weekday-ordinal';

/** One check: pure, of one article. */
export type Check = (facts: Facts) => readonly Problem[];

const CHECKS: readonly Check[] = [listGap, listCount, weekdayOrdinal, roleUnresolved];

/** All problems of an article, in reading order. */
export function check(facts: Facts): readonly Problem[] {
  return CHECKS.flatMap((one) => one(facts)).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
