/** The core's façade: all that the editor, the command line and the tests' support may import. */
export type { Cancelled, Files, FileStat, Host, Work } from './host';
export { FileError } from './host';
export type { Problem, ProblemCode, Severity } from './problem';
export { PROBLEMS, problem } from './problem';
export type { Span } from './text/span';
export { byReading, covers, overlaps, touches, trimmed } from './text/span';
export { Lines } from './text/lines';
export { CodePoints } from './text/codepoints';
export { normalText } from './text/normal';
export type { Article, Block, BlockKind } from './article/article';
export { readArticle } from './article/read';
export type { Language } from './registry/language';
export type { Knowledge } from './registry/knowledge';
export type { Config } from './registry/config';
export { DEFAULT_CONFIG, isArticle } from './registry/config';
export type { Folder } from './registry/folder';
export { loadFolder, nearestFolder } from './registry/folder';
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
export type { Passages, Selector } from './annotation/selector';
export { selectorOf } from './annotation/selector';
export type { AnchoredException, Exception, Verdict } from './annotation/exception';
export { newException } from './annotation/exception';
export { anchorExceptions } from './annotation/anchor-exceptions';
export type { Moves } from './annotation/anchor';
export { anchor, anchorAgain, anchorAll, movesOf } from './annotation/anchor';
export type { Said } from './annotation/create';
export { newAnnotation, newReply, timestamp } from './annotation/create';
export type { Facts } from './recognition/facts';
export { recognize } from './recognition/recognize';
export type { Correction } from './recognition/exceptions';
export { applyExceptions } from './recognition/exceptions';
export { check } from './checks/index';
export { toJson } from './exchange/json';
export type { Drawing, HighlightKind, Highlights } from './features/highlight';
export { DRAWN_LIMIT, drawing, HIGHLIGHT_KINDS, highlights } from './features/highlight';
export type { AnnotationCard, BodyCard, Card, MarkerCard, OfficialCard, Post, UnresolvedCard } from './features/hover';
export { cards } from './features/hover';
export type { Step } from './features/mentions';
export { entityAt, mentionsOf, step } from './features/mentions';
export type { OutlineKind, OutlineNode } from './features/outline';
export { flat, outline, outlineAt } from './features/outline';
export type { SetupFile } from './features/setup';
export { NESTING, SETUP_FILES } from './features/setup';
export type { Token, TokenType } from './features/structure';
export { structure, TOKEN_TYPES } from './features/structure';
export type { ArticleSymbol } from './features/symbols';
export { symbols } from './features/symbols';
export type { AnnotationFields, SidecarChange, SidecarStep } from './sidecar/change';
export { editSidecar } from './sidecar/edit';
export type { Sidecar, SidecarSource } from './sidecar/read';
export { placeInSidecar, readSidecar, sidecarName, sidecarOf } from './sidecar/read';
export type { Done, Rewritten } from './yaml/files';
export { TextFiles } from './yaml/files';
export type { Changed, SidecarState } from './sidecar/store';
export { SidecarStore } from './sidecar/store';
export { orphanProblems } from './sidecar/orphans';
export { sha256 } from './sidecar/digest';
export type { Court, Ruling, Target } from './features/correct';
export { canBeName, exceptionsAt, rulingOn, targetAt, targetsIn, wordingCount } from './features/correct';
export type { Choice } from './features/correct/choices';
export { choices, matchingChoices } from './features/correct/choices';
export { newBody, newOfficial } from './features/correct/entries';
export type { GlossChange, NewBody, NewOfficial } from './registry/change';
export { glossFile } from './registry/change';
export { changeGloss } from './registry/edit';
export type { TagChoice } from './features/annotate';
export { newTag, passageAt, tagChoices } from './features/annotate';
export type { Remark, Thread } from './features/comments';
export { threads } from './features/comments';
export type { CodebookTag } from './registry/tags';
export { loadTags } from './registry/tags';
