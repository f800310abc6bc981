import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORM = wording(
  /(?:酌情(?:考虑)?(?:给予|予以)?|酌量|酌减|酌扣|视情节轻重|视情节|视情况|视具体情况|视情形|视情|视[^，。;\n\d]{1,14}?(?:情况|程度|质量|效果)|适当|根据(?:实际|具体|完成|工作|相关)?(?:情况|质量|效果|程度)(?:酌情)?|结合实际(?:情况)?|由(?:评审|考核|评价|专家)[^，。;\n\d]{0,10}?|综合(?:评定|评价|考评|打分))(?:给予|予以|适当|相应|合理|进行|酌情|分别|的)*(?:调减分值|核定分值|核定得分|扣减分值|扣除分值|扣分|减分|得分|给分|计分|记分|评分|打分|赋分|加分|扣减|扣除|扣|给)?/y,
);
const BARE = wording(
  /(?:合理核定分值|合理确定分值|合理核定|酌[情量减扣]|打分表|按照[^，。;\n\d]{0,14}(?:质量|效果|情况|优劣)(?:打分|评分|给分|计分|得分))/y,
);
/** 酌情扣1-2分: how much a person may take or give, which leaves the number to them all the same. */
const MARGIN = wording(
  /(?:不超过|至多|最多)?\d{1,2}(?:\.\d{1,2})?分?(?:[-~至到]\d{1,2}(?:\.\d{1,2})?分|(?<=(?:不超过|至多|最多)\d{1,2}(?:\.\d{1,2})?分))/y,
);
const SCORING = /扣|减|给|得分|计分|记分|评分|打分|赋分|加分|核定|酌|视情/;

/** Behind the points that the person chooses among, if they are said. */
function endOfMargin(text: string, at: number): number {
  return Math.max(at, MARGIN.end(text, at));
}

/** 酌情扣分, 视情减分, 视情况给分, 合理核定分值: a person decides. */
export const discretion = defineClause<ItemOf<'discretion'>>({
  id: 'discretion',
  reads: '由人裁量：酌情扣分、视情减分、视情况给分、适当扣分、合理核定分值',
  grammar: `discretion = ( "酌情" | "视情" | "视" , words , "情况" | "适当" | "根据情况" ) , ( "扣分" | "给分" | "减分" … ) , [ points , "-" , points ] ;`,
  starts: '酌视适根结由综合打按',
  examples: [
    '酌情扣分',
    '视情减分',
    '视情况给分',
    '适当扣分',
    '酌情',
    '合理核定分值',
    '视情节轻重扣分',
    '按照专项预案质量打分',
    '酌情扣1-2分',
  ],
  counterexamples: ['适当提高', '综合评价结果', '视频会议', '合理'],
  parse({ text }, at) {
    const form = FORM.read(text, at);
    if (form !== undefined && SCORING.test(form))
      return { type: 'discretion', start: at, end: endOfMargin(text, at + form.length) };
    const bare = BARE.read(text, at);
    if (bare !== undefined && bare !== '打分表')
      return { type: 'discretion', start: at, end: endOfMargin(text, at + bare.length) };
    return undefined;
  },
  print: () => '酌情扣分',
});
