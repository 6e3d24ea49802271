/** The core's façade: all that the editor, the command line and the tests' support may import. */
export type { Cancelled, Files, FileStat, Host, Work } from './host';
export { FileError } from './host';
export type { Problem, ProblemCode, Severity } from './problem';
export { PROBLEMS, problem } from './problem';
export type { Span } from './text/span';
export { byReading, covers, overlaps, touches } from './text/span';
export { Lines } from './text/lines';
export { CodePoints } from './text/codepoints';
export { normalText } from './text/normal';
export type { Article, Block, BlockKind } from './article/article';
export type { Body, Localized, Official, PartialDate, Position, Registry, Source } from './registry/registry';
export type {
  BodyMention,
  Evidence,
  Mention,
  OfficialMention,
  Recognition,
  TaskItem,
  TaskList,
  Title,
} from './recognition/mention';
export type { Anchored, Annotation, Reply } from './annotation/annotation';
export type { Edit } from './text/moves';
export { isLost, movedOffset, movedSpan, movedThrough } from './text/moves';
export type { Selector } from './annotation/selector';
export { selectorOf } from './annotation/selector';
export { anchor, anchorAll } from './annotation/anchor';
export type { Said } from './annotation/create';
export { newAnnotation, newReply, timestamp } from './annotation/create';
