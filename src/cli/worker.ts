/** The worker's side of `check`: one file after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file';
import type { Answer, Task, WorkerSetup } from './pool';
import { render } from './render';

const { settings, rendering } = workerData as WorkerSetup;
let queue = Promise.resolve();

parentPort!.on('message', ({ id, path, index, bytes }: Task & { readonly id: number }) => {
  queue = queue.then(async () => {
    const report = await checkFile(path, settings, rendering.language, bytes);
    parentPort!.postMessage({ id, rendered: render(report, index, rendering) } satisfies Answer);
  });
});
