import { isDigitAt, readNumeral } from '../../text/numerals';
import { ofLastText } from '../../text/per-text';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { readWeightShare } from './points';
import { NO_LESS, NO_LESS_CALCULATED } from './no-less';
import { OTHER_UNIT } from './points';

const TO_ZERO = wording(
  /(?:直至|直到|至|以|到|将|把)?(?:(?:[该本此](?:项指标|项|指标|小项|子项|条|款)|所得|所有)的?(?:分值|分数|满分|权重分|得分|分)?|(?:指标)?(?:分值|分数|满分|权重分|得分)?)(?:全部|都)?(?:扣完|扣光|扣尽|扣满(?!分(?![值数]))|扣没|扣至零|扣到零|扣至0|扣到0|减完|减光|减尽|减没|扣净|降完(?=为止)|减至0|减至零|减到0|减到零|扣减至0|扣减至零)(?:[该本此](?:项指标|指标|项|小项|子项|条|款)|全部|所有|所得|指标|权重)?(?:的)?(?:分值|分数|满分|得分|总分|权重分|分)?(?:后)?(?:为止|为限|即止|止|为零止|为0止|(?:则|即|后)?，?不再(?:扣分|扣减|扣))/y,
);
const REACHED = wording(
  /(?:直至|直到|至)(?:该项|本项|此项|该指标|本指标)?(?:的)?(?:分值|分数|得分|权重分|分)(?:(?:核减|扣减|扣|减)?(?:为|至|到)|归|等于)(?:0|零)(?:分)?(?:为止|止)?|(?:直至|直到|至)(?:核减|扣减|扣|减)(?:为|至|到)(?:该项|本项|此项)?(?:0|零)分?(?:为止|止)?|(?:直至|直到|至)?(?:扣|减)到没(?:有)?分(?:为止|止)?|(?:扣减后|扣分后|扣后|最终|最后|该项|本项|此项)?(?:的)?得分(?:最低)?(?:不低于|不小于|不少于|不为|不得为)(?:负分|负数|负|(?:0|零)分?)(?:为止)?|(?:直至|直到|扣至|扣到|扣减至|减至|减到|至|到)(?:该项|本项|此项|该指标|本指标)?(?:的)?(?:分值|分数|得分|分)?(?:为|是|归)(?:0|零)(?:分)?(?:为止|止)?(?=[，。;\n()]|$)|(?:减至|减到|扣减至)(?:0|零)分(?=[，。;\n()]|$)|(?:直至|直到|扣至|扣到|至|到)(?:该项|本项|此项|该指标|本指标)?(?:的)?(?:没有?|无)分(?:可|再)?[扣减]?(?:为止|止)?(?=[，。;\n()]|$)|(?:以|至)(?:0|零)分为(?:限|下限|止)|(?:以)?扣完(?:本项|该项|此项)?(?:分值|分数|分)?为限|(?:本项|该项|此项)?(?:分值|分数|分)?扣完(?:后|即|则)?，?(?:不再|不)(?:从|向|在|扣|倒扣)[^，。;\n\d]{0,14}?(?:扣减|扣除|扣分|扣)?(?=[，。;\n()]|$)|(?:直至|直到)(?:[该本此](?:项指标|项|指标|小项|子项|条|款)|所得|所有|全部)?的?(?:分值|分数|得分|分)?[扣减][完光没尽](?:该项|本项|所有|全部|所得)?的?(?:分值|分数|分)?|(?:扣完|扣光|扣没|减完|减光)(?:(?:[该本此](?:项指标|项|指标|小项|子项|条|款)|所得)的?)?(?:分值|分数|得分|分)?(?=$|[。;\n)])|[扣减][完光没尽](?:算数|算完|拉倒|作罢|为数|了事)(?=[，。;\n()]|$)|(?:扣至|扣到|减至|减到|扣减至)(?:0|零)分?(?:为止|止)?|(?<=，)[计记](?:至|到)(?:0|零)分(?:为止|即?止)?(?=[，。;\n)]|$)|(?:少[得给计扣]?|给|递减|折减|降低?|降分|跌)(?:至|到)(?:0|零)分?(?:为止|即?止)|(?:直至|直到|至)(?:0|零)分?(?:为止|止)|(?:直至|直到|至)(?:0|零)分|(?:该项|本项)?(?:最低|最少|最低得分|最低计|最低得|最低为)(?:得|计|为|至|扣至|扣到)?(?:0|零)分(?:为止)?|(?:得分)?不(?:计|得|记|出现|算|打)?(?:为)?负分|(?:末位|末名|最后一[名位])?不(?:倒扣|得负)分?|(?:得分)?不低于(?:0|零)分/y,
);
/** 直至本项分值核减完毕, 直至扣减完该项分值, 扣除总额以本项分值为限: nothing is left, and no more is taken. */
const ALL_TAKEN = wording(
  /(?:(?:直至|直到|至|以|到|扣至|扣到|减至)?(?:该项|本项|此项|该指标|本指标|指标)?的?(?:全部)?(?:分值|分数|满分|权重分|权重|得分)(?:核减|扣减|扣除|扣|减)(?:完毕|完|尽|光)|(?:直至|直到|至|以)(?:核减|扣减|扣除|扣|减)(?:完毕|完|尽|光)(?:该项|本项|此项|该指标|本指标|指标)?的?(?:全部)?(?:分值|分数|满分|权重分|权重)?|(?:核减|扣减|扣除)(?:完毕|完|尽|光)(?:该项|本项|此项|该指标|本指标|指标)?的?(?:全部)?(?:分值|分数|满分|权重分|权重)?|(?:最多|至多|最高)扣(?:完|至|到)(?:该项|本项|此项|该指标|本指标|指标)的?(?:全部)?(?:分值|分数|满分|权重分)|(?:累计|合计|总计)?(?:扣分|扣减|扣除|核减|减分)(?:总额|总数|总分|合计|累计|数额|总计)?(?:最多|最高|至多)?(?:以|不超过|不得超过|为)(?:该项|本项|此项|该指标|本指标|指标)?的?(?:分值|分数|满分|权重分|权重)|(?:扣减|扣分|扣除)后的?得分不(?:得|能)?为负(?:数|值|分)?|扣尽)(?:为止|为限|为上限|即止|止)?(?=[，。;\n()]|$)/y,
);
/** 扣完本项分值6分为止: nothing is left, and how much there was. */
const TAKEN_OF = wording(
  /(?:直至|直到|至)?[扣减](?:完|光|尽)(?:该项|本项|此项|该指标|本指标|指标)?的?(?:全部)?(?:分值|分数|满分|权重分|权重)为?(?=\d{1,3}(?:\.\d{1,2})?分(?:为止|为限|即?止)(?:[，。;\n)]|$))/y,
);
const BEHIND = wording(
  /分(?:(?:为|是)(?:保底|兜底|托底)分|保底|兜底|托底|打底|为底|为底线|为下限|为最低限)(?=[，。;\n()]|$)/y,
);
const LOWEST = wording(
  /(?:但)?(?:(?:本项|该项|此项|指标)?(?:得分|分数|分值)?(?:的)?(?:下限|底线|兜底)(?:分值|分数|分)?(?:为|是|:)?(?=\d)|(?:本项指标|该项指标|本指标|该指标|本项|该项|此项)?(?:得分|赋分|打分|评分|给分)?(?:最低|最少|至少|起码|保底)(?:得分|赋分|打分|评分|分)?(?:保留|保证|保底|留|扣至|得|计|记|评|打|给|赋|不低于|不少于)?为?)/y,
);
/** 最多扣至6分, 扣到6分为止: down to so many points, which are left. */
const DOWN_TO = wording(
  /(?:(?:本项|该项|此项|本指标|该指标)?(?:得分|分数)?(?:累计|合计|总计)?(最多|最高|至多|最低|最少|至少|上限)(?:可|只|能|累计)*|直至|直到)?(?:倒扣|扣分|扣减|核减|扣除|减分|下调|下浮|递减|降低|降|扣|减)(?:至|到|为|得)(?:只|仅)?(?:剩下?|余下?|剩余|最低)?(?=[\d零该本此分权满标一])/y,
);
const STOPS = wording(
  /(?:时|后)?(?:为止|止|即止|保底|兜底|托底|封底|(?:则|即|就|便|后)?，?不再(?:往下|继续)?(?:扣分|扣减|减分|扣|减))/y,
);
/** 得分不低于4分, 但不得少于4分 behind a deduction, with nothing after it. */
const NOT_BELOW = wording(
  /(?:但|且)?(?:(?:最终|最后|扣后|扣减后|下浮后|扣分后)?(?:得分|赋分|打分|评分|给分)|(?<=但|且|后)|(?:扣后|扣减后|核减后|下浮后|扣分后))不得?(?:低|少)于/y,
);
const AFTER = wording(/[，。;\n()]|$/y);
const ENDS = wording(/[。;\n)]|$/y);
const DEDUCTION_BEFORE = /[扣减降浮][^。;\n]{0,24}$/;
/** 超出比例 of 分值×(1-超出比例). */
const takenFromOne = ofLastText(
  (text): ReadonlySet<string> =>
    new Set([...text.matchAll(/1-([^，。;()\d]{2,8})\)/g)].map((one) => one[1]!)),
);
const ALL_OF_RATIO = wording(
  /((?:超出|超支|超期|超标|偏离|偏差|逾期|缺口|未完成|欠缺)(?:比例|率|幅度))(?:大于等于|大于或等于|不低于|达到或超过|达到?|超过|≥|>)100%(?:及?以上)?(?:的|时|者)?，?(?:[得计记]?(?:0|零)分|不得分|按0分计)(?=[，。;\n()]|$)/y,
);
const UNFINISHED = wording(/(?:直至|直到)?(?:扣完|扣光)(?:该项|本项|此项)?(?:分值|分)?为(?=$)/y);

const LOST_ALL = wording(/(?:本项|该项|此项)?的?(?:全部)?分值(?:全部|都)?(?:扣完|扣光)(?=[，。;\n()]|$)/y);
const LEVEL_BEFORE =
  /(?:(?:低于|少于|小于|不足|不到|未达到?|未满|不达|<)\d[\d.]{0,6}[^\d，。;\n]{0,4}|\d%?[也都]未(?:能)?达到)(?:的|者|时)?，?$/;
/** 一旦发生事故，该项分值扣完: what happens, with nothing taken in steps anywhere before. */
const OCCURS_BEFORE = /(?:^|[。;\n])[^。;\n\d每扣]{0,24}(?:发生|出现|存在|查实)[^。;\n\d每扣]{0,24}$/;

function losesAll(text: string, at: number): boolean {
  if (LEVEL_BEFORE.test(text.slice(Math.max(0, at - 16), at))) return true;
  return OCCURS_BEFORE.test(text.slice(Math.max(0, at - 50), at)) && !/[每扣减]/.test(text.slice(0, at));
}

const ALONE = wording(/(?:扣完|扣光)(?=[。;\n)]|$)/y);
/** A short clause of a grade or a failure, with no step in it. */
const GRADE_BEFORE =
  /(?:^|[，。;\n])(?:(?:无|未|不|没有?|较?差)[^，。;\n\d每分值]{0,10}|[^，。;\n\d每凡分值扣]{1,8}[的者]，?)$/;

/** 得分不得低于60%, 本项得分不低于满分的60%: so much of the weight is left in any case. */
const LEAST_SHARE = wording(
  /(?:本项|该项|此项|本指标|该指标)?(?:最终|最后)?得分(?:不得|不应|不能|不)(?:低|少)于(?:本项|该项|此项)?的?(?:满分|分值|权重分?|标准分)?(?:值)?的?(\d{1,2})%(?=[，。;](?:每|扣完)|[。;\n)]|$)/y,
);

/** 有乱收费的，分数扣完. */
const CASE_COSTS_ALL = wording(/(?:分数|分值|得分)(?:全部)?扣(?:完|光)(?=[，。;\n]|$)/y);

/** 扣完为止, 直至扣完, 扣至0分, 最低0分; 扣完为 at the end of a cut text. */
export const floor = defineClause<ItemOf<'floor'>>({
  id: 'floor',
  reads:
    '扣分下限：扣完为止、直至扣完、扣完该项分值为止、本项分值核减完毕、扣至0分、不够扣的记0分、最低0分、最低得N分、N分保底、下限为N分',
  grammar: `floor = [ "直至" ] , "扣完" , [ "该项分值" ] , [ "为止" ] | "扣至0分" | "最低" , [ "得" ] , number , "分" ;`,
  starts:
    '超偏逾缺未欠末直至少折跌以到将把所扣减最不该本此分得满权指但且保的核累合总下底兜全起赋打评给递降后若如当一计测折算结出为是产存成有实都0123456789',
  examples: [
    '扣完为止',
    '直至扣完',
    '扣完该项分值为止',
    '扣至0分为止',
    '扣完',
    '最低0分',
    '不计负分',
    '最低得1分',
    '扣完为',
    '直到扣完为止',
    '该项分值扣完为止',
    '直至本项分值核减完毕',
    '扣除总额以本项分值为限',
    '扣完本项分值6分为止',
    '扣尽为止',
    '2分保底',
    '下限为2分',
    '不够扣的记0分',
    '减至0分不再减',
    '本指标得分不出现负数',
    '算得负数的取0',
  ],
  counterexamples: [
    '下限为2',
    '不足扣10分',
    '出现负增长的计0分',
    '为负的不得分',
    '2分保留',
    '以本项分值为限',
    '扣3分',
    '扣完全部分值',
    '最低得分率',
    '最少30分钟',
  ],
  parse({ text, calculates }, at) {
    // 有乱收费的，分数扣完: what the case costs.
    if (CASE_COSTS_ALL.end(text, at) >= 0 && /的，$/.test(text.slice(Math.max(0, at - 2), at)))
      return undefined;
    const left = '，。;:\n'.includes(text[at - 1] ?? '，') ? LEAST_SHARE.match(text, at) : undefined;
    if (left)
      return {
        type: 'floor',
        start: at,
        end: at + left[0].length,
        value: Number(left[1]),
        cut: false,
        ofWeight: true,
      };
    // 低于60%的分值扣完: what such a level loses.
    if (LOST_ALL.end(text, at) >= 0 && losesAll(text, at)) return undefined;
    const said = NO_LESS.end(text, at);
    const noLess = said < 0 && calculates ? NO_LESS_CALCULATED.end(text, at) : said;
    if (noLess >= 0) return { type: 'floor', start: at, end: noLess, value: 0, cut: false };
    const toZero = TO_ZERO.end(text, at);
    // 无促进作用扣完: what a grade loses.
    if (toZero < 0 && ALONE.end(text, at) >= 0 && GRADE_BEFORE.test(text.slice(Math.max(0, at - 14), at)))
      return undefined;
    const whole = toZero < 0 ? REACHED.end(text, at) : toZero;
    if (whole >= 0) return { type: 'floor', start: at, end: whole, value: 0, cut: false };
    const all = TAKEN_OF.end(text, at);
    const points = all < 0 ? undefined : readNumeral(text, all);
    if (points && !points.damaged)
      return {
        type: 'floor',
        start: at,
        end: STOPS.end(text, points.end + 1),
        value: 0,
        cut: false,
        total: points.value,
      };
    const taken = ALL_TAKEN.end(text, at);
    if (taken >= 0) return { type: 'floor', start: at, end: taken, value: 0, cut: false };
    const first = isDigitAt(text, at) ? readNumeral(text, at) : undefined;
    const behind = first && !first.damaged ? BEHIND.end(text, first.end) : -1;
    if (behind >= 0) return { type: 'floor', start: at, end: behind, value: first!.value, cut: false };
    const unfinished = UNFINISHED.end(text, at);
    if (unfinished >= 0) return { type: 'floor', start: at, end: unfinished, value: 0, cut: true };
    // 得分=分值×(1-超出比例)，超出比例≥100%得0分: what the formula gives there anyway.
    const ofRatio = ALL_OF_RATIO.match(text, at);
    if (ofRatio && takenFromOne(text).has(ofRatio[1]!))
      return { type: 'floor', start: at, end: at + ofRatio[0].length, value: 0, cut: false };
    const downTo = DOWN_TO.match(text, at);
    const not = downTo ? -1 : NOT_BELOW.end(text, at);
    const behindLoss = not >= 0 && DEDUCTION_BEFORE.test(text.slice(Math.max(0, at - 26), at));
    const lowest = downTo ? at + downTo[0].length : behindLoss ? not : LOWEST.end(text, at);
    const share = lowest < 0 ? undefined : readWeightShare(text, lowest);
    if (share?.award.kind === 'share' && !share.damaged) {
      const stop = STOPS.end(text, share.end);
      if (stop < 0 && AFTER.end(text, share.end) < 0) return undefined;
      if (stop < 0 && downTo && downTo[1] === undefined) return undefined;
      const { percent: value } = share.award;
      return { type: 'floor', start: at, end: Math.max(stop, share.end), value, cut: false, ofWeight: true };
    }
    const number = lowest < 0 ? undefined : readNumeral(text, lowest);
    if (!number || number.damaged || text[number.end] !== '分' || OTHER_UNIT.end(text, number.end) >= 0)
      return undefined;
    const after = number.end + 1;
    if ('的以及(-'.includes(text[after] ?? '，') || (behindLoss && ENDS.end(text, after) < 0))
      return undefined;
    const stop = downTo ? STOPS.end(text, after) : after;
    const end = stop < 0 && downTo?.[1] !== undefined ? after : stop;
    return end < 0 ? undefined : { type: 'floor', start: at, end, value: number.value, cut: false };
  },
  print: (item) =>
    item.value === 0 ? '扣完为止' : `最低得${item.ofWeight ? `权重分的${item.value}%` : `${item.value}分`}`,
});
