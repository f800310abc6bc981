/** A grade of scoring clauses for a whole form, with the share of the weight that it may earn, in percent. */
export interface GeneralGrade {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Scoring clauses that hold for all rows of a form, mostly in a note under it: quantitative rows in proportion to their
 * completion, qualitative ones by grade.
 */
export interface GeneralClauses {
  /** Full marks when the target is reached, else actual over target times the weight. */
  readonly proportional: boolean;
  /** Whether they name the actual and the target: then the proportion is never the rate of a row by itself. */
  readonly quotient: boolean;
  /** Whether the proportion is turned round where less is better. */
  readonly inverse: boolean;
  /** The signs that they name, where they say how for each: of rows with any other sign they say nothing. */
  readonly signs?: string | undefined;
  /** Whether far more than a low target may cost points: then full marks for it are not certain. */
  readonly lowersOverdone: boolean;
  /** The percent of the target below which a row gets nothing: 完成比例低于60%的不得分. */
  readonly passLine?: number | undefined;
  readonly grades: readonly GeneralGrade[];
  /** Whether a qualitative row gets full marks where its actual is its target, and is judged otherwise. */
  readonly matching: boolean;
}

const QUANTITATIVE = /定量|越[大高多]越好|类型为?[“"「]?[≥≤=＝＞＜><]/;
const FULL_MARKS = /满分|足分|全分|给足|记足|计足|(?:全部|所赋|该(?:项|指标))分值|分值上限/;
const QUOTIENT =
  /(?:实际|完成)[值数]?.{0,6}(?:除以|÷|\/|比).{0,4}(?:年度)?(?:指标|目标|计划|标杆|预期|考核)值?|(?:实际|完成)值?(?:[（(]B[）)])?[与和占](?:年度|年初)?(?:指标|目标|计划)值?(?:[（(]A[）)])?[的之]?比|[AB]\s?[/÷]\s?[AB]/u;
const PROPORTION = /完成(?:比例|率).{0,8}(?:计|得|记|折|乘)|按比例(?:计|得|记|折)/u;
const INVERSE = /反(?:过来|之|向)|越[小低少]越好|[AB]\s?[/÷]\s?[AB]\s?或|倒数|逆向/u;
/** “≤”类按标杆值÷实际达成: turned round for those that it names by their sign. */
const INVERSE_BY_SIGN =
  /[≤＜<][”"」]?(?:类|型|的|指标){1,3}[^；;。]{0,30}(?:指标|目标|计划|标杆|预期|考核)值?\s?(?:除以|÷|\/)\s?(?:全年|年度)?(?:实际|完成)/u;
/** “≥”“=”类按……计算: the signs of the rows that the clause behind them is for. */
const FOR_SIGNS =
  /(?<![\p{Script=Han}\d%％）)])((?:[“"「]?[≥≤=＝><＞＜][”"」]?[、和及或]?){1,4})(?:类|型|的|指标(?!值))/gu;
/** 定性指标与指标值一致得满分, 定性指标达到预期得满分. */
const MATCHING =
  /定性[^。；;]{0,12}(?:(?:达到|达成|实现)(?:预期|既定)(?:指标值?|目标值?|效果)?的?[，,]?[^。；;]{0,2}|(?:与|和|同)(?:年度)?(?:指标|目标)值?(?:相?一致|相?符合?|相同)[^。；;]{0,6})(?:满分|全分)/u;
/** A target that was set too low costs points at somebody's discretion. */
const SET_TOO_LOW = /(?:设定|设置|制定|值)[^。；;]{0,8}偏低|偏离度[^。；;]{0,6}(?:调减|扣)/u;
const SHARE = /(\d{1,3})\s?[%％]?\s?(?:[（(]不?含[）)])?\s?[-–—~～至到]\s?(\d{1,3})\s?[%％]?/gu;
const QUOTED = /[“"「]([^”"」]{2,30})[”"」]/gu;
/** 分为达成年度指标、部分达成…、未达成…三档 */
const LISTED = /(?:分为|分成|划分为|按照?|依据|[：:])([^：:，,。“”]{6,80}?)(?:等?[三四3-4]个?(?:档|等|级))/u;
/** The three grades of 财预〔2020〕10号 where a note names them without quotes. */
const USUAL = ['达成预期指标', '部分达成预期指标并具有一定效果', '未达成预期指标且效果较差'];

/** 完成比例低于60%的不得分. */
const PASS_LINE =
  /(?:低于|不足|未达到?|小于|不到|<|＜)(?:年度)?(?:目标|指标|计划)?值?的?\s?(\d{1,2})\s?[%％](?:以下)?的?[，,]?(?:该(?:项|指标))?(?:均|则|一律)?(?:不得分|不计分|不给分|[得计记](?:0|零)分|按(?:0|零)分计)/u;
/** Any other level below which something else holds, of which nothing here knows. */
const OTHER_LINE = /(?:低于|不足|未达到?|小于|不到)[^。；;，,]{0,10}\d{1,3}\s?[%％]/gu;

/** Clauses end with a full stop, a semicolon or a line; a number before 定量 or 定性 begins one. */
function clauses(text: string): readonly string[] {
  return text.slice(0, 4000).split(/[。；;\n]/);
}

function gradesOf(clause: string): readonly GeneralGrade[] {
  const shares = [...clause.matchAll(SHARE)].map(([, a, b]) => [Number(a), Number(b)] as const);
  const quoted = [...clause.matchAll(QUOTED)].map(([, label]) => label!);
  const listed = (LISTED.exec(clause)?.[1] ?? '').split('、').map((label) => label.trim());
  const known = USUAL.filter((label) => clause.includes(label));
  const labels = [quoted, listed, known].find(({ length }) => length >= 2 && length === shares.length) ?? [];
  return labels.map((label, i) => ({ label, from: Math.min(...shares[i]!), to: Math.max(...shares[i]!) }));
}

/** Reads such clauses; `undefined` where the text has none. */
export function readGeneralClauses(text: string): GeneralClauses | undefined {
  const parts = clauses(text);
  const quantity = parts.findIndex((part) => QUANTITATIVE.test(part));
  // What belongs to the quantitative clause ends where the qualitative one begins.
  const end = parts.findIndex((part, i) => i > quantity && /定性/.test(part));
  const whole = quantity < 0 && !/定性/.test(text) ? parts : [];
  const quantitative = (quantity < 0 ? whole : parts.slice(quantity, end < 0 ? undefined : end)).join('；');
  const capped = parts.some((part) => /(?:不能|不得|不)(?:超过|高于)[^。]{0,6}分值/.test(part));
  const quotient = QUOTIENT.test(quantitative);
  const line = PASS_LINE.exec(quantitative);
  const lines = quantitative.match(OTHER_LINE)?.length ?? 0;
  const proportional =
    lines <= (line ? 1 : 0) &&
    (FULL_MARKS.test(quantitative) || capped) &&
    (quotient || PROPORTION.test(quantitative));
  const grades = parts.map(gradesOf).find(({ length }) => length > 0) ?? [];
  const matching = MATCHING.test(text.slice(0, 4000));
  if (!proportional && !matching && grades.length === 0) return undefined;
  return {
    proportional,
    quotient,
    inverse: INVERSE.test(quantitative) || INVERSE_BY_SIGN.test(quantitative),
    signs: signsIn(quantitative),
    lowersOverdone: parts.some((part) => SET_TOO_LOW.test(part)),
    passLine: line ? Number(line[1]) : undefined,
    grades,
    matching,
  };
}

/** “≥”“=”类, “≤”类: all signs that clauses are said to be for; where only ≤ is named, the rest are all others. */
function signsIn(quantitative: string): string | undefined {
  const named = [...quantitative.matchAll(FOR_SIGNS)].map(([, signs]) => signs!.normalize('NFKC')).join('');
  return /[≥>]/u.test(named) ? named : undefined;
}

/** Which kind of grade words speak of: all reached, a part, or not. */
function degree(words: string): 'all' | 'part' | 'none' | undefined {
  if (/^未|没有|较差|不达/.test(words)) return 'none';
  if (/部分|基本|一定/.test(words)) return 'part';
  return /达成|完成|实现|达到/.test(words) ? 'all' : undefined;
}

/** The grade that an actual in words names: 部分达成预期指标 is 部分达成预期指标并具有一定效果. */
export function gradeFor<T extends { readonly label: string }>(
  grades: readonly T[],
  words: string,
): T | undefined {
  const exact = grades.find(({ label }) => label === words);
  if (exact || words === '') return exact;
  const own = degree(words);
  const alike = grades.filter(({ label }) => own !== undefined && degree(label) === own);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The rule text that says of one row what the clauses say of all; `undefined` where they do not decide. */
export function ruleOfRow(
  clauses: GeneralClauses,
  operator: string | null | undefined,
  target: number | string | null | undefined,
): string | undefined {
  if (clauses.matching && typeof target === 'string' && /^\p{Script=Han}{2,12}$/u.test(target))
    return `${target}得满分`;
  if (!clauses.proportional || typeof target !== 'number') return undefined;
  const sign = operator ?? '=';
  if (clauses.signs !== undefined && !clauses.signs.includes(sign)) return undefined;
  if (sign === '≥' || sign === '>' || sign === '=')
    return (
      (clauses.quotient
        ? '达到目标值得满分，未达到的得分=实际值÷目标值×分值'
        : '达到目标值得满分，未达到的按完成比例得分') +
      (clauses.passLine === undefined ? '' : `，低于目标值的${clauses.passLine}%不得分`)
    );
  if (sign !== '≤' && sign !== '<') return undefined;
  if (!clauses.inverse) return '不超过目标值得满分';
  // Nothing over anything is nothing.
  if (target === 0) return '不超过目标值得满分，超过的不得分';
  if (clauses.passLine === undefined) return '不超过目标值得满分，超过的得分=目标值÷实际值×分值';
  // Whether the line holds of the quotient that is turned round nobody says: only above it is the number certain.
  const farthest = Math.floor((1000 * 100) / clauses.passLine) / 10;
  return `不超过目标值得满分，超过目标值但不超过目标值的${farthest}%的，得分=目标值÷实际值×分值`;
}
