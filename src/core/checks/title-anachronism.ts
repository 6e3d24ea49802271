import type { Article, Block } from '../article/article';
import { findDates, monthsIn } from '../article/date';
import { problem, type Problem } from '../problem';
import type { Facts } from '../recognition/facts';
import type { Title } from '../recognition/mention';
import { outOfTime } from '../recognition/tenure';
import type { Knowledge } from '../registry/knowledge';
import { inLanguage } from '../registry/naming';
import type { Position } from '../registry/registry';
import { covers, overlaps } from '../text/span';
import { words } from '../text/words';

/** A predicate stands right before a title, but for an article: "when he was the Minister"; so many units hold both. */
const CLOSE = 30;

/**
 * Titles beside a known official that he or she did not hold on the article's date. Silent wherever something else may explain
 * the title: a post with an end that nobody knows, "former", another time in the paragraph, a body that followed another, a
 * quotation, a caption or a link.
 */
export function titleAnachronism({ article, recognition }: Facts, knowledge: Knowledge): readonly Problem[] {
  const { published, language } = article;
  if (published === null) return [];
  const said = saidIn(article, knowledge);
  return recognition.mentions.flatMap((mention) => {
    const official = mention.kind === 'official' ? knowledge.registry.officials.get(mention.id ?? '') : undefined;
    if (mention.kind !== 'official' || !official) return [];
    return mention.titles.flatMap((title): Problem[] => {
      const posts = outOfTime(knowledge, language, official, title, published);
      if (!posts.length || isExcused(article, said, title, posts, published)) return [];
      const held = posts.map((post) => told(post, language)).join(', ');
      const message = `${official.name} was not “${title.text}” on ${dayTold(published)}, the article’s date, but ${held}.`;
      return [problem('title-anachronism', message, title)];
    });
  });
}

/** "Minister of Foreign Affairs from 8 April 2021 to 24 October 2025". */
function told({ title, from = '', to = '' }: Position, language: string | null): string {
  return `${inLanguage(title, language)} from ${dayTold(from)} to ${dayTold(to)}`;
}

/** A date as readers of the messages write it; one known to the month without its day. */
function dayTold(date: string): string {
  const day = date.split('-').length > 2 ? ({ day: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat('en-GB', { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  );
}

/** Whether the text around a title gives it a time of its own, or is not the story's. */
function isExcused(
  { blocks, quotations, text }: Article,
  said: (block: Block) => Said,
  title: Title,
  posts: readonly Position[],
  published: string,
): boolean {
  const block = blocks.find((each) => covers(each, title));
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'headline')) return true;
  if (quotations.some((quotation) => overlaps(quotation, title))) return true;
  const { past, dates, years, months, predicates } = said(block);
  const right = spoken(text.slice(Math.max(block.start, title.start - CLOSE), title.start)).slice(-2);
  const held = (period: string): boolean => posts.some((post) => within(post, period));
  return (
    past ||
    right.some((word) => predicates.has(word)) ||
    dates.some(held) ||
    years.some((year) => !published.startsWith(year) && held(year)) ||
    months.some((month) => held(lastTime(month, published)))
  );
}

const spoken = (text: string): readonly string[] => words(text.normalize('NFC')).map((word) => word.text.toLowerCase());

/** What a block says of time: worked out once, however many titles stand in it. */
interface Said {
  /** Whether its words, with their accents, tell of another time. */
  readonly past: boolean;
  readonly dates: readonly string[];
  readonly years: readonly string[];
  readonly months: readonly number[];
  /** Words right before a title that say that it was held at another time. */
  readonly predicates: ReadonlySet<string>;
}

function saidIn({ text }: Article, { languages }: Knowledge): (block: Block) => Said {
  const known = new Map<Block, Said>();
  const predicates = new Set(languages.flatMap(({ titles }) => titles.predicates));
  const past = languages.flatMap(({ titles }) => titles.past);
  return (block) => {
    const before = known.get(block);
    if (before) return before;
    const around = text.slice(block.start, block.end);
    const fresh = {
      past: isPast(around, past),
      dates: [...new Set(findDates(around, languages).map(({ date }) => date))],
      years: [...new Set(yearsIn(around))],
      months: [...new Set(monthsIn(around, languages))],
      predicates,
    };
    known.set(block, fresh);
    return fresh;
  };
}

function isPast(text: string, past: readonly string[]): boolean {
  const said = ` ${spoken(text).join(' ')} `;
  return past.some((phrase) => said.includes(` ${phrase} `));
}

const yearsIn = (text: string): readonly string[] => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];

/** YYYY-MM of the last month of a name before or in the month of a day. */
function lastTime(month: number, day: string): string {
  const [year = 0, now = 0] = day.split('-').map(Number);
  return `${String(month > now ? year - 1 : year)}-${String(month).padStart(2, '0')}`;
}

/** Whether a post was held at some time of a year, month or day. */
function within({ from = '', to = '' }: Position, period: string): boolean {
  const length = (end: string): number => Math.min(end.length, period.length);
  return (
    from.slice(0, length(from)) <= period.slice(0, length(from)) &&
    period.slice(0, length(to)) <= to.slice(0, length(to))
  );
}
