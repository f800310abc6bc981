import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Settings } from '../core/audit';
import { failure } from './check-file';
import { render, type Rendered, type Rendering } from './render';

export interface WorkerSetup {
  readonly settings: Settings;
  readonly rendering: Rendering;
}

export interface Task {
  readonly path: string;
  /** Position among the files of the run. */
  readonly index: number;
  /** The file's content; read again by the worker where it is gone. */
  readonly bytes?: Uint8Array;
}

export interface Answer {
  readonly id: number;
  readonly rendered: Rendered;
}

interface Pending {
  readonly task: Task;
  readonly resolve: (rendered: Rendered | undefined) => void;
}

/** One task in hand and one waiting, so that a worker never idles while its answer travels. */
const PER_WORKER = 2;
/**
 * Files that a worker checks before a function is optimized as early as Node would. The loader has set it late, since a
 * short run ends before that pays.
 */
const LONG_RUN = 300;
/** V8's own figure: how much bytecode a function runs before it is looked at. */
const USUAL_PACE = '--interrupt-budget=67584';

/** Worker threads that check files. A worker that breaks costs the file it had in hand, and no other. */
export class WorkerPool {
  private readonly workers = new Map<Worker, Map<number, Pending>>();
  private readonly queue: (() => void)[] = [];
  private nextId = 0;
  private closed = false;
  private free: number;

  constructor(
    private readonly size: number,
    private readonly setup: WorkerSetup,
  ) {
    this.free = size * PER_WORKER;
  }

  /** Waits for room, first come first served. Every place is taken by one `run`, or given back by `release`. */
  async acquire(): Promise<void> {
    if (this.free > 0 || this.closed) this.free--;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
  }

  release(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.free++;
  }

  /** Checks one file in a place acquired before. `undefined` where the pool was closed before it was done. */
  run(task: Task): Promise<Rendered | undefined> {
    return new Promise((resolve) => {
      if (this.closed) resolve(undefined);
      else this.give({ task, resolve });
    });
  }

  /** Ends all workers at once; what they had in hand is given up. */
  async close(): Promise<void> {
    this.closed = true;
    const workers = [...this.workers];
    this.workers.clear();
    for (const [, pending] of workers) for (const { resolve } of pending.values()) resolve(undefined);
    for (const resolve of this.queue.splice(0)) resolve();
    await Promise.all(workers.map(([worker]) => worker.terminate()));
  }

  private give(pending: Pending): void {
    let worker: Worker | undefined;
    let least = PER_WORKER;
    for (const [candidate, { size }] of this.workers) if (size < least) [worker, least] = [candidate, size];
    // A further worker is worth its start only when the others have work in hand.
    if (worker === undefined || (least > 0 && this.workers.size < this.size)) worker = this.start();
    const id = this.nextId++;
    if (id === LONG_RUN * this.size) setFlagsFromString(USUAL_PACE);
    this.workers.get(worker)!.set(id, pending);
    const { bytes } = pending.task;
    worker.postMessage({ id, ...pending.task }, bytes ? [bytes.buffer as ArrayBuffer] : []);
  }

  private start(): Worker {
    const worker = new Worker(new URL('./load.cjs', import.meta.url), { workerData: this.setup });
    const pending = new Map<number, Pending>();
    this.workers.set(worker, pending);
    worker.on('message', ({ id, rendered }: Answer) => {
      pending.get(id)?.resolve(rendered);
      pending.delete(id);
      this.release();
    });
    worker.on('error', (error) => this.broken(worker, error));
    return worker;
  }

  /** Out of memory, or worse: the first task in hand is to blame, the others are given to another worker. */
  private broken(worker: Worker, error: Error): void {
    const [blamed, ...others] = this.workers.get(worker)?.values() ?? [];
    this.workers.delete(worker);
    if (blamed) {
      const { path, index } = blamed.task;
      blamed.resolve(render(failure(path, error), index, this.setup.rendering));
    }
    for (const pending of others) {
      // Bytes that went with the broken worker are read again.
      const { path, index } = pending.task;
      this.give({ ...pending, task: { path, index } });
    }
    if (blamed) this.release();
  }
}
