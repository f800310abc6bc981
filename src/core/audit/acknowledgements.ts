import type { CellAddress } from '../model/cell';
import type { DeclarationTable, Indicator } from '../model/declaration';
import type { Finding } from '../model/finding';
import { rowFields } from '../checks/table-fields';

/** A finding that a person has looked at and keeps as it is. */
export interface Acknowledgement {
  readonly check: string;
  /** What the finding is about, see {@link acknowledgementKey}. */
  readonly key: string;
  readonly note: string;
}

/** Slots that say where, not what: they change when rows are inserted. */
const PLACES: ReadonlySet<string> = new Set(['row', 'rows']);

/** A short fingerprint of a text, the same on every machine. Not for secrets. */
export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** Which table of the workbook, by what it is called: its worksheet, kind, title and project. */
function tableIdentity(table: DeclarationTable | undefined): string {
  if (!table) return '';
  const project = table.fundingLine?.project ?? table.headings.find(({ kind }) => kind === 'project')?.value;
  const goal = table.goals.find(({ kind }) => kind === 'annual')?.value;
  return [table.range.sheet, table.kind, table.title?.value, project ?? goal].join('\u0001');
}

function rowAt(table: DeclarationTable, cell: CellAddress): Indicator | undefined {
  return [...table.indicators, ...(table.sideBlock?.indicators ?? [])].find(
    (indicator) =>
      indicator.row === cell.row || [...rowFields(indicator)].some(([, field]) => field.cell === cell),
  );
}

/**
 * The key of what a finding is about: the check, the table, the indicator, the column and the cell's own text with the
 * figures of the message. It survives inserted rows and dies when the cell changes.
 */
export function acknowledgementKey(
  finding: Finding,
  table: DeclarationTable | undefined,
  cellText: string,
): string {
  const indicator = table && rowAt(table, finding.cell);
  const column = table?.columns.find(({ column: index }) => index === finding.cell.column);
  const slots = Object.entries(finding.slots)
    .filter(([name]) => !PLACES.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return fingerprint(
    [
      finding.check,
      finding.messageId,
      tableIdentity(table),
      indicator?.name.value ?? '',
      column?.role ?? '',
      cellText.trim(),
      ...slots,
    ].join('\u0000'),
  );
}
