import { RuleMemory } from '../checks/context';
import type { CellAddress, CellRange } from '../model/cell';
import type { DeclarationTable } from '../model/declaration';
import type { CellContent, Grid, Workbook } from '../model/grid';
import { ReadingSession } from '../reader';
import { assemble, textIn } from './assemble';
import { Comparer } from './compare';
import type { AuditReport } from './report';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { TableResults, type TableResult } from './table-result';

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

/** More edited cells than these are not an edit any more: the workbook is read anew. */
const MOST_CELLS = 200;

/** The cells of a worksheet that hold something else now; `undefined` where there are too many to follow. */
function editedCells(
  before: Grid,
  after: Grid,
  changed: readonly CellRange[] | undefined,
): readonly CellAddress[] | undefined {
  const cells: CellAddress[] = [];
  const length = Math.max(before.rows.length, after.rows.length);
  const from = changed ? Math.min(length, ...changed.map(({ top }) => top)) : 0;
  const to = changed
    ? Math.min(length - 1, Math.max(-1, ...changed.map(({ bottom }) => bottom)))
    : length - 1;
  for (let row = from; row <= to; row++) {
    const [a, b] = [before.rows[row] ?? EMPTY_ROW, after.rows[row] ?? EMPTY_ROW];
    if (a === b) continue;
    for (let column = 0; column < Math.max(a.length, b.length); column++) {
      if (sameCell(a[column], b[column])) continue;
      cells.push({ sheet: after.name, row, column });
      if (cells.length > MOST_CELLS) return undefined;
    }
  }
  return cells;
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

/** The reading after an edit, on from the last one where the workbook is still the same but for a few cells. */
function readOn(
  last: { readonly workbook: Workbook; readonly session: ReadingSession },
  workbook: Workbook,
  changed: readonly CellRange[] | undefined,
): ReadingSession | undefined {
  const sameSheets =
    workbook.grids.length === last.workbook.grids.length &&
    workbook.grids.every(({ name }, at) => name === last.workbook.grids[at]!.name);
  if (!sameSheets) return undefined;
  const edited: CellAddress[] = [];
  for (const [at, grid] of workbook.grids.entries()) {
    const before = last.workbook.grids[at]!;
    if (before === grid) continue;
    if (!same(before.merges, grid.merges)) return undefined;
    const cells = editedCells(
      before,
      grid,
      changed?.filter(({ sheet }) => sheet === grid.name),
    );
    if (cells === undefined) return undefined;
    edited.push(...cells);
  }
  return last.session.edited(workbook, edited);
}

/** An auditor for one workbook under one set of settings; other settings need another one. */
export function createAuditor(settings: Settings = DEFAULT_SETTINGS): Auditor {
  const fresh = new TableResults(settings, new RuleMemory());
  const comparer = new Comparer(settings);
  const known = new WeakMap<DeclarationTable, TableResult>();
  let last: { readonly workbook: Workbook; readonly session: ReadingSession } | undefined;

  /** What was found in a table that reads as one of the last reading did, though the worksheet was read anew. */
  const keptFor = (
    table: DeclarationTable,
    before: ReadonlyMap<number, DeclarationTable>,
  ): TableResult | undefined => {
    const old = before.get(table.range.top);
    return old && same(old, table) ? known.get(old) : undefined;
  };

  return {
    update(workbook, changed) {
      const session =
        (last && readOn(last, workbook, changed)) ?? ReadingSession.open(workbook, settings.columns);
      const before = new Map(last?.session.reading.sheets.map((sheet) => [sheet.grid.name, sheet]));
      last = { workbook, session };
      const textAt = textIn(workbook);
      const results = session.reading.sheets.flatMap(({ grid, tables }) => {
        const sheet = before.get(grid.name);
        let byTop: ReadonlyMap<number, DeclarationTable> | undefined;
        return tables.map((table) => {
          const own = known.get(table);
          if (own) return own;
          byTop ??= new Map(sheet?.tables.map((old) => [old.range.top, old]));
          const result = keptFor(table, byTop) ?? fresh.of(table, textAt);
          known.set(table, result);
          return result;
        });
      });
      return assemble(session.reading, results, settings, comparer);
    },
  };
}
