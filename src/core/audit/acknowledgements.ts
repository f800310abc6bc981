import type { CellAddress } from '../model/cell';
import { formOf, type DeclarationTable, type Indicator } from '../model/declaration';
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

/** Which table of the workbook one is. */
export interface TableIdentity {
  /** What it is called: its kind, title and project; with its worksheet where another is called the same. */
  readonly own: string;
  /** The same with its worksheet in any case: it holds whatever other worksheets say. */
  readonly placed: string;
}

const NO_TABLE: TableIdentity = { own: '', placed: '' };

/**
 * Which table of the workbook each one is, by what it is called. The worksheet, which may be renamed, counts only where
 * two tables are called the same.
 */
export function tableIdentities(
  tables: readonly DeclarationTable[],
): (table: DeclarationTable | undefined) => TableIdentity {
  const called = new Map(tables.map((table) => [table, nameOf(table)]));
  const bearers = new Map<string, number>();
  for (const name of called.values()) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return (table) => {
    const name = table && called.get(table);
    if (name === undefined) return NO_TABLE;
    const placed = `${table!.range.sheet}\u0001${name}`;
    return { own: bearers.get(name)! > 1 ? placed : name, placed };
  };
}

function nameOf(table: DeclarationTable): string {
  const { kind, fundingLine, headings, goals, list } = table;
  const project = fundingLine?.project ?? headings.find((heading) => heading.kind === 'project')?.value;
  const goal = goals.find((each) => each.kind === 'annual')?.value;
  // Units of a list have projects of one name.
  const unit = headings.find(
    (heading) => list && heading.kind !== 'project' && !list.shared.headings.includes(heading),
  )?.value;
  return [kind, formOf(table).title?.value, project ?? goal, ...(unit ? [unit] : [])].join('\u0001');
}

function rowAt(table: DeclarationTable, cell: CellAddress): Indicator | undefined {
  const rows = [...table.indicators, ...(table.sideBlock?.indicators ?? [])];
  return (
    rows.find(({ row }) => row === cell.row) ??
    rows.find((indicator) => [...rowFields(indicator)].some(([, field]) => field.cell === cell))
  );
}

/**
 * The key of what a finding is about: the check, the table, the indicator, the column and the cell's own text with the
 * figures of the message. It survives inserted rows and a renamed worksheet, and dies when the cell changes.
 * @param identity of the table, see {@link TableIdentity}
 */
export function acknowledgementKey(
  finding: Finding,
  table: DeclarationTable | undefined,
  cellText: string,
  identity: string,
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
      identity,
      indicator?.name.value ?? '',
      column?.role ?? '',
      cellText.trim(),
      ...slots,
    ].join('\u0000'),
  );
}
