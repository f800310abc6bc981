import type { EarningRule } from '../../model/rule';
import type { Rational } from '../../model/rational';
import {
  add,
  compare,
  divide,
  floorOf,
  isWhole,
  maximum,
  minimum,
  multiply,
  percentage,
  rational,
  signOf,
  subtract,
  toText,
  ZERO,
} from '../../model/rational';
import { SAME_UNIT, unitFactor } from '../../text/units';
import { namesHarm } from '../../text/words/harms';
import type { Context, Evaluation } from './context';
import { wantsLess } from '../row/actual';
import type { Row } from '../row/actual';
import { asWritten } from './as-written';
import { refused, withUnit } from './context';
import { unitInMultipleOfRow } from './place';
import { convert } from '../row/convert';

/** 不满1年但满半年得0.5分: what is earned by half a step. */
const HALF_STEP = /不[满足][1一][^，。;\n]{0,3}，?但?[已超]?[满过]半/;

/** 每节约1万元, 每压减1%: how far below something. */
const SAVES = /节约|节省|节支|压减|压缩|减少|降低|缩短|提前/;

const QUARTERS = rational(4);

/** 较上年每缩短5天, 每降低1%: less than another number, which only the name of a row can say that it counts. */
const OF_ANOTHER = /每(?:降低|减少|缩短|压缩)|[较比](?:上年|去年|同期)/;

/** 每增加1个百分点, 每提升1个; 每新增1家 counts what is new. */
const GROWS = /(?<!新)增(?!设|殖)|提升|提高|上升|增长/;

/** 每季度按时报送, 每个月完成: what is done in a period, for which its points are. */
const EACH_PERIOD = /(?:^|，)每(?:一|个)?(季度|季|月)[^，。;每\d]{0,12}$/;

/** Whether a row counts the periods that a rule gives points for: by its unit or its name, and with a goal that a year may hold. */
function countsPeriods({ subject }: EarningRule['earning'], { unit, name = '', target }: Row): boolean {
  const period = EACH_PERIOD.exec(subject)?.[1];
  if (period === undefined) return true;
  const most = rational(period === '月' ? 12 : 4);
  if (/第/.test(name) || (target !== undefined && compare(target, most) > 0)) return false;
  return unit !== undefined || new RegExp(`${period[0]}度?(?:个?数|次数|数量)`).test(name);
}

/** The second rate, for the working. */
const behindIn = ({ first, behind, unit }: EarningRule['earning']): string =>
  behind ? `，超过${first}${unit.unit ?? ''}的每1${unit.unit ?? ''}得${behind.value}分` : '';

/** 前4篇每篇0.5分，第5篇起每篇0.2分: what so many of them earn, where the first earn otherwise than the others. */
function earnedBy(counted: Rational, each: Rational, { first, behind }: EarningRule['earning']): Rational {
  if (first === undefined || compare(counted, rational(first)) <= 0) return multiply(counted, each);
  const others = multiply(subtract(counted, rational(first)), rational(behind?.value ?? 0));
  return add(multiply(rational(first), each), others);
}

/** 差错率, 空置率: of which more is hardly worth more. */
const BAD_RATE =
  /差错|错误|空置|闲置|缺|漏|未|不合格|不达标|逾期|失业率|亏损|负债|超支|流失|退[货保]|发生率|离职|辍学|重复|违[规法纪]|死亡|投诉|差评|返工|拥堵|能耗|排放|浓度|成本/u;

/** How many steps there are up to the number beyond which they are counted. */
function stepsBefore({ beyond, unit }: EarningRule['earning']): Rational {
  return (beyond && divide(rational(beyond.value), rational(unit.value))) ?? ZERO;
}

/** So many times all points are earned by no rule that means what it says. */
const FAR_BEYOND = rational(100);

const LESS = /^(?:压减|减少|降低)$/;
/** Whether the name of a row, where it has one, says what was saved: 降低 of 能耗下降率. */
function isNamed(saved: string, name: string | undefined): boolean {
  return (
    name === undefined || name.includes(saved) || (LESS.test(saved) && /下降|降低|减少|压减|降幅/.test(name))
  );
}

/** So much for each unit, with what it adds to. */
export function earn(meaning: EarningRule, context: Context): Evaluation {
  const { earning } = meaning;
  const { row, actual, options } = context;
  if (signOf(actual) < 0) return refused('实际值为负，不能按件计分');
  const conversion =
    earning.unit.unit !== undefined && row.unit !== undefined
      ? unitFactor(earning.unit.unit, row.unit)
      : SAME_UNIT;
  if (!conversion) return refused(`规则的单位“${earning.unit.unit}”与计量单位“${row.unit}”不能换算`);
  // 每完成一个季度的目标: 80 is what was done of the whole, and no number of quarters.
  if (/季度$/.test(earning.unit.unit ?? '') && compare(actual, QUARTERS) > 0)
    return refused('实际值多于一年的4个季度，须核对');
  if (!countsPeriods(earning, row)) return refused(`实际值是不是“${earning.subject}”的个数没有写明`);
  const written = convert(rational(earning.unit.value), conversion);
  // 每100万得1分 in a row of 万元: one of what the row counts.
  const size = earning.unit.unit === undefined ? unitInMultipleOfRow(written, row) : written;
  const all = divide(actual, size);
  if (!all) return refused('每一份的数量为0');
  const { beyond } = earning;
  const before = stepsBefore(earning);
  const steps = beyond ? maximum(ZERO, subtract(all, before)) : all;
  // 每节约1万元加0.5分 in a row that counts the whole: how much was saved is another number.
  const saved = SAVES.exec(earning.subject)?.[0];
  if (saved !== undefined && (row.target !== undefined || !isNamed(saved, row.name)))
    return refused(`“${earning.subject}”数的不是本行的实际值`);
  if (saved !== undefined && row.name === undefined && OF_ANOTHER.test(earning.subject))
    return refused(`“${earning.subject}”从哪个数起算没有写明`);
  // 基本分5分，每增加1个百分点加1分 beside a goal of 90 %: from where on it counts is not said.
  const grows = GROWS.exec(earning.subject)?.[0][0];
  const missed = row.target !== undefined && compare(actual, row.target) < 0;
  const itself = grows !== undefined && /[增升提涨]/u.test(row.name ?? '') && !missed;
  // 每提高1个百分点得1分 of a rate that is not said to be the rise itself.
  if (grows !== undefined && grows !== '增' && !/提升|提高|上升|[增涨升]幅|幅度/u.test(row.name ?? ''))
    return refused(`“${earning.subject}”从哪个数起算没有写明`);
  if (
    earning.base !== undefined &&
    grows !== undefined &&
    !itself &&
    (row.percent || row.target !== undefined)
  )
    return refused(`“${earning.subject}”从哪个数起算没有写明`);
  if (HALF_STEP.test(context.text) && !isWhole(steps)) return refused('不足一份但过半的怎样计分须人工核对');
  const whole = options.partialSteps === 'down' || earning.wholeOnly;
  const counted = whole ? floorOf(steps) : steps;
  const each =
    earning.amount.of === 'points'
      ? rational(earning.amount.value)
      : context.full && multiply(context.full, percentage(earning.amount.value));
  if (!each) return refused('没有给出分值，权重分是多少不能确定');
  if (signOf(each) === 0) return refused('每一份得0分，怎样得分没有读懂');
  // 每次2分 in a row that wants few of them.
  if (wantsLess(row)) return refused('指标值越少越好，按件计的分是得分还是扣分没有写明');
  if (namesHarm(row.name ?? '') || (beyond && BAD_RATE.test(row.name ?? '')))
    return refused('本行数的是问题或损失，按件计的分是得分还是扣分没有写明');
  const { first, behind } = earning;
  const base = rational(earning.base ?? 0);
  if (context.full && compare(base, context.full) > 0)
    return refused(`基础分${earning.base}分超过分值${toText(context.full)}分`);
  // 前4篇每篇得0.5分，最高3分 at the fifth.
  const untold = first !== undefined && !behind && compare(counted, rational(first)) > 0;
  if (
    untold &&
    meaning.ceiling &&
    compare(rational(meaning.ceiling.value), multiply(rational(first), each)) > 0
  )
    return refused(`第${first}${earning.unit.unit ?? '个'}以后怎样计分没有写明`);
  let points = add(base, earnedBy(counted, each, earning));
  const said =
    meaning.ceiling && Number.isFinite(meaning.ceiling.value) ? rational(meaning.ceiling.value) : undefined;
  const limit = said ?? context.full;
  // 每100元得1分 in a row of 万元: a step so small is hardly the one that is meant.
  const other = compare(size, written) !== 0 || (conversion.factor !== 1 && earning.unit.unit !== row.unit);
  if (other && limit && compare(points, multiply(limit, FAR_BEYOND)) > 0)
    return refused(`每${earning.unit.value}${earning.unit.unit ?? ''}远小于实际值，步长的单位可能有误`);
  const assumptions: string[] = compare(size, written) === 0 ? [] : [`规则的数值没有单位，按${row.unit!}计`];
  let working = `实际${withUnit(actual, row)}，${earning.base === undefined ? '' : `基础分${earning.base}分，`}${beyond ? `超过${withUnit(multiply(before, size), row)}的部分` : ''}每${asWritten(size, context) ?? `${earning.unit.value}${earning.unit.unit ?? ''}`}${earning.base === undefined ? '得' : '加'}${toText(each)}分${behindIn(earning)}，共${toText(points)}分`;
  if (limit && compare(points, limit) > 0) {
    points = limit;
    working += `，以${toText(limit)}分为限`;
    if (!said && !meaning.total) assumptions.push('规则没有写最高分，按分值封顶');
  }
  const least = meaning.floor && rational(meaning.floor.value);
  if (least && compare(points, least) < 0) {
    points = least;
    working += `，最低${toText(least)}分`;
  }
  const alternatives =
    isWhole(steps) || whole
      ? []
      : [
          {
            reading: '不足一份不计',
            score: maximum(
              least ?? ZERO,
              minimum(limit ?? points, add(base, earnedBy(floorOf(steps), each, earning))),
            ),
          },
        ];
  return {
    kind: 'score',
    score: points,
    working,
    by: limit && compare(points, limit) === 0 ? 'full' : 'calculation',
    assumptions,
    alternatives: alternatives.filter((one) => compare(one.score, points) !== 0),
  };
}
