import { earnsAll } from '../../model/meaning';
import type { Case } from '../../model/rule';
import { betterSide } from '../../text/words/direction-words';
import type { Draft } from '../draft/draft';

/** 达到指标值, 达到年度目标: reached from whichever side is good, which these words leave to the rest of the rule. */
const REACHED_GOAL = /^(?:[^\d，。;]{2,12}率?)?达到?[^\d，。;]{0,6}(?:目标|指标|标准)[值数]?(?:要求|的)?$/u;

/**
 * 达到指标值得满分，每高于指标值1个百分点扣1分: where more than the goal costs points and nothing else does, the goal is reached
 * from above, as in rows that want at most so much.
 */
export function reachFromAbove(draft: Draft): void {
  const [loss, other] = draft.deductions;
  if (!loss || other || loss.measure !== 'excess' || loss.threshold) return;
  const reached = draft.cases.filter(
    (one): one is Case & { when: { kind: 'range' } } => earnsAll(one) && one.when.kind === 'range',
  );
  const [one] = reached;
  if (!one || reached.length > 1 || draft.cases.some((each) => each !== one && each.when.kind === 'range'))
    return;
  const { when } = one;
  const { min, max, scale } = when;
  // 产量达到目标值: of what may be wanted, more than the goal need not cost.
  const subject = when.text.slice(0, when.text.indexOf('达'));
  if (subject !== '' && betterSide(subject) !== 'low') return;
  if (scale !== 'outside' || min?.value !== 100 || max || !REACHED_GOAL.test(when.text)) return;
  const most: Case = { ...one, when: { ...when, min: undefined, max: { value: 100, inclusive: true } } };
  draft.cases[draft.cases.indexOf(one)] = most;
}
