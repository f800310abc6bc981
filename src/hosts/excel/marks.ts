import { toA1, type CellAddress } from '../../core/model/cell';
import type { Severity } from '../../core/model/finding';
import { ExcelFault } from './excel-fault';
import { excelRun } from './excel-run';
import { sheetNames } from './sheet-names';

/**
 * The mark of our own conditional formats: a condition that is always true and that no user would write. They lie over
 * the cells and change neither fill, font nor value.
 */
const OWN_RULE = '=LEN("绩核标记")=4';

/** Fill and font: distinct in lightness, and told apart by underline and bold where colours are not. */
const LOOKS: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> = {
  error: { fill: '#F8CBCB', font: '#8B1A1A' },
  warning: { fill: '#FCE8B2', font: '#6B4E00' },
  info: { fill: '#D6E6F7', font: '#1F4E79' },
};
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
/** Longer address lists are refused by Excel. */
const CELLS_PER_FORMAT = 30;

/**
 * Marks cells by conditional format, the gravest finding of a cell deciding; marks of an earlier run go first.
 * @throws ExcelFault `protected` with the names of the worksheets that could not be marked; the others are
 */
export function showMarks(
  findings: readonly { readonly cell: CellAddress; readonly severity: Severity }[],
): Promise<void> {
  return excelRun(async (context) => {
    const sheets = await withoutOwn(context);
    const locked: string[] = [];
    for (const [name, cells] of gravest(findings)) {
      const sheet = sheets.get(sheetNames.keyOf(name)) ?? sheets.get(name);
      if (sheet === undefined) continue;
      if (sheet.protection.protected) locked.push(name);
      else markCells(sheet, cells);
    }
    await context.sync();
    if (locked.length > 0) throw new ExcelFault('protected', locked.join('、'));
  });
}

function markCells(sheet: Excel.Worksheet, cells: readonly Mark[]): void {
  for (const severity of ORDER) {
    const addresses = cells.filter((cell) => cell.severity === severity).map(({ a1 }) => a1);
    for (let i = 0; i < addresses.length; i += CELLS_PER_FORMAT) {
      const areas = sheet.getRanges(addresses.slice(i, i + CELLS_PER_FORMAT).join(','));
      const { custom } = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = OWN_RULE;
      custom.format.fill.color = LOOKS[severity].fill;
      custom.format.font.color = LOOKS[severity].font;
      if (severity === 'error') custom.format.font.bold = true;
      if (severity !== 'info') custom.format.font.underline = severity === 'error' ? 'Double' : 'Single';
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
    const own = formats.filter((format) => format.custom.rule.formula === OWN_RULE);
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

interface Mark {
  readonly a1: string;
  readonly severity: Severity;
}

function gravest(findings: readonly { readonly cell: CellAddress; readonly severity: Severity }[]) {
  const sheets = new Map<string, Map<string, Severity>>();
  for (const { cell, severity } of findings) {
    const cells = sheets.get(cell.sheet) ?? new Map<string, Severity>();
    sheets.set(cell.sheet, cells);
    const a1 = toA1(cell);
    const now = cells.get(a1);
    if (now === undefined || ORDER.indexOf(severity) < ORDER.indexOf(now)) cells.set(a1, severity);
  }
  return [...sheets].map(
    ([name, cells]) => [name, [...cells].map(([a1, severity]) => ({ a1, severity }))] as const,
  );
}
