import type { CellAddress } from '../model/cell';
import type { DeclarationTable, Indicator } from '../model/declaration';
import type { ScoreRequest } from '../model/scoring';
import { pointsOf } from './points';
import type { CheckContext } from './context';

/** A grade of the note under a table, with the share of the weight that it may earn, in percent. */
export interface GeneralGrade {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/**
 * How rows without a rule of their own are scored, as a note under the table says for all of them: quantitative ones in
 * proportion to their completion, qualitative ones by grade.
 */
export interface GeneralRule {
  /** The note; none where the form leaves it to the practice of self-evaluation. */
  readonly cell: CellAddress | undefined;
  /** Full marks when the target is reached, else actual over target times the weight. */
  readonly proportional: boolean;
  /** Whether the note says that the proportion is turned round where less is better. */
  readonly inverse: boolean;
  readonly grades: readonly GeneralGrade[];
}

const QUANTITATIVE = /定量/;
const FULL_MARKS = /满分|足分|全分|给足|记足|计足/;
const PROPORTION =
  /(?:实际|完成)[值数]?.{0,6}(?:除以|÷|\/|比).{0,4}(?:年度)?(?:指标|目标|计划)值?|[AB]\s?[/÷]\s?[AB]|完成(?:比例|率).{0,8}(?:计|得|记|折|乘)|按比例(?:计|得|记|折)/u;
const INVERSE = /反(?:过来|之|向)|越[小低少]越好|[AB]\s?[/÷]\s?[AB]\s?或|倒数|逆向/u;
const SHARE = /(\d{1,3})\s?[%％]?\s?(?:[-–—~～至到])\s?(\d{1,3})\s?[%％]?/gu;
const QUOTED = /[“"「]([^”"」]{2,30})[”"」]/gu;
/** The three grades of 财预〔2020〕10号 where a note names them without quotes. */
const USUAL = ['达成预期指标', '部分达成预期指标并具有一定效果', '未达成预期指标且效果较差'];

/** Clauses end with a full stop, a semicolon or a line; a number before 定量 or 定性 begins one. */
function clauses(text: string): readonly string[] {
  return text.slice(0, 4000).split(/[。；;\n]/);
}

function gradesOf(clause: string): readonly GeneralGrade[] {
  const shares = [...clause.matchAll(SHARE)].map(([, a, b]) => [Number(a), Number(b)] as const);
  const quoted = [...clause.matchAll(QUOTED)].map(([, label]) => label!);
  const labels = quoted.length >= 2 ? quoted : USUAL.filter((label) => clause.includes(label));
  if (labels.length < 2 || labels.length !== shares.length) return [];
  return labels.map((label, i) => ({ label, from: Math.min(...shares[i]!), to: Math.max(...shares[i]!) }));
}

/**
 * What a self-evaluation form goes by that says nothing: 财预〔2020〕10号 scores in proportion to completion. How a row is
 * scored where less is better it does not settle, so that such a row gets no number.
 */
const PRACTICE: GeneralRule = { cell: undefined, proportional: true, inverse: false, grades: [] };

/** How rows without a rule of their own are scored; `undefined` where nothing that can be read says so. */
export function generalRuleOf(table: DeclarationTable): GeneralRule | undefined {
  if (table.columns.some(({ role }) => role === 'rule')) return undefined;
  for (const note of table.notes) {
    const parts = clauses(note.text);
    const quantity = parts.findIndex((part) => QUANTITATIVE.test(part));
    // What belongs to the quantitative clause ends where the qualitative one begins.
    const end = parts.findIndex((part, i) => i > quantity && /定性/.test(part));
    const quantitative = quantity < 0 ? '' : parts.slice(quantity, end < 0 ? undefined : end).join('；');
    const proportional = FULL_MARKS.test(quantitative) && PROPORTION.test(quantitative);
    const grades = parts.map(gradesOf).find(({ length }) => length > 0) ?? [];
    if (proportional || grades.length > 0) {
      return { cell: note.cell, proportional, inverse: INVERSE.test(quantitative), grades };
    }
  }
  const silent = !table.notes.some(({ text }) => /计分|得分|评分|扣分|分值|定量/.test(text.slice(0, 4000)));
  return table.selfEvaluation && silent ? PRACTICE : undefined;
}

/** The rule text that says of one row and one actual what the note says of all. */
function ruleFor(
  { operator, target }: Indicator,
  rule: GeneralRule,
  actual: ScoreRequest['actual'],
): string | undefined {
  const goal = target?.value.number;
  const sign = operator?.value ?? '=';
  if (!rule.proportional || goal === undefined || typeof actual !== 'number') return undefined;
  if (sign === '≥' || sign === '>' || sign === '=') return '达到目标值得满分，未达到的按完成比例得分';
  if (sign !== '≤' && sign !== '<') return undefined;
  if (actual <= goal) return '不超过目标值得满分';
  return rule.inverse ? '得分=目标值÷实际值×分值' : undefined;
}

/**
 * What a row asks of the scorer. The rule is the row's own, or what the note under the table says; the weight comes
 * from its column, or from the rule where the table has none. The actual is on the scale of the unit, as it was read.
 */
export function requestOf(
  indicator: Indicator,
  context: CheckContext,
  general?: GeneralRule,
  actual: ScoreRequest['actual'] = actualOf(indicator),
): ScoreRequest {
  const { rule, target, operator, unit, name } = indicator;
  return {
    rule: rule?.text ?? (general && ruleFor(indicator, general, actual)) ?? '',
    actual,
    weight: pointsOf(indicator, context)?.value ?? null,
    target: target?.value.number ?? (target?.value.words || null),
    operator: operator?.value ?? null,
    unit: unit?.text.trim() || target?.value.unit || null,
    indicator: name.value,
  };
}

function actualOf({ actual }: Indicator): ScoreRequest['actual'] {
  const value = actual?.value;
  return value === undefined ? null : (value.number ?? (value.words === '' ? null : value.words));
}
