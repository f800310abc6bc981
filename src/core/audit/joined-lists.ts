import type { DeclarationTable, SheetReading } from '../model/declaration';

/** Whether a table stands for the several declarations of a list. */
export interface ScoredTable {
  readonly table: DeclarationTable;
  readonly joined: boolean;
}

/**
 * The tables of a worksheet as score columns stand beside them: the entries of a list share one header, and with it one
 * block of columns.
 */
export function scoredTables({ tables }: SheetReading): readonly ScoredTable[] {
  const scored: ScoredTable[] = [];
  for (let from = 0; from < tables.length;) {
    const shared = tables[from]!.list?.shared;
    let to = from + 1;
    while (shared && tables[to]?.list?.shared === shared) to += 1;
    scored.push({ table: joined(tables.slice(from, to)), joined: to - from > 1 });
    from = to;
  }
  return scored;
}

function joined(entries: readonly DeclarationTable[]): DeclarationTable {
  const [first, last] = [entries[0]!, entries.at(-1)!];
  if (first === last) return first;
  return {
    ...first,
    range: { ...first.range, bottom: last.range.bottom },
    indicators: entries.flatMap(({ indicators }) => indicators),
  };
}
