import type { DeclarationTable } from '../model/declaration';
import { isSameIndicator, maybeSameIndicator } from '../text/indicator-match';
import { rowsOf, type NamedRow, type SameIndicator } from './same-indicators';

/**
 * The rows of a workbook by their names, for the comparisons between tables. It is kept from edit to edit: taking in the
 * tables again costs the rows of those that came and went, not those of the workbook.
 */
export class NameIndex {
  private tables: readonly DeclarationTable[] = [];
  private places: ReadonlyMap<DeclarationTable, number> = new Map();
  /** The rows of projects by plain name, each list in the order of the workbook. */
  private readonly byName = new Map<string, NamedRow[]>();
  /** Names that several rows of projects bear. */
  private readonly repeatedNames = new Set<string>();
  private departments: DepartmentRows | undefined;
  private readonly pairsOf = new Map<DeclarationTable, readonly SameIndicator[]>();

  static of(tables: readonly DeclarationTable[]): NameIndex {
    const index = new NameIndex();
    index.update(tables);
    return index;
  }

  update(tables: readonly DeclarationTable[]): void {
    const before = this.places;
    const places = new Map(tables.map((table, place) => [table, place]));
    const gone = this.tables.filter((table) => !places.has(table));
    const came = tables.filter((table) => !before.has(table));
    const stayed = this.tables.filter((table) => places.has(table));
    const inOrder = stayed.every(
      (table, at) => at === 0 || places.get(stayed[at - 1]!)! < places.get(table)!,
    );
    this.tables = tables;
    this.places = places;
    if ([...gone, ...came].some(isDepartment)) {
      this.departments = undefined;
      this.pairsOf.clear();
    }
    if (!inOrder) this.byName.clear();
    else for (const table of gone) this.remove(table);
    for (const table of inOrder ? came : tables) this.add(table);
  }

  /** Pairs of department and project rows that name the same indicator, in the order of the projects' rows. */
  pairs(): readonly SameIndicator[] {
    this.departments ??= new DepartmentRows(this.tables.filter(isDepartment));
    if (this.departments.isEmpty) return [];
    const pairs: SameIndicator[] = [];
    for (const table of this.tables) {
      if (isDepartment(table)) continue;
      const own = this.pairsOf.get(table) ?? this.departments.pairsWith(rowsOf(table));
      this.pairsOf.set(table, own);
      for (const pair of own) pairs.push(pair);
    }
    return pairs;
  }

  /** The rows of projects that share a name with others: first the names that come first in the workbook. */
  repeated(): readonly (readonly NamedRow[])[] {
    return [...this.repeatedNames]
      .map((name) => this.byName.get(name)!)
      .sort(([a], [b]) => this.compare(a!, b!));
  }

  /** The order of two rows in the workbook. */
  compare(a: NamedRow, b: NamedRow): number {
    return this.places.get(a.table)! - this.places.get(b.table)! || a.indicator.row - b.indicator.row;
  }

  private add(table: DeclarationTable): void {
    if (isDepartment(table)) return;
    for (const row of rowsOf(table)) {
      const rows = this.byName.get(row.plain);
      if (!rows) this.byName.set(row.plain, [row]);
      else {
        rows.push(row);
        if (this.compare(rows[rows.length - 2]!, row) > 0) rows.sort((a, b) => this.compare(a, b));
        this.repeatedNames.add(row.plain);
      }
    }
  }

  private remove(table: DeclarationTable): void {
    this.pairsOf.delete(table);
    if (isDepartment(table)) return;
    for (const { plain } of rowsOf(table)) {
      const left = this.byName.get(plain)?.filter((row) => row.table !== table) ?? [];
      if (left.length === 0) this.byName.delete(plain);
      else this.byName.set(plain, left);
      if (left.length < 2) this.repeatedNames.delete(plain);
    }
  }
}

const isDepartment = ({ kind }: DeclarationTable): boolean => kind === 'department';

/** The rows of the departments' tables, by the parts of their names that are compared. */
class DepartmentRows {
  private readonly byCore = new Map<string, NamedRow[]>();
  private readonly byUsual = new Map<string, NamedRow[]>();

  constructor(tables: readonly DeclarationTable[]) {
    for (const row of tables.flatMap(rowsOf)) {
      push(this.byCore, row.core, row);
      push(this.byUsual, row.usual, row);
    }
  }

  get isEmpty(): boolean {
    return this.byCore.size === 0;
  }

  pairsWith(projects: readonly NamedRow[]): readonly SameIndicator[] {
    return projects.flatMap((project): readonly SameIndicator[] => {
      const same = (this.byCore.get(project.core) ?? []).filter((row) => isSameIndicator(row, project));
      if (same.length > 0) return same.length === 1 ? [{ department: same[0]!, project, certain: true }] : [];
      const maybe = (this.byUsual.get(project.usual) ?? []).filter((row) => maybeSameIndicator(row, project));
      return maybe.length === 1 ? [{ department: maybe[0]!, project, certain: false }] : [];
    });
  }
}

function push(map: Map<string, NamedRow[]>, key: string, row: NamedRow): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
