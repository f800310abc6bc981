import { cellKey, type CellAddress } from '../model/cell';
import type { Finding } from '../model/finding';
import { revealed } from '../text/invisible';
import { proposalOf, SEVERITY_WORDS } from './problem-list';

/** What is said beside a cell. */
export interface CellNoteText {
  readonly cell: CellAddress;
  readonly text: string;
}

/** One note for each cell with findings, the gravest first as they come: what, on what basis, what to do. */
export function cellNotes(findings: readonly Finding[]): readonly CellNoteText[] {
  const notes = new Map<string, { cell: CellAddress; parts: string[] }>();
  for (const finding of findings) {
    const { cell, severity, message, basis } = finding;
    const part = `【${SEVERITY_WORDS[severity]}】${message}\n依据：${basis}\n建议：${proposalOf(finding)}`;
    const note = notes.get(cellKey(cell));
    if (note) note.parts.push(part);
    else notes.set(cellKey(cell), { cell, parts: [part] });
  }
  return [...notes.values()].map(({ cell, parts }) => ({ cell, text: revealed(parts.join('\n')) }));
}
