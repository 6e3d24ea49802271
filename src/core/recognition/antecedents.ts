import type { FoundBody } from './found';
import type { Page, Run } from './page';

/** The fitting bodies of one question in reading order, and which of them a short form behind each of them means. */
interface Answers {
  readonly bodies: readonly FoundBody[];
  /** By index: of the bodies up to it, the one named most often, the nearest of equals. */
  readonly most: readonly FoundBody[];
}

/** Which body of the article a short form means. Each question is worked out once: its answers depend on the place alone. */
export class Antecedents {
  private readonly known = new Map<string, Answers>();

  constructor(
    private readonly page: Page,
    /** In reading order. */
    private readonly bodies: () => readonly FoundBody[],
  ) {}

  /** To be called when the bodies have changed. */
  forget(): void {
    this.known.clear();
  }

  /**
   * The nearest fitting body named before the run in the same line, else the one named most often before it (the nearest of
   * equals), else the first named behind it; undefined for none.
   * @param question names what `fits` asks: the same question must always fit the same bodies
   */
  of(run: Run, question: string, fits: (body: FoundBody) => boolean): FoundBody | undefined {
    const { bodies, most } = this.answers(question, fits);
    const before = countBefore(bodies, run.first);
    const near = bodies[before - 1];
    if (near && this.page.lineOf(near.first) >= this.page.lineOf(run.first)) return near;
    return most[before - 1] ?? bodies.slice(before).find((body) => body.first > run.last);
  }

  private answers(question: string, fits: (body: FoundBody) => boolean): Answers {
    const known = this.known.get(question);
    if (known) return known;
    const bodies = this.bodies().filter(fits);
    const fresh = { bodies, most: mostNamed(bodies) };
    this.known.set(question, fresh);
    return fresh;
  }
}

function mostNamed(bodies: readonly FoundBody[]): readonly FoundBody[] {
  const counts = new Map<string, number>();
  let most = 0;
  let best: FoundBody | undefined;
  return bodies.map((body) => {
    const count = (counts.get(body.id) ?? 0) + 1;
    counts.set(body.id, count);
    if (count >= most || !best) {
      most = Math.max(most, count);
      best = body;
    }
    return best;
  });
}

/** How many of the bodies, in reading order, end before a word. */
function countBefore(bodies: readonly FoundBody[], word: number): number {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bodies[middle]?.first ?? Infinity) < word) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && (bodies[low - 1]?.last ?? -1) >= word) low--;
  return low;
}
