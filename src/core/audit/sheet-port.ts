import type { CellAddress } from '../model/cell';
import type { CellEdit } from '../model/finding';
import type { Workbook } from '../model/grid';
import type { SkippedEdit } from './edits';

/** What is read: all worksheets, the one in front of the person, or the one of this name. */
export type Scope = 'workbook' | 'sheet' | { readonly sheet: string };

export interface Written {
  readonly written: readonly CellEdit[];
  /** Edits that were left alone, each with its reason: the cell changed, a formula, a protected sheet. */
  readonly skipped: readonly SkippedEdit[];
}

/**
 * What the product needs of a place that holds a workbook. Excel is one, a file on disk another. Failures are
 * rejections whose message is a sentence for the person.
 */
export interface Sheet {
  /** What is not read, because of the scope or its size, is listed in the workbook. */
  read(scope: Scope): Promise<Workbook>;
  /** Brings the first cell into view and selects it; says whether it can be seen there, or is in a hidden row or column. */
  select(cells: readonly CellAddress[]): Promise<boolean>;
  /** Writes each edit whose cell still holds its `from`; never over a formula. */
  write(edits: readonly CellEdit[]): Promise<Written>;
}
