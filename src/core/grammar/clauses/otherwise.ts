import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORM = wording(
  /(?:否则|反之|除此之外|除此以外|其他情形|其他情况|其它情形|其它情况|其余情形|其余情况|其余的|其他的|(?:其余|其他|其它)(?:名次|位次|排名|等次|等级|档次|结果|分数段|区间|名|位)|其余|其他|其它|在?(?:此|该|上述|以上|这)一?(?:区间|范围|幅度)(?:之外|以外|外)|(?:高于或者?低于|低于或者?高于|大于或者?小于|小于或者?大于|多于或者?少于|少于或者?多于|超过或者?低于|低于或者?超过|不等于|≠)(?:目标值?|指标值|计划数|标准值?|该值|此值)?)(?=(?:的|，|,|:|则|均|都|一律)?(?:，|均|都)?(?:不|得|计|记|扣|0|\d{1,2}(?:\.\d{1,2})?分(?!钟)|零|按|酌|视|该|本|此|为|减|给|全|一律|均|都|$))(?:的|则|:)?/y,
);

/** 其余乡镇1分, 其他单位得2分: all others, of whom only what they earn is said. */
const OTHERS = wording(
  /(?:其余|其他|其它)(?:的)?(?:乡镇街道|乡镇|镇街|镇办|乡|镇|街道办?|单位|部门|科室|县区|区县|县市区|县|村居|行政村|村|社区|园区|企业|学校|站所|队伍|参评单位|参评对象|对象)(?:均|都|一律|各)?(?=的?，?(?:(?:得|计|记|给)?(?:\d{1,2}(?:\.\d{1,2})?分(?!钟)|满分|零分)|不[得计给]))/y,
);

/** 否则, 其他情形. */
export const otherwise = defineClause<ItemOf<'otherwise'>>({
  id: 'otherwise',
  reads: '其余情形：否则、反之、其他情形、其余',
  grammar: `otherwise = "否则" | "反之" | "其他情形" | "其余" … ;`,
  starts: '否反除其不≠高低大小多少超在此该上以这',
  examples: ['否则', '其余', '高于或低于目标值', '在此区间之外'],
  counterexamples: ['其他部门', '否决', '其余20分钟', '高于或低于10%'],
  parse({ text }, at) {
    const end = Math.max(FORM.end(text, at), OTHERS.end(text, at));
    return end < 0 ? undefined : { type: 'otherwise', start: at, end };
  },
  print: () => '否则',
});
