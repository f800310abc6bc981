import { toA1 } from '../../core/model/cell';
import type { AnnotatedCell } from '../../core/report/annotation';
import type { Remark } from '../../core/report/remarks';
import type { SheetPart } from './annotation-parts';
import { storedFormula } from './custom-function-names';
import { decodeCellText } from './ooxml/cell-text';
import { threadedCells, writeNotes } from './ooxml/comments-part';
import { withMarks } from './ooxml/mark-formats';
import { drawNotes } from './ooxml/note-shapes';
import { documentOf, type OoxmlPackage } from './ooxml/package';
import type { SharedStrings } from './ooxml/shared-strings';
import { CellPatcher, widerDimension, type CellChange } from './ooxml/sheet-cells';
import { SheetColumns } from './ooxml/sheet-columns';
import type { StoredCell } from './ooxml/stored-cell';
import type { StylesPart } from './ooxml/styles-part';
import type { SheetEntry } from './ooxml/workbook-part';
import { attributesOf, childOf, spliced, withAttributes, type Child, type Splice } from './ooxml/xml-scan';

export interface SheetTask {
  readonly pack: OoxmlPackage;
  readonly sheet: SheetEntry;
  readonly styles: StylesPart;
  readonly strings: SharedStrings;
  readonly written: SheetPart;
}

export interface SheetResult {
  readonly scores: number;
  readonly fixes: number;
  readonly marks: number;
  readonly notes: number;
  readonly remarks: readonly Remark[];
  readonly formulasChanged: boolean;
  readonly sharedDropped: number;
}

/** Characters; wide enough for the working of a usual rule in three lines. */
const EXPLANATION_WIDTH = 45;

/** Writes one worksheet's part of an annotation; a worksheet without one stays as it is. */
export function annotateSheet(task: SheetTask): SheetResult {
  const { pack, sheet, styles } = task;
  const { marks, notes: wanted } = task.written;
  const original = pack.text(sheet.part);
  const cells = withCells(task, original);
  const remarks = [...cells.remarks];
  const { frame, filled } = withoutCells(cells.text, sheet.part);
  let text = withMarks(frame, marks, styles);
  const threads = threadedCells(pack, sheet.part);
  const notes = wanted.filter(({ cell }) => !threads.has(toA1(cell)));
  if (notes.length < wanted.length) {
    const count = wanted.length - notes.length;
    remarks.push({ messageId: 'threads', slots: { sheet: sheet.name, count } });
  }
  const drawn = writeNotes(
    pack,
    sheet.part,
    notes.map(({ cell: { row, column }, text: note }) => ({ row, column, text: note })),
  );
  text = drawNotes(pack, sheet.part, text, drawn);
  const whole = filled(text);
  pack.setText(sheet.part, whole);
  if (whole !== original && isProtected(text, sheet.part))
    remarks.push({ messageId: 'protectedSheet', slots: { sheet: sheet.name } });
  return { ...cells, marks: marks.length, notes: notes.length, remarks };
}

/**
 * A worksheet with its cells left out, so that what stands around them is found without going over them, and how to put
 * them back.
 */
function withoutCells(text: string, part: string): { readonly frame: string; filled(frame: string): string } {
  const data = childOf(text, documentOf(text, part).tag, 'sheetData');
  if (data?.tag.kind !== 'open') return { frame: text, filled: (frame) => frame };
  const from = data.tag.end;
  const cells = text.slice(from, data.contentEnd);
  return {
    frame: text.slice(0, from) + text.slice(data.contentEnd),
    filled(frame) {
      const at = childOf(frame, documentOf(frame, part).tag, 'sheetData')!.tag.end;
      return frame.slice(0, at) + cells + frame.slice(at);
    },
  };
}

function isProtected(text: string, part: string): boolean {
  const protection = childOf(text, documentOf(text, part).tag, 'sheetProtection');
  return (
    protection !== undefined && /^(?:1|true)$/.test(attributesOf(text, protection.tag).get('sheet') ?? '')
  );
}

type CellsWritten = Omit<SheetResult, 'marks' | 'notes'> & { readonly text: string };

function withCells({ sheet, styles, strings, written }: SheetTask, text: string): CellsWritten {
  const { fixes, scores } = written;
  const root = documentOf(text, sheet.part);
  const data = childOf(text, root.tag, 'sheetData');
  const nothing = { text, scores: 0, fixes: 0, remarks: [], formulasChanged: false, sharedDropped: 0 };
  if (!data || fixes.length + scores.length === 0) return nothing;
  const columns = new SheetColumns(text, root);
  const repairs = new Set(fixes.map(repairChange));
  const changes = [...repairs, ...scores.map(scoreChange)];
  const patched = new CellPatcher(text, data, changes, {
    sharedString: (index) => strings.at(index),
    columnStyle: (column) => columns.styleOf(column),
    withNumberFormat: (style, format) => styles.withNumberFormat(style, format),
  }).patch();
  const refused = patched.refused.filter((change) => repairs.has(change)).length;
  const remarks: Remark[] = [];
  if (refused > 0) remarks.push({ messageId: 'notRepaired', slots: { sheet: sheet.name, count: refused } });
  if (scores.some(({ cell, value }) => value !== null && columns.isHidden(cell.column)))
    remarks.push({ messageId: 'hiddenColumns', slots: { sheet: sheet.name } });
  const wide = written.wide.map(({ column }) => column);
  return {
    text: spliced(text, [
      ...patched.splices,
      ...columns.widen(wide, EXPLANATION_WIDTH),
      ...widerRange(text, root, changes),
    ]),
    fixes: fixes.length - refused,
    scores: scores.length - (patched.refused.length - refused),
    remarks,
    formulasChanged: patched.formulasChanged,
    sharedDropped: patched.sharedDropped,
  };
}

/** The range that the worksheet says it fills. */
function widerRange(text: string, root: Child, changes: readonly CellChange[]): readonly Splice[] {
  const dimension = childOf(text, root.tag, 'dimension');
  if (!dimension) return [];
  const { start, end } = dimension.tag;
  const ref = attributesOf(text, dimension.tag).get('ref') ?? '';
  return [
    {
      from: start,
      to: end,
      text: withAttributes(text.slice(start, end), { ref: widerDimension(ref, changes) }),
    },
  ];
}

function repairChange({ cell, from, value }: AnnotatedCell): CellChange {
  const { row, column } = cell;
  const mayReplace = ({ text, hasFormula }: StoredCell) => !hasFormula && sameText(text, from);
  return { row, column, content: { value }, mayReplace };
}

/** The reader may tell line ends and escapes of the same cell otherwise. */
function sameText(stored: string, read: string): boolean {
  const plain = (text: string) => decodeCellText(text).replace(/\r\n?/g, '\n');
  return stored === read || plain(stored) === plain(read);
}

function scoreChange({ cell, from, value, formula, like, numberFormat }: AnnotatedCell): CellChange {
  const { row, column } = cell;
  return {
    row,
    column,
    content: { value, ...(formula === undefined ? {} : { formula: storedFormula(formula.slice(1)) }) },
    mayReplace: ({ hasFormula }) => hasFormula === from.startsWith('='),
    ...(like === undefined ? {} : { like }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
