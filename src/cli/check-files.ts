import { availableParallelism } from 'node:os';
import type { Settings } from '../core/audit';
import { readFileBytes } from '../hosts/files/read-file';
import { checkFile, failure } from './check-file';
import { inOrder } from './in-order';
import { WorkerPool, type WorkerSetup } from './pool';
import { render, type Rendered, type Rendering } from './render';
import type { ResultCache } from './result-cache';

/** Fewer files than this are done here: starting a worker costs more than it saves. */
const WORTH_WORKERS = 4;
/** How many results may wait for their turn before further files wait too, so that memory stays flat. */
const AHEAD = 64;

export interface CheckRun {
  readonly settings: Settings;
  readonly rendering: Rendering;
  /** Worker threads; as many as there are cores when left out. */
  readonly jobs: number | undefined;
  readonly cache: ResultCache | undefined;
  /** Ends the run with what is done. */
  readonly stop: AbortSignal;
}

/** Checks files on several cores; results come in the order of the files, and as soon as they can. */
export async function* checkFiles(paths: AsyncIterable<string>, run: CheckRun): AsyncGenerator<Rendered> {
  const { first, rest } = await takeSome(paths, WORTH_WORKERS);
  if (first.length < WORTH_WORKERS) {
    for (const [index, path] of first.entries()) {
      if (run.stop.aborted) return;
      yield await checkHere(path, index, run);
      // Lets a signal through between two files.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return;
  }
  const setup: WorkerSetup = { settings: run.settings, rendering: run.rendering };
  const pool = new WorkerPool(Math.max(1, run.jobs ?? availableParallelism()), setup);
  const close = () => void pool.close();
  run.stop.addEventListener('abort', close, { once: true });
  try {
    yield* inOrder(rest, (path, index) => checkThere(path, index, pool, run), AHEAD, run.stop);
  } finally {
    run.stop.removeEventListener('abort', close);
    await pool.close();
  }
}

async function checkHere(
  path: string,
  index: number,
  { settings, rendering, cache }: CheckRun,
): Promise<Rendered> {
  let bytes: Uint8Array | undefined;
  let key: string | undefined;
  if (cache) {
    try {
      bytes = await readFileBytes(path);
    } catch (error) {
      return render(failure(path, error), index, rendering);
    }
    key = cache.keyOf(path, bytes);
    const known = await cache.find(key, path);
    if (known) return render(known, index, rendering);
  }
  const rendered = render(await checkFile(path, settings, rendering.language, bytes), index, rendering);
  if (key !== undefined) await cache?.keep(key, rendered.stored);
  return rendered;
}

async function checkThere(
  path: string,
  index: number,
  pool: WorkerPool,
  { rendering, cache }: CheckRun,
): Promise<Rendered | undefined> {
  await pool.acquire();
  let bytes: Uint8Array;
  let key: string | undefined;
  try {
    // Read here, where there is nothing else to do: a worker never waits for the disk.
    bytes = await readFileBytes(path);
    key = cache?.keyOf(path, bytes);
    const known = key === undefined ? undefined : await cache?.find(key, path);
    if (known) {
      pool.release();
      return render(known, index, rendering);
    }
  } catch (error) {
    pool.release();
    return render(failure(path, error), index, rendering);
  }
  const rendered = await pool.run({ path, index, bytes });
  if (key !== undefined) await cache?.keep(key, rendered?.stored);
  return rendered;
}

/** The first few items, and all of them again as one stream. */
async function takeSome<T>(
  items: AsyncIterable<T>,
  count: number,
): Promise<{ first: readonly T[]; rest: AsyncIterable<T> }> {
  const source = items[Symbol.asyncIterator]();
  const first: T[] = [];
  while (first.length < count) {
    const { value, done } = await source.next();
    if (done) break;
    first.push(value);
  }
  const rest = (async function* () {
    yield* first;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  })();
  return { first, rest };
}
