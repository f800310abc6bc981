import type { Language } from '../checks/define-check';
import { fromA1 } from '../model/cell';
import type { Severity } from '../model/finding';
import { firstUnits } from '../model/first-units';
import { revealed } from '../text/invisible';
import { context, diffOf, visible } from './diff';
import { groupByTable, type FileReport, type TableNote } from './file-report';

/** How a word is coloured; plain where the output is no terminal. */
export type Paint = (text: string, colour: 'red' | 'yellow' | 'blue' | 'green' | 'grey' | 'bold') => string;

export const PLAIN: Paint = (text) => text;

export const SEVERITY_COLOURS: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

const zh = {
  severity: { error: '错误', warning: '警告', info: '提示' } as Readonly<Record<Severity, string>>,
  notChecked: '未能检查',
  colon: '：',
  noTable: '没有找到绩效目标表（找过“三级指标”“指标值”“评分标准”等表头）',
  read: (tables: number, indicators: number) => `${tables} 张表，${indicators} 个指标`,
  kind: { department: '部门整体表', project: '项目表' },
  sheet: (name: string) => `工作表 ${name}`,
  row: (row: number) => `第 ${row} 行`,
  safe: '可直接修改',
  suggested: '建议修改',
  forAPerson: (n: number) => `需人工核对 ${n} 项`,
  blank: '（空）',
  cleared: '（清空）',
  nothing: '没有发现问题',
  count: (all: number, errors: number, warnings: number, infos: number) =>
    `共 ${all} 个问题：${errors} 个错误，${warnings} 个警告，${infos} 个提示`,
};

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const en: typeof zh = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  notChecked: 'not checked',
  colon: ': ',
  noTable: 'no declaration table found (looked for headers such as 三级指标, 指标值, 评分标准)',
  read: (tables, indicators) => `${counted(tables, 'table')}, ${counted(indicators, 'indicator')}`,
  kind: { department: 'department table', project: 'project table' },
  sheet: (name) => `worksheet ${name}`,
  row: (row) => `row ${row}`,
  safe: 'safe fix',
  suggested: 'suggested fix',
  forAPerson: (n) => `${counted(n, 'thing')} for a person to look at`,
  blank: '(blank)',
  cleared: '(cleared)',
  nothing: 'no findings',
  count: (all, errors, warnings, infos) =>
    `${counted(all, 'finding')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(infos, 'info')}`,
};

const wordsOf = (language: Language) => (language === 'en-US' ? en : zh);

/** One file for people: its findings by table and row, then the count. */
export function fileText(report: FileReport, paint: Paint = PLAIN, language: Language = 'zh-CN'): string {
  const words = wordsOf(language);
  const { file, bureau, tables } = report;
  const notChecked = (language === 'en-US' ? report.englishNotChecked : undefined) ?? report.notChecked;
  const head = paint(oneLine(file.path), 'bold');
  if (file.status === 'failed') {
    const reason = language === 'en-US' ? (report.english?.[0] ?? file.error) : file.error;
    return `${head}\n  ${paint(words.notChecked, 'red')}${words.colon}${sentence(reason)}\n`;
  }
  const indicators = tables.reduce((sum, table) => sum + table.indicators, 0);
  const read = tables.length === 0 ? words.noTable : words.read(tables.length, indicators);
  const lines = [`${head}  ${paint([oneLine(bureau), read].filter(Boolean).join('  '), 'grey')}`];
  const rowOf = (index: number) => (fromA1('', file.findings[index]!.cell)?.row ?? 0) + 1;
  const width = file.findings.reduce((most, _, index) => Math.max(most, widthOf(words.row(rowOf(index)))), 0);
  for (const { table, sheet, findings } of groupByTable(report)) {
    lines.push(`  ${paint(table ? tableLine(table, words) : words.sheet(oneLine(sheet)), 'bold')}`);
    let row: number | undefined;
    for (const index of findings) {
      const at = rowOf(index);
      const label = at === row ? '' : words.row(at);
      const padded = label + ' '.repeat(width - widthOf(label));
      lines.push(...findingLines(report, index, padded, paint, words));
      row = at;
    }
  }
  if (notChecked.length > 0) lines.push(`  ${paint(words.forAPerson(notChecked.length), 'bold')}`);
  for (const line of notChecked) lines.push(`    ${sentence(line)}`);
  // Where nothing was read, nothing was found wrong and nothing was found right.
  if (tables.length > 0 || file.findings.length > 0)
    lines.push(`  ${countLine(countOf(file.findings), language)}`);
  return `${lines.join('\n')}\n`;
}

function tableLine({ kind, title, sheet, range }: TableNote, words: typeof zh): string {
  return `${words.kind[kind]}${title === '' ? '' : ` ${oneLine(title)}`}  ${oneLine(sheet)}!${range}`;
}

function findingLines(
  { file, english }: FileReport,
  index: number,
  label: string,
  paint: Paint,
  words: typeof zh,
): string[] {
  if (file.status === 'failed') return [];
  const { cell, severity, message, check, fix } = file.findings[index]!;
  const word = paint(words.severity[severity], SEVERITY_COLOURS[severity]);
  const lines = [
    `    ${label}  ${cell.padEnd(6)} ${word}  ${sentence(english?.[index] ?? message)}  ${paint(check, 'grey')}`,
  ];
  const indent = ' '.repeat(13 + widthOf(label));
  for (const edit of fix?.edits ?? []) {
    const change = `${edit.cell}${words.colon}${changeText(edit, words)}`;
    lines.push(
      `${indent}${paint(`${fix?.kind === 'safe' ? words.safe : words.suggested} ${change}`, 'grey')}`,
    );
  }
  return lines;
}

/** What a fix changes, with a few characters on either side: a long text would hide it. */
function changeText({ from, to }: { readonly from: string; readonly to: string }, words: typeof zh): string {
  const { before, removed, added, after } = diffOf(from, to);
  const around = (part: string): string =>
    `“${oneLine(`${context(before, 'before')}${visible(part)}${context(after, 'after')}`)}”`;
  return `${from === '' ? words.blank : around(removed)} → ${to === '' ? words.cleared : around(added)}`;
}

export function countOf(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function countLine(
  { error, warning, info }: Readonly<Record<Severity, number>>,
  language: Language = 'zh-CN',
): string {
  const words = wordsOf(language);
  const all = error + warning + info;
  return all === 0 ? words.nothing : words.count(all, error, warning, info);
}

/** Columns of a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 2 : 1;
  return width;
}

const MOST_OF_A_CELL = 120;
const MOST_OF_A_SENTENCE = 600;

/** A cell's text on one line of a terminal: breaks and tabs as blanks, what is unseen or commands by its code, long texts cut. */
export function oneLine(text: string, most = MOST_OF_A_CELL): string {
  const flat = revealed(text.replace(/[\t\r\n]+/g, ' '));
  return flat.length <= most ? flat : `${firstUnits(flat, most)}…`;
}

/** A sentence of the product on one line: its end, which says what to do, is kept however long the names in it are. */
export function sentence(text: string): string {
  return oneLine(text, MOST_OF_A_SENTENCE);
}
