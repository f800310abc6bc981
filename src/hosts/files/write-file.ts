import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileFault } from './file-fault';

/** Half-written files of this process, to be taken away when it is ended. */
const unfinished = new Set<string>();

/**
 * Writes a new file: aside first, and under its name only when all of it is on the disk. Whatever goes wrong, no half file
 * is left under the name.
 * @param replace whether a file that is there already may be replaced
 * @throws FileFault with one sentence that says what is wrong
 */
export async function writeNewFile(path: string, bytes: Uint8Array, replace = false): Promise<void> {
  const aside = join(
    dirname(path),
    `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
  );
  try {
    unfinished.add(aside);
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replace) await rename(aside, path);
    else await placeNew(aside, path);
  } catch (error) {
    throw faultOf(error);
  } finally {
    await rm(aside, { force: true }).catch(() => undefined);
    unfinished.delete(aside);
  }
}

/** Takes away what is half written; for a process that is told to end. */
export function discardUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** Gives a finished file its name, unless another has it. */
async function placeNew(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A disk without links: the name is looked for instead, which leaves a moment between.
    if (await exists(path)) throw new FileFault('exists', EXISTS);
    await rename(aside, path);
  }
}

const EXISTS = '输出文件已存在，没有覆盖；确实要重写请加 --overwrite。';

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function faultOf(error: unknown): FileFault {
  if (error instanceof FileFault) return error;
  switch (codeOf(error)) {
    case 'EEXIST':
      return new FileFault('exists', EXISTS);
    case 'ENOSPC':
    case 'EDQUOT':
      return new FileFault('unwritable', '磁盘空间不足，没有写出文件。');
    case 'EFBIG':
      return new FileFault('unwritable', '文件超过允许的大小，没有写出。');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new FileFault('no-permission', '输出文件夹没有写入权限。');
    case 'ENAMETOOLONG':
      return new FileFault('unwritable', '输出文件名过长。');
    case 'EBUSY':
      return new FileFault('unwritable', '输出文件正被其他程序占用。');
    default:
      return new FileFault('unwritable', `无法写出文件（${codeOf(error) ?? String(error)}）。`);
  }
}
