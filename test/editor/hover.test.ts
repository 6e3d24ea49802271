import * as assert from 'node:assert/strict';
import { workspace, type Uri } from 'vscode';
import { articleWith, assertThreeCards, cardsAt } from '../support/editor/cards';
import { at, closeAll, gloss, showArticle } from '../support/editor/gloss';

// Opens sample after sample: many editors on a busy machine.
const ALL_SAMPLES_MS = 60_000;

describe('hover', () => {
  afterEach(closeAll);

  it('gives three different cards for a name, a body and a marker', assertThreeCards).timeout(ALL_SAMPLES_MS);

  it('lists every item of the list', async () => {
    const { shown, found } = await articleWith(({ facts }) =>
      facts.recognition.taskLists.find(({ items }) => items.length > 2),
    );
    const [card = ''] = await cardsAt(shown, found.items[1]?.marker.start ?? 0);
    assert.equal(card.match(/^- /gm)?.length, found.items.length);
  }).timeout(ALL_SAMPLES_MS);

  it('shows an annotation', async () => {
    const api = await gloss();
    const { shown, found } = await articleWith(({ document }) =>
      api.annotations(document.uri).find(({ span, annotation }) => span !== null && annotation.note !== ''),
    );
    const cards = await cardsAt(shown, (found.span?.end ?? 0) - 1);
    const [card] = cards.filter((each) => each.startsWith('$(note)'));
    assert.ok(card, cards.join('\n'));
    for (const tag of found.annotation.tags) assert.ok(card.includes(tag), `${tag} in ${card}`);
  }).timeout(ALL_SAMPLES_MS);

  it('shows what people wrote as they wrote it: no link, no icon, no mark-up of theirs', async () => {
    const note = '[click](command:workbench.action.closeWindow) **loud** `code` $(bug) <img src=x> https://a.vn/_b_';
    const uri = at('hover/hostile.txt');
    const entry = { id: '01JD8Z6V3TQ8W4J0Y5K9N2M7RC', quote: 'Here', start: 0, end: 4, tags: ['$(x)/<b>'], note };
    const write = (to: Uri, text: string) => workspace.fs.writeFile(to, new TextEncoder().encode(text));
    await write(uri.with({ path: `${uri.path}.gloss.yaml` }), JSON.stringify({ gloss: 1, annotations: [entry] }));
    await write(uri, 'Here is something.\n');
    const shown = await showArticle(uri);
    const [card = ''] = await cardsAt(shown, 1);
    await workspace.fs.delete(at('hover'), { recursive: true });
    const text = card.replace(/\\(.)/g, '');
    assert.match(card, /loud/);
    for (const sign of ['[', '](', '**loud', '`', '$(bug', '$(x', '<'])
      assert.ok(!text.includes(sign), `${sign} in ${card}`);
  });

  it('is silent on plain text', async () => {
    const api = await gloss();
    const { shown, found } = await articleWith(({ document, facts: { article, recognition } }) => {
      const markers = recognition.taskLists.flatMap(({ items }) => items.map(({ marker }) => marker));
      const annotated = api.annotations(document.uri).flatMap(({ span }) => span ?? []);
      const spans = [...recognition.mentions, ...markers, ...annotated];
      return article.blocks.find((block) => spans.every(({ start, end }) => block.end < start || end < block.start));
    });
    assert.deepEqual(await cardsAt(shown, found.start + 1), []);
  }).timeout(ALL_SAMPLES_MS);
});
