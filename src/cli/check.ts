import type { Severity } from '../core/model/finding';
import type { Settings } from '../core/audit';
import { JSON_VERSION, type FileJson } from '../core/report/json';
import { countLine, fileText, PLAIN, type Paint } from '../core/report/text';
import { findFiles } from './find-files';
import { writeLine } from './output';
import { checkFiles } from './pool';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'jsonl';
  readonly failOn: Severity | 'never';
  readonly settings: Settings;
  readonly jobs: number | undefined;
  readonly paint?: Paint;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Checks the paths and writes the report as it comes. Gives the exit code: 0, 1 (findings) or 2 (a file could not be checked). */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  output: NodeJS.WritableStream,
): Promise<number> {
  const line = (text: string) => writeLine(output as never, text);
  let files = 0;
  let failed = 0;
  let reached = false;
  const findings: { severity: Severity }[] = [];
  if (options.format === 'json') output.write(`{"version":${JSON_VERSION},"files":[`);
  for await (const file of checkFiles(findFiles(paths), options.settings, options.jobs)) {
    await line(shown(file, options, files === 0));
    files++;
    if (file.status === 'failed') failed++;
    else {
      findings.push(...file.findings.map(({ severity }) => ({ severity })));
      reached ||=
        options.failOn !== 'never' &&
        file.findings.some(({ severity }) => RANK[severity] >= RANK[options.failOn as Severity]);
    }
  }
  if (options.format === 'json') await line(']}');
  if (options.format === 'text' && files > 1) {
    await line(`${files} 个文件${failed > 0 ? `，其中 ${failed} 个未能检查` : ''}。${countLine(findings)}`);
  }
  if (files === 0) {
    process.stderr.write('没有找到可检查的文件（.xlsx .xlsm .xls .csv .tsv .txt）。\n');
    return 2;
  }
  return failed > 0 ? 2 : reached ? 1 : 0;
}

function shown(file: FileJson, { format, paint }: CheckOptions, first: boolean): string {
  if (format === 'text') return fileText(file, paint ?? PLAIN);
  if (format === 'jsonl') return JSON.stringify(file);
  return `${first ? '' : ','}${JSON.stringify(file)}`;
}
