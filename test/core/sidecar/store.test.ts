import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Annotation } from '../../../src/core/annotation/annotation';
import type { SidecarChange } from '../../../src/core/sidecar/change';
import { SidecarStore } from '../../../src/core/sidecar/store';
import { memoryHost, type MemoryHost } from '../../support/memory-host';

const ARTICLE = 'file:///archive/a%20b.txt';
const SIDECAR = `${ARTICLE}.gloss.yaml`;
const TEXT = 'Funds reach the provinces.';

function annotation(id: string, start: number): Annotation {
  return {
    id,
    quote: 'q',
    prefix: '',
    suffix: '',
    start,
    end: start + 1,
    tags: [],
    about: [],
    note: '',
    resolved: false,
    replies: [],
  };
}

const add = (id: string, start = 1): SidecarChange => ({ kind: 'add', annotation: annotation(id, start) });

function stored(text?: string): { host: MemoryHost; store: SidecarStore } {
  const host = memoryHost(text === undefined ? {} : { files: { [SIDECAR]: text } });
  return { host, store: new SidecarStore(host) };
}

async function ids(store: SidecarStore): Promise<string[] | null> {
  return (await store.read(ARTICLE)).annotations?.map(({ id }) => id) ?? null;
}

describe('sidecar store', () => {
  it('reads a missing file as one without annotations, and parses nothing for it', async () => {
    const { host, store } = stored();
    assert.deepEqual(await store.read(ARTICLE), {
      uri: SIDECAR,
      text: null,
      annotations: [],
      exceptions: [],
      problems: [],
      readable: true,
    });
    assert.equal(host.work.yaml, 0);
  });

  it('begins a file with the hash of the article', async () => {
    const { host, store } = stored();
    const { state, problem } = await store.change(ARTICLE, TEXT, add('A'));
    assert.equal(problem, undefined);
    assert.equal(state.text, host.text(SIDECAR));
    assert.equal(state.source?.sha256, createHash('sha256').update(TEXT).digest('hex'));
    assert.deepEqual(await ids(store), ['A']);
  });

  it('makes its change again on what another wrote in between', async () => {
    const { host, store } = stored();
    const other = new SidecarStore(memoryHost());
    const theirs = await other.change(ARTICLE, TEXT, add('THEIRS', 5));
    host.beforeWrite = () => host.put(SIDECAR, `${theirs.state.text ?? ''}# by hand\n`);
    const { problem } = await store.change(ARTICLE, TEXT, add('OURS', 1));
    assert.equal(problem, undefined);
    assert.deepEqual(await ids(store), ['OURS', 'THEIRS']);
    assert.ok(host.text(SIDECAR)?.endsWith('# by hand\n'));
  });

  it('gives up, and says so, when others write without end', async () => {
    const { host, store } = stored('gloss: 1\n');
    let count = 0;
    const again = (): void => {
      host.put(SIDECAR, `gloss: 1\n# ${count++}\n`);
      host.beforeWrite = again;
    };
    host.beforeWrite = again;
    const { problem } = await store.change(ARTICLE, TEXT, add('A'));
    assert.equal(problem?.code, 'file-not-written');
    assert.equal(host.writes, 0);
  });

  it('loses nothing of many changes at once', async () => {
    const { store } = stored();
    const names = Array.from({ length: 20 }, (_, index) => `A${String(index).padStart(2, '0')}`);
    const all = await Promise.all(names.map((id, index) => store.change(ARTICLE, TEXT, add(id, index))));
    assert.deepEqual(
      all.flatMap(({ problem }) => problem ?? []),
      [],
    );
    assert.deepEqual(await ids(store), names);
  });

  it('never writes a file that it does not understand, and says where', async () => {
    const broken = 'gloss: 1\nannotations:\n  - id: "A\n';
    const { host, store } = stored(broken);
    const { problem, state } = await store.change(ARTICLE, TEXT, add('B'));
    assert.equal(problem?.code, 'yaml-syntax');
    assert.match(problem.message, /^a b\.txt\.gloss\.yaml, line \d, column \d+: .*left as it is\.$/);
    assert.equal(problem.file, SIDECAR);
    assert.deepEqual([state.readable, state.annotations], [false, null]);
    assert.deepEqual([host.text(SIDECAR), host.writes], [broken, 0]);
  });

  it('says that a file is no UTF-8', async () => {
    const { host, store } = stored();
    host.put(SIDECAR, new Uint8Array([0x67, 0xe9, 0x0a]));
    const { problem } = await store.change(ARTICLE, TEXT, add('B'));
    assert.equal(problem?.code, 'file-not-text');
    assert.equal(host.writes, 0);
  });

  it('says that a file cannot be read or written', async () => {
    const { host, store } = stored('gloss: 1\n');
    host.unwritable.add(SIDECAR);
    assert.equal((await store.change(ARTICLE, TEXT, add('B'))).problem?.code, 'file-not-written');
    host.unreadable.add(SIDECAR);
    assert.equal((await store.change(ARTICLE, TEXT, add('B'))).problem?.code, 'file-unreadable');
    const { annotations, problems } = await store.read(ARTICLE);
    assert.deepEqual([annotations, problems.map(({ code }) => code)], [null, ['file-unreadable']]);
  });

  it('keeps a byte order mark', async () => {
    const { host, store } = stored('\uFEFFgloss: 1\r\n');
    await store.change(ARTICLE, TEXT, add('A'));
    assert.match(host.text(SIDECAR) ?? '', /^\uFEFFgloss: 1\r\nsource:\r\n/);
  });

  it('writes nothing when there is nothing to change', async () => {
    const { host, store } = stored();
    await store.change(ARTICLE, TEXT, add('A'));
    const { done, problem } = await store.change(ARTICLE, TEXT, {
      kind: 'edit',
      id: 'A',
      fields: { note: '', tags: [] },
    });
    assert.deepEqual([done, problem, host.writes], [undefined, undefined, 1]);
  });

  describe('undo', () => {
    it('takes a change back to the byte, and the file with its first annotation', async () => {
      const { host, store } = stored();
      const first = await store.change(ARTICLE, TEXT, add('A'));
      const second = await store.change(ARTICLE, TEXT, { kind: 'delete', id: 'A' });
      assert.ok(first.done && second.done);
      assert.equal((await store.undo(ARTICLE, second.done)).state.text, first.done.after);
      assert.equal((await store.undo(ARTICLE, first.done)).state.text, null);
      assert.equal(host.text(SIDECAR), undefined);
    });

    it('leaves a file alone that was changed since', async () => {
      const { host, store } = stored();
      const { done } = await store.change(ARTICLE, TEXT, add('A'));
      assert.ok(done);
      host.put(SIDECAR, `${done.after}# mine\n`);
      assert.equal((await store.undo(ARTICLE, done)).problem?.code, 'file-changed');
      assert.equal(host.text(SIDECAR), `${done.after}# mine\n`);
    });
  });
});
