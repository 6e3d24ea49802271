import type { Facts } from '../../recognition/facts';
import type { Mention } from '../../recognition/mention';
import { bodyName, inLanguage, postsByTime, postsOn } from '../../registry/naming';
import type { Body, Official, Registry } from '../../registry/registry';
import { foldKey } from '../../text/fold';
import type { Target } from '../correct';

/** Somebody or something that a passage may be. */
export interface Choice {
  readonly kind: Mention['kind'];
  readonly id: string;
  readonly name: string;
  /** The post, or what sort of body it is. */
  readonly detail: string;
  /** Why it is offered: it could be meant here, it is named in the article, or the registry has it. */
  readonly group: 'candidate' | 'article' | 'registry';
  /** All words by which typing finds it, folded. */
  readonly key: string;
}

/**
 * Whom or what a passage may be: the candidates of an unresolved mention, then the people and bodies of the article in reading
 * order (those of the mention's kind first), then the rest of the registry by name. What the passage is already is left out.
 */
export function choices(facts: Facts, registry: Registry, target: Target): readonly Choice[] {
  const { mention } = target;
  const catalogue = new Catalogue(facts, registry);
  const seen = new Set([`${mention?.kind ?? ''} ${mention?.id ?? ''}`]);
  const once = (group: Choice['group'], all: readonly (Choice | null)[]): readonly Choice[] =>
    all.flatMap((choice) => {
      const key = choice && `${choice.kind} ${choice.id}`;
      if (key === null || seen.has(key)) return [];
      seen.add(key);
      return [{ ...choice, group } as Choice];
    });
  const candidates = mention?.kind === 'official' ? mention.candidates : [];
  return [
    ...once(
      'candidate',
      candidates.map((id) => catalogue.official(id)),
    ),
    ...once(
      'article',
      sameKindFirst(facts.recognition.mentions, mention).map((each) => catalogue.mentioned(each)),
    ),
    ...once('registry', catalogue.all()),
  ];
}

function sameKindFirst(mentions: readonly Mention[], target: Mention | null): readonly Mention[] {
  const same = mentions.filter(({ kind }) => kind === target?.kind);
  return [...same, ...mentions.filter((each) => each.kind !== target?.kind)];
}

/** How entries are told to readers of an article. */
class Catalogue {
  private readonly language: string | null;
  private readonly published: string | null;

  constructor(
    { article }: Facts,
    private readonly registry: Registry,
  ) {
    this.language = article.language;
    this.published = article.published;
  }

  /** An official by id; null when the registry has none. */
  official(id: string): Choice | null {
    const official = this.registry.officials.get(id);
    return official ? this.ofOfficial(official) : null;
  }

  mentioned(mention: Mention): Choice | null {
    const { kind, id, text } = mention;
    if (id === null) return null;
    const body = kind === 'body' ? this.registry.bodies.get(id) : undefined;
    const known = kind === 'official' ? this.official(id) : body && this.ofBody(body);
    if (known) return known;
    const titles = kind === 'official' ? mention.titles.map((title) => title.text).join(', ') : '';
    return choice(kind, id, text, titles, []);
  }

  all(): readonly Choice[] {
    const { officials, bodies } = this.registry;
    const all = [
      ...[...officials.values()].map((official) => this.ofOfficial(official)),
      ...[...bodies.values()].map((body) => this.ofBody(body)),
    ];
    const order = new Intl.Collator(this.language ?? 'en');
    return all.sort((a, b) => order.compare(a.name, b.name));
  }

  private ofOfficial(official: Official): Choice {
    const held = postsOn(official, this.published);
    const [post] = held.length > 0 ? held : postsByTime(official);
    const title = post ? inLanguage(post.title, this.language) : '';
    return choice('official', official.id, official.name, title, official.aliases);
  }

  private ofBody(body: Body): Choice {
    const name = inLanguage(body.name, this.language);
    const above = body.parent === null ? '' : bodyName(this.registry, body.parent, this.language);
    const others = [...Object.values(body.name), ...Object.values(body.aliases).flat()];
    return choice('body', body.id, name, above, others);
  }
}

function choice(kind: Mention['kind'], id: string, name: string, detail: string, others: readonly string[]): Choice {
  const key = foldKey([name, ...others, detail, id].join(' '));
  return { kind, id, name, detail, group: 'registry', key };
}

/** More rows than this are not read, and are slow to show. */
const MOST_CHOICES = 200;

/**
 * The choices in whose words all typed words begin, with or without diacritics; those whose name begins as typed come first.
 * At most {@link MOST_CHOICES}, in the order given otherwise.
 */
export function matchingChoices(all: readonly Choice[], typed: string): readonly Choice[] {
  const key = foldKey(typed).trim();
  if (key === '') return all.slice(0, MOST_CHOICES);
  const words = key.split(/\s+/u);
  const found = all.filter((each) => words.every((word) => each.key.startsWith(word) || each.key.includes(` ${word}`)));
  const first = new Set(found.filter((each) => foldKey(each.name).startsWith(key)));
  return [...first, ...found.filter((each) => !first.has(each))].slice(0, MOST_CHOICES);
}
