import { earnsNothing } from '../../model/meaning';
import type { Case } from '../../model/rule';
import type { Conditions } from '../conditions/condition';
import type { ItemOf } from '../tokens/items';
import { NOT_REACHED } from './demands';
import type { Draft } from './draft';

/** A demand that says nothing beside its number: 停用率控制在1.5%以内, and not 按期检修，停用率控制在…. */
const ONLY_NAME = /^[^，、;:。\n\d]{0,30}$/;
const ENDS = /^[，。;\n]?$/;

/** 未按时完成, 未完成, 未落实: what was done, or when, is another fact than the number. */
const OTHER_FACT = /按[时期]|及时|如期|完|合格?|到位|满足|做|实现/;

/** 达不到要求不给分: no points for whatever falls short of what was asked for. */
function deniesAll({ when, award }: Case): boolean {
  // 不合格, 不符合 of a sentence of its own may be another fact.
  if (!earnsNothing({ award }) || !NOT_REACHED.test(when.text) || OTHER_FACT.test(when.text)) return false;
  if (when.kind !== 'range') return when.kind === 'words' || when.kind === 'otherwise';
  const { min, max, scale } = when;
  const ofGoal = scale === 'target-share' || scale === 'outside';
  return ofGoal && !min && max?.value === 100 && max.inclusive === false;
}

/**
 * 停用率控制在1.5%以内。达不到要求不给分: a sentence asks for a number, and the next gives nothing for what falls short of it. What
 * meets it earns full marks. False where either may say something else.
 */
export function deniedDemand(
  draft: Draft,
  { when, start, end }: Conditions,
  { start: from, end: to, bare, delta, scale, outside }: ItemOf<'compare'>,
): boolean {
  const { cases, deductions, bonuses, preambles, located } = draft;
  const [only, second] = cases;
  if (!only || second || preambles.length > 1 || !deniesAll(only)) return false;
  if (deductions.length + bonuses.length > 0 || draft.proportion || draft.earning) return false;
  if (bare || outside || delta !== undefined || scale !== 'value' || when?.kind !== 'range') return false;
  const { text } = located;
  if (!ONLY_NAME.test(text.slice(start, from)) || !ENDS.test(text.slice(to, end))) return false;
  const { text: words, span } = only.when;
  cases[0] = { ...only, when: { kind: 'otherwise', text: words, span } };
  draft.assumptions.push({ id: 'words-assumed', text: `以前文的“${text.slice(from, to)}”为满分标准` });
  cases.unshift({ when, award: { kind: 'full', less: 0, span: when.span }, span: when.span });
  return true;
}
