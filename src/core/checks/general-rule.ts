import type { CellAddress } from '../model/cell';
import { formOf, type DeclarationTable, type Indicator } from '../model/declaration';
import type { ScoreRequest } from '../model/scoring';
import { readGeneralClauses, ruleOfRow, type GeneralClauses } from '../scoring/general-clauses';
import { isMoneyUnit } from '../text/money';
import { baseUnit, isUnit, unitFactor } from '../text/units';
import { betterSide } from '../text/words/direction-words';
import { isComparator } from './indicator-nature';
import { pointsOf } from './points';
import type { CheckContext } from './context';

/** How rows without a rule of their own are scored, as a note under the table says for all of them. */
export interface GeneralRule extends GeneralClauses {
  /** The note; none where the form leaves it to the practice of self-evaluation. */
  readonly cell: CellAddress | undefined;
}

/**
 * What a self-evaluation form goes by that says nothing: 财预〔2020〕10号 scores in proportion to completion. How a row is
 * scored where less is better it does not settle, so that such a row gets no number.
 */
const PRACTICE: GeneralRule = {
  cell: undefined,
  proportional: true,
  quotient: false,
  inverse: false,
  lowersOverdone: false,
  grades: [],
  matching: false,
};

/** How rows without a rule of their own are scored; `undefined` where nothing that can be read says so. */
export function generalRuleOf(table: DeclarationTable): GeneralRule | undefined {
  if (table.columns.some(({ role }) => role === 'rule')) return undefined;
  const { notes } = formOf(table);
  for (const note of notes) {
    const clauses = readGeneralClauses(note.text);
    if (clauses) return { ...clauses, cell: note.cell };
  }
  const silent = !notes.some(({ text }) => /计分|得分|评分|扣分|分值|定量/.test(text.slice(0, 4000)));
  return table.selfEvaluation && silent ? PRACTICE : undefined;
}

const COSTS = /成本|造价|单价|费用|投资|支出|经费|价格|能耗|控制/u;
const TIMES: ReadonlySet<string> = new Set(['日', '工作日', '小时', '分钟', '秒', '月', '周']);

/**
 * Whether less of what a row measures may be better where no sign says which way it counts: faults by their name, what is
 * paid, and times that are waited or worked. A number for it would be a guess.
 */
function mayBeBetterLow({ name, level2, target, unit }: Indicator): boolean {
  const side = betterSide(name.value);
  if (side !== undefined) return side === 'low';
  if (COSTS.test(name.value) || level2?.standard?.includes('成本') === true) return true;
  const counted = unit?.text.trim() || target?.value.unit;
  return counted !== undefined && (TIMES.has(baseUnit(counted).base) || isMoneyUnit(baseUnit(counted).base));
}

/** The rule text that says of one row what the note says of all; `undefined` where it does not decide. */
export function generalRuleText(indicator: Indicator, general: GeneralRule): string | undefined {
  const { operator, target } = indicator;
  // 定量 says nothing of the side.
  const sign = isComparator(operator?.value) || operator?.value === '定性' ? operator?.value : undefined;
  if (sign === undefined && mayBeBetterLow(indicator)) return undefined;
  return ruleOfRow(general, sign, target?.value.number ?? target?.value.words);
}

/**
 * What a row asks of the scorer. The rule is the row's own, or what the note under the table says; the weight comes
 * from its column, or from the rule where the table has none. The actual is on the scale of the unit, as it was read.
 */
export function requestOf(
  indicator: Indicator,
  context: CheckContext,
  general?: GeneralRule,
  actual: ScoreRequest['actual'] = valueIn(indicator, indicator.actual),
): ScoreRequest {
  const { rule, target, operator, unit, name } = indicator;
  return {
    rule: rule?.text ?? (general && generalRuleText(indicator, general)) ?? '',
    actual,
    weight: pointsOf(indicator, context)?.value ?? null,
    target: valueIn(indicator, target),
    operator: operator?.value ?? null,
    unit: unit?.text.trim() || target?.value.unit || null,
    indicator: name.value,
  };
}

/** A number on the scale of its row, one with its own unit where the row has none that it converts to, or words. */
function valueIn({ unit, target }: Indicator, field: Indicator['target']): number | string | null {
  const value = field?.value;
  if (value?.number === undefined) return value?.words || null;
  const rowUnit = unit?.text.trim() || target?.value.unit;
  const foreign =
    value.unit !== undefined &&
    isUnit(value.unit) &&
    (rowUnit === undefined || (isUnit(rowUnit) && unitFactor(value.unit, rowUnit) === undefined));
  return foreign ? `${value.number}${value.unit}` : value.number;
}
