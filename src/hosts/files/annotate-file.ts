import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, extname, isAbsolute, relative, sep } from 'node:path';
import { planAnnotation, type Annotation, type AnnotationOptions } from '../../core/report/annotation';
import { withoutProblemSheets } from '../../core/report/problem-sheet';
import { annotateWorkbook, frozenCells, type AnnotatedWorkbook } from './annotate-workbook';
import { FileFault } from './file-fault';
import { readFileBytes } from './read-file';
import { isPackage, looksLikeWorkbook, workbookOfBytes } from './workbook-file';
import { writeNewFile } from './write-file';

/** What a file is, whatever path leads to it. */
export type FileIdentity = string;

export interface CopyTarget {
  readonly path: string;
  /** The folder of the copies: none is written outside, wherever links below it lead. */
  readonly folder: string;
  /** Whether a file that is there already may be replaced. */
  readonly replace: boolean;
  /** Files that must never be written over. */
  readonly inputs: ReadonlySet<FileIdentity>;
}

export interface AnnotatedFile extends Omit<AnnotatedWorkbook, 'bytes'> {
  readonly annotation: Annotation;
}

/**
 * Writes an annotated copy of a workbook file. The file itself is only read.
 * @throws FileFault with one sentence that says what is wrong
 */
export async function annotateFile(
  path: string,
  target: CopyTarget,
  options: Omit<AnnotationOptions, 'isFrozen'>,
): Promise<AnnotatedFile> {
  const { bytes, annotation, ...done } = annotatedBytes(path, await readFileBytes(path), options);
  const there = await identityOf(target.path);
  if (there !== undefined && target.inputs.has(there))
    throw new FileFault(
      'exists',
      `副本会覆盖要批注的文件“${target.path}”，没有写出；请换一个输出文件夹。`,
      `The copy would replace “${target.path}”, which is to be annotated, and was not written: choose another folder.`,
    );
  await openFolder(dirname(target.path), target.folder);
  await writeNewFile(target.path, bytes, target.replace);
  return { annotation, ...done };
}

/**
 * The annotated copy of a workbook file's content.
 * @throws FileFault where it is no workbook that can be written
 */
export function annotatedBytes(
  path: string,
  bytes: Uint8Array,
  options: Omit<AnnotationOptions, 'isFrozen'>,
): AnnotatedWorkbook & { readonly annotation: Annotation } {
  if (bytes.length === 0) throw new FileFault('empty', '文件是空的。', 'The file is empty.');
  const ending = extname(path).toLowerCase();
  if (!looksLikeWorkbook(bytes)) {
    throw WRITABLE.test(ending)
      ? new FileFault(
          'damaged',
          `扩展名是 ${ending}，内容却不是工作簿；请确认文件完整，或用 Excel 另存为 .xlsx。`,
          `The ending is ${ending}, but the content is no workbook: make sure that the file is whole, or save it as .xlsx in Excel.`,
        )
      : notWritable(ending);
  }
  const workbook = workbookOfBytes(bytes);
  if (!isPackage(bytes)) throw notWritable('.xls');
  if (!WRITABLE.test(ending))
    throw new FileFault(
      'unsupported',
      `扩展名是 ${ending || '空的'}，内容却是工作簿；请先改名为 .xlsx。`,
      `The content is a workbook, but the ending is ${ending || 'missing'}: rename it to .xlsx first.`,
    );
  const isFrozen = options.fix ? frozenCells(bytes) : undefined;
  const annotation = planAnnotation(withoutProblemSheets(workbook), {
    ...options,
    ...(isFrozen ? { isFrozen } : {}),
  });
  return { ...annotateWorkbook(bytes, workbook, annotation), annotation };
}

const WRITABLE = /^\.xls[xm]$/;

function notWritable(ending: string): FileFault {
  return new FileFault(
    'unsupported',
    `不能批注${ending === '' ? '没有扩展名的' : ` ${ending} `}文件，只能写 .xlsx 和 .xlsm；请先用 Excel 另存为 .xlsx。`,
    `Only .xlsx and .xlsm can be annotated, not ${ending || 'a file without an ending'}: save it as .xlsx in Excel first.`,
  );
}

/** Makes the folder of a copy. @throws FileFault where it cannot be made, or a link leads it out of the folder of the copies */
async function openFolder(path: string, root: string): Promise<void> {
  const isOutside = async (folder: string) => {
    const way = relative(await realpath(root), await realpath(folder));
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  };
  try {
    let there = path;
    while ((await identityOf(there)) === undefined && dirname(there) !== there) there = dirname(there);
    if (await isOutside(there))
      throw new FileFault(
        'unwritable',
        '输出文件夹中的链接指向文件夹以外，没有写出。',
        'A link in the output folder leads out of it: nothing was written.',
      );
    await mkdir(path, { recursive: true });
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(
      'unwritable',
      `无法建立输出文件夹（${(error as NodeJS.ErrnoException).code}）。`,
      `The output folder cannot be made (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

/** The same for all paths that lead to one file; `undefined` where there is none. @throws FileFault where the disk does not say */
export async function identityOf(path: string): Promise<FileIdentity | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw new FileFault(
      'unreadable',
      `无法读取“${path}”（${(error as NodeJS.ErrnoException).code}）。`,
      `“${path}” cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}
