import type { Award, Case, Condition, Deduction, Meaning } from '../model/rule';
import { printRange } from './clauses/comparison';
import { printFormula } from './clauses/formula';
import { printAmount, printAward } from './clauses/points';

function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'range': {
      if (condition.scale !== 'target-share') return printRange(condition.min, condition.max, condition.unit, condition.bare, condition.scale);
      const { min, max } = condition;
      if (min && max && min.value !== max.value) {
        const shift = (end: typeof min): typeof min => ({ value: Number((end.value - 100).toPrecision(12)), inclusive: end.inclusive });
        return `超额完成${printRange(shift(min), shift(max), '%', false, 'value')}`;
      }
      const end = min ?? max!;
      const share = end.value === 100 ? '' : `的${end.value}%`;
      if (condition.bare) return `完成目标值${share}`;
      return `${min ? (end.inclusive === false ? '>' : '≥') : end.inclusive === false ? '<' : '≤'}目标值${share}`;
    }
    case 'words':
      return condition.text;
    case 'all':
    case 'any':
      return condition.text;
    case 'otherwise':
      return '否则';
  }
}

function printCaseAward(award: Award): string {
  switch (award.kind) {
    case 'full':
      return award.less === 0 ? '得满分' : award.less > 0 ? `扣${award.less}分` : `加${-award.less}分`;
    case 'interpolated':
      return '按比例减分';
    case 'proportional':
      return '按完成比例得分';
    case 'discretion':
      return '酌情扣分';
    default:
      return printAward(award);
  }
}

function printCase(one: Case): string {
  return `${printCondition(one.when)}${one.when.kind === 'otherwise' ? '' : '，'}${printCaseAward(one.award)}`;
}

const STEP_WORDS = { shortfall: '每少', excess: '每超', deviation: '每相差', fault: '每发现', rank: '' } as const;

function printDeduction(one: Deduction): string {
  if (one.measure === 'rank') return `后续位次按${one.amount.value}分递减`;
  const { threshold } = one;
  const own = threshold?.value === undefined ? '' : `${threshold.operator === '≤' ? '>' : threshold.operator === '≥' ? '<' : '='}${threshold.scale === 'target-share' ? (threshold.value === 100 ? '目标值' : `目标值的${threshold.value}%`) : `${threshold.value}${threshold.unit ?? ''}`}的，`;
  const most = one.most === undefined ? '' : `，最多扣${one.most}分`;
  return `${own}${STEP_WORDS[one.measure]}${one.step.value}${one.step.unit ?? ''}扣${printAmount(one.amount)}${most}`;
}

/** The meaning in one canonical wording, which reads back to the same meaning. */
export function printRule(meaning: Meaning): string {
  const sentences = meaning.cases.map(printCase);
  switch (meaning.kind) {
    case 'deduction':
      sentences.push(...meaning.deductions.map(printDeduction));
      if (meaning.deductions[0]?.partialSteps === 'up') sentences.push('不足一步按一步计');
      break;
    case 'proportion':
      sentences.push(meaning.proportion.inWords ? '未达到的按完成比例得分' : `得分=${printFormula(meaning.proportion.formula)}`);
      break;
    case 'earning':
      sentences.push(`每${meaning.earning.unit.value}${meaning.earning.unit.unit ?? ''}得${meaning.earning.amount.value}分`);
      break;
    case 'ladder':
    case 'additive':
      break;
  }
  if (meaning.ceiling) sentences.push(Number.isFinite(meaning.ceiling.value) ? `最高得${meaning.ceiling.value}分` : '得满为止');
  if (meaning.floor) sentences.push(meaning.floor.value === 0 ? '扣完为止' : `最低得${meaning.floor.value}分`);
  return sentences.join('；');
}
