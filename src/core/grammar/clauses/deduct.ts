import { ByCharacter } from '../../text/by-character';
import { isDigitAt, readNumeral } from '../../text/numerals';
import { readUnit } from '../../text/units';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { amountOf, printAmount, readPercent, readPoints, readWeightShare } from './points';
import type { ReadPoints } from './points';
import { endsTersely } from './terse-end';

const VERB = wording(
  /(?:(?:得分|赋分|分值|评分|本指标|该指标|本项|该项|此项)(?=相应|下)|则|记|予以|给予|再|加|多|追加|即|均|各|都|并|应|将|相应|相应地|另|倒|可|分别|就|便|从[^，。;\n\d]{0,6}中)?(?:扣减|扣除|扣去|扣掉|减扣|核减|减去|减掉|(?<!增)减[计记评]|倒扣|扣罚|罚扣|(?<![减缺至最不偏较])少[得计给打评记赋拿]|(?<![减缺至最不偏较每凡])少(?=\d{1,2}(?:\.\d{1,2})?分(?:[。;)\n]|，(?![扣减])|$))|扣分(?![值数])|减分(?![值数])|失去|(?<![缺遗流丧损消丢过])失(?=\d)|丢掉|丢(?=\d)|(?:相应地?(?:减少|降低|下降)|(?<!每|每次|每再)(?:下浮|下调))(?=\d{1,4}(?:\.\d{1,3})?分(?:[。;\n)]|$|，(?!每?[扣得计])))|扣|减)(?:得|掉|去|本项|该项|此项|本指标(?=\d)|该指标(?=\d)|(?:本|该|此|责任|被(?:考核|评价|点名|通报))(?:单位|部门|乡镇|街道|镇街|科室|站所|县区|区县|企业|学校|村|社区|项目|机构)(?:的)?(?=\d[\d.]{0,5}分)|其|:|为)?/y,
);

/** 从该项10分中: what the points are taken from. */
const FROM = wording(
  /(?:从|由|自|在)(?:该项|本项|此项|该指标|本指标|指标)?的?(?:满分|总分|分值|权重分|权重)?的?(\d+(?:\.\d+)?)分(?:值)?(?:之中|当中|中|里|内|的?基础上)，?/y,
);
const BY = wording(/(?:依次|均|都|则|就)?(?:按照|按|以)/y);
/** 按0.25分/期: for each of what. */
const PER = new ByCharacter([['/每', true]]);
const PER_TAIL = wording(/的?(?:标准)?/y);
const STEPS_DOWN = wording(/(?:依次|逐一|逐个)?(?:递减|扣减)(?:排列|计分|得分)?/y);
/** 每低1个百分点以标准分的4%递减: a share of the weight that each step costs. */
const DOWN_EACH = wording(/(?:逐一|逐个|逐步)?递减(?:计分)?(?=[，。;\n)]|$)/y);
/** 往后依次递减0.8分, 其后逐位少1分: from one rank to the next. */
const DOWN_THE_RANKS = wording(
  /(?:(?:往后|往下|其后|此后|之后|以后|向后|向下|后续|其余)(?:各?(?:名次|位次|名|位))?，?)?(?:依次|逐[位名一个次]|顺次|按序|依序)(?:递减|递降|减少|降低|下降|扣减|少得|少[计给记]|少|减|扣)(?=\d{1,2}(?:\.\d{1,2})?分(?:[，。;)\n]|$))/y,
);
const OF_RANKS = /第[\d一二三四五六七八九十]{1,3}[名位]|前[\d一二三四五六七八九十]{1,3}名/;
/** 按1分扣, 按分值的20%扣分: the verb behind the amount. */
const VERB_BEHIND = wording(
  /(?:予以|进行|相应|计|往下|逐步)?(?:扣减得分|扣减|扣除|扣分|减分|扣罚|扣)(?![完光至到满])/y,
);
const NUMERAL = new ByCharacter([['0123456789一二两三四五六七八九十半', true]]);
/** 扣0.2分计: nothing more is said. */
const TAIL = wording(
  /(?:(?:的标准)?(?:计算|予以|进行|计)?扣(?:减得|减|)分(?![值数])(?=[，。;\n)]|$)|(?:的标准)?(?:计扣|扣减)(?=[，。;\n)]|$)|计算得分(?=[，。;\n)]|$)|(?:累计|逐步|依次|相应)(?:扣减|扣除|扣分)(?=[，。;\n)]|$)|计算|[计赋]分|计(?![划入量])|处理|核减(?=[，。;\n)]|$))?/y,
);
/** 每少1场下调0.5分, 得分即减少0.5分: the score goes down. */
const DOWN = wording(
  /(?:(?:得分|评分|赋分|打分)(?:即|就|便|则|相应|再)?(?:减少|降低|下降|下调|下浮|递减|调减)|下调|下浮|递减|调减|减少|降低|下降)(?=[0-9半一二两三四五六七八九十权分满]|(?:[本该此](?:项|指标)|标准)的?(?:权重|分值|满分|标准分|分))/y,
);
/** 扣8分的5% */
const PART_OF = wording(/的(\d{1,2}(?:\.\d{1,2})?)%/y);
/** 每5元0.5分扣: points whose verb stands behind them, and nothing after it. */
const TAKEN = wording(
  /(?:[从由自在](?:该项|本项|此项|该指标|本指标)?的?(?:满分|总分|分值|权重分|权重)?的?(?:\d{1,3}(?:\.\d{1,2})?分(?:值)?)?(?:之中|当中|中|里|内))?(?:的标准)?(?:予以|进行|相应|均|往下|逐步)?(?:扣减得分|倒扣|扣减|扣除|扣分|减分|减扣|扣罚|扣|递减)(?:计算|计|分)?(?=[，。;\n)]|$|\([^()\d]{2,40}\)(?:[，。;\n]|$))/y,
);
const MINUS = wording(/(?:得|均|都|各|再)?-(?=\d|权重|分值|满分)/y);
/** 漏报：0.5分/处，扣完为止: points for each whose verb stands only in their limit. */
const TAKEN_BY_LIMIT = wording(
  /(?=，(?:直至|直到|最多|最高|至多|累计|合计)?(?:扣(?:分|除|减)?(?:完|光|尽|满|至|到|\d)))/y,
);
/** Whether points, or so many for each (0.5分/期扣减), are followed by a verb of loss; where it ends. */
export function takenEnd(text: string, at: number): number {
  const unit = PER.at(text, at) ? readUnit(text, at + 1) : undefined;
  if (!unit) return TAKEN.end(text, at);
  const bad = /[缺漏错差迟逾违误失未不]|投诉|事故|问题|缺陷|隐患/.test(text.slice(Math.max(0, at - 16), at));
  return Math.max(TAKEN.end(text, unit.end), bad ? TAKEN_BY_LIMIT.end(text, unit.end) : -1);
}
/** 逾期的按日计扣，每日0.3分: the verb of loss stands in front of the step. */
const TAKEN_AHEAD =
  /(?<![不免无未])(?:(?:计扣|扣减|扣分|扣除|减分|倒扣|核减)，(?:即|标准为)?每[^，。;:\n扣减得加计]{1,14}|[按逐].(?:予以|相应)?(?:扣|计扣|扣减|扣分|减分|倒扣)，[每1一].)$/;
const STOPS_OR_END = wording(/[，。;\n]|$/y);
/** Whether the points between two places are lost by a verb in front of their step. */
export function takenAhead(text: string, at: number, end: number): boolean {
  return STOPS_OR_END.end(text, end) >= 0 && TAKEN_AHEAD.test(text.slice(Math.max(0, at - 24), at));
}
/** Each so many of something, up to where the points stand. */
const STEP_BEFORE =
  /(?:[每凡][^，。;:\n\d]{0,10}(?:\d{1,4}(?:\.\d{1,2})?(?:[^，。;:\n\d分]{0,5}|个?百分点))?|(?:超|多|逾期|缺少?|少|漏检?|漏报|低|降|迟到?|晚|错)(?:\d{1,4}|一)(?:[^，。;:\n\d分-]{1,5}|个?百分点)|(?:被[^，。;:\n\d]{1,6}|发生|出现|发现|查出|存在|受到|接到)[^，。;:\n\d]{0,6}(?:\d{1,4}|一)[次起件例个处项人宗]|(?<=^|[，。;:\n])(?:有)?(?:1|一)[次起件例个处项人宗台份本户家辆座张条笔][^，。;:\n\d未不缺漏错无没扣]{0,4}(?:未|不|缺|漏|错|无|没)[^，。;:\n\d扣]{1,8})，?(?:均|都|各|再)?$/;
/** What may stand after a number that has lost its 分: 扣0.5， */
const STOPS = wording(/[，。;)\n]/y);
/** 每低1个百分点扣, in front of what it costs. */
const EACH_BEFORE = /[每凡][^，。;:\n]{1,12}[扣减]$/;
/** 扣30%的分. */
const OF_THE_POINTS = wording(/%的分(?:数|值)?(?=[，。;)\n]|$)/y);

/** 扣本项10%. */
const OF_ITEM_BEFORE = /(?:[本该此]项|[本该]指标)的?$/;
/** 扣#REF!分, 扣■分: a number that an error value or a mark stands for. */
const LOST = wording(/(?:#[A-Z/0]{2,6}[!?]?|[■□█?�_]{1,6})(?=分)/y);

function readLost(text: string, at: number): ReadPoints | undefined {
  const end = LOST.end(text, at);
  return end < 0 ? undefined : { award: { kind: 'points', value: 1 }, end: end + 1, damaged: true };
}

/** 在满分基础上扣10%, 从分值中扣10%: what the percentage is of stands in front of the verb. */
const OF_WHOLE = wording(
  /(?:[从由自在以])(?:该项|本项|此项|该指标|本指标|指标)?的?(?:满分|总分值?|分值|权重分值?|权重)的?(?:基础上|为基础|之中|当中|中)，?(?:相应|予以)?(?:扣减|扣除|扣去|扣|减)(?=\d)/y,
);

function readOfWhole(text: string, at: number): ItemOf<'deduct'> | undefined {
  const from = OF_WHOLE.end(text, at);
  const number = from < 0 ? undefined : readNumeral(text, from);
  if (!number || number.damaged || number.value > 100 || text[number.end] !== '%') return undefined;
  return {
    type: 'deduct',
    start: at,
    end: TAIL.end(text, number.end + 1),
    amount: { value: number.value, of: 'weight' },
    per: undefined,
    damaged: false,
    unsaid: undefined,
    from: undefined,
  };
}

/** 扣0.5， and 扣5%，: the 分 or what the percentage is of is left out. */
function readUnsaid(text: string, at: number): ReadPoints | undefined {
  const number = isDigitAt(text, at) ? readNumeral(text, at) : undefined;
  if (!number || number.damaged || !(number.value > 0)) return undefined;
  const percent = text[number.end] === '%';
  const named = OF_THE_POINTS.end(text, number.end);
  if (named >= 0 && number.value <= 100)
    return { award: { kind: 'share', percent: number.value }, end: named, damaged: false };
  const end = percent ? number.end + 1 : number.end;
  // 扣10% at the end: whatever may be cut off there names what it is of.
  const stops =
    STOPS.end(text, end) >= 0 ||
    (percent
      ? end === text.length && EACH_BEFORE.test(text.slice(Math.max(0, at - 16), at))
      : endsTersely(text, number));
  if (!stops || number.value > (percent ? 100 : 20)) return undefined;
  return {
    award: percent ? { kind: 'share', percent: number.value } : { kind: 'points', value: number.value },
    end,
    damaged: false,
  };
}

/** 扣0.01分, 减0.3分, 扣权重分的1%, 扣1%的权重分, 扣0.2分/次, 按0.2分递减. */
export const deduct = defineClause<ItemOf<'deduct'>>({
  id: 'deduct',
  reads:
    '扣分数额：扣N分、减N分、扣权重分的p%、扣该项分值的p%、扣N分/次、冒号后的-N分、从N分中扣M分、N分扣减',
  grammar: `deduct = [ "从" , points , "中" ] , verb , ( points | share ) , [ "/" , unit ] | "按" , points , "递减" , [ "排列" ]
       | points , verb , stop ;
verb   = "扣" | "减" | "扣减" | "扣除" | "减扣" | "核减" … ;`,
  starts:
    '往其向后依逐顺下赋评打递本该此失丢得则记予给再加多追即均各都并应将相另倒可扣减核从由自在按就便分少罚依以-0123456789一二两三四五六七八九十半',
  examples: [
    '扣0.01分',
    '减0.3分',
    '扣权重分的1%',
    '扣权重分1%',
    '扣该项分值的4%',
    '扣减2分',
    '扣1%的权重分',
    '扣0.2分/次',
    '按0.2分递减排列',
    '扣一分',
    '少得0.8分',
    '扣权重的四分之一',
    '扣分值的三成',
    '扣分值百分之十五',
    '按本项分值的20%扣分',
    '按0.5分扣',
    '按分值的5%计扣',
    '扣应得分值的25%',
    '扣减本指标10%的分值',
    '按0.25分/期扣减',
    '扣0.2分计',
    '从10分中扣2分',
    '失1分',
    '0.5分扣减',
    '扣#REF!分',
    '扣■分',
    '扣半分',
    '扣除该项分值之百分之二十',
    '在满分基础上扣10%',
  ],
  counterexamples: [
    '扣完为止',
    '减少2%',
    '扣权重',
    '扣',
    '减排',
    '扣0.5',
    '按20%扣分',
    '从10分中',
    '5分扣1分',
  ],
  parse({ text, ranked }, at) {
    const next = DOWN_THE_RANKS.end(text, at);
    const each = next < 0 || !(ranked || OF_RANKS.test(text)) ? undefined : readPoints(text, next);
    if (each?.award.kind === 'points') {
      const { end, damaged } = each;
      const amount = { value: each.award.value, of: 'points' } as const;
      return {
        type: 'deduct',
        start: at,
        end,
        amount,
        per: '位',
        damaged,
        unsaid: undefined,
        from: undefined,
      };
    }
    const ofWhole = readOfWhole(text, at);
    if (ofWhole) return ofWhole;
    const by = BY.end(text, at);
    if (by >= 0) {
      const read = readPoints(text, by) ?? readWeightShare(text, by);
      const amount = read && amountOf(read.award);
      if (!read || !amount) return undefined;
      const down = amount.of === 'points' ? STEPS_DOWN.end(text, read.end) : DOWN_EACH.end(text, read.end);
      const unit = PER.at(text, read.end) ? readUnit(text, read.end + 1) : undefined;
      const end = down < 0 ? VERB_BEHIND.end(text, unit ? PER_TAIL.end(text, unit.end) : read.end) : down;
      if (end < 0) return undefined;
      const per = down < 0 ? unit?.unit : '位';
      return {
        type: 'deduct',
        start: at,
        end,
        amount,
        per,
        damaged: read.damaged,
        unsaid: undefined,
        from: undefined,
      };
    }
    if (NUMERAL.at(text, at)) {
      const read = readPoints(text, at);
      const amount = read && amountOf(read.award);
      const unit = amount && PER.at(text, read.end) ? readUnit(text, read.end + 1) : undefined;
      const taken = amount ? takenEnd(text, read.end) : -1;
      const end = taken < 0 && amount && takenAhead(text, at, read.end) ? read.end : taken;
      if (!amount || end < 0) return undefined;
      const base = FROM.match(text, unit?.end ?? read.end);
      return {
        type: 'deduct',
        start: at,
        end,
        amount,
        per: unit?.unit,
        damaged: read.damaged,
        unsaid: undefined,
        from: base && Number(base[1]),
      };
    }
    // 95%-98%:-1分: a minus behind a mark, not between two numbers.
    // 每例-1分, 每起得-1分, 超1日-0.3分: a minus behind a step.
    const behind = '-得均都各再'.includes(text[at]!) ? MINUS.end(text, at) : -1;
    const stepped = behind >= 0 && STEP_BEFORE.test(text.slice(Math.max(0, at - 16), at));
    const minus = stepped || (text[at] === '-' && ':，;\n'.includes(text[at - 1] ?? '-'));
    const base = minus ? undefined : FROM.match(text, at);
    const verb = VERB.end(text, at + (base?.[0].length ?? 0));
    // 减少0.5分 is not 减 and what 少 costs.
    const down = verb < 0 || text[verb] === '少' ? DOWN.end(text, at + (base?.[0].length ?? 0)) : -1;
    if (
      down >= 0 &&
      !text.startsWith('分', at + 1) &&
      !STEP_BEFORE.test(text.slice(Math.max(0, at - 16), at))
    )
      return undefined;
    const from = stepped ? behind : minus ? at + 1 : Math.max(verb, down);
    if (from < 0) return undefined;
    const ofItem = OF_ITEM_BEFORE.test(text.slice(Math.max(at, from - 4), from))
      ? readPercent(text, from)
      : undefined;
    const whole = readPoints(text, from) ?? readWeightShare(text, from) ?? ofItem ?? readLost(text, from);
    const read = whole ?? (down < 0 ? readUnsaid(text, from) : undefined);
    const all = read && amountOf(read.award);
    const part = all?.of === 'points' ? PART_OF.match(text, read!.end) : undefined;
    const amount = part
      ? { ...all!, value: Number(((all!.value * Number(part[1])) / 100).toPrecision(12)) }
      : all;
    if (!read || !amount) return undefined;
    const unsaid = whole ? undefined : amount.of;
    let end = TAIL.end(text, read.end + (part?.[0].length ?? 0));
    let per: string | undefined;
    if (text[end] === '/') {
      const unit = readUnit(text, end + 1);
      if (unit) {
        per = unit.unit;
        end = unit.end;
      }
    }
    return {
      type: 'deduct',
      start: at,
      end,
      amount,
      per,
      damaged: read.damaged,
      unsaid,
      from: base && Number(base[1]),
    };
  },
  print: (item) =>
    item.per === '位'
      ? `按${item.amount.value}分递减`
      : `${item.from === undefined ? '' : `从${item.from}分中`}扣${printAmount(item.amount)}${item.per === undefined ? '' : `/${item.per}`}`,
});
