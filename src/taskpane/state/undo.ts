import { cellKey } from '../../core/model/cell';
import type { CellEdit } from '../../core/model/finding';
import type { UndoStep } from './pane-state';

/** The edits that take a batch of written ones back, last first. */
export function inverseOf(written: readonly CellEdit[]): readonly CellEdit[] {
  return written.map(({ cell, from, to }) => ({ cell, from: to, to: from })).reverse();
}

/** All steps taken back at once: for each cell one edit, from what it holds after the last step to what it held before the first. */
export function undoAllEdits(steps: readonly UndoStep[]): readonly CellEdit[] {
  const byCell = new Map<string, CellEdit>();
  for (const edit of [...steps].reverse().flatMap(({ inverse }) => inverse)) {
    const later = byCell.get(cellKey(edit.cell));
    byCell.set(cellKey(edit.cell), later ? { ...later, to: edit.to } : edit);
  }
  return [...byCell.values()].filter(({ from, to }) => from !== to);
}
