import { fullCaseOf, isDistance, rangesOf, thresholdOf } from '../../model/meaning';
import type { Deduction, DeductionRule, Meaning, Threshold } from '../../model/rule';
import { compare } from '../../model/rational';
import type { Context } from './context';
import { withUnit } from './context';
import { placeValue } from './place';

/** 不足标准, 低于规定要求, 超出时限: held against the standard, and nothing is said of whose it is. */
const STANDARD =
  /^(?:低于|不足|不到|不及|不满|少于|小于|未达到?|未能达到|没有?达到|达不到|未完成|高于|超过了?|超出了?|大于|多于|突破|[<>＜＞])(?:年度|年初|全年|当年|规定|既定|预定|预期|设定|下达|确定|考核|绩效|上述|以上|该项?|本项|此项|这一|的){0,3}(?:目标(?:值|数|要求)?|指标(?:值|要求)?|标准(?:值|线|要求)?|要求|规定(?:标准|时限|期限|时间|值|要求|比例|数量|天数)?|时限|期限|限额|限值|上限|下限|基准[值线]?|计划(?:数|值)?|任务(?:数|量)?)的?$/u;

/** 逾期不超过5天: what is let pass beyond the standard, and not the standard. */
const BEYOND = /逾期|超期|超时|超支|延[期迟误后]|推迟|迟|滞后|误差|偏[差离]|差[额距]|缺口/u;

function isStandard(threshold: Threshold | undefined, text: string): boolean {
  if (!threshold) return false;
  const { value, scale, span } = threshold;
  if (scale === 'outside' ? value !== undefined : scale !== 'target-share' || value !== 100) return false;
  return STANDARD.test(text.slice(...span));
}

/** The level that full marks ask for, where it is a number. */
function levelOf(one: Deduction, meaning: DeductionRule): Threshold | undefined {
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const [range, other] = full ? rangesOf(full.when) : [];
  if (!range || other || isDistance(range.scale) || BEYOND.test(range.text)) return undefined;
  const level = thresholdOf(range, one.measure);
  return level?.value !== undefined && level.scale === 'value' ? level : undefined;
}

/**
 * 达到90%得6分，不足标准的每低1个百分点: the standard is the level that the rule itself asks for. Where the row asks for
 * another one, either may be meant.
 */
export function byOwnStandard(meaning: Meaning, context: Context): Meaning | { readonly reason: string } {
  if (meaning.kind !== 'deduction') return meaning;
  const { row, text } = context;
  const deductions: Deduction[] = [];
  for (const one of meaning.deductions) {
    const { measure, threshold } = one;
    const oneWay = measure === 'shortfall' || measure === 'excess';
    const level = oneWay && isStandard(threshold, text) ? levelOf(one, meaning) : undefined;
    if (!level) {
      deductions.push(one);
      continue;
    }
    const placed = placeValue(level.value!, level.unit, level.scale, context);
    if ('reason' in placed) return placed;
    if (row.target && compare(row.target, placed.value) !== 0)
      return {
        reason: `“${text.slice(...threshold!.span)}”说的是规则的${withUnit(placed.value, row)}还是目标值${withUnit(row.target, row)}没有写明`,
      };
    deductions.push({ ...one, threshold: level });
  }
  return { ...meaning, deductions };
}
