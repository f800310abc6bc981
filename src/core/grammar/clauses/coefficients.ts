import { ofLastText } from '../../text/per-text';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf, RawAward } from '../tokens/items';
import { printAmount, printAward } from './points';

const ITEM = '(?:本项|该项|此项|本指标|该指标|此指标|指标|最终|实际)?';
const WEIGHT = '(?:权重分值|权重分|权重值|权重|标准分值|标准分|满分值|满分|分值)';
const WHICH = '(?:上述|以上|对应的?|相应的?|所在档次的?|所对应的?|该|各档)?';
const NAME =
  '(?:(?:评价|评定|考核|评分|计分|得分|等次|等级|档次|档|完成|折算|赋分|分档|达标)?系数|得分率|得分比例)';
const TIMES = '(?:×|\\*|x|X|乘以|乘)';
const COUNTED = '(?:(?:计算|计)得分|计分|计算|计)?';

/** 得分=权重×系数, 按权重与系数的乘积计分: a sentence of its own. */
/** 得分=等级系数×10: the points themselves. */
const OF_POINTS = `(?:${ITEM}${WEIGHT}|\\d{1,2}(?:\\.\\d{1,2})?分?)`;
const PRODUCT = `(?:${ITEM}(?:得分|评分)(?:=|等于|为|按照?|:)|按照?)?(?:${OF_POINTS}(?:${TIMES}${WHICH}${NAME}|[与和]${WHICH}${NAME}(?:的乘积|之积|相乘))|${WHICH}${NAME}(?:${TIMES}${OF_POINTS}|[与和]${ITEM}${WEIGHT}(?:的乘积|之积|相乘)))${COUNTED}(?=[，。;:\\n)]|\\((?:其中:?)?[优良好甲]|\\.(?!\\d)|$)`;
/** 按等级系数计分: the same, where nothing is said to be multiplied. */
const BY_NAME = `按照?${WHICH}(?:评价|评定|考核|评分|等次|等级|档次|分档)?系数(?:计分|得分|评分|赋分|折算(?:得分)?)(?=[，。;:\\n])`;
const SAID = wording(new RegExp(`${PRODUCT}|${BY_NAME}`, 'y'));
const SAID_SOMEWHERE = new RegExp(`${PRODUCT}|${BY_NAME}`);
/** The points of 得分=等级系数×10. */
const TIMES_POINTS =
  /(?:^|[=:为])(\d{1,2}(?:\.\d{1,2})?)分?(?:×|\*|x|X|乘)|(?:×|\*|x|X|乘以?)(\d{1,2}(?:\.\d{1,2})?)分?$/;
const COUNTED_AT_END = new RegExp(`${COUNTED}$`);

const NUMBER = '(\\d{1,3}(?:\\.\\d{1,3})?)(%?)';
const ENDS = '(?=[，。;、\\n)]|\\.(?!\\d)|$)';
/** Without 完成 and 达标, which the case may say: 按期完成系数1. */
const OF_CASE = '(?:(?:评价|评定|考核|评分|计分|得分|等次|等级|档次|折算|赋分|分档)?系数|得分率|得分比例)';
const GIVEN = `${WHICH}${OF_CASE}(?:取值|值)?(?:即|便|就)?(?:取值为|定为|设为|记为|计为|为|取|是|按|记|计|得|=|:)?${NUMBER}(?:计算|计)?${ENDS}`;
/** 系数为0.8, 对应系数1.0, 得分率80%. */
const COEFFICIENT = wording(new RegExp(GIVEN, 'y'));
/** 优秀:1.0; 80%-90%取0.8; : behind a case, and nothing else in the clause. */
const LISTED = wording(/[:取为](\d{1,3}(?:\.\d{1,3})?)(%?)(?=[;、。\n]|$|(?<=取[\d.]{1,5}%?)，)/y);
/** 优1.0，良0.85: behind a grade, where the weight is multiplied. */
const OF_GRADE = wording(
  /(?<=[优良中差好]|优秀|良好|一般|合格)[为:=取]?(0(?:\.\d{1,3})?|1(?:\.0{1,3})?)(%?)(?=[，;、。\n)]|$)/y,
);
const GIVEN_SOMEWHERE = new RegExp(
  `${GIVEN}|[^\\d，。;:\\n]:[01](?:\\.\\d{1,3})?[;、。]|取(?:1(?:\\.0{1,3})?|0\\.\\d{1,3})[;。]|(?:[优良中差好]|优秀|良好|一般|合格)[为:=取]?(?:0\\.\\d{1,3}|1(?:\\.0{1,3})?)[，;、。]`,
);
/** 得分率降低4个百分点, 系数减0.1. */
const LESS = wording(
  new RegExp(
    `${NAME}(?:相应|则|就|即)?(?:降低|下降|减少|扣减|扣除|调减|下调|递减|核减|降|减|扣)(\\d{1,2}(?:\\.\\d{1,3})?)(%|个百分点|个点)?${ENDS}`,
    'y',
  ),
);
const LEAST = wording(
  new RegExp(`${NAME}(?:最低|最小|下限)(?:降至|减至|扣至|为|取|到)?(?:0|零)%?(?:为止)?${ENDS}`, 'y'),
);

/** Whether a text says that the weight is multiplied, and by what; found once for the text that is being read. */
const coefficientsIn = ofLastText((text): { readonly said: boolean; readonly given: boolean } => {
  const said = /系数|得分率|得分比例/.test(text) && SAID_SOMEWHERE.test(text);
  return { said, given: said && GIVEN_SOMEWHERE.test(text) };
});

/** 得分=权重×系数 where the coefficients are said; 得分率 alone is the actual of the row, and a formula. */
export function productOfCoefficient(
  text: string,
  at: number,
): ItemOf<'separator' | 'stray' | 'total'> | undefined {
  const { said, given } = coefficientsIn(text);
  const end = said ? SAID.end(text, at) : -1;
  if (end < 0) return undefined;
  const points = TIMES_POINTS.exec(text.slice(at, end).replace(COUNTED_AT_END, ''));
  const value = Number(points?.[1] ?? points?.[2] ?? 0);
  if (given && value > 0) return { type: 'total', value, start: at, end };
  if (given) return { type: 'separator', mark: '。', start: at, end };
  return text.slice(at, end).includes('系数') ? { type: 'stray', start: at, end } : undefined;
}

/** @returns percent of the weight; `undefined` for more than all of it */
function percentOf(number: string, percent: string | undefined): number | undefined {
  const value = Number((Number(number) * (percent ? 1 : 100)).toPrecision(12));
  return value <= 100 ? value : undefined;
}

function awardOf(percent: number): RawAward {
  if (percent === 0) return { kind: 'points', value: 0 };
  return percent === 100 ? { kind: 'full' } : { kind: 'share', percent };
}

/** 得分=权重×系数, and the coefficients of the cases: 系数为0.8. */
export const coefficients = defineClause<
  ItemOf<'award' | 'deduct' | 'floor' | 'separator' | 'stray' | 'total'>
>({
  id: 'coefficients',
  reads:
    '权重乘以系数：得分=权重×系数，其后的“系数为0.8”“对应系数1.0”“得分率80%”“得分率降低4个百分点”是分值的比例',
  grammar: `coefficients = [ "得分=" ] , ( "权重" | "满分" … ) , "×" , name , stop ;   name = "系数" | "得分率" | "得分比例" ;
coefficient  = name , [ "为" | "取" … ] , number , [ "%" ] | ( ":" | "取" | "为" ) , number , stop
             | name , ( "降低" | "减" … ) , number , [ "个百分点" ] ;`,
  starts: '本该此指最实得评按权标满分上以对相所各考等档完折赋达计系:取为01',
  examples: [
    '得分=权重×系数',
    '得分=等级系数×10',
    '本指标得分=权重分×对应系数',
    '按权重与系数的乘积计分',
    '系数×权重',
  ],
  counterexamples: ['得分=权重×完成率', '系数为0.8', '权重', '取0.8'],
  parse({ text }, at) {
    const product = productOfCoefficient(text, at);
    if (product) return product;
    if (!coefficientsIn(text).given) return undefined;
    const least = LEAST.end(text, at);
    if (least >= 0) return { type: 'floor', start: at, end: least, value: 0, cut: false };
    const less = LESS.match(text, at);
    if (less) {
      const value = percentOf(less[1]!, less[2]);
      return {
        type: 'deduct',
        start: at,
        end: at + less[0].length,
        amount: { value: value ?? 100, of: 'weight' },
        per: undefined,
        damaged: value === undefined,
        unsaid: undefined,
        from: undefined,
      };
    }
    const found = COEFFICIENT.match(text, at) ?? LISTED.match(text, at) ?? OF_GRADE.match(text, at);
    const percent = found && percentOf(found[1]!, found[2]);
    if (!found || percent === undefined) return undefined;
    return {
      type: 'award',
      start: at,
      end: at + found[0].length,
      award: awardOf(percent),
      each: false,
      total: undefined,
      verb: true,
    };
  },
  print: (item) =>
    item.type === 'award'
      ? printAward(item.award)
      : item.type === 'deduct'
        ? `扣${printAmount(item.amount)}`
        : item.type === 'floor'
          ? '最低0分'
          : '',
});
