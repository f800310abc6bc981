import type { Measure } from '../../model/rule';
import { ByCharacter } from '../../text/by-character';
import { isDigitAt } from '../../text/numerals';
import { readQuantity } from '../../text/quantities';
import type { ReadQuantity } from '../../text/quantities';
import { isPercent, isPercentagePoint, readUnit } from '../../text/units';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { takenAhead, takenEnd } from './deduct';
import { namedChangeEnd } from './named-change';
import { readPoints } from './points';
import { readFromGoal } from './step-from-goal';

const MORE = '(?:超[过出支]?|[高多]出?于?|上[升浮涨调]|[增升涨提](?:加|长|高|幅|多)?)';
const LESS = '(?:不足|[低少]于?|下[降浮滑调]|[降减缺欠短](?:少|低|幅)?)';
/** 每超出或不足1人, 每增加或每减少1%: either way. */
const EITHER_WAY = new RegExp(`${MORE}(?:或者?|[、和及与])每?${LESS}|${LESS}(?:或者?|[、和及与])每?${MORE}`);

/** Which way a step counts, from the words around it; the order settles words that hold two signs. */
export function measureOf(words: string): Measure | undefined {
  if (
    /^偏$|相差|偏离|偏差|偏移|误差|差异|变动|浮动|偏出|偏高或偏低|增减|[高多超上][出于过浮]?(?:或者?|[、和及])每?[低少下]|[低少下][出于浮降]?(?:或者?|[、和及])每?[高多超上]|[上提][升高](?:或者?|[、和及])[下降]|[下降][降低](?:或者?|[、和及])[上提]|增[加长多](?:或者?|[、和及])减|减少(?:或者?|[、和及])增|[增升][或、]?[减降]|[减降][或、]?[增升]/.test(
      words,
    ) ||
    EITHER_WAY.test(words)
  )
    return 'deviation';
  if (/发现|出现|发生|查出|查到|查实|查获|检出|存在|投诉|违|漏|错|逾期未|不合格|不符|不达标|未/.test(words))
    return 'fault';
  if (/少于|低于|少|低|下降|下浮|降|减|不足|差|短|欠|落后|下滑|缺|掉|跌|缩小|收窄|↓|^小$/.test(words))
    return 'shortfall';
  if (/超|突破|高|多|增|上浮|逾|延|迟|晚|慢|升|涨|滞后|拖|扩大|加大|拖长|↑|^[大加]$/.test(words))
    return 'excess';
  return undefined;
}

/** 公里/小时, 米/秒, Mbps: a speed. */
const SPEED =
  /^(?:(?:公里|千米|里|米|km|m|件|个|户|人|份)\/(?:小时|时|分钟|分|秒|h|s)|[KMGT]?(?:bps|b\/s))$/i;

/** Which way a step of a unit counts: 每滞后1天 is later, 进度每滞后2个百分点 and 车速每慢1公里/小时 are less. */
export function measureIn(words: string, unit: string | undefined): Measure | undefined {
  const measure = measureOf(words);
  const behind = measure === 'excess' && /滞后|拖后|慢/.test(words);
  return behind && (isPercent(unit) || isPercentagePoint(unit) || SPEED.test(unit ?? ''))
    ? 'shortfall'
    : measure;
}

/** 凡达到500的即得5分, 凡超过3天的扣2分: a condition. 凡开展1次得1分 and 凡逾期1天扣1分 count. */
const LEVEL = /[达超低高大小少多不]/;
const EARNED = wording(
  /(?:以上|及以上|以内|以下)?(?:的|者)?，?(?:本项|该项|此项)?(?:一律|即|均|则|都|可|就|可以)?(?:不?[得计记给评]|满分|[扣减])/y,
);
const STOP = '，。;:\n、()扣减得计分加满';
/** 每偏离(高于或低于)5个百分点: which ways it counts. */
const EITHER_SIDE = wording(
  /\((?:无论|不论|不管|含|包括)?(?:[高低多少超]于?|超[过出支]|不足|节约|正|负|偏[高低多少])(?:或者?|[、和及与/])(?:[高低多少超]于?|超[过出支]|不足|节约|正|负|偏[高低多少])\)/y,
);
/** 漏报 of 每漏报、错报1条: kinds of one fault in a row. */
const ONE_OF_FAULTS =
  /^(?:(?:漏|错|迟|瞒|误|虚|重|晚|缓|谎|不|未)[报登交检办填录发送传记计批判到诊付缴刊播扫收]{1,2}(?:、|$)){1,4}$/;
const FREQUENCY = new Set(['年', '季度', '季', '月', '周', '日', '天', '个月', '个季度', '年度', '届']);
const PERIOD = wording(/每(?:一个|个)?(?:半年度?|双月|双周|旬|学期|星期)/y);
const LOOK_AHEAD = 26;

/**
 * 每餐成本不高于5元, 每生每年公用经费≥800元: an amount for each of something is the name of what is measured, and no step.
 * 每亩成本超10元 still steps.
 */
const NAMED_AMOUNT = wording(
  /[^\d，。;:\n()扣减得加计≤≥<>=]{0,8}?(?:成本|造价|单价|均价|价格|费用|费|支出|开支|投资|投入|经费|补助|补贴|能耗|电耗|水耗|用电量|用水量|施用量|使用量|消耗量|耗用量|排放量|产量|产值|收益|租金)(?:标准|水平|额)?(?:应|须|需)?(?:不[高大多低少小]于|不超过?|不突破|未超过|控制|保持|维持|[低高小大]于|等于|达到|在|为|≤|≥|<|>|=|(?=\d[\d.]{0,9}[^\d，。;:\n]{1,4}?(?:\(含\)|及|和|含)?以[上下内])|(?=\d[\d.]{0,9}[^\d，。;:\n]{0,4}[-~至]\d))/y,
);

/** 每百人天不超过40DDDs, 每个乡镇每月巡诊不少于2次: a level of a ratio, and of what happens in each place in a time. */
const NAMED_RATIO = wording(
  /每(?:(?:个|所|家)?(?:乡镇|镇|乡|村|社区|街道|县|区|学校|单位|部门|班级?|网格|医院|站点?|机构|企业)每(?:月|年|季度?|周|学期|半年|天|日)|[百千万](?:人|名|张|床|件|户|公里|平方米)(?:天|日|次|年)?)[^，。;:\n()\d扣减得加计每一二两三四五六七八九十]{0,10}:?(?:不[高大多低少小]于|不超过?|至少|[≤≥<>])\d/y,
);

/** So far behind a ratio its points and a stop reach. */
const TO_STEPS = 40;
const STEPS_BEHIND = /[，;。]\n?每(?:[少低超多高]|减少|降低|增加|上升)/;

const AMOUNT_BEFORE = /(?:成本|造价|单价|均价|价格|费用|支出|投资|经费|能耗|电耗)$/;
const LIMITED = wording(/(?:应|须|需)?(?:不[高大多]于|不超过|不突破|控制在|≤|<)/y);

/** 每件: one. 每升0.1个百分点 is a rise; of 每件0.5分 the number is the points. */
function impliedUnit(text: string, at: number): ReturnType<typeof readUnit> {
  const unit = text[at] === '每' ? readUnit(text, at + 1) : undefined;
  if (unit?.unit !== '升') return unit;
  const behind = readQuantity(text, unit.end);
  return behind?.unit === undefined || behind.unit === '分' ? unit : undefined;
}

/** 3月31日前, 末月25日前. */
const DATE = wording(
  /(?:度)?(?:[一二三四五六七八九十末次首]|\d{1,2})?月?(?:\d{1,2}[日号]|[底末初])(?:以?前|之前|前)/y,
);
/** 不超过每10万人9例: a level of a ratio, and no step. */
const AFTER_COMPARATOR = /(?:不[高低多大少小]于|不超过|控制在|达到|[≤≥<>])$/;

/** 有几项得几分: as many points as there are of them. */
const SO_MANY_POINTS = wording(/(?:就|则|便|即)?(?:得|计|记|扣|减)几分/y);

const LONE_BEFORE = new ByCharacter([['，;。\n', true]]);
const LOSS = wording(/[扣减](?=\d)/y);

/** 每减一场: a quantity that is no number of points. */
function stepsBy(text: string, at: number): boolean {
  const unit = readQuantity(text, at)?.unit;
  return unit !== undefined && unit !== '分';
}

const GLOSS = wording(/\((?:即|也即|合|为|折合)?(?=\d)/y);

/** 每少1%(即35人): the same step in the unit that is counted, which leaves no doubt what it is a percentage of. */
function readGloss(
  text: string,
  step: ReadQuantity,
): { readonly said: ReadQuantity; readonly end: number } | undefined {
  const from = GLOSS.end(text, step.end);
  const gloss = from < 0 ? undefined : readQuantity(text, from);
  if (!gloss?.unit || gloss.unit === '分' || gloss.damaged || text[gloss.end] !== ')') return undefined;
  if (isPercent(gloss.unit) === isPercent(step.unit)) return undefined;
  return { said: isPercent(gloss.unit) ? step : gloss, end: gloss.end + 1 };
}

/** 以10人次为一档，每档: the size of a step, and then each of them. */
const SIZE = wording(/(?:以|按)每?(?=\d)|每(?=\d)/y);
const OF_SIZE = wording(
  /(?:为|作为|算作|算)(?:一|1)?个?(档|级|台阶|阶梯|梯度)，每((?:少|低|差|缺|短|减少|降低|下降|降|下跌|下滑|下|跌|退|低于|超|高|多|超过|增加)?)(?:一|1)?个?\1(?=[扣减](?!完|光)|\d{1,2}(?:\.\d{1,2})?分扣)/y,
);

function readSized(
  text: string,
  at: number,
): { readonly size: ReadQuantity; readonly words: string; readonly end: number } | undefined {
  const from = SIZE.end(text, at);
  const size = from < 0 ? undefined : readQuantity(text, from);
  if (!size?.unit || size.unit === '分') return undefined;
  const each = OF_SIZE.match(text, size.end);
  return each ? { size, words: each[2]!, end: size.end + each[0].length } : undefined;
}

const OTHER_SIDE = wording(/(?:或者?|、)每?(?:[多高超少低欠]于?|超出|不足)(?=[\d一])/y);

/** 每多1人或少1人: the same step to the other side; −1 where it is another, or none follows. */
function otherSideEnd(text: string, { end, value, unit }: ReadQuantity, words: string): number {
  const from = OTHER_SIDE.end(text, end);
  const other = from < 0 ? undefined : readQuantity(text, from);
  if (other?.value !== value || other.unit !== unit || other.damaged) return -1;
  const [one, second] = [measureOf(words), measureOf(text.slice(end, from))];
  return one && second && one !== second ? other.end : -1;
}

/** 按天扣，1天0.2分: one of what the verb in front of it counts. */
const COUNTED_BEFORE = /[按逐](.)(?:予以|相应)?(?:扣|扣分|计扣|扣减|减分|倒扣)，$/;

function isCounted(text: string, at: number): boolean {
  const before = COUNTED_BEFORE.exec(text.slice(Math.max(0, at - 8), at));
  return before !== null && /[1一]/.test(text[at]!) && text[at + 1] === before[1];
}

/** 下达到每名护林员，计4分: to whom something goes. */
const TO_EACH = /(?:下达|分解|落实|传达|分配|发放|细化|告知|通知)到$/;
const OF_WHOM = wording(/(?![的者得扣减加])\p{Script=Han}{1,6}，/uy);

/** 每少2件, 每下降百分之一, 每发现一处, 每次, 每超平均时长1分钟. */
export const step = defineClause<ItemOf<'step'>>({
  id: 'step',
  reads: '每一步：每少k单位、每下降一个百分点、每超过k单位、每发现一处、每次',
  grammar: `step = ( "每" | "凡" ) , [ words ] , ( quantity | measure word ) ;
words = "少" | "低于" | "下降" | "超过" | "延迟" | "发现" | "相差" … , [ noun ] ;`,
  starts: '每凡几以按0123456789一两',
  examples: [
    '每少2件',
    '每下降百分之一',
    '每降低1个百分点',
    '每发现一处',
    '每超过一个百分点',
    '每次',
    '每项',
    '每延迟1天',
    '每超平均时长1分钟',
    '每相差5%',
    '每少公开一季度',
    '每2件',
    '每缺少一项',
    '每低于90%一个百分点',
    '每升0.1个百分点',
    '每低于目标值（90%）1个百分点',
    '每满10人',
  ],
  counterexamples: [
    '每季度公开',
    '每年开展',
    '每家每户都',
    '每餐成本不高于5元',
    '每公里造价≤12万元',
    '每半年召开1次',
  ],
  parse({ text }, at) {
    const make = (
      end: number,
      measure: Measure | undefined,
      value: number,
      unit: string | undefined,
      damaged: boolean,
      base: ItemOf<'step'>['base'] = undefined,
    ): ItemOf<'step'> => ({
      type: 'step',
      start: at,
      end,
      measure,
      value,
      unit,
      damaged,
      base,
    });
    if (text[at] === '几') {
      const unit = readUnit(text, at + 1);
      if (!unit || SO_MANY_POINTS.end(text, unit.end) < 0) return undefined;
      return make(unit.end, measureOf(text.slice(Math.max(0, at - 3), at)), 1, unit.unit, false);
    }
    const sized = readSized(text, at);
    if (sized) {
      const { size, words, end } = sized;
      return make(end, measureIn(words, size.unit), size.value, size.unit, size.damaged || !(size.value > 0));
    }
    if (text[at] === '以' || text[at] === '按') return undefined;
    if (isCounted(text, at)) return make(at + 2, undefined, 1, text[at + 1], false);
    if (text[at] !== '每' && text[at] !== '凡') {
      // 不达95%的，1个百分点扣0.5分: a distance in front of its loss, which can be no level.
      const points = LONE_BEFORE.at(text, at - 1) ? readQuantity(text, at) : undefined;
      if (!points || points.damaged || !(points.value > 0) || !isPercentagePoint(points.unit))
        return undefined;
      return LOSS.end(text, points.end) < 0
        ? undefined
        : make(points.end, undefined, points.value, points.unit, false);
    }
    // 每个村每月不少于2次得1分 earns for each village, where no steps say that it is a level.
    const ratio = NAMED_RATIO.end(text, at);
    if (
      ratio >= 0 &&
      (/[百千万]/.test(text[at + 1]!) || STEPS_BEHIND.test(text.slice(ratio, ratio + TO_STEPS)))
    )
      return undefined;
    // 每半年召开1次: how often, and no step.
    const period = PERIOD.end(text, at);
    const implied = period < 0 ? impliedUnit(text, at) : undefined;
    // 每年3月31日前: by when.
    if (implied && /^[年月季周]/.test(implied.unit) && DATE.end(text, implied.end) >= 0) return undefined;
    if (implied && NAMED_AMOUNT.end(text, implied.end) >= 0) return undefined;
    if (implied && TO_EACH.test(text.slice(Math.max(0, at - 3), at)) && OF_WHOM.end(text, implied.end) >= 0)
      return undefined;
    // 成本每平方米不超过850元: the name of what is measured.
    if (
      implied &&
      LIMITED.end(text, implied.end) >= 0 &&
      AMOUNT_BEFORE.test(text.slice(Math.max(0, at - 4), at))
    )
      return undefined;
    if (implied && implied.unit !== '分') {
      if (
        !FREQUENCY.has(implied.unit) &&
        !(
          implied.unit === '个' &&
          !'，,扣减得加计'.includes(text[implied.end] ?? '') &&
          text[implied.end] === undefined
        )
      ) {
        return make(implied.end, undefined, 1, implied.unit, false);
      }
      if ('，扣减得加计'.includes(text[implied.end] ?? '扣') && text[implied.end] !== undefined)
        return make(implied.end, undefined, 1, implied.unit, false);
    }
    // 按日计扣，每日0.3分.
    const lost = implied && FREQUENCY.has(implied.unit) ? readPoints(text, implied.end) : undefined;
    // 按每天0.5分扣减: behind them.
    if (lost && (takenAhead(text, implied!.end, lost.end) || takenEnd(text, lost.end) >= 0))
      return make(implied!.end, undefined, 1, implied!.unit, false);
    const fromGoal = readFromGoal(text, at);
    if (fromGoal) {
      const { quantity, base, words, damaged } = fromGoal;
      return make(
        quantity.end,
        measureIn(words, quantity.unit),
        quantity.value,
        quantity.unit,
        damaged,
        base,
      );
    }
    for (let i = at + 1; i < text.length && i - at < LOOK_AHEAD; i++) {
      const sides = text[i] === '(' ? EITHER_SIDE.end(text, i) : -1;
      if (sides >= 0) i = sides;
      // 凡查出违反八项规定精神的: a name, and no eight of anything.
      if (text.startsWith('八项规定', i)) {
        i += 3;
        continue;
      }
      const quantity = readQuantity(text, i);
      if (quantity && (quantity.unit !== undefined || !quantity.chinese)) {
        // 每月10日前 is a date.
        if (
          implied &&
          FREQUENCY.has(implied.unit) &&
          i === implied.end &&
          /^[日号]$/.test(quantity.unit ?? '')
        )
          return undefined;
        if (/^\(?(?:及|含|和|或)?\)?以[上下内]/.test(text.slice(quantity.end, quantity.end + 4)))
          return undefined;
        if (
          implied &&
          FREQUENCY.has(implied.unit) &&
          measureOf(text.slice(implied.end, i)) === undefined &&
          i > implied.end
        )
          return undefined;
        if (period >= 0 && i >= period && measureOf(text.slice(period, i)) === undefined) return undefined;
        if (
          quantity.unit === '分' &&
          quantity.unit === text.slice(quantity.end - 1, quantity.end) &&
          i === at + 1
        )
          return undefined;
        // 凡出现挪用情形的一律0分: points, and no step.
        if (text[at] === '凡' && quantity.unit === '分') return undefined;
        // 凡在15天内办结的: whom it is for.
        const behind = text.slice(quantity.end, quantity.end + 6);
        if (text[at] === '凡' && /^(?:\(不?含\))?(?:[及以之]?[上下内]|及以)/.test(behind)) return undefined;
        if (text[at] === '凡' && /^[的者]/.test(behind) && quantity.value !== 1) return undefined;
        // 凡不足95%者，每缺1个百分点: what follows is the step.
        if (text[at] === '凡' && /^[的者时]?，[^，]{0,3}每/.test(behind)) return undefined;
        const words = text.slice(at + 1, i);
        const level = text[at] === '凡' ? EARNED.read(text, quantity.end) : undefined;
        if (level !== undefined && (quantity.value !== 1 || (LEVEL.test(words) && !/[扣减]$/.test(level))))
          return undefined;
        // 每季度至少开展一次 is a demand, not a step.
        if (/至少|最少|不少于|不低于|不超过|不高于|不得/.test(words)) return undefined;
        const second = /(?:低于|少于|不足|高于|超过|超出|低|超)$/.test(words)
          ? readQuantity(text, text[quantity.end] === '的' ? quantity.end + 1 : quantity.end)
          : undefined;
        if (
          second?.unit !== undefined &&
          (second.unit !== '分' || quantity.unit === '分') &&
          !takenAhead(text, quantity.end, second.end)
        ) {
          return make(
            second.end,
            measureOf(words),
            second.value,
            second.unit,
            second.damaged || quantity.damaged,
            { value: quantity.value, unit: quantity.unit },
          );
        }
        const ofRatio =
          i === at + 1 &&
          isDigitAt(text, quantity.end) &&
          AFTER_COMPARATOR.test(text.slice(Math.max(0, at - 3), at));
        const gloss = readGloss(text, quantity);
        const said = gloss?.said ?? quantity;
        const both = gloss ? -1 : otherSideEnd(text, quantity, words);
        const end = gloss?.end ?? Math.max(both, quantity.end);
        // 每一个百分点的下降扣…: which way it counts stands behind.
        const way = both < 0 ? measureIn(words, said.unit) : 'deviation';
        const change = way === undefined ? namedChangeEnd(text, end, said.unit) : -1;
        const one = make(
          Math.max(end, change),
          change < 0 ? way : measureIn(text.slice(end, change), said.unit),
          said.value,
          said.unit,
          quantity.damaged || ofRatio || !(quantity.value > 0),
        );
        // 每满10人: a part of a step counts nothing.
        return words.endsWith('满') ? { ...one, whole: true } : one;
      }
      if (quantity && quantity.end > i + 1 && !quantity.chinese) return undefined;
      if (
        STOP.includes(text[i]!) &&
        !(text[i] === '满' && (isDigitAt(text, i + 1) || text[i + 1] === '足')) &&
        !(text[i] === '得' && /[获取争赢]/.test(text[i - 1]!)) &&
        !(text[i] === '、' && ONE_OF_FAULTS.test(text.slice(at + 1, i))) &&
        !('减加'.includes(text[i]!) && i === at + 1 && stepsBy(text, i + 1)) &&
        !/^(?:[增参追新附]加|减少|减慢|分值|满意|加工|计划|计量|计数)/.test(
          /[加]/.test(text[i]!) ? text.slice(i - 1, i + 1) : text.slice(i, i + 2),
        )
      )
        return undefined;
    }
    return undefined;
  },
  print: (item) => {
    const words: Readonly<Record<Measure, string>> = {
      shortfall: '少',
      excess: '超',
      deviation: '相差',
      fault: '发现',
      rank: '低',
    };
    const base = item.base ? `于${item.base.value}${item.base.unit ?? ''}` : '';
    return `每${item.measure === undefined ? '' : words[item.measure]}${base}${item.whole ? '满' : ''}${item.value}${item.unit ?? ''}`;
  },
});
