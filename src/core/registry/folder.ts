import { FileError, type Host } from '../host';
import { type Problem, type ProblemCode, problem } from '../problem';
import { normalText } from '../text/normal';
import { type Config, DEFAULT_CONFIG, readConfig } from './config';
import { type Entry, readBodies, readOfficials } from './entries';
import { isRecord, type Place } from './fields';
import { compile, type Knowledge } from './knowledge';
import type { Language } from './language';
import { mergeRegistry } from './merge';
import type { Body, Official } from './registry';
import { type ParsedYaml, parseYaml } from './yaml';

/** Everything that `.gloss/` (and the built-in data under it) says. */
export interface Folder {
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
}

const NOTHING: ParsedYaml = { value: undefined, spanOf: () => ({ start: 0, end: 0 }), problems: [] };

/** A YAML file of the folder; {@link NOTHING} when there is none. One that cannot be read, or is not UTF-8, is a problem. */
async function readYaml(host: Host, file: string): Promise<ParsedYaml> {
  const failed = (code: ProblemCode, message: string): ParsedYaml => ({
    ...NOTHING,
    problems: [problem(code, message, undefined, file)],
  });
  try {
    const bytes = await host.files.read(file);
    if (!bytes) return NOTHING;
    host.work.yaml++;
    return parseYaml(normalText(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), file);
  } catch (error) {
    if (error instanceof FileError) return failed('file-unreadable', error.message);
    if (error instanceof TypeError) return failed('file-not-text', 'The file is not UTF-8: save it as UTF-8.');
    throw error;
  }
}

async function shipped(host: Host): Promise<{ officials: readonly Entry<Official>[]; bodies: readonly Entry<Body>[] }> {
  const data = await host.data('registry');
  const place: Place = { file: 'built-in registry', spanOf: () => ({ start: 0, end: 0 }), problems: [] };
  const part = (key: string): unknown => (isRecord(data) ? data[key] : undefined);
  return { officials: readOfficials(part('officials'), place, true), bodies: readBodies(part('bodies'), place, true) };
}

/**
 * Reads a folder's config and registry over the built-in one. Bad entries become problems with their place; the good rest counts.
 * @param gloss URI of the `.gloss` folder; null: only what is built in
 * @param options `builtin: false` leaves the built-in registry out, whatever the config says
 */
export async function loadFolder(
  host: Host,
  gloss: string | null,
  options: { builtin?: boolean } = {},
): Promise<Folder> {
  const yaml = (name: string): Promise<ParsedYaml> =>
    gloss === null ? Promise.resolve(NOTHING) : readYaml(host, `${gloss}/${name}`);
  const [configYaml, officialsYaml, bodiesYaml] = await Promise.all([
    yaml('config.yaml'),
    yaml('officials.yaml'),
    yaml('bodies.yaml'),
  ]);
  const { config, problems } =
    gloss === null ? { config: DEFAULT_CONFIG, problems: [] } : readConfig(configYaml, `${gloss}/config.yaml`);
  const builtin = config.builtin && options.builtin !== false ? await shipped(host) : { officials: [], bodies: [] };
  const found: Problem[] = [...problems, ...officialsYaml.problems, ...bodiesYaml.problems];
  const place = (parsed: ParsedYaml, name: string): Place => ({
    file: `${gloss ?? ''}/${name}`,
    spanOf: parsed.spanOf,
    problems: found,
  });
  const officials = readOfficials(officialsYaml.value, place(officialsYaml, 'officials.yaml'));
  const bodies = readBodies(bodiesYaml.value, place(bodiesYaml, 'bodies.yaml'));
  const merged = mergeRegistry([builtin.officials, officials], [builtin.bodies, bodies], config.ignore);
  const languages = (await host.data('languages')) as readonly Language[];
  const compiled = compile(merged.registry, languages);
  return { config, knowledge: compiled.knowledge, problems: [...found, ...merged.problems, ...compiled.problems] };
}

/** Name of the folder that holds config and registry. */
const FOLDER = '.gloss';

/** URI of the nearest `.gloss` folder above a file; null when there is none up to the root. */
export async function nearestFolder(host: Host, file: string): Promise<string | null> {
  for (let at = file.lastIndexOf('/'); at > file.indexOf('://') + 2; at = file.lastIndexOf('/', at - 1)) {
    const folder = `${file.slice(0, at)}/${FOLDER}`;
    if ((await host.files.stat(folder))?.kind === 'folder') return folder;
  }
  return null;
}
