import { readNumeral } from '../../text/numerals';
import type { Wording } from '../../text/wording';
import { wording, Wordings } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { readPercent, readWeightShare } from './points';
import { OTHER_UNIT } from './points';

type Form = readonly [of: 'deduction' | 'score' | 'bonus', lead: Wording, tail: Wording];

/** 加减分各以1分为限, 加、扣分均不超过2分: either way. */
const BOTH = wording(
  /(?:加分?[、和及与或]?[减扣]分|[减扣]分?[、和及与或]?加分|增减分)(?:值|幅度|分值)?(?:累计|合计)?(?:均|都|各)?(?:最高|最多|至多|不超过|不得超过|不高于|以|上限为|限于)(?=(?:[0-9.]+|[一二两三四五六七八九十]{1,3})分)/y,
);

const FORMS: readonly Form[] = [
  ['bonus', BOTH, wording(/(?:为限|为上限|封顶|为止|以内)?/y)],
  // 另计部分至多3分: of what is added.
  [
    'bonus',
    wording(
      /(?:另[计加得给]|附加|追加|加分)的?部分(?:累计|合计)?(?:最多|最高|至多|不超过|不得超过|以|上限为?)(?:得|加|计|为)?(?=(?:[0-9.]+|[一二两三四五六七八九十]{1,3})分)/y,
    ),
    wording(/(?:为限|为上限|封顶|为止)?/y),
  ],
  [
    'bonus',
    wording(
      /(?:累计|合计|总计|总)?(?:最多|最高|至多|上限)?另?(?:加分|奖励分?|奖分|加计|加记)(?:总分|总数|累计|合计|分值)?(?:最多|最高|上限)?(?:不超过|不得超过|不超|以|不高于|上限为|上限是|上限|最高为|最多为|最高|最多|封顶|为|至多)(?=(?:[0-9.]+|[一二两三四五六七八九十]{1,3})分|(?:本项|该项)?的?(?:权重分?|分值|满分)的?\d)/y,
    ),
    wording(/(?:为限|为上限|封顶|为止)?/y),
  ],
  [
    'bonus',
    wording(
      /(?:累计|合计)?(?:最多|最高|至多|上限)(?:可|只|不超过|累计)?(?:另加|加计|加记|加|奖励|奖|多给|多得)(?:不超过)?(?![到至])/y,
    ),
    wording(/(?:为限|为止|封顶)?/y),
  ],
  ['bonus', wording(/加分?满(?=\d)/y), wording(/(?:为止|后?，?不再加(?:分)?)?/y)],
  [
    'deduction',
    wording(
      /(?:本项|该项|此项|本指标|该指标|[本该此][要小]?[点款条项目]|全年)?(?:累计|合计|总计|每项|单项)?(?:最多|最高|至多|上限|最大)(?:可|只|不超过|累计)?(?:扣除|扣减|扣分(?![值数])|扣掉|扣去|减去|减掉|核减|减计|减记|下调|少[得计给]|扣|减分|减)(?:不超过)?/y,
    ),
    wording(/(?:为限|为止)?/y),
  ],
  [
    'deduction',
    wording(
      /(?:全年|年度|本年度?|每年|本项|该项|此项|本指标)?(?:累计|合计|总计|总)?(?:扣分|扣减|减分|核减|扣除|倒扣)(?:幅度|分值|累计|总分|合计|总计|总额|总数|最多|最高)?(?:不超过|不得超过|不高于|不大于|不多于|≤|以|至多|最高为|最高|最多为|最多|上限为|上限是|上限|总额为|封顶)/y,
    ),
    wording(/(?:为限|为上限|为止|封顶)?/y),
  ],
  [
    'deduction',
    wording(
      /(?:本项|该项|此项|本指标|该指标)?(?:累计|合计)?(?:扣满|扣足|扣够|扣完|减满|减完|扣光)(?:本项|该项|此项|本指标|该指标)?(?=[\d该本此分权满一二两三四五六七八九十])/y,
    ),
    wording(/为止|为限|止|即止|后?，?不再扣(?:分|减)?|封顶/y),
  ],
  // 以核减权重分的50%为限.
  [
    'deduction',
    wording(/以(?:核减|扣减|减计|扣除|扣)(?:本项|该项|此项)?(?=[\d权分满标])/y),
    wording(/为限|为上限|封顶/y),
  ],
  [
    'deduction',
    wording(/(?:累计|合计)?(?:扣分|扣减)(?:累计|合计)?(?:达到|达|满|到)(?=\d)/y),
    wording(/(?:以?后|时|的)?(?:即|便|则|就)?，?不再(?:继续)?扣(?:分|减)?/y),
  ],
  // 每少1场扣0.5分(上限2分): of what is taken.
  ['deduction', wording(/(?<=扣(?:\d(?:\.\d{1,2})?)分\()(?:上限|最高|最多)为?(?=\d)/y), wording(/(?=\))/y)],
  ['deduction', wording(/扣(?:[到至]?)(?=\d)/y), wording(/为止|封顶/y)],
  // 至本项10分扣完: so many, and no more.
  [
    'deduction',
    wording(/(?:直至|直到|至|到)(?:本项|该项|此项)?(?:的)?(?=[0-9.]{1,6}分[扣减][完光])/y),
    wording(/[扣减][完光](?:为止|即止|止)?(?=[，。;\n()]|$)/y),
  ],
  [
    'score',
    wording(
      /(?:多[^，。;\n\d得]多得，)?(?:本项|该项|此项|本指标|该指标)?(?:含加分)?(?:累计|合计|总计)?(?:最多|最高|至多|上限|得分最高|满分最高|顶格|封顶)(?:可|只|不超过|累计)?(?:得分为|得分|得到|得|加到|加至|计分|计|记|给|赋|评|折|按|为|不超过)?/y,
    ),
    wording(/(?:为限|为止|封顶|计)?/y),
  ],
  // 加分后本项得分以5分为限: of all that is earned, the bonus with it.
  [
    'score',
    wording(
      /加分后的?(?:本项|该项|此项|最终|累计|合计)?的?(?:总得分|总分|得分|分值|分数)?(?:累计|合计)?(?:不超过|不得超过|不超|不高于|以|最多|最高|至多|上限|封顶)(?:得|为)?(?=(?:[0-9.]+|[一二两三四五六七八九十]{1,3})分)/y,
    ),
    wording(/(?:为限|为上限|封顶|为止)?/y),
  ],
  [
    'score',
    wording(
      /(?:本项|该项|全年度?)?(?:累计|合计|总计)?(?:得分|[记计赋打评给]分|总分|分值|分数)?(?:累计|合计|总计)?(?:不超过|不得超过|不高于|以不超过|上限为)(?=(?:[0-9.]+|[一二两三四五六七八九十]{1,3})分|(?:本项|该项)?(?:权重分?|分值|满分)的?\d)/y,
    ),
    wording(/(?:为限|为止|封顶)?/y),
  ],
  [
    'score',
    wording(
      /(?:累计|合计|总计)?(?:得满|计满|记满|加[至到]|得到|封顶|超过|达到|达|至|满)(?=(?:[0-9.]+|[一二两三四五六七八九十]{1,3})分)/y,
    ),
    wording(
      /为止|止|封顶|即止|(?:后|则|的)?，?不再(?:增加|增分|累加|累计|加分|计分|得分|记分|加|计|得)(?=[，。;\n()]|$)/y,
    ),
  ],
  [
    'score',
    wording(/(?:(?:(?:本项|该项|此项)?(?:累计|合计|总计)?(?:总得分|总分|得分))?以)?(?=[0-9.]{1,20}分)/y),
    wording(/(?:为上限|为限|封顶)/y),
  ],
];
/** How much of the weight a row may earn that is rewarded beyond it. */
const MOST_PERCENT = 200;
const BY_LEAD = new Wordings(FORMS, ([, lead]) => lead);

const UNBOUNDED = wording(
  /(?:(?:得分)?以(?:该项|本项|此项|该指标|本指标|指标)?的?(?:分值|满分|权重分|权重)为(?:限|上限)|(?:累计|合计)?上限(?:为|是|=)?(?:该项|本项|此项)?的?(?:权重分|权重|分值|满分)|[多超][做出]?不加(?:分)?|不加分|不予加分|不多给(?!\d)|不另[给计得]分?|不额外[得计给]分|不再加分|不额外加分|不另加分|以?(?:[得加计记给拿](?:满分?|满?(?:本项|该项|此项)?的?(?:满分|分值|权重分?)|完)|满分)(?:[为即]?止|为上?限|封顶)|最高得满分|最多得满分|最高为满分|最高为(?:本项|该项)?(?:分值|权重分|权重)|最高不得?超过(?:该项|本项|本|该)?(?:指标)?的?(?:满分|标准分|分值上限|分值|权重分|权重)|不得?超过?(?:该项|本项)?(?:指标)?(?:满分|标准分|分值上限|分值|权重分|权重(?!分)|总分)|封顶为满分|(?:加分后)?的?(?:本项|该项|此项)?得分不(?:得)?超过(?:本项|该项|此项)?(?:满分|分值|权重)|加分后(?:总分)?不得?超过(?:本项|该项|此项)?(?:满分|分值|权重)|加分后以(?:本项|该项|此项)?(?:满分|分值|权重)为限)[值]?(?!分?值?[的之]?(?:\d{1,3}(?:\.\d)?%|百分之|[一二两三四五六七八九十]{1,3}(?:成|分之|倍)|\d[\d.]{0,3}倍|\d{1,2}\/\d|一?半))/y,
);

/** 上限5，: a clause of its own, in which nothing but points can be meant. */
const LIMIT = wording(
  /(?:本项|该项)?(?:得分上限|分值上限|上限|最高得分|最高得|最高|最多得|最多|得分最高)(?:为|:)?(?=\d)/y,
);
/** 评分不高于48分得5分: the points are a value, of which others are earned. */
const IS_EARNED = wording(/的?(?:得|计|记)(?:满分|\d)/y);
const STOPS = wording(/[，。;)\n]|$/y);

/** 最多扣4.5分, 扣满12分为止, 最高得5分, 加分不超过6分, 得满为止. */
const LEAVES = /[扣减][至到]$/;

export const most = defineClause<ItemOf<'most'>>({
  id: 'most',
  reads: '上限：最多扣N分、扣满N分为止、最高得N分、得满为止、最多加N分、加分不超过N分、N分封顶',
  grammar: `most = ( "最多" | "最高" ) , [ "扣" | "得" | "加" ] , number , "分"
     | ( "扣满" | "加满" ) , number , "分" , "为止" | number , "分封顶" | "得满为止" ;`,
  starts: '倒累合总最至直到上加另含奖扣核单每本该此全年减得计记赋打评给满封以不分顶达超多0123456789增附追',
  examples: [
    '最多扣4.5分',
    '扣满12分为止',
    '最高得5分',
    '最多得2.4分',
    '得满为止',
    '最多加6分',
    '加分不超过0.45分',
    '10分封顶',
    '累计扣分不超过3分',
    '扣5分为止',
    '累计记分不超过16分',
    '上限5',
    '顶格10分',
    '累计上限=权重',
    '以本项分值为限',
    '满10分不再增加',
    '加分后本项得分以5分为限',
    '加分后不超过本项分值',
    '加减分以1分为限',
    '另计部分至多3分',
    '全年累计不超过4分',
  ],
  counterexamples: [
    '最多跑一次',
    '不超过48万元',
    '扣5分',
    '10分',
    '上限5℃',
    '不高于48分贝',
    '不高于48分得5分',
  ],
  parse(source, at) {
    const { text } = source;
    const unbounded = UNBOUNDED.end(text, at);
    if (unbounded >= 0)
      return {
        type: 'most',
        start: at,
        end: unbounded,
        of: 'score',
        value: Number.POSITIVE_INFINITY,
      };
    const limit = source.startsSegment(at) ? LIMIT.end(text, at) : -1;
    const unsaid = limit < 0 ? undefined : readNumeral(text, limit);
    if (unsaid && !unsaid.damaged && unsaid.value > 0 && STOPS.end(text, unsaid.end) >= 0)
      return { type: 'most', start: at, end: unsaid.end, of: 'score', value: unsaid.value };
    for (const [of, lead, tail] of BY_LEAD.at(text, at)) {
      const from = lead.end(text, at);
      if (from < 0) continue;
      const share = readWeightShare(text, from, of === 'score' ? MOST_PERCENT : 100);
      if (share?.award.kind === 'share' && !share.damaged) {
        const end = tail.end(text, share.end);
        if (end < 0 || (of === 'score' && STOPS.end(text, end) < 0)) continue;
        // 扣至60%为止: what is taken, or what is left?
        if (of === 'deduction' && LEAVES.test(text.slice(at, from))) continue;
        return { type: 'most', start: at, end, of, value: share.award.percent, ofWeight: true };
      }
      // 最多扣60%, 扣减以60%为限: of the weight, where nothing follows.
      const percent = of === 'deduction' ? readPercent(text, from) : undefined;
      const limited = percent ? tail.end(text, percent.end) : -1;
      if (percent?.award.kind === 'share' && !percent.damaged && limited >= 0) {
        if (STOPS.end(text, limited) < 0 || LEAVES.test(text.slice(at, from))) continue;
        return { type: 'most', start: at, end: limited, of, value: percent.award.percent, ofWeight: true };
      }
      const number = readNumeral(text, from);
      if (
        !number ||
        number.damaged ||
        text[number.end] !== '分' ||
        OTHER_UNIT.end(text, number.end) >= 0 ||
        IS_EARNED.end(text, number.end + 1) >= 0
      )
        continue;
      const end = tail.end(text, number.end + 1);
      if (end < 0) continue;
      const { value } = number;
      return lead === BOTH
        ? { type: 'most', start: at, end, of, value, both: true }
        : { type: 'most', start: at, end, of, value };
    }
    return undefined;
  },
  print: (item) => {
    if (item.of === 'score' && item.ofWeight) return `最高得权重分的${item.value}%`;
    if (item.of === 'score') return Number.isFinite(item.value) ? `最高得${item.value}分` : '得满为止';
    if (item.both) return `加减分以${item.value}分为限`;
    if (item.ofWeight) return `最多${item.of === 'bonus' ? '加' : '扣'}权重分的${item.value}%`;
    return `最多${item.of === 'deduction' ? '扣' : '加'}${item.value}分`;
  },
});
