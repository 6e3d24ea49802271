/** A span in code points of the text without byte order mark and with LF line ends, end exclusive. */
export interface CodeSpan {
  readonly start: number;
  readonly end: number;
}

export interface Mark extends CodeSpan {
  /** As written: `O:bui-thanh-son`. */
  readonly tag: string;
  readonly kind: 'official' | 'role' | 'title' | 'body' | 'marker' | 'announcement' | 'debatable';
  readonly list: string;
  readonly key: string;
}

/** One line of `gloss recognize`, as far as it is scored. */
export interface Result {
  readonly mentions?: readonly (CodeSpan & {
    readonly kind: string;
    readonly id: string | null;
    readonly basis?: string;
    readonly titles?: readonly CodeSpan[];
  })[];
  readonly taskLists?: readonly {
    readonly announcement: (CodeSpan & { readonly count: number | null }) | null;
    readonly items: readonly { readonly ordinal: number; readonly marker: CodeSpan }[];
  }[];
}

export type Kind = 'official' | 'role' | 'title' | 'body' | 'marker' | 'announcement' | 'list';

export interface Score {
  readonly counted: Readonly<Record<Kind, { readonly hit: number; readonly extra: number; readonly missed: number }>>;
  readonly errors: readonly (CodeSpan & {
    readonly what: 'extra' | 'missed';
    readonly kind: Kind;
    readonly key: string;
    readonly near: string;
  })[];
}

export interface Row {
  readonly kind: Kind;
  readonly wanted: number;
  readonly found: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Of officials and bodies: F1 when only spans are compared. */
  readonly spans?: number | null;
}

export const KINDS: readonly Kind[];
export function unmarked(marked: string): string;
export function readMarked(marked: string): { readonly text: readonly string[]; readonly spans: readonly Mark[] };
export function score(marked: string, result: Result, how?: { readonly ids?: boolean }): Score;
export function total(scores: readonly Score[]): Row[];
export function measure(pairs: readonly (readonly [marked: string, result: Result])[]): Row[];
export function table(rows: readonly Row[]): string;
