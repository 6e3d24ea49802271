import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/read';
import { applyExceptions, type Correction } from '../../../src/core/recognition/exceptions';
import { recognize } from '../../../src/core/recognition/recognize';
import type { Knowledge } from '../../../src/core/registry/knowledge';
import type { Span } from '../../../src/core/text/span';
import { folderOf } from '../../support/knowledge';
import { remarked } from '../../support/recognized';

const SOURCE = 'a.txt.gloss.yaml';
const OFFICIALS = `country: zz
officials:
  - { id: an-lee, name: An Lee, positions: [{ title: { en: Minister of Health }, body: health }] }
  - { id: bo-lee, name: Bo Lee }
`;
const BODIES = `country: zz
bodies:
  - { id: health, name: { en: Ministry of Health } }
  - { id: harbour, name: { en: Harbour Office } }
`;

let knowledge: Knowledge;

/** A correction of the passage in `⟨…⟩`: `none`, or `official:ID`; what recognition takes it for stands before it. */
type Said = readonly [kind: 'official' | 'body', is: string, scope?: 'here' | 'article'];

const MARKS = /[⟨⟩]/gu;

function passagesOf(row: string): { text: string; spans: readonly Span[] } {
  const ends: number[] = [];
  row.replace(MARKS, (_, at: number) => String(ends.push(at - ends.length)));
  const spans = ends.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: ends[index + 1] ?? start }] : []));
  return { text: row.replace(MARKS, ''), spans };
}

/** The row's text with the marks of what is recognised after the passages in `⟨…⟩` were corrected, in their order. */
function corrected(row: string, ...said: readonly Said[]): string {
  const { text, spans } = passagesOf(row);
  const article = readArticle(text, knowledge.languages);
  const corrections = said.map(([kind, is, scope = 'here'], index): Correction => {
    const span = spans[Math.min(index, spans.length - 1)] ?? null;
    return { span, exception: { quote: text.slice(span?.start, span?.end), kind, is, scope } };
  });
  const found = recognize(article, knowledge);
  const recognition = applyExceptions(found, article, corrections, knowledge.registry, SOURCE);
  return remarked({ article, recognition }, ['official', 'title', 'role', 'body']);
}

describe('exceptions', () => {
  before(async () => ({ knowledge } = await folderOf({ officials: OFFICIALS, bodies: BODIES }, false)));

  const rows: readonly (readonly [what: string, row: string, said: readonly Said[], expected: string])[] = [
    [
      'take a mention away, and only that one',
      'Then ⟨An Lee⟩ met An Lee at the Harbour Office.',
      [['official', 'none']],
      'Then An Lee met [An Lee] at the {Harbour Office|harbour}.',
    ],
    [
      'take a body away from around another',
      'It is the ⟨Health Office of the Ministry of Health⟩.',
      [['body', 'none']],
      'It is the Health Office of the {Ministry of Health|health}.',
    ],
    [
      'give a mention to another, with its titles',
      'So said Minister of Health ⟨An Lee⟩.',
      [['official', 'official:bo-lee']],
      'So said «Minister of Health» [An Lee|bo-lee].',
    ],
    [
      'make a mention where there was none, by name or by role',
      'A certain ⟨Lee⟩ told the ⟨envoy⟩.',
      [
        ['official', 'official:bo-lee'],
        ['official', 'official:an-lee'],
      ],
      'A certain [Lee|bo-lee] told the ‹envoy|an-lee›.',
    ],
    [
      'make an official whom no registry has',
      'Then ⟨lê thị sáu⟩ went home.',
      [['official', 'official:le-thi-sau']],
      'Then [lê thị sáu] went home.',
    ],
    [
      'put a longer name in the place of a shorter one',
      'Then ⟨Kim An Lee⟩ went home.',
      [['official', 'official:bo-lee']],
      'Then [Kim An Lee|bo-lee] went home.',
    ],
    [
      'make a body of an official, and an official of a body',
      'Then ⟨An Lee⟩ went to the ⟨Harbour Office⟩.',
      [
        ['official', 'body:health'],
        ['body', 'official:an-lee'],
      ],
      'Then {An Lee|health} went to the ‹Harbour Office|an-lee›.',
    ],
    [
      'make a body, and leave the one inside it',
      'It is the ⟨new Harbour Office⟩.',
      [['body', 'body:health']],
      'It is the {new {Harbour Office|harbour}|health}.',
    ],
    [
      'of the whole article: every identical wording, but not inside another name or word',
      'A ⟨Lee⟩ met An Lee. Lee, and lee, and Leeds, and “Lee”.',
      [['official', 'official:bo-lee', 'article']],
      'A [Lee|bo-lee] met [An Lee]. [Lee|bo-lee], and lee, and Leeds, and “[Lee|bo-lee]”.',
    ],
    [
      'of the whole article: none of them',
      'Then ⟨An Lee⟩ met An Lee, Bo Lee and AN LEE.',
      [['official', 'none', 'article']],
      'Then An Lee met An Lee, [Bo Lee] and [AN LEE].',
    ],
    [
      'of one place beat those of the article, whatever their order',
      'Then An Lee met ⟨An Lee⟩.',
      [
        ['official', 'official:bo-lee'],
        ['official', 'none', 'article'],
      ],
      'Then An Lee met [An Lee|bo-lee].',
    ],
    [
      'of one place: the later counts',
      'Then ⟨An Lee⟩ left.',
      [
        ['official', 'none'],
        ['official', 'official:bo-lee'],
      ],
      'Then [An Lee|bo-lee] left.',
    ],
  ];
  for (const [what, row, said, expected] of rows) it(what, () => assert.equal(corrected(row, ...said), expected));

  it('say so in the evidence, and whether the registry has the id', () => {
    const article = readArticle('Then An Lee left.', knowledge.languages);
    const exception = { quote: 'An Lee', kind: 'official', is: 'official:no-one', scope: 'here' } as const;
    const at = [{ span: { start: 5, end: 11 }, exception }];
    const [mention] = applyExceptions(recognize(article, knowledge), article, at, knowledge.registry, SOURCE).mentions;
    assert.deepEqual(mention?.why, { rule: 'exception', source: SOURCE });
    assert.equal(mention.known, false);
  });

  it('that are not found change nothing', () => {
    const article = readArticle('Then An Lee left.', knowledge.languages);
    const found = recognize(article, knowledge);
    const exception = { quote: 'Nobody', kind: 'official', is: 'none', scope: 'here' } as const;
    assert.equal(applyExceptions(found, article, [{ span: null, exception }], knowledge.registry, SOURCE), found);
  });

  it('of a wording that stands everywhere cost time by the length of the text', () => {
    const seconds = (count: number): number => {
      const article = readArticle('An Lee, a, '.repeat(count), knowledge.languages);
      const found = recognize(article, knowledge);
      const exception = { quote: 'a', kind: 'official', is: 'official:an-lee', scope: 'article' } as const;
      const start = performance.now();
      const { mentions } = applyExceptions(found, article, [{ span: null, exception }], knowledge.registry, SOURCE);
      assert.equal(mentions.length, 2 * count);
      return performance.now() - start;
    };
    seconds(1000);
    assert.ok(seconds(20_000) < 60 * seconds(1000) + 50);
  });
});
