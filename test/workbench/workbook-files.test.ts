import { utils, write, type WorkBook } from '@e965/xlsx';
import { excelFile } from '../../scripts/bench/excel-file';
import { FileFault } from '../../src/hosts/files/file-fault';
import { workbookOf } from '../../src/hosts/files/read-file';
import { openFile } from '../../src/workbench/files/open-file';
import { MOST_ROWS, type OpenedCell } from '../../src/workbench/files/opened-workbook';
import { sheetsOfXlsx } from '../../src/workbench/files/read-xlsx';
import { xlsxOf } from '../../src/workbench/files/save-xlsx';
import { rowHeights } from '../../src/workbench/grid/row-height';
import { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';

const bytesOf = (book: WorkBook) => new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));

function bookOf(cells: Readonly<Record<string, object>>, ref: string): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, { '!ref': ref, ...cells }, '表');
  return book;
}

describe('opening', () => {
  it('gives the functions of the add-in their real names back', () => {
    const stored = bookOf({ A1: { t: 'n', v: 8, f: '_xldudf_PERFSCORE(B1,C1)' } }, 'A1');
    expect(sheetsOfXlsx(bytesOf(stored))[0]!.rows).toMatchObject([[{ input: '=PERFSCORE(B1,C1)' }]]);
  });

  it('takes over what makes a form readable: wrapped lines, sizes, bold, frames and sides', () => {
    const form = [['项目支出绩效目标申报表'], ['三级指标', 12, '']];
    const [sheet] = sheetsOfXlsx(excelFile([{ name: '申报 & 表', rows: form, merges: [] }]));
    const [[title], [text, number, blank]] = sheet!.rows as [OpenedCell[], OpenedCell[]];
    expect(title!.look).toEqual({ size: 16, isBold: true, horizontal: 'center', vertical: 'center' });
    expect(text!.look).toEqual({ size: 11, isFramed: true, wraps: true, vertical: 'center' });
    expect(number).toMatchObject({ input: 12, look: { isFramed: true, horizontal: 'center' } });
    expect(blank).toMatchObject({ input: '', look: { isFramed: true } });
  });

  it('makes rows as tall as wrapped lines need, where the file does not say', () => {
    const wrapped = { input: '字'.repeat(60), look: { wraps: true, vertical: 'center' } };
    const sheet = { name: '表', rows: [[wrapped], [{ ...wrapped, look: { vertical: 'center' } }]] };
    const [tall, usual] = rowHeights({ ...sheet, merges: [], columnWidths: [120] }, 88);
    expect(tall).toBeGreaterThan(100);
    expect(usual).toBeUndefined();
  });

  it('says where there is more than it opens', () => {
    const one = { t: 'n', v: 1 };
    const cells = { A1: one, [`A${MOST_ROWS}`]: one, [`A${MOST_ROWS + 1}`]: one };
    const [cut] = sheetsOfXlsx(bytesOf(bookOf(cells, `A1:A${MOST_ROWS + 1}`)));
    expect([cut!.rows.length, cut!.isCut]).toEqual([MOST_ROWS, true]);
    const [whole] = sheetsOfXlsx(bytesOf(bookOf(cells, `A1:A${MOST_ROWS}`)));
    expect([whole!.rows.length, whole!.isCut]).toEqual([MOST_ROWS, false]);
  });

  const whole = String.fromCharCode(...bytesOf(bookOf({ A1: { t: 'n', v: 1 } }, 'A1')));
  const encrypted = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
  it.each([
    ['画.png', 'x', 'unsupported'],
    ['表.xlsx', whole.slice(0, 300), 'damaged'],
    ['表.xls', encrypted, 'damaged'],
  ])('says of %s in both languages what is wrong', async (name, content, code) => {
    const bytes = Uint8Array.from(content, (one) => one.charCodeAt(0));
    const fault = await openFile(new File([bytes], name)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(FileFault);
    expect(fault).toMatchObject({
      code,
      message: expect.stringMatching(/^[^a-z]*[（。]/),
      english: expect.stringMatching(/^[A-Z][ -~]*\.$/),
    });
  });

  it('names a worksheet by the file as far as Excel lets it', async () => {
    const { sheets } = await openFile(new File(['a'], `'甲[1]'.csv`));
    expect(sheets[0]!.name).toBe(' 甲 1  ');
  });
});

describe('saving', () => {
  const workbook = new MemoryWorkbook(['申报表', '隐藏'], (formula) => (formula === '=1/0' ? '#DIV/0!' : 3));
  const sheet = workbook.fill('申报表', [
    ['项目支出绩效目标申报表', '', ''],
    ["'12", 0.97, '=1+2'],
    ['', true, '=1/0'],
    ['#N/A', '=PERFSCORE.RULE(A1)', ''],
  ]);
  sheet.setNumberFormat(1, 1, '0%');
  sheet.mergedAreas = [{ top: 0, left: 0, bottom: 0, right: 2 }];
  sheet.setColumnWidth(0, 150);
  workbook.sheet('隐藏').visible = false;
  const saved = xlsxOf(workbook);

  it('keeps contents, formulas with their results, formats, merged cells and widths', () => {
    const [opened, hidden] = sheetsOfXlsx(saved);
    expect([opened!.name, hidden!.name, hidden!.hidden]).toEqual(['申报表', '隐藏', true]);
    expect(opened!.rows.map((row) => row.map((cell) => cell?.input))).toEqual([
      ['项目支出绩效目标申报表', undefined, undefined],
      ['12', 0.97, '=1+2'],
      [undefined, true, '=1/0'],
      ['#N/A', '=PERFSCORE.RULE(A1)', undefined],
    ]);
    expect(opened!.rows[1]![1]!.numberFormat).toBe('0%');
    expect(opened!.merges).toEqual(sheet.mergedAreas);
    expect(Math.round(opened!.columnWidths[0]!)).toBe(200);
  });

  it('is a workbook to the product, with the values that were shown', () => {
    const [grid] = workbookOf('表.xlsx', saved).grids;
    expect(grid!.rows.map((row) => row.map((cell) => cell?.value))).toEqual([
      ['项目支出绩效目标申报表'],
      ['12', 0.97, 3],
      [undefined, true, null],
      ['#N/A', 3],
    ]);
  });

  it('keeps a workbook without cells', () => {
    expect(
      sheetsOfXlsx(xlsxOf(new MemoryWorkbook(['空'])))[0]!
        .rows.flat()
        .filter(Boolean),
    ).toEqual([]);
  });
});
