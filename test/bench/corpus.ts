import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The made-up archive of `scripts/make-corpus.mjs`; made when it is first asked for. Run from the project's root. */
export class Corpus {
  private made: string | undefined;

  /** @param articles how many it has, in digits */
  constructor(private readonly articles: string) {
    if (!/^[1-9]\d*$/.test(articles)) throw new Error(`--articles must be a number above 0: ${articles}`);
  }

  private get folder(): string {
    const args = ['scripts/make-corpus.mjs', '--articles', this.articles];
    this.made ??= execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }).trim();
    return this.made;
  }

  /** Texts of the first articles, about so many bytes of them; of all when there are fewer. */
  texts(bytes: number): readonly string[] {
    const texts: string[] = [];
    let size = 0;
    for (const path of this.files()) {
      if (size >= bytes) break;
      const content = readFileSync(path);
      texts.push(content.toString());
      size += content.length;
    }
    return texts;
  }

  private *files(): Generator<string> {
    const articles = join(this.folder, 'articles');
    for (const month of readdirSync(articles).sort()) {
      if (month.startsWith('.')) continue;
      for (const name of readdirSync(join(articles, month)).sort()) yield join(articles, month, name);
    }
  }

  /** One text of so many UTF-16 units: articles one after the other, from the first again after the last. */
  text(length: number): string {
    let text = '';
    while (text.length < length) text += this.texts(length - text.length).join('\n');
    // Flat, as a text is that was read from a file.
    return Buffer.from(text.slice(0, length)).toString();
  }

  /** Names that occur in the articles, the registry's first; at most 50,000. */
  aliases(count: number): readonly string[] {
    return this.lines('aliases.txt').slice(0, count);
  }

  /** Which of the aliases are people's. */
  people(): ReadonlySet<string> {
    return new Set(this.lines('people.txt'));
  }

  private lines(file: string): readonly string[] {
    return readFileSync(join(this.folder, file), 'utf8').trim().split('\n');
  }
}
