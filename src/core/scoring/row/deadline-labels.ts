import { datesIn } from '../../text/dates';

/** What stands in front of a deadline that holds on its own day. */
export const NO_LATER = /^≤|(?:不|未)(?:得)?(?:晚|迟)于$|不超过$|截(?:至|止)(?:到)?$/;
export const BEFORE = /^(?:\((?:含|包括|包含)[^()]{0,4}\))?(?:之前|以前|前|之内|内|止)/;
export const AFTER = /^(?:及(?:以后|之后)|以后|之后|后|起)/;
export const HOLDS = /\((?:含|包括|包含)[^()]{0,4}\)/;
/** A second demand beside the time, or a denial of it. */
export const MORE =
  /[上中下]旬|月[初中]|^[初中]|[上下]半月|前后|左右|次年|翌年|明年|上年|去年|合格|质量|达标|优良|且|并|同时|以及|[不未无没逾超]|除外|[，。;]/;
export const LATE =
  /^(?:此后|之后|以后|其后)[^，。;\d]{0,6}$|^(?:发生|出现|有|存在)?(?:逾期|超期|超时|延期|延迟|推迟|延后|迟|滞后)[^，。;\d未]{0,8}$|^未[^，。;]{0,12}(?:按[期时]|如期|及时|前|日期|时限|时间|期限)[^，。;\d]{0,8}$/;
export const NEVER =
  /^(?:(?:截?至|到)?(?:年底|年末|今)，?)?(?:仍|还)?(?:未|没有?|尚未)(?:全部|能)?(?:完成|完工|竣工|开展|实施|启动|支付|拨付|提交|报送|办结|验收)[^，。;\d前期]{0,6}$/;
export const IN_TIME =
  /^(?:均|全部|已)?(?:按[期时]|如期|及时|准时|按(?:规定|计划|要求|合同|约定)(?:约定)?的?(?:时间|时限|工期|期限|节点))[^，。;]{0,6}$/;

/** 12月15日前报送，按时报送: the deadline once more. */
export const SAID_AGAIN = /(?<=(\p{Script=Han}{2}))，(?:按[时期]|如期|及时)\1的?$/u;
/** Between the days of 7月1日至9月30日. */
export const UNTIL = /^(?:至|到|-|—|~)$/;

/** What tells how much later than its deadline something was done. */
export const LATENESS = /延期|延迟|延误|延后|拖延|拖期|逾期|超期|超时|推迟|滞后|迟|(?<![每当今夜])晚/;

/** 10月31日前完成, 不晚于6月底: a label that holds until a day and asks for nothing else. */
export function isDeadline(label: string): boolean {
  const [date, second] = datesIn(label);
  if (!date || second) return false;
  const before = label.slice(0, date.start);
  const behind = label.slice(date.end);
  const lead = before.replace(NO_LATER, '');
  const rest = behind.replace(HOLDS, '').replace(BEFORE, '');
  return (
    (BEFORE.test(behind) || lead !== before) &&
    !MORE.test(`${lead}\n${rest}`) &&
    !/\d/.test(lead + rest) &&
    rest.length <= 10
  );
}
