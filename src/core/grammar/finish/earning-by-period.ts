import { namesMore } from '../../text/shared-words';
import { unitFactor } from '../../text/units';
import type { Draft } from '../draft/draft';

/** 每季度完成: the period that points are given for. */
const EACH = /(?:^|，)每(?:一|个)?(季度|季|月|周|旬|年|天|日|期|次|场|批)[^，。;每\d]{0,12}$/;

/** A number that falls, and no lack of one. */
const SHRINKS = /减少|下降|降低|流失|退出|关停|注销/;

/**
 * 每季度完成得1.5分，缺一季度扣1.5分: the points are those of a quarter, and what is lost with one says no more. Without
 * such a loss nobody knows whether 每季度完成 is one condition for all of them.
 */
export function earnByPeriod(draft: Draft): void {
  const { cases, deductions } = draft;
  const [loss, another] = deductions;
  if (!loss || another || loss.threshold || loss.stretch || loss.amount.of !== 'points') return;
  const agrees = (unit: string | undefined, points: number): boolean =>
    unit !== undefined &&
    loss.step.unit !== undefined &&
    unitFactor(unit, loss.step.unit)?.factor === 1 &&
    Math.abs(loss.amount.value / loss.step.value - points) < 1e-9;
  const { earning } = draft;
  if (earning) {
    // 每新增1家得0.5分，每减少1家扣0.5分: two facts, of which the number tells one.
    if (earning.base !== undefined || SHRINKS.test(draft.located.text.slice(...loss.span))) return;
    // 每次得2分，少1次扣2分.
    // 每有1个不合格扣1分: of what was done, and no lack of it.
    if (loss.measure === 'fault' && namesMore(loss.subject, [earning.subject])) return;
    const each = earning.amount.of === 'points' ? earning.amount.value / earning.unit.value : Number.NaN;
    if (loss.measure !== 'excess' && cases.length === 0 && agrees(earning.unit.unit, each))
      deductions.splice(0);
    return;
  }
  const [only, second] = cases;
  if (!only || second || only.when.kind !== 'words' || only.award.kind !== 'points') return;
  const period = EACH.exec(only.when.text)?.[1];
  if (period === undefined || loss.measure === 'excess' || !agrees(period, only.award.value)) return;
  draft.earning = {
    unit: { value: 1, unit: loss.step.unit, span: only.when.span },
    amount: { value: only.award.value, of: 'points', span: only.award.span },
    wholeOnly: false,
    subject: only.when.text,
    span: only.span,
  };
  cases.splice(0);
  deductions.splice(0);
  draft.awardOrder.length = 0;
  draft.positiveItems.clear();
}
