import { readQuantity } from '../../text/quantities';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { measureOf, step } from './step';

const NAMED = '(?:的?(?:年初|年度|全年|本年)?(?:目标|计划|标准|基准|限额|指标|任务)(?:值|数|线)?)';
const FROM = wording(
  /(?:与|和|同|较|比|自|从|距离?|(?<=[，;])离)(?:本?(?:年初|年度|全年)?(?:目标|计划|标准|基准|限额|指标)(?:值|数)?(?:为|的)?)?(?=[\d百])/y,
);
const COMPARED = wording(new RegExp(`${NAMED}?(?:相比|比较|比|起)[，]?[^\\d，。;:每凡]{0,8}(?=每)`, 'y'));
/** 距90%每差1个百分点. */
const AWAY = wording(/(?:的?(?:目标|标准|计划|要求)(?:值|数)?)?的?，?(?=每)/y);
const EACH_FROM = wording(/每(?:较|比|与)(?=[\d百])/y);
const WAY = wording(
  new RegExp(`${NAMED}?(?:相比)?(?:降低|减少|增加|缺少|下降|短少|低|少|缺|差|短|高|多|超)[出于了]?`, 'y'),
);
const AS = wording(
  /以(?:(?:上一?年度?|去年)(?:同期)?的?[^，。;:\d扣得%×÷]{0,8}|(?:上一?年度?|年初|年度|全年|本年|批复|核定|下达)?(?:的)?(?:决算|预算|概算|核定|计划|目标|批复|实际|定额|限额|标准|指标)[数值额]?)?(?=[\d百])/y,
);
const GOAL = wording(
  /为(?:年初|年度|全年)?(?:(?:目标|基准|标准)(?:值|线)?|准|基数|起点|起算点|起扣点|上限|下限|限值|限额|控制数|控制目标|最?宜|最?佳|最优|(?:满分|合格|达标|及格|控制|警戒|底|红)线)(?=[，。;:\n]|$)|为(?:起点|起算点|起扣点)(?=每)/y,
);

/** 以不超过95%为合格线, 以不低于20场为目标: the side that is asked for is said with it. */
const SIDED = wording(/以(?:不(?:超过|高于|大于|多于)|(不(?:低于|少于|小于)))(?=[\d百])/y);

/** 与90%相比，每低1个百分点, 每比20场少1场, 以20场为目标: what is counted from. */
export const basis = defineClause<ItemOf<'step' | 'compare'>>({
  id: 'basis',
  reads: '从哪里起算：与90%相比每低1个百分点、自90%起每短1%、每比20场少1场、以20场为目标',
  grammar: `basis = ( "与" | "自" … ) , quantity , [ "的目标" … ] , ( "相比" | "起" ) , [ "，" ] , step
      | "每" , ( "较" | "比" ) , quantity , ( "低" | "少" | "高" … ) , quantity
      | "以" , [ "不超过" | "不低于" … ] , quantity , "为" , ( "目标" | "基准" … ) ;`,
  starts: '与和同较比自从每以距离',
  examples: [
    '与90%相比，每低1个百分点',
    '自90%起每短1个百分点',
    '每比20场少1场',
    '距90%每差1个百分点',
    '每较95%的年初目标低1个百分点',
    '以20场为目标',
    '以不超过95%为合格线',
    '‹以80%为起点›每低2个百分点',
    '‹以30天为宜›，每高或低3天',
    '‹以上年信访量210件为基数›，每增加5件',
  ],
  counterexamples: ['与90%相比', '比90%低1个百分点', '以20场为主', '自第3次起', '从10分起每次'],
  parse(source, at) {
    const { text } = source;
    const sided = SIDED.match(text, at);
    const as = sided ? at + sided[0].length : AS.end(text, at);
    const from = as < 0 ? FROM.end(text, at) : as;
    const each = from < 0 ? EACH_FROM.end(text, at) : from;
    const level = each < 0 ? undefined : readQuantity(text, each);
    if (!level?.unit || level.unit === '分' || level.damaged) return undefined;
    const { value, unit, end } = level;
    if (as >= 0) {
      const goal = GOAL.end(text, end);
      const side = { value, inclusive: true };
      return goal < 0
        ? undefined
        : {
            type: 'compare',
            start: at,
            end: goal,
            scale: 'value',
            min: sided && sided[1] === undefined ? undefined : side,
            max: sided?.[1] === undefined ? side : undefined,
            unit,
            bare: false,
            chinese: false,
            damaged: false,
            relation: sided ? (sided[1] === undefined ? '≤' : '≥') : '=',
            outside: false,
            delta: undefined,
          };
    }
    if (from >= 0) {
      const to = '距离'.includes(text[at]!) ? AWAY.end(text, end) : COMPARED.end(text, end);
      const inner = to < 0 ? undefined : step.parse(source, to);
      if (!inner || inner.base || (inner.measure !== 'shortfall' && inner.measure !== 'excess'))
        return undefined;
      return { ...inner, start: at, base: { value, unit } };
    }
    const way = WAY.end(text, end);
    const size = way < 0 ? undefined : readQuantity(text, way);
    if (!size?.unit || size.unit === '分') return undefined;
    return {
      type: 'step',
      start: at,
      end: size.end,
      measure: measureOf(text.slice(end, way)),
      value: size.value,
      unit: size.unit,
      damaged: size.damaged || !(size.value > 0),
      base: { value, unit },
    };
  },
  print: (item) =>
    item.type === 'step'
      ? `每比${item.base!.value}${item.base!.unit}${item.measure === 'excess' ? '超' : '少'}${item.value}${item.unit}`
      : `以${item.min ? (item.max ? '' : '不低于') : '不超过'}${(item.min ?? item.max)!.value}${item.unit ?? ''}为目标`,
});
