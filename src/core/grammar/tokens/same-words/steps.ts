import { ofLastText } from '../../../text/per-text';
import { saying, type Saying } from './saying';

/** Of what nobody wants more. */
const LESS_IS_BETTER =
  /差错|投诉|事故|违[规法纪约]|逾期|超[时支标]|死亡|隐患|失业|流失|损耗|能耗|排放|不合格|信访|返[工贫]|空置|闲置|拖欠|浓度|成本/;

const isOfLess = ofLastText((text) => LESS_IS_BETTER.test(text));

/** No rule that says how a part of a step counts is longer; each place asks for itself. */
const LONGEST = 2000;

/** Whether an amount is what a step of the rule is: 每低1%, 每逾期1天. */
function isStep(amount: string, text: string): boolean {
  if (text.length > LONGEST) return false;
  for (let at = text.indexOf(amount); at >= 0; at = text.indexOf(amount, at + 1))
    if (/每[^，。;:\n\d]{0,10}$/.test(text.slice(Math.max(0, at - 12), at))) return true;
  return false;
}

/** How a step is told, and which way it counts. */
export const STEP_SAYINGS: readonly Saying[] = [
  // (低于1天按1天计): less than one step.
  saying(
    /[低小少]于/,
    /(?<!不)(?:低于|小于|少于)(?=([1-9]\d{0,5}(?:\.\d{1,3})?(?!分(?!钟))[^，。;:\n()\d%]{1,5}?|[1-9]%)的?(?:部分)?，?(?:都|均|也|一律)?按照?\1(?:计|算|扣|折))/g,
    ({ 0: words, 1: step, input }) => (isStep(step!, input) ? '不足' : words),
  ),
  saying(
    /每[大小]于/,
    /(?<=每)大于(?=[\d一二两三四五][^，。;:\n得]{0,12}，?[扣减]|\d[\d.]*(?:%|个百分点|‰))(?![^，。;\n]*[小低]于|[^\n]*每小于)/g,
    '超过',
  ),
  saying(/每[大小]于/, /(?<=每)小于(?=[\d一二两三四五])/g, '低于'),
  saying(
    /[或、]/,
    /(?<=每)(?:高于|大于|超过|超出|多于)(?:或者?|、)(?:小于|少于|不足|不到)(?=[\d一二两三四五])|(?<=每)(?:大于|超过|超出|多于)(?:或者?|、)低于(?=[\d一二两三四五])/g,
    '高于或低于',
  ),
  // 多或少1眼均扣.
  saying(/多或少/, /(?<=[，。;])多或少(?=[一1][^，。;\d]{1,2}(?:均|都)?扣)/g, '每多或少'),
  // 按投用率计分，1%得0.1分: each of them, where no other level follows.
  saying(/1%[得计]/, /(?<=按[^，。;\d]{2,8}率(?:计分|得分|赋分)，)(?=1%[得计]\d[^%]*$)/g, '每'),
  // 每增减1个百分点，相应加减0.2分: two steps in one; of what nobody wants more of it says too little.
  saying(
    /每(?:增减|升降)/,
    /每(?:增减|升降)(\d{1,5}(?:\.\d{1,3})?[^，。;:\d()]{1,5}?)，?(?:则|即|相应地?|对应|分别|按此)?(?:加减|加、减|增减)(\d{1,3}(?:\.\d{1,2})?分)(?=[，。;\n]|$)/g,
    ({ 0: words, 1: step, 2: points, input }) =>
      isOfLess(input) ? words : `每增加${step}加${points}，每减少${step}减${points}`,
  ),
  // 前3个达标小区每个计1分，第4个起每个计2分: of what, between the first ones and each of them.
  saying(
    /前\d{1,3}[个家所座处场次篇期项件条名户]/,
    /(?<=前(\d{1,3})([个家所座处场次篇期项件条名户]))(?![每各的国省市县区部])[^，。;:\n\d每各前第级]{2,10}(?=每\2[得计记加]\d{1,2}(?:\.\d{1,2})?分[，;](?:从|自)?第\d{1,3}\2(?:开始|起|以后)[^，。;:\n\d]{0,2}每\2[得计记加]\d)/g,
    '',
  ),
  // 自第3次起。每次扣1分: a stop in the midst of it.
  saying(
    /[起始][。;]\n?每/,
    /(?<=[自从]?第[\d一二两三四五六七八九十]{1,2}[^，。;\d]{0,3}(?:起|开始))[。;]\n?(?=每)/g,
    '，',
  ),
  // 以0.6mg/L为准，低于基准的，每低0.05mg/L: the number that was just told.
  saying(
    /于基准/,
    /(?<=以[^，。;:\n\d]{0,6}\d[\d.]{0,8}[^，。;:\n\d]{1,8}为(?:基准|标准|准)，[^\n]{0,60})[低高]于基准[值线]?的，(?=每[低高])/g,
    '',
  ),
  // 仅就低于80%的部分扣分，每1个百分点扣0.5分.
  saying(/部分扣分，每/, /(?<=[，;])(?:仅|只)?(?:就|对|按)(?=低于\d[\d.]{0,5}%的部分扣分，每)/g, ''),
  saying(/部分扣分，每/, /(?<=低于\d[\d.]{0,5}%的部分)扣分，(?=每)/g, ''),
  // 超过的，超出额每占预算数的1%: each per cent beyond it.
  saying(
    /额每/,
    /(?<=[，;])超[出支过](?:金?额)每(?:占|达到?)(?=(?:年初|批复)?(?:预算|概算|计划|控制|限额)[数额]?的\d[\d.]{0,4}%[扣减])/g,
    '每超',
  ),
  // 累计数每少6件扣0.5分。单季不足60件的不单独扣分: of the whole, as it said.
  saying(
    /单独扣分|另行扣分/,
    /(?<=(?:累计|全年|合计)[^\n]{1,120}[。;\n])(?:(?:季度|月度|各季度?|各月)之间可以?(?:相互)?调剂，)?单[季月](?:度)?不足\d{1,6}[^，。;\n\d]{1,4}的，?(?:不单独扣分|不另行扣分)(?=[。;\n]|$)/g,
    '',
  ),
  // 生活垃圾减量3%以上得满分，每少减0.5个百分点扣分: less of the same, where so much of it at least is asked for.
  saying(
    /每少[减降]/,
    /(?<=(?:减|降)[^，。;:\d]{1,4}\d{1,3}(?:\.\d{1,2})?%(?:及?以上)?(?:\(含[^()]{0,6}\))?的?[，,]?得?满分[，。;]每少)[减降](?=\d)/g,
    '',
  ),
  // 除首次给予提醒、不扣分外，其余每次扣1分: what is told of the first by where the steps begin.
  saying(
    /首次/,
    /(?<=^|[。;\n])除?首次(?:发现|发生|出现)?(?:的?，?)?(?:只|仅)?(?:给予|予以)?(?:提醒|警告|告诫|口头提醒|约谈)?[、，]?(?:但)?不(?:予)?扣分(?:的?外)?，(?:其余|其后|以后|此后|之后)(?=每次，?扣)/g,
    '从第2次起',
  ),
];
