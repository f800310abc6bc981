import type { Case, Condition, Meaning } from '../../model/rule';
import { compare, HUNDRED, signOf } from '../../model/rational';
import type { Row } from './actual';

/** 达标, 处置率达到目标, 已完成: what the row asks for, and nothing of how well. */
const MET =
  /^(?:[^，。;不未没无难]{0,10}(?:率|数|量|值|目标|指标))?(?:已)?(?:达标|达到|达成|完成|实现)(?:目标值?|任务|计划|指标值?)?$/;
const NOT_MET =
  /^(?:[^，。;不未没无难]{0,10}(?:率|数|量|值|目标|指标))?(?:(?:未能?|没有?|不)(?:达标|达到|达成|完成|实现)|达不到|完不成|达不成)(?:目标值?|任务|计划|指标值?)?$/;
/** 全部完成, 按计划完成: a hundred percent. */
const ALL = /^(?:已)?(?:全部|全面|足额|按计划|按规定|按要求)(?:完成|达标|实现|到位|整改|落实|发放|拨付)$/;
const NOT_ALL =
  /^(?:未能?|没有?)(?:全部|全面|足额|按计划|按规定|按要求)(?:完成|达标|实现|到位|整改|落实|发放|拨付)$/;
/** Of a limit 完成 says that something was done, and not that the limit was kept. */
const DONE = /完成/;

function wordsOf({ when }: Case): string {
  return when.kind === 'words' ? when.text : '';
}

/**
 * 达标得满分，未达标不得分 in a row with a goal: the goal is what is reached or not. `undefined` where the rule has numbers
 * of its own, or the row no goal to be held against.
 */
export function inMetRow(meaning: Meaning, { target, operator, percent }: Row): Meaning | undefined {
  if (meaning.kind !== 'ladder' || target === undefined || operator === undefined) return undefined;
  const { cases } = meaning;
  const whole = percent && compare(target, HUNDRED) === 0;
  const met = cases.filter((one) => MET.test(wordsOf(one)) || (whole && ALL.test(wordsOf(one))));
  const [first] = met;
  if (!first || met.length > 1 || cases[0] !== first || cases.length < 2) return undefined;
  if (cases.some(({ when }) => when.kind !== 'words' && when.kind !== 'otherwise')) return undefined;
  const lower = operator === '≤' || operator === '<';
  if (lower && DONE.test(wordsOf(first))) return undefined;
  // Exactly so many: what lies beyond them has to be said, but for all of them.
  if (operator === '=' ? !whole : signOf(target) === 0) return undefined;
  const [, second, third] = cases;
  const settled = ({ when, ...one }: Case): Case => {
    const { text, span } = when;
    const end = { value: 100, inclusive: true };
    if (one.award === first.award) {
      const range: Condition = {
        kind: 'range',
        scale: 'outside',
        min: end,
        max: undefined,
        unit: '%',
        bare: false,
        text,
        span,
      };
      return { ...one, when: range };
    }
    const rest = third === undefined && when === second!.when && (NOT_MET.test(text) || NOT_ALL.test(text));
    return { ...one, when: rest ? { kind: 'otherwise', text, span } : when };
  };
  return { ...meaning, cases: cases.map(settled) };
}
