import { type Problem, problem } from '../problem';
import type { Source } from './registry';

/** Who claims which alias: two claims of one are reported where a folder's own file is involved (the built-in data is checked by tests). */
export class Claims {
  readonly problems: Problem[] = [];
  private readonly owners = new Map<string, { readonly id: string; readonly source?: Source }>();

  /** @param key the alias as it is compared */
  claim(key: string, alias: string, entry: { readonly id: string; readonly source?: Source }): void {
    const other = this.owners.get(key);
    const source = entry.source ?? other?.source;
    this.owners.set(key, entry);
    if (!other || other.id === entry.id || !source) return;
    const place = { start: source.offset, end: source.offset };
    this.problems.push(
      problem('registry-alias', `“${alias}” names both “${other.id}” and “${entry.id}”.`, place, source.file),
    );
  }
}
