import { audit, type Settings } from '../core/audit';
import type { Language } from '../core/checks/define-check';
import { failedReport, fileReport, type FileReport } from '../core/report/file-report';
import { FileFault } from '../hosts/files/file-fault';
import { readDeclarationFile, workbookOf } from '../hosts/files/read-file';

/**
 * Checks one file, from the disk or from its bytes where they are there already. Whatever is wrong with it becomes its
 * part of the report, so that the others go on.
 */
export async function checkFile(
  path: string,
  settings: Settings,
  language: Language,
  bytes?: Uint8Array,
): Promise<FileReport> {
  try {
    const workbook = bytes === undefined ? await readDeclarationFile(path) : workbookOf(path, bytes);
    return fileReport(path, audit(workbook, settings), language);
  } catch (error) {
    return failure(path, error);
  }
}

/** The report of a file that could not be read or checked. */
export function failure(path: string, error: unknown): FileReport {
  if (error instanceof FileFault) return failedReport(path, error.message, error.english);
  const reason = error instanceof Error ? error.message : String(error);
  return failedReport(
    path,
    `检查时出现意外错误（${reason}），请把文件交给维护者。`,
    `Unexpected error (${reason}): please send the file to the maintainers.`,
  );
}
