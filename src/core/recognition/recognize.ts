import type { FoundBody, Person, Phrase } from './found';
import type { Article } from '../article/article';
import type { Cancelled } from '../host';
import type { Knowledge } from '../registry/knowledge';
import { byReading, type Span } from '../text/span';
import { attachTitles } from './attach';
import { findBodies } from './bodies';
import type { BodyMention, Mention, OfficialMention, Recognition, Title } from './mention';
import { countriesNamed } from './countries';
import { findNames } from './names';
import { Page, type Run } from './page';
import { findPeople } from './people';
import { findRoles, type Role } from './roles';
import { findTaskLists } from './tasks';
import { findPhrases } from './titles';

const NOTHING: Recognition = { mentions: [], taskLists: [] };

/**
 * Finds the officials, bodies and numbered task lists of an article.
 * @param cancelled asked between the steps; once true, the result is empty and worthless
 */
export function recognize(article: Article, knowledge: Knowledge, cancelled: Cancelled = () => false): Recognition {
  const page = new Page(article, knowledge);
  const heard = (found: Run & { readonly id: string | null }): boolean =>
    !knowledge.ignored.size || !(knowledge.ignored.has(found.id ?? '') || knowledge.ignored.has(page.phrase(found)));
  if (!page.count || cancelled()) return NOTHING;
  const countries = countriesNamed(page);
  const bodies = findBodies(page, countries).filter(heard);
  if (cancelled()) return NOTHING;
  const names = findNames(page, bodies);
  const phrases = findPhrases(page, bodies, names);
  const people = findPeople(page, bodies, names, phrases).filter(heard);
  if (cancelled()) return NOTHING;
  const titles = attachTitles(page, people, phrases);
  const roles = findRoles(page, phrases, people, titles, bodies, countries).filter(heard);
  const mentions: Mention[] = [
    ...bodies.map((body) => bodyMention(page, body)),
    ...people.map((person) => personMention(page, person, titles.get(person) ?? [])),
    ...roles.map((role) => roleMention(page, role)),
  ];
  return { mentions: mentions.sort(byReading), taskLists: findTaskLists(page) };
}

function bodyMention(page: Page, body: FoundBody): BodyMention {
  const { id, known, why } = body;
  return {
    kind: 'body',
    start: page.start(body.first),
    end: page.end(body.last),
    text: page.text(body),
    id,
    known,
    why,
  };
}

const title = (page: Page, phrase: Phrase): Title => ({
  start: page.start(phrase.first),
  end: page.end(phrase.last),
  text: page.text(phrase),
  body: phrase.body,
});

/** A name's span; the full stop of a "Jr." belongs to it. */
function nameSpan(page: Page, person: Person): Span {
  const { start, end } = page.span(person);
  const dotted = page.is(page.knowledge.suffixes, person.last) && page.article.text.charAt(end) === '.';
  return { start, end: dotted ? end + 1 : end };
}

function personMention(page: Page, person: Person, phrases: readonly Phrase[]): OfficialMention {
  const { id, known, candidates, why } = person;
  const titles = phrases.map((phrase) => title(page, phrase));
  const { start, end } = nameSpan(page, person);
  return {
    kind: 'official',
    start,
    end,
    text: page.article.text.slice(start, end),
    id,
    known,
    basis: 'name',
    titles,
    candidates,
    why,
  };
}

function roleMention(page: Page, role: Role): OfficialMention {
  const { id, known, candidates, why } = role;
  return {
    kind: 'official',
    start: page.start(role.first),
    end: page.end(role.last),
    text: page.text(role),
    id,
    known,
    basis: 'role',
    titles: [],
    candidates,
    why,
  };
}
