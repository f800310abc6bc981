import type { ExcelHost } from '../../../src/workbench/office-host/excel-host';
import type { MemorySheet } from '../../../src/workbench/office-host/memory-workbook';

/** Inserts a row or column as a person does in Excel: what stands behind it moves on, and Excel tells of it. */
export function insertCells(host: ExcelHost, sheet: MemorySheet, what: 'row' | 'column', at: number): void {
  const used = sheet.usedArea()!;
  const isRow = what === 'row';
  for (let row = used.bottom; row >= (isRow ? at : used.top); row--) {
    for (let column = used.right; column >= (isRow ? used.left : at); column--) {
      const cell = sheet.cell(row, column);
      const to = isRow ? ([row + 1, column] as const) : ([row, column + 1] as const);
      sheet.clear(...to);
      if (cell) sheet.put(...to, cell.formula ?? cell.value, cell.numberFormat);
      sheet.clear(row, column);
    }
  }
  host.cellsChanged(
    sheet,
    isRow
      ? { top: at, left: 0, bottom: at, right: 16_383 }
      : { top: 0, left: at, bottom: 1_048_575, right: at },
    isRow ? 'RowInserted' : 'ColumnInserted',
  );
}
