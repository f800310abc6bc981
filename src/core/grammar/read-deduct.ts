import type { Deduction, End, Measure, Stretch, Threshold } from '../model/rule';
import { isCounted, isPercent, isSpanOfTime, unitFactor } from '../text/units';
import { rangeBeforeStep, rangeLeft } from './allowed-range';
import { measureOf } from './clauses/step';
import { measureFrom } from './condition';
import type { Conditions } from './condition';
import type { Located } from './located';
import { lossOfCase } from './loss-of-case';
import { addCase, amountOf, doubtOf, lossOf } from './draft';
import type { Draft } from './draft';
import type { ItemOf } from './items';
import {
  countsApart,
  countsFromNth,
  countsTheOtherWay,
  deviationSide,
  eitherWay,
  sidesBefore,
  sideOfStep,
} from './one-sided';
import type { Statement } from './statements';
import { firstFault, LATE, reachBefore, segmentOf, stretchBefore } from './stretches';

/** Words from a number to the step behind it. */
const LONE = /^[^，。;:\n()\d的]{1,6}每$/;

/** 超出部分, 低于标准的部分, 少于此数的. */
const PART =
  /(?:超出|超过|超额|超时|超期|超支|超标|高出|高于|多出|逾期|不足|低于|少于|短缺|欠缺|差额)[^，。;\d]{0,8}部分|(?:超出|超过|超额|高出|多出|逾期|欠缺|缺少|短缺)的?(?:天数|日数|时间|时长|数额|数量|金额|人数|额度?)，?$|(?:超额|欠额|缺额|减少|减员|缺员)的?，?$|(?:超出|超过|超标|高出|多出|不足|低于|少于)的?，?$|(?:逾期|超期|超时|延期|延迟|超支)，?$|(?:超|突破)[^，。;\d]{0,4}比例，?$|(?:超|低)(?:目标值?|指标值?|标准|上限|限额|计划数?|定额|满分线)的?，?$/;

/** 为良, 等次为中. */
const GRADE_END = /[优良中差好][级档等]?$|一般$/;

/** Which way 超出部分 or 少于的 in front of a number counts. */
function partMeasure(words: string): Measure | undefined {
  const part = PART.exec(words)?.[0];
  return part === undefined ? undefined : measureOf(part);
}

/** The threshold that a deduction states for itself: 低于75%的，每降低1个百分点. */
function ownThreshold(located: Located, conditions: Conditions, measure: Measure): Threshold | undefined {
  if (measure === 'fault') return undefined;
  // 允许出现2次，超出部分每次扣1分.
  const allowed = measure === 'excess' && /允许|容许|免扣/.test(conditions.text);
  const before = conditions.compares.filter(
    (compare) =>
      (compare.delta === undefined || (allowed && compare.delta === 'fault')) &&
      (!conditions.step || compare.start < conditions.step.start) &&
      !(compare.bare && compare.chinese),
  );
  // 高于60%但不高于80%的，每高2个百分点: it counts from the end that is passed first.
  const passed = before.filter((one) => !one.bare && (measure === 'shortfall' ? one.max : one.min));
  const compare = passed.at(-1) ?? before.at(-1);
  const end: End | undefined =
    compare && (measure === 'shortfall' ? (compare.max ?? compare.min) : (compare.min ?? compare.max));
  if (!compare || !end) return undefined;
  return {
    value: compare.outside ? undefined : end.value,
    unit: compare.unit,
    scale: compare.outside ? 'outside' : compare.scale,
    operator: measure === 'excess' ? '≤' : measure === 'deviation' ? '=' : '≥',
    span: located.span(compare.start, compare.end),
  };
}

/** 超出部分每1%, 12起以上每起: which way the step counts stands in the words before it. */
function carriedMeasure(draft: Draft, conditions: Conditions): Measure | undefined {
  const from = measureFrom(conditions, draft.located.text);
  if (from) return from;
  const { step } = conditions;
  const words = step ? draft.located.text.slice(conditions.start, step.start) : conditions.text;
  const part = partMeasure(words.replace(/按照?$/, ''));
  if (part) return part;
  if (/缺口$/.test(words)) return 'shortfall';
  // 应达96%，差距每1%: on the side that the words before leave.
  if (step && /差[距额值]$/.test(words)) {
    const [side, other] = sidesBefore(conditions, step.start, draft.located);
    return other ? undefined : side;
  }
  // 超时的，每30秒: how long; 超时的，每次 counts how often.
  if ((isSpanOfTime(step?.unit) || step?.unit === '秒') && /(?:超时|超期|逾期)的，?$/.test(words))
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
function countsCases({ compares }: Conditions, step: ItemOf<'step'>, located: Located): boolean {
  const last = compares[compares.length - 1];
  return (
    last !== undefined &&
    /的，?$/.test(located.text.slice(last.end, step.start)) &&
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

export function readDeduct(
  draft: Draft,
  statement: Statement,
  conditions: Conditions,
  outcome: ItemOf<'deduct'>,
): void {
  const { located } = draft;
  const span = located.span(conditions.start, outcome.end);
  const amount = amountOf(outcome.amount, located.span(outcome.start, outcome.end));
  const push = (
    measure: Measure,
    step: Deduction['step'],
    threshold: Threshold | undefined,
    stretch: Stretch | undefined = undefined,
    fromGoal: Deduction['fromGoal'] = undefined,
  ): void => {
    if (measure === 'fault' && isPercent(step.unit)) {
      draft.doubts.push(
        doubtOf(located, 'leftover', conditions.start, outcome.end, '按百分比扣分，却没有写明是低于还是超过'),
      );
      return;
    }
    draft.deductions.push({
      measure,
      fromGoal,
      threshold,
      step,
      amount,
      partialSteps: undefined,
      most: undefined,
      stretch,
      from: conditions.left,
      subject: conditions.text,
      span,
    });
  };
  const behind = conditions.compares.find(
    (compare) => conditions.step && compare.start >= conditions.step.end && compare.bare,
  );
  // 每百户投诉不得多于3件，多1件减2分: for whom the limit is said, and how far beyond it.
  const forWhom =
    behind?.delta !== undefined &&
    conditions.step?.measure === undefined &&
    conditions.compares.some(
      (one) =>
        !one.bare && one.start >= conditions.step!.end && one.end <= behind.start && one.unit === behind.unit,
    );
  const step = forWhom ? undefined : conditions.step;
  if (outcome.unsaid)
    draft.assumptions.push({
      id: 'repaired',
      text:
        outcome.unsaid === 'points'
          ? `“${located.text.slice(outcome.start, outcome.end)}”没有写“分”，按${amount.value}分计`
          : `“${located.text.slice(outcome.start, outcome.end)}”没有写明是什么的百分比，按分值的${amount.value}%计`,
    });
  if (outcome.per === '位' && !step) {
    push('rank', { value: 1, unit: '位', span: amount.span }, undefined);
    return;
  }
  if (step) {
    const quantity = { value: step.value, unit: step.unit, span: located.span(step.start, step.end) };
    if (
      step.unit !== undefined &&
      /^(?:名次|名|位次|位)$/.test(step.unit) &&
      step.measure !== 'fault' &&
      conditions.compares.some((compare) => compare.scale === 'rank')
    ) {
      draft.doubts.push(
        doubtOf(located, 'leftover', conditions.start, outcome.end, '从哪个分数起扣没有写明', 'cases'),
      );
      return;
    }
    // 每季度2.5分，少一次扣2.5分: the points of a quarter are no step, what is counted stands behind them.
    if (behind) {
      draft.doubts.push(
        doubtOf(
          located,
          'leftover',
          step.start,
          behind.end,
          `“${located.text.slice(step.start, behind.end)}”里有两处数，不知按哪一处扣分`,
        ),
      );
      return;
    }
    const part = stretchBefore(conditions, step, located);
    if (part && 'reason' in part) {
      draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, part.reason));
      return;
    }
    if (part) {
      const { stretch, measure, within } = part;
      // 逾期5天以内: days late, counted from the goal where the row has one.
      const late = measure === 'excess' && LATE.test(conditions.text);
      const rest = { ...conditions, compares: conditions.compares.filter((one) => one !== within) };
      const threshold = late ? undefined : ownThreshold(located, rest, measure);
      push(late ? 'fault' : measure, quantity, threshold, stretch, late ? 'excess' : undefined);
      return;
    }
    // 5天内每天扣0.5分: no limit that is allowed, but how far the days count; from where is not said.
    const reach = step.measure === undefined ? reachBefore(conditions, step, located) : undefined;
    if (reach) {
      const words = located.text.slice(reach.start, reach.end);
      draft.doubts.push(
        doubtOf(located, 'leftover', reach.start, outcome.end, `“${words}”从哪里起扣没有写明`),
      );
      return;
    }
    const target = conditions.compares.find(
      (compare) => compare.scale === 'target-share' && compare.delta === undefined,
    );
    const percent = step.unit === '%' || unitFactor(step.unit ?? '', '%') !== undefined;
    const cases = step.measure === undefined && countsCases(conditions, step, located);
    // 每迟报1次 counts reports that were late.
    const times =
      step.measure === 'excess' &&
      isCounted(step.unit) &&
      LATE.test(located.text.slice(step.start, step.end));
    let measure = cases || times ? 'fault' : (step.measure ?? carriedMeasure(draft, conditions));
    // 超目标值每10元 counts what goes beyond it.
    const beyond = partMeasure(located.text.slice(conditions.start, step.start));
    // 低于标准的，每10人次: ten of them are no fault, but what is missing.
    const alone = target !== undefined && step.value > 1 && conditions.compares.length === 1;
    const [side, other] = alone ? sidesBefore(conditions, step.start, located) : [];
    if (step.measure === undefined && target && !percent && !beyond)
      measure = side && !other ? side : 'fault';
    const counted = measure;
    measure = sideOfStep(draft, conditions, step, counted);
    if (measure === counted && countsTheOtherWay(conditions, step, located)) {
      draft.doubts.push(
        doubtOf(located, 'contradiction', conditions.start, outcome.end, '扣分的方向与前面的条件相反'),
      );
      return;
    }
    measure ??= percent ? undefined : 'fault';
    if (measure === 'fault' && countsFromNth(conditions, step, located)) measure = 'excess';
    if (measure === undefined) {
      draft.doubts.push(
        doubtOf(
          located,
          'leftover',
          step.start,
          step.end,
          `“${located.text.slice(step.start, step.end)}”没有写明是低于还是超过`,
        ),
      );
      return;
    }
    const base: Threshold | undefined = step.base && {
      value: step.base.value,
      unit: step.base.unit,
      scale: 'value',
      operator: measure === 'excess' ? '≤' : '≥',
      span: quantity.span,
    };
    if (measure !== 'fault' && measure !== 'rank' && !base) draft.allowed ??= rangeBeforeStep(conditions);
    // 满意度≥95%，每发现一处扣1分: nothing says what 95 % has to do with what is found. 质量占4分 says the points.
    const idle =
      (measure === 'fault' && !cases) || measure === 'rank'
        ? conditions.compares.find(({ scale, unit }) => scale === 'value' && unit !== '分')
        : // 未按时发放的1延迟每天: a number alone is no day.
          conditions.compares.find(
            ({ scale, unit, bare, end }) =>
              scale === 'value' &&
              bare &&
              !unit &&
              !percent &&
              LONE.test(located.text.slice(end, step.start + 1)),
          );
    if (idle) {
      const words = located.text.slice(idle.start, idle.end);
      draft.doubts.push(
        doubtOf(located, 'leftover', idle.start, outcome.end, `“${words}”与扣分的关系没有写明`),
      );
      return;
    }
    const own =
      base ??
      (measure === 'deviation' && rangeLeft(conditions)
        ? undefined
        : ownThreshold(located, conditions, measure));
    const segment = measure === 'shortfall' || measure === 'excess' ? segmentOf(conditions, step) : undefined;
    push(measure, quantity, own, segment);
    return;
  }
  const compare = conditions.compares.at(-1);
  if (outcome.per !== undefined) {
    const measure = measureFrom(conditions, located.text) ?? (compare ? undefined : 'fault');
    if (measure)
      push(
        measure,
        { value: 1, unit: outcome.per, span: amount.span },
        ownThreshold(located, conditions, measure),
      );
    else draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '扣分的方向没有写明'));
    return;
  }
  const either = eitherWay(conditions);
  if (either === false) {
    draft.doubts.push(
      doubtOf(located, 'leftover', conditions.start, outcome.end, '多与少的步长不同，扣分如何对应没有写明'),
    );
    return;
  }
  if (either) {
    const before = { ...conditions, compares: conditions.compares.slice(0, -2) };
    push(
      'deviation',
      { value: either.min!.value, unit: either.unit, span: located.span(either.start, either.end) },
      ownThreshold(located, before, 'deviation'),
    );
    return;
  }
  const first = firstFault(conditions);
  if (first !== undefined) {
    push('fault', { value: 1, unit: first, span: amount.span }, undefined, { from: 0, to: 1 });
    return;
  }
  const counted = compare && compare.scale === 'value' && compare.max === undefined && compare.bare;
  if (counted && (compare.delta !== undefined || compare.min!.value === 1)) {
    const before = conditions.compares.slice(0, -1);
    // 迟报1次 counts reports that were late, not how late.
    const times =
      compare.delta === 'excess' &&
      isCounted(compare.unit) &&
      LATE.test(located.text.slice(compare.start, compare.end));
    const words = located.text.slice(conditions.start, compare.start);
    const apart = compare.delta === 'shortfall' && /[相偏]/.test(located.text[compare.start - 1] ?? '');
    const measure = times
      ? 'fault'
      : countsApart(located, compare.start)
        ? deviationSide(draft, conditions, compare.start)
        : apart
          ? deviationSide(draft, conditions, compare.start - 1)
          : (compare.delta ?? partMeasure(words) ?? 'fault');
    const threshold =
      before.length > 0 ? ownThreshold(located, { ...conditions, compares: before }, measure) : undefined;
    const ordinal = located.text[compare.start - 1] === '第';
    push(
      measure,
      { value: compare.min!.value, unit: compare.unit, span: located.span(compare.start, compare.end) },
      threshold,
      ordinal ? { from: 0, to: 1 } : undefined,
    );
    return;
  }
  if (/一经(?:发现|查实|核实)|^(?:有|存在)/.test(conditions.text) && conditions.compares.length === 0) {
    push('fault', { value: 1, unit: undefined, span: amount.span }, undefined);
    return;
  }
  if (conditions.otherwise && !conditions.when && outcome.amount.of === 'points' && draft.cases.length > 0) {
    const rest = {
      kind: 'otherwise',
      text: conditions.text,
      span: located.span(conditions.start, conditions.end),
    } as const;
    addCase(draft, statement, conditions, rest, lossOf(outcome.amount, amount.span));
    return;
  }
  const { of } = outcome.amount;
  // 为良扣分值的20%: what a grade loses.
  const share = of === 'weight' && conditions.when?.kind === 'words' && GRADE_END.test(conditions.when.text);
  if (conditions.when && (of === 'points' || share) && !conditions.otherwise) {
    addCase(draft, statement, conditions, conditions.when, lossOfCase(draft, conditions, outcome));
    return;
  }
  draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '扣分没有写明条件或步长'));
}
