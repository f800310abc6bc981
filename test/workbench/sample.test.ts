import { rowHeights } from '../../src/workbench/grid/row-height';
import { constantCondition } from '../../src/workbench/grid/constant-condition';
import { SAMPLE } from '../../src/workbench/sample';
import { audit } from '../../src/core/audit';
import { gridOfText } from '../../src/core/model/grid';

const sheet = (rows: (string | number)[][], merges = [{ top: 0, left: 0, bottom: 0, right: 1 }]) => ({
  name: '表',
  rows: rows.map((row) => row.map((input) => ({ input, role: 'body' as const }))),
  merges,
  columnWidths: [100],
});

it('gives wrapped texts room, by the width of their column or merged area', () => {
  const long = '一二三四五六七八九十';
  const [first, second, third] = rowHeights(sheet([[long], ['短'], ['甲\n乙']]), 88);
  // The merged area of the first row is wide enough for all of it.
  expect(first).toBeUndefined();
  expect(second).toBeUndefined();
  expect(third).toBeGreaterThan(40);
  expect(rowHeights(sheet([[long]], []), 88)[0]).toBeGreaterThan(40);
});

it('decides conditions without cells in them, and says when it cannot', () => {
  expect(constantCondition('=LEN("绩核标记")=4')).toBe(true);
  expect(constantCondition('=LEN("绩核")=4')).toBe(false);
  expect(constantCondition('=A1>3')).toBeUndefined();
});

it('opens with a sample that has faults to find and a table without any', () => {
  const { findings, reading } = audit({
    grids: SAMPLE.sheets.map(({ name, rows }) =>
      gridOfText(
        name,
        rows.map((row) => row.map((cell) => String(cell?.input ?? ''))),
      ),
    ),
  });
  expect(reading.sheets.map(({ tables }) => tables.length)).toEqual([1, 2, 1]);
  const bySheet = (name: string) =>
    findings.filter(({ cell, severity }) => cell.sheet === name && severity !== 'info').length;
  expect(bySheet('部门整体')).toBeGreaterThanOrEqual(5);
  expect(bySheet('项目（粘贴）')).toBeGreaterThanOrEqual(3);
  expect(bySheet('自评')).toBe(0);
  const clean = reading.sheets[1]!.tables[1]!.range;
  expect(findings.filter(({ cell }) => cell.sheet === '项目（粘贴）' && cell.row >= clean.top)).toEqual([]);
});
