import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import type { Settings } from '../core/audit';
import type { FileJson } from '../core/report/json';
import { checkFile } from './check-file';

/** Fewer files than this are done here: starting a worker costs more than it saves. */
const WORTH_WORKERS = 4;
/** How many results may wait for their turn before reading further files stops, so that memory stays flat. */
const AHEAD = 64;

interface Task {
  readonly path: string;
  readonly settings: Settings;
}

/** Checks files on several cores; results come in the order of the files. */
export async function* checkFiles(
  paths: AsyncIterable<string>,
  settings: Settings,
  jobs: number = availableParallelism(),
): AsyncIterable<FileJson> {
  const first: string[] = [];
  const rest = paths[Symbol.asyncIterator]();
  while (first.length < WORTH_WORKERS) {
    const { value, done } = await rest.next();
    if (done) break;
    first.push(value);
  }
  if (jobs < 2 || first.length < WORTH_WORKERS) {
    for (const path of first) yield checkFile(path, settings);
    for (let next = await rest.next(); !next.done; next = await rest.next())
      yield checkFile(next.value, settings);
    return;
  }
  const pool = new WorkerPool(jobs);
  try {
    const waiting: Promise<FileJson>[] = first.map((path) => pool.run({ path, settings }));
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      waiting.push(pool.run({ path: next.value, settings }));
      if (waiting.length >= AHEAD) yield waiting.shift()!;
    }
    for (const result of waiting) yield result;
  } finally {
    await pool.close();
  }
}

class WorkerPool {
  private readonly idle: Worker[] = [];
  private readonly all: Worker[] = [];
  private readonly queue: (() => void)[] = [];

  constructor(private readonly size: number) {}

  async run(task: Task): Promise<FileJson> {
    const worker = await this.take();
    return new Promise((resolve) => {
      const finish = (result: FileJson) => {
        worker.off('message', finish);
        worker.off('error', fail);
        this.give(worker);
        resolve(result);
      };
      const fail = (error: Error) => {
        this.all.splice(this.all.indexOf(worker), 1);
        this.queue.shift()?.();
        resolve({
          path: task.path,
          status: 'failed',
          error: `检查时出现意外错误（${error.message}），请把文件交给维护者。`,
        });
      };
      worker.on('message', finish);
      worker.on('error', fail);
      worker.postMessage(task);
    });
  }

  private async take(): Promise<Worker> {
    for (;;) {
      const idle = this.idle.pop();
      if (idle) return idle;
      if (this.all.length < this.size) {
        // The bundle of the command line is its own worker: see main.ts.
        const worker = new Worker(new URL(import.meta.url));
        this.all.push(worker);
        return worker;
      }
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
  }

  private give(worker: Worker): void {
    this.idle.push(worker);
    this.queue.shift()?.();
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((worker) => worker.terminate()));
  }
}

/** The worker's side: one file after the other. */
export function serveTasks(): void {
  parentPort!.on('message', ({ path, settings }: Task) => {
    void checkFile(path, settings).then((result) => parentPort!.postMessage(result));
  });
}
