import { wording } from '../../text/wording';
import { defineClause } from '../define-clause';
import type { ItemOf } from '../items';

/** 扣分: and 扣分标准为: announce what follows; 倒扣制 says it of the whole rule. */
const HEAD = wording(
  /(?:实行|采用|采取|执行|按照|按)?(?<![加奖不免无])(?:反向扣分|倒扣分|倒扣|扣分|减分|失分|扣减分值|扣减|扣除)(?:(?:分?值|情形|情况|标准|规则|细则|办法|方法|项目?|事项|因素|点|依据)?(?:如下|为|按)?:|(?:制|法|方式)(?:计分|评分|考核)?[:，]?)|(?:按|依)[^，。;:\n\d%()扣]{1,8}[处件项次个起例]数扣分[，:]|逐[处件项次个起例]扣分[，:]/y,
);

/** 扣分:迟到1分，旷工5分; 倒扣制:每起2分. */
export const deductHead = defineClause<ItemOf<'deduct-head'>>({
  id: 'deduct-head',
  reads: '扣分的题头：扣分：、扣分标准：、倒扣制，其后没有动词的分数都是扣分',
  grammar: `deduct-head = ( "扣分" | "减分" | "失分" … ) , [ "标准" | "情形" | "项" … ] , ":" | ( "倒扣" | "扣分" ) , ( "制" | "法" | "方式" ) ;`,
  starts: '实采执按依逐反倒扣减失',
  examples: ['扣分：', '扣分标准：', '倒扣制：', '采用倒扣制，', '扣分项：', '减分：'],
  counterexamples: ['扣分', '扣分项', '扣1分', '扣分：5分'],
  parse({ text }, at) {
    const end = HEAD.end(text, at);
    return end < 0 ? undefined : { type: 'deduct-head', start: at, end };
  },
  print: () => '扣分：',
});
