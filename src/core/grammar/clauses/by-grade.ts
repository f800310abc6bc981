import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

/** Of grades, and no formula: 按等次对应比例乘以权重分. */
export const BY_GRADE = wording(
  /按(?:照)?(?:各|所评|所得|所在|上述|以上)?(?:等次|等级|档次|级别|评价结果|评定结果)(?:所)?(?:对应|相应|确定)?的?(?:得分)?(?:比例|百分比|系数|比率)(?:乘以?|×|x)?(?:本项|该项|指标)?(?:权重分值|权重分|权重|标准分|分值|满分)?(?:计算得分|计分|得分|计算|计)?(?=[，。;\n)]|$)/y,
);

/** (均指占本指标分值的比例): said behind the percentages. */
const OF_POINTS = wording(
  /(?:注:|说明:)?(?:以上|上述|所列|括号内)?(?:的)?(?:比例|百分比|百分数|数值|比率)?(?:均|都|皆|全部)?(?:是|系)?(?:指|为|按|是)(?:占)?(?:该|本|此)?(?:项|指标|项指标)?(?:的)?(?:权重分值|权重分|权重|标准分|分值|满分)的?(?:比例|百分比|百分数|占比)(?:计分|计算|计)?(?=[，。;\n)]|$)/y,
);

const GRADES = '(?:优秀|良好|中等|一般|较[好差]|不?合格|[优良中好差])';
/** 按优良中差四档评价，优档…: all grades there are, before the first of them. */
const ALL_GRADES = wording(
  new RegExp(
    `(?:按照?|(?:评价|评定|考核|考评)?(?:等次|等级|档次|结果)(?:依次|共)?(?:分为|分|为))${GRADES}(?:、?${GRADES}){2,5}[三四五]?个?(?:档次|等次|等级|档|级)?(?:进行)?(?:评价|评定|评分|打分|考核)?[，。;:](?=(?:优|好)[^、])`,
    'y',
  ),
);

/** 按等次对应比例计分: the percentages beside the grades are parts of the weight. */
export const byGrade = defineClause<ItemOf<'by-grade' | 'separator'>>({
  id: 'by-grade',
  reads: '等级后面的百分比都是分值的比例：按等次对应比例计分、按等级对应比例乘以权重分计算',
  grammar: `by-grade = "按" , ( "等次" | "等级" | "档次" … ) , [ "对应" ] , ( "比例" | "系数" … ) , [ "乘以" , base ] , [ "计分" ] ;`,
  starts: '按评等档结考注说以上所括比百数均都皆全是系指为',
  examples: [
    '按等次对应比例计分',
    '按等级对应的比例乘以权重分计算',
    '按各档次比例得分',
    '均指占本指标分值的比例',
  ],
  counterexamples: [
    '按比例计分',
    '评价等次为优、良、中，得满分',
    '按等级计分',
    '按完成比例得分',
    '为满分',
    '指标分值',
  ],
  parse({ text }, at) {
    const end = Math.max(BY_GRADE.end(text, at), OF_POINTS.end(text, at));
    if (end >= 0) return { type: 'by-grade', start: at, end };
    const all = ALL_GRADES.end(text, at);
    return all < 0 ? undefined : { type: 'separator', mark: ';', start: at, end: all };
  },
  print: (item) => (item.type === 'separator' ? '' : '按等次对应比例计分'),
});
