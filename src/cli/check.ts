import { createReadStream } from 'node:fs';
import type { Settings } from '../core/audit';
import type { Language } from '../core/checks/define-check';
import { addFile, emptyTotals } from '../core/report/totals';
import { isReadable } from '../hosts/files/read-file';
import { checkFiles } from './check-files';
import { fileDestination, realTarget, streamDestination, type Destination } from './destination';
import { findFiles } from './find-files';
import { wantsColour } from './paint';
import { pathList } from './path-list';
import { Progress } from './progress';
import type { Format, Rendering } from './render';
import { reasonOf } from './reason';
import { NotACacheError, ResultCache } from './result-cache';
import { reaches, type FailOn } from './severity';
import { openSink } from './sinks';
import { stopOnSignal, type Stop } from './stop';
import { UsageFault } from './usage-fault';
import { wordsOf, type Words } from './words';

export interface CheckOptions {
  readonly format: Format;
  readonly failOn: FailOn;
  readonly settings: Settings;
  readonly language: Language;
  readonly jobs?: number;
  readonly out?: string;
  readonly filesFrom?: string;
  readonly sinceCache?: string;
  /** Where the settings were read from. */
  readonly settingsFile?: string;
  readonly progress: boolean;
}

/**
 * Checks the paths and writes the report as it comes. Gives the exit code: 0, 1 (findings) or 2 (a file could not be
 * checked, or the run was stopped).
 * @throws UsageFault where it cannot run as asked
 */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { format, failOn, language, settings, out, sinceCache } = options;
  const words = wordsOf(language);
  const sources = await sourcesOf(paths, options);
  const toTerminal = out === undefined && process.stdout.isTTY === true;
  const rendering: Rendering = {
    format,
    language,
    colour: out === undefined && wantsColour(process.stdout, process.env),
    keep: sinceCache !== undefined,
  };
  const cache = await openCache(sinceCache, JSON.stringify([settings, language]), words);
  const progress = progressOf(paths, options);
  const stop = stopOnSignal();
  const totals = emptyTotals();
  let reached = false;
  let destination: Destination | undefined;
  try {
    destination = await openDestination(out, stop, words);
    const sink = await openSink(format, destination, language);
    try {
      const run = { settings, rendering, jobs: options.jobs, cache, stop: stop.signal };
      for await (const rendered of checkFiles(sources, run)) {
        if (toTerminal) progress?.clear();
        await sink.file(rendered);
        addFile(totals, rendered.summary);
        const { counts, path } = rendered.summary;
        for (const severity of ['error', 'warning', 'info'] as const)
          reached ||= counts[severity] > 0 && reaches(severity, failOn);
        progress?.advance(path);
      }
      progress?.clear();
      await sink.end(totals, stop.signal.aborted);
    } finally {
      await sink.close();
    }
    await destination.finish();
    await cache?.close(!stop.signal.aborted).catch((error: unknown) => {
      throw new UsageFault(words.cannotWrite(sinceCache!, reasonOf(error, words)));
    });
  } catch (error) {
    progress?.clear();
    await destination?.discard();
    await cache?.discard();
    throw error;
  } finally {
    stop.done();
  }
  if (stop.isAsked()) process.stderr.write(`${words.interrupted(totals.files)}\n`);
  else if (totals.files === 0 && !stop.signal.aborted) process.stderr.write(`${words.nothingFound}\n`);
  if (stop.signal.aborted || totals.files === 0 || totals.failed > 0) return 2;
  return reached ? 1 : 0;
}

/** The files to check, without the report that is being written and the results of the last run. */
async function sourcesOf(paths: readonly string[], options: CheckOptions): Promise<AsyncIterable<string>> {
  const { format, language, out, filesFrom } = options;
  const words = wordsOf(language);
  if (paths.length === 0 && filesFrom === undefined) throw new UsageFault(words.noPaths);
  if (paths.length > 0 && filesFrom !== undefined) throw new UsageFault(words.bothPaths);
  if (format === 'xlsx' && out === undefined) throw new UsageFault(words.outNeeded);
  const own = await ownFiles(options, words);
  for (const path of paths) if (own.has(await realTarget(path))) throw new UsageFault(words.outIsInput(path));
  const files = findFiles(filesFrom === undefined ? paths : listOf(filesFrom, words));
  return [...own].some(isReadable) ? without(files, own) : files;
}

/**
 * What the run writes, where a path leads to.
 * @throws UsageFault where it would write over what it reads, or over its own
 */
async function ownFiles(options: CheckOptions, words: Words): Promise<ReadonlySet<string>> {
  const { out, sinceCache, settingsFile, filesFrom } = options;
  const read = new Set<string>();
  for (const file of [settingsFile, filesFrom === '-' ? undefined : filesFrom])
    if (file !== undefined) read.add(await realTarget(file));
  const own = new Set<string>();
  for (const file of [out, sinceCache]) {
    if (file === undefined) continue;
    const target = await realTarget(file);
    if (read.has(target) || own.has(target)) throw new UsageFault(words.namedTwice(file));
    own.add(target);
  }
  return own;
}

async function* without(files: AsyncIterable<string>, own: ReadonlySet<string>): AsyncGenerator<string> {
  for await (const file of files) if (!own.has(await realTarget(file))) yield file;
}

async function* listOf(file: string, words: Words): AsyncGenerator<string> {
  try {
    yield* pathList(file === '-' ? process.stdin : createReadStream(file));
  } catch (error) {
    throw new UsageFault(words.cannotRead(file, reasonOf(error, words)));
  }
}

/** @throws UsageFault where the report cannot be written */
async function openDestination(out: string | undefined, stop: Stop, words: Words): Promise<Destination> {
  if (out === undefined) return streamDestination(process.stdout, stop.outputLost);
  const told = async <T>(doing: Promise<T>): Promise<T> => {
    try {
      return await doing;
    } catch (error) {
      throw new UsageFault(words.cannotWrite(out, reasonOf(error, words)));
    }
  };
  const { write, finish, discard } = await told(fileDestination(out));
  return { write: (data) => told(write(data)), finish: () => told(finish()), discard };
}

async function openCache(
  file: string | undefined,
  context: string,
  words: Words,
): Promise<ResultCache | undefined> {
  if (file === undefined) return undefined;
  try {
    return await ResultCache.open(file, context);
  } catch (error) {
    throw new UsageFault(
      error instanceof NotACacheError
        ? words.notACache(file)
        : words.cannotWrite(file, reasonOf(error, words)),
    );
  }
}

/** Only for a person who watches. The files are counted in a second walk, so that no list of them is held. */
function progressOf(paths: readonly string[], options: CheckOptions): Progress | undefined {
  if (!options.progress || process.stderr.isTTY !== true) return undefined;
  const progress = new Progress(process.stderr, options.language);
  if (options.filesFrom === undefined) {
    const count = async (): Promise<void> => {
      let total = 0;
      for await (const _ of findFiles(paths)) total++;
      progress.expect(total);
    };
    // Without it the line shows how many are done.
    count().catch(() => undefined);
  }
  return progress;
}
