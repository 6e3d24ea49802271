import assert from 'node:assert/strict';
import { toJson } from '../../../src/core/exchange/json';
import { builtinKnowledge } from '../../support/knowledge';
import { factsOf } from '../../support/recognized';

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Printed {
  readonly file: string;
  readonly language: string | null;
  readonly published: string | null;
  readonly mentions: readonly (Place & {
    readonly kind: string;
    readonly text: string;
    readonly id: string | null;
    readonly known: boolean;
    readonly titles?: readonly (Place & { readonly text: string })[];
  })[];
  readonly taskLists: readonly (Place & {
    readonly announcement: (Place & { readonly text: string; readonly count: number | null }) | null;
    readonly items: readonly (Place & { readonly ordinal: number; readonly marker: Place; readonly text: string })[];
    readonly parent: number | null;
  })[];
}

/** What is printed of a text, after a journey through JSON. */
async function printed(raw: string, published: string | null = null): Promise<Printed> {
  return JSON.parse(
    JSON.stringify(toJson('press/a.txt', factsOf(raw, await builtinKnowledge(), published))),
  ) as Printed;
}

/** Every span that carries its text, with the text that stands there counted in code points. */
function claims(points: readonly string[], { mentions, taskLists }: Printed): [claimed: string, there: string][] {
  const at = ({ start, end }: Place): string => points.slice(start, end).join('');
  return [
    ...mentions.map((mention): [string, string] => [mention.text, at(mention)]),
    ...mentions.flatMap(({ titles = [] }) => titles).map((title): [string, string] => [title.text, at(title)]),
    ...taskLists.flatMap(({ announcement }): [string, string][] =>
      announcement ? [[announcement.text, at(announcement)]] : [],
    ),
    ...taskLists.flatMap(({ items }) => items.map(({ text, marker }): [string, string] => [text, at(marker)])),
  ];
}

describe('JSON of an article', () => {
  const story = `🙂 A desk 𝔖 for all
18/07/2025
Foreign Minister Bui Thanh Son of the Ministry of Foreign Affairs 🙂 said that there are 3 key tasks 🙂:
First, open a desk 🙂. Second, thank the staff. Third, go home.
The Minister thanked the Ministry.`;
  const forms: [string, string][] = [
    ['with LF', story],
    ['with CRLF', story.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${story}`],
    ['with both', `\ufeff${story.replaceAll('\n', '\r\n')}`],
  ];
  for (const [name, raw] of forms) {
    it(`counts code points of the text with LF and without byte order mark: ${name}`, async () => {
      const json = await printed(raw);
      const found = claims(Array.from(story), json);
      assert.deepEqual(
        found.map(([claimed]) => claimed),
        found.map(([, there]) => there),
      );
      assert.ok(found.length >= 9, `${String(found.length)} claims`);
      const [list] = json.taskLists;
      const points = Array.from(story);
      assert.equal(
        points.slice(list?.start, list?.end).join(''),
        'First, open a desk 🙂. Second, thank the staff. Third, go home.',
      );
      assert.deepEqual(
        list?.items.map(({ start, end, ordinal }) => [ordinal, points.slice(start, end).join('')]),
        [
          [1, 'First, open a desk 🙂.'],
          [2, 'Second, thank the staff.'],
          [3, 'Third, go home.'],
        ],
      );
    });
  }

  it('says of the article: file as given, language, date', async () => {
    const { file, language, published } = await printed(story);
    assert.deepEqual([file, language, published], ['press/a.txt', 'en', '2025-07-18']);
    assert.equal((await printed(story, '2024-01-01')).published, '2024-01-01');
    assert.equal((await printed('The desk is open.')).published, null);
  });

  it('says of a mention: who, whether known, and why', async () => {
    const { mentions } = await printed('Minister Bui Thanh Son met Delegate Luu Van Quat in the house.');
    assert.deepEqual(mentions, [
      {
        kind: 'official',
        start: 9,
        end: 22,
        text: 'Bui Thanh Son',
        id: 'bui-thanh-son',
        known: true,
        basis: 'name',
        titles: [{ start: 0, end: 8, text: 'Minister', body: null }],
        candidates: [],
        why: { rule: 'alias', source: 'Bùi Thanh Sơn' },
      },
      {
        kind: 'official',
        start: 36,
        end: 48,
        text: 'Luu Van Quat',
        id: 'luu-van-quat',
        known: false,
        basis: 'name',
        titles: [{ start: 27, end: 35, text: 'Delegate', body: null }],
        candidates: [],
        why: { rule: 'pattern', source: 'Luu Van Quat' },
      },
    ]);
  });

  it('of an empty article is empty', async () => {
    assert.deepEqual(await printed(''), {
      file: 'press/a.txt',
      language: null,
      published: null,
      mentions: [],
      taskLists: [],
    });
  });
});
