import { bootExcel } from '../support/office-host/boot';
import { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';

describe('the host of our own under the real library', () => {
  it('reads and writes ranges', async () => {
    const { workbook } = bootExcel({ workbook: new MemoryWorkbook(['申报表']) });
    workbook.fill('申报表', [
      ['指标', 10],
      ['满意度', 20],
    ]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.load('values,address');
      await context.sync();
      expect(range.values).toEqual([
        ['指标', 10],
        ['满意度', 20],
      ]);
      expect(range.address).toBe("'申报表'!A1:B2");
      range.values = [
        ['指标', 11],
        ['满意度', '=A1'],
      ];
      await context.sync();
    });
    expect(workbook.sheet('申报表').cell(0, 1)?.value).toBe(11);
    expect(workbook.sheet('申报表').cell(1, 1)?.formula).toBe('=A1');
  });

  it('changes a format and leaves the content what it is', async () => {
    const { workbook } = bootExcel({ workbook: new MemoryWorkbook(['申报表']) });
    const sheet = workbook.fill('申报表', [["'012", '=1+1', 0.5, '']]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D1');
      range.numberFormat = [['0.00', '@', '0%', '@']];
      await context.sync();
      range.load('numberFormat,formulas');
      await context.sync();
      expect(range.numberFormat).toEqual([['0.00', '@', '0%', '@']]);
      expect(range.formulas).toEqual([['012', '=1+1', 0.5, '']]);
      range.getCell(0, 3).values = [['=A1']];
      range.getCell(0, 2).clear(Excel.ClearApplyTo.formats);
      range.getCell(0, 0).copyFrom('B1', Excel.RangeCopyType.formats);
      await context.sync();
    });
    expect([0, 1, 2, 3].map((column) => sheet.cell(0, column))).toMatchObject([
      { value: '012', numberFormat: '@' },
      { formula: '=1+1' },
      { value: 0.5, numberFormat: 'General' },
      { value: '=A1', numberFormat: '@' },
    ]);
    expect(sheet.cell(0, 3)).not.toHaveProperty('formula');
  });

  it('fails loudly where a member is not known', async () => {
    const { host } = bootExcel();
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load('items');
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect(host.unknownMembers).toEqual(['This host does not know Worksheet.Charts.']);
  });

  it('hands over null objects, events and transport errors as Excel does', async () => {
    const { host, workbook } = bootExcel();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('没有');
      context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(address));
      context.workbook.worksheets.onSelectionChanged.add(
        async ({ address }) => void seen.push(`selected ${address}`),
      );
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    // The library hooks its handlers up a moment after the sync that registered them.
    await new Promise((resolve) => setTimeout(resolve, 20));
    host.cellsChanged(workbook.active, { top: 1, left: 2, bottom: 1, right: 2 });
    host.selectionChanged(workbook.active, { top: 3, left: 0, bottom: 3, right: 0 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['C2', 'selected A4']);
    host.faults.maxBytes = 10;
    const refused = Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });
});
