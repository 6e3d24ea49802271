import type { Annotation } from '../annotation/annotation';
import { normalText } from '../text/normal';
import type { SidecarChange } from './change';
import { textOf } from './fields';
import { contentEnd, entryEnd } from './layout';
import { modelOf } from './read';
import type { Model, Sidecar } from './read';
import { parseSource } from './source';
import type { Mapping, Source } from './source';

/** What an edit was to do: the annotations that must come out, and the ids of those whose text it may touch. */
export interface Meant {
  readonly change: SidecarChange;
  readonly after: readonly Annotation[];
  readonly touched: readonly string[];
}

/** A sidecar as parsed. */
interface State {
  readonly source: Source;
  readonly model: Model;
}

/**
 * Reads an edited text again and compares it with what the edit was to do: the annotations meant, all others and all other
 * keys in their very words, no comment lost, no new problem. The last line of defence: null when it fails, and then the text
 * is not written.
 */
export function verified(before: State, text: string, meant: Meant): Sidecar | null {
  const source = parseSource(normalText(text));
  if (!('root' in source)) return null;
  const now: State = { source, model: modelOf(source) };
  const faithful =
    JSON.stringify(now.model.sidecar.annotations) === JSON.stringify(meant.after) &&
    now.model.sidecar.problems.length <= before.model.sidecar.problems.length &&
    sameOthers(before, now, meant) &&
    sameKeys(before.source, now.source, meant.change) &&
    unknownKeysStay(before, now) &&
    commentsStay(before.source, now.source, meant.change);
  return faithful ? now.model.sidecar : null;
}

/** The words of every annotation that the edit does not touch. */
function sameOthers(before: State, now: State, { touched, change }: Meant): boolean {
  const ids = new Set(change.kind === 'add' ? [...touched, change.annotation.id] : touched);
  const words = ({ source, model }: State): string[] =>
    model.items.filter(({ annotation }) => !ids.has(annotation.id)).map(({ map }) => wordsOf(source, map));
  return words(before).join('\0') === words(now).join('\0');
}

function wordsOf(source: Source, map: Mapping): string {
  return source.text.slice(map.range[0], contentEnd(source, map));
}

/** The words of the file's keys but for the annotations and, where the hash may change, the source. */
function sameKeys(before: Source, now: Source, change: SidecarChange): boolean {
  const mayChange = new Set(['annotations']);
  if (change.kind === 'add' || change.kind === 'reanchor') mayChange.add('source');
  if (!before.root) mayChange.add('gloss');
  const words = (source: Source): string[] =>
    [...keyWords(source, source.root)].flatMap(([key, text]) => (mayChange.has(key) ? [] : [text]));
  return words(before).join('\0') === words(now).join('\0');
}

/** Keys of a mapping and the words of each entry. */
function keyWords(source: Source, map: Mapping | null): Map<string, string> {
  const entries = map?.items ?? [];
  return new Map(
    entries.map((entry) => [textOf(entry.key) ?? '', source.text.slice(entry.key.range[0], entryEnd(source, entry))]),
  );
}

const KNOWN = new Set(
  'id quote prefix suffix start end tags about note author created updated resolved replies'.split(' '),
);

function unknownKeysStay(before: State, now: State): boolean {
  const after = new Map(now.model.items.map(({ annotation, map }) => [annotation.id, map]));
  return before.model.items.every(({ annotation, map }) => {
    const same = after.get(annotation.id);
    if (!same) return true;
    const words = keyWords(now.source, same);
    return [...keyWords(before.source, map)].every(([key, text]) => KNOWN.has(key) || words.get(key) === text);
  });
}

/** Only with what it stands in may a comment go. */
function commentsStay(before: Source, now: Source, change: SidecarChange): boolean {
  const removes =
    change.kind === 'delete' ||
    (change.kind === 'edit' && (change.fields.tags ?? change.fields.about ?? change.fields.replies));
  if (removes) return true;
  return [...before.comments].sort().join('\n') === [...now.comments].sort().join('\n');
}
