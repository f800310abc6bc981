import { onScaleOf } from './value-scale';
import type { CellAddress } from '../model/cell';
import type { Column, ColumnRole, Indicator, IndicatorState, Level } from '../model/declaration';
import { contentAt, EMPTY_CELL, type CellContent, type Grid } from '../model/grid';
import type { LevelDepth } from '../norms/level-names';
import { nameField, operatorField, pointsField, targetField, textField } from './fields';
import { speaksOfPoints } from './header-names';
import { cellOf, isBlank, type Line } from './lines';
import type { ListColumns } from './list-columns';
import { clean } from './label';
import type { MergeLookup } from './merges';
import { declaresNone, isEllipsisOnly } from './phrases';
import { readWeighedName } from './level-cell';
import { readPoints } from './points';
import type { Vocabulary } from './vocabulary';

/** A table's columns by role, and what reading its rows needs. */
export interface RowContext {
  readonly grid: Grid;
  readonly merges: MergeLookup;
  readonly columns: readonly Column[];
  readonly byRole: ReadonlyMap<ColumnRole, number>;
  readonly words: Vocabulary;
  /** Whether the points stand inside the names: 培训人数（20分）. */
  readonly pointsInNames: boolean;
  /** The column of 定性 and 定量, where the operators have another one. */
  readonly typeColumn: number | undefined;
  /** 指标方向性 beside the operators. */
  readonly directionColumn: number | undefined;
  /** Columns of points that belong to a level. */
  readonly levelPoints: Readonly<Partial<Record<LevelDepth, number>>>;
  /** The columns before the levels where the rows are those of a list of declarations. */
  readonly list: ListColumns | undefined;
}

export function rowContext(
  grid: Grid,
  merges: MergeLookup,
  columns: readonly Column[],
  words: Vocabulary,
  sample: readonly Line[] = [],
  list?: ListColumns,
): RowContext {
  const byRole = new Map<ColumnRole, number>();
  for (const { role, column } of columns) if (role !== 'other' && !byRole.has(role)) byRole.set(role, column);
  return {
    grid,
    merges,
    columns,
    byRole,
    words,
    pointsInNames: pointsInNames(byRole, sample),
    typeColumn: byRole.has('operator')
      ? columns.find(({ role, header }) => role === 'other' && TYPE_HEADER.test(header))?.column
      : undefined,
    directionColumn: columns.find(
      ({ role, header }) => role === 'other' && DIRECTION_HEADER.test(clean(header.split(' ').at(-1) ?? '')),
    )?.column,
    levelPoints: levelPoints(columns, byRole),
    list,
  };
}

const TYPE_HEADER = /(?:指标|目标值?)?(?:类型|类别|性质|属性)$/;
const DIRECTION_HEADER = /^(?:绩效)?(?:指标|目标值?)(?:值)?(?:方向性?|极性)$/;
/** 定量, 定性指标, 正向指标, 反向. */
const NATURE = /^(?:(定量|定性)|(正向|正)|(反向|负向|逆向|反|负))(?:类|性)?(?:指标)?$/;

/** The points right of a level's column that were not taken for the indicators' own. */
function levelPoints(
  columns: readonly Column[],
  byRole: ReadonlyMap<ColumnRole, number>,
): RowContext['levelPoints'] {
  const found: Partial<Record<LevelDepth, number>> = {};
  for (const depth of [1, 2] as const) {
    const level = byRole.get(depth === 1 ? 'level1' : 'level2');
    const right = columns.find(({ column }) => level !== undefined && column === level + 1);
    const header = right?.header.split(' ').at(-1) ?? '';
    if (right?.role === 'other' && speaksOfPoints(header)) found[depth] = right.column;
  }
  return found;
}

function pointsInNames(byRole: ReadonlyMap<ColumnRole, number>, sample: readonly Line[]): boolean {
  const column = byRole.get('name');
  if (column === undefined || byRole.has('weight')) return false;
  const names = sample.flatMap((line) => cellOf(line, column)?.text ?? []);
  const weighed = names.filter((text) => readWeighedName(text) !== undefined);
  return weighed.length > 0 && weighed.length * 2 >= names.length;
}

/** The levels that rows below inherit. */
export interface OpenLevels {
  level1: Level | undefined;
  level2: Level | undefined;
}

/** First levels with one second level of the same name. */
const SAME_ON_BOTH_LEVELS: ReadonlySet<string> = new Set(['满意度指标', '预算执行率']);

const FILLED_FROM_MERGE: ReadonlySet<ColumnRole> = new Set([
  'operator',
  'target',
  'unit',
  'explanation',
  'rule',
  'remark',
  'reason',
]);

/** Reads one row of a table and moves the open levels on. */
export function readIndicator(context: RowContext, line: Line, open: OpenLevels): Indicator {
  const { grid } = context;
  const { row } = line;
  const own1 = ownLevel(context, line, 1);
  const own2 = ownLevel(context, line, 2);
  if (own1) {
    // A new first level closes the second one; the same name in the next row does not.
    if (open.level1?.name !== own1.name) open.level2 = undefined;
    open.level1 = own1;
  }
  if (own2) open.level2 = own2;
  const level1 = own1 ?? filled(open.level1);
  const level2 = own2 ?? filled(open.level2);
  // The rows below are filled with the same level.
  open.level1 = level1;
  open.level2 = level2;
  const nameColumn = context.byRole.get('name');
  const executionLevel = [own2, own1].find((level) => level?.standard === '预算执行率');
  const nameContent = nameColumn === undefined ? EMPTY_CELL : contentAt(grid, row, nameColumn);
  const nameCell: CellAddress =
    isBlank(nameContent) && executionLevel && line.cells.length > 1
      ? executionLevel.cell
      : { sheet: grid.name, row, column: nameColumn ?? 0 };
  const written = nameField(nameCell, contentAt(grid, nameCell.row, nameCell.column));
  const inName = context.pointsInNames ? readWeighedName(written.value) : undefined;
  const name = inName ? { ...written, value: inName.name } : written;
  const at = <F>(role: ColumnRole, make: (cell: CellAddress, content: CellContent) => F): F | undefined => {
    const column = context.byRole.get(role);
    if (column === undefined) return undefined;
    const own = contentAt(grid, row, column);
    if (!isBlank(own)) return make({ sheet: grid.name, row, column }, own);
    const source = sourceOfBlank(context, row, column, role);
    return source && make(source.cell, source.content);
  };
  const unit = at('unit', textField);
  // 1.2亿元 in a row that counts in 万元 is its 12000.
  const target = onScaleOf(unit?.value, at('target', targetField));
  const operator =
    typedOperator(context, row, at('operator', operatorField)) ??
    (target?.value.operator ? { ...target, value: target.value.operator } : undefined);
  return {
    row,
    state: stateOf(name.value),
    sequence: at('sequence', textField),
    level1,
    level2,
    name,
    operator,
    target,
    unit,
    explanation: at('explanation', textField),
    rule: at('rule', textField),
    weight: context.pointsInNames
      ? { ...written, text: inName ? written.text : '', value: inName?.points }
      : at('weight', pointsField),
    remark: at('remark', textField),
    actual: onScaleOf(unit?.value || target?.value.unit, at('actual', targetField)),
    score: at('score', pointsField),
    reason: at('reason', textField),
    nature: natureIn(context, row),
  };
}

/** What the column beside the operators says of the row; `undefined` where it says something else, or nothing. */
function natureIn({ grid, typeColumn, directionColumn }: RowContext, row: number): Indicator['nature'] {
  const column = [typeColumn, directionColumn].find((one) => {
    const text = one === undefined ? '' : contentAt(grid, row, one).text;
    return text.length <= 12 && NATURE.test(clean(text));
  });
  if (column === undefined) return undefined;
  const field = textField({ sheet: grid.name, row, column }, contentAt(grid, row, column));
  const said = NATURE.exec(clean(field.text))!;
  const [, kind, high, low] = said;
  return {
    field,
    kind: kind as '定量' | '定性' | undefined,
    better: high ? 'high' : low ? 'low' : undefined,
  };
}

/** 定性 of a column 指标类型 that stands beside the one of the operators, where that one is blank. */
function typedOperator(
  { grid, typeColumn }: RowContext,
  row: number,
  own: Indicator['operator'],
): Indicator['operator'] {
  if (typeColumn === undefined || !own || !isBlank(own.content)) return own;
  const typed = operatorField(
    { sheet: grid.name, row, column: typeColumn },
    contentAt(grid, row, typeColumn),
  );
  return typed.value === '定性' || typed.value === '定量' ? typed : own;
}

function stateOf(name: string): IndicatorState {
  if (name === '' || isEllipsisOnly(name)) return 'blank';
  return declaresNone(name) ? 'none' : 'live';
}

/** The level in the row's own cell, or in the merged area that covers it. */
function ownLevel(context: RowContext, line: Line, depth: LevelDepth): Level | undefined {
  const column = context.byRole.get(depth === 1 ? 'level1' : 'level2');
  if (column === undefined) return undefined;
  const sheet = context.grid.name;
  const own = cellOf(line, column);
  if (own && isEllipsisOnly(own.text)) return undefined;
  if (own) {
    const level = levelOf(context.words, depth, { sheet, row: line.row, column }, own.text, 'own');
    const beside = level.declaredWeight === undefined ? besideLevel(context, line.row, depth) : undefined;
    return beside === undefined ? level : { ...level, ...beside };
  }
  const merge = context.merges.at(line.row, column);
  if (merge) {
    const anchor = contentAt(context.grid, merge.top, merge.left);
    if (isBlank(anchor)) return undefined;
    return levelOf(
      context.words,
      depth,
      { sheet, row: merge.top, column: merge.left },
      anchor.text,
      'merged',
    );
  }
  // 满意度指标 over both level columns, pasted without its merged area: the first level's name is the second's as well.
  const level1 = depth === 2 ? context.byRole.get('level1') : undefined;
  const first = level1 === undefined ? undefined : cellOf(line, level1);
  if (first && SAME_ON_BOTH_LEVELS.has(context.words.level(first.text).terms[1]?.name ?? '')) {
    return levelOf(context.words, 2, { sheet, row: line.row, column: level1! }, first.text, 'filled');
  }
  return undefined;
}

function besideLevel(
  context: RowContext,
  row: number,
  depth: LevelDepth,
): Pick<Level, 'declaredWeight' | 'weightCell'> | undefined {
  const column = context.levelPoints[depth];
  const declaredWeight = column === undefined ? undefined : readPoints(contentAt(context.grid, row, column));
  if (column === undefined || declaredWeight === undefined) return undefined;
  return { declaredWeight, weightCell: { sheet: context.grid.name, row, column } };
}

export function levelOf(
  words: Vocabulary,
  depth: LevelDepth,
  cell: CellAddress,
  text: string,
  source: Level['source'],
): Level {
  const { name, declaredWeight, terms } = words.level(text);
  return { name, standard: terms[depth]?.name, cell, text, declaredWeight, source };
}

const filled = (level: Level | undefined): Level | undefined =>
  level === undefined || level.source === 'filled' ? level : { ...level, source: 'filled' };

/** The cell that the field of a blank one is read from: its own, or the first of the merged area over it. */
function sourceOfBlank(
  context: RowContext,
  row: number,
  column: number,
  role: ColumnRole,
): { cell: CellAddress; content: CellContent } | undefined {
  const { grid, merges } = context;
  const own = contentAt(grid, row, column);
  const cell = { sheet: grid.name, row, column };
  const merge = merges.at(row, column);
  if (!merge || merge.top === row || merge.left !== column) return { cell, content: own };
  const anchor = contentAt(grid, merge.top, merge.left);
  if (isBlank(anchor)) return { cell, content: own };
  // Points that several rows share belong to the first of them: counted once.
  if (!FILLED_FROM_MERGE.has(role)) return undefined;
  return { cell: { sheet: grid.name, row: merge.top, column: merge.left }, content: anchor };
}
