import { audit } from '../../src/core/audit';
import { problemList } from '../../src/core/report/problem-list';
import {
  clearMarks,
  excelSheet,
  readChanged,
  removeScoreColumns,
  showMarks,
  watchWorkbook,
  writeProblemSheet,
  writeScoreColumns,
} from '../../src/hosts/excel';
import { MemoryWorkbook, type MemorySheet } from '../../src/workbench/office-host/memory-workbook';
import { ApiError, TransportError } from '../../src/workbench/office-host/wire';
import { bootExcel } from '../support/office-host/boot';
import { until } from '../support/until';
import { declarationWorkbook, ROWS } from './declaration';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const cell = (row: number, column: number, sheet = '申报表') => ({ sheet, row, column });

/** A checkered sheet: no two filled cells lie side by side. */
function fillUp(sheet: MemorySheet): void {
  for (let row = 0; row < 1000; row++) sheet.put(row * 2, 20 + (row % 2) * 2, row);
  sheet.strayFormatAt = { row: 1_048_575, column: 0 };
}

describe('a used range that is far too large', () => {
  it('is read where it is filled when a stray format or entry lies far down', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.strayFormatAt = { row: 1_048_575, column: 20 };
    sheet.put(900_000, 3, '备查');
    const { host } = bootExcel({ workbook });
    const { grids } = await excelSheet.read('workbook');
    expect(host.syncs).toBeLessThanOrEqual(4);
    expect(grids[0]!.rows[2]![2]!.value).toBe('清淤河道长度');
    expect(grids[0]!.rows[900_000]![3]!.value).toBe('备查');
    expect(audit({ grids }).reading.sheets[0]!.tables).toHaveLength(1);
  });

  it('is listed with its reason when it is full, and the other worksheets are read', async () => {
    const { workbook } = declarationWorkbook(['甲', '流水', '乙']);
    fillUp(workbook.sheet('流水'));
    bootExcel({ workbook });
    const book = await excelSheet.read('workbook');
    expect(book.grids.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(book.unreadSheets).toEqual([{ name: '流水', reason: 'too-large' }]);
    const report = audit(book);
    expect(report.tables).toHaveLength(2);
    const list = problemList(report);
    expect(list.notChecked[0]).toMatch(/^工作表“流水”没有读取：已用区域过大。/);
    await writeProblemSheet(list);
    expect(JSON.stringify(workbook.sheet('问题清单').snapshot())).toContain('工作表“流水”没有读取');
  });

  it('is read again with all of it once what was too much is gone', async () => {
    const { workbook, sheet } = declarationWorkbook(['甲', '乙']);
    fillUp(workbook.sheet('乙'));
    bootExcel({ workbook });
    const before = await excelSheet.read('workbook');
    sheet.put(4, 5, '%');
    const edit = { sheet: '甲', top: 4, left: 5, bottom: 4, right: 5 };
    const { workbook: on, changed } = await readChanged(before, [edit]);
    expect([on.unreadSheets, changed]).toEqual([before.unreadSheets, [edit]]);
    for (let row = 0; row < 1000; row++) workbook.sheet('乙').clear(row * 2, 20 + (row % 2) * 2);
    workbook.sheet('乙').strayFormatAt = undefined;
    const after = await readChanged(on, [{ ...edit, sheet: '乙' }]);
    expect(after.changed).toBeUndefined();
    expect(after.workbook).toEqual(await excelSheet.read('workbook'));
    expect(audit(after.workbook).tables).toHaveLength(2);
  });
});

describe('requests near the limit', () => {
  it('asks for less at once where the answer would be too large', async () => {
    const workbook = new MemoryWorkbook(['长文']);
    const long = '评分标准'.repeat(400);
    for (let row = 0; row < 600; row++) workbook.sheet('长文').put(row, 0, `${row}${long}`);
    const { host } = bootExcel({ workbook, maxBytes: 1_500_000 });
    const { grids } = await excelSheet.read('workbook');
    expect(grids[0]!.rows).toHaveLength(600);
    expect(grids[0]!.rows[599]![0]!.text).toBe(`599${long}`);
    expect(host.syncs).toBeGreaterThan(3);
  });

  it('says so when even little is too much', async () => {
    const { workbook } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    host.faults.maxBytes = 50;
    await expect(excelSheet.read('workbook')).rejects.toMatchObject({ code: 'payload' });
  });

  it('writes thousands of edits in several batches', async () => {
    const workbook = new MemoryWorkbook(['长表']);
    const rows = 4000;
    for (let row = 0; row < rows; row++) workbook.sheet('长表').put(row, 0, `旧${row}`);
    const { host } = bootExcel({ workbook });
    const edits = Array.from({ length: rows }, (_, row) => ({
      cell: cell(row, 0, '长表'),
      from: `旧${row}`,
      to: `新${row}`,
    }));
    const { written, skipped } = await excelSheet.write(edits);
    expect([written.length, skipped.length]).toEqual([rows, 0]);
    expect(workbook.sheet('长表').cell(rows - 1, 0)!.value).toBe(`新${rows - 1}`);
    expect(host.interpreter.largestRequest).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('edits of which a later batch fails', () => {
  const edits = Array.from({ length: 3500 }, (_, row) => ({
    cell: cell(row, 0, '长表'),
    from: `旧${row}`,
    to: `新${row}`,
  }));

  /** Each batch is a look, a write, and a word that its ranges are no longer held. */
  function breakOff(isLost: (request: number) => boolean) {
    const workbook = new MemoryWorkbook(['长表']);
    edits.forEach(({ from }, row) => workbook.sheet('长表').put(row, 0, from));
    const { host } = bootExcel({ workbook });
    const process = host.process.bind(host);
    let count = 0;
    host.process = (text) => {
      count++;
      if (isLost(count)) throw new TransportError('GeneralException');
      return process(text);
    };
  }

  it('are not said to be on a protected worksheet', async () => {
    breakOff((request) => request === 5);
    const { written, skipped } = await excelSheet.write(edits);
    expect(written).toHaveLength(1500);
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(['refused']));
    expect(skipped).toHaveLength(2000);
  });

  it('are not said to be left alone where that cannot be seen', async () => {
    breakOff((request) => request > 4);
    const { written, skipped } = await excelSheet.write(edits);
    expect(written).toHaveLength(1500);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      ...Array.from({ length: 1500 }, () => 'unclear'),
      ...Array.from({ length: 500 }, () => 'refused'),
    ]);
  });
});

describe('a batch that fails half-way', () => {
  const edits = [2, 3, 4].map((row) => ({
    cell: cell(row, 6),
    from: String(ROWS[row]![6]),
    to: `${String(ROWS[row]![6])}。`,
  }));

  /** Breaks the second request before its n-th change of a cell. */
  function breakAt(change: number) {
    const { workbook, sheet } = declarationWorkbook();
    const real = bootExcel({ workbook });
    let puts = 0;
    const put = sheet.put.bind(sheet);
    sheet.put = (...args: Parameters<MemorySheet['put']>) => {
      if (++puts === change) sheet.protected = true;
      put(...args);
    };
    return { ...real, sheet };
  }

  it('says which edits stand and which do not', async () => {
    const { sheet } = breakAt(2);
    const { written, skipped } = await excelSheet.write(edits);
    expect(written).toEqual(edits.slice(0, 2));
    expect(skipped).toEqual([{ edit: edits[2], reason: 'protected' }]);
    expect([2, 3, 4].map((row) => sheet.cell(row, 6)!.value)).toEqual([
      edits[0]!.to,
      edits[1]!.to,
      edits[2]!.from,
    ]);
  });

  it('counts the score cells that stand; a second run writes the rest', async () => {
    const { sheet } = breakAt(10);
    const read = async () => audit(await excelSheet.read('workbook')).reading.sheets;
    const first = await writeScoreColumns(await read());
    expect(first.written).toBeGreaterThan(0);
    expect(first.left).toBeGreaterThan(0);
    sheet.protected = false;
    const second = await writeScoreColumns(await read());
    expect(second).toMatchObject({ written: first.left, left: 0 });
  });
});

describe('protection', () => {
  it('is looked up before anything is written: other worksheets get their edits', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙']);
    workbook.sheet('甲').protected = true;
    bootExcel({ workbook });
    const at = (sheet: string) => ({ cell: cell(2, 6, sheet), from: '以验收单为准', to: '以验收单' });
    const { written, skipped } = await excelSheet.write([at('甲'), at('乙')]);
    expect(written).toEqual([at('乙')]);
    expect(skipped).toEqual([{ edit: at('甲'), reason: 'protected' }]);
  });

  it('does not hold for unlocked cells', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.protected = true;
    sheet.setLook(2, 6, { unlocked: true });
    bootExcel({ workbook });
    const edit = { cell: cell(2, 6), from: '以验收单为准', to: '以验收单' };
    expect(await excelSheet.write([edit])).toEqual({ written: [edit], skipped: [] });
  });

  it('keeps 写入得分 from one worksheet and says so for its tables', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙']);
    workbook.sheet('甲').protected = true;
    bootExcel({ workbook });
    const { reading } = audit(await excelSheet.read('workbook'));
    const { written, skipped } = await writeScoreColumns(reading.sheets);
    expect(written).toBeGreaterThan(0);
    expect(skipped.map(({ table, reason }) => [table.range.sheet, reason])).toEqual([['甲', 'protected']]);
    expect(workbook.sheet('乙').cell(1, 10)!.value).toBe('得分');
    expect(workbook.sheet('甲').cell(1, 10)).toBeUndefined();
  });
});

describe('marks and protection', () => {
  const finding = (sheet: string) => ({ cell: cell(2, 3, sheet), severity: 'error' as const });

  it('mark the worksheets that may be marked, and name the others', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙']);
    workbook.sheet('甲').protected = true;
    bootExcel({ workbook });
    expect(await showMarks([finding('甲'), finding('乙')])).toEqual({ guarded: ['甲'] });
    expect(workbook.sheet('甲').conditionalFormats).toEqual([]);
    expect(workbook.sheet('乙').conditionalFormats).toHaveLength(1);
    // That nothing was written is said only where it is so.
    await expect(showMarks([finding('甲')])).resolves.toEqual({ guarded: ['甲'] });
    expect(workbook.sheet('乙').conditionalFormats).toEqual([]);
    await expect(showMarks([finding('甲')])).rejects.toMatchObject({
      code: 'protected',
      message: expect.stringContaining('甲'),
    });
  });

  it('are taken off the worksheets that may be changed, and the others are named', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙']);
    bootExcel({ workbook });
    await showMarks([finding('甲'), finding('乙')]);
    workbook.sheet('乙').protected = true;
    expect(await clearMarks()).toEqual({ guarded: ['乙'] });
    expect(workbook.sheet('甲').conditionalFormats).toEqual([]);
    expect(workbook.sheet('乙').conditionalFormats).toHaveLength(1);
    await expect(clearMarks()).rejects.toMatchObject({ code: 'protected' });
    workbook.sheet('乙').protected = false;
    expect(await clearMarks()).toEqual({ guarded: [] });
    expect(workbook.sheet('乙').conditionalFormats).toEqual([]);
  });

  it('hold for thousands of cells within the limit', async () => {
    const { workbook } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    const severities = ['error', 'warning', 'info'] as const;
    await showMarks(
      Array.from({ length: 6000 }, (_, i) => ({ cell: cell(i, i % 7), severity: severities[i % 3]! })),
    );
    expect(host.interpreter.largestRequest).toBeLessThan(5 * 1024 * 1024);
    await clearMarks();
    expect(workbook.sheet('申报表').conditionalFormats).toEqual([]);
  });
});

describe('写入得分 in the look of the table', () => {
  it('takes on fill, borders and wrap, makes room for the working, and leaves nothing behind', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.setLook(1, 8, { fillColor: '#DDEBF7', bold: true });
    for (const row of [2, 3, 4]) sheet.setLook(row, 8, { wrapText: true });
    bootExcel({ workbook });
    const before = JSON.stringify(sheet.snapshot());
    const width = sheet.columnWidth(11);
    const read = async () => audit(await excelSheet.read('workbook')).reading.sheets;
    await writeScoreColumns(await read());
    expect(sheet.look(1, 10)).toEqual({ fillColor: '#DDEBF7', bold: true });
    expect(sheet.look(2, 9)).toEqual({ wrapText: true });
    expect(sheet.columnWidth(11)).toBeGreaterThan(200);
    await removeScoreColumns(await read());
    expect(JSON.stringify(sheet.snapshot())).toBe(before);
    expect(sheet.columnWidth(11)).toBe(width);
  });

  it('does not copy the look of a merged cell', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.mergedAreas = [{ top: 2, left: 8, bottom: 3, right: 8 }];
    sheet.setLook(2, 8, { fillColor: '#FF0000' });
    sheet.setLook(2, 7, { wrapText: true });
    bootExcel({ workbook });
    await writeScoreColumns(audit(await excelSheet.read('workbook')).reading.sheets);
    expect(sheet.look(2, 10)).toEqual({ wrapText: true });
  });
});

describe('the problem list', () => {
  it('never takes over a worksheet that a person made', async () => {
    const { workbook } = declarationWorkbook();
    workbook.addSheet('问题清单').put(0, 0, '我的记录');
    bootExcel({ workbook });
    const list = problemList(audit(await excelSheet.read('workbook')));
    await writeProblemSheet(list);
    expect(workbook.sheet('问题清单').cell(0, 0)!.value).toBe('我的记录');
    expect(workbook.sheet('绩核问题清单').cell(0, 0)!.value).toBe(list.summary);
    expect((await excelSheet.read('workbook')).grids.map(({ name }) => name)).toEqual(['申报表', '问题清单']);
  });

  it('says what keeps it from a workbook whose structure is protected', async () => {
    const { workbook } = declarationWorkbook();
    bootExcel({ workbook });
    const list = problemList(audit(await excelSheet.read('workbook')));
    workbook.addSheet = () => {
      throw new ApiError('AccessDenied', 'This operation is not permitted for the current object.');
    };
    await expect(writeProblemSheet(list)).rejects.toMatchObject({ code: 'locked' });
  });

  it('holds thousands of problems, each with its link', async () => {
    const { workbook } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    const list = problemList(audit(await excelSheet.read('workbook')));
    const many = Array.from({ length: 3200 }, (_, i) => list.problems[i % list.problems.length]!);
    await writeProblemSheet({ ...list, problems: many });
    expect(workbook.sheet('问题清单').look(3201, 0).hyperlink).toMatch(/^'申报表'!/);
    expect(host.interpreter.largestRequest).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('reading again after an edit', () => {
  it('takes one sync and shares the rest with what was read before', async () => {
    const { workbook, sheet } = declarationWorkbook(['申报表', '另一张']);
    const { host } = bootExcel({ workbook });
    const before = await excelSheet.read('workbook');
    sheet.put(4, 5, '%');
    sheet.clear(2, 6);
    const syncs = host.syncs;
    const told = [
      { sheet: '申报表', top: 4, left: 5, bottom: 4, right: 5 },
      { sheet: '申报表', top: 2, left: 6, bottom: 2, right: 6 },
    ];
    const { workbook: after, changed } = await readChanged(before, told);
    expect(host.syncs - syncs).toBe(1);
    expect(changed).toEqual(told);
    expect(after.grids[0]!.rows[4]![5]).toEqual({ text: '%', value: '%' });
    expect(after.grids[0]!.rows[2]![6]).toBeUndefined();
    expect(after.grids[1]).toBe(before.grids[1]);
    expect(after).toEqual(await excelSheet.read('workbook'));
    expect(before.grids[0]!.rows[2]![6]!.text).toBe('以验收单为准');
  });

  it('reads formulas again as well, whose results follow an edit without being told', async () => {
    const workbook = new MemoryWorkbook(['申报表'], (_, sheet) => Number(sheet.cell(4, 8)!.value) + 90);
    const sheet = workbook.fill('申报表', ROWS);
    sheet.put(5, 8, '=SUM(I3:I5)');
    const { host } = bootExcel({ workbook });
    const before = await excelSheet.read('workbook');
    expect(before.grids[0]!.rows[5]![8]!.value).toBe(100);
    sheet.put(4, 8, 12);
    const syncs = host.syncs;
    const { workbook: after, changed } = await readChanged(before, [
      { sheet: '申报表', top: 4, left: 8, bottom: 4, right: 8 },
    ]);
    expect(host.syncs - syncs).toBe(1);
    expect(after.grids[0]!.rows[5]![8]!.value).toBe(102);
    expect(changed).toContainEqual({ sheet: '申报表', top: 5, left: 8, bottom: 5, right: 8 });
  });

  it('reads everything where a worksheet was renamed', async () => {
    const { workbook, sheet } = declarationWorkbook(['申报表', '另一张']);
    bootExcel({ workbook });
    const before = await excelSheet.read('workbook');
    sheet.name = '新名字';
    const { workbook: after, changed } = await readChanged(before, [
      { sheet: '申报表', top: 4, left: 5, bottom: 4, right: 5 },
    ]);
    expect(changed).toBeUndefined();
    expect(after.grids.map(({ name }) => name)).toEqual(['新名字', '另一张']);
  });
});

describe('storms of events', () => {
  it('are told once, as one list of places', async () => {
    const { workbook, sheet } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    const told: unknown[] = [];
    const stop = await watchWorkbook({ onChange: (ranges) => told.push(ranges), onSelect: () => undefined });
    await pause(20);
    for (let row = 0; row < 2000; row++)
      host.cellsChanged(sheet, { top: row, left: 0, bottom: row, right: 4 });
    await until(() => told.length > 0);
    await pause(100);
    expect(told).toHaveLength(1);
    await stop();
  });

  it('of our own problem list are not told', async () => {
    const { workbook } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    const list = problemList(audit(await excelSheet.read('workbook')));
    await writeProblemSheet(list);
    const told: unknown[] = [];
    const stop = await watchWorkbook({ onChange: (ranges) => told.push(ranges), onSelect: () => undefined });
    await pause(20);
    await writeProblemSheet(list);
    host.cellsChanged(workbook.sheet('问题清单'), { top: 0, left: 0, bottom: 40, right: 6 });
    await pause(500);
    expect(told).toEqual([]);
    await stop();
  });
});
