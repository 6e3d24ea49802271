import { normalText } from '../text/normal';
import { contentEnd, entryEnd } from '../yaml/layout';
import { textOf } from '../yaml/nodes';
import type { Mapping, Source } from '../yaml/source';
import type { Content, SidecarStep } from './change';
import { parseSidecar } from './form';
import { modelOf } from './read';
import type { Item, Model, Sidecar } from './read';

/** What an edit was to do: the content that must come out, and the ids of the entries whose text it may touch. */
export interface Meant {
  readonly step: SidecarStep;
  readonly after: Content;
  readonly touched: readonly string[];
}

/** A sidecar as parsed. */
interface State {
  readonly source: Source;
  readonly model: Model;
}

/**
 * Reads an edited text again and compares it with what the edit was to do: the entries meant, all others and all other
 * keys in their very words, no comment lost, no new problem. The last line of defence: null when it fails, and then the text
 * is not written.
 */
export function verified(before: State, text: string, meant: Meant): Sidecar | null {
  const source = parseSidecar(normalText(text));
  if (!('root' in source)) return null;
  const now: State = { source, model: modelOf(source) };
  const faithful =
    sameContent(now.model, meant.after) &&
    now.model.sidecar.problems.length <= before.model.sidecar.problems.length &&
    sameOthers(before, now, meant) &&
    sameKeys(before.source, now.source, meant.step) &&
    unknownKeysStay(before, now) &&
    commentsStay(before.source, now.source, meant.step);
  return faithful ? now.model.sidecar : null;
}

function sameContent({ sidecar }: Model, { annotations, exceptions }: Content): boolean {
  const text = (value: unknown): string => JSON.stringify(value);
  return text(sidecar.annotations) === text(annotations) && text(sidecar.exceptions) === text(exceptions);
}

function itemsOf({ items, exceptions }: Model): readonly Item<{ readonly id: string }>[] {
  return [...items, ...exceptions];
}

/** The words of every entry that the edit does not touch. */
function sameOthers(before: State, now: State, { touched, step }: Meant): boolean {
  const added = step.kind === 'add' ? [step.annotation.id] : step.kind === 'correct' ? [step.exception.id] : [];
  const ids = new Set([...touched, ...added]);
  const words = ({ source, model }: State): string[] =>
    itemsOf(model).flatMap(({ entry, map }) => (ids.has(entry.id) ? [] : [wordsOf(source, map)]));
  return words(before).join('\0') === words(now).join('\0');
}

function wordsOf(source: Source, map: Mapping): string {
  return source.text.slice(map.range[0], contentEnd(source, map));
}

/** Keys of the file that a step may change, the source where it may renew the hash. */
const MAY_CHANGE: Readonly<Record<SidecarStep['kind'], readonly string[]>> = {
  add: ['annotations', 'source'],
  edit: ['annotations'],
  delete: ['annotations'],
  correct: ['exceptions', 'source'],
  uncorrect: ['exceptions'],
  reanchor: ['annotations', 'exceptions', 'source'],
};

/** The words of the file's other keys. */
function sameKeys(before: Source, now: Source, { kind }: SidecarStep): boolean {
  const mayChange = new Set([...MAY_CHANGE[kind], ...(before.root ? [] : ['gloss'])]);
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
  'id quote prefix suffix start end tags about note author created updated resolved replies kind is scope'.split(' '),
);

function unknownKeysStay(before: State, now: State): boolean {
  const after = new Map(itemsOf(now.model).map(({ entry, map }) => [entry.id, map]));
  return itemsOf(before.model).every(({ entry, map }) => {
    const same = after.get(entry.id);
    if (!same) return true;
    const words = keyWords(now.source, same);
    return [...keyWords(before.source, map)].every(([key, text]) => KNOWN.has(key) || words.get(key) === text);
  });
}

/** Only with what it stands in may a comment go. */
function commentsStay(before: Source, now: Source, step: SidecarStep): boolean {
  const removes =
    step.kind === 'delete' ||
    step.kind === 'uncorrect' ||
    (step.kind === 'edit' && (step.fields.tags ?? step.fields.about ?? step.fields.replies));
  if (removes) return true;
  return [...before.comments].sort().join('\n') === [...now.comments].sort().join('\n');
}
