import type { Award, Bonus, Case, Clamp, Condition, Deduction, Limit, Meaning, Stretch } from '../model/rule';
import { printEnds } from './clauses/ends';
import { printFormula } from './clauses/formula';
import { printPartialStep } from './clauses/partial-step';
import { printAmount, printAward } from './clauses/points';

function printCondition(condition: Condition): string {
  return condition.text;
}

function printCaseAward(award: Award): string {
  switch (award.kind) {
    case 'full':
      if (award.less === 0) return '得满分';
      return award.less > 0 ? `${award.besides ? '另' : ''}扣${award.less}分` : `加${-award.less}分`;
    case 'interpolated':
      return award.between ? `得${award.between.min}-${award.between.max}分，按插值法计分` : '按比例减分';
    case 'proportional':
      return award.ofDone ? '按完成比例得分' : '按比例得分';
    case 'formula':
      return `得分=${printFormula(award.formula)}`;
    case 'discretion':
      return '酌情给分';
    default:
      return printAward(award);
  }
}

function printClamp({ side, value, unit = '', of }: Clamp): string {
  const subject = of === 'rate' ? '完成率' : of === 'amount' ? '实际值' : '';
  return `${subject}${side === 'max' ? '大于' : '小于'}${value}${unit}的按${value}${unit}计`;
}

function printCase(one: Case): string {
  return `${printCondition(one.when)}，${printCaseAward(one.award)}`;
}

const STEP_WORDS = {
  shortfall: '每少',
  excess: '每超',
  deviation: '每相差',
  fault: '每发现',
  rank: '每低',
} as const;
const BAD_SIDE = { shortfall: '低于', excess: '超过', deviation: '不等于', fault: '', rank: '' } as const;

/** 少10天以内的部分, 前3次, 第4次起. */
function printStretch({ measure, fromGoal, step }: Deduction, { from, to }: Stretch): string {
  const unit = step.unit ?? '';
  if (to === undefined)
    return measure === 'fault' && !fromGoal ? `第${from + 1}${unit}起` : `超过${from}${unit}的部分`;
  if (measure === 'fault' && !fromGoal) return `前${to}${unit}`;
  return `${fromGoal || measure === 'excess' ? (fromGoal ? '逾期' : '超') : '少'}${to}${unit}以内的部分`;
}

/** 26个村全通: how many there are, in the words of a case. */
const ALL_TOLD = /\d[^，]{0,6}[全都均]/;

/** 3次: how many are let pass, where with more of them the first count as well. */
function passedIn(cases: Meaning['cases']): string | undefined {
  for (const { when, award } of cases)
    if (when.kind === 'range' && !when.min && (when.max?.value ?? 0) > 0 && award.kind === 'full')
      return `${when.max!.value}${when.unit ?? ''}`;
  return undefined;
}

function printDeduction(one: Deduction, cases: Meaning['cases']): string {
  const { threshold } = one;
  let own = '';
  const passed = one.measure === 'excess' && threshold?.value === 0 ? passedIn(cases) : undefined;
  if (passed) return `超过${passed}的，每${one.step.unit ?? ''}扣${printAmount(one.amount)}(含前${passed})`;
  if (threshold) {
    const unit = threshold.unit ?? '';
    const value =
      threshold.scale === 'outside'
        ? '目标值'
        : threshold.scale === 'target-share'
          ? threshold.value === 100
            ? '计划数'
            : `计划数的${threshold.value}%`
          : `${threshold.value}${unit}`;
    own =
      one.measure === 'deviation' && threshold.scale === 'value'
        ? `以${value}为准，`
        : one.measure === 'fault'
          ? `应${one.fromGoal === 'excess' ? `在${value}内` : ''}完成${one.fromGoal === 'excess' ? '' : value}。`
          : `${BAD_SIDE[one.measure]}${value}的，`;
  }
  const most =
    one.most === undefined ? '' : `，最多扣${one.mostOfWeight ? `权重分的${one.most}%` : `${one.most}分`}`;
  // What is not done, beside the case that says how many there are.
  const told = cases.some(({ when }) => when.kind === 'words' && ALL_TOLD.test(when.text));
  if (one.measure === 'fault' && one.fromGoal === 'shortfall' && threshold && told)
    return `每有${one.step.value}${one.step.unit ?? ''}未完成，扣${printAmount(one.amount)}${most}`;
  // 破损1处，扣0.5分；污损1处，扣0.5分: that they are of several kinds is what a row of one of them asks about.
  if (one.kinds)
    return one.kinds
      .map((kind) => `${kind}${one.step.value}${one.step.unit ?? ''}，扣${printAmount(one.amount)}${most}`)
      .join('；');
  // The later rate goes on from where the earlier one counts.
  if (one.stretch) own = (one.stretch.to === undefined ? '' : own) + printStretch(one, one.stretch);
  if (one.measure === 'fault' && one.step.unit === undefined && one.step.value === 1)
    return `一经发现扣${printAmount(one.amount)}${most}`;
  const later = one.stretch !== undefined && one.stretch.to === undefined;
  const step = later
    ? '每'
    : one.fromGoal
      ? one.fromGoal === 'shortfall'
        ? '每缺'
        : '每逾期'
      : STEP_WORDS[one.measure];
  const from = one.from === undefined ? '' : `在${one.from}分基础上`;
  return `${own}${from}${step}${one.step.value}${one.step.unit ?? ''}，扣${printAmount(one.amount)}${most}`;
}

function printFloor({ value, ofWeight }: Limit): string {
  if (value === 0) return '扣完为止';
  return `最低得${ofWeight ? `权重分的${value}%` : `${value}分`}`;
}

function printCeiling({ value, ofWeight }: Limit, kind: Meaning['kind']): string {
  // Of what is lost nobody says 得满为止.
  if (!Number.isFinite(value)) return kind === 'deduction' ? '最高得满分' : '得满为止';
  return `最高得${ofWeight ? `权重分的${value}%` : `${value}分`}`;
}

function printBonus(one: Bonus, meaning: Meaning): string {
  if (!one.step) {
    const inCase = meaning.cases.some(
      (each) => each.award.kind === 'full' && each.award.less === -one.amount.value,
    );
    return inCase ? '' : `另加${printAmount(one.amount)}`;
  }
  const limit =
    one.most === undefined
      ? ''
      : `，${one.fills ? `加满${one.most}分为止` : `最多加${one.mostOfWeight ? `权重分的${one.most}%` : `${one.most}分`}`}`;
  if (one.proportional) return `超额完成的按超额比例加分${limit}`;
  const words = one.measure === 'excess' ? '每超' : one.measure === 'shortfall' ? '每少' : '每';
  const side = one.measure === 'shortfall' ? '低于' : '超过';
  const from = one.from ? `${side}${one.from.value}${one.from.unit ?? ''}的，` : '';
  return `${from}${words}${one.step.value}${one.step.unit ?? ''}加${printAmount(one.amount)}${limit}`;
}

/** Items are numbered, so that they read as items again. */
function printParts(meaning: Extract<Meaning, { kind: 'additive' }>): readonly string[] {
  if (meaning.cases.length === 0)
    return meaning.parts.map((part) => `${part.label}各${printCaseAward(part.award)}`);
  const first = new Set(meaning.parts.map((part) => part.label));
  let number = 0;
  return meaning.cases.map((one) => `${first.has(one.when.text) ? `${++number}.` : ''}${printCase(one)}`);
}

function scheme(meaning: Meaning): readonly string[] {
  switch (meaning.kind) {
    case 'deduction':
      return [
        ...meaning.deductions.map((one) => printDeduction(one, meaning.cases)),
        ...(meaning.deductions[0]?.partialSteps === undefined
          ? []
          : [printPartialStep(meaning.deductions[0].partialSteps, meaning.deductions[0].step.value)]),
      ];
    case 'proportion':
      if (!meaning.proportion.inWords) return [`得分=${printFormula(meaning.proportion.formula)}`];
      return [meaning.proportion.losing ? '未达到的按比例扣分' : '未达到的按完成比例得分'];
    case 'earning': {
      const { unit, amount, wholeOnly, base, first, behind, beyond } = meaning.earning;
      const each = `${beyond ? `超过${beyond.value}${beyond.unit ?? ''}的，每超` : '每'}${unit.value}${unit.unit ?? ''}`;
      return [
        ...(base === undefined ? [] : [`基础分${base}分`]),
        `${first === undefined ? '' : `前${first}${unit.unit ?? ''}`}${each}${base === undefined ? '得' : '加'}${printAmount(amount)}`,
        ...(behind ? [`超过${first}${unit.unit ?? ''}的${each}得${printAmount(behind)}`] : []),
        ...(wholeOnly ? [printPartialStep('down', unit.value)] : []),
      ];
    }
    case 'ladder':
    case 'additive':
      return [];
  }
}

function printDeviation({ deviation }: Meaning): readonly string[] {
  if (!deviation) return [];
  const { said, middle } = deviation;
  return [
    ...(middle ? [`应保持在${middle.value}${middle.unit ?? ''}`] : []),
    ...(said ? ['偏差取绝对值'] : []),
  ];
}

/** The meaning in one canonical wording, which reads back to the same meaning. */
export function printRule(meaning: Meaning): string {
  const sentences = [
    ...(meaning.total ? [`满分${meaning.total.value}分`] : []),
    ...printDeviation(meaning),
    ...(meaning.kind === 'additive' ? printParts(meaning) : meaning.cases.map(printCase)),
    ...scheme(meaning),
    ...meaning.bonuses.map((one) => printBonus(one, meaning)).filter((text) => text !== ''),
    ...(meaning.ends ? [printEnds(meaning.ends)] : []),
    ...meaning.clamps.map(printClamp),
    ...(meaning.ceiling ? [printCeiling(meaning.ceiling, meaning.kind)] : []),
    ...(meaning.floor ? [printFloor(meaning.floor)] : []),
    ...meaning.vetoes.map((veto) => veto.value),
  ];
  return `${sentences.join('；')}。`;
}
