import { wording } from '../../text/wording';
import { defineClause } from '../define-clause';
import type { ItemOf } from '../items';

const FORM = wording(
  /(?:否则|反之|除此之外|除此以外|其他情形|其他情况|其它情形|其它情况|其余情形|其余情况|其余的|其他的|(?:其余|其他|其它)(?:名次|位次|排名|等次|等级|档次|结果|分数段|区间|名|位)|其余|其他|其它|在?(?:此|该|上述|以上|这)一?(?:区间|范围|幅度)(?:之外|以外|外)|(?:高于或者?低于|低于或者?高于|大于或者?小于|小于或者?大于|多于或者?少于|少于或者?多于|超过或者?低于|低于或者?超过)(?:目标值?|指标值|计划数|标准值?|该值|此值)?)(?=(?:的|，|,|:|则|均|都|一律)?(?:，|均|都)?(?:不|得|计|记|扣|0|\d{1,2}(?:\.\d{1,2})?分(?!钟)|零|按|酌|视|该|本|此|为|减|给|全|一律|均|都|$))(?:的|则|:)?/y,
);

/** 否则, 其他情形. */
export const otherwise = defineClause<ItemOf<'otherwise'>>({
  id: 'otherwise',
  reads: '其余情形：否则、反之、其他情形、其余',
  grammar: `otherwise = "否则" | "反之" | "其他情形" | "其余" … ;`,
  starts: '否反除其高低大小多少超在此该上以这',
  examples: ['否则', '其余', '高于或低于目标值', '在此区间之外'],
  counterexamples: ['其他部门', '否决', '其余20分钟', '高于或低于10%'],
  parse({ text }, at) {
    const end = FORM.end(text, at);
    return end < 0 ? undefined : { type: 'otherwise', start: at, end };
  },
  print: () => '否则',
});
