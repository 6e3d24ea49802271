import * as vscode from 'vscode';
import {
  newReply,
  threads,
  timestamp,
  type Annotation,
  type AnnotationFields,
  type Remark,
  type SidecarChange,
  type Thread,
} from '../../core/index';
import { authorOf, changeAnnotations, findAnnotation, sayNoAnnotation } from '../annotations';
import type { OpenArticle } from '../article';
import { registerCommand, type AnnotationTarget } from '../commands';
import type { Context } from '../context';
import { rangeOf } from '../convert';

/** Notes as comment threads: one for each annotation of each open article, folded until somebody opens it. */
export function registerComments(context: Context): void {
  const conversations = new Conversations(context);
  const { documents, own } = context;
  own(
    conversations,
    documents.onDidChangeAnnotations((article) => conversations.show(article)),
    documents.onDidChangeFacts((article) => conversations.show(article)),
    documents.onDidClose((document) => conversations.close(document.uri.toString())),
    registerCommand('gloss.comments.show', (target) => {
      const found = findAnnotation(context, target);
      if (!found) return sayNoAnnotation();
      conversations.open(found.article.uri, found.annotation.id);
    }),
    registerCommand('gloss.comments.reply', ({ thread, text }) => reply(context, conversations.of(thread), text)),
    registerCommand('gloss.comments.edit', (comment) => Said.of(comment)?.edit(true)),
    registerCommand('gloss.comments.cancel', (comment) => Said.of(comment)?.edit(false)),
    registerCommand('gloss.comments.save', (comment) => save(context, Said.of(comment))),
    registerCommand('gloss.comments.delete', (comment) => drop(context, Said.of(comment))),
    registerCommand('gloss.comments.resolve', (thread) => resolve(context, conversations.of(thread), true)),
    registerCommand('gloss.comments.unresolve', (thread) => resolve(context, conversations.of(thread), false)),
    registerCommand('gloss.comments.tags', (thread) => onAnnotation('gloss.annotate.edit', conversations.of(thread))),
    registerCommand('gloss.comments.remove', (thread) =>
      onAnnotation('gloss.annotate.delete', conversations.of(thread)),
    ),
  );
}

/** The threads on the screen, by article and annotation. The controller exists from the first of them on. */
class Conversations {
  private readonly shown = new Map<string, Map<string, Conversation>>();
  private controller: vscode.CommentController | undefined;

  constructor(private readonly context: Context) {}

  /** Makes, updates and removes threads until they are those of the article's annotations. */
  show(article: OpenArticle): void {
    const wanted = threads(article.anchored);
    const known = this.shown.get(article.uri) ?? new Map<string, Conversation>();
    for (const [id, conversation] of known) {
      if (wanted.some((thread) => thread.id === id)) continue;
      conversation.dispose();
      known.delete(id);
    }
    for (const thread of wanted) {
      const conversation = known.get(thread.id) ?? new Conversation(this.make(article, thread), article.uri, thread.id);
      conversation.say(thread, rangeOf(article.lines, thread.span));
      known.set(thread.id, conversation);
    }
    this.shown.set(article.uri, known);
    this.context.shown.threads.set(
      article.uri,
      [...known.values()].map(({ thread }) => thread),
    );
  }

  close(uri: string): void {
    for (const conversation of this.shown.get(uri)?.values() ?? []) conversation.dispose();
    this.shown.delete(uri);
    this.context.shown.threads.delete(uri);
  }

  /** Unfolds a thread. */
  open(uri: string, id: string): void {
    const conversation = this.shown.get(uri)?.get(id);
    if (conversation) conversation.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** The annotation behind a thread of the editor. */
  of(thread: vscode.CommentThread): AnnotationTarget | null {
    for (const conversations of this.shown.values()) {
      for (const each of conversations.values()) if (each.thread === thread) return each.target;
    }
    return null;
  }

  dispose(): void {
    this.controller?.dispose();
  }

  private make(article: OpenArticle, { span }: Thread): vscode.CommentThread {
    this.controller ??= controller();
    const thread = this.controller.createCommentThread(article.document.uri, rangeOf(article.lines, span), []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }
}

function controller(): vscode.CommentController {
  const made = vscode.comments.createCommentController('gloss', 'Gloss');
  made.options = { prompt: 'Reply…', placeHolder: 'Write a note' };
  return made;
}

/** One thread on the screen. */
class Conversation {
  readonly target: AnnotationTarget;
  private said = '';

  constructor(
    readonly thread: vscode.CommentThread,
    uri: string,
    id: string,
  ) {
    this.target = { uri, id };
  }

  /** Shows what an annotation says now; a remark that somebody is rewriting is left alone. */
  say({ label, resolved, remarks }: Thread, range: vscode.Range): void {
    if (!this.thread.range?.isEqual(range)) this.thread.range = range;
    const said = JSON.stringify([label, resolved, remarks]);
    if (said === this.said || this.thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing)) return;
    this.said = said;
    this.thread.label = label;
    this.thread.contextValue = resolved ? 'resolved' : 'open';
    this.thread.state = resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    this.thread.comments = remarks.map((remark) => new Said(this.thread, this.target, remark));
  }

  dispose(): void {
    this.thread.dispose();
  }
}

/** A note or a reply, as the editor shows it. */
class Said implements vscode.Comment {
  body: string;
  mode = vscode.CommentMode.Preview;
  readonly author: vscode.CommentAuthorInformation;
  readonly contextValue: 'note' | 'reply';
  readonly timestamp?: Date;

  constructor(
    private readonly thread: vscode.CommentThread,
    readonly target: AnnotationTarget,
    private readonly remark: Remark,
  ) {
    this.body = remark.text;
    this.author = { name: remark.author };
    this.contextValue = remark.reply === null ? 'note' : 'reply';
    if (remark.created) this.timestamp = remark.created;
  }

  static of(comment: vscode.Comment): Said | null {
    return comment instanceof Said ? comment : null;
  }

  /** Id of the reply; null for the note. */
  get reply(): string | null {
    return this.remark.reply;
  }

  /** Begins rewriting, or ends it without a trace. */
  edit(on: boolean): void {
    this.body = this.remark.text;
    this.mode = on ? vscode.CommentMode.Editing : vscode.CommentMode.Preview;
    // The editor looks at a thread's comments only when they are set.
    this.thread.comments = [...this.thread.comments];
  }
}

/** Changes the annotation behind a thread. */
async function change(
  context: Context,
  target: AnnotationTarget | null,
  fields: (annotation: Annotation, article: OpenArticle) => AnnotationFields | Promise<AnnotationFields>,
): Promise<boolean> {
  const found = target && findAnnotation(context, target);
  if (!found) return false;
  const { article, annotation } = found;
  const set = { ...(await fields(annotation, article)), updated: timestamp(new Date()) };
  const edit: SidecarChange = { kind: 'edit', id: annotation.id, fields: set };
  return (await changeAnnotations(context, article, edit)) !== null;
}

/** The first words on a passage without a note are its note. */
function reply(context: Context, target: AnnotationTarget | null, text: string): Promise<boolean> {
  return change(context, target, async (annotation, article) => {
    if (annotation.note === '' && annotation.replies.length === 0) return { note: text };
    const said = newReply(text, await authorOf(context, article), new Date());
    return { replies: [...annotation.replies, said] };
  });
}

async function save(context: Context, said: Said | null): Promise<void> {
  if (!said) return;
  const text = said.body;
  said.edit(false);
  await change(context, said.target, ({ replies }) => {
    if (said.reply === null) return { note: text };
    return { replies: replies.map((each) => (each.id === said.reply ? { ...each, note: text } : each)) };
  });
}

/** Takes a reply away, or the note: the annotation itself and its tags stay. */
async function drop(context: Context, said: Said | null): Promise<void> {
  if (!said) return;
  await change(context, said.target, ({ replies }) =>
    said.reply === null ? { note: '' } : { replies: replies.filter(({ id }) => id !== said.reply) },
  );
}

function resolve(context: Context, target: AnnotationTarget | null, resolved: boolean): Promise<boolean> {
  return change(context, target, () => ({ resolved }));
}

async function onAnnotation(
  command: 'gloss.annotate.edit' | 'gloss.annotate.delete',
  target: AnnotationTarget | null,
): Promise<void> {
  if (target) await vscode.commands.executeCommand(command, target);
}
