import { CSV_MARK, csvLines } from './csv';
import { groupByTable, proposalOf, type FileReport } from './file-report';
import { SEVERITY_WORDS, typeOf } from './problem-list';

/** The columns of the list of problems over many files. */
export const PROBLEM_COLUMNS = [
  '文件',
  '单位',
  '工作表',
  '表格',
  '单元格',
  '级别',
  '问题类型',
  '问题',
  '依据',
  '建议',
  '检查项',
] as const;

/** The lines of one file in the list of problems; a file that could not be checked is one line. */
export function problemRows(report: FileReport): string[][] {
  const { file, bureau, notChecked } = report;
  if (file.status === 'failed')
    return [[file.path, bureau, '', '', '', '未检查', '', file.error, '', '', '']];
  const rows = groupByTable(report).flatMap(({ table, findings }) =>
    findings.map((index) => {
      const finding = file.findings[index]!;
      return [
        file.path,
        bureau,
        finding.sheet,
        table?.title ?? '',
        finding.cell,
        SEVERITY_WORDS[finding.severity],
        typeOf(finding.check),
        finding.message,
        finding.basis,
        proposalOf(finding),
        finding.check,
      ];
    }),
  );
  return [
    ...rows,
    ...notChecked.map((line) => [file.path, bureau, '', '', '', '需核对', '', line, '', '', '']),
  ];
}

/** The head of the list. */
export const CSV_HEAD = `${CSV_MARK}${csvLines([PROBLEM_COLUMNS])}`;
