import { toA1 } from '../../core/model/cell';
import { MARK_LOOKS, MARK_ORDER, MARK_RULE, marksOf, type CellMark } from '../../core/report/marks';
import { ExcelFault } from './excel-fault';
import { excelRun } from './excel-run';
import { sheetNames } from './sheet-names';

/** Longer address lists are refused by Excel. */
const CELLS_PER_FORMAT = 30;

/**
 * Marks cells by conditional format, the gravest finding of a cell deciding; marks of an earlier run go first.
 * @throws ExcelFault `protected` with the names of the worksheets that could not be marked; the others are
 */
export function showMarks(findings: readonly CellMark[]): Promise<void> {
  return excelRun(async (context) => {
    const sheets = await withoutOwn(context);
    const locked: string[] = [];
    for (const [name, cells] of bySheet(marksOf(findings))) {
      const sheet = sheets.get(sheetNames.keyOf(name)) ?? sheets.get(name);
      if (sheet === undefined) continue;
      if (sheet.protection.protected) locked.push(name);
      else markCells(sheet, cells);
    }
    await context.sync();
    if (locked.length > 0) throw new ExcelFault('protected', locked.join('、'));
  });
}

function markCells(sheet: Excel.Worksheet, cells: readonly CellMark[]): void {
  for (const severity of MARK_ORDER) {
    const addresses = cells.filter((cell) => cell.severity === severity).map(({ cell }) => toA1(cell));
    const { fill, font, bold, underline } = MARK_LOOKS[severity];
    for (let i = 0; i < addresses.length; i += CELLS_PER_FORMAT) {
      const areas = sheet.getRanges(addresses.slice(i, i + CELLS_PER_FORMAT).join(','));
      const { custom } = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = MARK_RULE;
      custom.format.fill.color = fill;
      custom.format.font.color = font;
      if (bold) custom.format.font.bold = true;
      if (underline !== 'none') custom.format.font.underline = underline === 'double' ? 'Double' : 'Single';
    }
  }
}

/** Takes all marks of ours off; conditional formats of the user stay. @throws ExcelFault */
export function clearMarks(): Promise<void> {
  return excelRun(async (context) => {
    await withoutOwn(context);
    await context.sync();
  });
}

/** Has our marks deleted with the next sync, and gives the worksheets by id and by name. Two or three syncs. */
async function withoutOwn(context: Excel.RequestContext): Promise<ReadonlyMap<string, Excel.Worksheet>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  const collections = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { sheet, formats };
  });
  await context.sync();
  const custom = collections.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom),
  }));
  for (const { formats } of custom) for (const format of formats) format.custom.rule.load('formula');
  if (custom.some(({ formats }) => formats.length > 0)) await context.sync();
  for (const { sheet, formats } of custom) {
    const own = formats.filter((format) => format.custom.rule.formula === MARK_RULE);
    if (own.length > 0 && sheet.protection.protected) throw new ExcelFault('protected', sheet.name);
    for (const format of own) format.delete();
  }
  return new Map(
    worksheets.items.flatMap((sheet) => [
      [sheet.id, sheet],
      [sheet.name, sheet],
    ]),
  );
}

function bySheet(marks: readonly CellMark[]): ReadonlyMap<string, readonly CellMark[]> {
  const sheets = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const own = sheets.get(mark.cell.sheet);
    if (own) own.push(mark);
    else sheets.set(mark.cell.sheet, [mark]);
  }
  return sheets;
}
