import {
  canBeName,
  glossFile,
  newBody,
  newOfficial,
  wordingCount,
  type Choice,
  type Facts,
  type Folder,
  type GlossChange,
  type Target,
} from '../../../core/index';
import type { OpenArticle } from '../../article';
import type { Identified, Reach } from '../../commands';
import type { Part } from '../../corrections';
import type { Picked, ReachChoice } from '../../entitypick';
import { short } from '../../passage';

/** What is corrected, as it is now. */
export interface Case {
  readonly article: OpenArticle;
  readonly facts: Facts;
  readonly folder: Folder;
  readonly target: Target;
}

/** How messages say how far a correction reaches. */
export const WHERE: Readonly<Record<Reach, string>> = {
  here: ' here',
  article: ' in this article',
  folder: ' everywhere in this folder',
};

/**
 * What is so now, in words: an alias that others claim too needs an exception to decide even its own place, and then says
 * nothing elsewhere.
 */
export function isNow({ target }: Case, { name }: Entity, reach: Reach, parts: readonly Part[]): string {
  const decidedHere = parts.some((part) => part.file === 'sidecar' && part.added);
  const where =
    reach === 'folder' && decidedHere ? ' here; elsewhere the alias alone does not decide it' : WHERE[reach];
  return `“${short(target.text)}” is ${name}${where}`;
}

/** That an entry is in the registry now, in words. */
export function stands(change: NewEntry): string {
  return `“${short(entityOf(change).name)}” stands in ${glossFile(change)}`;
}

/** How far it may reach that a passage is somebody. "The envoy" is no name: somebody else is, elsewhere. */
export function identifications(found: Case, kind: Choice['kind']): readonly ReachChoice[] {
  const description = 'as an alias in .gloss/';
  const everywhere: ReachChoice = { reach: 'folder', label: 'Everywhere in this folder', description };
  const isAlias = kind === 'body' || (!isRole(found) && canBeName(found.target.text));
  return [...nearby(found), ...(isAlias ? [everywhere] : [])];
}

/** How far it may reach that a passage is nobody. A role is not ignored by its words: its holder may be meant elsewhere. */
export function rejections(found: Case): readonly ReachChoice[] {
  const description = '`ignore` in .gloss/config.yaml';
  const everywhere: ReachChoice = { reach: 'folder', label: 'Anywhere in this folder', description };
  return [...nearby(found), ...(isRole(found) ? [] : [everywhere])];
}

function nearby({ facts, target }: Case): readonly ReachChoice[] {
  const count = wordingCount(facts, target);
  const places = count === 1 ? 'the only place of this wording' : `${count} places of this wording`;
  return [
    { reach: 'here', label: 'Here', description: 'this place alone' },
    { reach: 'article', label: 'In this article', description: places },
  ];
}

function isRole({ target }: Case): boolean {
  return target.mention?.kind === 'official' && target.mention.basis === 'role';
}

/** What a call says in place of an answer; undefined when it leaves the question open. */
export function pickedBy({ is, create }: Identified, { folder }: Case): Picked | undefined {
  if (create) return { create };
  const [kind, id] = is?.split(':') ?? [];
  if ((kind !== 'official' && kind !== 'body') || id === undefined) return undefined;
  const { officials, bodies } = folder.knowledge.registry;
  const names = Object.values(bodies.get(id)?.name ?? {});
  const name = (kind === 'official' ? officials.get(id)?.name : names[0]) ?? id;
  return { known: { kind, id, name, detail: '', group: 'registry', key: '' } };
}

/** The registry's entry of somebody or something new. */
export type NewEntry = Extract<GlossChange, { kind: 'official' | 'body' }>;

export function newEntry({ facts, folder, target }: Case, kind: Choice['kind'], name?: string): NewEntry {
  const { registry } = folder.knowledge;
  return kind === 'official'
    ? { kind, entry: newOfficial(facts, registry, target, name) }
    : { kind, entry: newBody(facts, registry, target, name) };
}

/** Somebody or something with an id. */
export type Entity = Pick<Choice, 'kind' | 'id' | 'name'>;

export function entityOf({ kind, entry }: NewEntry): Entity {
  const name = typeof entry.name === 'string' ? entry.name : (Object.values(entry.name)[0] ?? entry.id);
  return { kind, id: entry.id, name };
}

/** Whether a target is called by this very name. */
export function isNamed(name: string, { text }: Target): boolean {
  return oneLine(name) === oneLine(text);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
