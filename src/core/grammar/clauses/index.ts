import type { Clause } from '../tokens/define-clause';
import { aside } from './aside';
import { award } from './award';
import { background } from './background';
import { basePoints } from './base-points';
import { basis } from './basis';
import { bonus } from './bonus';
import { bracketPoints } from './bracket-points';
import { byGrade } from './by-grade';
import { cadence } from './cadence';
import { clamp } from './clamp';
import { coefficients } from './coefficients';
import { comparison } from './comparison';
import { conjunction } from './conjunction';
import { context } from './context';
import { deduct } from './deduct';
import { deductHead } from './deduct-head';
import { convention } from './convention';
import { countedGroup } from './counted-group';
import { discretion } from './discretion';
import { eitherQuotient } from './either-quotient';
import { ends } from './ends';
import { floor } from './floor';
import { formula, formulaWithin } from './formula';
import { headTotal } from './head-total';
import { interval } from './interval';
import { listNumber } from './list-number';
import { lowered } from './lowered';
import { most } from './most';
import { otherwise } from './otherwise';
import { parallel } from './parallel';
import { partialStep } from './partial-step';
import { periodGoals } from './period-goals';
import { pointsLeft } from './points-left';
import { proportion } from './proportion';
import { question } from './question';
import { soOn } from './so-on';
import { step } from './step';
import { targetReference } from './target-reference';
import { total } from './total';
import { veto } from './veto';

/** Every clause, in the order in which they are tried at a place: the first that reads wins. */
export const CLAUSES: readonly Clause[] = [
  lowered,
  coefficients,
  eitherQuotient,
  formula,
  clamp,
  question,
  listNumber,
  partialStep,
  background,
  cadence,
  periodGoals,
  context,
  countedGroup,
  bracketPoints,
  interval,
  aside,
  basePoints,
  floor,
  most,
  veto,
  discretion,
  byGrade,
  formulaWithin,
  proportion,
  parallel,
  headTotal,
  total,
  basis,
  step,
  pointsLeft,
  award,
  deduct,
  deductHead,
  bonus,
  soOn,
  convention,
  ends,
  otherwise,
  targetReference,
  comparison,
  conjunction,
] as unknown as readonly Clause[];
