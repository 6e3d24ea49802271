// Varied prose that is at hand: the documentation of the installed packages, their Markdown and the comments of their types.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENT = /\.(?:md|d\.[cm]?ts)$/i;
const FENCED = /```[\s\S]*?(?:```|$)/g;
const COMMENT = /\/\*\*([\s\S]*?)\*\//g;
const BLOCK = /\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|@)\s?)/;
const [SHORTEST, LONGEST, FEWEST_WORDS, LETTERS] = [60, 700, 8, 0.7];

/** Distinct paragraphs, in an order that the installed packages alone decide. */
export function paragraphs(root) {
  const found = new Set();
  for (const file of documents(join(root, 'node_modules'))) {
    const text = readFileSync(file, 'utf8');
    const blocks = /\.md$/i.test(file)
      ? [text]
      : [...text.matchAll(COMMENT)].map(([, comment]) => uncommented(comment));
    for (const block of blocks.flatMap((each) => each.replace(FENCED, '').split(BLOCK))) {
      const plain = plainText(block);
      if (isProse(plain)) found.add(sentence(plain));
    }
  }
  return [...found];
}

function documents(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && DOCUMENT.test(entry.name));
  return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

const uncommented = (comment) => comment.replace(/^\s*\*+ ?/gm, '');

/** Without list marks, tags, links, code marks and addresses. */
function plainText(block) {
  return block
    .replace(/^\s*(?:(?:[-*+]|\d+\.)\s+|@\w+\s*(?:\{[^}]*\})?\s*(?:[\w.[\]]+\s+-\s+)?)/, '')
    .replace(/\{@\w+ ([^}]*)\}/g, '$1')
    .replace(/\s@\w+\s[^]*$/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/[`*_#>|{}]+/g, '')
    .replace(/https?:\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isProse(text) {
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  const words = text.match(/[a-z]{2,}/gi) ?? [];
  return words.length >= FEWEST_WORDS && words.join('').length / text.length > LETTERS;
}

const sentence = (text) => (/[.!?…:;]$/.test(text) ? text.replace(/[:;]$/, '.') : `${text}.`);
