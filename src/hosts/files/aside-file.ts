import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/*
 * A file is written aside first, under a name of its own: .perfscore-<machine>-<process>-<random>.tmp. Whoever writes
 * into the same folder next takes away what a process has left behind that was killed.
 */

/** So that a process with the same number on another machine, over a shared folder, is not taken for gone. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Folders that hold nothing left behind any more. */
const tidied = new Set<string>();

/** Half-written files and folders of this process, to be taken away when it is ended. */
const unfinished = new Set<string>();

export interface AsideFile {
  readonly path: string;
  readonly handle: FileHandle;
}

/** Opens a new file beside the one that it will replace. Nobody else's file or link is ever opened for it. */
export async function openAside(target: string): Promise<AsideFile> {
  const folder = dirname(target);
  await takeAwayLeftovers(folder);
  // Short, so that the longest name that a disk takes can be written.
  const name = `.perfscore-${MACHINE}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const path = join(folder, name);
  unfinished.add(path);
  try {
    return { path, handle: await open(path, 'wx') };
  } catch (error) {
    unfinished.delete(path);
    throw error;
  }
}

/** Notes a file or folder that is to go when the process is ended. */
export function noteUnfinished(path: string): void {
  unfinished.add(path);
}

/** Takes a file aside, or what was noted, away, where it is still there. */
export async function removeAside(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
  unfinished.delete(path);
}

/** Takes away what is half written; for a process that is told to end. */
export function discardUnfinished(): void {
  for (const path of unfinished) rmSync(path, { recursive: true, force: true });
}

/** Once for each folder: a run may write thousands of files into one. */
async function takeAwayLeftovers(folder: string): Promise<void> {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const owner = /^\.perfscore-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.tmp$/.exec(name);
    if (owner && owner[1] === MACHINE && !isRunning(Number(owner[2])))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // One of another user may be asked for, and not be told to do anything.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
