import { problem, type Problem } from '../problem';
import type { Facts } from '../recognition/facts';

/** Roles and short names that nobody can be named for. */
export function roleUnresolved({ recognition }: Facts): readonly Problem[] {
  return recognition.mentions.flatMap((mention): Problem[] => {
    if (mention.kind !== 'official' || mention.id !== null) return [];
    const who = mention.candidates.length
      ? `could be ${mention.candidates.join(', ')}`
      : 'names nobody that the article or the registry knows';
    return [problem('role-unresolved', `“${mention.text}” ${who}.`, mention)];
  });
}
