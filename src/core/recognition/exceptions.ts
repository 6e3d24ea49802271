import type { Article } from '../article/article';
import type { Registry } from '../registry/registry';
import { byReading, overlaps, type Span } from '../text/span';
import { words } from '../text/words';
import type { BodyMention, Evidence, Mention, OfficialMention, Recognition } from './mention';

/** An anchored correction of the analyst's. */
export interface Correction {
  readonly exception: {
    readonly quote: string;
    /** What recognition takes the passage for; where it finds nothing, what it should have found. */
    readonly kind: Mention['kind'];
    /** `none`, `official:ID` or `body:ID`. */
    readonly is: string;
    /** `article`: every identical wording of the article, wherever this one stands. */
    readonly scope: 'here' | 'article';
  };
  /** Where the passage stands; null when it is not found. */
  readonly span: Span | null;
}

/**
 * What recognition found, as the analyst corrected it: mentions taken away, given to another, and made where there were none.
 * An exception of one place beats one of the whole article, and of two for one place the later counts. Elsewhere than at its
 * own place, an exception of the whole article leaves alone what stands inside a longer mention.
 * @param source where the exceptions stand, for the evidence
 */
export function applyExceptions(
  recognition: Recognition,
  { text }: Pick<Article, 'text'>,
  corrections: readonly Correction[],
  registry: Registry,
  source: string,
): Recognition {
  const rulings = rulingsOf(corrections, text);
  if (rulings.length === 0) return recognition;
  const bench = new Bench(recognition.mentions, text, registry, { rule: 'exception', source });
  for (const ruling of rulings) bench.apply(ruling);
  return { ...recognition, mentions: [...bench.mentions].sort(byReading) };
}

/** One decision about one place. */
interface Ruling extends Span {
  readonly kind: Mention['kind'];
  readonly is: string;
  /** Whether the analyst looked at this very place. */
  readonly sure: boolean;
}

function rulingsOf(corrections: readonly Correction[], text: string): readonly Ruling[] {
  const byPlace = new Map<string, Ruling>();
  const add = (span: Span, { kind, is }: Correction['exception'], sure: boolean): void => {
    byPlace.set(`${kind} ${placeKey(span)}`, { kind, is, sure, start: span.start, end: span.end });
  };
  const wide = corrections.filter(({ exception }) => exception.scope === 'article');
  for (const { exception } of wide) for (const span of wordings(text, exception.quote)) add(span, exception, false);
  for (const { exception, span } of wide) if (span) add(span, exception, true);
  for (const { exception, span } of corrections) if (span && exception.scope === 'here') add(span, exception, true);
  return [...byPlace.values()].sort((a, b) => Number(a.sure) - Number(b.sure));
}

const placeKey = ({ start, end }: Span): string => `${start} ${end}`;

const INSIDE_WORD = /[\p{L}\p{M}\p{N}]{2}/u;

/** All places of a wording as whole words, in order. */
export function wordings(text: string, quote: string): readonly Span[] {
  const found: Span[] = [];
  const whole = (at: number): boolean => !INSIDE_WORD.test(text.slice(Math.max(0, at - 1), at + 1));
  if (quote === '') return found;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (whole(start) && whole(end)) found.push({ start, end });
  }
  return found;
}

/** The mentions while they are corrected. */
class Bench {
  readonly mentions: Set<Mention>;
  /** Mentions by place: at most one of each kind. */
  private readonly byPlace = new Map<string, Mention[]>();
  /** Stretches that mentions (and titles beside names) of a kind take up, merged, in order. */
  private readonly taken: Readonly<Record<Mention['kind'], readonly Span[]>>;

  constructor(
    mentions: readonly Mention[],
    private readonly text: string,
    private readonly registry: Registry,
    private readonly why: Evidence,
  ) {
    this.mentions = new Set(mentions);
    for (const mention of mentions) this.at(mention).push(mention);
    const of = (kind: Mention['kind']): readonly Span[] => merged(mentions.filter((each) => each.kind === kind));
    this.taken = { official: of('official'), body: of('body') };
  }

  apply(ruling: Ruling): void {
    const [kind, id] = split(ruling.is);
    const here = this.at(ruling);
    const same = here.find((mention) => mention.kind === ruling.kind);
    if (kind === 'none') return this.acquit(ruling, same);
    const found = same ?? here.find((mention) => mention.kind === kind);
    if (!found && !ruling.sure && isTaken(this.taken[kind], ruling)) return;
    const displaced = found
      ? here.filter((each) => each === found || each.kind === kind)
      : this.displaced(ruling, kind);
    displaced.forEach((mention) => this.remove(mention));
    this.add(kind === 'body' ? this.body(ruling, id) : this.official(ruling, id, found, displaced));
  }

  /** No mention: the one of this place, else those that stand across a place that the analyst looked at. */
  private acquit(ruling: Ruling, same: Mention | undefined): void {
    if (same) this.remove(same);
    else if (ruling.sure && ruling.kind === 'official')
      this.displaced(ruling, 'official').forEach((mention) => this.remove(mention));
  }

  /** What can't stand beside a mention of this kind at this place: any other official there, a body that crosses its ends. */
  private displaced(ruling: Ruling, kind: Mention['kind']): readonly Mention[] {
    if (!ruling.sure) return [];
    const crosses = ({ start, end }: Span): boolean =>
      (start < ruling.start && end < ruling.end) || (start > ruling.start && end > ruling.end);
    return [...this.mentions].filter(
      (each) => each.kind === kind && overlaps(each, ruling) && (kind === 'official' || crosses(each)),
    );
  }

  private official(
    ruling: Span,
    id: string,
    found: Mention | undefined,
    displaced: readonly Mention[],
  ): OfficialMention {
    const official = this.registry.officials.get(id);
    const decided = { id, known: official !== undefined, candidates: [], why: this.why };
    if (found?.kind === 'official') return { ...found, ...decided };
    const text = this.text.slice(ruling.start, ruling.end);
    const names = official ? [official.name, ...official.aliases] : [id];
    const basis = sharesWord(text, names) ? 'name' : 'role';
    const beside = displaced.flatMap((mention) => (mention.kind === 'official' ? mention.titles : []));
    const titles = basis === 'name' ? beside.filter((title) => !overlaps(title, ruling)) : [];
    return { kind: 'official', start: ruling.start, end: ruling.end, text, ...decided, basis, titles };
  }

  private body({ start, end }: Span, id: string): BodyMention {
    const known = this.registry.bodies.has(id);
    return { kind: 'body', start, end, text: this.text.slice(start, end), id, known, why: this.why };
  }

  private at(span: Span): Mention[] {
    const key = placeKey(span);
    const known = this.byPlace.get(key) ?? [];
    this.byPlace.set(key, known);
    return known;
  }

  private add(mention: Mention): void {
    this.mentions.add(mention);
    this.at(mention).push(mention);
  }

  private remove(mention: Mention): void {
    this.mentions.delete(mention);
    const left = this.at(mention).filter((each) => each !== mention);
    this.byPlace.set(placeKey(mention), left);
  }
}

/** Kind and id that an exception's `is` names. */
function split(is: string): ['none' | 'official' | 'body', string] {
  const colon = is.indexOf(':');
  const kind = is.slice(0, Math.max(0, colon));
  return kind === 'official' || kind === 'body' ? [kind, is.slice(colon + 1)] : ['none', ''];
}

function sharesWord(text: string, names: readonly string[]): boolean {
  const known = new Set(names.flatMap((name) => words(name).map(({ key }) => key)));
  return words(text).some(({ key }) => known.has(key));
}

function merged(mentions: readonly Mention[]): readonly Span[] {
  const parts = mentions.flatMap((mention): readonly Span[] =>
    mention.kind === 'official' ? [mention, ...mention.titles] : [mention],
  );
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...parts].sort(byReading)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Whether a span overlaps one of the stretches, which are in order and apart: found by halving. */
function isTaken(stretches: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const first = stretches[low];
  return first !== undefined && overlaps(first, span);
}
