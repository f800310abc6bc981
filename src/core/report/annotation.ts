import { audit, planFixes, storedValue, type AuditReport, type Settings } from '../audit';
import {
  explanationColumns,
  planScoreColumns,
  type CellWrite,
  type ScoreColumnsPlan,
} from '../audit/score-columns';
import { holds } from '../audit/score-values';
import { withoutUnusedScores } from '../audit/unused-scores';
import { cellKey, rangeToA1, type CellAddress } from '../model/cell';
import type { CellEdit, Finding } from '../model/finding';
import { contentAt, EMPTY_CELL, guardText, type Grid, type ShownValue, type Workbook } from '../model/grid';
import { cellNotes, type CellNoteText } from './cell-notes';
import { marksOf, type CellMark } from './marks';
import { problemList, type ProblemList } from './problem-list';
import type { Remark } from './remarks';

/** Whether scores are written as numbers, or as formulas that the add-in calculates. */
export type ScoresAs = 'values' | 'formulas';

/** One cell of an annotated copy. */
export interface AnnotatedCell {
  readonly cell: CellAddress;
  /** The cell is written only while it still holds this (compared as guard text). */
  readonly from: string;
  readonly value: ShownValue;
  /** With its =, beside the value that it has. */
  readonly formula?: string;
  /** A new cell takes the look of this one, but for its number format. */
  readonly like?: CellAddress;
  readonly numberFormat?: string;
}

/** Everything that is written into an annotated copy of a workbook. */
export interface Annotation {
  readonly tables: number;
  readonly findings: readonly Finding[];
  /** Safe fixes. */
  readonly fixes: readonly AnnotatedCell[];
  /** Cells of the score columns that are new or change. */
  readonly scores: readonly AnnotatedCell[];
  /** Columns that hold long texts and nothing of any table, by their first cells. */
  readonly wide: readonly CellAddress[];
  readonly marks: readonly CellMark[];
  readonly notes: readonly CellNoteText[];
  readonly problems: ProblemList;
  /** What was not written as asked, and why. */
  readonly remarks: readonly Remark[];
}

export interface AnnotationOptions {
  readonly settings: Settings;
  readonly scoresAs: ScoresAs;
  /** Apply the safe fixes first; everything else is said of the repaired workbook. */
  readonly fix: boolean;
  /** Cells that the host cannot repair. */
  readonly isFrozen?: (cell: CellAddress) => boolean;
  /** The namespace of the custom functions with its dot (`JX.`), or '' for none. */
  readonly namespace?: string;
}

/** Plans the annotated copy of a workbook; changes nothing itself. */
export function planAnnotation(workbook: Workbook, options: AnnotationOptions): Annotation {
  const { settings, scoresAs, namespace = '' } = options;
  const declared = withoutUnusedScores(workbook, settings);
  const { workbook: repaired, edits } = options.fix
    ? planFixes(declared, ['safe'], settings, options.isFrozen)
    : { workbook: declared, edits: [] };
  const report = audit(repaired, settings);
  const solved = edits.length === 0 ? [] : solvedBy(edits, audit(declared, settings));
  const standing = new Map(workbook.grids.map((grid) => [grid.name, grid]));
  const results = new Map(
    report.tables.flatMap(({ scores }) =>
      scores.map(({ indicator, result }) => [indicator, result] as const),
    ),
  );
  const plans = report.reading.sheets.map((sheet) => ({
    sheet,
    plan: planScoreColumns(sheet, { namespace, results }),
  }));
  return {
    tables: report.tables.length,
    findings: report.findings,
    fixes: edits.map((edit) => repairOf(workbook, edit)),
    scores: plans.flatMap(({ sheet, plan }) => scoreCells(standing.get(sheet.grid.name)!, plan, scoresAs)),
    wide: plans.flatMap(({ sheet, plan }) => explanationColumns(sheet, plan.writes)),
    marks: marksOf(report.findings),
    notes: cellNotes(report.findings),
    problems: problemList(report, solved),
    remarks: [
      ...report.reading.unreadSheets.map((sheet) => ({ messageId: 'sheetNotRead' as const, sheet })),
      ...plans.flatMap(({ plan }) => remarksOf(plan)),
    ],
  };
}

/** The findings whose fix was applied. */
function solvedBy(edits: readonly CellEdit[], before: AuditReport): readonly Finding[] {
  const written = new Set(edits.map(({ cell }) => cellKey(cell)));
  return before.findings.filter(
    ({ fix }) => fix?.kind === 'safe' && fix.edits.every(({ cell }) => written.has(cellKey(cell))),
  );
}

function repairOf(workbook: Workbook, { cell, from, to }: CellEdit): AnnotatedCell {
  const grid = workbook.grids.find(({ name }) => name === cell.sheet);
  const now = grid ? contentAt(grid, cell.row, cell.column) : EMPTY_CELL;
  return { cell, from, value: to === '' ? null : storedValue(to, now) };
}

/** The cells that do not hold yet what is planned. @param grid the worksheet as it stands in the file */
function scoreCells(grid: Grid, { writes }: ScoreColumnsPlan, scoresAs: ScoresAs): AnnotatedCell[] {
  const textAt = ({ row, column }: CellAddress) => guardText(contentAt(grid, row, column));
  // Blank cells of columns that an earlier run made have their look, or the one that the user has given them since.
  const old = new Set(
    writes
      .filter(({ role, cell, to }) => role === 'header' && textAt(cell) === to)
      .map(({ cell }) => cell.column),
  );
  return writes.flatMap((write) => {
    const cell = { ...annotatedCell(write, scoresAs), from: textAt(write.cell) };
    const isBlank = cell.value === null && cell.formula === undefined;
    return (isBlank && cell.from === '' && old.has(write.cell.column)) || isThere(grid, cell) ? [] : [cell];
  });
}

function annotatedCell(write: CellWrite, scoresAs: ScoresAs): Omit<AnnotatedCell, 'from'> {
  const { cell, to, role, value = null, like, numberFormat = 'General' } = write;
  const place = { cell, numberFormat, ...(like === undefined ? {} : { like }) };
  if (role === 'input') return { ...place, value: null };
  if (role === 'header' || role === 'label') return { ...place, value: to };
  // The sums below a table are ordinary formulas, which every program calculates.
  const asFormula = scoresAs === 'formulas' || role === 'summary';
  return { ...place, value, ...(asFormula ? { formula: String(to) } : {}) };
}

function isThere(grid: Grid, { cell, value, formula }: AnnotatedCell): boolean {
  const content = contentAt(grid, cell.row, cell.column);
  if (formula === undefined) return content.formula === undefined && value !== null && holds(content, value);
  return guardText(content) === formula && holds(content, value);
}

function remarksOf({ skipped, left }: ScoreColumnsPlan): readonly Remark[] {
  const remarks: Remark[] = skipped.map(({ table, reason }) => ({
    messageId: 'scoresSkipped',
    place: `${table.range.sheet}!${rangeToA1(table.range)}`,
    skip: reason,
  }));
  const first = left[0];
  if (first) remarks.push({ messageId: 'otherContent', slots: { sheet: first.sheet, count: left.length } });
  return remarks;
}
