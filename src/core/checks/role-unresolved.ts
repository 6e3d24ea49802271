import { problem, type Problem } from '../problem';
import { nameOf } from '../recognition/describe';
import type { Facts } from '../recognition/facts';
import type { Knowledge } from '../registry/knowledge';

/** Roles that nobody can be named for. */
export function roleUnresolved(facts: Facts, { registry }: Knowledge): readonly Problem[] {
  return facts.recognition.mentions.flatMap((mention): Problem[] => {
    if (mention.kind !== 'official' || mention.id !== null || mention.basis !== 'role') return [];
    const who = mention.candidates.length
      ? `could be ${mention.candidates.map((id) => nameOf(facts, registry, id)).join(' or ')}`
      : 'names nobody that the article or the registry knows';
    return [problem('role-unresolved', `“${mention.text}” ${who}.`, mention)];
  });
}
