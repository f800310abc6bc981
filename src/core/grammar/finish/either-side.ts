import { earns, earnsAll } from '../../model/meaning';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 高于或低于标准的: all that is not just so much. */
const EITHER_SIDE = /^(?:[高低大小多少]于|超过)或者?(?:[高低大小多少]于|超过)/;

/** 达到150元, 150元的标准: what the other side turns into just so much, as 不低于150元 cannot be. */
const REACHED = /达到|完成|实现/;

/**
 * 按每亩150元的标准执行得满分；高于或低于标准的不得分, or 扣5分: who pays more does not keep it either. Beside the one level that
 * earns, the other case says on which sides it is missed; beside several nobody knows which of them the standard is.
 */
export function settleEitherSide(draft: Draft): void {
  const { cases } = draft;
  if (draft.deductions.length > 0) return;
  const rest = cases.find(({ when }) => when.kind === 'otherwise' && EITHER_SIDE.test(when.text));
  const level = cases.find((one) => one !== rest && one.when.kind === 'range' && earns(one));
  if (!rest || earnsAll(rest) || level?.when.kind !== 'range') return;
  const { when } = level;
  if (when.min && when.max) return;
  if (cases.length > 2) {
    addDoubt(draft, 'contradiction', rest.when, '是高于或低于哪一档没有写明');
    return;
  }
  if (!when.bare && !(when.min && REACHED.test(when.text))) {
    addDoubt(draft, 'contradiction', when, '达到的一侧是否也算在其余情形内没有写明');
    return;
  }
  const { value } = (when.min ?? when.max)!;
  const end = { value, inclusive: true };
  cases[cases.indexOf(level)] = { ...level, when: { ...when, min: end, max: end, bare: false } };
}
