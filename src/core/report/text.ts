import type { Severity } from '../model/finding';
import type { FileJson, FindingJson } from './json';

/** How a word is coloured; plain where the output is no terminal. */
export type Paint = (text: string, colour: 'red' | 'yellow' | 'blue' | 'grey' | 'bold') => string;

export const PLAIN: Paint = (text) => text;

const SEVERITY: Readonly<
  Record<Severity, { readonly word: string; readonly colour: 'red' | 'yellow' | 'blue' }>
> = {
  error: { word: '错误', colour: 'red' },
  warning: { word: '警告', colour: 'yellow' },
  info: { word: '提示', colour: 'blue' },
};

/** One file for people: its findings by worksheet and row, then the count. */
export function fileText(file: FileJson, paint: Paint = PLAIN): string {
  const head = paint(oneLine(file.path), 'bold');
  if (file.status === 'failed') return `${head}\n  ${paint('未能检查', 'red')}：${file.error}\n`;
  const tables = file.sheets.flatMap((sheet) => sheet.tables);
  const indicators = tables.reduce((sum, table) => sum + table.indicators, 0);
  const read =
    tables.length === 0
      ? '没有找到绩效目标表（找过“三级指标”“指标值”“评分标准”等表头）'
      : `${tables.length} 张表，${indicators} 个指标`;
  const lines = [`${head}  ${paint(read, 'grey')}`];
  let sheet: string | undefined;
  for (const finding of file.findings) {
    if (finding.sheet !== sheet) {
      sheet = finding.sheet;
      lines.push(`  ${paint(`工作表 ${oneLine(sheet)}`, 'grey')}`);
    }
    lines.push(...findingLines(finding, paint));
  }
  lines.push(`  ${countLine(file.findings)}`);
  return `${lines.join('\n')}\n`;
}

function findingLines({ cell, severity, message, check, fix }: FindingJson, paint: Paint): string[] {
  const { word, colour } = SEVERITY[severity];
  const lines = [
    `    ${cell.padEnd(6)} ${paint(word, colour)}  ${oneLine(message)}  ${paint(check, 'grey')}`,
  ];
  for (const edit of fix?.edits ?? []) {
    const kind = fix?.kind === 'safe' ? '可直接修改' : '建议修改';
    lines.push(
      `           ${paint(`${kind} ${edit.cell}：“${oneLine(edit.from)}” → “${oneLine(edit.to)}”`, 'grey')}`,
    );
  }
  return lines;
}

export function countLine(findings: readonly { readonly severity: Severity }[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return findings.length === 0
    ? '没有发现问题'
    : `共 ${findings.length} 个问题：${count('error')} 个错误，${count('warning')} 个警告，${count('info')} 个提示`;
}

const MOST_SHOWN = 120;

/** A cell's text on one line of a terminal: control characters shown as blanks, long texts cut. */
function oneLine(text: string): string {
  // Bidirectional marks could reorder what stands after them on the line.
  const flat = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
  return flat.length > MOST_SHOWN ? `${flat.slice(0, MOST_SHOWN)}…` : flat;
}
