import { mkdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Settings } from '../core/audit';
import type { Language } from '../core/checks/define-check';
import { JSON_VERSION } from '../core/report/json';
import { remarkText } from '../core/report/remarks';
import { countLine, countOf, oneLine, sentence } from '../core/report/text';
import { revealedJson } from '../core/text/invisible';
import { annotateFile, identityOf, type AnnotatedFile } from '../hosts/files/annotate-file';
import { FileFault, reasonIn } from '../hosts/files/file-fault';
import { streamDestination } from './destination';
import { filesOf } from './find-files';
import { Progress } from './progress';
import { reasonOf } from './reason';
import { stopOnSignal } from './stop';
import { UsageFault } from './usage-fault';
import { wordsOf, type Words } from './words';

/** As given on the command line. */
export interface AnnotateFlags {
  /** The folder of the copies. */
  readonly out: string;
  readonly formulas?: boolean;
  readonly fix?: 'safe';
  readonly overwrite?: boolean;
  readonly namespace?: string;
  readonly format: 'text' | 'jsonl';
  readonly progress: boolean;
}

interface Job {
  readonly path: string;
  /** Below the folder of the copies. */
  readonly name: string;
  /** What the disk says where nothing can be made of it. */
  readonly unreadable?: { readonly code: string };
}

type Outcome =
  | { readonly path: string; readonly status: 'failed'; readonly error: string }
  | {
      readonly path: string;
      readonly status: 'annotated';
      readonly output: string;
      readonly done: AnnotatedFile;
    };

/**
 * Writes an annotated copy of each file into a folder, file by file; what is wrong with one is said and the others go on.
 * Gives the exit code: 0, or 2 where a copy could not be written or the run was stopped.
 * @throws UsageFault where it cannot run as asked
 */
export async function annotate(
  paths: readonly string[],
  flags: AnnotateFlags,
  settings: Settings,
  language: Language,
): Promise<number> {
  const words = wordsOf(language);
  await openFolder(paths, flags.out, words);
  const jobs: Job[] = [];
  for (const path of paths) for await (const job of jobsOf(path, flags.out)) jobs.push(job);
  if (jobs.length === 0) throw new UsageFault(words.nothingToAnnotate);
  const inputs = new Set<string>();
  for (const { path } of jobs) {
    // What cannot be looked at is not read either.
    const identity = await identityOf(path).catch(() => undefined);
    if (identity !== undefined) inputs.add(identity);
  }
  // What scripts read is the same in every language.
  const said = flags.format === 'jsonl' ? 'zh-CN' : language;
  const run = { flags, settings, language: said, inputs, taken: new Map<string, string>() };
  // Whether or not anybody reads along, the copies are written.
  const output = streamDestination(process.stdout);
  const progress =
    flags.progress && process.stderr.isTTY ? new Progress(process.stderr, language) : undefined;
  progress?.expect(jobs.length);
  const stop = stopOnSignal();
  let failed = 0;
  let finished = 0;
  try {
    for (const job of jobs) {
      if (stop.signal.aborted) break;
      const outcome = await annotateOne(job, run);
      if (outcome.status === 'failed') failed++;
      finished++;
      if (process.stdout.isTTY) progress?.clear();
      const line = flags.format === 'jsonl' ? revealedJson(jsonOf(outcome)) : textOf(outcome, language);
      await output.write(`${line}\n`);
      progress?.advance(job.path);
      // Signals are heard only between the steps of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    progress?.clear();
    stop.done();
  }
  if (flags.format === 'text' && jobs.length > 1)
    await output.write(`${words.copiesDone(finished, failed)}\n`);
  if (finished < jobs.length) process.stderr.write(`${words.copiesStopped(finished, jobs.length)}\n`);
  return failed > 0 || finished < jobs.length ? 2 : 0;
}

/** Makes the folder of the copies. @throws UsageFault where it cannot be used */
async function openFolder(paths: readonly string[], out: string, words: Words): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    throw new UsageFault(words.cannotWrite(out, reasonOf(error, words)));
  }
  const copies = await realpath(out);
  for (const path of paths) {
    if ((await kindOf(path)) !== 'folder') continue;
    const folder = await realpath(path);
    if (folder === copies || folder.startsWith(copies + sep))
      throw new UsageFault(words.copiesOverInputs(path));
  }
}

/** What a path leads to; a code where the disk does not say. What is not there is said when it is read. */
async function kindOf(path: string): Promise<'folder' | 'file' | { readonly code: string }> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(code) ? 'file' : { code };
  }
}

/**
 * A file keeps its name; the files of a folder keep their places below it, and those of a pattern below what stands before
 * its first sign. Copies of an earlier run are no input, unless they are named.
 */
async function* jobsOf(path: string, out: string): AsyncIterable<Job> {
  const kind = await kindOf(path);
  if (typeof kind === 'object') {
    // Whether its copies belong below a folder is not known.
    yield { path, name: basename(path), unreadable: kind };
    return;
  }
  const copies = (await realpath(out)) + sep;
  for await (const { path: file, below } of filesOf(path)) {
    if (below === undefined) yield { path: file, name: basename(file) };
    else if (!(await realpath(file).catch(() => file)).startsWith(copies))
      yield { path: file, name: relative(below, file) };
  }
}

interface Run {
  readonly flags: AnnotateFlags;
  readonly settings: Settings;
  /** Of what is said about a file. */
  readonly language: Language;
  readonly inputs: ReadonlySet<string>;
  /** Names of copies, and which file each is of. */
  readonly taken: Map<string, string>;
}

async function annotateOne(
  { path, name, unreadable }: Job,
  { flags, settings, language, inputs, taken }: Run,
): Promise<Outcome> {
  const words = wordsOf(language);
  const failed = (error: string): Outcome => ({ path, status: 'failed', error });
  if (unreadable !== undefined) return failed(words.cannotRead(path, reasonOf(unreadable, words)));
  // Some disks do not tell capital letters from small ones, nor the two ways to write an accent.
  const key = name.normalize('NFC').toLowerCase();
  const other = taken.get(key);
  if (other !== undefined) return failed(words.sameName(other));
  taken.set(key, path);
  const target = {
    path: join(flags.out, name),
    folder: flags.out,
    replace: flags.overwrite === true,
    inputs,
  };
  try {
    const done = await annotateFile(path, target, {
      settings,
      scoresAs: flags.formulas === true ? 'formulas' : 'values',
      fix: flags.fix === 'safe',
      namespace: flags.namespace === undefined ? '' : `${flags.namespace}.`,
    });
    return { path, status: 'annotated', output: target.path, done };
  } catch (error) {
    if (error instanceof FileFault) return failed(reasonIn(language, error));
    return failed(words.unexpected(error instanceof Error ? error.message : String(error)));
  }
}

function textOf(outcome: Outcome, language: Language): string {
  const words = wordsOf(language);
  if (outcome.status === 'failed')
    return `${oneLine(outcome.path)}\n  ${words.noCopy}${sentence(outcome.error)}\n`;
  const { annotation, scores, fixes, marks, notes, remarks } = outcome.done;
  const { tables, findings, problems } = annotation;
  const summary =
    language === 'en-US'
      ? `${words.conclusions[problems.conclusion]} ${countLine(countOf(findings), language)}`
      : problems.summary;
  const lines = [
    `${oneLine(outcome.path)} → ${oneLine(outcome.output)}`,
    `  ${tables === 0 ? words.noTables : words.written(tables, scores, fixes, marks, notes)}`,
    `  ${summary}`,
    ...[...annotation.remarks, ...remarks].map(
      (remark) => `  ${words.remark}${sentence(remarkText(remark, language))}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** One line of --format jsonl; scripts rely on the names, see docs/cli.md. */
function jsonOf(outcome: Outcome): object {
  const { path, status } = outcome;
  if (outcome.status === 'failed') return { version: JSON_VERSION, path, status, error: outcome.error };
  const { annotation, scores, fixes, marks, notes, remarks } = outcome.done;
  return {
    version: JSON_VERSION,
    path,
    status,
    output: outcome.output,
    tables: annotation.tables,
    findings: annotation.findings.length,
    conclusion: annotation.problems.conclusion,
    written: { scores, fixes, marks, notes },
    remarks: [...annotation.remarks, ...remarks].map((remark) => remarkText(remark, 'zh-CN')),
  };
}
