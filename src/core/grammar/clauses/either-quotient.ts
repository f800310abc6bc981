import type { Formula } from '../../model/rule';
import { ofLastText } from '../../text/per-text';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const ACTUAL = '(?:全年|年度|本年)?(?:的)?实际(?:完成)?(?:值|数)?(?:\\([A-Z]\\))?';
const GOAL = '(?:全年|年度|本年)?(?:的)?(?:绩效)?(?:指标|目标|计划)(?:值|数)?(?:\\([A-Z]\\))?';
const WEIGHT = '[×x*](?:该|本|此)?(?:项)?(?:指标)?的?(?:权重分值|权重分|权重|分值|满分)';
const SCORES = '(?:进行)?(?:[计记得赋]分|计算得分|计算|计)?(?=[，。;\\n)]|$)';

/** 按B/A或A/B×分值: two quotients, each the other one turned round. */
const EITHER = wording(
  new RegExp(
    `(?:则|即)?(?:按照?|以|用|(?:本项|该项|指标)?得分(?:=|为|等于))?\\(?(?:([A-Z])[/÷]([A-Z])(?:或者?|、|和)\\2[/÷]\\1|${ACTUAL}[/÷]${GOAL}(?:或者?|、|和)${GOAL}[/÷]${ACTUAL}|${GOAL}[/÷]${ACTUAL}(?:或者?|、|和)${ACTUAL}[/÷]${GOAL})\\)?${WEIGHT}${SCORES}`,
    'y',
  ),
);

/** 若为正向指标(即指标值为≥*)，则得分计算方法应用. */
const half = (kind: string): string =>
  `(?:如果|若|如)?(?:该|本)?(?:指标)?(?:为|是|属于)?${kind}(?:类|性)?指标(?:的)?(?:\\((?:即)?(?:指标值|目标值)?(?:为|是)?[≥≤>=<]{1,2}[×x*A-Z]?\\))?，?(?:则|其)?(?:得分)?(?:的)?(?:计算)?(?:方法|公式)?(?:应采用|应用|采用|使用|应为|按照|用|按|为|:|=)?`;
const UPWARD = `${half('正向')}${ACTUAL}[/÷]${GOAL}${WEIGHT}${SCORES}`;
const DOWNWARD = `${half('(?:反向|负向|逆向)')}${GOAL}[/÷]${ACTUAL}${WEIGHT}${SCORES}`;
const BOTH = wording(
  new RegExp(`${UPWARD}[，。;\\n]{1,2}${DOWNWARD}|${DOWNWARD}[，。;\\n]{1,2}${UPWARD}`, 'y'),
);

/**
 * 未达到指标值，按B/A×分值: the letters of the ministry's form of self-evaluation, in which A is the target and B what was
 * done (财预〔2020〕10号).
 */
const ONE = wording(
  new RegExp(
    `(?:则|即)?(?:按照?|以|用|(?:本项|该项|指标)?得分(?:=|为|等于))?\\(?(B[/÷]A|A[/÷]B)\\)?${WEIGHT}${SCORES}`,
    'y',
  ),
);
/** Whoever reaches the goal has all: a quotient behind it is of what falls short. */
const SHORT =
  /(?:达到|完成)(?:年度|绩效|预期)*(?:指标|目标|计划)值?[^，。;\n]{0,4}，?[计记得]?满分[^\n]{0,24}$/;
const FARTHEST = 60;
/** 年度指标值(A), 实际完成值(B): the letters as the form has them. */
const AS_IN_FORM = /(?:指标|目标|计划)(?:值|数)?\(A\)|(?:实际|完成)(?:值|数)?\(B\)|A[/÷]B|B[/÷]A/g;

/** A为实际完成值: whether the rule has letters of its own. */
const hasOwnLetters = ofLastText((text) => /[A-Z]/i.test(text.replace(AS_IN_FORM, '')));

/** One quotient in the letters of the form, and which way it goes. */
function readOne(
  text: string,
  at: number,
): { readonly end: number; readonly way: 'direct' | 'turned' } | undefined {
  const found = ONE.match(text, at);
  if (!found || !SHORT.test(text.slice(Math.max(0, at - FARTHEST), at)) || hasOwnLetters(text))
    return undefined;
  return { end: at + found[0].length, way: found[1]!.startsWith('B') ? 'direct' : 'turned' };
}

function endOfPair(text: string, at: number): number {
  return Math.max(EITHER.end(text, at), BOTH.end(text, at));
}

/** The quotient that the sign of the row decides, times the weight. */
const bySign = (way: 'either' | 'direct' | 'turned'): Formula => ({
  kind: 'binary',
  operator: '×',
  left: { kind: 'completion', bySign: way },
  right: { kind: 'weight' },
});

/** Whether a formula holds both quotients; one alone is read only behind its full marks. */
const hasBoth = (formula: Formula): boolean =>
  formula.kind === 'binary' && formula.left.kind === 'completion' && formula.left.bySign === 'either';

/** 按B/A或A/B×该指标分值记分: the actual over the goal where the row wants much, the goal over the actual where it wants little. */
export const eitherQuotient = defineClause<ItemOf<'formula'>>({
  id: 'either-quotient',
  reads:
    '两个方向的公式：按B/A或A/B×分值、正向指标按实际值/目标值×分值，反向指标按目标值/实际值×分值（由指标值类型决定用哪一个）',
  grammar: `either-quotient = quotient , "或" , quotient (* turned round *) , "×" , weight
      | "正向指标" , "实际值/目标值×分值" , "反向指标" , "目标值/实际值×分值"
      | ( "B/A" | "A/B" ) , "×" , weight (* short of a goal that earns full marks; A is the goal, B the actual *) ;`,
  starts: '则即按以用本该指得如若为是属正反负逆(ABCDEFGHIJKLMNOPQRSTUVWXYZ实目计全年绩的',
  examples: [
    '按B/A或A/B*该指标分值记分',
    '得分=(实际值÷目标值或目标值÷实际值)×分值',
    '若为正向指标(即指标值为≥*),则得分计算方法应用全年实际值(B)/年度指标值(A)*该指标分值;若为反向指标(即指标值为≤*),则得分计算方法应用年度指标值(A)/全年实际值(B)*该指标分值',
    '反向指标得分=目标值/实际值×分值;正向指标得分=实际值/目标值×分值',
    '完成值达到指标值，记满分；未达到指标值，‹按B/A*该指标分值记分›',
  ],
  counterexamples: [
    '按B/A或B/C*该指标分值记分',
    '按B/A*该指标分值记分',
    '正向指标按目标值/实际值×分值;反向指标按实际值/目标值×分值',
    '若为正向指标,按实际值/目标值×分值',
  ],
  parse({ text, calculates }, at) {
    if (!calculates) return undefined;
    const one = readOne(text, at);
    const end = one?.end ?? endOfPair(text, at);
    if (end < 0) return undefined;
    const formula = bySign(one?.way ?? 'either');
    return { type: 'formula', start: at, end, formula, repaired: false, measured: ['实际值'], capped: false };
  },
  print: ({ formula }) => (hasBoth(formula) ? '得分=(实际值÷目标值或目标值÷实际值)×分值' : ''),
});
