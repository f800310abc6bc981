import { ofLastText } from '../../text/per-text';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { saysTurned } from './quotient';

const SCORE =
  '(?:计算得分|计算扣分|计得分|计算分值|核算得分|折算得分|折算计分|相应得分|相应扣分|相应计分|得分|计分|记分|给分|赋分|评分|打分|核分|核定得分|核定分值|算分|算得分|确定得分|得到相应分值|得相应分值|得相应分|给予相应分值|扣分|减分|扣减分值|扣减相应分值|核减(?:相应|该项|本项|此项)?的?(?:分值|得分|分数)|扣除相应分值|扣减得分|倒扣(?![至到])|扣(?:减|除)?(?:该项|本项|此项|该指标|本指标)的?(?:得分|分值|分数)|扣减|扣除|递减得分|递减计分|递减|折算|折减|计算|计|得|扣相应分值|扣相应分|扣减相应得分|增减分)';
const INTERPOLATE = wording(
  /(?:[^，。;:\n0-9]{0,12})?(?:按照|按|采用|用|以)?(?:线性|直线|内)?(?:插值法|插值|内插法|内插(?=计算|计分|得分|确定|赋分|取值|取分|[，。;\n)]|$)|插入法)(?:计算得分|计算|取值|取分|计分|得分|计得分|确定得分|确定|赋分|扣分|扣减|减分|递减计分|递减得分|递减)?(?:分值)?/y,
);
const SHARE = wording(
  new RegExp(
    `(?:其余|余下|剩余)?(?:的)?(?:则)?(?:按照|按|根据|依据|依照|依(?![次法规])|以|同|等|成(?=[正反]?比)|用)(?:其|实际|年度|该项|任务|计划|目标|工作|\\(不?(?:包?含|包括)[^，。;:\\d%()扣]{1,8}\\)|[^，。;:\\n0-9%≥≤<>=()扣]){0,22}?(?:比例|比率|完成率|百分比|完成程度|完工程度|程度|完成度|进度|占比|比值|之比|比重|份额)(?:关系|进行|情况|相应|等|同比例|分别|逐级|依次|线性)*${SCORE}(?:分值|分数|分)?`,
    'y',
  ),
);
const RATE = wording(
  new RegExp(
    `(?:按照|按|根据|依据|依照|依(?![次法规])|以)(?:[^，。;:\\n0-9%≥≤<>=()扣]){1,16}?率${SCORE}`,
    'y',
  ),
);
/** 得分按覆盖面折算, where 覆盖面=建成数/应建数 stands before it. */
const BY_NAME = wording(
  /(?:得分|分值)?(?:按照|按)([^\d，。;:\n()=×÷/扣减]{2,10}?)(?:折算得分|折算|计算得分|计算|计分|得分)(?=[，。;\n)]|$)/y,
);

/** Where each ratio is defined that has a name: 覆盖面 of 覆盖面=建成数/应建数. */
const ratiosOf = ofLastText((text): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { 1: name, index } of text.matchAll(/([^，。;:\n()=×÷/\d]{2,10})=[^，。;\n=]{2,40}[/÷]/g))
    found.set(name!, index);
  return found;
});

function namesRatio(text: string, at: number): number {
  const match = BY_NAME.match(text, at);
  const name = match?.[1];
  if (!match || name === undefined || /[缺未欠空漏闲差余]/.test(name)) return -1;
  // Where several are defined, or steps count as well, which of them the row measures is not said.
  if (ratiosOf(text).size !== 1) return -1;
  const defined = ratiosOf(text).get(name);
  return defined !== undefined && defined < at ? at + match[0].length : -1;
}

/** 未完成按比例: with no verb, where the words before it say that full marks were missed. */
const UNSAID = wording(
  /(?:则|就)?(?:按照|按)(?:其|实际)?(?:完成)?的?比例(?:算|折算|扣减|扣|减)?(?=[，。;\n)]|$)/y,
);
/** 完成百分之多少就得百分之多少的分: as much as was done. */
const AS_MUCH = wording(
  /(?:干|做|完成)多少(?:就|便)?算多少(?=[，。;\n()]|$)|(?:完成|达到|做到|做了)(?:百分之(?:多少|几)|几成|(?:多少|多大)的?(?:比例|百分比))(?:的)?，?(?:就|便|则|即)?[得计给](?:(?:该项|本项)?(?:权重分值|权重|分值|满分)的)?(?:百分之(?:多少|几)|几成|(?:多少|多大)的?(?:比例|百分比))(?:的?(?:分值|分数|得分|分)|(?<=(?:权重|分值|满分)的[^，。;]{1,8})(?=[，。;\n]|$))/y,
);
const MISSED_BEFORE =
  /(?:未完成|未达到|未达标|没完成|没有?(?:全部|全)?(?:完成|做完|达到)|未做完|不足|不够|不满|未满|少|达不到)(?:目标值?|任务|计划)?的?(?:[那这]?部分)?，?$|\d%?(?:及|\(含\))?以上的?，?$/;
/** 按完成比例的80%计分: so much of what was done. */
const PART = wording(
  /(?:则)?(?:按照|按)(?:其)?(?:实际)?(?:任务|计划|目标)?完成(?:比例|率|程度)的(?:(\d{1,2}(?:\.\d)?)%|([一二三四五六七八九])成)(?:计算得分|折算得分|折算计分|折算|计分|得分|给分|记分|赋分|计算|计)(?=[，。;\n)]|$)/y,
);
/** 在3分与5分之间按比例确定: a place between two points; 资金按比例确定 scores nothing. */
const BETWEEN_POINTS = wording(/(?<=\d分?(?:之间|区间)内?)按比例(?:确定|核定)(?=[，。;\n)]|$)/y);
/** 按完成率计分后减半, 按完成率打八折计分: so much of what the share gives. */
const LOWERED = wording(
  /的?(?:则)?(?:按照|按)(?:其)?(?:实际)?(?:任务|计划|目标)?完成(?:比例|率|程度)(?:(?:计算得分|折算得分|折算计分|折算|计分|得分|给分|记分|赋分|计算)(?:之?后|，?再)(?:再)?|(?=打))(?:([减折]半)|(?:打|按|折)?([一二三四五六七八九])折)(?:计分|计算|得分|计|给分)?(?=[，。;\n)]|$)/y,
);
/** 八 of 八成 and 八折 in per cent. */
const tenths = (word: string): number => '一二三四五六七八九'.indexOf(word) * 10 + 10;
/** 占二千人次的比例: of a number, which need not be the target. */
const OF_NUMBER = /[占与和][一二两三四五六七八九十百千万]{2}/;
const LOSE = /扣|减/;

/** 按完成比例得分, 按比例扣分, 按插值法计分. */
export const proportion = defineClause<ItemOf<'proportion'>>({
  id: 'proportion',
  reads: '按比例：按完成比例得分、按比例计分、按比例扣分、按完成率计分、按插值法计分',
  grammar: `proportion = ( "按" | "按照" | "根据" ) , [ words ] , ( "比例" | "完成率" | "百分比" | "进度" … ) , ( "得分" | "计分" | "扣分" … )
           | [ "按" ] , ( "插值法" | "内插法" ) , [ "计分" ] ;`,
  starts: '得分完达做干按根依以同等成用采线直内插其余剩的则',
  examples: [
    '按完成比例得分',
    '按比例计分',
    '按比例扣分',
    '按比例减分',
    '按完成率计分',
    '按完成率计分后减半',
    '按线性插值法计分',
    '按供气户数完成比例计算得分',
    '按照办结数与任务数的比例记分',
    '按插值法计算得分',
    '同比例扣分',
  ],
  counterexamples: ['按时', '按规定', '按比例', '根据情况扣分'],
  parse({ text }, at) {
    if ('按采用以线直内插'.includes(text[at]!)) {
      const between = INTERPOLATE.end(text, at);
      if (between >= 0) return { type: 'proportion', start: at, end: between, mode: 'interpolate' };
    }
    const asMuch = AS_MUCH.end(text, at);
    if (asMuch >= 0) return { type: 'proportion', start: at, end: asMuch, mode: 'earn' };
    const part = PART.match(text, at);
    if (part) {
      const percent = part[1] === undefined ? tenths(part[2]!) : Number(part[1]);
      return { type: 'proportion', start: at, end: at + part[0].length, mode: 'earn', percent };
    }
    const place = BETWEEN_POINTS.end(text, at);
    if (place >= 0) return { type: 'proportion', start: at, end: place, mode: 'earn' };
    const lowered = LOWERED.match(text, at);
    if (lowered) {
      const percent = lowered[1] === undefined ? tenths(lowered[2]!) : 50;
      return { type: 'proportion', start: at, end: at + lowered[0].length, mode: 'earn', percent };
    }
    const named = namesRatio(text, at);
    if (named >= 0) return { type: 'proportion', start: at, end: named, mode: 'earn' };
    const share = SHARE.end(text, at);
    const missed = share < 0 && MISSED_BEFORE.test(text.slice(Math.max(0, at - 12), at));
    const plain = missed ? UNSAID.end(text, at) : -1;
    const end = share < 0 ? Math.max(RATE.end(text, at), plain) : share;
    // Turned round it is a formula, which the words behind the condition say.
    if (end < 0 || saysTurned(text.slice(at, end)) || OF_NUMBER.test(text.slice(at, end))) return undefined;
    return {
      type: 'proportion',
      start: at,
      end,
      mode: LOSE.test(text.slice(Math.max(at, end - 8), end)) ? 'lose' : 'earn',
    };
  },
  print: (item) =>
    item.percent !== undefined
      ? `按完成比例的${item.percent}%得分`
      : item.mode === 'earn'
        ? '按完成比例得分'
        : item.mode === 'lose'
          ? '按比例扣分'
          : '按插值法计分',
});
