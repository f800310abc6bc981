import type { Threshold } from '../../model/rule';
import type { Conditions } from '../conditions/condition';
import type { Draft } from './draft';

/** 指覆盖面低于70%的情形, said behind the loss: when it is lost. */
const EXPLAINS = /^(?:均|皆|系|是|即|仅|只|这里|此处)?指[^，。;\n]{2,40}的(?:情形|情况|部分|时候)$/;

/** Whether a clause says no more than when what stands before it holds. */
export function explains(words: string): boolean {
  return EXPLAINS.test(words);
}

/**
 * 每低1个百分点扣1.5分，指覆盖面低于70%的情形: the steps count from the level that the clause behind them names. False where it explains
 * nothing, or names anything but one level on the side of the only steps.
 */
export function explainSteps(draft: Draft, { when, compares, text, end }: Conditions): boolean {
  const { deductions, located } = draft;
  const [loss, other] = deductions;
  const [level, second] = compares.filter(({ bare, chinese }) => !(bare && chinese));
  if (!loss || other || loss.threshold || loss.stretch || !level || second || when?.kind !== 'range')
    return false;
  if (!explains(text) || level.end < end - 4) return false;
  if (level.scale !== 'value' || level.unit === undefined || level.delta !== undefined || level.outside)
    return false;
  const { min, max } = level;
  const below = loss.measure === 'shortfall' && !min && max?.inclusive === false;
  const above = loss.measure === 'excess' && !max && min?.inclusive === false;
  if (!below && !above) return false;
  const threshold: Threshold = {
    value: (below ? max : min)!.value,
    unit: level.unit,
    scale: 'value',
    operator: below ? '≥' : '≤',
    span: located.span(level.start, level.end),
  };
  deductions[0] = { ...loss, threshold };
  return true;
}
