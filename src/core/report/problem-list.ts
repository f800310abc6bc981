import type { AuditReport } from '../audit';
import { reviewReason } from '../audit/doubt-words';
import type { Language, Text } from '../checks/define-check';
import { checkById } from '../checks/registry';
import { toA1, type CellAddress } from '../model/cell';
import type { Finding, Severity } from '../model/finding';
import { scopeNote, unreadSheetLine } from './unread-sheets';

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
  readonly handling: '待处理' | '确认保留' | '已修改';
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

export const SEVERITY_WORDS: Readonly<Record<Severity, Problem['severity']>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** What stands for a bureau that the file does not name. */
export const NO_BUREAU = '未注明单位';

/**
 * The findings as a list that can be sent back, with a conclusion and what was not checked.
 * @param repaired findings of before that are solved now
 */
export function problemList(report: AuditReport, repaired: readonly Finding[] = []): ProblemList {
  const open = report.findings.map((finding) => problemOf(finding, '待处理'));
  const kept = report.acknowledged.map(({ finding, acknowledgement }) => ({
    ...problemOf(finding, '确认保留' as const),
    ...(acknowledgement.note === '' ? {} : { proposal: acknowledgement.note }),
  }));
  const done = repaired.map((finding) => problemOf(finding, '已修改'));
  const count = (severity: Severity) =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const conclusion = conclusionOf(report.findings);
  // What a user has not done yet needs no number.
  const handled = [
    ...(kept.length > 0 ? [`确认保留 ${kept.length} 个`] : []),
    ...(done.length > 0 ? [`已修改 ${done.length} 个`] : []),
  ].join('，');
  const scope = scopeNote(report.reading, 'zh-CN') ?? '';
  return {
    conclusion,
    summary: `${conclusion}。${scope}共 ${open.length} 个问题：错误 ${errors}，警告 ${warnings}，提示 ${infos}${handled === '' ? '' : `；${handled}`}。`,
    problems: [...open, ...kept, ...done],
    notChecked: notCheckedOf(report, 'zh-CN'),
  };
}

/** What the findings of a declaration come to. A finding without a proposal has `null` for its fix, or none. */
export function conclusionOf(
  findings: readonly { readonly severity: Severity; readonly fix?: object | null }[],
): Conclusion {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ fix }) => (fix ?? null) === null)) return '不通过';
  return errors.length > 0 || findings.some(({ severity }) => severity === 'warning') ? '完善后通过' : '通过';
}

function problemOf(finding: Finding, handling: Problem['handling']): Problem {
  const { check, severity, cell, basis, message } = finding;
  return {
    cell,
    place: `${cell.sheet}!${toA1(cell)}`,
    type: typeOf(check),
    severity: SEVERITY_WORDS[severity],
    basis,
    problem: message,
    proposal: proposalOf(finding),
    handling,
  };
}

/** 问题类型: the check's title in zh-CN. */
export function typeOf(check: string): string {
  return titleOf(check, 'zh');
}

function titleOf(check: string, key: keyof Text): string {
  return checkById(check)?.title[key] ?? check;
}

/** 建议: what the fix would write, or that a person has to look. */
export function proposalOf({ fix }: Finding): string {
  return proposalText(fix?.edits.map(({ cell, to }) => ({ cell: toA1(cell), to })));
}

/** The same for edits that name their cells in A1. */
export function proposalText(
  edits: readonly { readonly cell: string; readonly to: string }[] | undefined,
): string {
  if (edits === undefined) return '请人工核实后修改';
  return edits.map(({ cell, to }) => (to === '' ? `${cell} 清空` : `${cell} 改为“${to}”`)).join('；');
}

/** The checks that were not run, gathered by why: reason and quoted names. */
function byReason(
  notRun: AuditReport['notRun'],
  key: keyof Text,
): readonly (readonly [string, readonly string[]])[] {
  const reasons = new Map<string, string[]>();
  for (const { check, reason } of notRun)
    reasons.set(reason[key], [...(reasons.get(reason[key]) ?? []), `“${titleOf(check, key)}”`]);
  return [...reasons];
}

const NOT_CHECKED = {
  zh: {
    compared: (names: readonly string[], reason: string) => `检查项${names.join('、')}${reason}`,
    review: (place: string, reason: string) => `${place} 评分标准需人工核对：${reason}`,
    broken: (name: string, message: string) => `检查项“${name}”未能完成：${message}`,
    damaged: (sheet: string, row: number) => `${sheet} 第 ${row} 行未能读入表格`,
  },
  en: {
    compared: (names: readonly string[], reason: string) => `Checks ${names.join(', ')}: ${reason}`,
    review: (place: string, reason: string) => `${place} the scoring rule needs a person: ${reason}`,
    broken: (name: string, message: string) => `The check “${name}” was not completed: ${message}`,
    damaged: (sheet: string, row: number) => `${sheet} row ${row} could not be read into its table`,
  },
};

/**
 * What a person still has to look at: worksheets that could not be read, comparisons with worksheets that were not, rules
 * that were not understood, checks that broke, rows of a table that was cut.
 */
export function notCheckedOf(report: AuditReport, language: Language): readonly string[] {
  const key = language === 'en-US' ? 'en' : 'zh';
  const words = NOT_CHECKED[key];
  const { sheets, unreadSheets } = report.reading;
  // Why comparisons had nothing to compare with is worth a line where there may be something.
  const compared = unreadSheets.length > 0 ? report.notRun : [];
  return [
    ...unreadSheets
      .filter(({ reason }) => reason === 'too-large')
      .map((sheet) => unreadSheetLine(sheet, language)),
    ...byReason(compared, key).map(([reason, names]) => words.compared(names, reason)),
    ...report.tables.flatMap(({ table, reviews }) =>
      reviews.map(({ cell, reading }) =>
        words.review(`${table.range.sheet}!${toA1(cell)}`, reviewReason(reading, language)),
      ),
    ),
    ...report.failures.map(({ check, message }) => words.broken(titleOf(check, key), message)),
    ...sheets
      .flatMap(({ unread }) => unread)
      .filter(({ reason }) => reason === 'damaged-table')
      .map(({ sheet, row }) => words.damaged(sheet, row + 1)),
  ];
}
