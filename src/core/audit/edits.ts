import type { CellAddress } from '../model/cell';
import { cellKey } from '../model/cell';
import type { CellEdit } from '../model/finding';
import type { CellContent, Grid, Workbook } from '../model/grid';
import { contentAt, EMPTY_CELL, guardText } from '../model/grid';

/** Why an edit was left alone. */
export type SkipReason =
  /** The cell no longer holds what it held when the finding was made. */
  | 'changed'
  /** The cell holds a formula. */
  | 'formula'
  /** The cell lies under a merged area and is not its first cell. */
  | 'merged'
  /** Another edit of the same batch writes this cell. */
  | 'collision'
  /** The worksheet is gone. */
  | 'no-sheet'
  /** The host refused: a protected or read-only sheet. */
  | 'protected'
  /** The host did not carry it out for a reason of its own. */
  | 'refused'
  /** The host's answer was lost: it may have been written or not. */
  | 'unclear';

export interface SkippedEdit {
  readonly edit: CellEdit;
  readonly reason: SkipReason;
}

export interface Applied {
  readonly workbook: Workbook;
  readonly applied: readonly CellEdit[];
  readonly skipped: readonly SkippedEdit[];
  /** The edits that undo the applied ones, last first. */
  readonly inverse: readonly CellEdit[];
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;

/**
 * What is stored for a written text: a number where a number belongs (the cell held one, was empty, or held one with
 * signs around it), else the text. A text is never a formula, whatever it begins with.
 */
export function storedValue(to: string, now: CellContent): string | number {
  if (!PLAIN_NUMBER.test(to) || String(Number(to)) !== to) return to;
  const wasText = typeof now.value === 'string' && PLAIN_NUMBER.test(now.value.trim());
  return wasText || now.format === '@' ? to : Number(to);
}

/** Whether a host that takes input as typed would make something else of the text: a formula, a number, a date. */
export function needsTextGuard(to: string): boolean {
  return /^[=+\-@\t\r\n'＝＋－＠]/.test(to);
}

/** Why an edit may not be written over what a cell holds; `undefined` when it may. */
export function refuses(content: CellContent, edit: CellEdit): 'formula' | 'changed' | undefined {
  if (content.formula !== undefined) return 'formula';
  return guardText(content) === edit.from ? undefined : 'changed';
}

function contentAfter(to: string, now: CellContent): CellContent {
  const format = now.format === undefined ? {} : { format: now.format };
  if (to === '') return now.format === undefined ? EMPTY_CELL : { ...EMPTY_CELL, ...format };
  return { text: to, value: storedValue(to, now), ...format };
}

function underMerge(grid: Grid, { row, column }: CellAddress): boolean {
  return grid.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

/**
 * Writes the edits whose cells still hold what they are to replace. The workbook that was handed in is not changed:
 * rows and worksheets without an edit are shared with the new one.
 */
export function applyEdits(workbook: Workbook, edits: readonly CellEdit[]): Applied {
  const applied: CellEdit[] = [];
  const skipped: SkippedEdit[] = [];
  const written = new Set<string>();
  const rowsOf = new Map<string, (readonly (CellContent | undefined)[])[]>();
  const changedRows = new Set<string>();
  for (const edit of edits) {
    const { cell } = edit;
    const grid = workbook.grids.find(({ name }) => name === cell.sheet);
    if (!grid) {
      skipped.push({ edit, reason: 'no-sheet' });
      continue;
    }
    const now = contentAt(grid, cell.row, cell.column);
    const reason = written.has(cellKey(cell))
      ? 'collision'
      : underMerge(grid, cell)
        ? 'merged'
        : refuses(now, edit);
    if (reason) {
      skipped.push({ edit, reason });
      continue;
    }
    const rows = rowsOf.get(grid.name) ?? [...grid.rows];
    rowsOf.set(grid.name, rows);
    const rowKey = `${cell.row}:${grid.name}`;
    const row = changedRows.has(rowKey)
      ? (rows[cell.row] as (CellContent | undefined)[])
      : [...(rows[cell.row] ?? [])];
    changedRows.add(rowKey);
    while (rows.length < cell.row) rows.push([]);
    row[cell.column] = contentAfter(edit.to, now);
    rows[cell.row] = row;
    written.add(cellKey(cell));
    applied.push(edit);
  }
  const grids = workbook.grids.map((grid) => {
    const rows = rowsOf.get(grid.name);
    return rows ? { ...grid, rows } : grid;
  });
  const inverse = applied.map(({ cell, from, to }) => ({ cell, from: to, to: from })).reverse();
  return { workbook: applied.length > 0 ? { ...workbook, grids } : workbook, applied, skipped, inverse };
}
