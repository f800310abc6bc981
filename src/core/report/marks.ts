import { cellKey, type CellAddress } from '../model/cell';
import type { Severity } from '../model/finding';

/** A cell that is marked by the gravest of its findings. */
export interface CellMark {
  readonly cell: CellAddress;
  readonly severity: Severity;
}

/**
 * The condition of our own conditional formats: always true, and one that no user would write, so that marks are known
 * again. They lie over the cells and change neither fill, font nor value.
 */
export const MARK_RULE = '=LEN("绩核标记")=4';

/** Gravest first. */
export const MARK_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

interface MarkLook {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly underline: 'none' | 'single' | 'double';
}

/** Fill and font: distinct in lightness, and told apart by underline and bold where colours are not. */
export const MARK_LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { fill: '#F8CBCB', font: '#8B1A1A', bold: true, underline: 'double' },
  warning: { fill: '#FCE8B2', font: '#6B4E00', bold: false, underline: 'single' },
  info: { fill: '#D6E6F7', font: '#1F4E79', bold: false, underline: 'none' },
};

/** One mark for each cell with findings. */
export function marksOf(findings: readonly CellMark[]): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const { cell, severity } of findings) {
    const key = cellKey(cell);
    const now = marks.get(key);
    if (!now || MARK_ORDER.indexOf(severity) < MARK_ORDER.indexOf(now.severity))
      marks.set(key, { cell, severity });
  }
  return [...marks.values()];
}
