import { readNumeral } from '../../text/numerals';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const OVER = wording(/(?:超过|超出|高于|大于|超)(?=\d)/y);
const AS = wording(/%(?:以上)?(?:的|部分|时|者)*，?(?:均|一律|统一|仍|只)?(?:按|以)(?=\d)/y);
const COUNTS = wording(/%(?:计算|计(?![划分])|核算|封顶|为限|为上限)/y);
/** 按牵头部门计, 按1件计: how something is counted, not what it earns. */
const BY = wording(
  /(?:只|均|仍|都|则)?按(?!比例|进度)(?:[^，。;:\n()0-9分扣减加得满率比每%×÷/=]{1,14}|[1一](?:件|次|起|例|项|个|户|人|笔|处|场|期|天|日|票))(?:计算|计入|计数|统计|计|(?<=面积|数量|人数|工程量|里程|长度|户数|件数|套数|个数|台数|规模)核定得分)(?=[，。;)\n]|$)/y,
);

/** 扣分不设下限, 不设最低分. */
const NO_LEAST = wording(
  /(?:扣分|得分|分值|本项)?(?:不设|不设置|没有|无)(?:得分|分值|扣分)?(?:下限|最低分)(?=[，。;)\n]|$)/y,
);

/** 由零起计, 从0分开始累计: of points that are earned one after the other. */
const FROM_ZERO = wording(
  /(?:得分)?(?:由|从|自)(?:零|0)分?(?:起步?|开始)?(?:计分|累计|累加|计算|起算|计|算|起)(?=[，。;\n])/y,
);

/** 超出部分不再计分: never more than full marks. */
const NO_MORE = wording(
  /(?:超[过出额]|多出|超额完成)的?部分，?(?:均|一律|都)?(?:不再|不予|不)(?:重复|另行?|额外)?(?:计分|得分|加分|记分|给分|计算得分)(?=[，。;)\n]|$)/y,
);
/** 各占2分，缺项的该项不得分: an item that is not there earns nothing of its own, which its points say already. */
const OF_ITEM = wording(
  /(?:缺[失少]?|少|漏)(?:项|的项)?的?，?(?:该|此|本)项(?:内容)?(?:均|则)?不(?:得|计|给)分(?=[，。;)\n]|$)/y,
);
const EACH_ITEM = /(?:各占|各得|各计|各|每项得?|每项占)\d{1,2}(?:\.\d{1,2})?分[，;。]$/;

/** 超过100%的按100%计: never more than full marks; 同一事项按1件计: a way of counting. */
export const convention = defineClause<ItemOf<'context' | 'most'>>({
  id: 'convention',
  reads: '计数的约定：超过100%的按100%计（不超过满分）、超出部分不再计分、按1件计、按牵头部门计',
  grammar: `convention = "超过100%的按100%计" | "超出部分不再计分" | "按" , ( words | "1" , unit ) , ( "计" | "计算" | "统计" ) ;`,
  starts: '超高大只均仍都则按多扣得分本不没无由从自缺少漏',
  examples: [
    '超过100%的按100%计',
    '按1件计',
    '按牵头部门计',
    '按自然年度统计',
    '超出部分不再计分',
    '按批复面积核定得分',
    '‹由零起计›，每提升1个百分点得1分',
    '制度、台账各占2分，‹缺项的该项不得分›',
  ],
  counterexamples: [
    '按2分计',
    '按比例计算',
    '按完成率计算',
    '超过80%的按60%计',
    '按时计',
    '超出5天的部分不计分',
  ],
  parse({ text }, at) {
    const over = OVER.end(text, at);
    if (over >= 0) {
      const first = readNumeral(text, over);
      const as = first?.value === 100 ? AS.end(text, first.end) : -1;
      const second = as < 0 ? undefined : readNumeral(text, as);
      const end = second?.value === 100 ? COUNTS.end(text, second.end) : -1;
      return end < 0
        ? undefined
        : { type: 'most', start: at, end, of: 'score', value: Number.POSITIVE_INFINITY };
    }
    const zero = '由从自得'.includes(text[at]!) ? FROM_ZERO.end(text, at) : -1;
    if (zero >= 0) return /[扣减]/.test(text) ? undefined : { type: 'context', start: at, end: zero };
    const more = NO_MORE.end(text, at);
    if (more >= 0)
      return { type: 'most', start: at, end: more, of: 'score', value: Number.POSITIVE_INFINITY };
    // 扣分不设下限: whoever scores at the end of the points asks for it.
    const open = NO_LEAST.end(text, at);
    if (open >= 0) return { type: 'context', start: at, end: open };
    const item = '缺少漏'.includes(text[at]!) ? OF_ITEM.end(text, at) : -1;
    if (item >= 0)
      return EACH_ITEM.test(text.slice(Math.max(0, at - 16), at))
        ? { type: 'context', start: at, end: item }
        : undefined;
    const end = BY.end(text, at);
    return end < 0 || text.startsWith('按时计', at) ? undefined : { type: 'context', start: at, end };
  },
  print: (item) => (item.type === 'most' ? '超过100%的按100%计' : ''),
});
