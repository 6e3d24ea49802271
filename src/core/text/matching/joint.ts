import { foldUnit } from '../fold';
import { WordFlag } from './scan';

const Kind = { UNKNOWN: 0, DROPPED: 1, BLANK: 2, HYPHEN: 3, LINE_END: 4, SIGN: 5 } as const;
const KINDS: Readonly<Record<string, number>> = {
  '': Kind.DROPPED,
  ' ': Kind.BLANK,
  '-': Kind.HYPHEN,
  '\n': Kind.LINE_END,
};
/** Kinds by UTF-16 unit, filled as units are met. */
const known = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  return known[unit] || (known[unit] = KINDS[foldUnit(unit)] ?? Kind.SIGN);
}

/** Whether no joint can have this unit, which is no letter. */
export function separates(unit: number): boolean {
  return kindOf(unit) === Kind.SIGN;
}

/**
 * How two words hang together by what stands from `from` to `to` (UTF-16 offsets, end exclusive): the flag JOINED or CONTINUED, 0
 * for signs, a blank line or nothing.
 */
export function jointBetween(text: string, from: number, to: number): number {
  let [blanks, hyphens, lineEnds] = [0, 0, 0];
  for (let at = from; at < to; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === Kind.SIGN) return 0;
    if (kind === Kind.BLANK) blanks++;
    else if (kind === Kind.HYPHEN) hyphens++;
    else if (kind === Kind.LINE_END) lineEnds++;
  }
  if (hyphens > 0) return hyphens + blanks + lineEnds === 1 ? WordFlag.JOINED : 0;
  if (lineEnds > 0) return lineEnds === 1 ? WordFlag.CONTINUED : 0;
  return blanks > 0 ? WordFlag.JOINED : 0;
}
