import type { CellAddress } from '../../core/model/cell';
import type { Grid, Workbook } from '../../core/model/grid';
import type { Annotation } from '../../core/report/annotation';
import type { Remark } from '../../core/report/remarks';
import { isProblemSheet, PROBLEM_SHEET_NAMES } from '../../core/report/problem-sheet';
import { annotateSheet } from './annotate-sheet';
import { AnnotationParts } from './annotation-parts';
import { FileFault } from './file-fault';
import { listSheetTitle } from './ooxml/app-properties';
import { tableEdges } from './ooxml/list-tables';
import { OoxmlPackage } from './ooxml/package';
import { problemPart } from './ooxml/problem-part';
import { SharedStrings } from './ooxml/shared-strings';
import { StylesPart } from './ooxml/styles-part';
import { WorkbookPart } from './ooxml/workbook-part';

export interface AnnotatedWorkbook {
  readonly bytes: Uint8Array;
  /** Cells that hold a score, its working or a line of the summary; the others were there already. */
  readonly scores: number;
  readonly fixes: number;
  readonly marks: number;
  readonly notes: number;
  /** What was not written as planned, and why. */
  readonly remarks: readonly Remark[];
}

/**
 * Writes an annotation into a copy of a workbook package. Parts that hold nothing of it stay as they are, byte for byte;
 * in the others only what belongs to it changes. Doing it again with the copy changes nothing.
 * @param bytes of a .xlsx or .xlsm that has passed the guard of the reader
 * @param read what was read of it, lists of an earlier run among it; worksheets that were not read stay as they are
 * @throws FileFault where the package cannot be read
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  { grids, unreadSheets = [] }: Workbook,
  annotation: Annotation,
): AnnotatedWorkbook {
  const pack = new OoxmlPackage(bytes);
  const workbook = new WorkbookPart(pack);
  const styles = new StylesPart(pack, workbook.part);
  const strings = new SharedStrings(pack, workbook.part);
  const parts = new AnnotationParts(annotation);
  const remarks: Remark[] = [];
  const done = { scores: 0, fixes: 0, marks: 0, notes: 0 };
  let formulasChanged = false;
  let released = 0;
  for (const sheet of workbook.sheets) {
    if (!sheet.hasCells || unreadSheets.some(({ name }) => name === sheet.name)) continue;
    const result = annotateSheet({ pack, sheet, styles, strings, written: parts.of(sheet.name) });
    for (const key of ['scores', 'fixes', 'marks', 'notes'] as const) done[key] += result[key];
    remarks.push(...result.remarks);
    formulasChanged ||= result.formulasChanged;
    released += result.sharedDropped;
  }
  writeProblems(pack, workbook, grids, styles, annotation);
  styles.save();
  strings.release(released);
  if (formulasChanged) workbook.dropCalculationOrder();
  // Formulas of the user may rest on a repaired cell.
  if (done.fixes > 0) workbook.calculateOnOpening();
  if (workbook.isLocked) remarks.push({ messageId: 'lockedStructure', slots: {} });
  if (pack.related('', '/digital-signature/origin')) remarks.push({ messageId: 'signed', slots: {} });
  return { bytes: pack.toBytes(), ...done, remarks };
}

/**
 * The cells that must not be repaired: the edges of Excel's own tables, whose texts stand in two places.
 * @throws FileFault where the package cannot be read
 */
export function frozenCells(bytes: Uint8Array): (cell: CellAddress) => boolean {
  const pack = new OoxmlPackage(bytes);
  const edges = new Map(
    new WorkbookPart(pack).sheets.map(({ name, part }) => [name, tableEdges(pack, part)]),
  );
  return ({ sheet, row, column }) =>
    edges
      .get(sheet)
      ?.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      ) ?? false;
}

/** The list goes to a worksheet of its own, in place where an earlier run has left one. */
function writeProblems(
  pack: OoxmlPackage,
  workbook: WorkbookPart,
  grids: readonly Grid[],
  styles: StylesPart,
  { problems }: Annotation,
): void {
  const xml = problemPart(problems, styles, pack.mainNamespace);
  const { sheets } = workbook;
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const name of PROBLEM_SHEET_NAMES) {
    const own = grids.find((grid) => grid.name === name && isProblemSheet(grid));
    const entry = own && sheets.find((sheet) => sheet.name === name);
    if (entry) {
      pack.dropRelationships(entry.part);
      pack.setText(entry.part, xml);
      return;
    }
    if (taken.has(name)) continue;
    workbook.addSheet(name, xml);
    listSheetTitle(
      pack,
      sheets.map((sheet) => sheet.name),
      name,
    );
    return;
  }
  throw new FileFault(
    'exists',
    `工作表${PROBLEM_SHEET_NAMES.map((name) => `“${name}”`).join('')}都已被占用。`,
    `The worksheets ${PROBLEM_SHEET_NAMES.join(', ')} are all taken.`,
  );
}
