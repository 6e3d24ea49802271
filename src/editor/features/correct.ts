import * as vscode from 'vscode';
import {
  choices,
  exceptionsAt,
  glossFile,
  rulingOn,
  targetAt,
  type Exception,
  type GlossChange,
  type Span,
  type Verdict,
} from '../../core/index';
import type { OpenArticle } from '../article';
import { registerCommand, type Identified, type Passage, type Reach } from '../commands';
import type { Context } from '../context';
import { spanOf, spanOfPassage } from '../convert';
import { Corrections, type Part } from '../corrections';
import { ARTICLE } from '../documents';
import { pickEntity, pickReach, type Picked } from '../entitypick';
import { glossFor } from '../glossfolder';
import { short, track } from '../passage';
import { QUICK_FIXES, quickFixes } from './correct/actions';
import {
  entityOf,
  identifications,
  isNamed,
  isNow,
  newEntry,
  oneLine,
  pickedBy,
  rejections,
  stands,
  WHERE,
  type Case,
  type Entity,
} from './correct/cases';
import { review } from './correct/review';

/** The analyst corrects recognition: this is somebody else, this is nobody; here, in the article, in the folder. */
export function registerCorrect(context: Context): void {
  const corrections = new Corrections(context);
  const desk = new Desk(context, corrections);
  context.own(
    registerCommand('gloss.correct.identify', (where, said) => desk.identify(where, said)),
    registerCommand('gloss.correct.reject', (where, reach) => desk.reject(where, reach)),
    registerCommand('gloss.correct.register', (where) => desk.register(where)),
    registerCommand('gloss.correct.review', () => review(context, corrections)),
    registerCommand('gloss.correct.undo', () => corrections.undo()),
    vscode.languages.registerCodeActionsProvider({ language: ARTICLE }, quickFixes(context), QUICK_FIXES),
  );
}

const NOTHING = 'Select a name in an article, or put the cursor on a mention.';
const CHANGED = 'The text has changed in this place: nothing is corrected.';

class Desk {
  constructor(
    private readonly context: Context,
    private readonly corrections: Corrections,
  ) {}

  async identify(where?: Passage, said: Identified = {}): Promise<void> {
    const found = await this.caseAt(where);
    if (!found) return;
    const tracked = track(found.article, found.target);
    try {
      const picked = pickedBy(said, found) ?? (await this.ask(found));
      if (!picked) return;
      const reach = said.reach ?? (await this.reachOf(found, picked));
      const now = reach && (await this.caseOf(found.article, tracked.span));
      if (now) await this.decide(now, picked, reach);
    } finally {
      tracked.dispose();
    }
  }

  async reject(where?: Passage, given?: Reach): Promise<void> {
    const found = await this.caseAt(where);
    if (!found) return;
    const tracked = track(found.article, found.target);
    try {
      const title = `“${short(found.target.text)}” is not a mention`;
      const reach = given ?? (await pickReach(title, rejections(found)));
      const now = reach && (await this.caseOf(found.article, tracked.span));
      if (!now) return;
      const parts = reach === 'folder' ? await this.ignore(now) : await this.rule(now, 'none', reach);
      if (parts) this.corrections.keep(`“${short(now.target.text)}” is no mention${WHERE[reach]}`, parts);
    } finally {
      tracked.dispose();
    }
  }

  /** The quick fix for somebody or something unknown: one entry, nothing asked. */
  async register(where?: Passage): Promise<void> {
    const found = await this.caseAt(where);
    if (!found) return;
    const { mention, text } = found.target;
    if (!mention || mention.id === null || mention.known)
      return void vscode.window.showInformationMessage(
        `“${short(text)}” is nobody whom the registry could still learn.`,
      );
    const change = newEntry(found, mention.kind);
    const parts = await this.write(found.article, change);
    if (parts) this.corrections.keep(stands(change), parts);
  }

  /** What a command was called for; null, after a message, where there is nothing. */
  private async caseAt(where: Passage | undefined): Promise<Case | null> {
    const { documents } = this.context;
    const article = where ? documents.at(vscode.Uri.parse(where.uri)) : documents.active;
    const selection = vscode.window.activeTextEditor?.selection;
    const span =
      article && (where ? spanOfPassage(article.lines, where) : selection && spanOf(article.lines, selection));
    const found = article && span ? await this.caseOf(article, span) : null;
    if (!found) void vscode.window.showInformationMessage(where ? CHANGED : NOTHING);
    return found;
  }

  private async caseOf(article: OpenArticle, span: Span): Promise<Case | null> {
    const facts = await article.current();
    const { folder } = article;
    const target = facts && targetAt(facts, span);
    return target && folder ? { article, facts, folder, target } : null;
  }

  private ask({ facts, folder, target }: Case): Promise<Picked | null> {
    const offered = choices(facts, folder.knowledge.registry, target);
    return pickEntity(`“${short(target.text)}” is …`, offered, target.text);
  }

  private async reachOf(found: Case, picked: Picked): Promise<Reach | undefined> {
    const { name, kind } = 'known' in picked ? picked.known : picked.create;
    // Somebody new is known by name everywhere.
    if ('create' in picked && isNamed(name, found.target)) return 'folder';
    return pickReach(`“${short(found.target.text)}” is ${name}`, identifications(found, kind));
  }

  /** Writes what somebody decided, the entry of somebody new first. */
  private async decide(found: Case, picked: Picked, reach: Reach): Promise<void> {
    if ('known' in picked) {
      const parts = await this.apply(found, picked.known, reach);
      if (parts) this.corrections.keep(isNow(found, picked.known, reach, parts), parts);
      return;
    }
    const made = newEntry(found, picked.create.kind, picked.create.name);
    const written = await this.write(found.article, made);
    const now = written && (await this.caseOf(found.article, found.target));
    const parts = now && (await this.apply(now, entityOf(made), reach));
    const told = parts && !isNamed(entityOf(made).name, found.target);
    const words = told ? isNow(found, entityOf(made), reach, parts) : stands(made);
    if (written) this.corrections.keep(words, [...written, ...(parts ?? [])]);
  }

  private apply(found: Case, entity: Entity, reach: Reach): Promise<readonly Part[] | null> {
    const is: Verdict = `${entity.kind}:${entity.id}`;
    return reach === 'folder' ? this.everywhere(found, entity, is) : this.rule(found, is, reach);
  }

  /** An alias, unless it is the name itself; where that alone does not decide this place, an exception here as well. */
  private async everywhere(found: Case, entity: Entity, is: Verdict): Promise<readonly Part[] | null> {
    const { article, target } = found;
    const alias = oneLine(target.text);
    const language = found.facts.article.language;
    const change: GlossChange = { kind: 'alias', of: entity.kind, id: entity.id, alias, language };
    const written = isNamed(entity.name, target) ? [] : await this.write(article, change);
    if (!written) return null;
    const cleared = await this.clear(found);
    const now = cleared && (await this.caseOf(article, target));
    if (!now) return cleared && [...written, ...cleared];
    const settled = now.target.mention?.kind === entity.kind && now.target.mention.id === entity.id;
    const here = settled ? [] : await this.rule(now, is, 'here');
    return here && [...written, ...cleared, ...here];
  }

  private async ignore(found: Case): Promise<readonly Part[] | null> {
    const written = await this.write(found.article, { kind: 'ignore', name: oneLine(found.target.text) });
    const cleared = written && (await this.clear(found));
    return cleared && [...written, ...cleared];
  }

  /** Takes away what exceptions say of this very place: the whole folder's answer counts now. */
  private async clear({ article, target }: Case): Promise<readonly Part[] | null> {
    const remove = exceptionsAt(target, article.corrected);
    return remove.length === 0 ? [] : this.corrections.rule(article, target, { remove, add: null });
  }

  private async rule(found: Case, is: Verdict, scope: Exception['scope']): Promise<readonly Part[] | null> {
    const { article, facts, folder, target } = found;
    const { registry } = folder.knowledge;
    const uncorrected = article.uncorrected ?? facts.recognition;
    const court = { facts, uncorrected, exceptions: article.corrected, registry };
    return this.corrections.rule(article, target, rulingOn(target, is, scope, court));
  }

  /** Writes into the `.gloss/` of an article, and has it recognised anew. */
  private async write(article: OpenArticle, change: GlossChange): Promise<readonly Part[] | null> {
    const gloss = await glossFor(this.context, article);
    const parts = gloss === null ? null : await this.corrections.register(gloss, glossFile(change), change);
    if (parts && parts.length > 0) article.recognizeSoon(0);
    return parts;
  }
}
