import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { summaryOf } from '../../src/core/report/file-report';
import { problemCsv, problemXlsx } from '../../src/core/report/problem-file';
import { problemRows as listRows } from '../../src/core/report/problem-sheet';
import { csvLines } from '../../src/core/report/csv';
import { CSV_HEAD, problemRows } from '../../src/core/report/problems-csv';
import { createSummaryWorkbook } from '../../src/core/report/summary-workbook';
import { fileText } from '../../src/core/report/text';
import { addFile, emptyTotals } from '../../src/core/report/totals';
import { gridOfCsv } from '../../src/hosts/files/text-grid';
import { anyFileReport, anyProblemList } from '../support/arbitrary-findings';
import { holds } from '../support/runs';
import { seenText } from '../support/seen-text';
import { documentOf, elements, faultsOf, unpack } from '../support/workbook-package';

/** The cells of a list in CSV against the texts that went in. */
function expectCsv(csv: string, rows: readonly (readonly string[])[]): void {
  expect(csv[0]).toBe('\ufeff');
  const cells = gridOfCsv('a', csv.slice(1)).rows.map((row) => row.map((cell) => cell!.text));
  // An apostrophe before what a spreadsheet would run is all that may be added; a tab would end a cell elsewhere.
  const isSafe = (text: string): boolean => !/^[\s'"]*[=+\-@＝＋－﹣−＠]|^[\r\n]/.test(text);
  const wanted = rows.map((row) => row.map((text) => seenText(text).replaceAll('\t', ' ')));
  expect(cells).toEqual(wanted.map((row) => row.map((text) => (isSafe(text) ? text : `'${text}`))));
  for (const text of cells.flat())
    if (!text.startsWith("'") && !isSafe(text)) throw new Error(`runs: ${JSON.stringify(text)}`);
}

/** What a person sees of a string of a worksheet. */
const shown = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
/** The ends of lines, which XML tells alike. */
const plain = (text: string): string => seenText(text).replaceAll('\r\n', '\n');

/** The texts of a worksheet, row by row, as an independent reader sees them; no cell may hold a formula. */
function textsOf(bytes: Uint8Array, part: string): string[][] {
  const document = documentOf(bytes, part);
  expect(elements(document, 'f')).toEqual([]);
  return elements(document, 'row').map((row) =>
    elements(row, 'c').map((cell) => plain(shown(cell.textContent ?? ''))),
  );
}

describe('a list of problems says what it was told, and nothing in it runs', () => {
  it('as CSV', () =>
    holds(
      'reports',
      600,
      fc.property(anyProblemList, (list) => expectCsv(problemCsv(list), listRows(list))),
    ));

  it('as a workbook', () =>
    holds(
      'reports',
      60,
      fc.property(anyProblemList, (list) => {
        const bytes = problemXlsx(list);
        expect(faultsOf(bytes)).toEqual([]);
        expect(textsOf(bytes, 'xl/worksheets/sheet1.xml')).toEqual(
          listRows(list).map((row) => row.map(plain)),
        );
      }),
    ));
});

describe('the reports over many files say what they were told, and nothing in them runs', () => {
  const reports = fc.array(anyFileReport, { maxLength: 3 });

  it('as CSV', () =>
    holds(
      'reports',
      500,
      fc.property(anyFileReport, (report) => {
        const rows = problemRows(report);
        expectCsv(`${CSV_HEAD}${csvLines(rows)}`, [
          ['文件', '单位', '工作表', '表格', '单元格', '级别', '问题类型', '问题', '依据', '建议', '检查项'],
          ...rows,
        ]);
      }),
    ));

  it('as text on a terminal: one line for a finding, for an edit and for what is left, no sign that moves the cursor or turns the line', () =>
    holds(
      'reports',
      500,
      fc.property(anyFileReport, fc.constantFrom('zh-CN' as const, 'en-US' as const), (report, language) => {
        const text = fileText(report, undefined, language);
        expect(text).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/,
        );
        const { file } = report;
        const findings = file.status === 'failed' ? [] : file.findings;
        const left = file.status === 'failed' ? [] : report.notChecked;
        const lines =
          findings.length +
          findings.flatMap(({ fix }) => fix?.edits ?? []).length +
          (left.length > 0 ? 1 + left.length : 0);
        expect(text.split('\n').length - 1).toBeGreaterThanOrEqual(
          file.status === 'failed' ? 2 : lines + (report.tables.length + findings.length > 0 ? 2 : 1),
        );
        expect(text.split('\n').length - 1).toBeLessThanOrEqual(2 + lines + findings.length);
      }),
    ));

  it('as a workbook', () =>
    holds(
      'reports',
      25,
      fc.property(reports, (all) => {
        const chunks: Uint8Array[] = [];
        const totals = emptyTotals();
        const workbook = createSummaryWorkbook((chunk) => chunks.push(chunk));
        for (const report of all) {
          addFile(totals, summaryOf(report));
          workbook.addFile(summaryOf(report), problemRows(report));
        }
        workbook.end(totals, false);
        const bytes = new Uint8Array(Buffer.concat(chunks));
        expect(faultsOf(bytes)).toEqual([]);
        for (const name of Object.keys(unpack(bytes)))
          if (name.startsWith('xl/worksheets/')) expect(elements(documentOf(bytes, name), 'f')).toEqual([]);
        expect(textsOf(bytes, 'xl/worksheets/sheet2.xml').slice(1)).toEqual(
          all.flatMap((report) => problemRows(report).map((row) => row.map(plain))),
        );
        expect(read(bytes).SheetNames).toEqual(['总览', '问题清单', '各单位汇总', '文件清单']);
      }),
    ));
});
