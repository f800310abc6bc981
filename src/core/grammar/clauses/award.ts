import { defineClause, matchAt } from '../define-clause';
import type { ItemOf } from '../items';
import { isValue, printAward, readBareShare, readPoints, readStatedShare, readWeightShare } from './points';

const LEAD =
  /(?:该项指标|本项指标|该指标|本指标|此指标|该项目|该项|本项|此项|此处)?(?:均|都|则|即|便|就|可|才|方可|方|仍|只|一律|应|将)?/y;
const VERB =
  /(?:各得到|各得|各计|各占|各记|各给|各|分别得|评定为|得到|获得|获|给予|给|得分为|得分(?!值)|得|计分为|计为|计|记分|记为|记|占|赋予|赋分|赋值|赋|评分|评为|评|打分|打|按照|按|为|分值为|分值)(?:到|以|为|:|=)?/y;
const FULL =
  /(?:该项|本项|此项|指标)?(?:全部)?(?:满分值|满分|全分|全部分值|全部分数|全额分值|标准分值|标准分|全部权重分|所赋全部分值|权重分|权重分值)(?:值)?/y;
const FULL_TAIL = /(?:计算得分|计算|计分|计|记分|处理)?/y;
const FULL_LONG = /(?:得|记|计|给)(?:该|本)[^，。;\n\d]{0,8}?所?赋?(?:的)?全部分(?:值)?/y;
/** 得满分的80% is no full marks; neither is 满分×80%. */
const SHARE_OF_FULL =
  /(?:值)?(?:的?[×x]?\(?(?:\d[\d.]*%|百分之)|的?(?:一半|半数|[一二两三四五六七八九]成|[一二两三四五六七八九十]分之))/y;
const NOT_DEDUCTED = /(?:不予扣分|不扣分|不扣减|不减分|不予扣减)(?!数)/y;
const ZERO =
  /(?:不得分|不予得分|不能得分|不计分|不给分|不记分|不予计分|不予给分|不予记分|不予评分|不予赋分|不赋分|不评分|没有得分|无得分|得零分|计零分|记零分|为零分|得分为零|得分为0|零分|全部扣除|全部扣完|全扣|扣完(?!为|即|止|该|本|所|此|分值为|分为|全部分值为)(?:全部分值|分值)?|扣光(?!为)|(?:扣除|扣完|扣光|扣去|扣减|扣)(?:该项|本项|此项|该指标|本指标)?(?:的)?(?:全部分值|全部分数|全部分|全部得分|所有分值|全分|满分|该项分值|本项分值)(?!为止|的?\d))/y;

/** 得满分, 得4分, 计满分, 不得分, 得权重分的60%, 5分. */
export const award = defineClause<ItemOf<'award'>>({
  id: 'award',
  reads: '得分：得满分、得N分、计N分、记N分、占N分、N分、不得分、得权重分的p%',
  grammar: `award  = [ item ] , ( [ verb ] , ( "满分" , [ points ] | points | share ) | zero ) ;
points = number , [ "-" , number ] , "分" ;   share = [ base ] , number , "%" , [ base ] ;
zero   = "不得分" | "不计分" | "零分" | "0分" | "扣完" | "扣除全部分值" ;`,
  starts:
    '得计记给占赋评打获可满全不没无零扣按为该本此均都则即便就才方仍只一应各分所权标将0123456789一二两三四五六七八九十半',
  examples: [
    '得满分',
    '记满分',
    '得3分',
    '计4.5分',
    '占4分',
    '5分',
    '不得分',
    '0分',
    '得权重分的60%',
    '得一半分',
    '得该项分值的85-100%',
    '此项不得分',
    '得满分2分',
    '得4-7分',
    '按满分计算',
    '不扣分',
    '扣除全部分值',
    '得十分',
    '得0分',
  ],
  counterexamples: ['得到', '分钟', '10分钟', '92分以上', '满意', '不得少于', '十分满意', '按时'],
  parse({ text }, at) {
    const end = (
      i: number,
      value: Pick<ItemOf<'award'>, 'award' | 'each' | 'total' | 'verb'>,
    ): ItemOf<'award'> => ({ type: 'award', start: at, end: i, ...value });
    const lead = matchAt(LEAD, text, at)?.[0] ?? '';
    const from = at + lead.length;
    const zero = matchAt(ZERO, text, from);
    if (zero)
      return end(from + zero[0].length, {
        award: { kind: 'points', value: 0 },
        each: false,
        total: undefined,
        verb: true,
      });
    const notDeducted = matchAt(NOT_DEDUCTED, text, from);
    if (notDeducted)
      return end(from + notDeducted[0].length, {
        award: { kind: 'full' },
        each: false,
        total: undefined,
        verb: true,
      });
    const long = matchAt(FULL_LONG, text, from);
    if (long)
      return end(from + long[0].length, {
        award: { kind: 'full' },
        each: false,
        total: undefined,
        verb: true,
      });
    const verb = matchAt(VERB, text, from)?.[0] ?? '';
    if (verb === '' && lead !== '') return undefined;
    const i = from + verb.length;
    const each = verb.startsWith('各');
    const full = matchAt(FULL, text, i);
    if (full && (verb !== '' || /满分|全分/.test(full[0]))) {
      let stop = i + full[0].length;
      if (verb === '' && matchAt(/(?:为|是|:)?\d/y, text, stop)) return undefined;
      const isShare =
        /权重|标准|分值$/.test(full[0]) && matchAt(/的?(?:\d|百分)/y, text, stop)
          ? true
          : matchAt(SHARE_OF_FULL, text, stop) !== undefined;
      if (!isShare) {
        stop += matchAt(FULL_TAIL, text, stop)?.[0].length ?? 0;
        const bracket = text[stop] === '(' ? 1 : 0;
        const total = readPoints(text, stop + bracket);
        const closed = total && (bracket === 0 || text[total.end] === ')');
        if (total && closed && total.award.kind === 'points' && !total.damaged) {
          return end(total.end + bracket, {
            award: { kind: 'full' },
            each,
            total: total.award.value,
            verb: true,
          });
        }
        return end(stop, { award: { kind: 'full' }, each, total: undefined, verb: verb !== '' });
      }
    }
    if (verb === '按' || verb === '按照') return undefined;
    const points =
      readPoints(text, i) ??
      (verb === '' || verb === '为'
        ? readStatedShare(text, i)
        : (readWeightShare(text, i) ?? (/^(?:得|计)$/.test(verb) ? readBareShare(text, i) : undefined)));
    if (!points || points.damaged || (verb === '' && isValue(text, points.end))) return undefined;
    return end(points.end, { award: points.award, each, total: undefined, verb: verb !== '' });
  },
  print: (item) => printAward(item.award),
});
