import { cellKey, type CellAddress } from '../model/cell';
import type { CellEdit, Finding, FixKind } from '../model/finding';
import type { Workbook } from '../model/grid';
import { applyEdits } from './edits';
import { createAuditor } from './incremental';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** The fixes of a list of findings that can be written in one go: the first one on a cell goes, the others wait. */
export function compatibleEdits(
  findings: readonly Finding[],
  kinds: readonly FixKind[],
): readonly CellEdit[] {
  const taken = new Set<string>();
  return findings.flatMap(({ fix }) => {
    if (!fix || !kinds.includes(fix.kind)) return [];
    const keys = fix.edits.map(({ cell }) => cellKey(cell));
    if (keys.some((key) => taken.has(key))) return [];
    for (const key of keys) taken.add(key);
    return fix.edits;
  });
}

/** Two faults in one cell are repaired one after the other; more rounds than this means that two fixes disagree. */
const MAX_ROUNDS = 8;

export interface FixPlan {
  readonly workbook: Workbook;
  /** One edit per cell, from what it holds now to what it is to hold. */
  readonly edits: readonly CellEdit[];
}

/**
 * Applies all fixes of the given kinds, looks again, and goes on until none is left: a cell with two faults gets both
 * repairs. The result is one batch of edits against the workbook as it was, so that a host writes it at once.
 * @param isFrozen cells that the host cannot write; a fix that needs one of them is left out
 */
export function planFixes(
  workbook: Workbook,
  kinds: readonly FixKind[] = ['safe'],
  settings: Settings = DEFAULT_SETTINGS,
  isFrozen: (cell: CellAddress) => boolean = () => false,
): FixPlan {
  const auditor = createAuditor(settings);
  const touched = new Map<string, CellEdit>();
  let now = workbook;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const open = auditor
      .update(now)
      .findings.filter(({ fix }) => !fix?.edits.some(({ cell }) => isFrozen(cell)));
    const { workbook: next, applied } = applyEdits(now, compatibleEdits(open, kinds));
    if (applied.length === 0) break;
    for (const edit of applied) {
      const first = touched.get(cellKey(edit.cell));
      touched.set(cellKey(edit.cell), first ? { ...first, to: edit.to } : edit);
    }
    now = next;
  }
  const edits = [...touched.values()].filter(({ from, to }) => from !== to);
  return { workbook: now, edits };
}
