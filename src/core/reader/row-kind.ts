import type { ColumnRole } from '../model/declaration';
import type { RowContext } from './indicator-row';
import { cellOf, type Line } from './lines';
import { isEllipsisOnly, isFormLabel, readCounter } from './phrases';
import { goalLabel } from './goal-label';
import { isFundingLine } from './funding-line';
import { DETAIL_ROLES } from './header';

/**
 * Whether a line is a row of the table: plainly, by the look of it, or not at all. `cut`: a name with nothing beside it but what
 * other columns hold, which is a row only where the table goes on.
 */
export type RowKind = 'strong' | 'weak' | 'cut' | 'none';

export function rowKind(context: RowContext, line: Line): RowKind {
  const { byRole, words } = context;
  const text = (role: ColumnRole): string | undefined => {
    const column = byRole.get(role);
    return column === undefined ? undefined : cellOf(line, column)?.text;
  };
  const { list } = context;
  const first = (list && line.cells.find(({ column }) => !list.columns.has(column))) ?? line.cells[0]!;
  if (first.content.text.length > 2000 && line.cells.length === 1) return 'none';
  const sequence = text('sequence');
  if (sequence !== undefined && !isSequence(sequence)) return 'none';
  const level1 = text('level1');
  const level2 = text('level2');
  const name = text('name');
  let details = 0;
  for (const role of DETAIL_ROLES) if (text(role) !== undefined) details += 1;
  const known1 = level1 !== undefined && words.isLevel(1, level1);
  const known2 = level2 !== undefined && words.isLevel(2, level2);
  if (name !== undefined && (details >= 3 || (details >= 1 && (known1 || known2)))) return 'strong';
  if (known2 && (level1 === undefined || known1)) return 'strong';
  if (known1 && (line.cells.length > 1 || byRole.get('level1') === first.column)) return 'weak';
  if (line.cells.every(({ content }) => isEllipsisOnly(content.text))) return 'weak';
  const namesTime = first.column === byRole.get('name') && details >= 1 && isTimeOfWork(first.content.text);
  // 部门职责 | 巡查次数 | ≥12次 under 评价依据 | 三级指标 | 指标值: a word of a column between the levels and the name.
  const inside =
    name !== undefined &&
    details >= 1 &&
    first.column > leftmostOf(context) &&
    isBetween(context, first.column) &&
    !line.cells.some((cell) => cell !== first && isFormLabel(cell.content));
  if (
    (isFormLabel(first.content) && !namesTime && !inside) ||
    (goalLabel(first.content.text) && !inside) ||
    NAME_OF_FORM.test(first.content.text) ||
    readCounter(first.content.text)
  )
    return 'none';
  if (isFundingLine(first.content.text)) return 'none';
  if (name !== undefined) {
    if (details + (level1 === undefined ? 0 : 1) + (level2 === undefined ? 0 : 1) >= 1) return 'weak';
    if (sequence !== undefined) return 'weak';
    if (!isLoneName(context, line)) return 'none';
    return line.cells.length === 1 ? 'weak' : 'cut';
  }
  if (level2 !== undefined || level1 !== undefined)
    return details >= 1 || sequence !== undefined ? 'weak' : 'none';
  if (details >= 2) return 'weak';
  return sequence !== undefined && line.cells.length === 1 ? 'weak' : 'none';
}

/** 项目完工时间, 资金支付时间: an indicator of time, and no line that says who filled in the form when. */
const isTimeOfWork = (text: string): boolean =>
  /^(?!填报|填表|编制|审核|评审|评价|制表|复核|联系|经办|负责|日期|时间).{2,12}(?:时间|日期)$/u.test(
    text.trim(),
  );

/** 项目名称 | 河道清淤项目: the first row of a form below the table. */
const NAME_OF_FORM = /^\s*(?:项目|单位|部门|政策|专项)名称[\s:：]*$/u;

/** A column before the names that holds neither them nor a level. */
function isBetween({ columns, byRole }: RowContext, column: number): boolean {
  const role = columns.find((one) => one.column === column)?.role;
  return role !== 'level1' && role !== 'level2' && role !== 'sequence' && column < byRole.get('name')!;
}

const leftmostOf = ({ columns }: RowContext): number => Math.min(...columns.map(({ column }) => column));

/**
 * A name alone in its column, or beside what only other columns of the table hold (责任科室): a row cut behind it. In the first
 * column of a sheet it could be any text.
 */
function isLoneName(context: RowContext, { cells }: Line): boolean {
  const { columns, byRole } = context;
  const column = byRole.get('name')!;
  if (column <= leftmostOf(context)) return false;
  return cells.every(
    (cell) =>
      columns.some((other) => other.column === cell.column) &&
      (cell.column !== column || cell.content.text.length <= 60),
  );
}

/** 3, 1.2, 2-1, 一, （三）, and the codes that a system gives: CB-01, C1-2, Z0103. */
export function isSequence(text: string): boolean {
  return (
    text.length <= 14 &&
    /^[\s(（]*(?:(?:[A-Za-z]{1,4}[-_.–]?)?\d{1,6}(?:[.\-–_]\d{1,4}){0,3}|[一二三四五六七八九十]{1,4}|[①-⑳])[\s.、)）]*$/.test(
      text,
    )
  );
}
