// What the code says about the manifest, read from its syntax trees.
import ts from 'typescript';

const CALLS_COMMAND = ['commandValue', 'commandLink', 'executeCommand'];
const TOUCHES_SETTING = ['get', 'inspect', 'update'];
const REGISTERS_VIEW = ['createTreeView', 'registerTreeDataProvider', 'registerWebviewViewProvider'];

/**
 * @typedef {object} CodeFacts
 * @property {Set<string>} commands ids in the table of commands (interface Commands)
 * @property {string[]} registered ids given to registerCommand, as often as they are
 * @property {Set<string>} called ids given to commandValue, commandLink, button or executeCommand
 * @property {Set<string>} settings ids read or watched, with their `gloss.`
 * @property {Set<string>} views ids of views that get a provider
 * @property {Set<string>} colors ids given to ThemeColor
 * @property {Set<string>} contexts keys given to setContext
 * @property {Set<string>} literals all string literals
 */

/** Reads the facts from sources, by path. @returns {CodeFacts} */
export function codeFacts(sources) {
  const facts = {
    commands: new Set(),
    registered: [],
    called: new Set(),
    settings: new Set(),
    views: new Set(),
    colors: new Set(),
    contexts: new Set(),
    literals: new Set(),
  };
  for (const [path, text] of Object.entries(sources)) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    visit(file, (node) => read(node, facts, file));
  }
  return facts;
}

function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function read(node, facts, file) {
  if (ts.isStringLiteralLike(node)) facts.literals.add(node.text);
  if (ts.isInterfaceDeclaration(node) && node.name.text === 'Commands') {
    for (const { name } of node.members) facts.commands.add(name.text);
  }
  if (ts.isNewExpression(node) && nameOf(node.expression) === 'ThemeColor')
    add(facts.colors, node.arguments?.[0], file);
  if (ts.isCallExpression(node)) readCall(node, facts, file);
}

function readCall(node, facts, file) {
  const [first, second] = node.arguments;
  const name = nameOf(node.expression);
  if (name === 'registerCommand') facts.registered.push(...textOf(first, file));
  else if (CALLS_COMMAND.includes(name)) add(facts.called, first, file);
  else if (REGISTERS_VIEW.includes(name)) add(facts.views, first, file);
  else if (name === 'affectsConfiguration') add(facts.settings, first, file);
  else if (TOUCHES_SETTING.includes(name)) readSetting(node, facts, file);
  if (name === 'executeCommand' && textOf(first, file)[0] === 'setContext') add(facts.contexts, second, file);
}

/** `getConfiguration('gloss').get('x')`, also through a constant of the same file. */
function readSetting(node, facts, file) {
  if (!ts.isPropertyAccessExpression(node.expression)) return;
  const receiver = node.expression.expression;
  const source = ts.isIdentifier(receiver) ? initializerOf(receiver.text, file) : receiver;
  if (!source || !ts.isCallExpression(source) || nameOf(source.expression) !== 'getConfiguration') return;
  const section = textOf(source.arguments[0], file).map((text) => `${text}.`);
  for (const key of textOf(node.arguments[0], file)) facts.settings.add((section[0] ?? '') + key);
}

function initializerOf(name, file) {
  let found;
  visit(file, (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText(file) === name) found = node.initializer;
  });
  return found;
}

/** Text of a string or of a constant of the same file that is one; empty when it is neither. */
function textOf(node, file) {
  const value = node && ts.isIdentifier(node) ? initializerOf(node.text, file) : node;
  return value && ts.isStringLiteralLike(value) ? [value.text] : [];
}

const nameOf = (node) =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';

function add(set, node, file) {
  for (const text of textOf(node, file)) set.add(text);
}
