import { isDistance } from '../../model/meaning';
import type { Case, Deduction, RangeCondition } from '../../model/rule';
import { isSpanOfTime, stepFactor } from '../../text/units';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 超过部分, 每再低: only what lies beyond the tolerance counts. */
const BEYOND = /部分|再|每(?:多|另)/;
/** 自第4天起: the first that is not let pass. */
const FROM_NTH = /^(?:自|从|由)?第/;
/** 工期延误不超过5天: late by so much, and no span of time that is allowed. */
const LATE = /(?<![不未没无]|没有)(?:逾期|超期|超时|延[期迟误后]|推迟|迟[报交到]|滞后)/;
/** 超过3天以内, 缺10人以内: how far off is let pass. */
const LET_PASS = /(?:超|多|逾期|延迟|延误|晚)|(低|少|缺|不足|(?<![误偏温时落价])差)/;

interface Tolerance {
  readonly at: number;
  readonly range: RangeCondition;
  readonly side: 'shortfall' | 'excess';
}

/** 低于目标值3个百分点以内不扣分: full marks for what lies so far from the threshold. */
function toleranceOf({ when, award }: Case, at: number): Tolerance | undefined {
  if (when.kind !== 'range' || award.kind !== 'full' || award.less !== 0 || !when.max || when.around)
    return undefined;
  if (when.min && (when.min.value !== 0 || when.min.inclusive !== false)) return undefined;
  if (isDistance(when.scale)) return { at, range: when, side: when.scale };
  const late = !when.min && isSpanOfTime(when.unit) && LATE.test(when.text);
  const said = when.scale === 'value' && (when.min || late) ? LET_PASS.exec(when.text) : null;
  return said ? { at, range: when, side: said[1] === undefined ? 'excess' : 'shortfall' } : undefined;
}

/** The unit of a tolerance in steps; `undefined` where the two are not of one kind. */
function factorOf({ unit }: RangeCondition, { step }: Deduction): number | undefined {
  if (unit === step.unit) return 1;
  return unit === undefined || step.unit === undefined ? undefined : stepFactor(unit, step.unit)?.factor;
}

/** 差1个以内, 与目标相差2个百分点以内, 未完成2个以内: so little is missing, where the rule counts what there is. */
const MISSING_LITTLE =
  /(?:相差|差距|误差|偏差|(?<![误偏温时落价])差|少|缺|欠|未完成|不足|未达到?)[^，。;\d]{0,4}\d/;

/** 按完成比例得分，差1个以内的不扣分: how far from the goal, and not how many; the rule counts from what is there. */
export function doubtLetPass(draft: Draft): void {
  const { cases, deductions, earning, proportion } = draft;
  const counts =
    earning !== undefined ||
    proportion !== undefined ||
    deductions.some(({ measure }) => measure === 'shortfall') ||
    cases.some(({ when, award }) => when.kind === 'range' && award.kind === 'full' && when.min && !when.max);
  if (!counts) return;
  cases.forEach((one, i) => {
    const { when, award } = one;
    if (
      when.kind !== 'range' ||
      when.scale !== 'value' ||
      award.kind !== 'full' ||
      award.less !== 0 ||
      !when.max ||
      (when.min?.value ?? 0) !== 0 ||
      !MISSING_LITTLE.test(when.text)
    )
      return;
    cases[i] = { ...one, when: { ...when, scale: 'shortfall', min: undefined } };
    addDoubt(draft, 'several-facts', when, '差得更多的从哪里起扣没有写明', 'full');
  });
}

/** 低于目标值3个百分点以内不扣分，超过部分每1个百分点扣1分: the steps count from where the tolerance ends. */
export function settleTolerance(draft: Draft): void {
  const { cases, deductions } = draft;
  const [loss, second] = deductions;
  if (!loss) return;
  const found = cases.map(toleranceOf).find((one) => one !== undefined);
  if (!found || loss.measure === 'rank') return;
  const { range, side, at } = found;
  const to = range.max!.value;
  const factor = factorOf(range, loss);
  const { threshold } = loss;
  const restated = threshold?.value === to && threshold.scale === 'value';
  const counts =
    loss.measure === 'fault' || loss.measure === side || !/[低少缺差高超多]/.test(stepWords(draft, loss));
  const beyond = BEYOND.test(loss.subject) || (restated && FROM_NTH.test(loss.subject));
  if (second || factor === undefined || !counts || (threshold && !restated) || !beyond) {
    // What is let pass is told as far off, so that 差1个以内 is no actual of one.
    cases[at] = { ...cases[at]!, when: { ...range, scale: side, min: undefined } };
    addDoubt(
      draft,
      'leftover',
      { text: loss.subject, span: loss.span },
      '不扣分的幅度以外从哪里起扣没有写明',
      counts && !restated && !FROM_NTH.test(loss.subject) ? 'full' : 'nothing',
    );
    return;
  }
  cases[at] = { ...cases[at]!, when: { ...range, scale: side, min: undefined } };
  const stretch = { from: Number((to * factor).toPrecision(12)), to: undefined };
  // With nothing to count from, the row's goal decides, or the actual is how far off.
  const anchored =
    isDistance(range.scale) ||
    cases.some((one, i) => i !== at && one.when.kind === 'range' && one.award.kind === 'full');
  const measure = anchored ? side : 'fault';
  deductions[0] = { ...loss, measure, fromGoal: anchored ? undefined : side, threshold: undefined, stretch };
}

function stepWords({ located }: Draft, { step }: Deduction): string {
  return located.text.slice(...step.span);
}
