import { compare, divide, HUNDRED, rational } from '../model/rational';
import type { RuleReading } from '../model/rule-reading';
import { sentenceAt } from '../text/sentence-at';
import { exemptionIn } from '../text/words/exemptions';
import { isPercent } from '../text/units';
import { isOnUnitScale, wantsLess, wantsMore } from './row/actual';
import type { Row } from './row/actual';
import type { ActualInRow } from './row/actual-in-row';
import { withUnit } from './points/context';
import { reasonOf } from './doubts';

function conflictNotes([threshold]: RuleReading['thresholds'], row: Row): readonly string[] {
  const notes: string[] = [];
  if (threshold?.value !== undefined && threshold.scale === 'value' && row.target !== undefined) {
    const written = rational(threshold.value);
    const value = isPercent(threshold.unit) && isOnUnitScale(row) ? divide(written, HUNDRED)! : written;
    const same = compare(value, row.target) === 0;
    const comparable =
      threshold.unit === undefined ||
      row.unit === undefined ||
      threshold.unit === row.unit ||
      (isPercent(threshold.unit) && row.percent);
    if (!same && comparable)
      notes.push(
        `规则的标准值${threshold.value}${threshold.unit ?? ''}与目标值${withUnit(row.target, row)}不一致，按规则计算`,
      );
  }
  const higher = threshold && wantsMore(threshold);
  const lower = threshold && wantsLess(threshold);
  if (threshold?.scale === 'value' && ((higher && wantsLess(row)) || (lower && wantsMore(row))))
    notes.push('规则的方向与指标值类型相反，按规则计算');
  return notes;
}

const EXEMPT = '另有不扣分的例外，须另行核对：';

function exemptionNote(words: string): string {
  return `${EXEMPT}“${words}”`;
}

/** Whether a score may be more for a reason that the rule allows and no cell tells. */
export function mayBeSpared(assumptions: readonly string[]): boolean {
  return assumptions.some((one) => one.startsWith(EXEMPT));
}

/**
 * What a score rests on besides the words of the rule, each said once; of a veto it says that it is not looked at, and of
 * an exemption where points were lost.
 */
export function remarks(
  { text, assumptions, doubts: [doubt] }: RuleReading,
  { meaning, thresholds, row, notes }: ActualInRow,
  ofEvaluation: readonly string[],
  lost: boolean,
): readonly string[] {
  const said = new Set([
    ...notes,
    ...assumptions.map((one) => one.text),
    ...ofEvaluation,
    ...conflictNotes(thresholds, row),
  ]);
  if (doubt)
    said.add(
      doubt.kind === 'discretionary'
        ? `规则另有由评审人裁量的部分（“${doubt.text}”），不影响本次得分`
        : `规则有未读懂或被截断的部分（${reasonOf(doubt)}），但不影响本次得分`,
    );
  const [veto] = meaning.vetoes;
  if (veto) said.add(`另有否决条款，须另行核对：“${sentenceAt(text, veto.span[0])}”`);
  const spared = lost ? exemptionIn(text) : undefined;
  if (spared !== undefined) said.add(exemptionNote(spared));
  return [...said];
}
