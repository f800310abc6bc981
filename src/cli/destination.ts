import { open, realpath, rename, stat } from 'node:fs/promises';
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

/**
 * A terminal, a pipe, or wherever the shell sends it. Where its reader is gone or its disk is full, what is still written
 * goes nowhere.
 * @param onLost called when that is so
 */
export function streamDestination(output: Writable, onLost = (): void => undefined): Destination {
  let lost = false;
  let wake = (): void => undefined;
  output.on('drain', () => wake());
  output.on('error', () => {
    lost = true;
    onLost();
    wake();
  });
  return {
    async write(data) {
      if (lost || output.write(data)) return;
      await new Promise<void>((done) => (wake = done));
    },
    // What was written before may still fail.
    finish: () => (lost ? Promise.resolve() : new Promise((done) => output.write('', () => done()))),
    async discard() {},
  };
}

/** What the system gives a process of its own, wherever the shell leads it: never a place to put a file in. */
const OWN_STREAM = /^\/(?:dev\/(?:stdin|stdout|stderr|fd\/\d+)|proc\/[^/]+\/fd\/\d+)$/;

/**
 * A file, written aside and renamed at the end, so that a reader never meets half of it. A link to a file is replaced and
 * never followed (somebody may have laid it there); a device, a named pipe or a stream such as /dev/stdout is written to as
 * it is.
 */
export async function fileDestination(path: string): Promise<Destination> {
  if (OWN_STREAM.test(resolve(path))) return deviceDestination(path, 'a');
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (there?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  if (there && !there.isFile()) return deviceDestination(path);
  const { path: aside, handle } = await openAside(path);
  // Who may not read the old report must not read the new one.
  if (there) await handle.chmod(there.mode).catch(() => undefined);
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

async function deviceDestination(path: string, flags = 'w'): Promise<Destination> {
  const handle = await open(path, flags);
  return {
    write: (data) => handle.appendFile(data),
    finish: () => handle.close(),
    discard: () => handle.close().catch(() => undefined),
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
