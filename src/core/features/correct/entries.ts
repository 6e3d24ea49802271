import type { Facts } from '../../recognition/facts';
import type { OfficialMention } from '../../recognition/mention';
import type { NewBody, NewOfficial } from '../../registry/change';
import { isId } from '../../registry/fields';
import type { Localized, Registry } from '../../registry/registry';
import { foldKey } from '../../text/fold';
import type { Target } from '../correct';

/**
 * An entry for an official whom the registry does not know, with all posts by which the article calls this person; dates are
 * nobody's guess.
 *
 * @param name native spelling; left out: the longest form by which the article names this person
 */
export function newOfficial(facts: Facts, registry: Registry, target: Target, name?: string): NewOfficial {
  const mentions = sameOfficial(facts, target);
  const titles = mentions.flatMap((mention) => mention.titles);
  const distinct = new Map(titles.map((title) => [foldKey(title.text), title]));
  const positions = [...distinct.values()].map(({ text, body }) => ({
    title: localized(facts, oneLine(text)),
    body: body !== null && registry.bodies.has(body) ? body : null,
  }));
  const countries = positions.map(({ body }) => registry.bodies.get(body ?? '')?.country ?? null);
  const country = countries.find((each) => each !== null) ?? null;
  const called = name ?? longest([target.text, ...mentions.map(({ text }) => text)]);
  return { id: freeId(called, target, new Set(registry.officials.keys())), name: called, country, positions };
}

/** An entry for a body that the registry does not know, named in the article's language. */
export function newBody(facts: Facts, registry: Registry, target: Target, name?: string): NewBody {
  const called = name ?? oneLine(target.text);
  const id = freeId(called, target, new Set(registry.bodies.keys()));
  return { id, name: localized(facts, called), country: null };
}

/** All mentions by name of the official whom a target names. */
function sameOfficial({ recognition }: Facts, { mention }: Target): readonly OfficialMention[] {
  if (mention?.kind !== 'official') return [];
  return recognition.mentions.filter(
    (each): each is OfficialMention =>
      each === mention || (each.kind === 'official' && each.id !== null && each.id === mention.id),
  );
}

function longest(texts: readonly string[]): string {
  return texts.map(oneLine).reduce((best, text) => (text.length > best.length ? text : best), '');
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function localized({ article }: Facts, text: string): Localized {
  return { [article.language ?? 'und']: text };
}

/**
 * The id that recognition gave to somebody whom no registry knows, so that annotations about them stay right; else one made
 * of the name, with a number where another has it.
 */
function freeId(name: string, { mention }: Target, taken: ReadonlySet<string>): string {
  const given = mention && !mention.known ? mention.id : null;
  const kebab =
    foldKey(name)
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'unnamed';
  if (isId(given) && !taken.has(given)) return given;
  let id = kebab;
  for (let count = 2; taken.has(id); count++) id = `${kebab}-${count}`;
  return id;
}
