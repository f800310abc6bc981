import { mentions, ratioOf } from '../../model/formula';
import type { Formula } from '../../model/rule';
import { ofLastText } from '../../text/per-text';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { Source } from '../tokens/define-clause';
import { endOfFactor } from './lowered';
import type { ItemOf } from '../tokens/items';
import { BY_GRADE } from './by-grade';
import { productOfCoefficient } from './coefficients';
import { IS_SCORE } from './formula-nouns';
import { lettersOf } from './letters';
import { readFormula } from './formula-reader';
import type { ReadFormula } from './formula-reader';

const LEAD = wording(
  /(?:[^\d，。;:\n()=×÷/+]{0,12}?[得打评赋计记]分(?:值)?|计算公式|公式|[^\d，。;:\n()=×÷/+]{0,8}?自评分)(?:=|等于|为(?!满|零|0)|:|二(?=[^分]))(?:得分=)?/y,
);
const BEFORE_SUM = wording(/(?:按照|按|即|以|拿|用|将|由|根据)?[“"]?/y);
/** 救助率=, 15分钟内到场率=: what is measured. */
const DEFINED = wording(
  /(?:\d{1,3}个?(?:小时|分钟|工作日|自然日|日|天|月|年)(?:以内|之内|内)?(?=[^\d，。;:\n=×÷得计]{2,30}(?:率|比例|占比|比重)=))?[^\d，。;\n=×÷]{2,60}=/y,
);
const OPERATOR_AHEAD = wording(/[^，。;\n]{0,120}?(?:[×÷/xX乘]|除以)/y);
const AFTER_SUM = wording(
  new RegExp(
    `[”"]?(?:\\(分\\)(?=[，。;\\n]|$)|(?:，|=)?${IS_SCORE}[”"]?(?=[，。;\\n)]|$)|折算得分|折算计分|折算|换算得分|换算|计算得分|计算|[计得给赋评记打]分|计入得分|计入|计|进行计分|确定)?`,
    'y',
  ),
);
/** 得分= and 按…×分值计分 in the middle of a clause: 否则得分=…, 80%(含)-100%的按实际完成率×分值计分. */
const WITHIN_LEAD = wording(
  /(?:则|即)?(?:其|该项|本项|指标|本指标)?(?:得分(?:值)?(?:=|等于|二(?=实际|完成))|[计记评打赋]分=)/y,
);
const WITHIN_BY = wording(
  /(?:则|即)?(?:按照|按|(?<![除乘])以|拿|用|将|由|根据|得(?=[A-Za-z][×x*]|\d{1,2}(?:\.\d)?分?\+\())/y,
);
/** 得分=得分率×权重, 得分乘以权重: of every indicator, and no rule for this one. */
const GENERAL = wording(
  /(?:(?:本项|该项|指标)?得分=)?(?:(?:满分|权重|分值)[×x*])?(?:(?:本项|该项|指标)?得分率?)(?:[×x*]|乘以)(?:指标|本项)?(?:权重分?值?|分值|满分)(?=[，。;\n)]|$)|(?:本项|该项|指标)?得分=(?:满分|权重|分值)[×x*](?:指标)?得分率(?=[，。;\n)]|$)/y,
);
/** 得分率=实际值/目标值: then it is worked out here. */
const definesScoreRate = ofLastText((text): boolean => text.split('得分率').length > 2);
/** X=完成率, X为任务完成率: what a letter of the formula stands for. */
const LETTER = wording(
  /(?:其中|式中|公式中|上式中|这里)?[:，]?[A-Za-z](?:=|为|代表|表示|指)[^\d，。;:\n()=×÷/+≤≥<>A-Za-z]{2,16}(?:\([^()\d]{1,8}\))?(?=[，。;\n)]|$)/y,
);
/** 预算执行率×10，执行率超过100%的…: what follows limits it. */
const LIMITED = wording(
  /，(?:[^，。;\n\d]{0,8}(?:达到?|达成|完成|不低于|不小于|≥|>|超过|高于|大于)\d{1,6}(?:\.\d{1,4})?%?(?:及?以上)?的?，?[得计记]满分|[^，。;\n\d]{0,10}(?:超过|超出|高于|大于|不超过|最高|最多|满分|得满为止|扣完|封顶|保底|最低))/y,
);

/** 按照问卷平均分(百分制)的20%计入得分. */
const SHARE_OF = wording(
  /(?:按照|按|以|取)(?!(?:其|实际|任务|计划|目标)*完成(?:比例|率|程度))([^\d，。;\n()%]{2,16}?)(?:\(百分制\))?的(\d{1,2}(?:\.\d+)?)%(?:计入|折算计入|折算为|折算|折合|换算为|换算|作为)(?:本项|该项|最终|实际)?(?:得分|分值|分数|成绩|总分)?/y,
);

/** 测评分数按10%折算. */
const BY_SHARE_OF = wording(
  /([^\d，。;:\n()%按]{0,10}(?:分数|得分|成绩|评分|测评分))(?:\(百分制\))?按(?:照)?(\d{1,2}(?:\.\d{1,4})?)%(?:的比例)?(?:折算|折合|换算)(?:计入|为)?(?:本项|该项|最终)?(?:得分|分值|总分|成绩)?(?=[，。;\n)]|$)/y,
);
/** 完成率与本项分值之乘积. */
const PRODUCT = wording(
  /(?:本项|该项)?(?:得分(?:为|=|等于))?(?:按照|按|以)?([^\d，。;:\n()=×÷]{2,16}?)[与和同](?:本项|该项|指标|本指标)?(?:分值|权重分|权重|满分)(?:[之的]?(?:乘积|积)|相乘)(?:的?积?(?:即|便|就)?(?:计算|等于|作|得出|为|是|=)?(?:为)?(?:本项|该项|指标|最终)?的?(?:得分|计分)|计)?(?=[，。;\n)]|$)/y,
);

function readProduct(text: string, at: number): ItemOf<'formula'> | undefined {
  const match = PRODUCT.match(text, at);
  const read = match && readFormula(`${match[1]!}×分值`, 0);
  if (!match || !read || !(mentions(read.formula, 'completion') || mentions(read.formula, 'rate')))
    return undefined;
  const { formula, repaired, measured } = read;
  return { type: 'formula', start: at, end: at + match[0].length, formula, repaired, measured };
}

function readShareOf({ text, converts }: Source, at: number): ItemOf<'formula'> | undefined {
  const match = SHARE_OF.match(text, at) ?? (converts ? BY_SHARE_OF.match(text, at) : undefined);
  if (!match || /分值|权重|满分|总分$/.test(match[1]!)) return undefined;
  return {
    type: 'formula',
    start: at,
    end: at + match[0].length,
    formula: {
      kind: 'binary',
      operator: '×',
      left: { kind: 'actual' },
      right: { kind: 'number', value: Number((Number(match[2]) / 100).toPrecision(15)) },
    },
    repaired: false,
    measured: [match[1]!],
  };
}

/** 按未完成比例的2倍扣减分值: so many times of what is missing. */
const TIMES_MISSED = wording(
  /按照?(未完成(?:任务|计划|目标)?的?(?:比例|比率|率))的([2-9]|1\.5|[二两三四五])倍(?:予以)?(?:扣减|扣除|核减|扣|减)(?:该项|本项|此项|该指标|本指标|指标|相应)?的?(?:权重分值|权重分|权重|分值|得分|分数|分)(?=[，。;\n)]|$)/y,
);

function readTimesMissed(text: string, at: number): ItemOf<'formula'> | undefined {
  const match = TIMES_MISSED.match(text, at);
  if (!match) return undefined;
  const times = '二三四五'.includes(match[2]!)
    ? '二三四五'.indexOf(match[2]!) + 2
    : Number(match[2]!.replace('两', '2'));
  const read = readFormula(`分值-未完成率×${times}×分值`, 0);
  if (!read) return undefined;
  const { formula, repaired, measured } = read;
  return { type: 'formula', start: at, end: at + match[0].length, formula, repaired, measured };
}

interface Place {
  readonly start: number;
  readonly from: number;
  readonly lead: string | undefined;
  /** Without a lead: whether what the formula gives must be said to be the score. */
  readonly strict: boolean;
}

const IN_SIGNS = /[/÷]|除以/;
const SCORED = /(?:[计得给赋评记打]分|折算|换算|计算|计入)$/;

const ofNumber = (formula: Formula): boolean =>
  formula.kind === 'binary' &&
  formula.operator === '÷' &&
  formula.left.kind === 'actual' &&
  formula.right.kind === 'number';

/** 利用率/80%: how much of the rate that is asked for. */
const ofPercent = (formula: Formula): boolean =>
  formula.kind === 'binary' &&
  formula.operator === '÷' &&
  (formula.left.kind === 'actual' || formula.left.kind === 'completion' || formula.left.kind === 'rate') &&
  formula.right.kind === 'number' &&
  formula.right.unit === undefined &&
  formula.right.value > 0 &&
  formula.right.value <= 1;
const SCORES = wording(
  /(?:的比例|的比值)?(?:折算得分|折算计分|计算得分|[计得给赋评记打]分)(?=[，。;\n)]|$)/y,
);

function timesWeight(read: ReadFormula): ReadFormula {
  return {
    ...read,
    formula: { kind: 'binary', operator: '×', left: read.formula, right: { kind: 'weight' } },
  };
}

/**
 * A ratio of actual and target is the share of the points that it gives: 按目标值与实际值之比计分. In words and not turned
 * round it is a proportion (`undefined` here).
 */
function readSum(text: string, from: number): ReadFormula | undefined {
  const read = readFormula(text, from);
  if (!read) return undefined;
  const words = text.slice(from, read.end);
  const ratio =
    ratioOf(read.formula) ?? (ofNumber(read.formula) && words.includes('比') ? 'number' : undefined);
  if (!ratio) {
    // 按实际到位率占90%的比例计分: the noun took its verb along.
    const scores = SCORES.end(text, read.end) >= 0 || (words.includes('比') && SCORED.test(words));
    return ofPercent(read.formula) && scores ? timesWeight(read) : read;
  }
  if (!SCORED.test(words) && AFTER_SUM.end(text, read.end) === read.end) return read;
  if (ratio === 'direct' && !IN_SIGNS.test(words)) return undefined;
  return timesWeight(read);
}

function readScored(text: string, { start, from, lead, strict }: Place): ItemOf<'formula'> | undefined {
  const read = lead === undefined ? readSum(text, from) : readFormula(text, from);
  if (!read || PER_UNIT.test(text.slice(from, read.end))) return undefined;
  const weighed = mentions(read.formula, 'weight');
  const inPoints = /分$|[乘之的]积/.test(text.slice(from, read.end));
  const scored = weighed || /[×x*]|分|\/100/.test(text.slice(from, read.end));
  const measured = (['actual', 'completion', 'rate', 'difference'] as const).some((kind) =>
    mentions(read.formula, kind),
  );
  if (!measured || !scored) return undefined;
  const end = AFTER_SUM.end(text, read.end);
  const whole = /^[。;\n)]|^$/.test(text.slice(read.end, read.end + 1)) || LIMITED.end(text, read.end) >= 0;
  const closed = /^[，。;\n)]|^$/.test(text.slice(end, end + 1));
  if (strict && !(closed && (weighed || inPoints || end > read.end))) return undefined;
  if (lead === undefined && !strict && !whole && !weighed && !inPoints && !(closed && end > read.end))
    return undefined;
  return {
    type: 'formula',
    start,
    end,
    formula: read.formula,
    repaired: read.repaired || (lead?.endsWith('二') ?? false),
    measured: read.measured,
    capped: read.capped,
  };
}
/** 0.25分/期: so much for each. */
const PER_UNIT = /^\d{1,3}(?:\.\d{1,2})?分\/[^×÷*x/+-]*$/;

/** 24小时内得到救助人数, 受理后5个工作日内办结件数: how soon, which belongs to the name of what is counted. */
const WITHIN =
  '(?:[^\\d，。;\\n=×÷/()]{0,20}\\d{1,3}个?(?:小时|分钟|工作日|自然日|日|天|月|年)(?:以内|之内|内)(?=[^\\d，。;\\n=×÷/()]{2}))?';
const QUOTIENT = wording(
  new RegExp(
    `${WITHIN}[^\\d，。;\\n=×÷/]{1,60}[/÷](?:[^\\d，。;\\n=×÷/()]{1,40}\\(\\d{1,9}[^\\d，。;()%]{1,3}\\)|${WITHIN}[^\\d，。;\\n=×÷/]{1,60})(?:×100%)?`,
    'y',
  ),
);

/** (满意份数×1+一般份数×0.5)/有效份数×100%: parts that count for more or less. */
const WEIGHTED = wording(
  /\((?:[^\d，。;\n=×÷/()+]{1,20}(?:×[01](?:\.\d{1,2})?)?\+){1,6}[^\d，。;\n=×÷/()+]{1,20}(?:×[01](?:\.\d{1,2})?)?\)[/÷][^\d，。;\n=×÷/()]{1,40}(?:×100%)?(?=[，。;\n]|$)/y,
);

const BY_FORMULA = wording(/(?:以|按照?|用|采用|根据)?(?:公式|下式):?/y);

/** Y=10-(X-3)×2, S=A/B×10 with S为得分. */
function scoreLead(text: string, at: number): string | undefined {
  const from = Math.max(at, BY_FORMULA.end(text, at));
  return text[from + 1] === '=' && lettersOf(text).score === text[from]
    ? text.slice(at, from + 2)
    : undefined;
}

/** 得分=完成率×分值, (实际-60%)/(1-60%)×分值, 实际数/计划数×10分. */
export const formula = defineClause<ItemOf<'formula' | 'context'>>({
  id: 'formula',
  reads: '公式：得分=完成率×分值、（实际值-60%）/（1-60%）×分值、实际数/计划数×N；“某率=甲/乙×100%”只作定义',
  grammar: `formula = [ "得分" , ( "=" | "等于" ) ] , sum ;   sum = product , { ( "+" | "-" ) , product } ;
product = atom , { ( "×" | "÷" | "/" ) , atom } ;   atom = number | noun phrase | "(" , sum , ")" ;`,
  starts: '',
  examples: [
    '得分=完成率×分值',
    '指标得分=(实际值-60%)/(1-60%)×分值',
    '得分等于指标分值×污泥处置率',
    '实际完成数/计划数×10分',
    '得分=实际值/目标值×分值',
    'X为任务完成率',
    '及时率=24小时内得到救助人数÷应救助总人数×100%',
    '完成率与本项分值之乘积',
    '测评分数按10%折算',
    '得分=完成率×6(分)',
  ],
  counterexamples: ['得分=最高分', '完成率=100%', '登记/备案'],
  parse(source, at) {
    const { text } = source;
    if (!source.startsSegment(at)) return undefined;
    const share = readShareOf(source, at);
    if (share || !source.calculates) return share;
    if (BY_GRADE.end(text, at) >= 0 || productOfCoefficient(text, at) || endOfFactor(text, at) >= 0)
      return undefined;
    const product = readProduct(text, at);
    if (product) return product;
    // 得分=得分率×权重 says how any score comes about.
    const general = definesScoreRate(text) ? -1 : GENERAL.end(text, at);
    if (general >= 0) return { type: 'context', start: at, end: general };
    const letter = LETTER.end(text, at);
    if (letter >= 0) return { type: 'context', start: at, end: letter };
    const lead = LEAD.read(text, at) ?? scoreLead(text, at);
    const from = at + (lead?.length ?? 0);
    if (lead === undefined) {
      // 某率=甲/乙: a definition says what is measured, not what it earns.
      const equals = DEFINED.end(text, at);
      // 未达到的按完成比例得分(完成比例=…): what it earns stands in front.
      const name = equals < 0 ? '' : text.slice(at, equals);
      if (equals >= 0 && !/[得分]分?=$|[得计]分(?!率)|满分/.test(name)) {
        const read = readDefinition(text, equals);
        if (read !== undefined) return { type: 'context', start: at, end: read };
      }
      if (OPERATOR_AHEAD.end(text, at) < 0) return undefined;
    }
    return readScored(text, {
      start: at,
      from: lead === undefined ? BEFORE_SUM.end(text, at) : from,
      lead,
      strict: false,
    });
  },
  print: (item) => (item.type === 'formula' ? `得分=${printFormula(item.formula)}` : ''),
});

/** 否则得分=满意度÷90%×分值, 80%-100%的按完成率×分值计分. */
export const formulaWithin = defineClause<ItemOf<'formula'>>({
  id: 'formula-within',
  reads: '条件后面的公式：否则得分=…、…的按完成率×分值计分',
  grammar: `formula-within = [ "则" ] , ( "得分" , "=" | "按" ) , sum , [ "计分" ] ;`,
  starts: '则即其该本指得计记评打赋按以拿用将由根',
  examples: [
    '按测评平均分的20%计入得分',
    '得分=满意度÷90%×分值',
    '按实际完成率×分值计分',
    '则得分=完成率×分值',
    '按未完成比例的2倍扣减该项分值',
    '得X×10分',
  ],
  counterexamples: ['按时', '得分', '按满分计', '以3×8米为准'],
  parse(source, at) {
    const { text } = source;
    const share = readShareOf(source, at) ?? readTimesMissed(text, at);
    if (share || !source.calculates) return share;
    const lead = WITHIN_LEAD.end(text, at);
    if (lead >= 0)
      return readScored(text, { start: at, from: lead, lead: text.slice(at, lead), strict: false });
    const by = WITHIN_BY.end(text, at);
    return by < 0 ? undefined : readScored(text, { start: at, from: by, lead: undefined, strict: true });
  },
  print: (item) => `则得分=${printFormula(item.formula)}`,
});

/** A quotient of noun phrases, with ×100% at most; the end of it. */
function readDefinition(text: string, at: number): number | undefined {
  const weighted = WEIGHTED.end(text, at);
  if (weighted >= 0) return weighted;
  const quotient = QUOTIENT.read(text, at);
  if (quotient === undefined || /分值|权重|满分/.test(quotient)) return undefined;
  return at + quotient.replace(/\){1,20}$/, (brackets) => (quotient.includes('(') ? brackets : '')).length;
}

/** In the letters of the form: A is the target, B what was done. */
const QUOTIENTS = { either: '(实际值÷目标值或目标值÷实际值)', direct: 'B/A', turned: 'A/B' } as const;

/** The formula in the words that the reader takes. */
export function printFormula(node: Formula, inner = false): string {
  switch (node.kind) {
    case 'number':
      return `${node.value}${node.unit ?? ''}`;
    case 'weight':
      return '分值';
    case 'actual':
      return '实际值';
    case 'target':
      return '目标值';
    case 'difference':
      return '|实际值-目标值|';
    case 'completion':
      if (node.bySign) return QUOTIENTS[node.bySign];
      return node.ofCounts ? '(办结数÷受理数)' : '完成率';
    case 'rate':
      return node.name;
    case 'binary': {
      const text = `${printFormula(node.left, true)}${node.operator}${printFormula(node.right, true)}`;
      return inner ? `(${text})` : text;
    }
  }
}
