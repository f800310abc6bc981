import type { Indicator } from '../model/declaration';
import { isPercent } from '../text/units';
import { vagueWord } from '../text/words/vague-words';

/** 达标, 全部完成: no number, yet it says that the target is reached. 已完成 and 基本达标 leave open how much was done. */
const REACHED =
  /^(?:已|均|已经|全部|全面|百分之百|按期|按时|如期)*(?:达标|达到(?:年度|年初|预期|预定)?(?:目标|指标)值?|达到要求)/u;
const ALL_DONE =
  /^(?:已|均|已经)*(?:全部|全面|全数|百分之百)(?:按期|按时|如期)?(?:完成|实现|落实|达成|达到|办结)/u;
const IN_TIME = /^(?:已|均|全部)*(?:按期|按时|如期|及时|提前)(?:完成|实现|落实|达成|完工|竣工|办结)/u;

/** Whether words can stand for the number that a target asks for. */
export function standsForNumber(words: string, { target, level2 }: Indicator): boolean {
  if (vagueWord(words) !== undefined) return false;
  if (REACHED.test(words) || (ALL_DONE.test(words) && target?.value.number === 100)) return true;
  return IN_TIME.test(words) && level2?.standard === '时效指标' && !isPercent(target?.value.unit);
}
