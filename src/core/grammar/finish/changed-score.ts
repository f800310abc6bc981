import { rangesOf } from '../../model/meaning';
import type { Case } from '../../model/rule';
import { doubtAt } from '../draft/draft';
import type { Draft } from '../draft/draft';
import { endOfFirst } from '../../text/per-text';

/** What the rule calls the points that it has given so far; 测评得分 and 考核得分 are measured. */
const SCORE =
  '(?:(?:上述|以上|前述|本项|该项|此项|本指标|该指标|指标|最终|最后|所得|实得|各项|两项|单项|对应|相应)(?:的|指标)?){0,2}(?:得分|分数|成绩)';

interface Change {
  readonly words: RegExp;
  readonly message: string;
  /** What may as well be said of a score that is measured. */
  readonly ofScores?: true;
}

/** What stands behind the clauses that give points and changes what they gave. */
const CHANGES: readonly Change[] = [
  {
    // 得分乘以0.5, 得分×50%, 按得分的90%计入总分, 最终得分为上述得分的一半, 得分上调1分, 本项按50%计入.
    words: new RegExp(
      `^${SCORE}(?:再|均|都|应|还)?(?:乘以?|×|打[对\\d一二三四五六七八九]|减半|折半|折算|上[调浮])|(?:上述|以上|前述|所得|按|的)得分的(?:一半|半数|\\d|[一二三四五六七八九]成)|=(?:上述|以上|前述|所得|实得)得分[×÷/]|^(?:本项|该项|此项|本指标|该指标)(?:均|都)?按\\d{1,3}(?:\\.\\d{1,2})?%(?:计入|折算|计算)`,
    ),
    message: '得出的分数还要再折算，须人工核对',
  },
  {
    // 得分按资金规模加权平均, 自评与复评取低值, 两项取低分, 取两次考核平均分.
    words: new RegExp(
      `${SCORE}[^×÷/=\\d]{0,14}(?:加权|取平均|的?平均(?:值|数|分)?$|取[最较]?[低高小大]|[从就孰][低高])|(?:与|和|跟|两[项次]|[各多几三]次|各项)[^\\d]{0,14}(?:得分|考核|评分|取)?[^\\d]{0,4}取?(?:[最较]?[低高](?:分|值|者)|平均分)|^(?:按|取|以)(?:[^\\d，]{0,8}次?[^\\d，]{0,4})?平均分(?:计算?|计分)?$|${SCORE}不(?:超过|高于|得超过)[^\\d]{1,12}(?:平均|得分|最[高低])`,
    ),
    message: '得分还取决于其他得分，须另行取得',
    ofScores: true,
  },
  {
    // 与其他部门共同完成的按贡献度计分, 资金未到位的按到位比例折算得分: for some, by what the row does not hold.
    words:
      /(?:的|时)按(?!.{0,6}(?:比例|插值|内插|完成|目标|标准|(?<!各自|双方|多方|平均)(?:权重|分值)|上述|以上|以下|此|该|本|满分|全分|[零半]分|不得分|[一二三四五六七八九十]{1,2}分|[一二三四五六七八九十\d.]{1,3}折)(?!折算得分))[^\d，]{2,10}(?:计分|给分|赋分|评分|打分|折算得分)$/,
    message: '另有按其他数值计分的情形，须另行核实',
  },
  {
    // 数据造假的取消评分, 凡被约谈的，本项降为合格以下, 连续三年达标的直接得满分.
    words:
      /取消(?:评分|得分资格|参评|计分)|(?:本项|该项|此项|等次|等级|档次)(?:直接|一律)?降(?:为|至|低)[^\d]{2,8}$|(?:连续[两二三四五]年|上年度?)[^\d，]{1,10}的?(?:直接|可直接)得满分$|(?:本项|该项|本指标)与[^\d，]{1,10}(?:合计|累计|之和)不(?:超过|高于)\d/,
    message: '另有改变得分的情形，须另行核实',
  },
  {
    // 最终得分由主管部门核定, 以第三方评价得分为准.
    words: new RegExp(
      `${SCORE}[^\\d]{0,3}(?:由|以|按)[^\\d，]{1,14}(?:核定|评定|认定|审定|裁定|决定|评分|打分|为准)|^(?:均|一律)?以[^\\d，]{1,12}(?:得分|评分|打分|分数)为准`,
    ),
    message: '最后的得分由评审人核定，不能由数值确定',
  },
];

/** 得分由考核办另行核定 at the head of a rule: what follows gives no last word. 得分由考核办按下列标准核定 says that it does. */
const TOLD_BY_SOMEBODY = new RegExp(
  `^(?:\\d{1,2}[、.])?${SCORE}由[^\\d，]{1,14}(?:核定|评定|认定|审定|裁定|决定|评分|打分|确定|核准)(?:为准)?$`,
);
const BY_THE_RULE = /[按依据]|如下|以下|下列/;

/** 得分低于60%的, 得分率不足80%的: a level of the points, and none of what is measured. */
const LEVEL_OF_SCORE =
  /^(?:如|若|但|凡|本项|该项|此项|指标|最终|实际){0,2}得分率?(?:低于|不足|不到|少于|未达到?|达不到|小于|<|≤)(?!0(?![.\d])|(\d[\d.]{0,5})分?的?，?[按取]\1分?)\d/;

const BY_PANEL =
  /^(?:均|一律|统一|最终|结果)?由[^\d，]{1,12}(?:综合)?(?:评定|核定|打分|评分|赋分|审定|裁定)$/;

function isOfScore({ when }: Case): boolean {
  return rangesOf(when).some(({ unit }) => unit === '分');
}

/** Whether what is measured is a score itself (60分以下不得分): its average is the actual. */
function measuresScore({ cases }: Draft): boolean {
  return cases.some(isOfScore);
}

/** Levels of a score that are measured themselves: 得分率80%以上, 得分90分以上. */
const firstMeasured = endOfFirst(/得分(?:率|[\d≥≤<>不达高低])/);

/** Whether a level of a score is measured itself before a clause; asks the text once, whatever number of clauses asks. */
function scoreMeasuredBefore({ located, cases }: Draft): (from: number, to: number) => boolean {
  const namedEnd = firstMeasured(located.text);
  const first = Math.min(...cases.filter(isOfScore).map(({ span }) => span[0]));
  return (from, to) => namedEnd <= from || first < located.span(from, to)[0];
}

/** 处于两档之间的按低档计分, 临界值的按高档计分: which of two levels has what lies between them. */
const OF_TWO_LEVELS =
  /^(?:[处介位]于|落在|在)?(?:相邻)?(?:的)?(?:两[档级]|各[档级]|档次|临界|分界|边界|交界)(?:之间|[点值处])?的按(?:照)?(?:较|相邻较?)?的?[高低](?:一?[档级]|者)(?:次)?(?:计分|给分|赋分|评分|打分)$/;

/** Whether only words decide: who tells the grade says nothing of its points. */
function onlyWords({ cases, deductions, proportion, earning, shares }: Draft): boolean {
  return (
    deductions.length + shares.length === 0 &&
    !proportion &&
    !earning &&
    cases.length > 0 &&
    cases.every(({ when }) => when.kind === 'words' || when.kind === 'otherwise')
  );
}

const BY_MEASURE =
  /的按(?:照)?(?:其|该)?实际([^\d，的]{0,8}(?:率|进度|比例|比重))(?:折算)?(?:计分|给分|赋分|得分)$/;

/** 支付进度100%得满分 … 未达到的按实际支付进度折算得分: by what the rule measures all along. */
function byWhatIsMeasured(clause: string, before: string): boolean {
  const noun = BY_MEASURE.exec(clause)?.[1];
  return noun !== undefined && before.includes(noun);
}

/**
 * What a clause says of the points that the others give: that they are weighed, halved, averaged with other points, or
 * told by somebody. None of it stands in the row, and the number of the others is not the last word.
 */
export function doubtChangedScore(draft: Draft): void {
  const { text } = draft.located;
  const changes = measuresScore(draft) ? CHANGES.filter(({ ofScores }) => !ofScores) : CHANGES;
  const isMeasuredBefore = scoreMeasuredBefore(draft);
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !'，。;:\n()'.includes(text[at]!)) continue;
    const from = start;
    start = at + 1;
    // A longer one is no remark.
    if (at - from < 4 || at - from > 60) continue;
    const clause = text.slice(from, at).trim();
    // The first clause gives points before any can be changed, unless it says who tells them.
    if (from === 0) {
      if (
        TOLD_BY_SOMEBODY.test(clause) &&
        !BY_THE_RULE.test(clause) &&
        (text[at] !== ':' || clause.includes('另行'))
      )
        doubtAt(draft, 'several-facts', from, at, `“${clause}”：最后的得分由评审人核定，不能由数值确定`);
      continue;
    }
    const change =
      OF_TWO_LEVELS.test(clause) || byWhatIsMeasured(clause, text.slice(0, from))
        ? undefined
        : changes.find(({ words }) => words.test(clause));
    if (change) doubtAt(draft, 'several-facts', from, at, `“${clause}”：${change.message}`);
    else if (BY_PANEL.test(clause) && !onlyWords(draft))
      doubtAt(draft, 'several-facts', from, at, `“${clause}”：最后的得分由评审人核定，不能由数值确定`);
    else if (LEVEL_OF_SCORE.test(text.slice(from, from + 60).trimStart()) && !isMeasuredBefore(from, at))
      doubtAt(draft, 'several-facts', from, at, `“${clause}”说的是得分，不是指标的实际值，须人工核对`);
  }
}
