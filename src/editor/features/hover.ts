import * as vscode from 'vscode';
import {
  cards,
  type AnnotationCard,
  type BodyCard,
  type Card,
  type Evidence,
  type Facts,
  type MarkerCard,
  type OfficialCard,
  type Post,
  type UnresolvedCard,
} from '../../core/index';
import { commandLink, type CommandId, type Passage } from '../commands';
import type { Context } from '../context';
import { offsetOf, passageOf, placeOf, rangeOf } from '../convert';
import { ARTICLE } from '../documents';

/** Links in a card may call these commands and no others. */
const LINKED: readonly CommandId[] = [
  'gloss.mentions.next',
  'gloss.mentions.previous',
  'gloss.outline.open',
  'gloss.correct.identify',
  'gloss.correct.reject',
  'gloss.correct.register',
];

/** Cards for what the pointer is on. */
export function registerHover({ documents, own }: Context): void {
  const provideHover = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    cancelled: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> => {
    const article = documents.of(document);
    const facts = await article?.current();
    if (!article?.folder || !facts || cancelled.isCancellationRequested) return undefined;
    const { registry } = article.folder.knowledge;
    const found = cards(facts, article.anchored, registry, offsetOf(facts.article.lines, position));
    const [first] = found;
    if (!first) return undefined;
    const contents = found.map((card) => markdown(told(card, document.uri, facts)));
    return new vscode.Hover(contents, rangeOf(facts.article.lines, first.span));
  };
  own(vscode.languages.registerHoverProvider({ language: ARTICLE }, { provideHover }));
}

/** A card as Markdown: every value in it is escaped, links call nothing but {@link LINKED}. */
function markdown(paragraphs: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString(paragraphs.filter((part) => part !== '').join('\n\n'), true);
  text.isTrusted = { enabledCommands: [...LINKED] };
  return text;
}

function told(card: Card, uri: vscode.Uri, facts: Facts): readonly string[] {
  const { lines } = facts.article;
  switch (card.kind) {
    case 'official':
      return official(card, walk(card, uri, facts), passageOf(uri, lines, card.mention));
    case 'unresolved':
      return unresolved(card, passageOf(uri, lines, card.mention));
    case 'body':
      return body(card, walk(card, uri, facts), passageOf(uri, lines, card.span));
    case 'marker':
      return marker(card, uri, facts);
    case 'annotation':
      return annotation(card);
  }
}

function official(card: OfficialCard, links: string, at: Passage): readonly string[] {
  const heading = `$(person) **${plain(card.name)}**`;
  const held = card.held.map((post) => `- **${plain(post.title)}**${rest(post)}`);
  const others = card.others.map((post) => `- ${plain(post.title)}${rest(post)}`);
  const beside = card.held.length + card.others.length === 0 ? card.titles.map((title) => `- ${plain(title)}`) : [];
  return [
    card.known ? heading : `${heading} · not in the registry`,
    reason(card.why, card.mentions, links),
    amend(at, card.known ? null : 'officials.yaml'),
    listed(`In post on ${card.published ?? 'a day'}:`, held),
    listed(card.published === null ? 'Posts (the article has no date):' : 'Other posts:', others),
    listed('Called here:', beside),
  ];
}

function unresolved(card: UnresolvedCard, at: Passage): readonly string[] {
  const candidates = card.candidates.map(({ id, name, posts }) => {
    const choose = commandLink('gloss.correct.identify', at, { is: `official:${id}` });
    const told = posts.map((post) => `${plain(post.title)}${rest(post)}`).join('; ');
    return `- [${plain(name)}](${choose} "This is who is meant")${told === '' ? '' : `: ${told}`}`;
  });
  return [
    `$(question) **${plain(card.text)}** · unresolved`,
    `*${because(card.why)}*`,
    amend(at, null),
    listed('It could be:', candidates) || 'Nobody can be named for this role here.',
  ];
}

function body(card: BodyCard, links: string, at: Passage): readonly string[] {
  const names = card.names.filter(({ name }) => name !== card.name);
  const sort = card.sort === null ? '' : ` · ${plain(card.sort.replaceAll('-', ' '))}`;
  return [
    `$(organization) **${plain(card.name)}**${card.known ? sort : ' · not in the registry'}`,
    reason(card.why, card.mentions, links),
    amend(at, card.known ? null : 'bodies.yaml'),
    names.map(({ language, name }) => `- ${languageName(language)}: ${plain(name)}`).join('\n'),
    card.above.length > 0 ? `Part of ${card.above.map(plain).join(' › ')}` : '',
    card.successor === null ? '' : `Succeeded by ${plain(card.successor)}`,
  ];
}

function marker(card: MarkerCard, uri: vscode.Uri, { article }: Facts): readonly string[] {
  const place = card.ordinal === null ? `${card.items.length} items` : `${card.ordinal} of ${card.total}`;
  const items = card.items.map(({ ordinal, text, at }) => {
    const link = `[${ordinal}](${commandLink('gloss.outline.open', placeOf(uri, article.lines, at))} "Go to this item")`;
    const line = `${link} · ${plain(text)}`;
    return `- ${ordinal === card.ordinal ? `**${line}**` : line}`;
  });
  return [
    `$(list-ordered) **${place}**${card.announcement === null ? '' : ` · ${plain(card.announcement)}`}`,
    items.join('\n'),
    card.repaired === null ? '' : `*“${plain(card.repaired)}” is read as a mistranslated ordinal.*`,
  ];
}

function annotation({
  annotation: { note, tags, author, created, resolved, replies },
}: AnnotationCard): readonly string[] {
  const signed = [author, (created ?? '').slice(0, 10)]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => plain(part ?? ''));
  const state = [
    resolved ? 'resolved' : '',
    replies.length === 0 ? '' : replies.length === 1 ? '1 reply' : `${replies.length} replies`,
  ];
  const foot = [...signed, ...state.filter((part) => part !== '')].join(' · ');
  return [
    `$(note) **Annotation**${tags.length > 0 ? ` · ${tags.map((tag) => `$(tag) ${plain(tag)}`).join(' ')}` : ''}`,
    lines(note),
    foot === '' ? '' : `*${foot}*`,
  ];
}

/** Body and time of a post, after its title. An end that nobody wrote down is no claim that the post is still held. */
function rest({ body: of, from, to }: Post): string {
  const where = of === null ? '' : ` · ${plain(of)}`;
  if (from !== undefined && to !== undefined) return `${where} · ${from} – ${to}`;
  return `${where}${from === undefined ? '' : ` · since ${from}`}${to === undefined ? '' : ` · until ${to}`}`;
}

/** A list under its heading; empty without items. */
function listed(heading: string, items: readonly string[]): string {
  return items.length > 0 ? [heading, ...items].join('\n') : '';
}

/** "French" for `fr`; the code itself where it is none. */
function languageName(code: string): string {
  try {
    return plain(new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code);
  } catch {
    return plain(code);
  }
}

/** Why it was recognised, and the way to the other mentions. */
function reason(why: Evidence, mentions: number, links: string): string {
  const count = mentions === 1 ? 'the only mention' : `${mentions} mentions`;
  return `*${because(why)}* · ${count}${mentions > 1 ? ` · ${links}` : ''}`;
}

/** Links to the neighbours of a mention. */
function walk(card: OfficialCard | BodyCard, uri: vscode.Uri, { article }: Facts): string {
  const place = placeOf(uri, article.lines, card.span.start);
  const previous = commandLink('gloss.mentions.previous', place);
  return `[$(arrow-up)](${previous} "Previous mention") [$(arrow-down)](${commandLink('gloss.mentions.next', place)} "Next mention")`;
}

/** Links by which the analyst corrects what a card says; `file`: of the registry, where somebody unknown can be added to it. */
function amend(at: Passage, file: string | null): string {
  const identify = `[$(account) This is…](${commandLink('gloss.correct.identify', at)} "Say who or what this is")`;
  const reject = `[$(circle-slash) Not a mention](${commandLink('gloss.correct.reject', at)} "Say that this is nobody")`;
  const register = commandLink('gloss.correct.register', at);
  const add =
    file === null ? [] : [`[$(add) Add to ${plain(file)}](${register} "With the posts seen in this article")`];
  return [identify, reject, ...add].join(' · ');
}

/** Why something was recognised as it was, in a few words. */
function because({ rule, source }: Evidence): string {
  const what = `“${plain(source)}”`;
  switch (rule) {
    case 'alias':
      return `Recognised by the name ${what}`;
    case 'short':
      return `Short for ${what}`;
    case 'pattern':
      return `Recognised by its form: ${what}`;
    case 'antecedent':
      return `Named in this article: ${what}`;
    case 'holder':
      return `Held the post at the article’s date: ${what}`;
    case 'ambiguous':
      return source === '' ? 'Several are possible' : `Several are possible: ${what}`;
    case 'exception':
      return `Decided by an analyst, in ${what}`;
  }
}

/** Text as Markdown shows it literally, on one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~$<>&]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    );
}

/** Text as Markdown shows it literally, line by line. */
function lines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(plain)
    .join('  \n')
    .trim();
}
