import type { AuditReport } from '../audit';
import { checkById } from '../checks/registry';
import { toA1, type CellAddress } from '../model/cell';
import type { Severity } from '../model/finding';

/** One line of the 问题清单. */
export interface Problem {
  readonly cell: CellAddress;
  /** 位置: 工作表!A1 */
  readonly place: string;
  /** 问题类型 */
  readonly type: string;
  readonly severity: '错误' | '警告' | '提示';
  /** 依据 */
  readonly basis: string;
  /** 问题 */
  readonly problem: string;
  /** 建议 */
  readonly proposal: string;
  /** 处理 */
  readonly handling: '待处理' | '确认保留';
}

/** 通过: nothing to mend; 完善后通过: warnings, or errors a fix is proposed for; 不通过: errors that only a person can mend. */
export type Conclusion = '通过' | '完善后通过' | '不通过';

export interface ProblemList {
  readonly conclusion: Conclusion;
  readonly summary: string;
  readonly problems: readonly Problem[];
  /** What was not checked, and why. */
  readonly notChecked: readonly string[];
}

export const PROBLEM_HEADERS = ['位置', '问题类型', '级别', '依据', '问题', '建议', '处理'] as const;

const WORDS: Readonly<Record<Severity, Problem['severity']>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** The findings as a list that can be sent back, with a conclusion and what was not checked. */
export function problemList(report: AuditReport): ProblemList {
  const open = report.findings.map((finding) => problemOf(finding, '待处理'));
  const kept = report.acknowledged.map(({ finding, acknowledgement }) => ({
    ...problemOf(finding, '确认保留' as const),
    ...(acknowledgement.note === '' ? {} : { proposal: acknowledgement.note }),
  }));
  const count = (severity: Severity) =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const conclusion = conclude(report);
  return {
    conclusion,
    summary: `${conclusion}。共 ${open.length} 个问题：错误 ${errors}，警告 ${warnings}，提示 ${infos}；确认保留 ${kept.length} 个。`,
    problems: [...open, ...kept],
    notChecked: notChecked(report),
  };
}

function conclude({ findings }: AuditReport): Conclusion {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ fix }) => fix === undefined)) return '不通过';
  return errors.length > 0 || findings.some(({ severity }) => severity === 'warning') ? '完善后通过' : '通过';
}

function problemOf(finding: AuditReport['findings'][number], handling: Problem['handling']): Problem {
  const { check, severity, cell, basis, message, fix } = finding;
  const proposal = fix
    ? fix.edits.map(({ cell: at, to }) => `${toA1(at)} 改为“${to}”${to === '' ? '（清空）' : ''}`).join('；')
    : '请人工核实后修改';
  return {
    cell,
    place: `${cell.sheet}!${toA1(cell)}`,
    type: checkById(check)?.title.zh ?? check,
    severity: WORDS[severity],
    basis,
    problem: message,
    proposal,
    handling,
  };
}

function notChecked(report: AuditReport): readonly string[] {
  const lines = report.tables.flatMap(({ table, reviews }) =>
    reviews.map(({ cell, reason }) => `${table.range.sheet}!${toA1(cell)} 评分标准需人工核对：${reason}`),
  );
  for (const { check, message } of report.failures)
    lines.push(`检查项“${checkById(check)?.title.zh ?? check}”未能完成：${message}`);
  const unread = report.reading.sheets
    .flatMap(({ unread: rows }) => rows)
    .filter(({ reason }) => reason === 'damaged-table');
  for (const { sheet, row } of unread) lines.push(`${sheet} 第 ${row + 1} 行未能读入表格`);
  return lines;
}
