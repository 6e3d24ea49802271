import { type Problem, problem } from '../problem';
import type { Facts } from '../recognition/facts';
import type { BodyMention } from '../recognition/mention';

/** Bodies that no registry knows, each where the article first names it. */
export function bodyUnknown({ recognition }: Facts): readonly Problem[] {
  const first = new Map<string, BodyMention>();
  for (const mention of recognition.mentions)
    if (mention.kind === 'body' && !mention.known && !first.has(mention.id)) first.set(mention.id, mention);
  return [...first.values()].map((mention) =>
    problem('body-unknown', `No registry knows “${mention.text}”: recognised by the kind of body it names.`, mention),
  );
}
