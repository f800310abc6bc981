import { cellKey } from '../model/cell';
import type { DeclarationTable, Field, Indicator } from '../model/declaration';
import { textCell } from '../model/grid';

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

/** All fields of a row that the table has, with what each holds. */
export function* rowFields(indicator: Indicator): Iterable<readonly [FieldRole, AnyField]> {
  for (const role of ROLES) {
    const field = indicator[role];
    if (field) yield [role, field];
  }
}

/** The first- and second-level names in cells of their own. What else a level cell stores is not kept: it is its text. */
function* levelFields(table: DeclarationTable): Iterable<AnyField> {
  for (const { level1, level2 } of table.indicators) {
    for (const level of [level1, level2]) {
      if (level && level.source !== 'filled') {
        yield { value: level.name, text: level.text, cell: level.cell, content: textCell(level.text) };
      }
    }
  }
}

/**
 * Every cell of a table that holds prose or a name, once: goals, the side block, all rows, notes.
 * Formula cells are left out: their text is not what a person typed.
 */
export function* textFields(table: DeclarationTable): Iterable<AnyField> {
  const seen = new Set<string>();
  const fresh = (field: AnyField): boolean => {
    if (field.text === '' || field.content.formula !== undefined) return false;
    const key = cellKey(field.cell);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  for (const goal of table.goals) if (fresh(goal)) yield goal;
  for (const level of levelFields(table)) if (fresh(level)) yield level;
  for (const rows of [table.indicators, table.sideBlock?.indicators ?? []]) {
    for (const indicator of rows) {
      for (const [, field] of rowFields(indicator)) if (fresh(field)) yield field;
    }
  }
  for (const note of table.notes) if (fresh(note)) yield note;
}
