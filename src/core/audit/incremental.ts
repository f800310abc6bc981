import { RuleMemory } from '../checks/context';
import type { CellRange } from '../model/cell';
import type { DeclarationTable, SheetReading } from '../model/declaration';
import type { CellContent, Grid, Workbook } from '../model/grid';
import { readWorkbook } from '../reader';
import { assemble, resultOf, type TableResult } from './assemble';
import type { AuditReport } from './report';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** An audit that remembers: after an edit it looks again only at what the edit can affect. */
export interface Auditor {
  /**
   * The report on the workbook as it is now, the same that {@link audit} gives.
   * @param changed where the workbook may differ from the last call; everything is compared when left out
   */
  update(workbook: Workbook, changed?: readonly CellRange[]): AuditReport;
}

type Row = readonly (CellContent | undefined)[];
const EMPTY_ROW: Row = [];

const sameCell = (a: CellContent | undefined, b: CellContent | undefined): boolean =>
  a === b ||
  ((a?.text ?? '') === (b?.text ?? '') &&
    (a?.value ?? null) === (b?.value ?? null) &&
    a?.formula === b?.formula &&
    a?.format === b?.format &&
    a?.error === b?.error);

function sameRow(a: Row = EMPTY_ROW, b: Row = EMPTY_ROW): boolean {
  if (a === b) return true;
  for (let i = 0; i < Math.max(a.length, b.length); i++) if (!sameCell(a[i], b[i])) return false;
  return true;
}

/** The first and the last row that differ; `undefined` where none does. */
function changedRows(
  before: Grid,
  after: Grid,
  changed: readonly CellRange[] | undefined,
): readonly [number, number] | undefined {
  const length = Math.max(before.rows.length, after.rows.length);
  const from = changed ? Math.min(...changed.map(({ top }) => top)) : 0;
  const to = changed ? Math.min(length - 1, Math.max(...changed.map(({ bottom }) => bottom))) : length - 1;
  let first = -1;
  let last = -1;
  for (let row = from; row <= to; row++) {
    if (sameRow(before.rows[row], after.rows[row])) continue;
    if (first < 0) first = row;
    last = row;
  }
  return first < 0 ? undefined : [first, last];
}

/** Structural equality of plain data. What an unchanged cell holds is the same object, so that most of it is one look. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Number.isNaN(a) && Number.isNaN(b);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** Keeps the tables of the last reading that are the same in this one, and with them all that is known of them. */
function withKeptTables(before: SheetReading, now: SheetReading): SheetReading {
  const byTop = new Map(before.tables.map((table) => [table.range.top, table]));
  const tables = now.tables.map((table) => {
    const old = byTop.get(table.range.top);
    return old && same(old, table) ? old : table;
  });
  return { ...now, tables };
}

const sameRange = (a: DeclarationTable | undefined, b: DeclarationTable | undefined): boolean =>
  same(a?.range, b?.range);

/**
 * Reads one table again, with its neighbours, which say where it begins and ends; the rest of the worksheet is as it
 * was. `undefined` where the edit reaches further than the rows of one table.
 */
function rereadTable(
  before: SheetReading,
  grid: Grid,
  [first, last]: readonly [number, number],
  settings: Settings,
): SheetReading | undefined {
  const at = before.tables.findIndex(({ range }) => first >= range.top && last <= range.bottom);
  if (at < 0 || before.tables.length < 4 || !same(before.grid.merges, grid.merges)) return undefined;
  const [previous, table, next] = [before.tables[at - 1], before.tables[at]!, before.tables[at + 1]];
  const top = previous?.range.top ?? 0;
  const bottom = next ? next.range.bottom : Math.max(before.grid.rows.length, grid.rows.length) - 1;
  const rows = [
    ...Array.from({ length: top }, () => EMPTY_ROW),
    ...Array.from({ length: bottom - top + 1 }, (_, i) => grid.rows[top + i] ?? EMPTY_ROW),
  ];
  const part = readWorkbook({ grids: [{ ...grid, rows }] }, settings.columns).sheets[0]!;
  const middle = previous ? 1 : 0;
  const reread = part.tables[middle];
  const asBefore =
    part.tables.length === 1 + (previous ? 1 : 0) + (next ? 1 : 0) &&
    (!previous || sameRange(part.tables[0], previous)) &&
    sameRange(reread, table) &&
    (!next || sameRange(part.tables[middle + 1], next));
  if (!asBefore) return undefined;
  const inside = ({ row }: { row: number }): boolean => row >= table.range.top && row <= table.range.bottom;
  const unread = [...before.unread.filter((line) => !inside(line)), ...part.unread.filter(inside)];
  return {
    grid,
    tables: before.tables.map((old, index) => (index === at ? (same(old, reread) ? old : reread!) : old)),
    unread: unread.sort((a, b) => a.row - b.row),
  };
}

/** An auditor for one workbook under one set of settings; other settings need another one. */
export function createAuditor(settings: Settings = DEFAULT_SETTINGS): Auditor {
  const rules = new RuleMemory();
  const known = new WeakMap<DeclarationTable, TableResult>();
  let last = new Map<string, SheetReading>();

  const readAgain = (grid: Grid, changed: readonly CellRange[] | undefined): SheetReading => {
    const before = last.get(grid.name);
    if (before?.grid === grid || (before && changed?.length === 0))
      return before.grid === grid ? before : { ...before, grid };
    const rows = before && changedRows(before.grid, grid, changed);
    if (before && rows === undefined && same(before.grid.merges, grid.merges)) return { ...before, grid };
    const part = before && rows && rereadTable(before, grid, rows, settings);
    if (part) return part;
    const now = readWorkbook({ grids: [grid] }, settings.columns).sheets[0]!;
    return before ? withKeptTables(before, now) : now;
  };

  return {
    update(workbook, changed) {
      const sheets = workbook.grids.map((grid) =>
        readAgain(
          grid,
          changed?.filter(({ sheet }) => sheet === grid.name),
        ),
      );
      last = new Map(sheets.map((sheet) => [sheet.grid.name, sheet]));
      const reading = { sheets };
      const results = sheets
        .flatMap(({ tables }) => tables)
        .map((table) => {
          const result = known.get(table) ?? resultOf(table, settings, rules);
          known.set(table, result);
          return result;
        });
      return assemble(reading, results, settings);
    },
  };
}
