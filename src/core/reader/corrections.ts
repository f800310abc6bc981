import type { ColumnRole } from '../model/declaration';
import { labelKey } from './label';

/**
 * The user's word on what a column holds. It is kept by worksheet and header text, so that it survives inserted rows
 * and columns; the column decides only where several columns of a table carry the same header.
 */
export interface ColumnCorrection {
  readonly sheet: string;
  /** The header as shown; compared without white space, marks and width. */
  readonly header: string;
  /** Zero-based column of the worksheet where the user said so. */
  readonly column: number;
  readonly role: ColumnRole;
}

export type ColumnCorrections = readonly ColumnCorrection[];

/** The corrected role of a column, if the user gave one. `twins`: all columns of the table with this header. */
export function correctedRole(
  corrections: ColumnCorrections,
  sheet: string,
  header: string,
  column: number,
  twins: readonly number[],
): ColumnRole | undefined {
  const key = labelKey(header);
  const matching = corrections.filter((entry) => entry.sheet === sheet && labelKey(entry.header) === key);
  const here = matching.find((entry) => entry.column === column);
  if (here) return here.role;
  const elsewhere = matching.find((entry) => !twins.includes(entry.column));
  return elsewhere && twins.length === 1 ? elsewhere.role : undefined;
}
