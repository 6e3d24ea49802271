import * as vscode from 'vscode';
import { glossFile, targetsIn, type ProblemCode, type Target } from '../../../core/index';
import type { OpenArticle } from '../../article';
import { commandValue } from '../../commands';
import type { Context } from '../../context';
import { passageOf, rangeOf, spanOf } from '../../convert';
import { short } from '../../passage';
import { entityOf, newEntry, type Case } from './cases';

/** What the editor may expect: it asks for nothing else then. */
export const QUICK_FIXES: vscode.CodeActionProviderMetadata = {
  providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
};

/** Problems that a correction of the mention in their place puts right. */
const MENDED: readonly string[] = [
  'official-unknown',
  'body-unknown',
  'name-ambiguous',
  'role-unresolved' satisfies ProblemCode,
];

/** A role may have a dozen holders: the list of *This Is…* has them all. */
const MOST_CANDIDATES = 5;

/** What can be done about the innermost mention in a range. */
export function quickFixes({ documents }: Context): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, { diagnostics }, cancelled) {
      const article = documents.of(document);
      const facts = await article?.current();
      if (!article?.folder || !facts || cancelled.isCancellationRequested) return [];
      const [target] = targetsIn(facts, spanOf(facts.article.lines, range));
      if (!target) return [];
      const { lines } = facts.article;
      const mended = diagnostics.filter(
        ({ code, range: place }) =>
          typeof code === 'string' && MENDED.includes(code) && place.intersection(rangeOf(lines, target)),
      );
      const actions = actionsFor({ article, facts, folder: article.folder, target });
      for (const action of actions) action.diagnostics = mended;
      return actions;
    },
  };
}

function actionsFor(found: Case): vscode.CodeAction[] {
  const { article, target } = found;
  const where = placeOf(article, target);
  const text = short(target.text);
  return [
    ...registration(found),
    ...candidates(found),
    action(`“${text}” is…`, commandValue('gloss.correct.identify', 'This Is…', where)),
    action(`“${text}” is not a mention`, commandValue('gloss.correct.reject', 'Not a Mention', where)),
  ];
}

/** One step for somebody unknown: into the registry, with the posts seen. */
function registration(found: Case): vscode.CodeAction[] {
  const { article, target } = found;
  const { mention } = target;
  if (!mention || mention.id === null || mention.known) return [];
  const change = newEntry(found, mention.kind);
  const posts = change.kind === 'official' && change.entry.positions.length > 0 ? ' with the posts seen' : '';
  const title = `Add “${short(entityOf(change).name)}” to ${glossFile(change)}${posts}`;
  const made = action(title, commandValue('gloss.correct.register', title, placeOf(article, target)));
  made.isPreferred = true;
  return [made];
}

function candidates({ article, folder, target }: Case): vscode.CodeAction[] {
  const { mention } = target;
  const ids = mention?.kind === 'official' && mention.id === null ? mention.candidates : [];
  return ids.slice(0, MOST_CANDIDATES).map((id) => {
    const name = folder.knowledge.registry.officials.get(id)?.name ?? id;
    const said = { is: `official:${id}`, reach: 'here' } as const;
    const title = `“${short(target.text)}” is ${name} here`;
    return action(title, commandValue('gloss.correct.identify', title, placeOf(article, target), said));
  });
}

function placeOf(article: OpenArticle, target: Target): ReturnType<typeof passageOf> {
  return passageOf(article.document.uri, article.lines, target);
}

function action(title: string, command: vscode.Command): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = command;
  return made;
}
