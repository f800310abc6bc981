import { readNumeral } from '../../text/numerals';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf, RawAward } from '../tokens/items';
import { printAward } from './points';

const LEAD = wording(
  /(?:的)?(?:分别|依次|各自|对应|相应)(?:对应|按照|按|为)?(?:得分为|得分(?!值)|(?:分值|分数)(?:为|:)|(?:赋值|赋分|计分|记分)(?:为|:)?|得到|得|计为|计|记|给予|给|占|赋予|赋|评|获得|获|为|:)?/y,
);
/** 分别扣1分、2分、3分. */
const LOSING = wording(/(?:分别|依次|各自|相应)(?:予以)?(?:扣除|扣减|扣|减)(?=\d)/y);
/** 对应得分为5、3、0: that the numbers are points is said before them. */
const SAYS_POINTS = /(?:得分|分值|分数|赋值|赋分|[计记]分)[为:]?$/;
const STOPS = wording(/[，。;)\n]|$/y);
const MARK = wording(/分?(?:、|，|,|和|及|与|\/|;)|分?(?=\d)/y);
/** 权重分的100%、80%、0: what the percentages are of stands before the first, or before each. */
const BASE = wording(
  /(?:本项|该项|指标|所赋)?(?:权重分值|权重分|权重|分值|标准分|总分|满分)(?:值)?的?(?=\d)/y,
);
const COUNTS = wording(
  /(?:的?(?:权重分值|权重分|权重|分值|标准分|总分|分数))?(?:(?:计算|核定|确定)得分|计分|得分|给分|记分|赋分|打分)?/y,
);
const IS_RANGE = wording(/\(?(?:及|含)?\)?以[上下内]|[-~至到≤≥<>]/y);
const ENDS_FULL = wording(/[、，,;。\n)]|和|及|与|$/y);
const ENDS_NUMBER = wording(/[分、，,和及与/;%]/y);

interface List {
  readonly awards: readonly RawAward[];
  readonly end: number;
}

/** 7、5、3、1分: 分 behind the last at least, or what they are in front of the first. */
function readPointsList(text: string, at: number, said: boolean): List | undefined {
  let i = at;
  const awards: RawAward[] = [];
  let end = i;
  let points = false;
  while (awards.length < 20) {
    // 分别计8分、6分、3分，满分8分: the total stands behind the list.
    if (text.startsWith('满分', i) && ENDS_FULL.end(text, i + 2) >= 0) {
      awards.push({ kind: 'full' });
      i += 2;
    } else if (text.startsWith('不得分', i)) {
      awards.push({ kind: 'points', value: 0 });
      i += 3;
      points = true;
    } else {
      const number = readNumeral(text, i);
      if (!number || number.damaged || text[number.end] === '%') break;
      // 三分之二: of something.
      if (text.startsWith('分之', number.end)) return undefined;
      if (ENDS_NUMBER.end(text, number.end) < 0 && !(said && STOPS.end(text, number.end) >= 0)) break;
      awards.push({ kind: 'points', value: number.value });
      i = number.end;
    }
    points = points || text[i] === '分';
    end = text[i] === '分' ? i + 1 : i;
    const next = MARK.end(text, i);
    if (next < 0) break;
    i = next;
  }
  if (awards.length < 2) return undefined;
  const whole = said && !points ? STOPS.end(text, end) >= 0 : points && text[end - 1] === '分';
  return whole ? { awards, end } : undefined;
}

/** 权重分的100%、80%、60%、0: shares of the weight, of which the last may be a bare 0. */
function readShares(text: string, at: number): List | undefined {
  const awards: RawAward[] = [];
  let i = at;
  let end = at;
  let based = false;
  while (awards.length < 20) {
    const base = BASE.end(text, i);
    if (base >= 0) {
      based = true;
      i = base;
    }
    // 满分、满分的80%、满分的50%、0分.
    if (text.startsWith('满分', i) && /^[、，,和及]/.test(text.slice(i + 2, i + 3))) {
      awards.push({ kind: 'full' });
      based = true;
      end = i + 2;
      i = MARK.end(text, end);
      continue;
    }
    const number = readNumeral(text, i);
    if (!number || number.damaged || number.chinese || number.value > 100) break;
    const percent = text[number.end] === '%';
    // …、60%，70%以下不得分: the next case.
    if (percent && IS_RANGE.end(text, number.end + 1) >= 0) break;
    if (!percent && number.value !== 0) return undefined;
    awards.push(number.value === 0 ? { kind: 'points', value: 0 } : { kind: 'share', percent: number.value });
    end = percent ? number.end + 1 : number.end;
    if (!percent && text[end] === '分') end++;
    const next = MARK.end(text, end);
    if (next <= end) break;
    i = next;
  }
  if (awards.length < 2 || !awards.some(({ kind }) => kind === 'share')) return undefined;
  if (awards[0]!.kind === 'points') return undefined;
  const counted = COUNTS.end(text, end);
  // 分别按30%、50%、20%: of what, and whether points, must be said.
  return based || counted > end ? { awards, end: counted } : undefined;
}

const WEIGHT = '(?:本项|该项|此项|本指标|该指标|指标)?的?(?:权重分值|权重分|权重|分值|标准分|满分)';
const TIMES = '(?:乘以?|×)';
/** 分别按1.0、0.8、0.6、0的系数乘以本项分值, 分别按本项分值乘以1、0.8的系数计分. */
const FACTORS = wording(
  new RegExp(
    `(?:分别|依次|各自)(?:按照?|以)?(${WEIGHT}${TIMES})?((?:[01](?:\\.\\d{1,3})?[、，]){1,8}[01](?:\\.\\d{1,3})?)的?系数(${TIMES}${WEIGHT})?(?:计算得分|计分|得分|计算|计)?(?=[，。;\\n)]|$)`,
    'y',
  ),
);

/** Coefficients in a row, each of which the weight is multiplied by. */
function readFactors(text: string, at: number): List | undefined {
  const found = FACTORS.match(text, at);
  // Multiplied once, and by the weight.
  if (!found || (found[1] === undefined) === (found[3] === undefined)) return undefined;
  const factors = found[2]!.split(/[、，]/).map(Number);
  if (factors.some((one) => one > 1)) return undefined;
  const awards = factors.map((one): RawAward => {
    if (one === 0) return { kind: 'points', value: 0 };
    return one === 1 ? { kind: 'full' } : { kind: 'share', percent: Number((one * 100).toPrecision(12)) };
  });
  return { awards, end: at + found[0].length };
}

/** 分别得7、5、3、1分; 分别记4分、3.7分、3.4分; 分别按权重的100%、80%、0计分. */
export const parallel = defineClause<ItemOf<'parallel'>>({
  id: 'parallel',
  reads: '并列给分：分别得7、5、3、1分、分别得权重分的100%、80%、0%、分别扣1分、2分',
  grammar: `parallel = ( "分别" | "依次" ) , [ verb ] , ( points , { ( "、" | "和" ) , points } | shares ) ;
shares = [ base ] , number , "%" , { "、" , [ base ] , number , "%" } , [ "计分" ] ;`,
  starts: '的相分依各对',
  examples: [
    '分别得7、5、3、1分',
    '分别记4分、3.7分、3.4分',
    '分别得9分、6分和3分',
    '依次得满分、3分和0分',
    '依次赋予权重分的100%、70%、0%',
    '分别按权重100%、80%、60%、0计分',
    '分别得100%、60%、0%的分值',
    '分别按照该项分值的100%、60%、0%核定得分',
    '分别扣1分、2分、3分',
    '分别按1.0、0.8、0.6、0的系数乘以本项分值',
    '分别按本项分值乘以1、0.8、0.5的系数计分',
  ],
  counterexamples: [
    '分别扣6分',
    '分别扣10%、20%',
    '分别为三档',
    '依次类推',
    '分别按30%、70%',
    '分别按1.0、0.8的系数',
  ],
  parse({ text }, at) {
    const factors = readFactors(text, at);
    if (factors) return { type: 'parallel', start: at, end: factors.end, awards: factors.awards };
    const lost = LOSING.end(text, at);
    if (lost >= 0) {
      const list = readPointsList(text, lost, false);
      const losing = list?.awards.every((award) => award.kind === 'points' && award.value > 0);
      return list && losing
        ? { type: 'parallel', start: at, end: list.end, awards: list.awards, losing }
        : undefined;
    }
    const from = LEAD.end(text, at);
    if (from < 0) return undefined;
    const list = readPointsList(text, from, SAYS_POINTS.test(text.slice(at, from))) ?? readShares(text, from);
    return list && { type: 'parallel', start: at, end: list.end, awards: list.awards };
  },
  print: (item) => {
    const shares = item.awards.some(({ kind }) => kind === 'share');
    const texts = item.awards.map((award) =>
      award.kind === 'share'
        ? `权重分的${award.percent}%`
        : award.kind === 'points'
          ? `${award.value}${shares ? '' : '分'}`
          : printAward(award).slice(1),
    );
    return `分别${item.losing ? '扣' : '得'}${texts.join('、')}`;
  },
});
