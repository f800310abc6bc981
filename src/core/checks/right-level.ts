import type { CellAddress } from '../model/cell';
import { sameCell } from '../model/cell';
import type { DeclarationTable, Indicator, Level } from '../model/declaration';
import type { CellEdit } from '../model/finding';
import { firstLevelsOf, isOfDeclaration } from '../norms';
import { areCostsOnly } from './signs';

/** Puts the right first level on the row, and the old one on the next row that had it from this cell. */
export function* movedUnder(
  table: DeclarationTable,
  { row, level1 }: Indicator,
  right: string,
): Iterable<CellEdit> {
  if (!level1) return;
  const heirs = table.indicators.filter((other) => other.level1 && sameCell(other.level1.cell, level1.cell));
  const own = level1.cell.row === row;
  // A merged cell covers the rows below it: nothing can be written beside it.
  if (heirs.some(({ level1: level }) => level!.source === 'merged')) return;
  const at = (target: number): CellAddress => ({ ...level1.cell, row: target });
  if (own) yield { cell: level1.cell, from: level1.text, to: right };
  else yield { cell: at(row), from: '', to: right };
  const next = heirs.find((other) => other.row > row);
  if (next) yield { cell: at(next.row), from: '', to: level1.text };
}

/** 过程, 项目过程, 过程指标: the norm's own name, and none that a bureau gave a level of its own framework. */
const isOfNorm = ({ name, standard }: Level): boolean =>
  name.replace(/^项目|指标$/g, '') === standard?.replace(/指标$/, '');

/**
 * 经济效益指标 over nothing but costs, under 成本指标: its own name is wrong, and the first level is right. Gives what it is
 * called in all cells that hold it; `undefined` where the table has its costs in another level or more than costs here.
 */
export function costsMeant({ indicators }: DeclarationTable): readonly CellEdit[] | undefined {
  const costs = indicators.filter(({ level1 }) => level1?.standard === '成本指标');
  if (costs.some(({ level2 }) => level2?.standard === '经济成本指标')) return undefined;
  const odd = costs.filter(({ level2 }) => level2?.standard === '经济效益指标');
  if (!areCostsOnly(odd)) return undefined;
  const levels = odd.map(({ level2 }) => level2!);
  return levels
    .filter(({ cell }, at) => at === 0 || !sameCell(cell, levels[at - 1]!.cell))
    .map(({ cell, text, name }) => ({
      cell,
      from: text,
      to: text.includes(name) ? text.replace(name, '经济成本指标') : '经济成本指标',
    }));
}

/** Where a level belongs, by the name that the table has for it. */
export function rightFirstLevel(
  { indicators }: DeclarationTable,
  level1: Level,
  level2: Level,
): string | undefined {
  const right = firstLevelsOf(level2.standard!);
  const own = indicators.find((other) => right.includes(other.level1?.standard ?? ''))?.level1;
  if (isOfDeclaration(1, level1.standard!) && isOfDeclaration(2, level2.standard!))
    return own?.name ?? right[0];
  // 绩效管理 under 投入管理, 社会效益 under 社会效应: index systems are held to the levels that they have from the norm.
  return own && isOfNorm(own) && (isOfNorm(level1) || isOfDeclaration(1, level1.standard!))
    ? own.name
    : undefined;
}
