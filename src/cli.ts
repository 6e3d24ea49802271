/** The command line: the core on files. Results go to standard output, complaints to standard error. */
import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { openHost } from '#host';
import { version } from '../package.json';
import {
  anchorAll,
  anchorExceptions,
  applyExceptions,
  check,
  CodePoints,
  type Facts,
  FileError,
  type Folder,
  type Host,
  Lines,
  loadFolder,
  nearestFolder,
  normalText,
  orphanProblems,
  type Problem,
  readArticle,
  readSidecar,
  recognize,
  type Severity,
  type Sidecar,
  sidecarName,
  sidecarOf,
  toJson,
} from './core/index';

/** Exit code when a file could not be read or the call was wrong; 1 is left to problems that `check` found. */
const FAILED = 2;

interface Options {
  readonly registry?: string;
  readonly builtin: boolean;
  readonly date?: string;
  readonly hints?: boolean;
}

/** A complaint that ends the command, or the work on one file. */
class Complaint extends Error {}

/** Every command ends here: what it wrote is flushed, its exit code is set. */
async function main(): Promise<void> {
  const program = new Command('gloss')
    .description('Recognises officials, bodies and numbered task lists in articles.')
    .version(version)
    .showHelpAfterError('(gloss --help says more)')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : FAILED));
  command(
    program,
    'recognize',
    'print one JSON line a file: language, date, mentions, task lists (offsets in code points)',
    recognizeFiles,
  );
  command(
    program,
    'check',
    'print file:line:column: severity code message for each problem; ends 1 when there are errors',
    checkFiles,
  ).option('--hints', 'also print hints: officials and bodies that no registry knows');
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : FAILED));
  await program.parseAsync();
}

type Work = (files: readonly string[], desk: Desk) => Promise<number>;

function command(program: Command, name: string, description: string, work: Work): Command {
  return program
    .command(name)
    .description(description)
    .argument('<file...>', 'articles: UTF-8 text files')
    .option('--registry <dir>', 'use this folder in place of the nearest .gloss/ above each file')
    .option('--no-builtin', 'leave the built-in registry out')
    .option('--date <YYYY-MM-DD>', 'date of the articles, whatever they say', parseDate)
    .action(async (files: string[], options: Options) => {
      try {
        process.exitCode = await work(files, await Desk.open(options));
      } catch (error) {
        if (!(error instanceof Complaint || error instanceof FileError)) throw error;
        console.error(`gloss: ${error.message}`);
        process.exitCode = FAILED;
      }
    });
}

function parseDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const real =
    /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!real) throw new InvalidArgumentError('Write a day as YYYY-MM-DD.');
  return value;
}

/** What all files of one call share: options, and the folders read so far. */
class Desk {
  private readonly folders = new Map<string | null, Promise<Folder>>();

  private constructor(
    private readonly host: Host,
    private readonly options: Options,
  ) {}

  /** Throws a {@link Complaint} when the folder named by `--registry` is none. */
  static async open(options: Options): Promise<Desk> {
    const { registry } = options;
    if (registry !== undefined && !(await stat(registry).catch(() => null))?.isDirectory())
      throw new Complaint(
        `--registry ${registry}: no such folder. Name a folder that holds officials.yaml or bodies.yaml.`,
      );
    return new Desk(openHost(pathToFileURL(join(__dirname, 'data')).href), options);
  }

  /** Whether hints are wanted. */
  get hints(): boolean {
    return this.options.hints === true;
  }

  /** Config and registry for a file, with the problems in them. */
  async folderOf(file: string): Promise<Folder> {
    const { registry, builtin } = this.options;
    const uri = registry === undefined ? await nearestFolder(this.host, uriOf(file)) : uriOf(registry);
    const known = this.folders.get(uri) ?? loadFolder(this.host, uri, { builtin });
    this.folders.set(uri, known);
    return known;
  }

  /** What people noted and corrected beside a file; nothing where there is nothing. */
  async sidecarOf(file: string): Promise<Sidecar & { readonly text: string }> {
    const bytes = await this.host.files.read(sidecarOf(uriOf(file)));
    const text = bytes ? normalText(new TextDecoder().decode(bytes)) : '';
    return { ...readSidecar(text), text };
  }

  /** Throws a {@link Complaint} for a file that is no article to read. */
  async factsOf(file: string): Promise<Facts> {
    const text = await readText(file);
    const { knowledge } = await this.folderOf(file);
    const { source, exceptions } = await this.sidecarOf(file);
    const article = readArticle(text, knowledge.languages, this.options.date ?? source?.published, file);
    const corrections = anchorExceptions(exceptions, [], article);
    const found = recognize(article, knowledge);
    const recognition = applyExceptions(found, article, corrections, knowledge.registry, sidecarName(uriOf(file)));
    return { article, recognition };
  }
}

const SIDECAR = sidecarOf('');
const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder: name the files in it',
  EACCES: 'no permission to read it',
};

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Complaint(`${file}: ${UNREADABLE[code ?? ''] ?? message}`);
  });
  if (bytes.includes(0)) throw new Complaint(`${file}: is binary (or UTF-16), not UTF-8 text`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Complaint(`${file}: is not UTF-8: save it as UTF-8`);
  }
}

/** Does the work on each file in turn; a file that fails is complained about, the others are still done. */
async function each(files: readonly string[], work: (file: string) => Promise<void>): Promise<boolean> {
  let whole = true;
  for (const file of files) {
    try {
      await work(file);
    } catch (error) {
      if (!(error instanceof Complaint || error instanceof FileError)) throw error;
      console.error(`gloss: ${error.message}`);
      whole = false;
    }
  }
  return whole;
}

async function recognizeFiles(files: readonly string[], desk: Desk): Promise<number> {
  const whole = await each(files, async (file) => {
    await print(JSON.stringify(toJson(file, await desk.factsOf(file))));
  });
  return whole ? 0 : FAILED;
}

async function checkFiles(files: readonly string[], desk: Desk): Promise<number> {
  const reported = new Set<Folder>();
  const severities = new Set<Severity>();
  const report = async (file: string, text: string, problems: readonly Problem[]): Promise<void> => {
    for (const problem of problems) {
      severities.add(problem.severity);
      await print(lineOf(file, text, problem));
    }
  };
  const whole = await each(files, async (file) => {
    const facts = await desk.factsOf(file);
    const folder = await desk.folderOf(file);
    const problems = check(facts, folder.knowledge);
    if (!reported.has(folder)) for (const part of await problemsByFile(folder)) await report(...part);
    reported.add(folder);
    await report(
      file,
      facts.article.text,
      desk.hints ? problems : problems.filter(({ severity }) => severity !== 'hint'),
    );
    const sidecar = await desk.sidecarOf(file);
    await report(`${file}${SIDECAR}`, sidecar.text, [
      ...sidecar.problems,
      ...orphanProblems(
        sidecar.text,
        anchorAll(sidecar.annotations ?? [], facts.article),
        anchorExceptions(sidecar.exceptions, [], facts.article),
      ),
    ]);
  });
  if (!whole) return FAILED;
  return severities.has('error') ? 1 : 0;
}

/** Problems of a folder's own files: path (relative to here), text and problems of each. */
async function problemsByFile({ problems }: Folder): Promise<readonly [string, string, readonly Problem[]][]> {
  const uris = [...new Set(problems.map(({ file }) => file ?? ''))];
  return Promise.all(
    uris.map(async (uri): Promise<[string, string, readonly Problem[]]> => {
      const path = uri.startsWith('file:') ? fileURLToPath(uri) : uri;
      const text = await readFile(path, 'utf8').catch(() => '');
      return [relative('', path), normalText(text), problems.filter(({ file }) => (file ?? '') === uri)];
    }),
  );
}

/** `file:line:column: severity code message`: 1-based, columns in code points. */
function lineOf(file: string, text: string, { span, severity, code, message }: Problem): string {
  const lines = new Lines(text);
  const points = new CodePoints(text);
  const start = span?.start ?? 0;
  const { line, column } = lines.positionAt(start);
  const characters = points.fromUtf16(start) - points.fromUtf16(start - column);
  return `${file}:${String(line + 1)}:${String(characters + 1)}: ${severity} ${code} ${message}`;
}

/** Writes a line, waiting where the reader of a pipe is slower than Gloss. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((done) => process.stdout.once('drain', done));
}

void main();
