import type { Registry } from '../../src/core/index';
import { Random } from './random';

/**
 * Articles for measuring: the names, posts and bodies of a registry woven into sentences whose parts vary independently, so
 * that no two paragraphs are alike. (On repeated text the processor learns the text, and the figures flatter.)
 */
export class Prose {
  private readonly random: Random;
  private readonly people: readonly string[];
  private readonly posts: readonly string[];
  private readonly bodies: readonly string[];

  constructor(registry: Registry, seed: number) {
    this.random = new Random(seed);
    const officials = [...registry.officials.values()];
    this.people = officials.flatMap(({ name }) => [name, withoutAccents(name)]);
    this.posts = officials.flatMap(({ positions }) => positions.flatMap(({ title }) => title['en'] ?? []));
    this.bodies = [...registry.bodies.values()].flatMap(({ name, aliases }) =>
      [name['en'] ?? [], aliases['en'] ?? []].flat(),
    );
  }

  /** An article of at least `length` UTF-16 units: headline, date line, paragraphs, task lists, credits, page furniture. */
  article(length: number): string {
    const lines = [this.clause(), `${this.day()} | ${this.random.between(10, 23)}:${this.random.between(10, 59)}`, ''];
    let size = 0;
    while (size < length) {
      const part = this.part(this.random.next());
      lines.push(part, '');
      size += part.length + 2;
    }
    return [...lines, 'Source', 'Comment (0)', ''].join('\n');
  }

  /** @param kind 0 up to 1: which sort of part */
  private part(kind: number): string {
    if (kind < 0.6) return this.paragraph();
    return kind < 0.8 ? this.list() : this.caption();
  }

  paragraph(): string {
    return Array.from({ length: this.random.between(2, 5) }, () => this.sentence()).join(' ');
  }

  private sentence(): string {
    const opening = this.random.pick(['', '', `On ${this.day()}, `, `${this.random.pick(OPENINGS)}, `]);
    const quoted = this.random.next() < 0.15 ? `: “${capital(this.clause())}”` : ` that ${this.clause()}`;
    return capital(`${opening}${this.speaker()} ${this.random.pick(VERBS)}${quoted}${this.random.pick(TAILS)}.`);
  }

  private speaker(): string {
    const { random, people, posts } = this;
    return random.pick([
      () => `${random.pick(posts)} ${random.pick(people)}`,
      () => `${random.pick(posts)}, ${random.pick(posts)} ${random.pick(people)}`,
      () => `Comrade ${random.pick(people)}`,
      () => `the ${random.pick(['Minister', 'General Secretary', 'delegate', 'Deputy Minister'])}`,
      () => `the ${random.pick(this.bodies)}`,
      () => `${random.between(2, 98)} ${random.pick(GROUPS)}`,
    ])();
  }

  private clause(): string {
    const { random } = this;
    const what = `${random.pick(QUALITIES)} ${random.pick(THINGS)}`;
    return `${random.pick(['the', 'each'])} ${random.pick(this.bodies)} ${random.pick(MODALS)} ${random.pick(DEEDS)} ${what} ${random.pick(AIMS)}`;
  }

  private list(): string {
    const count = this.random.between(3, 7);
    const style = this.random.pick(STYLES);
    const items = Array.from(
      { length: count },
      (_, index) => `${style(index)} ${this.random.pick(DEEDS)} ${this.clause()};`,
    );
    return [`${capital(this.speaker())} set out ${count} key tasks:`, ...items].join('\n');
  }

  private caption(): string {
    return `${capital(this.speaker())} at the ${this.random.pick(THINGS)}. (Photo: ${this.random.pick(this.people)}) |`;
  }

  private day(): string {
    return `${this.random.pick(MONTHS)} ${this.random.between(1, 28)}, ${this.random.between(2015, 2025)}`;
  }
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh'];
const STYLES: readonly ((index: number) => string)[] = [
  (index) => `${ORDINALS[index] ?? 'Finally'},`,
  (index) => `${index + 1}.`,
  (index) => `(${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'][index] ?? 'x'})`,
];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const OPENINGS = [
  'In recent years',
  'At the close',
  'Before the session',
  'Answering questions',
  'By the end of the term',
  'In his view',
];
const VERBS = [
  'said',
  'stressed',
  'noted',
  'reported',
  'asked',
  'agreed',
  'warned',
  'repeated',
  'explained',
  'proposed',
  'assessed',
];
const MODALS = ['must', 'should', 'will', 'had to', 'is ready to', 'undertook to', 'could not yet'];
const DEEDS = [
  'review',
  'complete',
  'publish',
  'simplify',
  'inspect',
  'fund',
  'merge',
  'train staff for',
  'digitise',
  'speed up',
  'explain',
];
const QUALITIES = [
  'the remaining',
  'all provincial',
  'its annual',
  'the most urgent',
  'every second',
  'a transparent',
  'the 2030',
  'new',
  'shared',
];
const THINGS = [
  'procedures',
  'consular records',
  'treaties',
  'budgets',
  'visa rules',
  'flood reports',
  'audits',
  'archives',
  'border posts',
  'plans',
];
const GROUPS = ['delegates', 'provinces', 'representative agencies', 'units', 'experts', 'families', 'companies'];
const AIMS = [
  'before June',
  'within ten days',
  'at home and abroad',
  'for all citizens',
  'without delay',
  'in three phases',
  'as agreed',
  'by law',
];
const TAILS = [
  '',
  '',
  ', with some delay',
  ', as planned',
  ' and thanked those present',
  ', for the third time this year',
  ', in writing',
];
