/** A hint says what an analyst may want to do; nothing is wrong. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Every code that Gloss reports, with its severity and what it means; README's table of problems lists the same rows. */
export const PROBLEMS = {
  'file-unreadable': ['error', 'The file cannot be read.'],
  'file-not-text': ['error', 'The file is binary or not UTF-8.'],
  'file-too-large': ['error', 'The file is larger than Gloss reads.'],
  'file-not-written': ['error', 'The file cannot be written.'],
  'file-changed': ['error', 'The file was changed by somebody else since: it is left as it is.'],
  'yaml-syntax': ['error', 'The file is not valid YAML (or uses more aliases, depth or size than Gloss accepts).'],
  'config-type': ['error', 'A setting in .gloss/config.yaml has the wrong type.'],
  'config-key': ['warning', 'A setting in .gloss/config.yaml is unknown.'],
  'registry-type': ['error', 'A registry entry or one of its fields has the wrong type.'],
  'registry-id': ['error', 'A registry entry has no id, or one that is not kebab-case.'],
  'registry-duplicate': ['error', 'Two entries of one file share an id.'],
  'registry-body': ['error', 'A post, parent or successor names a body that no registry has.'],
  'registry-date': ['error', 'A date is no date (YYYY, YYYY-MM or YYYY-MM-DD), or a post ends before it starts.'],
  'registry-alias': ['warning', 'Two entries claim the same alias: neither is recognised by it alone.'],
  'registry-edit': [
    'error',
    'A file in .gloss/ is written in a way that Gloss cannot edit safely: it is left as it is.',
  ],
  'sidecar-version': ['error', 'The sidecar is of a version that this Gloss does not know.'],
  'sidecar-type': ['error', 'A field of the sidecar has the wrong type.'],
  'sidecar-duplicate': ['error', 'Two annotations, or two exceptions, of a sidecar share an id.'],
  'sidecar-gone': ['error', 'The entry to be changed is not in its sidecar any more (or the one to be added is).'],
  'sidecar-edit': ['error', 'A sidecar is written in a way that Gloss cannot edit safely: it is left as it is.'],
  'sidecar-orphan': ['warning', 'The quote of an annotation or exception is not found in its article any more.'],
  'list-gap': ['warning', 'A numbered item is missing between two others of its list.'],
  'list-count': ['warning', 'A list has not as many items as its announcement says.'],
  'list-start': ['warning', 'The first item of a list is missing.'],
  'list-order': ['warning', 'A list says a number twice, or numbers out of their order.'],
  'weekday-ordinal': ['info', 'A weekday stands where an ordinal belongs: read as a mistranslated ordinal.'],
  'title-anachronism': ['warning', 'A title that the official beside it did not hold on the date of the article.'],
  'role-unresolved': ['info', 'A role could be several people, or nobody known: left unresolved.'],
  'name-ambiguous': ['info', 'Several people fit a name or a short form of it: left unresolved.'],
  'official-unknown': ['hint', 'An official whom no registry knows, at the first mention.'],
  'body-unknown': ['hint', 'A body that no registry knows, at its first mention.'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Something wrong in the user's data: reported, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** One sentence that names what is wrong and the way out. */
  readonly message: string;
  /** UTF-16 offsets into the text that was read (LF, no byte order mark), end exclusive; absent when there is no place. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Address of the file, where the reader of the problem does not know it already. */
  readonly file?: string;
}

/** A problem with the severity that its code has in {@link PROBLEMS}. */
export function problem(code: ProblemCode, message: string, span?: Problem['span'], file?: string): Problem {
  return { code, severity: PROBLEMS[code][0], message, ...(span && { span }), ...(file !== undefined && { file }) };
}
