import type { AuditReport } from '../audit';
import type { DeclarationTable, Indicator } from '../model/declaration';
import type { Finding } from '../model/finding';
import type { IndicatorMatch } from './match-indicators';

/** What became of the findings of the old version. */
export interface FindingChanges {
  readonly solved: readonly Finding[];
  /** In both versions, about the same thing; as it stands now beside as it stood. */
  readonly remaining: readonly { readonly old: Finding; readonly now: Finding }[];
  readonly added: readonly Finding[];
}

interface MatchedTable {
  readonly old: DeclarationTable | undefined;
  readonly now: DeclarationTable | undefined;
  readonly rows: IndicatorMatch;
}

/** What a finding is about, in words that do not change when rows move: its table, indicator and column. */
interface About {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/**
 * Matches the findings of two versions: the same check about the same indicator and column, then about the same indicator,
 * then about the same table. The message may read otherwise: 差5分 that became 差3分 remains.
 */
export function compareFindings(
  old: AuditReport,
  now: AuditReport,
  tables: readonly MatchedTable[],
): FindingChanges {
  const aboutOld = aboutIn(tables, 'old');
  const aboutNow = aboutIn(tables, 'now');
  const open = new Set(now.findings);
  const pairs = new Map<Finding, Finding>();
  const keys: readonly ((finding: Finding, about: About) => string | undefined)[] = [
    ({ check, messageId }, { table, row, column }) => [check, messageId, table, row, column].join('\u0000'),
    ({ check }, { table, row, column }) => [check, table, row, column].join('\u0000'),
    ({ check }, { table, row }) => (row === '' ? undefined : [check, table, row].join('\u0000')),
  ];
  for (const keyOf of keys) {
    const waiting = new Map<string, Finding[]>();
    for (const finding of open) {
      const key = keyOf(finding, aboutNow(finding));
      if (key === undefined) continue;
      const list = waiting.get(key);
      if (list) list.push(finding);
      else waiting.set(key, [finding]);
    }
    for (const list of waiting.values()) list.reverse();
    for (const finding of old.findings) {
      if (pairs.has(finding)) continue;
      const key = keyOf(finding, aboutOld(finding));
      const other = key === undefined ? undefined : waiting.get(key)?.pop();
      if (!other) continue;
      pairs.set(finding, other);
      open.delete(other);
    }
  }
  return {
    solved: old.findings.filter((finding) => !pairs.has(finding)),
    remaining: old.findings.flatMap((finding) => {
      const other = pairs.get(finding);
      return other ? [{ old: finding, now: other }] : [];
    }),
    added: now.findings.filter((finding) => open.has(finding)),
  };
}

/** Tells what a finding of one version is about. */
function aboutIn(tables: readonly MatchedTable[], side: 'old' | 'now'): (finding: Finding) => About {
  const bySheet = new Map<string, { table: DeclarationTable; name: string }[]>();
  const rows = new Map<DeclarationTable, Map<string, string>>();
  tables.forEach((pair, number) => {
    const table = pair[side];
    if (!table) return;
    const list = bySheet.get(table.range.sheet);
    if (list) list.push({ table, name: `t${number}` });
    else bySheet.set(table.range.sheet, [{ table, name: `t${number}` }]);
    rows.set(table, rowNames(pair, side));
  });
  for (const list of bySheet.values()) list.sort((a, b) => a.table.range.top - b.table.range.top);
  return ({ cell }) => {
    const owner = ownerOf(bySheet.get(cell.sheet) ?? [], cell.row);
    if (!owner) return { table: '', row: '', column: '' };
    const { table, name } = owner;
    const side = table.sideBlock?.columns.find(({ column }) => column === cell.column);
    const column = side ?? table.columns.find((candidate) => candidate.column === cell.column);
    const row = rows.get(table)!.get(`${side ? 'side' : 'main'}${cell.row}`);
    return { table: name, row: row ?? '', column: row === undefined ? '' : (column?.role ?? '') };
  };
}

/** A name for each row that holds an indicator: the same in both versions where it is the same indicator. */
function rowNames({ old, now, rows }: MatchedTable, side: 'old' | 'now'): Map<string, string> {
  const names = new Map<string, string>();
  const beside = new Set((side === 'old' ? old : now)?.sideBlock?.indicators);
  const set = (indicator: Indicator, name: string): void => {
    names.set(`${beside.has(indicator) ? 'side' : 'main'}${indicator.row}`, name);
  };
  rows.pairs.forEach((pair, number) => set(pair[side], `p${number}`));
  const alone = side === 'old' ? rows.removed : rows.added;
  alone.forEach((indicator, number) => set(indicator, `${side}${number}`));
  return names;
}

/** The first table of the worksheet that ends at the row or below it; the last one for what stands below all. */
function ownerOf<T extends { readonly table: DeclarationTable }>(
  tables: readonly T[],
  row: number,
): T | undefined {
  let low = 0;
  let high = tables.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tables[middle]!.table.range.bottom >= row) high = middle;
    else low = middle + 1;
  }
  return tables[low];
}
