import { liveIndicators, type DeclarationTable } from '../model/declaration';
import { plainName } from '../text/indicator-match';

/** One table in two versions; one side is missing where it was added or removed. */
export interface TablePair {
  readonly old: DeclarationTable | undefined;
  readonly now: DeclarationTable | undefined;
}

/** The project of a table, or what else it is called; '' where it names nothing. */
export function projectOf({ headings, fundingLine }: DeclarationTable): string {
  const heading = headings.find(({ kind, value }) => kind === 'project' && value.trim() !== '');
  return (heading?.value ?? fundingLine?.project ?? '').trim();
}

const SIGNS: readonly ((table: DeclarationTable) => string | undefined)[] = [
  (table) =>
    projectOf(table) === '' ? undefined : `${table.range.sheet}\u0000${plainName(projectOf(table))}`,
  (table) => (projectOf(table) === '' ? undefined : plainName(projectOf(table))),
  (table) => `${table.range.sheet}\u0000${plainName(table.title?.value ?? '')}`,
];

/** Matches the tables of two versions of a workbook: by project, by worksheet and title, by a shared indicator, by order. */
export function matchTables(
  old: readonly DeclarationTable[],
  now: readonly DeclarationTable[],
): readonly TablePair[] {
  const partner = new Map<DeclarationTable, DeclarationTable>();
  const taken = new Set<DeclarationTable>();
  const join = (a: DeclarationTable, b: DeclarationTable): void => {
    partner.set(a, b);
    taken.add(b);
  };
  const left = () =>
    [old.filter((table) => !partner.has(table)), now.filter((table) => !taken.has(table))] as const;

  for (const signOf of SIGNS) {
    const [before, after] = left();
    const open = new Map<string, DeclarationTable[]>();
    for (const table of after) {
      const sign = signOf(table);
      if (sign === undefined) continue;
      const list = open.get(`${table.kind}${sign}`);
      if (list) list.push(table);
      else open.set(`${table.kind}${sign}`, [table]);
    }
    for (const list of open.values()) list.reverse();
    for (const table of before) {
      const sign = signOf(table);
      const other = sign === undefined ? undefined : open.get(`${table.kind}${sign}`)?.pop();
      if (other) join(table, other);
    }
  }
  byIndicators(...left(), join);
  // One table of a kind on either side: the same form, however much was rewritten.
  const [before, after] = left();
  for (const kind of ['department', 'project'] as const) {
    const [a, ...moreOld] = before.filter((table) => table.kind === kind);
    const [b, ...moreNow] = after.filter((table) => table.kind === kind);
    if (a && b && moreOld.length === 0 && moreNow.length === 0) join(a, b);
  }
  const [removed, added] = left();
  return [
    ...old.filter((table) => partner.has(table)).map((table) => ({ old: table, now: partner.get(table) })),
    ...removed.map((table) => ({ old: table, now: undefined })),
    ...added.map((table) => ({ old: undefined, now: table })),
  ];
}

/** Pairs tables of which one holds an indicator by the very name that the other has. */
function byIndicators(
  before: readonly DeclarationTable[],
  after: readonly DeclarationTable[],
  join: (a: DeclarationTable, b: DeclarationTable) => void,
): void {
  const holders = new Map<string, DeclarationTable>();
  for (const table of after)
    for (const { name } of liveIndicators(table)) holders.set(`${table.kind}${plainName(name.value)}`, table);
  const gone = new Set<DeclarationTable>();
  for (const table of before) {
    for (const { name } of liveIndicators(table)) {
      const other = holders.get(`${table.kind}${plainName(name.value)}`);
      if (!other || gone.has(other)) continue;
      gone.add(other);
      join(table, other);
      break;
    }
  }
}
