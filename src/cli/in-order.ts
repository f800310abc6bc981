/**
 * Starts work on items as they come and gives the results in the order of the items, each as soon as it and all before
 * it are there. At most `ahead` items are in work or waiting for their turn, so that memory stays flat however many come.
 * A result of `undefined` is left out.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  start: (item: T, index: number) => Promise<R | undefined>,
  ahead: number,
  stop: AbortSignal,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const waiting: Promise<R | undefined>[] = [];
  // Nothing that outlives an item may be waited on for each: what waits would pile up.
  let halt = (_: 'stopped'): void => undefined;
  const advance = (): Promise<'stopped' | IteratorResult<T>> => {
    const item = new Promise<'stopped' | IteratorResult<T>>((resolve, reject) => {
      halt = resolve;
      if (stop.aborted) resolve('stopped');
      else source.next().then(resolve, reject);
    });
    // It may fail while nobody waits for it; whoever waits for it next is told.
    item.catch(() => undefined);
    return item;
  };
  const onStop = (): void => halt('stopped');
  stop.addEventListener('abort', onStop, { once: true });
  let index = 0;
  let next: Promise<'stopped' | IteratorResult<T>> | undefined = advance();
  try {
    while (next !== undefined || waiting.length > 0) {
      // The next item goes first, so that the workers are fed before anything is written.
      const choices: Promise<unknown>[] = next !== undefined && waiting.length < ahead ? [next] : [];
      if (waiting.length > 0) choices.push(waiting[0]!.then(() => undefined));
      const item = (await Promise.race(choices)) as 'stopped' | IteratorResult<T> | undefined;
      if (item === undefined) {
        const result = await waiting.shift()!;
        if (result !== undefined) yield result;
      } else if (item === 'stopped' || item.done === true) next = undefined;
      else {
        waiting.push(start(item.value, index++));
        next = advance();
      }
    }
  } finally {
    stop.removeEventListener('abort', onStop);
  }
}
