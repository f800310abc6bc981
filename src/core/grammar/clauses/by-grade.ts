import { wording } from '../../text/wording';
import { defineClause } from '../define-clause';
import type { ItemOf } from '../items';

/** Of grades, and no formula: 按等次对应比例乘以权重分. */
export const BY_GRADE = wording(
  /按(?:照)?(?:各|所评|所得|所在|上述|以上)?(?:等次|等级|档次|级别|评价结果|评定结果)(?:所)?(?:对应|相应|确定)?的?(?:得分)?(?:比例|百分比|系数|比率)(?:乘以?|×|x)?(?:本项|该项|指标)?(?:权重分值|权重分|权重|标准分|分值|满分)?(?:计算得分|计分|得分|计算|计)?(?=[，。;\n)]|$)/y,
);

/** 按等次对应比例计分: the percentages beside the grades are parts of the weight. */
export const byGrade = defineClause<ItemOf<'by-grade'>>({
  id: 'by-grade',
  reads: '等级后面的百分比都是分值的比例：按等次对应比例计分、按等级对应比例乘以权重分计算',
  grammar: `by-grade = "按" , ( "等次" | "等级" | "档次" … ) , [ "对应" ] , ( "比例" | "系数" … ) , [ "乘以" , base ] , [ "计分" ] ;`,
  starts: '按',
  examples: ['按等次对应比例计分', '按等级对应的比例乘以权重分计算', '按各档次比例得分'],
  counterexamples: ['按比例计分', '按等级计分', '按完成比例得分'],
  parse({ text }, at) {
    const end = BY_GRADE.end(text, at);
    return end < 0 ? undefined : { type: 'by-grade', start: at, end };
  },
  print: () => '按等次对应比例计分',
});
