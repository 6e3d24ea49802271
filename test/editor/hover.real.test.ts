import { needs } from '../support/editor/capability';
import { assertThreeCards } from '../support/editor/cards';
import { closeAll } from '../support/editor/gloss';

// Opens article after article: many editors on a busy machine.
const ALL_ARTICLES_MS = 60_000;

describe('hover: real articles', () => {
  needs('real');
  afterEach(closeAll);

  it('gives three different cards for a name, a body and a marker', assertThreeCards).timeout(ALL_ARTICLES_MS);
});
