import { type Problem, problem } from '../problem';
import type { Facts } from '../recognition/facts';
import type { OfficialMention } from '../recognition/mention';

/** Officials that no registry knows, each where the article first names him or her. */
export function officialUnknown({ recognition }: Facts): readonly Problem[] {
  const first = new Map<string, OfficialMention>();
  for (const mention of recognition.mentions) {
    if (mention.kind !== 'official' || mention.known || mention.id === null || mention.basis !== 'name') continue;
    if (!first.has(mention.id)) first.set(mention.id, mention);
  }
  return [...first.values()].map((mention) =>
    problem(
      'official-unknown',
      `No registry knows “${mention.text}”: recognised by the title beside the name.`,
      mention,
    ),
  );
}
