import { earnsPoints } from '../../model/meaning';
import { signOf } from '../../model/rational';
import type { Meaning } from '../../model/rule';
import { isCounted, isPercent, unitFactor } from '../../text/units';
import type { Row } from './actual';

/** 环评执行率100%: what the rate says is done. */
const RATE =
  /(\p{Script=Han}{2})(?:率|比例)[^\p{Script=Han}]{0,2}(?:达到?|为|是)?[^\p{Script=Han}]{0,2}100%/u;

/** 未整改问题数, 逾期项目数: what was not done. */
const DENIED = /未(?![来成婚])|不(?![动锈断良])|没(?![收入])|逾期/;

/**
 * 环评执行率100%，得5分，每发现1个项目未执行，扣2分 in a row of 0个 未执行项目: a rate of all is nothing that is not done, and the row counts
 * what is not. `undefined` where the rate is of something else than the steps.
 */
export function inFaultRow(meaning: Meaning, { name, percent, target, unit }: Row): Meaning | undefined {
  const counts = !percent && target !== undefined && signOf(target) === 0 && isCounted(unit);
  if (!counts || meaning.kind !== 'deduction' || meaning.bonuses.length > 0) return undefined;
  const [one, other] = meaning.cases;
  if (one?.when.kind !== 'range' || other || !isPercent(one.when.unit) || one.when.scale !== 'value')
    return undefined;
  const { text, span, min } = one.when;
  const all = min?.value === 100 && (earnsPoints(one) || one.award.kind === 'full');
  if (!all || !/率|比例/.test(text)) return undefined;
  const asWords: Meaning = { ...meaning, cases: [{ ...one, when: { kind: 'words', text, span } }] };
  if (one.award.kind === 'full' && countsSteps(meaning, name ?? '', unit!)) return asWords;
  // 发现问题个数, 已整改问题数: all that were found, or those that were seen to.
  if (!DENIED.test(name ?? '')) return undefined;
  const done = RATE.exec(text)?.[1];
  if (done === undefined) return undefined;
  const undone = meaning.deductions.every(
    ({ measure, subject, step }) =>
      measure === 'fault' &&
      step.unit !== undefined &&
      unitFactor(step.unit, unit!) !== undefined &&
      new RegExp(`(?:未|没有?|不)(?:按[规要][定求])?${done}`).test(subject),
  );
  return undone ? asWords : undefined;
}

/** Whether a subject says what is wrong and nothing that was or was not done about it: 不合格样品未处置 says more. */
function endsIn(subject: string, wrong: string): boolean {
  const at = subject.indexOf(wrong);
  return at >= 0 && !/[未不没无]/.test(subject.slice(at + wrong.length));
}

/** What is wrong with one of them: 不符合条件, 未按规定公示. */
const WRONG = /(?:不(?![动锈断良])|未(?![来成婚]))\p{Script=Han}{2,6}/u;

/**
 * 准确率100%得满分，每发现1户不符合条件扣0.5分 in a row of 0户 不符合条件户数: its name says what is wrong in the words of the steps, so that it counts
 * what they take points for, and without any of it nothing is lost.
 */
function countsSteps(
  { deductions }: Extract<Meaning, { readonly kind: 'deduction' }>,
  name: string,
  unit: string,
): boolean {
  const wrong = WRONG.exec(name)?.[0].replace(/的?[户人项个件处次]?数量?$/u, '');
  return (
    wrong !== undefined &&
    wrong.length > 2 &&
    deductions.every(
      ({ measure, subject, step, threshold }) =>
        measure === 'fault' && !threshold && step.unit === unit && endsIn(subject, wrong),
    )
  );
}
