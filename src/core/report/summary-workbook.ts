import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { FileSummary } from './file-report';
import { NO_BUREAU, typeOf } from './problem-list';
import { PROBLEM_COLUMNS } from './problems-csv';
import {
  MOST_ROWS,
  packageParts,
  sheetEnd,
  sheetHead,
  sheetRow,
  STYLE,
  type SheetCell,
  type Style,
} from './sheet-parts';
import { found, mostFirst, type Totals } from './totals';

/** Takes one file after the other; each is written on, so that no more than one has to be in memory. */
export interface SummaryWorkbook {
  /** @param problems the file's lines, as `problemRows` gives them */
  addFile(summary: FileSummary, problems: readonly (readonly string[])[]): void;
  end(totals: Totals, interrupted: boolean): void;
}

/** Characters; one for each of {@link PROBLEM_COLUMNS}. */
const PROBLEM_WIDTHS = [34, 20, 16, 24, 9, 8, 24, 56, 34, 34, 26];
const FILE_COLUMNS = ['文件', '单位', '结论', '表', '指标', '错误', '警告', '提示', '说明'] as const;
const FILE_WIDTHS = [44, 24, 14, 8, 8, 8, 8, 8, 50];
const BUREAU_COLUMNS = '单位 文件 未能检查 表 指标 问题 错误 警告 提示 通过 完善后通过 不通过'.split(' ');
/** A fixed date, so that the same findings give the same file. */
const WRITTEN = new Date('2026-01-01T00:00:00');

const SEVERITY_STYLE: Readonly<Record<string, Style>> = {
  错误: STYLE.error,
  警告: STYLE.warning,
  提示: STYLE.info,
  未检查: STYLE.error,
  需核对: STYLE.warning,
};

/**
 * The workbook for the one who collects the files: 总览, 问题清单, 各单位汇总, 文件清单. The package is given to `emit` in
 * pieces as it grows.
 */
export function createSummaryWorkbook(emit: (chunk: Uint8Array) => void): SummaryWorkbook {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    emit(chunk);
  });
  const names = ['总览', '问题清单', '各单位汇总', '文件清单'];
  const part = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = WRITTEN;
    zip.add(file);
    return file;
  };
  const whole = (path: string, text: string) => part(path).push(strToU8(text), true);
  const sheetPath = (number: number) => `xl/worksheets/sheet${number}.xml`;
  const openProblems = (number: number) =>
    new GrowingSheet(part(sheetPath(number)), PROBLEM_COLUMNS, PROBLEM_WIDTHS);

  let problems = openProblems(2);
  let files = new GrowingSheet(part(sheetPath(4)), FILE_COLUMNS, FILE_WIDTHS);
  const further = (name: string): number => names.push(`${name} ${names.length - 2}`);

  return {
    addFile(summary, rows) {
      for (const row of rows) {
        if (problems.full) {
          problems.close();
          problems = openProblems(further('问题清单'));
        }
        problems.add(row.map(problemCell));
      }
      if (files.full) {
        files.close();
        files = new GrowingSheet(part(sheetPath(further('文件清单'))), FILE_COLUMNS, FILE_WIDTHS);
      }
      files.add(fileCells(summary));
    },
    end(totals, interrupted) {
      problems.close();
      files.close();
      whole(sheetPath(1), overview(totals, interrupted));
      whole(sheetPath(3), bureaus(totals));
      for (const [path, text] of Object.entries(packageParts(names))) whole(path, text);
      zip.end();
    },
  };
}

/** A worksheet with one header row that is written row by row. */
class GrowingSheet {
  private rows = 1;
  private text: string;

  constructor(
    private readonly part: ZipDeflate,
    private readonly columns: readonly string[],
    widths: readonly number[],
  ) {
    this.text = `${sheetHead(widths, 1)}${sheetRow(0, columns, STYLE.header)}`;
  }

  get full(): boolean {
    return this.rows >= MOST_ROWS;
  }

  add(cells: readonly SheetCell[]): void {
    this.text += sheetRow(this.rows++, cells);
    if (this.text.length < 1 << 16) return;
    this.part.push(strToU8(this.text));
    this.text = '';
  }

  close(): void {
    const last = String.fromCharCode(64 + this.columns.length);
    this.part.push(strToU8(this.text + sheetEnd(`A1:${last}${this.rows}`)), true);
  }
}

function problemCell(text: string, column: number): SheetCell {
  const style = column === 5 ? SEVERITY_STYLE[text] : undefined;
  return style === undefined ? text : { text, style };
}

function fileCells({
  path,
  bureau,
  conclusion,
  tables,
  indicators,
  counts,
  error,
}: FileSummary): SheetCell[] {
  const state = conclusion ?? (error === undefined ? '没有绩效目标表' : '未能检查');
  const { error: errors, warning, info } = counts;
  return [path, bureau || NO_BUREAU, state, tables, indicators, errors, warning, info, error ?? ''];
}

function overview(totals: Totals, interrupted: boolean): string {
  const { files, failed, tables, indicators, counts, conclusions, checks, bureaus: all } = totals;
  const rows: string[] = [];
  const add = (cells: readonly SheetCell[], style?: Style) => rows.push(sheetRow(rows.length, cells, style));
  add([{ text: '绩效目标核查汇总', style: STYLE.title }]);
  if (interrupted) add([{ text: '核查中途停止，只含已完成的文件。', style: STYLE.plain }]);
  add([]);
  add(['项目', '数量'], STYLE.header);
  const facts: readonly (readonly [string, number])[] = [
    ['文件', files],
    ['未能检查的文件', failed],
    ['单位', all.size - (all.has('') ? 1 : 0)],
    ['表', tables],
    ['指标', indicators],
    ['问题', found(totals)],
    ['错误', counts.error],
    ['警告', counts.warning],
    ['提示', counts.info],
    ['结论为通过的文件', conclusions.通过],
    ['结论为完善后通过的文件', conclusions.完善后通过],
    ['结论为不通过的文件', conclusions.不通过],
  ];
  for (const fact of facts) add(fact);
  add([]);
  add(['问题类型', '数量', '检查项'], STYLE.header);
  for (const [check, count] of mostFirst(checks, (value) => value)) add([typeOf(check), count, check]);
  return `${sheetHead([44, 12, 34], 0)}${rows.join('')}${sheetEnd()}`;
}

function bureaus(totals: Totals): string {
  const rows = mostFirst(totals.bureaus, found).map(([name, count], index) => {
    const { files, failed, tables, indicators, counts, conclusions } = count;
    const { error, warning, info } = counts;
    const { 通过: pass, 完善后通过: mend, 不通过: refused } = conclusions;
    const numbers = [
      files,
      failed,
      tables,
      indicators,
      found(count),
      error,
      warning,
      info,
      pass,
      mend,
      refused,
    ];
    return sheetRow(index + 1, [name || NO_BUREAU, ...numbers]);
  });
  const widths = BUREAU_COLUMNS.map((_, column) => (column === 0 ? 36 : 12));
  const last = String.fromCharCode(64 + BUREAU_COLUMNS.length);
  return `${sheetHead(widths, 1)}${sheetRow(0, BUREAU_COLUMNS, STYLE.header)}${rows.join('')}${sheetEnd(`A1:${last}${rows.length + 1}`)}`;
}
