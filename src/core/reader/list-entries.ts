import type { CellAddress } from '../model/cell';
import { contentAt, type CellContent, type Grid } from '../model/grid';
import { clean } from './label';
import { isBlank } from './lines';
import type { AmountColumn, GoalColumn, ListColumn, ListColumns, NamingColumn } from './list-columns';

/** A cell of a list's column and what it holds. */
export interface ListCell<Of extends ListColumn = ListColumn> {
  readonly of: Of;
  readonly cell: CellAddress;
  readonly content: CellContent;
}

/** The rows of one entry, and what stands in its cells; a name that an earlier row gave stands in that row. */
export interface Entry {
  readonly top: number;
  readonly bottom: number;
  readonly names: readonly ListCell<NamingColumn>[];
  readonly goals: readonly ListCell<GoalColumn>[];
  readonly amounts: readonly ListCell<AmountColumn>[];
}

type Names = Map<NamingColumn, ListCell<NamingColumn>>;

interface Draft {
  top: number;
  bottom: number;
  names: Names;
  /** Other names in rows that belong to the entry all the same. */
  readonly slips: ListCell<NamingColumn>[];
  goals: ListCell<GoalColumn>[];
  amounts: ListCell<AmountColumn>[];
  /** How many indicators it holds. */
  rows: number;
  /** Whether a row below the first one leaves the name blank: it is written once for each entry. */
  namedOnce: boolean;
}

/** Fewer rows for each entry than this, and the rows are sorted by something else. */
const LEAST_ROWS = 2;

/** A row of a list, and whether an indicator stands in it. */
export interface ListRow {
  readonly row: number;
  readonly bare: boolean;
}

/**
 * Parts the rows of a list into its entries: where the project, its code or its unit is another one. Names may be merged
 * or written on the first row only, repeated on each row, or stand in a row of their own.
 *
 * @param rows from top to bottom
 * @returns the entries with an indicator, and the rows of those without; `undefined` where the rows do not stand together by entries
 */
export function entriesOf(
  grid: Grid,
  list: ListColumns,
  rows: readonly ListRow[],
): { readonly entries: readonly Entry[]; readonly empty: ReadonlySet<number> } | undefined {
  const keys = [list.unit, list.project, list.code].filter((column) => column !== undefined);
  const own = <Of extends ListColumn>(row: number, columns: readonly Of[]): readonly ListCell<Of>[] =>
    columns.flatMap((of) => {
      const content = contentAt(grid, row, of.column);
      return isBlank(content) ? [] : [{ of, cell: { sheet: grid.name, row, column: of.column }, content }];
    });
  const entries: Draft[] = [];
  /** The names that a blank cell goes on with. */
  let above: Names | undefined;
  /** Not below a row that names a unit alone, over its projects. */
  let current: Draft | undefined;
  for (const { row, bare } of rows) {
    const names = own(row, keys);
    const said = { goals: own(row, list.goals), amounts: own(row, list.amounts) };
    const named = namesFrom(above, names, list);
    if (bare && list.project && !names.some(({ of }) => of === list.project)) {
      [above, current] = [named, undefined];
      continue;
    }
    if (!current || begins(current, names, said, list)) {
      current = {
        top: row,
        bottom: row,
        names: named,
        slips: [],
        goals: [],
        amounts: [],
        rows: 0,
        namedOnce: false,
      };
      entries.push(current);
      above = named;
    } else current.namedOnce ||= names.length === 0;
    current.bottom = row;
    current.rows += bare ? 0 : 1;
    for (const goal of said.goals) if (differs(goal, current.goals)) current.goals.push(goal);
    for (const amount of said.amounts)
      if (!current.amounts.some(({ of }) => of === amount.of)) current.amounts.push(amount);
  }
  const filled = withoutSlips(entries, list).filter((entry) => entry.rows > 0);
  const all = filled.reduce((sum, entry) => sum + entry.rows, 0);
  if (filled.length === 0 || all < LEAST_ROWS * filled.length) return undefined;
  return {
    entries: filled.map((entry) => ({ ...entry, names: [...entry.names.values(), ...entry.slips] })),
    empty: new Set(entries.filter((entry) => entry.rows === 0).map(({ top }) => top)),
  };
}

/**
 * A row or two of the same project under another unit or code, after which the first one goes on: a slip in those rows, and
 * no entry of its own. Its names are kept with the others.
 */
function withoutSlips(entries: readonly Draft[], { project }: ListColumns): readonly Draft[] {
  const kept: Draft[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at]!;
    const [before, after] = [kept.at(-1), entries[at + 1]];
    const name = project && entry.names.get(project);
    const slipped =
      before &&
      after &&
      name &&
      entry.rows <= 2 &&
      sameText(name, before.names.get(project)) &&
      [...after.names].every(([of, one]) => sameText(one, before.names.get(of)));
    if (!slipped) {
      kept.push(entry);
      continue;
    }
    before.slips.push(...[...entry.names.values()].filter((one) => !sameText(one, before.names.get(one.of))));
    before.slips.push(...after.slips);
    before.bottom = after.bottom;
    before.rows += entry.rows + after.rows;
    for (const one of [entry, after]) {
      before.goals.push(...one.goals.filter((goal) => differs(goal, before.goals)));
      before.amounts.push(
        ...one.amounts.filter(({ of }) => !before.amounts.some((known) => known.of === of)),
      );
    }
    at += 1;
  }
  return kept;
}

/** Whether a row names another project, code or unit; or, where names are written once, one of the same name. */
function begins(
  current: Draft,
  names: readonly ListCell<NamingColumn>[],
  { goals, amounts }: Pick<Entry, 'goals' | 'amounts'>,
  { project }: ListColumns,
): boolean {
  if (names.some((name) => !sameText(name, current.names.get(name.of)))) return true;
  if (!current.namedOnce || !names.some(({ of }) => of === project)) return false;
  return (
    goals.some((goal) => differs(goal, current.goals)) ||
    amounts.some((amount) => differs(amount, current.amounts))
  );
}

/** The names in the row, and those that its blank cells go on with: a unit over its projects, a project over its units. */
function namesFrom(
  above: Names | undefined,
  own: readonly ListCell<NamingColumn>[],
  { project, unit }: ListColumns,
): Names {
  const names = new Map(own.map((name) => [name.of, name]));
  for (const kept of [unit, project]) {
    const earlier = kept && above?.get(kept);
    // A code is one project's own.
    if (kept && earlier && !names.has(kept)) names.set(kept, earlier);
  }
  return names;
}

const textOf = ({ content }: ListCell): string => clean(content.text);

const sameText = (one: ListCell, other: ListCell | undefined): boolean =>
  other !== undefined && textOf(one) === textOf(other);

/** Whether no cell of the same column says the same. */
const differs = (one: ListCell, others: readonly ListCell[]): boolean =>
  !others.some((other) => other.of === one.of && sameText(one, other));
