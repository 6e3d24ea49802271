// Where package.json and the code disagree, as sentences. Pure: the caller reads the files.

const THEMES = ['dark', 'light', 'highContrast', 'highContrastLight'];
/** They would wake Gloss in every window; commands and views wake it by themselves. */
const WAKEFUL = /^(?:\*|onStartupFinished|onCommand:.*|onView:.*)$/;

/**
 * @param {object} input
 * @param {any} input.manifest package.json
 * @param {Record<string, Record<string, string>>} input.nls package.nls*.json by file name
 * @param {import('./code.mjs').CodeFacts} input.code
 * @param {(path: string) => boolean} input.exists whether a file of the project is there
 * @returns {string[]}
 */
export function manifestProblems({ manifest, nls, code, exists }) {
  const given = contributions(localized(manifest, nls['package.nls.json'] ?? {}));
  return [
    ...commandProblems(given, code),
    ...settingProblems(given, code),
    ...viewProblems(given, code),
    ...colorProblems(given, code),
    ...contextProblems(given, code),
    ...literalProblems(given, code),
    ...activationProblems(manifest, given),
    ...nlsProblems(manifest, nls),
    ...given.paths.filter((path) => !exists(path)).map((path) => `package.json names ${path}, which is not there`),
  ];
}

const NOTHING = {
  commands: [],
  menus: {},
  keybindings: [],
  configuration: [],
  views: {},
  viewsContainers: {},
  viewsWelcome: [],
  colors: [],
  languages: [],
  grammars: [],
  semanticTokenTypes: [],
  jsonValidation: [],
};

/** The ids that package.json contributes or names, by kind. */
function contributions({ contributes }) {
  const c = { ...NOTHING, ...contributes };
  const views = Object.values(c.views).flat();
  const called = [...Object.values(c.menus).flat(), ...[c.keybindings].flat()];
  return {
    commands: c.commands.map(({ command }) => command),
    used: [...called.flatMap(({ command }) => command ?? []), ...c.viewsWelcome.flatMap(linked)],
    settings: [c.configuration].flat().flatMap(({ properties }) => Object.keys(properties ?? {})),
    views: views.map(({ id }) => id),
    homes: Object.keys(c.views),
    containers: Object.values(c.viewsContainers).flatMap((list) => list.map(({ id }) => id)),
    welcomed: c.viewsWelcome.map(({ view }) => view),
    colors: c.colors,
    languages: c.languages.map(({ id }) => id),
    whens: [...called, ...c.viewsWelcome, ...views, ...c.commands]
      .flatMap(({ when, enablement }) => [when, enablement])
      .filter(Boolean),
    tokens: c.semanticTokenTypes.map(({ id }) => id),
    paths: pathsOf(c),
  };
}

/** Commands that a welcome text links to. */
function linked({ contents }) {
  return [...contents.matchAll(/\(command:(gloss\.[\w.]+)/g)].map((match) => match[1]);
}

function pathsOf({ languages, grammars, jsonValidation, viewsContainers }) {
  const icons = Object.values(viewsContainers).flatMap((list) => list.flatMap(({ icon = [] }) => icon));
  const schemas = jsonValidation.map(({ url }) => url).filter((url) => url.startsWith('./'));
  return [
    ...icons,
    ...languages.flatMap(({ configuration = [] }) => configuration),
    ...grammars.map(({ path }) => path),
    ...schemas,
  ];
}

/** The manifest with its texts in place of their keys; commands are linked from texts too. */
function localized(manifest, texts) {
  return JSON.parse(JSON.stringify(manifest), (_, value) =>
    typeof value === 'string' ? value.replace(/^%(.+)%$/, (whole, key) => texts[key] ?? whole) : value,
  );
}

/** A sentence for each of `items` that `known` lacks. */
function missing(items, known, sentence) {
  const set = new Set(known);
  return [...new Set(items)].filter((item) => !set.has(item)).map(sentence);
}

function twice(items, sentence) {
  return items.filter((item, index) => items.indexOf(item) < index).map(sentence);
}

function commandProblems({ commands, used }, code) {
  return [
    ...missing(commands, code.commands, (id) => `command ${id} is contributed, but not in the table of commands`),
    ...missing(code.commands, code.registered, (id) => `command ${id} is in the table, but nobody registers it`),
    ...missing(code.commands, [...commands, ...code.called], (id) => `command ${id} is neither contributed nor called`),
    ...missing(used, commands, (id) => `a menu, key or welcome text names ${id}, which is not contributed`),
    ...twice(commands, (id) => `command ${id} is contributed twice`),
    ...twice(code.registered, (id) => `command ${id} is registered twice`),
  ];
}

function settingProblems({ settings }, code) {
  const read = [...code.settings].filter((id) => id.startsWith('gloss.'));
  return [
    ...missing(settings, read, (id) => `setting ${id} is contributed, but never read`),
    ...missing(read, settings, (id) => `setting ${id} is read, but not contributed`),
  ];
}

function viewProblems({ views, homes, containers, welcomed, whens }, code) {
  const named = whens.flatMap((when) => [...when.matchAll(/\bview\s*==\s*'?([\w.]+)/g)].map((match) => match[1]));
  return [
    ...missing(views, code.views, (id) => `view ${id} is contributed, but nobody fills it`),
    ...missing(code.views, views, (id) => `view ${id} is filled, but not contributed`),
    ...missing(
      [...welcomed, ...named],
      views,
      (id) => `a welcome text or menu names view ${id}, which is not contributed`,
    ),
    ...missing(
      homes.filter((id) => id.startsWith('gloss')),
      containers,
      (id) => `views stand in ${id}, which is no container`,
    ),
  ];
}

function colorProblems({ colors }, code) {
  const ids = colors.map(({ id }) => id);
  const own = [...code.colors].filter((id) => id.startsWith('gloss.'));
  const bare = colors.flatMap(({ id, defaults }) =>
    THEMES.filter((theme) => !defaults?.[theme]).map((theme) => [id, theme]),
  );
  return [
    ...missing(ids, code.literals, (id) => `colour ${id} is contributed, but not used`),
    ...missing(own, ids, (id) => `colour ${id} is used, but not contributed`),
    ...bare.map(([id, theme]) => `colour ${id} has no default for ${theme}`),
  ];
}

function contextProblems({ whens, settings }, code) {
  const keys = whens.flatMap((when) => when.match(/(?<![\w.'])gloss\.[\w.]+/g) ?? []);
  const items = whens.flatMap((when) => [...when.matchAll(/\bviewItem\s*==\s*'?([\w.-]+)/g)].map((match) => match[1]));
  const set = [...code.contexts].filter((key) => key.startsWith('gloss.'));
  const named = keys.filter(
    (key) => !whens.some((when) => new RegExp(`==\\s*${key.replaceAll('.', '\\.')}(?![\\w.])`).test(when)),
  );
  const fromSettings = settings.map((id) => `config.${id}`);
  return [
    ...missing(named, [...set, ...fromSettings], (key) => `a when clause asks for ${key}, which nobody sets`),
    ...missing(set, keys, (key) => `context key ${key} is set, but no when clause asks for it`),
    ...missing(items, code.literals, (item) => `a when clause asks for viewItem ${item}, which no tree item has`),
  ];
}

/** Any other `gloss.…` in the code is a slip of the pen. */
function literalProblems({ commands, settings, views, colors, whens, tokens }, code) {
  const ids = [...commands, ...settings, ...views, ...colors.map(({ id }) => id), ...tokens];
  const own = [...code.commands, ...code.contexts, ...whens.flatMap((when) => when.match(/gloss\.[\w.]+/g) ?? [])];
  const literals = [...code.literals].filter((text) => /^gloss\.\w[\w.]*\w$/.test(text) && !/\.ya?ml$/.test(text));
  return [
    ...missing(
      literals,
      [...ids, ...own],
      (text) => `the code names ${text}, which is no command, setting, view, colour or key`,
    ),
    ...missing(tokens, code.literals, (id) => `semantic token type ${id} is contributed, but not used`),
  ];
}

function activationProblems({ activationEvents = [] }, { languages }) {
  const asked = activationEvents
    .filter((event) => event.startsWith('onLanguage:'))
    .map((event) => event.slice('onLanguage:'.length));
  return [
    ...activationEvents
      .filter((event) => WAKEFUL.test(event))
      .map((event) => `activation event ${event} is too wakeful or implied`),
    ...missing(asked, languages, (id) => `activation event onLanguage:${id} names no contributed language`),
  ];
}

function nlsProblems(manifest, nls) {
  const used = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]);
  return Object.entries(nls).flatMap(([file, texts]) => [
    ...missing(used, Object.keys(texts), (key) => `package.json uses %${key}%, which ${file} does not define`),
    ...missing(Object.keys(texts), used, (key) => `${file} defines ${key}, which package.json does not use`),
  ]);
}
