import { columnLetters, toA1, type CellAddress } from '../model/cell';
import { liveIndicators, type DeclarationTable } from '../model/declaration';
import { firstUnits } from '../model/first-units';
import { contentAt, guardText, type Grid } from '../model/grid';
import { revealed } from '../text/invisible';
import { needsTextGuard } from './edits';
import { lookOf, type CellWrite, type OwnBlock, type SummaryOf } from './score-block';

/** 预算执行率 carries 10 points: 执行数/预算数 × 10, two decimals, at most 10 (budget system). */
const EXECUTION_POINTS = 10;

interface SummaryLine {
  readonly label: string;
  readonly to: string;
  readonly format?: string;
  readonly sums: SummaryOf;
}

/**
 * The lines below a table in its own score columns: 小计 per first level, 预算执行率, 合计 and 优良中差.
 * `undefined` where fewer free rows than needed are left before row `limit`.
 */
export function summaryRows(
  grid: Grid,
  table: DeclarationTable,
  block: OwnBlock,
  limit: number,
): readonly CellWrite[] | undefined {
  const labelColumn = block.kind === 'full' ? block.actual : block.explanation;
  const top = table.range.bottom + 1;
  const lines = summaryLines(table, block, top);
  if (top + lines.length > limit) return undefined;
  const sheet = grid.name;
  const look = lookOf(
    grid,
    table.range.bottom,
    table.range.left,
    Math.min(table.range.right, block.first - 1),
  );
  const writes = lines.flatMap(({ label, to, format, sums }, index): CellWrite[] => {
    const row = top + index;
    const at = (column: number, value: string, role: CellWrite['role']): CellWrite => ({
      cell: { sheet, row, column },
      from: guardText(contentAt(grid, row, column)),
      to: value,
      role,
      ...look,
    });
    return [
      at(labelColumn, label, 'label'),
      { ...at(block.score, to, 'summary'), sums, ...(format === undefined ? {} : { numberFormat: format }) },
    ];
  });
  // Something of the user's stands there: leave all of it alone rather than write half a summary.
  const taken =
    writes.some(({ from, to, role }) => from !== '' && from !== String(to) && !isOwnSummary(from, role)) ||
    writes.some(({ cell }) => isMerged(grid, cell));
  return taken ? undefined : writes;
}

function isMerged(grid: Grid, { row, column }: CellAddress): boolean {
  return grid.merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** Whether a guard text is a line of an earlier run, whose figures or order may have changed since. */
export function isOwnSummary(from: string, role: CellWrite['role']): boolean {
  return role === 'label'
    ? /^(?:.{1,30}小计|预算执行率得分|合计|等级)$/.test(from)
    : /^=(?:SUM\(|ROUND\(MIN\(1,|IF\([A-Z]+\d+>=90,"优")/.test(from);
}

function summaryLines(table: DeclarationTable, block: OwnBlock, top: number): readonly SummaryLine[] {
  const score = columnLetters(block.score);
  const lines: SummaryLine[] = [];
  for (const [level, rows] of rowsByLevel(table)) {
    lines.push({
      label: `${shownName(level)}小计`,
      to: `=SUM(${ranges(score, rows)})`,
      sums: { of: 'rows', rows },
    });
  }
  const subtotals = lines.length;
  const execution = table.funding.find((row) => row.kind === 'total');
  const executed = execution?.executed?.value !== undefined ? execution.executed : undefined;
  const budget = execution?.budget?.value !== undefined ? execution.budget : undefined;
  if (executed !== undefined && budget !== undefined) {
    lines.push({
      label: '预算执行率得分',
      to: `=ROUND(MIN(1,${toA1(executed.cell)}/${toA1(budget.cell)})*${EXECUTION_POINTS},2)`,
      format: '0.00',
      sums: { of: 'execution', executed: executed.cell, budget: budget.cell, points: EXECUTION_POINTS },
    });
  }
  const total = top + lines.length;
  lines.push({
    label: '合计',
    to: `=SUM(${score}${top + 1}:${score}${total})`,
    sums: { of: 'lines', from: top, to: total - 1 },
  });
  // A level needs all 100 points; without the execution rate the sum is out of 90 and has none.
  if (lines.length - 1 > subtotals) {
    const cell = `${score}${total + 1}`;
    lines.push({
      label: '等级',
      to: `=IF(${cell}>=90,"优",IF(${cell}>=80,"良",IF(${cell}>=60,"中","差")))`,
      sums: { of: 'grade', total },
    });
  }
  return lines;
}

/** Longer names are cut, so that a later run knows the line for its own. */
const LONGEST_NAME = 26;

/** The name of a level as a label begins with it: never what a spreadsheet would run as a formula. */
function shownName(level: string): string {
  const flat = revealed(level.replace(/\s+/g, ' '));
  const name = flat.length > LONGEST_NAME ? `${firstUnits(flat, LONGEST_NAME - 1)}…` : flat;
  return needsTextGuard(name) ? `“${name}”` : name;
}

function rowsByLevel(table: DeclarationTable): ReadonlyMap<string, readonly number[]> {
  const levels = new Map<string, number[]>();
  for (const { level1, row } of liveIndicators(table)) {
    const name = level1?.standard ?? level1?.name ?? '其他指标';
    const rows = levels.get(name);
    if (rows) rows.push(row);
    else levels.set(name, [row]);
  }
  return levels;
}

/** J11:J16,J18 for rows 10–15 and 17. */
function ranges(column: string, rows: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i]!;
    while (i + 1 < rows.length && rows[i + 1] === rows[i]! + 1) i++;
    parts.push(from === rows[i] ? `${column}${from + 1}` : `${column}${from + 1}:${column}${rows[i]! + 1}`);
  }
  return parts.join(',');
}
