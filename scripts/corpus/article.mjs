// Made-up articles: the layout, titles and lists of the samples around the prose of the installed packages.
import { Random } from './random.mjs';
import { unaccented } from './names.mjs';

/** Articles end after so many bytes: these at least, on the average, and at most. Few are many times as long as most. */
const [SHORTEST, AVERAGE, LONGEST] = [2000, 8450, 60_000];
/** Of the names met, those of the registry; and of the others, those among the first thousands of many. */
const [KNOWN, FREQUENT] = [0.6, 0.6];
const FREQUENT_NAMES = 5000;
const UNACCENTED = 0.6;

/** Writes articles. The same seed, registry and prose give the same articles. */
export class Writer {
  /**
   * @param {object} from
   * @param {Record<string, any>} from.frames frames.yaml
   * @param {ReturnType<import('./names.mjs').registryNames>} from.registry
   * @param {ReturnType<import('./names.mjs').manyNames>} from.many
   * @param {string[]} from.prose
   * @param {number} from.seed
   */
  constructor({ frames, registry, many, prose, seed }) {
    Object.assign(this, { frames, registry, prose });
    this.random = new Random(seed);
    this.posts = registry.people.flatMap(({ posts }) => posts);
    const pools = (kind) =>
      [many.slice(0, FREQUENT_NAMES), many].map((names) => names.filter(kind).map(({ name }) => name));
    this.madeUpPeople = pools(({ isPerson }) => isPerson);
    this.madeUpBodies = pools(({ isPerson }) => !isPerson);
    /** Places of the paragraphs that were used. */
    this.used = new Set();
  }

  /** One article: headline, date line, paragraphs, captions, lists, related news, page furniture. */
  article() {
    const { random, frames } = this;
    const wanted = Math.min(LONGEST, SHORTEST - Math.log(1 - random.next()) * (AVERAGE - SHORTEST));
    const parts = [this.line('headlines'), this.line('datelines'), this.line('leads')];
    const related = random.between(2, 6);
    for (let size = 0; size < wanted;) {
      const part = parts.length === related ? this.related() : this.part(random.next());
      parts.push(part);
      size += Buffer.byteLength(part) + 2;
    }
    const tail = random.pick(frames.tails).map((line) => this.fill(line));
    return `${[...parts, ...tail].join('\n\n')}\n`;
  }

  /** @param {number} kind 0 up to 1 */
  part(kind) {
    if (kind < 0.78) return this.paragraph();
    if (kind < 0.88) return this.list();
    return kind < 0.95 ? this.line('captions') : this.line('questions');
  }

  paragraph() {
    return Array.from({ length: this.random.between(1, 4) }, () => this.line('weaves')).join(' ');
  }

  list() {
    const markers = this.random.pick(this.frames.markers);
    const items = markers
      .slice(0, this.random.between(3, markers.length))
      .map((mark) => `${mark} ${this.line('items')}`);
    return [this.line('announcements'), ...items].join('\n\n');
  }

  related() {
    return ['RELATED NEWS', ...Array.from({ length: this.random.between(1, 3) }, () => this.line('related'))].join(
      '\n',
    );
  }

  line(kind) {
    return this.fill(this.random.pick(this.frames[kind]));
  }

  /** A frame with its slots filled; a slot with a capital begins a sentence. */
  fill(frame) {
    return frame.replace(/\{(\w+)\}/g, (_, slot) => {
      const filled = this[`${slot.toLowerCase()}Slot`]();
      return slot === slot.toLowerCase() ? filled : filled.charAt(0).toUpperCase() + filled.slice(1);
    });
  }

  proseSlot() {
    const at = this.random.between(0, this.prose.length - 1);
    this.used.add(at);
    const text = this.prose[at];
    return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  }

  speakerSlot() {
    return this.line('speakers');
  }

  postSlot() {
    return this.random.pick(this.posts);
  }

  personSlot() {
    const { random, registry } = this;
    const name = random.next() < KNOWN ? random.pick(registry.people).name : this.madeUp(this.madeUpPeople);
    return random.next() < UNACCENTED ? unaccented(name) : name;
  }

  bodySlot() {
    const { random, registry } = this;
    if (random.next() >= KNOWN) return this.madeUp(this.madeUpBodies);
    return random.pick(random.next() < 0.75 ? registry.bodies : registry.acronyms);
  }

  /** One of many names; each of the first thousands is met more often than one of the rest. */
  madeUp([frequent, all]) {
    return this.random.pick(this.random.next() < FREQUENT ? frequent : all);
  }

  givenSlot() {
    return unaccented(this.random.pick(this.registry.native).split(' ').at(-1));
  }

  numberSlot() {
    return this.random.pick(this.frames.numbers);
  }

  daySlot() {
    return `${this.random.between(1, 28)} ${this.random.pick(this.frames.months)} ${this.random.between(2015, 2025)}`;
  }

  dateSlot() {
    const two = (number) => String(number).padStart(2, '0');
    return `${two(this.random.between(1, 28))}/${two(this.random.between(1, 12))}/${this.random.between(2015, 2025)}`;
  }

  timeSlot() {
    return `${this.random.between(10, 21)}:${this.random.between(10, 59)}`;
  }
}

for (const [slot, list] of [
  ['said', 'said'],
  ['outlet', 'outlets'],
  ['photographer', 'photographers'],
  ['place', 'places'],
  ['topic', 'topics'],
]) {
  Writer.prototype[`${slot}Slot`] = function () {
    return this.random.pick(this.frames[list]);
  };
}
