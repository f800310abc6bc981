import type {
  Amount,
  AmountGroup,
  DeclarationTable,
  Goal,
  Heading,
  SharedForm,
  TotalRow,
} from '../model/declaration';
import type { Grid } from '../model/grid';
import { isMoneyUnit, isOfOneYear, moneyUnitInBrackets } from '../text/money';
import { cannotBeAdded, isDash } from './amount-heads';
import { isPart, isTotal } from './amounts';
import { countsTwice } from './counted-twice';
import { textField } from './fields';
import { unitStated } from './headings';
import { clean } from './label';
import type { AmountColumn, ListColumns } from './list-columns';
import type { Entry, ListCell } from './list-entries';
import type { MergeLookup } from './merges';
import { yearInGoals } from './preamble';
import { withPercentPoints } from './share-weights';
import { readTargetValue } from './target-value';

/**
 * The declarations of a list, each a table of its own.
 *
 * @param whole the list read as one table, its weights as they are written
 * @param entries its entries, from top to bottom
 */
export function tablesOfList(
  grid: Grid,
  merges: MergeLookup,
  whole: DeclarationTable,
  list: ListColumns,
  entries: readonly Entry[],
): readonly DeclarationTable[] {
  const shared: SharedForm = { title: whole.title, headings: whole.headings, notes: whole.notes };
  const stated = unitStated(whole.headings);
  const alone = entries.length === 1;
  const rows = byEntry(entries, whole.indicators);
  const sideRows = byEntry(entries, whole.sideBlock?.indicators ?? []);
  const sums = byEntry(entries, [...(whole.subtotals ?? []), ...whole.totals]);
  const rowItems = (numbers: readonly number[]) =>
    byEntry(
      entries,
      numbers.map((row) => ({ row })),
    );
  const blank = rowItems(whole.blankRows);
  const repeated = rowItems(whole.repeatedHeaderRows ?? []);
  return entries.map((entry, at): DeclarationTable => {
    const first = at === 0;
    const goals = goalsOf(entry, whole.headerRows[0]!);
    const inside = (items: readonly { readonly row: number }[]): readonly number[] =>
      items.filter(({ row }) => row < entry.bottom).map(({ row }) => row);
    return {
      ...whole,
      kind: list.project ? 'project' : whole.kind,
      range: { ...whole.range, top: first ? whole.range.top : entry.top, bottom: entry.bottom },
      list: { at: placeOfName(grid, entry, list), shared },
      title: first ? whole.title : undefined,
      indicators: withPercentPoints(whole.columns, rows[at]!),
      sideBlock: whole.sideBlock && { ...whole.sideBlock, indicators: sideRows[at]! },
      blankRows: inside(blank[at]!),
      goals: [...(first ? whole.goals : []), ...goals],
      headings: [
        ...(first ? whole.headings : []),
        ...namesOf(entry),
        ...missingGoals(grid, merges, entry, list),
      ],
      // What stands over several declarations is none of theirs.
      counter: alone ? whole.counter : undefined,
      fundingLine: alone ? whole.fundingLine : undefined,
      funding: alone ? whole.funding : [],
      amounts: [...(alone ? whole.amounts : []), ...amountsOf(entry, list, stated)],
      ...totalsOf(sums[at]!, entry.bottom),
      repeatedHeaderRows: inside(repeated[at]!),
      otherYearsInHeader: alone ? (whole.otherYearsInHeader ?? []) : [],
      notes: at === entries.length - 1 ? whole.notes : [],
      year: whole.year ?? yearInGoals({ goals }),
      chrome: first ? whole.chrome : [],
    };
  });
}

/** The items of each entry by their rows; what stands below an entry's rows and above the next one's is its own. */
function byEntry<T extends { readonly row: number }>(
  entries: readonly Entry[],
  items: readonly T[],
): readonly (readonly T[])[] {
  const found: T[][] = entries.map(() => []);
  let at = 0;
  for (const item of items) {
    while (at > 0 && item.row < entries[at]!.top) at -= 1;
    while (at + 1 < entries.length && item.row >= entries[at + 1]!.top) at += 1;
    found[at]!.push(item);
  }
  return found;
}

/** The cell in the entry's own rows that names it. */
function placeOfName(grid: Grid, { top, names }: Entry, { project, unit }: ListColumns): ListCell['cell'] {
  const own = names.filter(({ cell }) => cell.row >= top);
  const named = own.find(({ of }) => of === project) ?? own.find(({ of }) => of === unit) ?? own[0];
  return named?.cell ?? { sheet: grid.name, row: top, column: (project ?? unit)!.column };
}

function namesOf({ top, names }: Entry): readonly Heading[] {
  return names.map(({ of, cell, content }) => ({
    label: of.label,
    kind: of.kind,
    value: clean(content.text),
    cell,
    // A name that goes on from the rows above is told of there.
    ...(cell.row < top ? {} : { content }),
  }));
}

function goalsOf({ goals }: Entry, headerTop: number): readonly Goal[] {
  return goals.map(({ of, cell, content }) => ({
    ...textField(cell, content),
    heading: of.label,
    labelCell: { sheet: cell.sheet, row: headerTop + of.depth, column: of.column },
    kind: of.kind,
  }));
}

/** A blank goal is a label with no text; not where it stands merged over several entries. */
function missingGoals(
  grid: Grid,
  merges: MergeLookup,
  { top, goals }: Entry,
  list: ListColumns,
): readonly Heading[] {
  return list.goals.flatMap((of): Heading[] => {
    const merge = merges.at(top, of.column);
    if (goals.some((goal) => goal.of === of) || (merge && merge.top < top)) return [];
    const cell = { sheet: grid.name, row: top, column: of.column };
    return [{ label: of.label, kind: 'other', value: '', cell }];
  });
}

/** The totals of an entry's amounts with their parts. An amount of which no unit is known is left out. */
function amountsOf(entry: Entry, list: ListColumns, stated: Amount['unit']): readonly AmountGroup[] {
  const plain = plainAmounts(entry, list, stated);
  const ways = new Set(list.amounts.flatMap(({ split }) => split ?? []));
  const splits = [...ways].flatMap((way): AmountGroup[] => {
    const columns = list.amounts.filter(({ split }) => split === way);
    const whole = plain.findLast(({ total }) => total.cell.column < columns[0]!.column);
    const parts = whole && partsUnder(entry, columns, stated ?? whole.total.unit);
    if (!parts || parts.length === 0) return [];
    const group = { label: whole.label, total: whole.total, parts };
    return countsTwice(group) ? [] : [group];
  });
  const parted = new Set(splits.map(({ total }) => total));
  return [...plain.filter(({ total, parts }) => parts.length > 0 || !parted.has(total)), ...splits];
}

/** Totals, each with the parts right of it: 资金总额 | 财政拨款 | 其他资金. */
function plainAmounts(entry: Entry, list: ListColumns, stated: Amount['unit']): readonly AmountGroup[] {
  const amounts = list.amounts
    .filter(({ split }) => split === undefined)
    .flatMap((of) => entry.amounts.find((one) => one.of === of) ?? []);
  const nested = amounts.slice(1).some(({ of }) => of.label.startsWith('其中'));
  const groups: { label: string; total: Amount; parts: Amount[]; readable: boolean }[] = [];
  for (const one of amounts) {
    const amount = amountOf(one, stated);
    const open = groups.at(-1);
    if (!amount) {
      if (open && !isDash(one.content.text)) open.readable = false;
    } else if (!open || isTotal(amount.label) || isOfOneYear(amount.label))
      groups.push({ label: amount.label, total: amount, parts: [], readable: true });
    else if (!nested && isPart(amount)) open.parts.push(amount);
  }
  return groups.map(({ label, total, parts, readable }) => ({ label, total, parts: readable ? parts : [] }));
}

/**
 * The parts under 按收入性质分, which come to the whole whatever they are called; `undefined` where one of them cannot be read, or
 * 其中：上级补助, 政府采购 or 项目个数 stands among them.
 */
function partsUnder(
  entry: Entry,
  columns: readonly AmountColumn[],
  stated: Amount['unit'],
): readonly Amount[] | undefined {
  const parts: Amount[] = [];
  for (const of of columns) {
    // 小计 says the whole again.
    if (isTotal(of.label)) continue;
    if (of.label === '' || /^其中|采购/.test(of.label) || cannotBeAdded(of.label)) return undefined;
    const cell = entry.amounts.find((one) => one.of === of);
    if (!cell || isDash(cell.content.text)) continue;
    const amount = amountOf(cell, stated);
    if (!amount) return undefined;
    parts.push(amount);
  }
  return parts;
}

function amountOf({ of, cell, content }: ListCell, stated: Amount['unit']): Amount | undefined {
  const { number, unit: own, words } = readTargetValue(content);
  const unit = isMoneyUnit(own) ? own : (moneyUnitInBrackets(of.label) ?? stated);
  if (number === undefined || words !== '' || unit === undefined || (own !== undefined && own !== unit))
    return undefined;
  return { value: number, unit, label: of.label.replace(/\([^()]*\)$/, ''), cell };
}

/** Sums of points below the rows are the entry's totals; those between them, and sums of money, are sums of a part. */
function totalsOf(
  sums: readonly TotalRow[],
  bottom: number,
): Required<Pick<DeclarationTable, 'totals' | 'subtotals'>> {
  const closes = ({ row, weight, score, grade }: TotalRow): boolean =>
    row > bottom && (weight?.value ?? score?.value ?? grade) !== undefined;
  return { totals: sums.filter(closes), subtotals: sums.filter((sum) => !closes(sum)) };
}
