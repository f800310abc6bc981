import { parseRule } from '../../grammar';
import type { ScoreRequest } from '../../model/scoring';
import { foldText } from '../../text/width';

const NUMERALS = '零一二三四五';
/** 五星级, 三星级以下, 5星级及以上: a label that is a grade in stars and nothing else. */
const STARS = /^([1-5一二三四五])星级?(?:(及|\(含\))?以([上下]))?的?$/u;

/**
 * 4 in a row of 星: the label of the grade that it is (四星级, 三星级及以上), under a rule whose cases are all grades in stars. A
 * number of 级 or 等 is no grade: which end of them is the better one only words tell.
 */
export function gradeTold({ rule, unit, actual }: ScoreRequest): string | undefined {
  if (!/^星级?$/.test(unit ?? '') || typeof actual !== 'number' || !rule.includes('星')) return undefined;
  const { meaning, doubts } = parseRule(rule);
  if (meaning?.kind !== 'ladder' || doubts.length > 0 || !Number.isInteger(actual)) return undefined;
  if (actual < 1 || actual > 5) return undefined;
  const cases = meaning.cases.filter(({ when }) => when.kind !== 'otherwise');
  const labels = cases.map(({ when }) => ({ text: when.text, told: STARS.exec(foldText(when.text).text) }));
  if (labels.some(({ told }) => told === null)) return undefined;
  const held = labels.filter(({ told }) => {
    const [, grade, itself, side] = told!;
    const beyond = actual - (Number(grade) || NUMERALS.indexOf(grade!));
    if (beyond === 0) return side === undefined || itself !== undefined;
    return side === '上' ? beyond > 0 : side === '下' && beyond < 0;
  });
  // 三星级以下 without a case of 三星级: whether it is one of them nobody says.
  const open = labels.some(({ told }) => told![3] && !told![2] && NUMERALS[actual] === told![1]);
  if (held.length > 1 || (held.length === 0 && (open || cases.length === meaning.cases.length)))
    return undefined;
  return held[0]?.text ?? `${NUMERALS[actual]!}星级`;
}
