import { rangesOf } from '../../model/meaning';
import { compare, rational } from '../../model/rational';
import type { Meaning } from '../../model/rule';
import { quantityBefore } from '../../text/named-quantity';
import { foldedName } from '../points/context';
import type { Context } from '../points/context';

/** One group of several, each of which may have a level of its own. */
const GROUP =
  /^(?:城[市镇区]|农村|乡村|山区|牧区|平原(?:地区)?|\p{Script=Han}{2}地区|[一二三四甲乙丙ABC]类\p{Script=Han}{0,4}|(?:新建|续建|改建|扩建|重点|一般|省级|市级|县级)(?:项目|事项|工程)?|\p{Script=Han}{1,4}(?:企业|机关|单位|病人|患者|学校|事项|人员|职工|学生|对象)|幼儿园|小学|初中|高中|公办|民办|国有|民营|线上|线下|男性?|女性?|数量|质量|项目数|资金量)$/u;
/** What stands between a group and its number. */
const LEADS =
  /(?:完成率|达标率|合格率|覆盖率|达到?|完成|实现|为|在|不低于|不超过|按[时期]|的|[:：≥≤]){1,6}$/u;

/** 城市 of 城市达到95%; `undefined` where no group is named. */
function groupOf(words: string, name: string): string | undefined {
  const number = words.search(/\d/u);
  const said = (number < 0 ? words : words.slice(0, number)).split(/[，,：:；;。]/u).at(-1)!;
  const group = said.replace(LEADS, '');
  return GROUP.test(group) && !name.includes(group) ? group : undefined;
}

/** 一类单位:…；二类单位:… */
const CLASSES = /(?:一|甲|A)(类[^，,。；;：:\n\d]{0,6})[：:]([^]{3,60}?)[。；;，,\n](?:二|乙|B)\1[：:]/u;

/** Whether each class has levels of its own, and is not itself one of the levels: A类:90分以上得10分；B类:80-90分得8分. */
function hasClasses(text: string): boolean {
  const first = text.includes('类') ? CLASSES.exec(text)?.[2] : undefined;
  return first !== undefined && (first.match(/[得计，,]\d{1,3}(?:\.\d{1,2})?分/gu)?.length ?? 0) > 1;
}

/** 贫困户 of 贫困户达标率, where the row and the rest of the rule speak of 达标率; words that say which number of the row it is are no part. */
const SAME_RATE =
  /^(?:实际|年度|全年|总体|综合|平均|目标|指标|该|其|若|如|未|全部|本年|当年|累计|任务|整体|项目|工作|计划|每|但|因|经|按|各)+$/u;

function partOfRate(meaning: Meaning, { text }: Context, name: string): string | undefined {
  if (meaning.kind !== 'deduction' || !/[率度]$/u.test(name)) return undefined;
  const [full] = meaning.cases;
  if (!full || rangesOf(full.when).length === 0 || !full.when.text.includes(name)) return undefined;
  for (const { measure, step, subject } of meaning.deductions) {
    if (measure !== 'shortfall' && measure !== 'excess') continue;
    const { noun } = quantityBefore(text, step.span[0]);
    if (!noun.endsWith(name) || noun.length <= name.length) continue;
    const part = noun.slice(0, -name.length);
    const known = text.slice(0, Math.max(0, step.span[0] - noun.length)).includes(part);
    if (!known && !SAME_RATE.test(part)) return subject;
  }
  return undefined;
}

/** 每公里成本, 户均增收: of each of those that a total is of. */
const OF_ONE = /每(?:公里|千米|平方米|亩|户|人|千人|万人|个|床)(?!次)|[户人亩]均/u;
const TOTAL = /总(?:额|量|数|成本|投资|费用|支出)$/u;

/** 仅完成一半的得5分, beside 全部完成: what lies between them is not said. */
function betweenHalfAndAll({ cases }: Meaning, { actual, text }: Context): string | undefined {
  if (!text.includes('仅')) return undefined;
  for (const { when } of cases) {
    if (when.kind !== 'range' || !when.min || when.max || !/^仅(?:完成|达到?)/u.test(when.text)) continue;
    const own = rational(when.min.value);
    const higher = cases.some(
      (one) =>
        one.when.kind === 'range' &&
        one.when.min !== undefined &&
        one.when.min.value > when.min!.value &&
        compare(actual, rational(one.when.min.value)) >= 0,
    );
    if (!higher && compare(actual, own) > 0) return `“${when.text}”以上的没有写明`;
  }
  return undefined;
}

/** 目标值:95%，达到目标值得10分; 挑战目标95%: a goal that the rule itself gives. */
const OWN_GOAL =
  /((?:底线|挑战|基本|保底|奋斗|力争|最低|年度)?目标值?)(?:为|是|[:：=])?\s?(\d{1,9}(?:\.\d{1,4})?)(%|[^\d，,。；;\s]{0,3})(?=[，,。；;\n])/u;

/** Why shares of the goal are of two goals: that of the rule, and that of the row. */
function ofAnotherGoal(meaning: Meaning, { text, row }: Context): string | undefined {
  if (!row.target) return undefined;
  const found = OWN_GOAL.exec(text);
  if (!found || compare(rational(Number(found[2])), row.target) === 0) return undefined;
  const rest = text.slice(found.index + found[0].length);
  const unit = found[3]!;
  const alike = unit === '%' ? row.percent : unit === '' || unit === row.unit;
  const said = /(?:达到|完成|低于|未达到?)(?:年度)?目标值/u.test(rest);
  const shares = meaning.cases
    .flatMap(({ when }) => rangesOf(when))
    .some((one) => one.scale === 'target-share');
  return alike && said && (shares || /底线|挑战|基本|保底|奋斗|力争|最低/u.test(found[1]!))
    ? `规则的“${found[0]}”与目标值不一致，按哪一个计算没有写明`
    : undefined;
}

/**
 * Why a number cannot be held against levels that are each of another group than the other: 城市达到95%得10分，农村达到90%得10分. The
 * row has one number, and does not say of which.
 */
export function otherGroups(meaning: Meaning, context: Context): string | undefined {
  const { text, row } = context;
  if (hasClasses(text)) return '各类的标准不同，本行属于哪一类没有写明';
  const name = foldedName(row.name ?? '');
  const one = TOTAL.test(name) ? OF_ONE.exec(meaning.cases[0]?.when.text ?? '')?.[0] : undefined;
  if (one !== undefined) return `规则说的是“${one}”的数，本行的实际值是总数`;
  const other = betweenHalfAndAll(meaning, context) ?? ofAnotherGoal(meaning, context);
  if (other !== undefined) return other;
  const part = partOfRate(meaning, context, name);
  if (part !== undefined) return `“${part}”说的是其中一部分，本行没有这个数`;
  const levels = meaning.cases.filter(
    ({ when }, i) => rangesOf(when).length > 0 || (i === 0 && when.kind === 'words'),
  );
  if (levels.length < 2) return undefined;
  const groups = levels.flatMap(({ when }) => groupOf(when.text, name) ?? []);
  const [first, second] = [...new Set(groups)];
  if (first === undefined || second === undefined || first.includes(second) || second.includes(first))
    return undefined;
  return `“${first}”与“${second}”的标准不同，本行的实际值是哪一个的没有写明`;
}
