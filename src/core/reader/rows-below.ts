import { isHeaderLike } from './header';
import type { RowContext } from './indicator-row';
import { cellOf, type Line } from './lines';
import { isNote, totalKind } from './phrases';
import { rowKind } from './row-kind';

/** So many rows that could be anything are looked past for one that is plainly of the table. */
const LOOKED_PAST = 8;
/** Over so many blank rows a level of the norm still shows that the table goes on. */
const SMALL_GAP = 2;

/** Whether rows of the table plainly go on below a line that by itself could be anything. */
export function goesOnBelow(
  main: RowContext,
  side: RowContext | undefined,
  lines: readonly Line[],
  at: number,
): boolean {
  for (let next = at + 1; next <= at + LOOKED_PAST && next < lines.length; next += 1) {
    const line = lines[next]!;
    const gap = line.row - lines[next - 1]!.row - 1;
    if (gap > SMALL_GAP || isHeaderLike(line, main.words)) return false;
    if (totalKind(line.cells[0]!.content.text) !== undefined) return false;
    const kind = rowKind(main, line);
    if (kind === 'strong' && (gap === 0 || namesSecondLevel(main, line))) return true;
    if (gap > 0) return false;
    if (line.cells.some(({ content: { text } }) => totalKind(text) !== undefined || isNote(text)))
      return false;
    if (kind === 'weak' && namesAndMeasures(main, line)) return true;
    if (kind === 'none' && !(side && holdsOnly(side, line))) return false;
  }
  return false;
}

function namesSecondLevel({ byRole, words }: RowContext, line: Line): boolean {
  const column = byRole.get('level2');
  const content = column === undefined ? undefined : cellOf(line, column);
  return content !== undefined && words.isLevel(2, content.text);
}

/** A name with its target and one thing more: what follows the first row of a level. */
function namesAndMeasures({ byRole }: RowContext, line: Line): boolean {
  const filled = (role: 'name' | 'target' | 'weight' | 'rule' | 'actual'): boolean => {
    const column = byRole.get(role);
    return column !== undefined && cellOf(line, column) !== undefined;
  };
  const others = (['weight', 'rule', 'actual'] as const).filter((role) => byRole.has(role));
  return filled('name') && filled('target') && (others.length === 0 || others.some(filled));
}

/** Names of what is counted or measured. */
const MEASURE = /(?:率|数|量|度|次|成本|面积|长度|里程|比例|占比)$/u;
const SUM = /(?:合计|总计|总额|小计)|^(?:预算|资金)(?:执行|支出)/u;

/**
 * Whether a row that was cut behind its name, beside 统计科 in the column of the bureaus, is still one of the table: rows go on
 * below it, or what stands beside the name of something measured stands in rows above as well, in a column that is no
 * indicator's. Anything else is a note.
 */
export function belongsCut(
  main: RowContext,
  side: RowContext | undefined,
  lines: readonly Line[],
  from: number,
  at: number,
): boolean {
  if (goesOnBelow(main, side, lines, at)) return true;
  const line = lines[at]!;
  const nameColumn = main.byRole.get('name')!;
  const name = cellOf(line, nameColumn)!.text.trim();
  if (!MEASURE.test(name) || SUM.test(name) || line.row !== lines[at - 1]!.row + 1) return false;
  const above = lines.slice(from, at);
  const isOther = (column: number): boolean =>
    main.columns.some((one) => one.column === column && one.role === 'other');
  return line.cells.every(
    ({ column, content }) =>
      column === nameColumn ||
      (isOther(column) && above.some((other) => cellOf(other, column)?.text === content.text)),
  );
}

/** Whether a line has cells in these columns only, but for the levels that both blocks share. */
function holdsOnly(side: RowContext, { cells }: Line): boolean {
  return cells.every(({ column }) => side.columns.some((own) => own.column === column));
}

/** ≥15次, ＝100%: a target that says itself how it is met. */
const WITH_SIGN = /^\s*(?:[≥≤=<>＝＞＜≧≦⩾⩽]|不[低少高]于|不超过)/u;

/** Whether a line is a row that only the block beside goes on with: rows of the table follow, or it tells itself what is measured. */
export function standsBeside(
  main: RowContext,
  side: RowContext,
  lines: readonly Line[],
  at: number,
): boolean {
  const line = lines[at]!;
  const level1 = main.byRole.get('level1');
  if (!holdsOnly(side, line) || line.cells.some(({ column }) => column === level1)) return false;
  const kind = rowKind(side, line);
  if (kind === 'none' || kind === 'cut') return false;
  if (goesOnBelow(main, side, lines, at)) return true;
  const [name, target] = (['name', 'target'] as const).map((role) => {
    const column = side.byRole.get(role);
    return column === undefined ? undefined : cellOf(line, column);
  });
  return line.row === lines[at - 1]!.row + 1 && name !== undefined && WITH_SIGN.test(target?.text ?? '');
}
