import type { Span } from '../text/span';

/** Why something was recognised as it was; the hover shows it. */
export interface Evidence {
  /**
   * - `alias`: a name or alias of the registry
   * - `short`: a short form of what the article names in full
   * - `pattern`: a position phrase joined to a name that no registry knows, or a body by its head word
   * - `antecedent`: a role held by a person the article named before (or after, in a headline)
   * - `holder`: whoever held the post on the article's date
   * - `ambiguous`: several candidates and nothing that decides between them
   */
  readonly rule: 'alias' | 'short' | 'pattern' | 'antecedent' | 'holder' | 'ambiguous' | 'exception';
  /** The alias, full form or post that decided, as written in its source. */
  readonly source: string;
}

/** More candidates than this help nobody. */
export const MOST_CANDIDATES = 10;

/** One position phrase ("Deputy Prime Minister"), without article or honorific. */
export interface Title extends Span {
  readonly text: string;
  /** Id of the body that the phrase names, null when it names none. */
  readonly body: string | null;
}

export interface OfficialMention extends Span {
  readonly kind: 'official';
  readonly text: string;
  /** Registry id or kebab-case name; null for a role or short form nobody can be named for. */
  readonly id: string | null;
  /** Whether the registry has the id. */
  readonly known: boolean;
  /** By (part of) the personal name, or by role alone ("the Minister"). */
  readonly basis: 'name' | 'role';
  /** Position phrases attached to a name, in reading order; empty for a role: there the mention is the phrase. */
  readonly titles: readonly Title[];
  /** Ids that would fit, when `id` is null. */
  readonly candidates: readonly string[];
  readonly why: Evidence;
}

export interface BodyMention extends Span {
  readonly kind: 'body';
  readonly text: string;
  readonly id: string;
  readonly known: boolean;
  readonly why: Evidence;
}

export type Mention = OfficialMention | BodyMention;

export interface TaskItem extends Span {
  /** True position in the list, from 1: an item whose marker is lost still counts. */
  readonly ordinal: number;
  /** The number that the marker says, a repaired weekday's as an ordinal; null for "finally". */
  readonly said: number | null;
  readonly marker: Span;
  /** The marker as written. */
  readonly text: string;
  /** Set when the marker is a mistranslated weekday ("Wednesday" for the fourth). */
  readonly repaired: boolean;
}

export interface TaskList extends Span {
  /** The words that announce the list ("7 key tasks"); count null when they give no number. */
  readonly announcement: (Span & { readonly text: string; readonly count: number | null }) | null;
  /** In reading order; each reaches to the next marker or the end of its paragraph group. */
  readonly items: readonly TaskItem[];
  /** Index in the article's lists of the list whose item this one stands in; null at top level. */
  readonly parent: number | null;
}

/** What an article says: all mentions and lists, in reading order (an enclosing span before what it encloses). */
export interface Recognition {
  readonly mentions: readonly Mention[];
  readonly taskLists: readonly TaskList[];
}
