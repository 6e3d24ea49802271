import * as assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { DiagnosticSeverity, languages, workspace, type Diagnostic } from 'vscode';
import { at, closeAll, showArticle } from '../support/editor/gloss';
import { until } from '../support/editor/until';

const ours = (uri: Uri): Diagnostic[] => languages.getDiagnostics(uri).filter(({ source }) => source === 'Gloss');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('checks', () => {
  afterEach(closeAll);

  it('shows a gap and a mistranslated weekday at their markers', async () => {
    const { document } = await showArticle(at('press/2025-07-18-working-programme.txt'));
    const found = await until(
      () => (ours(document.uri).length > 1 ? ours(document.uri) : null),
      'checks of the article',
    );
    const told = found.map(({ code, range }) => `${code as string} ${document.getText(range)}`).sort();
    assert.deepEqual(told, ['list-gap Seventh', 'weekday-ordinal Wednesday']);
  });

  it('shows people and bodies that no registry knows as hints', async () => {
    const { document } = await showArticle(at('provinces/2025-03-07-training-course.txt'));
    const hints = () => ours(document.uri).filter(({ severity }) => severity === DiagnosticSeverity.Hint);
    const found = await until(() => (hints().length > 0 ? hints() : null), 'hints in the article');
    const told = found.map(({ code, range }) => `${code as string} ${document.getText(range)}`);
    assert.ok(told.includes('official-unknown Huynh Tan Loi'), told.join(', '));
    assert.ok(told.includes('body-unknown Reception Office of Go May Ward'), told.join(', '));
  });
});

describe('registry', () => {
  const bodies = at('.gloss/bodies.yaml');
  let kept: Uint8Array;

  beforeEach(async () => {
    kept = await workspace.fs.readFile(bodies);
  });

  afterEach(async () => {
    await workspace.fs.writeFile(bodies, kept);
    await closeAll();
  });

  it('shows what is wrong in a registry file at its line, and takes it back when it is mended', async () => {
    const text = new TextDecoder().decode(kept);
    await workspace.fs.writeFile(bodies, bytes(`${text}\n  - id: Not Kebab\n    name: { en: Nothing }\n`));
    await showArticle(at('press/2025-07-18-working-programme.txt'));
    const [found] = await until(() => (ours(bodies).length ? ours(bodies) : null), 'the problem of the registry');
    assert.equal(found?.code, 'registry-id');
    assert.match((await workspace.openTextDocument(bodies)).lineAt(found.range.start.line).text, /Not Kebab/);
    await workspace.fs.writeFile(bodies, kept);
    await until(() => ours(bodies).length === 0, 'the problem to go');
  });
});
