import { toA1 } from '../../core/model/cell';
import { MARK_LOOKS, MARK_ORDER, MARK_RULE, marksOf, type CellMark } from '../../core/report/marks';
import { ExcelFault } from './excel-fault';
import { excelRun, syncAndLook } from './excel-run';
import { sheetNames } from './sheet-names';

/** Longer address lists are refused by Excel. */
const CELLS_PER_FORMAT = 30;

/** What a change of the marks has left as it was. */
export interface MarksLeft {
  /** Names of protected worksheets: no cell of theirs was marked, or their marks stay. */
  readonly guarded: readonly string[];
}

/**
 * Marks cells by conditional format, the gravest finding of a cell deciding; marks of an earlier run go first. Protected
 * worksheets stay as they are.
 * @param unread names of worksheets that were not read: what is marked there stays
 * @throws ExcelFault `protected` where nothing could be marked
 */
export function showMarks(findings: readonly CellMark[], unread: readonly string[] = []): Promise<MarksLeft> {
  return excelRun(async (context) => {
    const kept = new Set(unread.map((name) => sheetNames.keyOf(name)));
    const all = await ownFormats(context);
    const formats = all.filter(({ sheet: { id, name } }) => !kept.has(id) && !kept.has(name));
    const change = removal(formats);
    for (const [name, cells] of bySheet(marksOf(findings))) {
      const key = sheetNames.keyOf(name);
      const sheet = formats.find(({ sheet: { id, name: now } }) => id === key || now === name)?.sheet;
      if (sheet === undefined) continue;
      if (sheet.protection.protected) change.guarded.set(sheet.id, sheet.name);
      else change.wanted.set(sheet.id, markCells(sheet, cells));
    }
    return await carryOut(context, formats, change);
  });
}

/** Takes all marks of ours off; conditional formats of the user stay. @throws ExcelFault `protected` where none could be taken off */
export function clearMarks(): Promise<MarksLeft> {
  return excelRun(async (context) => {
    const formats = await ownFormats(context);
    return await carryOut(context, formats, removal(formats));
  });
}

/** @returns how many conditional formats were added */
function markCells(sheet: Excel.Worksheet, cells: readonly CellMark[]): number {
  let added = 0;
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
      added++;
    }
  }
  return added;
}

/** A worksheet with the conditional formats on it that are ours. */
interface OwnFormats {
  readonly sheet: Excel.Worksheet;
  readonly own: readonly Excel.ConditionalFormat[];
}

/** Two or three syncs. */
async function ownFormats(context: Excel.RequestContext): Promise<readonly OwnFormats[]> {
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
  return custom.map(({ sheet, formats }) => ({
    sheet,
    own: formats.filter((format) => format.custom.rule.formula === MARK_RULE),
  }));
}

/** What the next sync does to the marks; worksheets by their ids. */
interface MarksChange {
  /** Formats that go. */
  readonly gone: Set<string>;
  /** How many formats come. */
  readonly wanted: Map<string, number>;
  /** The names of protected worksheets. */
  readonly guarded: Map<string, string>;
}

/** Has our marks deleted with the next sync, but for those of protected worksheets. */
function removal(formats: readonly OwnFormats[]): MarksChange {
  const change: MarksChange = { gone: new Set(), wanted: new Map(), guarded: new Map() };
  for (const { sheet, own } of formats) {
    if (own.length > 0 && sheet.protection.protected) change.guarded.set(sheet.id, sheet.name);
    else {
      for (const format of own) {
        change.gone.add(format.id);
        format.delete();
      }
    }
  }
  return change;
}

async function carryOut(
  context: Excel.RequestContext,
  formats: readonly OwnFormats[],
  change: MarksChange,
): Promise<MarksLeft> {
  const looked = new Set(formats.map(({ sheet }) => sheet.id));
  const { gone, wanted, guarded } = change;
  const names = [...guarded.values()];
  if (names.length > 0 && gone.size + wanted.size === 0) throw new ExcelFault('protected', names.join('、'));
  await syncAndLook(context, () =>
    excelRun(async (again) =>
      (await ownFormats(again)).every(
        ({ sheet: { id }, own }) =>
          !looked.has(id) ||
          guarded.has(id) ||
          (own.length === (wanted.get(id) ?? 0) && own.every((format) => !gone.has(format.id))),
      ),
    ),
  );
  return { guarded: names };
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
