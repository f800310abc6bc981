import { earns, earnsNothing } from '../../model/meaning';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 高于或低于标准的: all that is not just so much. */
const EITHER_SIDE = /^(?:[高低大小多少]于|超过)或者?(?:[高低大小多少]于|超过)/;

/** 达到150元, 150元的标准: what the other side turns into just so much, as 不低于150元 cannot be. */
const REACHED = /达到|完成|实现/;

/** 严格按照每亩150元的标准发放: money that is paid is not strictly by the standard where it is more. */
const STRICT = /严格(?:按照?|执行)[^，。;元]*元[^，。;标]*标准/;

/**
 * 按每亩150元的标准执行得满分；高于或低于标准的不得分: who pays more does not keep it either. Beside the one level that earns, the other
 * case says on which sides it is missed.
 */
export function settleEitherSide(draft: Draft): void {
  const { cases } = draft;
  const [a, b, other] = cases;
  if (!a || !b || other || draft.deductions.length > 0) return;
  const rest = [a, b].find((one) => one.when.kind === 'otherwise' && earnsNothing(one));
  const level = rest === a ? b : a;
  const { when } = level;
  if (!rest || when.kind !== 'range' || !earns(level) || (when.min && when.max)) return;
  if (!EITHER_SIDE.test(rest.when.text) && !(when.bare && STRICT.test(when.text))) return;
  if (!when.bare && !(when.min && REACHED.test(when.text))) {
    addDoubt(draft, 'contradiction', when, '达到的一侧是否也算在其余情形内没有写明');
    return;
  }
  const { value } = (when.min ?? when.max)!;
  const end = { value, inclusive: true };
  cases[cases.indexOf(level)] = { ...level, when: { ...when, min: end, max: end, bare: false } };
}
