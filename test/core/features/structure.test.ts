import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { structure } from '../../../src/core/features/structure';
import type { Article, BlockKind } from '../../../src/core/article/article';
import { articleOf } from '../../support/marked';

interface Parts {
  readonly kinds: readonly BlockKind[];
  readonly quotations?: readonly string[];
  readonly credits?: readonly string[];
  readonly urls?: readonly string[];
}

function tokens(text: string, { kinds, ...parts }: Parts): string[] {
  const spans = (quotes: readonly string[] = []) =>
    quotes.map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }));
  const article: Article = {
    ...articleOf(text, kinds),
    quotations: spans(parts.quotations),
    credits: spans(parts.credits),
    urls: spans(parts.urls),
  };
  return structure(article).map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`);
}

describe('structure', () => {
  const rows: [string, string, Parts, string[]][] = [
    [
      'lines by kind',
      'Minister speaks\nHanoi, 18 March\nHe spoke.\nRelated: others',
      { kinds: ['headline', 'dateline', 'paragraph', 'related'] },
      ['headline: Minister speaks', 'dateline: Hanoi, 18 March', 'related: Related: others'],
    ],
    [
      'a quotation in running text, line by line',
      'He said: "One.\nTwo." Then he left.',
      { kinds: [], quotations: ['"One.\nTwo."'] },
      ['quotation: "One.', 'quotation: Two."'],
    ],
    [
      'no quotation in dimmed text',
      '"Great" news',
      { kinds: ['related'], quotations: ['"Great"'] },
      ['related: "Great" news'],
    ],
    [
      'a credit in a caption',
      'The session. (Photo: An)',
      { kinds: ['caption'], credits: ['(Photo: An)'] },
      ['caption: The session. ', 'credit: (Photo: An)'],
    ],
    [
      'an address in a quotation',
      '"See https://a.vn now"',
      { kinds: [], quotations: ['"See https://a.vn now"'], urls: ['https://a.vn'] },
      ['quotation: "See ', 'url: https://a.vn', 'quotation:  now"'],
    ],
    ['nothing in an empty text', '', { kinds: [] }, []],
  ];
  for (const [name, text, parts, expected] of rows) it(name, () => assert.deepEqual(tokens(text, parts), expected));
});

describe('structure: colours keep text legible', () => {
  // Backgrounds of the editor's default themes, of both generations.
  const EDITORS: Record<string, string[]> = {
    dark: ['#1f1f1f', '#1e1e1e', '#121314'],
    light: ['#ffffff'],
    highContrast: ['#000000'],
    highContrastLight: ['#ffffff'],
  };
  const TINTS = ['officialBackground', 'bodyBackground', 'annotationBackground', 'markerBackground'];
  const TEXTS = ['datelineForeground', 'captionForeground', 'boilerplateForeground', 'markerForeground'];
  const LEAST = 4.5;
  const contributed = contributedColours();

  for (const theme of Object.keys(EDITORS)) {
    for (const text of TEXTS) {
      it(`${text}, ${theme}: at least ${LEAST} : 1, also on tints`, () => {
        const colour = contributed(text, theme);
        for (const editor of EDITORS[theme] ?? []) {
          const grounds = [editor, ...TINTS.map((tint) => blended(contributed(tint, theme), editor))];
          for (const ground of grounds)
            assert.ok(contrast(colour, ground) >= LEAST, `${contrast(colour, ground)} on ${ground}`);
        }
      });
    }
  }
});

type Manifest = { contributes: { colors: { id: string; defaults: Record<string, string> }[] } };

function contributedColours(): (name: string, theme: string) => string {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  return (name, theme) => {
    const found = contributes.colors.find(({ id }) => id === `gloss.${name}`)?.defaults[theme];
    assert.ok(found, `gloss.${name} has a colour for ${theme}`);
    return found;
  };
}

function channels(colour: string): number[] {
  return [1, 3, 5, 7].map((at) => parseInt(colour.slice(at, at + 2) || 'ff', 16));
}

/** A colour with alpha over an opaque ground. */
function blended(colour: string, ground: string): string {
  const [, , , alpha = 255] = channels(colour);
  const mixed = channels(colour)
    .slice(0, 3)
    .map((value, at) => Math.round((value * alpha + (channels(ground)[at] ?? 0) * (255 - alpha)) / 255));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
