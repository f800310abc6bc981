import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

/** 扣分: and 扣分标准为: announce what follows; 倒扣制 says it of the whole rule. */
const HEAD = wording(
  /(?:实行|采用|采取|执行|按照|按)?(?<![加奖不免无])(?:反向扣分|倒扣分|倒扣|扣分|减分|失分|扣减分值|扣减|扣除)(?:(?:分?值|情形|情况|标准|规则|细则|办法|方法|项目?|事项|因素|点|依据)?(?:如下|为|按)?:|(?:制|法|方式)(?:计分|评分|考核)?[:，]?)|(?:按|依)[^，。;:\n\d%()扣]{1,8}[处件项次个起例]数扣分[，:]|逐[处件项次个起例]扣分[，:]/y,
);

/** 按日计扣，每日0.3分: the verb of loss in front of its step; the points behind it are read as lost. */
const AHEAD = wording(
  /(?:(?:[按逐][日天周月次处件项起个人例户家篇期批份条](?:数|计)?)?(?:予以|相应|进行)?(?:计扣|扣减|扣分|扣除|减分|倒扣|核减)，(?=(?:即|标准为)?每[^，。;:\n扣减得加计]{1,14}?\d{1,2}(?:\.\d{1,2})?分(?:[，。;\n]|$))|[按逐]([日天周月次处件项起个人例户家篇期批份条])(?:予以|相应)?(?:扣|扣分|计扣|扣减|减分|倒扣)，(?:(?=每[一1]?个?\1[扣减](?:\d|权重|分值|标准分|满分|本项|该项))|(?=[每1一]\1(?:扣|减)?\d{1,2}(?:\.\d{1,2})?分(?:[，。;\n]|$))))/y,
);

/** 按实际值与目标值的差距绝对值进行扣分，每差1件: what the step behind it counts, said before it. */
const BY_GAP = wording(
  /(?:按照?|根据)[^，。;:\n\d扣减得加%]{0,24}?(?:差距|差额|差值|差数|相差)[值数]?(?:的?绝对值)?的?(?:大小|多少)?(?:进行|予以|相应)?(?:扣分|扣减|计扣|减分)，(?=每相?差\d{1,6}(?:\.\d{1,3})?[^，。;\n扣\d]{1,8}[扣减]\d)/y,
);

const MISSED = /(?:未能?|没有?)(?:达到?|完成|达标|实现)[^，。;\n]{0,10}[的者]?，$|不达标的?，$/;

/** 扣分:迟到1分，旷工5分; 倒扣制:每起2分. */
export const deductHead = defineClause<ItemOf<'deduct-head' | 'separator'>>({
  id: 'deduct-head',
  reads: '扣分的题头：扣分：、扣分标准：、倒扣制，其后没有动词的分数都是扣分',
  grammar: `deduct-head = ( "扣分" | "减分" | "失分" … ) , [ "标准" | "情形" | "项" … ] , ":" | ( "倒扣" | "扣分" ) , ( "制" | "法" | "方式" ) ;`,
  starts: '实采执根按依逐反倒扣减失予相进计核',
  examples: ['扣分：', '扣分标准：', '倒扣制：', '采用倒扣制，', '扣分项：', '减分：'],
  counterexamples: ['扣分', '扣分项', '扣1分', '扣分：5分'],
  parse({ text }, at) {
    const end = HEAD.end(text, at);
    if (end >= 0) return { type: 'deduct-head', start: at, end };
    const gap = BY_GAP.end(text, at);
    // By its absolute value a gap to the good side is one as well, unless only who missed the goal is spoken of.
    const oneSided =
      gap < 0 || !text.slice(at, gap).includes('绝对值') || MISSED.test(text.slice(Math.max(0, at - 16), at));
    const announced = Math.max(AHEAD.end(text, at), oneSided ? gap : -1);
    const ahead = '不免无未加'.includes(text[at - 1] ?? '，') ? -1 : announced;
    return ahead < 0 ? undefined : { type: 'separator', mark: '，', start: at, end: ahead };
  },
  print: (item) => (item.type === 'separator' ? '' : '扣分：'),
});
