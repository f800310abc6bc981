import { realpath, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { openAside, removeAside } from '../hosts/files/aside-file';

/** Where a report goes. Writing waits while the other end is behind, so that memory stays flat. */
export interface Destination {
  write(data: string | Uint8Array): Promise<void>;
  /** All is written: a file takes its place now. */
  finish(): Promise<void>;
  /** Something went wrong: no half file is left. */
  discard(): Promise<void>;
}

/** A terminal, a pipe, or wherever the shell sends it. */
export function streamDestination(output: Writable): Destination {
  return {
    async write(data) {
      if (!output.write(data)) await new Promise<void>((done) => output.once('drain', () => done()));
    },
    async finish() {},
    async discard() {},
  };
}

/** A file, written aside and renamed at the end, so that a reader never meets half of it. */
export async function fileDestination(path: string): Promise<Destination> {
  const { path: aside, handle } = await openAside(path);
  return {
    write: (data) => handle.appendFile(data),
    async finish() {
      await handle.sync();
      await handle.close();
      await rename(aside, path);
      await removeAside(aside);
    },
    async discard() {
      await handle.close().catch(() => undefined);
      await removeAside(aside);
    },
  };
}

/** The file that a path leads to, whether or not it is there yet; to tell an output from an input. */
export async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(resolve(path));
    return join(await realpath(folder).catch(() => folder), resolve(path).slice(folder.length));
  }
}
