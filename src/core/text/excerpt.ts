/**
 * A text on one line, white space collapsed, cut at a word's end to at most `limit` UTF-16 units with "…" in place of the rest.
 * A first word longer than the limit is cut inside, never between the halves of a surrogate pair.
 */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const room = line.slice(0, limit - 1);
  const cut = line[limit - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  const kept = cut > 0 ? room.slice(0, cut) : room.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.]+$/, '')}…`;
}
