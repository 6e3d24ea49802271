import picomatch from 'picomatch';
import { type Problem, problem } from '../problem';
import { isRecord } from './fields';
import type { ParsedYaml } from './yaml';

/** `.gloss/config.yaml`. */
export interface Config {
  /** Globs of articles, relative to the folder that holds `.gloss/`. */
  readonly articles: readonly string[];
  readonly exclude: readonly string[];
  /** Whether the built-in registry counts here. */
  readonly builtin: boolean;
  /** Ids or aliases that are never a mention here. */
  readonly ignore: readonly string[];
}

export const DEFAULT_CONFIG: Config = { articles: ['**/*.txt'], exclude: [], builtin: true, ignore: [] };

const LISTS = ['articles', 'exclude', 'ignore'] as const;

/** Reads a config; what is wrong keeps its default and is reported. */
export function readConfig(
  { value, spanOf, problems }: ParsedYaml,
  file: string,
): { config: Config; problems: readonly Problem[] } {
  const found: Problem[] = [...problems];
  const say = (key: string, code: 'config-type' | 'config-key', message: string): void => {
    found.push(problem(code, message, spanOf([key]), file));
  };
  if (value === undefined || value === null) return { config: DEFAULT_CONFIG, problems: found };
  if (!isRecord(value))
    return {
      config: DEFAULT_CONFIG,
      problems: [
        ...found,
        problem('config-type', 'The config must be a list of settings (key: value).', spanOf([]), file),
      ],
    };
  const config: { -readonly [Key in keyof Config]: Config[Key] } = { ...DEFAULT_CONFIG };
  for (const [key, setting] of Object.entries(value)) {
    if (setting === null) continue;
    if (LISTS.includes(key as (typeof LISTS)[number])) {
      const list: unknown[] = Array.isArray(setting) ? setting : [setting];
      if (list.every((item) => typeof item === 'string')) config[key as (typeof LISTS)[number]] = list;
      else say(key, 'config-type', `${key} must be a list of texts.`);
    } else if (key === 'builtin') {
      if (typeof setting === 'boolean') config.builtin = setting;
      else say(key, 'config-type', 'builtin must be true or false.');
    } else say(key, 'config-key', `“${key}” is no setting: there are articles, exclude, builtin and ignore.`);
  }
  return { config, problems: found };
}

/** Gloss's own files and the usual places of other tools' are no articles, whatever the globs say. */
const NEVER = ['**/.gloss/**', '**/.git/**', '**/node_modules/**'];

/** Whether a file is an article: its path relative to the folder that holds `.gloss/`, with `/` between names. */
export function isArticle(config: Config, relativePath: string): boolean {
  const matches = (globs: readonly string[]): boolean =>
    globs.length > 0 && picomatch.isMatch(relativePath, [...globs], { dot: true, windows: false });
  return matches(config.articles) && !matches(config.exclude) && !matches(NEVER);
}
