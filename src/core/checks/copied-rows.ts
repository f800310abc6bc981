import type { DeclarationTable, Indicator } from '../model/declaration';
import { isGeneralName } from '../text/words/general-names';
import type { NameIndex } from './name-index';
import type { NamedRow } from './same-indicators';

/** So many projects with so many identical rows are no coincidence. Our own measure: no norm names one. */
const PROJECTS = 3;
const ROWS = 2;
/** Two projects may have much in common; so many rows that say nothing of either, word for word, were copied. */
const GENERAL_ROWS = 3;

interface Copies {
  /** Where the first of them stands. */
  readonly first: NamedRow;
  /** One of each project. */
  readonly rows: readonly Indicator[];
}

/** Rows of one name with the same target, where enough projects have one. */
function copies(rows: readonly NamedRow[]): readonly Copies[] {
  if (rows.length < PROJECTS) return [];
  const byTarget = new Map<string, { first: NamedRow; byTable: Map<DeclarationTable, Indicator> }>();
  for (const row of rows) {
    const target = row.indicator.target?.text.trim() ?? '';
    const known = byTarget.get(target);
    if (known) known.byTable.set(row.table, row.indicator);
    else byTarget.set(target, { first: row, byTable: new Map([[row.table, row.indicator]]) });
  }
  return [...byTarget.values()].flatMap(({ first, byTable }) =>
    byTable.size >= PROJECTS ? [{ first, rows: [...byTable.values()] }] : [],
  );
}

/** What is written beside a name: the explanation, or the rule where the form asks for none. */
function wording({ explanation, rule }: Indicator): string {
  return (explanation ?? rule)?.text.trim() ?? '';
}

/** The general rows that two projects, and no third one, have word for word: of the first pair that has enough of them. */
function copiedByTwo(repeated: readonly (readonly NamedRow[])[]): readonly (readonly Indicator[])[] {
  const byPair = new Map<DeclarationTable, Map<DeclarationTable, (readonly Indicator[])[]>>();
  for (const rows of repeated) {
    if (!isGeneralName(rows[0]!.plain)) continue;
    for (const [one, other, third] of alike(rows)) {
      if (!other || third || one!.table === other.table) continue;
      const pairs = byPair.get(one!.table) ?? new Map<DeclarationTable, (readonly Indicator[])[]>();
      byPair.set(one!.table, pairs);
      const found = pairs.get(other.table);
      if (found) found.push([one!.indicator, other.indicator]);
      else pairs.set(other.table, [[one!.indicator, other.indicator]]);
    }
  }
  for (const pairs of byPair.values())
    for (const found of pairs.values()) if (found.length >= GENERAL_ROWS) return found;
  return [];
}

/** Rows of one name with one target and one wording, where something is written beside the name. */
function alike(rows: readonly NamedRow[]): Iterable<readonly NamedRow[]> {
  const groups = new Map<string, NamedRow[]>();
  for (const row of rows) {
    const words = wording(row.indicator);
    if (words === '') continue;
    const key = `${row.indicator.target?.text.trim() ?? ''}\n${words}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

/** The rows that projects share, one list for each, in the order of the workbook; none where so few mean nothing. */
export function copiedRows(names: NameIndex): readonly (readonly Indicator[])[] {
  const repeated = names.repeated();
  const ofMany = repeated
    .flatMap(copies)
    .sort((a, b) => names.compare(a.first, b.first))
    .map(({ rows }) => rows);
  return ofMany.length >= ROWS ? ofMany : copiedByTwo(repeated);
}
