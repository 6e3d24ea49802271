import { problem, type Problem } from '../problem';
import { nameOf } from '../recognition/describe';
import type { Facts } from '../recognition/facts';
import type { Knowledge } from '../registry/knowledge';

/** Names and short forms of names that several people fit. */
export function nameAmbiguous(facts: Facts, { registry }: Knowledge): readonly Problem[] {
  return facts.recognition.mentions.flatMap((mention): Problem[] => {
    if (mention.kind !== 'official' || mention.id !== null || mention.basis !== 'name') return [];
    const names = mention.candidates.map((id) => nameOf(facts, registry, id));
    return [problem('name-ambiguous', `“${mention.text}” could be ${names.join(' or ')}.`, mention)];
  });
}
