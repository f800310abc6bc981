import { readNumeral } from '../../text/numerals';
import { wording } from '../../text/wording';
import { defineClause } from '../define-clause';
import type { ItemOf } from '../items';

const TO_ZERO = wording(
  /(?:直至|直到|至|以|到)?(?:该项|本项|此项|指标)?(?:分值|分数|满分|权重分|得分)?(?:扣完|扣光|扣尽|扣没|扣至零|扣到零|扣至0|扣到0|减完|减光|减至0|减至零|减到0|减到零|扣减至0|扣减至零)(?:本项指标|该项指标|本指标|该指标|该项|本项|此项|全部|所有|所得|指标|权重)?(?:的)?(?:分值|分数|满分|得分|总分|权重分|分)?(?:后)?(?:为止|即止|止|为零止|为0止|(?:则|即|后)?，?不再(?:扣分|扣减|扣))/y,
);
const REACHED = wording(
  /(?:直至|直到|至)(?:该项|本项|此项|该指标|本指标)?(?:的)?(?:分值|分数|得分|权重分|分)(?:为|归|扣至|减至|等于)(?:0|零)(?:分)?(?:为止|止)?|(?:扣减后|扣分后|扣后|最终|最后|该项|本项|此项)?(?:的)?得分(?:最低)?(?:不低于|不小于|不少于|不为|不得为)(?:负分|负数|负|(?:0|零)分?)(?:为止)?|(?:以|至)(?:0|零)分为(?:限|下限|止)|(?:以)?扣完(?:本项|该项|此项)?(?:分值|分数|分)?为限|(?:本项|该项|此项)?(?:分值|分数|分)?扣完(?:后|即|则)?，?(?:不再|不)(?:从|向|在|扣|倒扣)[^，。;\n\d]{0,14}?(?:扣减|扣除|扣分|扣)?(?=[，。;\n)]|$)|(?:直至|直到)(?:该项|本项|此项)?(?:分值|分数)?(?:扣完|扣光|减完)(?:该项|本项)?(?:分值|分数|分)?|(?:扣完|扣光)(?:该项|本项|此项)?(?:分值|分数|分)?(?=$|[。;\n)])|(?:扣至|扣到|减至|减到|扣减至)(?:0|零)分?(?:为止|止)?|(?:直至|直到|至)(?:0|零)分?(?:为止|止)|(?:直至|直到|至)(?:0|零)分|(?:该项|本项)?(?:最低|最少|最低得分|最低计|最低得|最低为)(?:得|计|为|至|扣至|扣到)?(?:0|零)分(?:为止)?|(?:得分)?不(?:计|得|记|出现)?(?:为)?负分|不(?:倒扣|得负)分?|(?:得分)?不低于(?:0|零)分/y,
);
const LOWEST = wording(
  /(?:但)?(?:本项指标|该项指标|本指标|该指标|本项|该项|此项)?(?:得分)?(?:最低|最少|至少|保底)(?:保留|保证|保底|留|扣至|得分为|得分|得|计|记|为|不低于)?/y,
);
const UNFINISHED = wording(/(?:直至|直到)?(?:扣完|扣光)(?:该项|本项|此项)?(?:分值|分)?为(?=$)/y);

/** 扣完为止, 直至扣完, 扣至0分, 最低0分; 扣完为 at the end of a cut text. */
export const floor = defineClause<ItemOf<'floor'>>({
  id: 'floor',
  reads: '扣分下限：扣完为止、直至扣完、扣完该项分值为止、扣至0分、最低0分、最低得N分',
  grammar: `floor = [ "直至" ] , "扣完" , [ "该项分值" ] , [ "为止" ] | "扣至0分" | "最低" , [ "得" ] , number , "分" ;`,
  starts: '直至以到扣减最不该本此分得满权指但保',
  examples: [
    '扣完为止',
    '直至扣完',
    '扣完该项分值为止',
    '扣至0分为止',
    '扣完',
    '最低0分',
    '不计负分',
    '最低得1分',
    '扣完为',
    '直到扣完为止',
    '该项分值扣完为止',
  ],
  counterexamples: ['扣3分', '扣完全部分值', '最低得分率'],
  parse({ text }, at) {
    const toZero = TO_ZERO.end(text, at);
    const whole = toZero < 0 ? REACHED.end(text, at) : toZero;
    if (whole >= 0) return { type: 'floor', start: at, end: whole, value: 0, cut: false };
    const unfinished = UNFINISHED.end(text, at);
    if (unfinished >= 0) return { type: 'floor', start: at, end: unfinished, value: 0, cut: true };
    const lowest = LOWEST.end(text, at);
    const number = lowest < 0 ? undefined : readNumeral(text, lowest);
    if (!number || number.damaged || text[number.end] !== '分') return undefined;
    return { type: 'floor', start: at, end: number.end + 1, value: number.value, cut: false };
  },
  print: (item) => (item.value === 0 ? '扣完为止' : `最低得${item.value}分`),
});
