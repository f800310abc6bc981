import { rangesOf } from '../model/meaning';
import type { Case, Condition, Deduction } from '../model/rule';
import { isPercent } from '../text/units';
import { changeConditions, doubtOf, rangesIn } from './draft';
import type { Draft } from './draft';
import type { ItemOf } from './items';
import type { Statements } from './statements';
import { LATE } from './stretches';

/** 未达到, 未完成, 达不到要求: everything that the case of full marks leaves. */
export const NOT_REACHED =
  /^(?:未能?|没有?|不)(?:按时|按期|及时|全部|全面|如期|足额|全额)?(?:达到|达标|达|完成|满足|符合|实现|合格|到位)(?:目标值?|标准|要求|任务|规定|指标值?|该标准|上述标准|上述要求|以上要求|计划)?$|^(?:达不到|不达标|完不成)(?:目标值?|标准|要求|任务|规定|指标值?)?$/;

/** 超出的, 超过标准的: everything that a limit of full marks leaves. */
const EXCEEDED =
  /^(?:超出|超过|超标|突破|高于|大于|超)(?:目标值?|标准|(?:该|此|上述|以上|浮动|允许|规定|这一?)*(?:范围|区间)|要求|规定|限额|上限|该值|上述标准|规定时限|规定时间|时限|的)*$|^(?:[在处]于?)?(?:该|此|上述|以上|这一?)*(?:浮动|允许|规定|合理)?(?:范围|区间)(?:之外|以外|外)的?$/;

/** 足额完成, 全部到位. */
const ALL_DONE = /^(?:全部|足额|全面|全额)(?:完成|到位|达标|实现|整改完成)$/;

/** Percentages and ranks beside others of their kind are meant like them. */
export function alignScales(draft: Draft): void {
  const ranges = rangesIn(draft);
  // Without a range nothing is aligned.
  if (ranges.length === 0) return;
  const shares =
    draft.shares.some(({ ofTarget }) => ofTarget) ||
    ranges.some(
      (range) =>
        range.scale === 'target-share' &&
        ((range.min ?? range.max)?.value !== 100 || /的?100%/.test(range.text)),
    );
  const ranks = ranges.some((range) => range.scale === 'rank');
  const negativeOfTarget = (condition: Condition): boolean =>
    condition.kind === 'range' &&
    (condition.scale === 'target-share' || condition.scale === 'outside') &&
    !condition.min &&
    condition.max?.value === 100 &&
    condition.max.inclusive === false;
  const valued = ranges.some(
    (range) =>
      range.scale === 'value' ||
      ((range.scale === 'target-share' || range.scale === 'outside') && range.min !== undefined),
  );
  // 满80%不足100%得4分，足额完成得满分: all of it, where the others are rates below it.
  const rates = ranges.every(
    ({ unit, max }) =>
      unit === '%' && max !== undefined && max.value <= 100 && !(max.value === 100 && max.inclusive === true),
  );
  const limited = ranges.every((range) => range.max !== undefined);
  const align = (condition: Condition): Condition => {
    if (condition.kind === 'all' || condition.kind === 'any')
      return { ...condition, of: condition.of.map(align) };
    if (
      condition.kind === 'words' &&
      ((valued && NOT_REACHED.test(condition.text)) || (limited && EXCEEDED.test(condition.text)))
    )
      return { kind: 'otherwise', text: condition.text, span: condition.span };
    if (negativeOfTarget(condition) && ranges.some((range) => range.scale === 'value'))
      return {
        kind: 'otherwise',
        text: condition.kind === 'range' ? condition.text : '',
        span: condition.span,
      };
    if (condition.kind === 'words' && rates && ALL_DONE.test(condition.text))
      return {
        kind: 'range',
        scale: shares ? 'target-share' : 'value',
        min: { value: 100, inclusive: true },
        max: undefined,
        unit: '%',
        bare: false,
        text: condition.text,
        span: condition.span,
      };
    if (condition.kind !== 'range' || condition.scale !== 'value') return condition;
    if (shares && condition.unit === '%') return { ...condition, scale: 'target-share' };
    if (ranks && condition.unit !== undefined && /^(?:名|位|名次|位次)$/.test(condition.unit))
      return { ...condition, scale: 'rank' };
    return condition;
  };
  changeConditions(draft, align);
}

/** 发表1篇得0.5分，最多得3分: so much for each. */
export function earnFromOne(draft: Draft, statements: Statements): void {
  const [said] = draft.cases;
  // 具备一项得1分，具备几项得几分: said twice.
  if (draft.earning && said && draft.cases.length === 1 && said.when.kind === 'range') {
    const { unit, amount } = draft.earning;
    const { min, bare } = said.when;
    if (bare && min?.value === 1 && said.when.unit === unit.unit && unit.value === 1) {
      const same = said.award.kind === 'points' && said.award.value === amount.value;
      if (same) draft.cases.length = draft.awardOrder.length = 0;
      else
        draft.doubts.push({
          kind: 'contradiction',
          text: said.when.text,
          span: said.span,
          message: '每一份得多少分写了两种',
          decided: 'nothing',
        });
    }
  }
  if (draft.earning || draft.deductions.length > 0 || draft.proportion || draft.shares.length > 0) return;
  // 全部符合得满分 says no more than the number of items does.
  const whole = draft.cases.filter(
    (one) =>
      (one.award.kind === 'full' || one === draft.cases[draft.cases.length - 1]) &&
      ((one.when.kind === 'words' && /^全部|^均|都|^全/.test(one.when.text)) ||
        (one.when.kind === 'range' && one.when.bare && /^一?共[^，]*，(?:全|均|都)/.test(one.when.text))),
  );
  const [only, second] = draft.cases.filter((one) => !whole.includes(one));
  if (!only || second) return;
  const { when, award } = only;
  if (
    when.kind !== 'range' ||
    !when.bare ||
    when.min?.value !== 1 ||
    when.scale !== 'value' ||
    isPercent(when.unit) ||
    award.kind !== 'points'
  )
    return;
  const most =
    statements.mosts.find((one) => one.of === 'score' && Number.isFinite(one.value))?.value ??
    statements.totals[0]?.value;
  const counted = draft.preambles.some(
    ({ conditions }) =>
      /^(?:一?共|总共|合计|包括)/.test(conditions.text) &&
      conditions.compares.some((one) => one.bare && one.unit === when.unit && (one.min?.value ?? 0) > 1),
  );
  const all = whole.find((one) => one.when.kind === 'range');
  // 共3项，全部满足得6分 must be three times the points of one.
  if (
    whole.some(
      (one) =>
        one.award.kind === 'points' &&
        !(all === one && all.when.kind === 'range' && all.when.min!.value * award.value === one.award.value),
    )
  )
    return;
  const each = counted || all !== undefined || (whole.length > 0 && /其中/.test(when.text));
  if (!each && (most === undefined || most <= award.value)) return;
  if (all?.when.kind === 'range')
    draft.ceilingFromCount = {
      value: Number((all.when.min!.value * award.value).toPrecision(12)),
      span: all.when.span,
    };
  draft.earning = {
    unit: { value: 1, unit: when.unit, span: when.span },
    amount: { value: award.value, of: 'points', span: award.span },
    wholeOnly: false,
    subject: when.text,
    span: only.span,
  };
  draft.cases.length = 0;
  draft.awardOrder.length = 0;
  draft.positiveItems.clear();
}

/** A lower rank is a larger number: 每下降一个名次 beside 第一名. */
export function countRanks(draft: Draft): void {
  if (draft.deductions.length === 0) return;
  const ranks = draft.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  draft.deductions.forEach((one, i) => {
    const unit = one.step.unit !== undefined && /^(?:个?名次|个?位次|名|位)$/.test(one.step.unit);
    if ((ranks && unit) || /名次|位次/.test(one.step.unit ?? ''))
      draft.deductions[i] = { ...one, measure: 'rank', threshold: undefined };
  });
}

function rankable(award: Case['award']): number | undefined {
  return award.kind === 'points' ? award.value : undefined;
}

/** 缺1个 beside 均配备到位 counts what is missing; beside a number it counts from the number. */
export function countMissing(draft: Draft): void {
  if (draft.deductions.length === 0) return;
  if (draft.cases.some((one) => rangesOf(one.when).length > 0 && (rankable(one.award) ?? 1) > 0)) return;
  // Everything is there (完整, 齐全): what is less is what is missing, and is counted as such.
  const complete =
    draft.preambles.some((one) => /完整|齐全|到位|齐备|均|不漏/.test(one.conditions.text)) ||
    draft.deductions.some((one) => /^[^，]*(?:完整|齐全|到位|齐备)，/.test(one.subject));
  // 按时发放得满分，每延迟1天扣1分: what is counted is the days of delay.
  const inTime = draft.cases.some((one) => one.when.kind === 'words' && /时|期|限/.test(one.when.text));
  draft.deductions.forEach((one, i) => {
    if (one.threshold || one.stretch || isPercent(one.step.unit)) return;
    const missing = one.measure === 'shortfall' && (/缺|^未|未按|不按/.test(one.subject) || complete);
    const late = one.measure === 'excess' && inTime && LATE.test(one.subject);
    const overdue = one.measure === 'excess' && draft.cases.length === 0 && LATE.test(one.subject);
    if (missing || late || overdue)
      draft.deductions[i] = {
        ...one,
        measure: 'fault',
        fromGoal: missing ? 'shortfall' : overdue || late ? 'excess' : undefined,
      };
  });
}

/** 漏1项扣0.5分，共8项4分: how many there are, and what all of them are worth. */
export function countWhole(draft: Draft): void {
  const at = draft.cases.findIndex(
    ({ when, award }) =>
      when.kind === 'range' &&
      when.bare &&
      when.scale === 'value' &&
      award.kind === 'points' &&
      /^(?:一?共|共计|合计|总共|总计)/.test(when.text) &&
      draft.verbless.some(({ span }) => span === award.span),
  );
  const one = draft.cases[at];
  if (!one || one.when.kind !== 'range' || one.award.kind !== 'points') return;
  const { min, unit, span } = one.when;
  const missing = (loss: Deduction): boolean =>
    !loss.threshold && loss.step.unit === unit && /缺|漏|少/.test(loss.subject);
  if (draft.deductions.length === 0 || !draft.deductions.every(missing)) return;
  draft.cases.splice(at, 1);
  draft.verbless.splice(
    draft.verbless.findIndex((said) => said.span === one.award.span),
    1,
  );
  draft.totals.push({ value: one.award.value, span: one.award.span });
  draft.deductions.forEach((loss, i) => {
    const threshold = { value: min!.value, unit, scale: 'value', operator: '≥', span } as const;
    draft.deductions[i] = { ...loss, measure: 'shortfall', threshold };
  });
}

/** 缺1项扣2分，缺2项扣4分: counts with points of their own, not two steps. */
export function countsAsCases(draft: Draft): void {
  const { deductions } = draft;
  const [first] = deductions;
  if (
    !first ||
    deductions.length < 2 ||
    deductions.some(
      (one) =>
        one.threshold !== undefined ||
        one.amount.of !== 'points' ||
        one.step.unit !== first.step.unit ||
        one.measure !== first.measure,
    )
  )
    return;
  if (
    !deductions.every(
      (one, i) =>
        i === 0 ||
        (one.step.value > deductions[i - 1]!.step.value &&
          one.amount.value > deductions[i - 1]!.amount.value),
    ) ||
    first.measure !== 'fault'
  )
    return;
  const words = (text: string): string => text.replace(/\d+|[一二两三四五六七八九十]/g, '');
  if (deductions.some((one) => words(one.subject) !== words(first.subject))) return;
  const cases = deductions.map((one): Case => ({
    when: {
      kind: 'range',
      scale: 'value',
      min: { value: one.step.value, inclusive: true },
      max: { value: one.step.value, inclusive: true },
      unit: one.step.unit,
      bare: false,
      text: one.subject,
      span: one.step.span,
    },
    award: { kind: 'full', less: one.amount.value, span: one.amount.span },
    span: one.span,
  }));
  draft.cases.unshift(...cases);
  draft.deductions.length = 0;
}

/** The level from which a case holds, and its points where it has a number of them. */
function levelOf({ when, award }: Case): { readonly at: number; readonly points: number } | undefined {
  if (when.kind !== 'range' || when.scale !== 'value' || !when.min || when.max || isPercent(when.unit))
    return undefined;
  if (award.kind === 'points') return { at: when.min.value, points: award.value };
  return award.kind === 'full' && award.less === 0 ? { at: when.min.value, points: 0 } : undefined;
}

/** 1千万元得1.5分，2千万得3分，以此类推: so much for each. */
export function continuePattern(draft: Draft, soOn: readonly ItemOf<'so-on'>[]): void {
  const [mark] = soOn;
  if (!mark) return;
  const [loss] = draft.deductions;
  // Beside full marks and what loses everything.
  const plain = draft.cases.filter(
    ({ award }) =>
      !(award.kind === 'full' && award.less === 0) && !(award.kind === 'points' && award.value === 0),
  );
  const oneTop = plain.length === 0 || (plain.length === 1 && plain[0]!.award.kind === 'points');
  if (loss && oneTop && !loss.stretch) {
    // 超1天扣1分，超2天扣2分，依此类推; 差1天扣1分，以此类推.
    const steady = draft.deductions.every(
      (one) =>
        one.measure === loss.measure &&
        !one.stretch &&
        one.step.unit === loss.step.unit &&
        one.amount.of === loss.amount.of &&
        Math.abs(one.amount.value * loss.step.value - loss.amount.value * one.step.value) < 1e-9,
    );
    if (steady) {
      draft.deductions.splice(1);
      return;
    }
  }
  const { earning } = draft;
  const regular =
    earning &&
    draft.cases.every((one) => {
      const range = one.when.kind === 'range' ? one.when : undefined;
      return (
        range?.min &&
        one.award.kind === 'points' &&
        Math.abs((range.min.value / earning.unit.value) * earning.amount.value - one.award.value) < 1e-9
      );
    });
  if (regular) {
    draft.cases.length = 0;
    draft.awardOrder.length = 0;
    draft.positiveItems.clear();
    return;
  }
  const [from] = draft.located.span(mark.start, mark.end);
  const [first] = draft.cases;
  const unit = first && levelOf(first);
  const before = draft.cases.filter(({ span }) => span[0] < from);
  const even =
    unit !== undefined &&
    draft.cases.every((one, i) => {
      const level = levelOf(one);
      if (!level || one.award.kind !== 'points') return level !== undefined && i >= before.length;
      const line = Math.abs(one.award.value * unit.at - level.at * unit.points) < 1e-9;
      return line && (i >= before.length || Math.abs(level.at - unit.at * (i + 1)) < 1e-9);
    });
  if (even && first!.when.kind === 'range' && !earning && draft.deductions.length === 0) {
    // 100亩得2分，200亩得4分，以此类推，500亩以上得10分.
    draft.earning = {
      unit: { value: unit.at, unit: first!.when.unit, span: first!.when.span },
      amount: { value: unit.points, of: 'points', span: first!.award.span },
      wholeOnly: true,
      subject: first!.when.text,
      span: first!.span,
    };
    draft.cases.splice(0, before.length);
    draft.awardOrder.length = 0;
    draft.positiveItems.clear();
    return;
  }
  const doubt = doubtOf(draft.located, 'leftover', mark.start, mark.end, '类推的规律不能确定', 'cases');
  draft.doubts.push(doubt);
  // What lies between the levels that are written goes on as they do, and nobody says how.
  changeConditions(draft, (when) =>
    when.kind === 'range' && when.bare && when.min && when.span[0] < from
      ? { ...when, max: when.min, bare: false }
      : when,
  );
  // 超额10%至15%加2分，依次类推: above 15 % the plan is reached as well, yet what is added there nobody says.
  const last = draft.cases.findLast(({ when }) => when.kind === 'range' && when.max);
  if (last?.when.kind !== 'range' || last.award.kind !== 'full' || last.award.less >= 0) return;
  const { value, inclusive } = last.when.max!;
  const { text, span } = doubt;
  draft.cases.push({
    when: { ...last.when, min: { value, inclusive: !inclusive }, max: undefined, text, span },
    award: { kind: 'discretion', span },
    span,
  });
}
