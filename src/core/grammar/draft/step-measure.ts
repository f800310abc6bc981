import type { Measure } from '../../model/rule';
import { isCounted, isPercent, isSpanOfTime, unitFactor } from '../../text/units';
import { overrunShare } from '../../text/words/overruns';
import { measureOf } from '../clauses/step';
import { measureFrom } from '../conditions/condition';
import type { Conditions } from '../conditions/condition';
import type { Draft } from './draft';
import type { ItemOf } from '../tokens/items';
import type { Located } from '../tokens/located';
import { sideMissed, sidesBefore } from './one-sided';

/** 超出部分, 低于标准的部分, 少于此数的. */
const PART =
  /(?:超出|超过|超额|超时|超期|超支|超标|高出|高于|多出|逾期|不足|低于|少于|短缺|欠缺|差额)[^，。;\d]{0,8}部分|(?:超出|超过|超额|高出|多出|逾期|欠缺|缺少|短缺)的?(?:天数|日数|时间|时长|数额|数量|金额|人数|额度?)，?$|(?:超额|欠额|缺额|减少|减员|缺员)的?，?$|(?:超出|超过|超标|超支|高出|多出|不足|低于|少于)的?，?$|(?:逾期|逾时|超期|超时|延期|延迟|超支)，?$|(?:超|突破)[^，。;\d]{0,4}比例，?$|(?:超|低)(?:目标值?|指标值?|标准|上限|限额|计划数?|定额|满分线)的?，?$/;

/** 未满的, 达不到的按, 少办的: the level before them is missed. */
const MISSED =
  /(?:(?:未满|不满|未达到?|达不到|不到|未完成|完不成|欠完成|欠缺|短缺)的?|(?<![不减至])少(?![儿年数先])[^，。;\d于数]{1,2}的)(?:部分)?，?(?:按照?|以)?$/;

/** Whether full marks ask for so many at least of what a step counts several of at once: ten of them are no fault. */
function levelToReach({ cases }: Draft, { unit, value }: ItemOf<'step'>): boolean {
  return (
    value > 1 &&
    cases.some(
      ({ when, award }) =>
        (award.kind === 'full' || award.kind === 'points') &&
        when.kind === 'range' &&
        when.scale === 'value' &&
        when.min !== undefined &&
        !when.max &&
        when.unit !== undefined &&
        unit !== undefined &&
        (when.unit === unit || unitFactor(when.unit, unit) !== undefined),
    )
  );
}

/** Which way 超出部分 or 少于的 in front of a number counts. */
export function partMeasure(words: string): Measure | undefined {
  const part = PART.exec(words)?.[0];
  return part === undefined ? undefined : measureOf(part);
}

/** 为正数的，每1个百分点; 为负的，每1%; 超期天数占工期每4%: beyond nothing, on that side. */
export function sideOfNothing(
  { start }: Conditions,
  step: ItemOf<'step'>,
  { text }: Located,
): Extract<Measure, 'shortfall' | 'excess'> | undefined {
  if (isPercent(step.unit) && overrunShare(text, step.start)) return 'excess';
  const words = text.slice(start, step.start);
  // 执行率偏差为正的: apart from a goal that the row names.
  if (/[偏误]差|偏离|差异/.test(words)) return undefined;
  const sign = /(?<![不非未])为([正负])(?:数|值|增长)?(?:的|者|时)?，?$/.exec(words)?.[1];
  return sign === undefined ? undefined : sign === '正' ? 'excess' : 'shortfall';
}

/** 98%为满分线，线下每1个百分点: below the line that the rule has named. */
const NAMED_LINE =
  /[%\d][^，。;\n\d]{0,3}(?:为|是|作为)(?:满分|达标|合格|基准|起扣|控制|及格|考核|标准|警戒)线|(?:满分|达标|合格|基准|起扣|控制|及格|考核|标准|警戒)线(?:为|是|:)?\d/;
const LINE_SIDE = /(?:^|[，。;])(?:在)?线([上下])的?(?:部分)?，?$/;

/** 在18%以上的部分，每1个百分点: what lies beyond the level. 5%以下的部分 may be how far the step counts. */
function sideOfPart({ compares }: Conditions, step: ItemOf<'step'>, { text }: Located): Measure | undefined {
  const last = compares.at(-1);
  if (!last?.min || last.max || last.bare || last.scale !== 'value' || last.delta !== undefined)
    return undefined;
  return OF_PART.test(text.slice(last.end, step.start)) ? 'excess' : undefined;
}
const OF_PART = /^的?部分，?$/;

/** 超出部分每1%, 12起以上每起: which way the step counts stands in the words before it. */
export function carriedMeasure(draft: Draft, conditions: Conditions): Measure | undefined {
  const from = measureFrom(conditions, draft.located.text);
  if (from) return from;
  const { step } = conditions;
  const words = step ? draft.located.text.slice(conditions.start, step.start) : conditions.text;
  const part = partMeasure(words.replace(/按照?$/, ''));
  if (part) return part;
  const beyondLevel = step && sideOfPart(conditions, step, draft.located);
  if (beyondLevel) return beyondLevel;
  const line = NAMED_LINE.test(draft.located.text) ? LINE_SIDE.exec(words)?.[1] : undefined;
  if (line) return line === '下' ? 'shortfall' : 'excess';
  if (isPercent(step?.unit)) {
    const missed = sideMissed(draft, words.replace(/按照?$/, ''));
    if (missed) return missed;
  }
  if (/缺口(?:部分|数)?，?$/.test(words)) return 'shortfall';
  // 满8万人次得满分，未满的每400人次: what is missing to the level that earns full marks.
  if (step && MISSED.test(words) && levelToReach(draft, step)) return 'shortfall';
  // 应达96%，差距每1%: on the side that the words before leave.
  if (step && /差[距额值]$/.test(words)) {
    const [side, other] = sidesBefore(conditions, step.start, draft.located);
    return other ? undefined : side;
  }
  // 超时的，每30秒: how long; 超时的，每次 counts how often.
  if ((isSpanOfTime(step?.unit) || step?.unit === '秒') && /(?:超时|逾时|超期|逾期)的，?$/.test(words))
    return 'excess';
  // 12起以上 after 12起以内 counts what goes beyond.
  const [compare] = conditions.compares;
  const beyond =
    compare?.min &&
    !compare.max &&
    !compare.bare &&
    compare.delta === undefined &&
    draft.cases.some(
      (one) => one.when.kind === 'range' && !one.when.min && one.when.max?.value === compare.min!.value,
    );
  return beyond ? 'excess' : undefined;
}

/** 未在3日内整改的，每次扣1分: what the number says makes the fault, and the step counts such faults. */
export function countsCases({ compares }: Conditions, step: ItemOf<'step'>, located: Located): boolean {
  const last = compares[compares.length - 1];
  return (
    last !== undefined &&
    /的(?:[^，。;\d的每]{1,3})?，?$/.test(located.text.slice(last.end, step.start)) &&
    step.value === 1 &&
    isCounted(step.unit) &&
    compares.every(
      (one) =>
        one.scale === 'value' &&
        one.delta === undefined &&
        !one.bare &&
        one.unit !== undefined &&
        !isCounted(one.unit) &&
        unitFactor(one.unit, step.unit!) === undefined,
    )
  );
}
