import type { Meaning, Span } from '../../model/rule';
import { rangesOf } from '../../model/meaning';
import { compare, rational, signOf } from '../../model/rational';
import { namesSame, quantityBefore } from '../../text/named-quantity';
import { namesMore } from '../../text/shared-words';
import { AVERAGE, EARLIER_YEAR } from '../../text/words/earlier-values';
import { measuresOverrun, overrunShare } from '../../text/words/overruns';
import { isSpanOfTime } from '../../text/units';
import { mayFallBelowZero } from '../../text/words/rate-words';
import { foldedName } from '../points/context';
import type { Context } from '../points/context';
import { withoutHolds } from './holds';

/** What a step may count from that no cell of the row holds: 较上年每降1个百分点, 每低于序时进度, 与先进县每差. */
const COUNTED_FROM = new RegExp(
  `(?:${EARLIER_YEAR})|同比|环比|${AVERAGE}|先进|序时进度|法定|兄弟|同级|第一名|全[省市县区国](?!排)`,
  'u',
);
/** 以上年数为基准: of all steps. */
const BASIS = new RegExp(
  `以[^，。；;]{0,4}(?:${EARLIER_YEAR}|${AVERAGE})[^，。；;]{0,6}为(?:基[准数础]|标?准)|(?:^|[，,。；;\\n])按[^，。；;]{0,8}(?:${AVERAGE})[^，。；;]{0,4}(?:比较|对比|相比)|[（(][与较比](?:上年|去年)?同期(?:相比|比较|对比)?[)）]`,
  'u',
);
/** 每月低于90%扣1分, 每月投诉超过2件扣1分: how often, of what the months were, and no step of ninety or of two. */
const EACH_TIME =
  /^每个?(?:[年月季周旬天日]|年度|季度|次)[^\d０-９，。；每]{0,12}(?:低于|少于|高于|超过|大于|多于|不足|未达|小于)/u;
/** 与同类县区相比，每低1个百分点, 以2023年为基期，每少1人: what the steps of the next clause count from. */
const BASE_BEFORE = new RegExp(
  `(?:^|[，,。；;\\n])((?:[与和同较比以按])[^，,。；;\\n]{0,10}(?:${EARLIER_YEAR}|${AVERAGE}|先进|同类|同级|兄弟|周边|上一?[季月期]度?|历史|最[高优好大低]|20\\d\\d年)[^，,。；;\\n\\d]{0,6}(?:相比较?|比较|对比|为[基满标][期准分数年]|值计算))[，,]每`,
  'u',
);
/** 重点项目每少1件, 上半年每少1件, 部分单位每少1人: of a part of what the row counts. */
const OF_PART =
  /^(?:其中(?!每))?(?:重[点大]|一般(?:项目|任务|事项|工程)|线[上下]|省级|市级|县级|农村|城[市镇区]|中心城区|试点|[上下]半年|第[一二三四]季度|新增|续建|部分(?!未?完成)|其中(?!每)|个别|任[一何]|贫困|脱贫)/u;
/** 每村每少1户, 各乡镇每少1户, 每件每超期1天: of each of those that the row has all together. */
const OF_EACH =
  /(?:^|[，,。；;\n])((?:每(?:个|家|名|辆|期|位|所|座|处|条|件|户|村|人|批)?|各)(?!项|次|年|月|季|类指标)[^，,。；;\n\d每扣减得加]{0,5})每/u;
/** Where the words that belong to a step begin. */
const MARK = /[，,。；：;:\n]/u;
/** 与目标值相比, 超出部分, 反之, 在此范围后扩大, 实报比应报, 权重分按: the distance itself, the actual by another name, or what only leads on. */
const OF_ITSELF =
  /[与同和较比](?:年度|年初)?(?:目标|指标|计划|标准)[值数]?(?:相比|比较|相比较|对比)?|(?:目标|指标|计划|标准)[值数]?(?:相比|比较|相比较|对比)|部分|(?:权重分?值?|分值|得分)按照?|差额|差距|缺口|[超逾欠][^，。；]{1,3}|[高低多少]出|剩余|余下|其余|正负|实际|实测|实报|应报|累计|基础|原有|从中|反之|否则|[此其以往]后|突破|[上线往]下|[上往线][限上]|下限|上述|该|在?此?(?:范围|区间)|[之以]外|偏离|偏差|扩大|缩小|比例|幅度?|绝对值|基数|基准|支出|成本|资金|经费|投资|造价|费用|金额|扣|计分|得|后/gu;
/** 每低1个百分点相应扣2分: how the points are taken, not of what. */
const TAKEN_HOW =
  /^(?:相应地?|对应|直接|同步|依次|逐[一级项个次步]|分别|一律|统一|自动|按规定|[按照据以]此|同样|额外|另行|[另再均都即就便则须需要各共应将可]|应当|予以|给予|进行)+/u;
/** 省级项目, 市级项目: of one level of several. */
const OF_LEVEL = /(?:[省市县区乡镇]|国家)级/u;
/** What a level is said with that names nothing. */
const NAMES_NOTHING =
  /以|为|满分|标准[值线]?|目标[值线]?|基准[值线]?|[共总合]计|本项|该项|指标|分值?|达到?|的|百分之|不[低高少多]于|不超过/gu;
const TIME_OR_PERSON = /^(?:每)?(?:[年月季日]|全年|年度|当年)/u;

interface Step {
  readonly words: string;
  readonly before: string;
  readonly noun: string;
  readonly behind: string;
}

function stepAt(text: string, [start, end]: Span): Step {
  let from = start;
  while (from > 0 && !MARK.test(text[from - 1]!)) from--;
  return {
    words: text.slice(from, end),
    before: text.slice(0, from),
    noun: quantityBefore(text, start).noun,
    behind:
      /^[\p{Script=Han}]{2,8}?(?=[扣加减])/u.exec(text.slice(end, end + 12))?.[0].replace(TAKEN_HOW, '') ??
      '',
  };
}

interface CountedStep {
  readonly span: Span;
  readonly unit: string | undefined;
  readonly level: Span | undefined;
}

/** The steps that count away from a level of the row, with those that earn more beyond it. */
function stepsIn(meaning: Meaning): readonly CountedStep[] {
  const steps = meaning.bonuses.flatMap(({ measure, step }) =>
    step && (measure === 'excess' || measure === 'shortfall')
      ? [{ span: step.span, unit: step.unit, level: undefined }]
      : [],
  );
  if (meaning.kind !== 'deduction') return steps;
  return [
    ...meaning.deductions.flatMap(({ measure, step, threshold }) =>
      measure === 'shortfall' || measure === 'excess'
        ? [{ span: step.span, unit: step.unit, level: threshold?.span }]
        : [],
    ),
    ...steps,
  ];
}

/** 应办1200本，少办的每6本; 建成3个，多建一个: so much less or more of what was to be done, by the verb that asked for it. */
function isLackOf(noun: string, before: string): boolean {
  const verb = /^[少多](\p{Script=Han}{1,2})的?$/u.exec(noun)?.[1];
  return verb !== undefined && before.includes(verb);
}

/** 提前5天以上得满分，每少1天扣1分 in a row of ≤30天: fewer days ahead, or fewer days. A row of 提前天数 counts the first. */
function daysAhead(meaning: Meaning, { row }: Context): string | undefined {
  if (meaning.kind !== 'deduction' || row.name?.includes('提前')) return undefined;
  const less = meaning.deductions.some(
    ({ measure, step, threshold }) => measure === 'shortfall' && !threshold && isSpanOfTime(step.unit ?? ''),
  );
  const ahead = less
    ? meaning.cases.flatMap(({ when }) => rangesOf(when)).find((range) => range.ahead)
    : undefined;
  const told = ahead?.min && row.target && compare(rational(ahead.min.value), row.target) === 0;
  return told ? undefined : ahead?.text;
}

const eachTime = (words: string): string => `“${words}”说的是各次的数，须分别取得`;

/** What is lost, in what sense, by how much, or who says so: nothing that sets the steps apart. */
const LEADS_ON =
  /(?:[未没不]有?)(?:达|完|能|足|到|满|够|超|符|相?一致|按|实现)|低于|少于|小于|大于|高于|超|多于|突破|逾|延|欠|其余|其他|否则|反之|基础上|类推|在此|其中|具体|存在|发现|问题|不理想|一般|拖|[无不]论|不管|高低|多少|正负|偏|相比|相差|差|按|以|由|根据|依据|经|为[准基限]|目标|计划|指标|标准|基数|完成|[得扣计记给满加减]|分|\d|^若?有/u;

/** 出现负增长的, 逾期完成的: less than nothing, or too late, which a number that is only too small does not tell. */
const ANOTHER_LACK = /^(?:出现)?负增长|为负|^(?:逾期|超期|延期|迟)(?:完成|办结)?的?$/u;

/** 排名靠后的 of 达到95%得满分，排名靠后的，每低1个百分点: the clause between two commas in front of a step. */
function clauseAhead(before: string): string | undefined {
  const clause = /[，,]([^，,。；：;:\n]{2,12})[，,]$/u.exec(before)?.[1];
  if (clause === undefined) return undefined;
  return ANOTHER_LACK.test(clause) || !LEADS_ON.test(clause) ? clause.replace(/[的者]$/u, '') : undefined;
}

/** Whether words name something that neither the row nor what the rule said before speaks of: 农村地区 of 农村地区覆盖率. */
function isOfOther(words: string, told: readonly string[]): boolean {
  const own = withoutHolds(words.replace(OF_ITSELF, ' ')).replace(TIME_OR_PERSON, ' ');
  const level = OF_LEVEL.exec(words)?.[0];
  // 整 stands in 完整, which tells how well and nothing of what is spoken of; 整改 is another fact.
  if (words.includes('整改') && !told.some((one) => one.includes('整改'))) return true;
  return (level !== undefined && !told.some((one) => one.includes(level))) || namesMore(own, told);
}

/** 超期天数占工期每4% in a row of something else, or of one that lets some of it pass: what the row measures is no such share. */
function overrunElsewhere(meaning: Meaning, { text, row }: Context): string | undefined {
  for (const { threshold, step } of meaning.kind === 'deduction' ? meaning.deductions : []) {
    if (threshold?.value !== 0) continue;
    const kind = overrunShare(text, step.span[0]);
    if (kind === undefined) continue;
    const { words } = stepAt(text, step.span);
    const own = measuresOverrun(foldedName(row.name ?? ''), kind);
    if (!own || (row.target !== undefined && signOf(row.target) !== 0))
      return `“${words}”说的是超出部分所占的比例，是不是本行的实际值没有写明`;
  }
  return undefined;
}

/**
 * Why a step does not count what the number of the row tells, though the level before it does: it counts from the year before
 * or what others have (达到90%得满分，较上年每降1个百分点), or speaks of a part (农村地区每低1个百分点).
 */
export function otherStep(meaning: Meaning, context: Context): string | undefined {
  const { text, row } = context;
  const name = foldedName(row.name ?? '');
  for (const { measure, step } of meaning.kind === 'deduction' ? meaning.deductions : []) {
    const { words } = stepAt(text, step.span);
    if (measure === 'fault' && EACH_TIME.test(text.slice(...step.span))) return eachTime(words);
    const each = OF_EACH.exec(words)?.[1];
    // 每高或每低1个百分点: the two ways of one step.
    const ways = measure === 'deviation' && /^每.{1,3}(?:或者?|[、和及与])$/u.test(each ?? '');
    if (
      each !== undefined &&
      !ways &&
      step.value > 0 &&
      !row.unit?.includes('/') &&
      !name.includes(each.slice(-1))
    )
      return `“${words}”说的是其中各个的数，须分别取得`;
    const part = measure === 'rank' ? undefined : OF_PART.exec(words)?.[0];
    if (
      part !== undefined &&
      // 90%为合格线，线下每低1个百分点: below the line.
      !(part.startsWith('线') && /\p{Script=Han}线/u.test(text.slice(0, step.span[0] - 1))) &&
      !name.includes(part.slice(-2)) &&
      !text.slice(0, Math.max(0, step.span[1] - words.length)).includes(part)
    )
      return `“${words}”说的是其中一部分，本行没有这个数`;
  }
  const ahead = daysAhead(meaning, context);
  if (ahead !== undefined) return `“${ahead}”以下，少的是提前的时间还是用时没有写明`;
  const steps = stepsIn(meaning);
  if (steps.length === 0) return undefined;
  const basis = BASIS.exec(text)?.[0];
  const overrun = overrunElsewhere(meaning, context);
  if (overrun !== undefined) return overrun;
  const changes = mayFallBelowZero(name) || /同比|环比/u.test(name);
  const base = BASE_BEFORE.exec(text)?.[1];
  if (base !== undefined && !changes && !name.includes('比')) return `规则“${base}”，本行没有这个数`;
  if (basis !== undefined && !changes) return `规则“${basis}”，本行没有这个数`;
  for (const { span, unit, level } of steps) {
    const { words, before, noun: named, behind } = stepAt(text, span);
    const noun = isLackOf(named, before) ? '' : named;
    if (EACH_TIME.test(text.slice(...span))) return eachTime(words);
    // A level of its own says what the step counts from.
    const own = level !== undefined && level[0] >= before.length;
    if (own || !/\p{Script=Han}{2}/u.test(before)) continue;
    const from = COUNTED_FROM.exec(words)?.[0];
    const zero = row.target !== undefined && signOf(row.target) === 0;
    if (from !== undefined && !changes && !zero && !name.includes(from) && !before.includes(from))
      return `“${words}”从“${from}”起算，本行没有这个数`;
    const told = [name, before];
    // 以100%为满分标准，共计6分: with nothing named before, the step is the first to say of what, and says it in full.
    if (
      noun.endsWith(name) &&
      name.length >= 4 &&
      !/[得记给扣]|(?<![共总合])计/u.test(before) &&
      !/\p{Script=Han}/u.test(before.replace(NAMES_NOTHING, ''))
    )
      continue;
    const ahead = clauseAhead(before);
    const lacks = ahead !== undefined && !isSpanOfTime(unit ?? '') && ANOTHER_LACK.test(ahead);
    if (
      lacks ||
      (ahead !== undefined && isOfOther(ahead, [name, before.slice(0, before.lastIndexOf(ahead))]))
    )
      return `“${ahead}，${words}”说的是不是本行的实际值没有写明`;
    if ((!namesSame(noun, '') && isOfOther(noun, told)) || isOfOther(behind, told))
      return `“${words}${behind}”说的是不是本行的实际值没有写明`;
  }
  return undefined;
}
