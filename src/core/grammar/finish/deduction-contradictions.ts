import { earnsAll, earnsNothing, isDistance, thresholdOf } from '../../model/meaning';
import type { Deduction, RangeCondition, Threshold } from '../../model/rule';
import { countsWorkdays, hundredthsOf, isCounted, stepFactor, unitFactor } from '../../text/units';
import { saysShareOfGoal } from '../../text/words/share-of-goal';
import { passedUpTo } from './from-the-first';
import { addDoubt } from '../draft/draft';
import type { Draft, Whole } from '../draft/draft';
import { areSlopes, areStretches } from '../draft/stretches';

const RATE = /([^，。;:\n\d每]{2,10}率)/;

/** 不合格率 beside 合格率, 差错率 beside 准确率: what grows in the one is lost in the other. */
function measuresOpposite(subject: string, full: string): boolean {
  const lost = RATE.exec(subject)?.[1];
  const asked = RATE.exec(full)?.[1];
  if (!lost || !asked || lost === asked) return false;
  const [longer, shorter] = lost.length > asked.length ? [lost, asked] : [asked, lost];
  return !longer.endsWith(shorter) || /[不未非无]$/.test(longer.slice(0, -shorter.length));
}

/** 低于18℃的每低1℃，高于24℃的每高1℃: what lies between loses nothing. */
function apart(deductions: readonly Deduction[]): boolean {
  const [low, high] = (['shortfall', 'excess'] as const).map(
    (side) => deductions.find(({ measure }) => measure === side)?.threshold,
  );
  const [rate, other] = deductions.map(({ subject }) => RATE.exec(subject)?.[1]);
  if (rate !== undefined && other !== undefined && rate !== other) return false;
  if (low?.value === undefined || high?.value === undefined || low.value > high.value) return false;
  return low.scale === 'value' && high.scale === 'value' && low.unit === high.unit;
}

/** Whether one number decides all of them: one to each side of it, or stretches of one distance. */
function haveOneFact(deductions: readonly Deduction[]): boolean {
  const [first, second] = deductions;
  if (!second || areStretches(deductions)) return true;
  const sides = new Set(deductions.map(({ measure }) => measure));
  if (deductions.length > 2 || !(sides.has('shortfall') && sides.has('excess'))) return false;
  const from = first!.threshold?.value;
  return deductions.every(({ threshold }) => !threshold || threshold.value === from) || apart(deductions);
}

/** 满分95%，每1个扣1分: a step that counts as the standard does, and no word of which way. */
function checkDirectionSaid(draft: Draft, one: Deduction, full: RangeCondition | undefined): void {
  if (one.measure !== 'fault' || !full || full.scale !== 'value') return;
  const { unit } = one.step;
  const alike = unit === undefined || full.unit === undefined || unitFactor(unit, full.unit) !== undefined;
  if ((full.min ?? full.max)!.value === 0 || !alike || draft.located.text.includes('发现')) return;
  addDoubt(draft, 'contradiction', one, '满分有标准值，扣分却没有写明是低于还是超过', 'full');
}

/** 合格率95%得满分，不合格率每高1%扣1分: not the same figure. */
function checkSameFigure(draft: Draft, one: Deduction, full: RangeCondition | undefined): void {
  if (full?.bare && one.measure === 'excess' && measuresOpposite(one.subject, full.text))
    addDoubt(draft, 'contradiction', { text: one.subject, span: one.span }, '扣分所说的不是满分所说的指标');
}

/** 与第一名相比，每差1个百分点扣0.5分: what the first one has is for somebody to find. */
function checkRankAsStart(draft: Draft, { threshold, measure, subject, span }: Deduction): void {
  if (threshold?.scale === 'rank' && measure !== 'rank')
    addDoubt(draft, 'several-facts', { text: subject, span }, '扣分从别人的数算起，须另行取得');
}

/** ≤30天得满分，每少1天扣1分: steps that lead further into full marks. */
function checkSide(
  draft: Draft,
  one: Deduction,
  full: RangeCondition | undefined,
  base: Threshold | undefined,
): void {
  if (!base || !full || one.threshold) return;
  const { measure } = one;
  const { operator } = base;
  const wrong =
    (measure === 'shortfall' && (operator === '≤' || operator === '<')) ||
    (measure === 'excess' &&
      (operator === '≥' || operator === '>') &&
      !/达到?[^，。;]{0,8}(?:控制(?:数|目标|线)|限额|时限)/.test(full.text));
  if (wrong) addDoubt(draft, 'contradiction', one, '扣分的方向与满分的方向相反');
}

/** 90%以上得满分，80%(含)至90%之间不扣分，低于80%的每低…: what lies between full marks and the steps is told. */
function isTold({ cases }: Draft, low: number, high: number, { value, scale, unit }: Threshold): boolean {
  return cases.some(
    (one) =>
      earnsAll(one) &&
      one.when.kind === 'range' &&
      one.when.scale === scale &&
      one.when.unit === unit &&
      // It ends where the steps begin.
      (one.when.min?.value === value || one.when.max?.value === value) &&
      (one.when.min?.value ?? -Infinity) <= low &&
      (one.when.max?.value ?? Infinity) >= high,
  );
}

/** ≥95%得满分，低于90%的每低1%扣1分: what lies between 90 % and 95 % is not said. */
function checkStart(draft: Draft, one: Deduction, full: RangeCondition | undefined): void {
  const { threshold, measure } = one;
  if (!threshold || !full || one.from !== undefined || measure === 'fault') return;
  if (threshold.scale !== full.scale || threshold.value === undefined) return;
  const own = thresholdOf(full, measure)?.value;
  if (own === undefined || own === threshold.value) return;
  const between = [Math.min(own, threshold.value), Math.max(own, threshold.value)] as const;
  if (isTold(draft, ...between, threshold)) return;
  if (threshold.value === 0 && passedUpTo(draft.located.text) === own) return;
  const stricter = measure === 'excess' ? threshold.value < own : threshold.value > own;
  addDoubt(
    draft,
    'contradiction',
    { span: threshold.span },
    `扣分从${threshold.value}起算，满分标准却是${own}`,
    // 达到90%得6分，标准为95%: in between, full marks and what is taken off are both said.
    stricter ? 'nothing' : 'full',
  );
}

/** 超过3天(含), 低于90%(含)的: beyond a number, and that with it. */
const WITH_ITSELF =
  /(?:超过|超出|超|高于|大于|多于|低于|少于|小于|不足)[^，。;\d]{0,6}(\d[\d.]{0,9})[^\d，。;()]{0,5}\((?:包?含|包括)[^()]{0,8}\)的?，?(?:每|$)/;

const LEVEL_TOLD = /(?:超[过出]|[高多大低少小]于)(\d[\d.]*)[^\d]{0,4}$/;

/** 控制在10天以内，超过2天扣1分: for each two of them, or once for more than two; 超过1件 and what can be used up are each. */
function checkEach(draft: Draft, { subject, step, measure, span }: Deduction): void {
  if ((measure !== 'excess' && measure !== 'shortfall') || /[每凡]/.test(subject)) return;
  const told = LEVEL_TOLD.exec(subject)?.[1];
  if (told === undefined) return;
  if (Number(told) === 1 && (isCounted(step.unit) || draft.located.text.includes('扣完'))) return;
  addDoubt(
    draft,
    'contradiction',
    { text: subject, span },
    '“扣”的是每一步还是达到该数值以后，没有写明',
    'full',
  );
}

/** Whether the number itself costs, and so whether each of the others counts from it, is not said. */
function checkItself(
  draft: Draft,
  { subject, threshold, measure }: Deduction,
  full: RangeCondition | undefined,
): void {
  if (threshold?.value === undefined || (measure !== 'excess' && measure !== 'shortfall')) return;
  if (Number(WITH_ITSELF.exec(subject)?.[1]) !== threshold.value) return;
  // 5天以内得满分 beside it: the fifth costs nothing.
  if (full && [full.min, full.max].some((end) => end?.value === threshold.value)) return;
  addDoubt(
    draft,
    'contradiction',
    { text: subject, span: threshold.span },
    '从标准值本身还是从它以外起扣没有写明',
  );
}

/** ≥95%得满分，每少1人扣1分: a step that nothing converts to what it counts from. */
function checkStepUnit(
  draft: Draft,
  { measure, step }: Deduction,
  full: RangeCondition | undefined,
  base: Threshold | undefined,
): void {
  if (!base || measure === 'fault' || measure === 'rank' || base.scale !== 'value') return;
  if (base.unit === undefined || step.unit === undefined) return;
  const percentOfCount = hundredthsOf(step.unit) !== undefined && hundredthsOf(base.unit) === undefined;
  if (percentOfCount || stepFactor(step.unit, base.unit) || countsWorkdays(step.unit, base.unit)) return;
  addDoubt(
    draft,
    'contradiction',
    { span: step.span },
    `步长的单位“${step.unit}”与标准值的单位“${base.unit}”不同`,
    // 体检300人次得满分，每逾期15天扣: the side of 300 on which all is well is not that of the days.
    full?.bare && measure !== 'shortfall' ? 'nothing' : 'full',
  );
}

/** 10个，每少20个: a step that the shortfall can never come to. */
function checkStepSize(
  draft: Draft,
  { measure, step, subject }: Deduction,
  base: Threshold | undefined,
): void {
  if (base?.value === undefined || base.scale !== 'value' || base.value <= 0 || measure !== 'shortfall')
    return;
  // 降低率达到4%，每低于目标值的10%: a tenth of it.
  if (saysShareOfGoal(subject)) return;
  if (base.unit === undefined || step.unit === undefined) return;
  const factor = unitFactor(step.unit, base.unit)?.factor;
  if (factor !== undefined && step.value * factor > base.value)
    addDoubt(draft, 'contradiction', { span: step.span }, '步长大于标准值', 'full');
}

/** 9.5人, 扣0分, 扣分值的150%: numbers that have lost or won a digit. */
function checkNumbers(draft: Draft, one: Deduction, base: Threshold | undefined): void {
  const { step, amount } = one;
  if (
    base?.value !== undefined &&
    base.scale === 'value' &&
    isCounted(base.unit) &&
    !Number.isInteger(base.value) &&
    // 每千人口6.2张，每少0.1张: a ratio, which its step counts in parts as well.
    Number.isInteger(step.value)
  )
    addDoubt(draft, 'damaged-number', { span: base.span }, `标准值${base.value}${base.unit}不是整数`);
  if (amount.value <= 0 || step.value <= 0) addDoubt(draft, 'damaged-number', one, '步长或扣分为0', 'full');
  if (amount.of === 'weight' && amount.value > 100)
    addDoubt(draft, 'damaged-number', { span: amount.span }, '扣分比例超过100%', 'full');
}

/** Steps must count one figure, in its unit, and away from where it earns full marks. */
export function checkDeductions(draft: Draft, { full }: Whole): void {
  const { deductions } = draft;
  if (!haveOneFact(deductions)) {
    const [first, second] = deductions;
    addDoubt(
      draft,
      'several-facts',
      { text: `${first!.subject}；${second!.subject}`, span: [first!.span[0], deductions.at(-1)!.span[1]] },
      '有几种扣分，须分别取得各自的数值',
    );
    if (!areSlopes(deductions)) return;
  }
  const range = full?.when.kind === 'range' && !isDistance(full.when.scale) ? full.when : undefined;
  // A later stretch begins where the one before ends.
  for (const one of areStretches(deductions) || areSlopes(deductions) ? deductions.slice(0, 1) : deductions) {
    const base = one.threshold ?? (range && thresholdOf(range, one.measure));
    checkDirectionSaid(draft, one, range);
    checkSameFigure(draft, one, range);
    checkRankAsStart(draft, one);
    checkSide(draft, one, range, base);
    checkStart(draft, one, range);
    checkItself(draft, one, range);
    checkEach(draft, one);
    checkStepUnit(draft, one, range, base);
    checkStepSize(draft, one, base);
    checkNumbers(draft, one, base);
  }
}

/** 80%-90%的部分每低1个百分点扣1分: what lies below 80 % must be said as well. */
export function checkLastStretch(draft: Draft): void {
  const last = draft.deductions.at(-1);
  const to = last?.stretch?.from === 0 ? last.stretch.to : undefined;
  if (!last || to === undefined || last.threshold?.value === undefined) return;
  const saysBelow = draft.cases.some((one) => one.when.kind === 'range' && earnsNothing(one));
  if (!saysBelow)
    addDoubt(
      draft,
      'leftover',
      { text: last.subject, span: last.span },
      '这一段以外怎样扣分没有写明',
      'full',
    );
}
