import { earnsNothing } from '../../model/meaning';
import { conditionsOf } from '../conditions/condition';
import { pointsFallToNothing } from './falling-points';
import type { Located } from '../tokens/located';
import { findCut, mayTakeBack, unreadEnd } from './cut';
import { answered, demandOf, violationIn, withImpliedStep } from './demands';
import { addCase, addDoubt, doubtAt } from './draft';
import type { Draft } from './draft';
import { announcesCases, decidedBeside, leavesOneCase } from './left-to-discretion';
import { casesOfParallel } from './parallel-cases';
import { earningOfCount, readAward } from './read-award';
import { readDeduct } from './read-deduct';
import { isMiddle } from '../conditions/one-comparison';
import { countsApart } from './one-sided';
import { readBonus, readProportion, remainder } from './read-share';
import { residueOf } from './residue';
import { limitOfCase, readLimits } from './limits-for-some';
import type { LimitOfCase } from './limits-for-some';
import {
  doubtEachOfSeveral,
  doubtException,
  doubtFailedByNumber,
  doubtLowered,
  doubtRateOfPlace,
  doubtScoredElsewhere,
  doubtSecondFact,
} from './facts-beside';
import type { Statement, Statements } from '../group/statements';

/** Why a condition with several numbers needs each of them. */
export const SEVERAL_NUMBERS = '一个条件里有几个数值，须分别取得实际值';

/** 合格率须达100%，未达到的不得分: the demand earns full marks, and the rest of the statement stands for itself. */
function withoutDemand(draft: Draft, statement: Statement): Statement {
  const { located } = draft;
  const violation = violationIn(statement, located);
  if (violation) return { ...statement, condition: violation };
  const pair = demandOf(statement, located);
  if (!pair || residueOf(pair.demand, undefined, located).length > 0) return statement;
  const asked = conditionsOf(pair.demand, located);
  const { outcome } = statement;
  const lost =
    outcome?.type === 'deduct' ||
    outcome?.type === 'proportion' ||
    (outcome?.type === 'award' && earnsNothing(outcome));
  if (asked.when?.kind !== 'range' || lost === pair.met) return statement;
  const { when } = asked;
  if (!pair.met && outcome?.type === 'award') draft.required.push(when);
  if (!pair.met && !draft.cases.some((one) => one.when.kind === 'range')) {
    draft.cases.push({ when, award: { kind: 'full', less: 0, span: when.span }, span: when.span });
    draft.assumptions.push({ id: 'words-assumed', text: `以“${asked.text}”为满分标准` });
  }
  return { ...statement, condition: pair.rest };
}

function readStatement(draft: Draft, given: Statement): void {
  const { located } = draft;
  const condition = answered(given.condition, located);
  const statement = withImpliedStep(
    withoutDemand(draft, condition === given.condition ? given : { ...given, condition }),
  );
  const conditions = conditionsOf(statement.condition, located);
  const { outcome } = statement;
  for (const item of conditions.stray) {
    const words = located.text.slice(item.start, item.end);
    doubtAt(
      draft,
      item.type === 'damage' ? 'damaged-number' : 'leftover',
      item.start,
      item.end,
      item.type === 'damage' ? `数字“${words}”无法确认` : `“${words}”未能读懂`,
    );
  }
  for (const one of residueOf(statement.condition, outcome, located))
    doubtAt(draft, 'leftover', one.start, one.end, one.message);
  for (const compare of conditions.compares) {
    if (compare.damaged)
      doubtAt(
        draft,
        'damaged-number',
        compare.start,
        compare.end,
        `数字“${located.text.slice(compare.start, compare.end)}”无法确认`,
      );
  }
  if (conditions.step?.damaged || (outcome && 'damaged' in outcome && outcome.damaged)) {
    doubtAt(
      draft,
      'damaged-number',
      conditions.start,
      outcome?.end ?? conditions.end,
      '步长或分数的数字无法确认',
      // What takes points off on the other side of a standard does not matter where it is met.
      outcome?.type === 'deduct' && /shortfall|excess/.test(conditions.step?.measure ?? '')
        ? 'full'
        : 'nothing',
    );
  }
  const around = conditions.compares.findIndex((compare) => compare.around);
  const middle = around > 0 ? conditions.compares[around - 1] : undefined;
  if (middle && isMiddle(middle, located.text))
    draft.middle ??= {
      value: (middle.min ?? middle.max)!.value,
      unit: middle.unit ?? conditions.compares[around]!.unit,
    };
  const earlier = [conditions.baseline, ...conditions.compares].find((one) => one?.earlier);
  if (earlier) {
    const { value } = (earlier.min ?? earlier.max)!;
    // 高于上年的30%得5分，高于上年的20%得3分: the year before had one value.
    if (draft.earlier && draft.earlier.value !== value)
      doubtAt(draft, 'leftover', earlier.start, earlier.end, '是上年的数还是与上年的差没有写明');
    draft.earlier ??= { value, span: located.span(earlier.start, earlier.end) };
  }
  if (conditions.baseline)
    draft.baseline ??= { value: conditions.baseline.min!.value, unit: conditions.baseline.unit };
  doubtSecondFact(draft, conditions);
  doubtRateOfPlace(draft, conditions);
  if (outcome?.type !== 'parallel') doubtEachOfSeveral(draft, conditions);
  if (!outcome) {
    if (doubtFailedByNumber(draft, statement, conditions)) return;
    doubtException(draft, conditions);
    doubtScoredElsewhere(draft, conditions);
    draft.preambles.push({ conditions, statement });
    return;
  }
  // 以90%为基准，达到基准的…: the goal of the clauses that follow as well.
  const goal = conditions.compares.find(
    ({ relation, start }) => relation === '=' && located.text[start] === '以',
  );
  if (goal && around < 0) draft.preambles.push({ conditions: conditionsOf([goal], located), statement });
  if (outcome.type === 'award' && outcome.unsaid) {
    const words = located.text.slice(conditions.start, outcome.end);
    const { award } = outcome;
    if (award.kind === 'points')
      draft.assumptions.push({ id: 'repaired', text: `“${words}”没有写“分”，按${award.value}分计` });
    else if (award.kind === 'share')
      draft.assumptions.push({ id: 'repaired', text: `“${words}”按分值的${award.percent}%计` });
  }
  if (conditions.subject)
    draft.subjects.push({
      value: conditions.subject.text,
      span: located.span(conditions.subject.start, conditions.subject.end),
    });
  if (
    conditions.several &&
    conditions.compares.filter(
      ({ delta, start }) =>
        outcome.type !== 'deduct' || (delta === undefined && !countsApart(located, start)),
    ).length > 1 &&
    outcome.type !== 'parallel' &&
    !(outcome.type === 'award' && earningOfCount(conditions, outcome))
  ) {
    doubtAt(draft, 'several-facts', conditions.start, conditions.end, SEVERAL_NUMBERS);
  }
  switch (outcome.type) {
    case 'award':
    case 'bracket-points':
      readAward(draft, statement, conditions, outcome);
      break;
    case 'deduct':
      readDeduct(draft, statement, conditions, outcome);
      break;
    case 'add':
      readBonus(draft, conditions, outcome);
      break;
    case 'proportion':
      readProportion(draft, conditions, outcome);
      break;
    case 'formula': {
      const { when } = conditions;
      if (outcome.measured.length > 1)
        doubtAt(
          draft,
          'several-facts',
          outcome.start,
          outcome.end,
          `公式里有几个不同的量（${outcome.measured.join('、')}），须分别取得各自的数值`,
        );
      if (when && when.kind === 'range' && !remainder(draft, conditions)) {
        // 60%≤X<100%，得分=X×10: one case of several.
        addCase(draft, statement, conditions, when, {
          kind: 'formula',
          formula: outcome.formula,
          span: located.span(outcome.start, outcome.end),
        });
        break;
      }
      if (draft.proportion || !remainder(draft, conditions))
        doubtAt(draft, 'leftover', outcome.start, outcome.end, '公式与前文的关系没有写明');
      draft.proportionBelow = when?.kind === 'range' ? when : undefined;
      draft.proportion = {
        formula: outcome.formula,
        inWords: false,
        losing: false,
        span: located.span(outcome.start, outcome.end),
      };
      if (outcome.repaired)
        draft.assumptions.push({ id: 'repaired', text: '公式的括号或等号有缺损，按补全后的公式计算' });
      break;
    }
    case 'discretion':
      if (announcesCases(located.text, outcome)) break;
      if (leavesOneCase(conditions.when)) {
        const span = located.span(outcome.start, outcome.end);
        addCase(draft, statement, conditions, conditions.when, { kind: 'discretion', span });
        break;
      }
      doubtAt(
        draft,
        'discretionary',
        outcome.start,
        outcome.end,
        '由评审人裁量，没有固定分数',
        decidedBeside(conditions.text, draft),
      );
      break;
    case 'parallel': {
      const cases = casesOfParallel(located, conditions, outcome);
      if (cases) {
        for (const one of cases) addCase(draft, statement, conditions, one.when, one.award);
      } else {
        doubtAt(draft, 'leftover', conditions.start, outcome.end, '并列的条件与分数对不上');
      }
    }
  }
}

/** Reads every statement, and says where the text was cut. */
export function draftOf(statements: Statements, located: Located): Draft {
  const cut = findCut(statements, located);
  const draft: Draft = {
    located,
    cut,
    cases: [],
    gates: new Set(),
    deductions: [],
    bonuses: [],
    adding: [],
    parts: [],
    doubts: [],
    assumptions: [],
    subjects: [],
    preambles: [],
    earning: undefined,
    proportion: undefined,
    proportionBelow: undefined,
    shares: [],
    ceilingFromCount: undefined,
    between: undefined,
    baseline: undefined,
    earlier: undefined,
    middle: undefined,
    allowed: undefined,
    bounded: undefined,
    saved: undefined,
    listsDemands: false,
    required: [],
    totals: [],
    limits: [],
    verbless: [],
    earnedWithoutVerb: pointsFallToNothing(statements),
    positiveItems: new Set(),
    awardOrder: [],
  };
  const last = statements.list.at(-1);
  const limitsOfCases: LimitOfCase[] = [];
  for (const statement of statements.list) {
    if (cut && !cut.harmless && statement === last && !statement.outcome) {
      doubtSecondFact(draft, conditionsOf(statement.condition, located));
      continue;
    }
    const limit = statement.outcome ? undefined : limitOfCase(statement, statements, located.text);
    if (limit) limitsOfCases.push(limit);
    else readStatement(draft, statement);
  }
  readLimits(draft, statements, limitsOfCases);
  doubtLowered(draft, statements);
  for (const { start, end } of statements.lists)
    doubtAt(draft, 'leftover', start, end, '并列的条件与分数对不上');
  for (const { unsaid, start, end, value } of statements.totals)
    if (unsaid)
      draft.assumptions.push({
        id: 'repaired',
        text: `“${located.text.slice(start, end)}”没有写“分”，按${value}分计`,
      });
  const takesBack = mayTakeBack(statements, located, draft.earning !== undefined) ? 'nothing' : 'full';
  const unread = cut ? undefined : unreadEnd(statements, located);
  // The reading of the clause may have said so already.
  if (
    unread &&
    !draft.doubts.some(
      ({ kind, span }) => kind === 'leftover' && span[1] > located.span(unread.start, unread.end)[0],
    )
  ) {
    const words = located.text.slice(unread.start, unread.end);
    doubtAt(draft, 'leftover', unread.start, unread.end, `“${words}”未能读懂`, takesBack);
  }
  if (cut) {
    const words = cut.expected.join('”或“');
    if (cut.harmless) draft.assumptions.push({ id: 'floor-cut', text: `末尾被截断，按“${words}”补全` });
    else
      addDoubt(
        draft,
        'cut',
        { text: located.text.slice(last?.condition[0]?.start ?? 0), span: cut.span },
        '规则在此处被截断',
        takesBack,
      );
  }
  return draft;
}
