import type { Condition, RangeCondition } from '../../model/rule';
import { changeConditions } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 有欠缴, 存在漏检: that there is some of what the number counts. */
const THERE_IS = /^(?:虽|虽然|若|如)?(?:有|存在|发生|出现)了?([^，。;\d]{2,8}?)(?:的|情况|情形|现象|行为)*$/;
/** 欠缴率, 欠缴户数: what is counted of it. */
const COUNTED = /^(?:的)?(?:率|比例|比率|占比|金额|户数|人数|次数|件数|宗数|起数|数量|总?[数额量])/;

/** The range of 有欠缴，但欠缴率不高于3% where both are of one thing. */
function rangeOfSome(when: Condition): RangeCondition | undefined {
  if (when.kind !== 'all' || when.of.length !== 2) return undefined;
  const [some, range] = when.of;
  if (some?.kind !== 'words' || range?.kind !== 'range' || range.scale !== 'value') return undefined;
  const noun = THERE_IS.exec(some.text)?.[1];
  if (noun === undefined || !range.text.startsWith(noun)) return undefined;
  if (!COUNTED.test(range.text.slice(noun.length))) return undefined;
  const { min, max, bare } = range;
  if (bare || (min ?? max)!.value < 0 || (min ? false : max!.value === 0)) return undefined;
  return {
    ...range,
    min: min ?? { value: 0, inclusive: false },
    text: when.text,
    span: when.span,
  };
}

/** 欠缴率为0得8分；有欠缴，但欠缴率不高于3%得5分: more than none, and no fact that the number does not tell. */
export function tellSome(draft: Draft): void {
  changeConditions(draft, (when) => rangeOfSome(when) ?? when);
}
