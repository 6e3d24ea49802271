// Who may import what. A room is a file or folder of src/ or test/; a file belongs to the longest room that is a prefix of its
// path. A room may always import itself; what else, says its row: rooms, and packages ("node:*" stands for all of Node).
import { posix } from 'node:path';

const LEAVES = ['src/core/host', 'src/core/problem'];
const FACTS = [
  ...LEAVES,
  'src/core/text',
  'src/core/registry',
  'src/core/article',
  'src/core/recognition',
  'src/core/annotation',
];
const FACADE = ['src/core/index'];

/** @type {Record<string, readonly string[]>} */
export const ROOMS = {
  'src/core/host': [],
  'src/core/problem': [],
  'src/core/text': [],
  'src/core/yaml': [...LEAVES, 'src/core/text', 'yaml'],
  'src/core/registry': [...LEAVES, 'src/core/text', 'src/core/yaml', 'yaml', 'picomatch'],
  'src/core/article': [...LEAVES, 'src/core/text', 'src/core/registry'],
  'src/core/recognition': [...LEAVES, 'src/core/text', 'src/core/registry', 'src/core/article'],
  'src/core/annotation': [...LEAVES, 'src/core/text', 'src/core/registry', 'src/core/article', 'ulid'],
  'src/core/sidecar': [
    ...LEAVES,
    'src/core/text',
    'src/core/yaml',
    'src/core/registry',
    'src/core/annotation',
    'yaml',
    'ulid',
  ],
  'src/core/checks': FACTS,
  'src/core/corpus': [...FACTS, 'src/core/sidecar'],
  'src/core/exchange': [...FACTS, 'src/core/sidecar', 'src/core/corpus'],
  'src/core/features': [...FACTS, 'src/core/corpus', 'src/core/checks'],
  'src/core/index': ['src/core/*'],

  'src/hosts/node': [...FACADE, 'src/hosts/node-*', 'node:*'],
  'src/hosts/node-lock': [...FACADE, 'node:*'],
  'src/hosts/web': [...FACADE, 'vscode'],
  'src/hosts/desktop': [...FACADE, 'src/hosts/*', 'vscode', 'node:*'],
  'src/editor/features': [...FACADE, 'src/editor', 'vscode'],
  'src/editor': [...FACADE, '#host', 'vscode'],
  'src/extension': [...FACADE, 'src/editor', 'src/editor/features/index', 'vscode'],
  'src/cli': [...FACADE, '#host', 'src/hosts/node', 'package.json', 'commander', 'node:*'],
  'src/worker': [...FACADE, '#host', 'src/hosts/node', 'node:*'],

  'test/support': ['src/core/*', '*', 'node:*'],
  'test/support/editor': [...FACADE, 'src/editor', 'test/support', '*', 'node:*', 'vscode'],
  'test/core': ['src/core/*', 'src/hosts/node', 'src/cli', 'test/support', 'test/gold/*', 'scripts/*', '*', 'node:*'],
  'test/bench': ['src/core/*', 'src/hosts/node', 'src/editor', 'test/support', 'vscode', '*', 'node:*'],
  // Runs in the web host too: no Node, no module of the core behind the façade.
  'test/editor': [...FACADE, 'src/editor', 'test/support', 'test/support/editor', 'vscode', 'node:assert/strict'],
  'test/ui': ['test/support', 'scripts/*', '*', 'node:*'],
};

/** Rooms in which no file may import a neighbour: features meet in the context, checks and formats nowhere. */
export const APART = ['src/core/features', 'src/core/checks', 'src/core/exchange', 'src/editor/features'];

const names = Object.keys(ROOMS).sort((a, b) => b.length - a.length);

/** The room of a file (path from the project's root, with or without ending), or undefined. */
export function roomOf(file) {
  return names.find((room) => file === room || file.startsWith(`${room}.`) || file.startsWith(`${room}/`));
}

/**
 * Why `file` must not import `specifier`, as one sentence; null when it may, or when it is neither source nor test.
 * Both addresses use `/`; `file` is relative to the project's root.
 */
export function trespass(file, specifier) {
  const room = roomOf(file);
  if (room === undefined)
    return file.startsWith('src/') ? `${file} is in no room: give it one in scripts/house/rooms.mjs.` : null;
  const target = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
  if (specifier.startsWith('.') && roomOf(target) === room) return neighbour(file, target, room);
  if (ROOMS[room].some((allowed) => admits(allowed, target, specifier))) return null;
  return `${room} may not import ${target}: see scripts/house/rooms.mjs.`;
}

function neighbour(file, target, room) {
  if (!APART.includes(room)) return null;
  const word = (path) => path.slice(room.length + 1).split(/[/.]/, 1)[0];
  if (word(file) === 'index' || word(file) === word(target)) return null;
  return `${file} may not import its neighbour ${target}: what both need belongs in a room below.`;
}

/** Whether one entry of a row lets a target in: a room (not the rooms inside it), a file, a package, or a prefix with `*`. */
function admits(allowed, target, specifier) {
  if (allowed === '*') return !specifier.startsWith('.') && !specifier.startsWith('node:') && specifier !== 'vscode';
  if (allowed.endsWith('*')) return target.startsWith(allowed.slice(0, -1));
  return target === allowed || (specifier.startsWith('.') && roomOf(target) === allowed);
}

/** ESLint rule `house/borders`: static, dynamic and re-exporting imports, types included. */
export const borders = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = posix
      .normalize(context.filename.replaceAll('\\', '/'))
      .slice(context.cwd.replaceAll('\\', '/').length + 1);
    const check = (node) => {
      const source = node.source ?? node.argument?.literal ?? node.expression;
      const message = typeof source?.value === 'string' ? trespass(file, source.value) : null;
      if (message !== null) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
      TSExternalModuleReference: check,
    };
  },
};
