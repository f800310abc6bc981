import { audit, type Settings } from '../core/audit';
import { fileJson, type FileJson } from '../core/report/json';
import { FileFault } from '../hosts/files/file-fault';
import { readDeclarationFile } from '../hosts/files/read-file';

/** Checks one file; whatever is wrong with it becomes its part of the report, so that the others go on. */
export async function checkFile(path: string, settings: Settings): Promise<FileJson> {
  try {
    return fileJson(path, audit(await readDeclarationFile(path), settings));
  } catch (error) {
    if (error instanceof FileFault) return { path, status: 'failed', error: error.message };
    const reason = error instanceof Error ? error.message : String(error);
    return { path, status: 'failed', error: `检查时出现意外错误（${reason}），请把文件交给维护者。` };
  }
}
