import { readFileSync } from 'node:fs';
import { audit } from '../../src/core/audit';
import { fromA1 } from '../../src/core/model/cell';
import { excelSheet, readChanged, removeScoreColumns, writeScoreColumns } from '../../src/hosts/excel';
import { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';
import { bootExcel } from '../support/office-host/boot';
import { calculateScores } from '../support/office-host/calculate';
import { describeShared } from '../support/shared';

interface ExpectedScore {
  readonly cell: string;
  readonly actual: string | number;
  readonly score: number | null;
}

describeShared('the seed as a worksheet in Excel', 'seed/000_0ec2345d73f18d63.txt', (file) => {
  const rows = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const open = () => {
    const workbook = new MemoryWorkbook(['申报表'], calculateScores);
    return { ...bootExcel({ workbook }), sheet: workbook.fill('申报表', rows) };
  };
  const sheets = async () => audit(await excelSheet.read('workbook')).reading.sheets;

  it('is read in three syncs, read again after an edit in one', async () => {
    const { host, sheet } = open();
    const before = await excelSheet.read('workbook');
    expect(host.syncs).toBe(3);
    expect(audit(before).reading.sheets[0]!.tables).toHaveLength(10);
    sheet.put(10, 4, 551);
    await readChanged(before, [{ sheet: '申报表', top: 10, left: 4, bottom: 10, right: 4 }]);
    expect(host.syncs).toBe(4);
  });

  it('gets the expected scores in its cells, in two syncs for ten tables, and is the same after removal', async () => {
    const { host, sheet } = open();
    const before = JSON.stringify(sheet.snapshot());
    const read = await sheets();
    const syncs = host.syncs;
    const { left } = await writeScoreColumns(read);
    expect([host.syncs - syncs, left]).toEqual([2, 0]);

    const { scores } = JSON.parse(readFileSync(file.replace(/[^/\\]+$/, 'expected-scores.json'), 'utf8')) as {
      scores: readonly ExpectedScore[];
    };
    const columnOf = (row: number, text: RegExp) =>
      [...Array(40).keys()].find((column) => text.test(sheet.cell(row, column)?.formula ?? ''));
    const wrong: unknown[] = [];
    for (const { cell, actual, score } of scores) {
      const { row } = fromA1('', cell)!;
      const column = columnOf(row, /^=PERFSCORE\(/);
      if (column === undefined) {
        wrong.push(`${cell}: no formula`);
        continue;
      }
      sheet.put(row, column - 1, actual);
      const value = sheet.cell(row, column)!.value;
      if (score === null ? typeof value === 'number' : value !== score)
        wrong.push([
          cell,
          actual,
          score,
          value,
          sheet.cell(row, column)!.formula,
          sheet.cell(row, column + 1)!.value,
        ]);
      sheet.put(row, column - 1, '');
    }
    expect(scores.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);

    await removeScoreColumns(await sheets());
    expect(JSON.stringify(sheet.snapshot())).toBe(before);
  });
});
