import { mkdir, stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { planAnnotation, type Annotation, type AnnotationOptions } from '../../core/report/annotation';
import { isProblemSheet } from '../../core/report/problem-sheet';
import { annotateWorkbook, frozenCells, type AnnotatedWorkbook } from './annotate-workbook';
import { FileFault } from './file-fault';
import { readFileBytes } from './read-file';
import { isPackage, looksLikeWorkbook, workbookOfBytes } from './workbook-file';
import { writeNewFile } from './write-file';

/** What a file is, whatever path leads to it. */
export type FileIdentity = string;

export interface CopyTarget {
  readonly path: string;
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
    throw new FileFault('exists', `副本会覆盖要批注的文件“${target.path}”，没有写出；请换一个输出文件夹。`);
  try {
    await mkdir(dirname(target.path), { recursive: true });
  } catch (error) {
    throw new FileFault('unwritable', `无法建立输出文件夹（${(error as NodeJS.ErrnoException).code}）。`);
  }
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
  if (bytes.length === 0) throw new FileFault('empty', '文件是空的。');
  const ending = extname(path).toLowerCase();
  if (!looksLikeWorkbook(bytes)) {
    throw WRITABLE.test(ending)
      ? new FileFault(
          'damaged',
          `扩展名是 ${ending}，内容却不是工作簿；请确认文件完整，或用 Excel 另存为 .xlsx。`,
        )
      : notWritable(ending);
  }
  const { grids } = workbookOfBytes(bytes);
  if (!isPackage(bytes)) throw notWritable('.xls');
  if (!WRITABLE.test(ending))
    throw new FileFault('unsupported', `扩展名是 ${ending || '空的'}，内容却是工作簿；请先改名为 .xlsx。`);
  const isFrozen = options.fix ? frozenCells(bytes) : undefined;
  const annotation = planAnnotation(
    { grids: grids.filter((grid) => !isProblemSheet(grid)) },
    { ...options, ...(isFrozen ? { isFrozen } : {}) },
  );
  return { ...annotateWorkbook(bytes, grids, annotation), annotation };
}

const WRITABLE = /^\.xls[xm]$/;

function notWritable(ending: string): FileFault {
  return new FileFault(
    'unsupported',
    `不能在 ${ending || '没有扩展名'} 的文件中批注，只能写 .xlsx 和 .xlsm；请先用 Excel 另存为 .xlsx。`,
  );
}

/** The same for all paths that lead to one file; `undefined` where there is none. */
export async function identityOf(path: string): Promise<FileIdentity | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
