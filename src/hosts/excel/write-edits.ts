import { needsTextGuard, storedValue, type SkippedEdit, type Written } from '../../core/audit';
import { cellKey, toA1, type CellAddress } from '../../core/model/cell';
import type { CellEdit } from '../../core/model/finding';
import type { CellContent } from '../../core/model/grid';
import { ExcelFault, faultOf } from './excel-fault';
import { excelRun } from './excel-run';
import { ownWrites } from './own-writes';
import { sheetNames } from './sheet-names';

/** More edits than this at once come near the limit of one request. */
const EDITS_PER_BATCH = 1500;

/**
 * Writes each edit whose cell still holds its `from`, in two syncs: one that reads the cells again, one that writes all
 * of them. Formulas are never written over, nor locked cells of a protected worksheet. Where Excel gives up half-way,
 * the answer says which edits stand.
 * @throws ExcelFault where nothing could be written
 */
export async function writeEdits(edits: readonly CellEdit[]): Promise<Written> {
  const written: CellEdit[] = [];
  const skipped: SkippedEdit[] = [];
  for (let from = 0; from < edits.length; from += EDITS_PER_BATCH) {
    try {
      const done = await writeBatch(edits.slice(from, from + EDITS_PER_BATCH));
      written.push(...done.written);
      skipped.push(...done.skipped);
    } catch (error) {
      if (written.length === 0) throw error;
      const behind = from + EDITS_PER_BATCH;
      const reason = reasonOf(error);
      skipped.push(...edits.slice(from, behind).map((edit) => ({ edit, reason })));
      skipped.push(...edits.slice(behind).map((edit) => ({ edit, reason: 'refused' as const })));
      break;
    }
  }
  return { written, skipped };
}

function writeBatch(edits: readonly CellEdit[]): Promise<Written> {
  return excelRun(async (context) => {
    const cells = edits.map((edit) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetNames.keyOf(edit.cell.sheet));
      sheet.load('protection/protected');
      const range = sheet.getRange(toA1(edit.cell));
      range.load('formulas,values,numberFormat,format/protection/locked');
      return { edit, sheet, range };
    });
    await context.sync();

    const written: CellEdit[] = [];
    const skipped: SkippedEdit[] = [];
    const taken = new Set<string>();
    for (const { edit, sheet, range } of cells) {
      const reason = sheet.isNullObject ? 'no-sheet' : refusal(edit, sheet, range, taken);
      if (reason !== undefined) {
        skipped.push({ edit, reason });
        continue;
      }
      taken.add(cellKey(edit.cell));
      range.values = [[inputFor(storedValue(edit.to, contentOf(range)))]];
      written.push(edit);
    }
    if (written.length === 0) {
      // Asking Excel to write nothing would hide why it refuses: the person hears of the protection instead.
      if (skipped.length > 0 && skipped.every(({ reason }) => reason === 'protected')) throw protectedFault();
      return { written, skipped };
    }
    ownWrites.expect(written.map(({ cell }) => cell));
    try {
      await context.sync();
    } catch (error) {
      return withWhatStands(error, written, skipped);
    }
    return { written, skipped };
  });
}

const protectedFault = () => faultOf({ code: 'AccessDenied' });

/** Why the edits of a batch that failed were left alone. */
function reasonOf(error: unknown): SkippedEdit['reason'] {
  const { code } = faultOf(error);
  if (code === 'unclear') return 'unclear';
  return code === 'protected' || code === 'read-only' ? 'protected' : 'refused';
}

function refusal(
  edit: CellEdit,
  sheet: Excel.Worksheet,
  range: Excel.Range,
  taken: ReadonlySet<string>,
): SkippedEdit['reason'] | undefined {
  const formula: unknown = range.formulas[0]![0];
  if (typeof formula === 'string' && formula.startsWith('=')) return 'formula';
  if (String(range.values[0]![0]) !== edit.from) return 'changed';
  if (taken.has(cellKey(edit.cell))) return 'collision';
  return sheet.protection.protected && range.format.protection.locked ? 'protected' : undefined;
}

function contentOf(range: Excel.Range): CellContent {
  const value: unknown = range.values[0]![0];
  const format: unknown = range.numberFormat[0]![0];
  return {
    text: '',
    value: value === '' ? null : (value as string | number),
    ...(typeof format === 'string' ? { format } : {}),
  };
}

/** A batch is no transaction: what came before the fault stands. The cells are looked at once more to say what. */
async function withWhatStands(
  error: unknown,
  attempted: readonly CellEdit[],
  skipped: readonly SkippedEdit[],
): Promise<Written> {
  const standing = await whichStand(
    error,
    attempted.map(({ cell, to }) => ({ cell, text: to })),
  );
  const reason = reasonOf(error);
  return {
    written: attempted.filter((_, i) => standing[i]),
    skipped: [...skipped, ...attempted.filter((_, i) => !standing[i]).map((edit) => ({ edit, reason }))],
  };
}

interface Attempt {
  readonly cell: CellAddress;
  readonly text: string;
}

/**
 * Looks which writes of a batch that failed stand. What is told of the others is not taken for our own.
 * @throws ExcelFault `unclear` where that cannot be seen; that of the batch where none of them stands
 */
export async function whichStand(error: unknown, attempted: readonly Attempt[]): Promise<readonly boolean[]> {
  const fault = faultOf(error);
  ownWrites.forget(attempted.map(({ cell }) => cell));
  // Nothing is done while a cell is being edited.
  if (fault.code === 'editing') throw fault;
  const standing = await stillHolding(attempted).catch(() => undefined);
  if (standing === undefined) throw new ExcelFault('unclear');
  if (!standing.includes(true)) throw fault;
  ownWrites.expect(attempted.filter((_, i) => standing[i]).map(({ cell }) => cell));
  return standing;
}

/** Which of the cells hold this value or formula now. @throws ExcelFault */
function stillHolding(cells: readonly Attempt[]): Promise<readonly boolean[]> {
  return excelRun(async (context) => {
    const ranges = cells.map(({ cell }) => {
      const range = context.workbook.worksheets.getItem(sheetNames.keyOf(cell.sheet)).getRange(toA1(cell));
      range.load('formulas');
      return range;
    });
    await context.sync();
    return ranges.map((range, i) => String(range.formulas[0]![0]) === cells[i]!.text);
  });
}

/** A text that Excel would take for a formula, a number or a date goes in behind an apostrophe, which Excel does not show. */
export function inputFor(value: string | number): string | number {
  if (typeof value === 'number') return value;
  return needsTextGuard(value) || looksTyped(value) ? `'${value}` : value;
}

/** Signs of which a number, a percentage, a date or a time is made, also in brackets or with 上午. */
const TYPED = /^[\s\d.,:/\-+%％￥¥$€£()（）年月日时分秒上下午]*$/;
const EXPONENT_OR_HALF_DAY = /(?<=\d)e(?=[+-]?\d)|[ap]m$/i;
const MONTH =
  /^(?:\d{1,4}[\s\-/]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.,\-/]*(?:\d|$)/i;

/** Excel makes numbers, percentages, dates, booleans and error values of such texts. */
function looksTyped(text: string): boolean {
  if (text.length > MOST_TYPED) return false;
  const plain = text.replace(EXPONENT_OR_HALF_DAY, '');
  return /\d/.test(text) ? TYPED.test(plain) || MONTH.test(text) : /^(?:true|false|#.*)$/i.test(text);
}

/** A longer text is neither number nor date. */
const MOST_TYPED = 60;
