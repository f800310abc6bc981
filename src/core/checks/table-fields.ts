import { MAX_COLUMNS, sameCell, type CellAddress } from '../model/cell';
import type { DeclarationTable, Field, Indicator } from '../model/declaration';
import { textCell } from '../model/grid';
import { shows, signalsOf, type Signal } from '../text/signals';

/** The fields of one row that hold text a person wrote, in the order of the form. */
const ROLES = [
  'name',
  'operator',
  'target',
  'unit',
  'explanation',
  'rule',
  'weight',
  'remark',
  'actual',
  'score',
  'reason',
] as const satisfies readonly (keyof Indicator)[];

export type FieldRole = (typeof ROLES)[number];

/** A field with any kind of value: only its text and its cell count. */
export type AnyField = Field<unknown>;

type Written = Pick<Field, 'text' | 'cell' | 'content'>;

/** The title and what stands behind the labels of the form, each cell once. */
export function inForm({ title, headings }: DeclarationTable): readonly Written[] {
  const fields: Written[] = title ? [title] : [];
  for (const { cell, content } of headings)
    if (content && !fields.some((one) => sameCell(one.cell, cell)))
      fields.push({ text: content.text, cell, content });
  return fields;
}

/** All fields of a row that the table has, with what each holds. */
export function* rowFields(indicator: Indicator): Iterable<readonly [FieldRole, AnyField]> {
  for (const role of ROLES) {
    const field = indicator[role];
    if (field) yield [role, field];
  }
}

/** The row 预算执行率 at the foot of a table: its name stands where the levels do, and the budget is what it is held to. */
export function isExecutionRow({ level1, level2, name }: Indicator): boolean {
  return [level1, level2].some(
    (level) => level?.standard === '预算执行率' && sameCell(level.cell, name.cell),
  );
}

/** Whether a text shows nothing but white space. Nearly all texts begin with a character that is plainly seen. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first > 0x3000 && first < 0xfeff)) return false;
  return text.trim() === '';
}

/** Which cells of a worksheet were seen. Most stand left in the row of the one before: those are bits of one number. */
class SeenCells {
  private readonly rows = new Map<number, number>();
  private readonly others = new Set<number>();
  private row = -1;
  private bits = 0;

  /** Whether the cell was not there yet. */
  add({ row, column }: CellAddress): boolean {
    if (column > 30) {
      const { size } = this.others;
      return this.others.add(row * MAX_COLUMNS + column).size > size;
    }
    if (row !== this.row) {
      if (this.row >= 0) this.rows.set(this.row, this.bits);
      this.row = row;
      this.bits = this.rows.get(row) ?? 0;
    }
    const bit = 1 << column;
    if ((this.bits & bit) !== 0) return false;
    this.bits |= bit;
    return true;
  }
}

/** The texts of one table, each looked over once. */
export interface TableTexts {
  readonly fields: readonly AnyField[];
  /** The fields whose text shows a signal. */
  showing(signal: Signal): readonly AnyField[];
}

const NONE: readonly AnyField[] = [];

export function tableTexts(table: DeclarationTable): TableTexts {
  const fields = textFields(table);
  const signals: number[] = [];
  let any = 0;
  for (const { text } of fields) {
    const own = signalsOf(text);
    signals.push(own);
    any |= own;
  }
  return {
    fields,
    showing: (signal) => (shows(any, signal) ? fields.filter((_, at) => shows(signals[at]!, signal)) : NONE),
  };
}

/**
 * Every cell of a table that holds prose or a name, once: goals, level names in cells of their own, the side block, all
 * rows, notes. Formula cells are left out: their text is not what a person typed.
 */
function textFields(table: DeclarationTable): readonly AnyField[] {
  const fields: AnyField[] = [];
  const seen = new SeenCells();
  const isFresh = ({ cell }: Pick<AnyField, 'cell'>): boolean => seen.add(cell);
  const take = (field: AnyField): void => {
    if (field.text !== '' && field.content.formula === undefined && isFresh(field)) fields.push(field);
  };
  for (const goal of table.goals) take(goal);
  for (const { level1, level2 } of table.indicators) {
    for (const level of [level1, level2]) {
      // What else a level cell stores is not kept: it is its text.
      if (level && level.source !== 'filled' && level.text !== '' && isFresh(level))
        fields.push({
          value: level.name,
          text: level.text,
          cell: level.cell,
          content: textCell(level.text),
        });
    }
  }
  for (const rows of [table.indicators, table.sideBlock?.indicators ?? []]) {
    for (const indicator of rows) {
      for (const role of ROLES) {
        const field = indicator[role];
        if (field) take(field);
      }
    }
  }
  for (const note of table.notes) take(note);
  return fields;
}
