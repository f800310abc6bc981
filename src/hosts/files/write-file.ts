import { link, rename, stat } from 'node:fs/promises';
import { openAside, removeAside } from './aside-file';
import { FileFault } from './file-fault';

/**
 * Writes a new file: aside first, and under its name only when all of it is on the disk. Whatever goes wrong, no half file
 * is left under the name; what a process left aside that was killed goes with the next that writes into the folder.
 * @param replace whether a file that is there already may be replaced
 * @throws FileFault with one sentence that says what is wrong
 */
export async function writeNewFile(path: string, bytes: Uint8Array, replace = false): Promise<void> {
  let aside: string | undefined;
  try {
    const { path: own, handle } = await openAside(path);
    aside = own;
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (replace) await rename(aside, path);
    else await placeNew(aside, path);
  } catch (error) {
    throw faultOf(error);
  } finally {
    if (aside !== undefined) await removeAside(aside);
  }
}

/** Gives a finished file its name, unless another has it. */
async function placeNew(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A disk without links: the name is looked for instead, which leaves a moment between.
    if (await exists(path)) throw new FileFault('exists', EXISTS, EXISTS_ENGLISH);
    await rename(aside, path);
  }
}

const EXISTS = '输出文件已存在，没有覆盖；确实要重写请加 --overwrite。';
const EXISTS_ENGLISH = 'The output file is there already and was kept; --overwrite replaces it.';

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
      return new FileFault('exists', EXISTS, EXISTS_ENGLISH);
    case 'ENOSPC':
    case 'EDQUOT':
      return new FileFault(
        'unwritable',
        '磁盘空间不足，没有写出文件。',
        'The disk is full: no file was written.',
      );
    case 'EFBIG':
      return new FileFault(
        'unwritable',
        '文件超过允许的大小，没有写出。',
        'The file would be larger than allowed and was not written.',
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new FileFault(
        'no-permission',
        '输出文件夹没有写入权限。',
        'No permission to write into the output folder.',
      );
    case 'ENAMETOOLONG':
      return new FileFault('unwritable', '输出文件名过长。', 'The name of the output file is too long.');
    case 'EBUSY':
      return new FileFault(
        'unwritable',
        '输出文件正被其他程序占用。',
        'The output file is in use by another program.',
      );
    default:
      return new FileFault(
        'unwritable',
        `无法写出文件（${codeOf(error) ?? String(error)}）。`,
        `The file cannot be written (${codeOf(error) ?? String(error)}).`,
      );
  }
}
