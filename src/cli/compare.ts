import { audit, type AuditReport, type Settings } from '../core/audit';
import type { Language } from '../core/checks/define-check';
import { compareDeclarations } from '../core/library/compare';
import type { Severity } from '../core/model/finding';
import { comparisonJson, comparisonText } from '../core/report/comparison';
import { PLAIN } from '../core/report/text';
import { revealedJson } from '../core/text/invisible';
import { FileFault, reasonIn } from '../hosts/files/file-fault';
import { readDeclarationFile } from '../hosts/files/read-file';
import { COLOURED, wantsColour } from './paint';
import { reaches, type FailOn } from './severity';
import { UsageFault } from './usage-fault';
import { wordsOf } from './words';

export interface CompareOptions {
  readonly format: 'text' | 'json';
  readonly failOn: FailOn;
  readonly settings: Settings;
  readonly language: Language;
}

/**
 * Says what changed between two versions of a declaration. Gives the exit code: 1 where the new version has findings.
 * @throws UsageFault where one of the files cannot be read
 */
export async function compare(
  oldPath: string,
  newPath: string,
  { format, failOn, settings, language }: CompareOptions,
  output: NodeJS.WriteStream,
): Promise<number> {
  const old = await auditOf(oldPath, settings, language);
  const now = await auditOf(newPath, settings, language);
  const comparison = compareDeclarations(old, now);
  const paint = wantsColour(output, process.env) ? COLOURED : PLAIN;
  output.write(
    format === 'json'
      ? `${revealedJson(comparisonJson(oldPath, newPath, comparison))}\n`
      : comparisonText(oldPath, newPath, comparison, paint, language),
  );
  return now.findings.some(({ severity }: { severity: Severity }) => reaches(severity, failOn)) ? 1 : 0;
}

async function auditOf(path: string, settings: Settings, language: Language): Promise<AuditReport> {
  try {
    return audit(await readDeclarationFile(path), settings);
  } catch (error) {
    if (error instanceof FileFault)
      throw new UsageFault(wordsOf(language).cannotRead(path, reasonIn(language, error)));
    throw error;
  }
}
