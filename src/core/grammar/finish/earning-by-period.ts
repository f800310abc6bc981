import type { Case } from '../../model/rule';
import { namesMore } from '../../text/shared-words';
import { readUnit, unitFactor } from '../../text/units';
import type { Draft } from '../draft/draft';
import type { Statements } from '../group/statements';

/** 每季度完成: the period that points are given for. */
const EACH =
  /(?:^|，)(?:[^，。;\d每]{2,16}的(?:月份|月度|季度|年份|年度)，?)?每(?:一|个)?(季度|季|月|周|旬|年|天|日|期|次|场|批)[^，。;每\d]{0,12}$/;

/** 空气质量达标的月份每月: which of them, told in front. */
const MONTHS_OF = /^.*的(?:月份|月度|季度|年份|年度)，?(?=每)/;

/** How many of them a year holds. */
const IN_YEAR: Readonly<Record<string, number>> = { 季度: 4, 季: 4, 月: 12 };

/** 每季度无投诉, 每季度未发生事故: the row counts the faults, and no periods without them. */
const WITHOUT = /[未无没不零免]|为0|杜绝|避免|事故|投诉|违|超|逾|漏|错/;

/** A number that falls, and no lack of one. */
const SHRINKS = /减少|下降|降低|流失|退出|关停|注销/;

/** A case that gives its points for a period. */
interface PeriodCase {
  readonly one: Case;
  readonly period: string;
  readonly points: number;
}

/** 每季度按时报送得1分，共4分: what the year comes to says that each of its four quarters earns for itself. */
function fillsYear(draft: Draft, { totals }: Statements, { one, period, points }: PeriodCase): boolean {
  const many = IN_YEAR[period];
  return (
    many !== undefined &&
    !WITHOUT.test(one.when.text) &&
    draft.deductions.length === 0 &&
    totals.length > 0 &&
    totals.every(({ value }) => Math.abs(points * many - value) < 1e-9)
  );
}

/** 全年计6分: all of its periods. */
const ALL_YEAR = /^(?:全年|全年度|年度|本年度?|一年)(?:度)?(?:累计|合计|共|共计|满分)?$/;

/** 每月达标得0.5分，全年6分: whether the last case says what the periods of the year come to. */
function saysYear({ cases: [one, year, third] }: Draft): boolean {
  if (!one || !year || third || one.award.kind !== 'points' || year.award.kind !== 'points') return false;
  const many = one.when.kind === 'words' ? IN_YEAR[EACH.exec(one.when.text)?.[1] ?? ''] : undefined;
  return (
    many !== undefined &&
    year.when.kind === 'words' &&
    ALL_YEAR.test(year.when.text) &&
    !WITHOUT.test(one.when.text) &&
    Math.abs(one.award.value * many - year.award.value) < 1e-9
  );
}

/** The only case, where it names the period that it is for. */
function periodCase({ cases }: Draft): PeriodCase | undefined {
  const [one, second] = cases;
  if (!one || second || one.when.kind !== 'words' || one.award.kind !== 'points') return undefined;
  const period = EACH.exec(one.when.text)?.[1];
  return period === undefined ? undefined : { one, period, points: one.award.value };
}

/** The only case gives its points for each period, and says nothing but that. */
function earnEach(draft: Draft, { when, award, span }: Case, unit: string | undefined): void {
  if (award.kind !== 'points') return;
  draft.earning = {
    unit: { value: 1, unit, span: when.span },
    amount: { value: award.value, of: 'points', span: award.span },
    wholeOnly: false,
    subject: when.text.replace(MONTHS_OF, ''),
    span,
  };
  draft.cases.splice(0);
  draft.deductions.splice(0);
  draft.awardOrder.length = 0;
  draft.positiveItems.clear();
}

/**
 * 每季度完成得1.5分，缺一季度扣1.5分: the points are those of a quarter, and what is lost with one says no more. Without
 * such a loss nobody knows whether 每季度完成 is one condition for all of them.
 */
export function earnByPeriod(draft: Draft, statements: Statements): void {
  const { cases, deductions } = draft;
  const [loss, another] = deductions;
  if (!loss && !draft.earning && !draft.proportion && draft.bonuses.length === 0 && saysYear(draft)) {
    const [one, year] = cases as [Case, Case];
    const period = EACH.exec(one.when.text)![1]!;
    draft.ceilingFromCount = { value: (year.award as { value: number }).value, span: year.span };
    earnEach(draft, one, readUnit(period, 0)?.unit);
    return;
  }
  if (!loss && !draft.earning) {
    const only = periodCase(draft);
    if (only && fillsYear(draft, statements, only)) earnEach(draft, only.one, readUnit(only.period, 0)?.unit);
    return;
  }
  if (!loss || another || loss.threshold || loss.stretch || loss.amount.of !== 'points') return;
  const agrees = (unit: string | undefined, points: number): boolean =>
    unit !== undefined &&
    loss.step.unit !== undefined &&
    unitFactor(unit, loss.step.unit)?.factor === 1 &&
    Math.abs(loss.amount.value / loss.step.value - points) < 1e-9;
  const { earning } = draft;
  if (earning) {
    // 每新增1家得0.5分，每减少1家扣0.5分: two facts, of which the number tells one.
    if (earning.base !== undefined || SHRINKS.test(draft.located.text.slice(...loss.span))) return;
    // 每次得2分，少1次扣2分.
    // 每有1个不合格扣1分: of what was done, and no lack of it.
    if (loss.measure === 'fault' && namesMore(loss.subject, [earning.subject])) return;
    const each = earning.amount.of === 'points' ? earning.amount.value / earning.unit.value : Number.NaN;
    if (loss.measure !== 'excess' && cases.length === 0 && agrees(earning.unit.unit, each))
      deductions.splice(0);
    return;
  }
  const only = periodCase(draft);
  if (only && loss.measure !== 'excess' && agrees(only.period, only.points))
    earnEach(draft, only.one, loss.step.unit);
}
