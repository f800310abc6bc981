import type { Fact, LevelWeights, NormProfile, ProfileId } from './profile';

/** What a person changed in a copy of a norm; what is left out stays as in the original. */
export interface NormEdits {
  readonly base: ProfileId;
  readonly totals?: readonly number[] | undefined;
  readonly executionWeight?: number | undefined;
  readonly withCost?: LevelWeights | undefined;
  readonly withoutCost?: LevelWeights | undefined;
  readonly outputAndBenefitAtLeast?: number | undefined;
  readonly gradesAtLeast?: number | undefined;
  readonly targetDecimals?: number | undefined;
  readonly concentrationShare?: number | undefined;
}

const OWN = '用户自定义';

/** The copy of a norm with its edits, as the custom norm; each changed number says that the user set it. */
export function editedNorm(base: NormProfile, edits: NormEdits): NormProfile {
  const own = <T>(value: T | undefined, fact: Fact<T>): Fact<T> =>
    value === undefined ? fact : { value, source: OWN };
  const ownOr = <T>(value: T | undefined, fact: Fact<T> | undefined): Fact<T> | undefined =>
    value === undefined ? fact : { value, source: OWN };
  return {
    ...base,
    id: 'custom',
    title: { zh: `${base.title.zh}（自定义副本）`, en: `${base.title.en} (edited copy)` },
    totals: own(edits.totals, base.totals),
    executionWeight: own(edits.executionWeight, base.executionWeight),
    levelWeights: {
      withCost: ownOr(edits.withCost, base.levelWeights.withCost),
      withoutCost: ownOr(edits.withoutCost, base.levelWeights.withoutCost),
    },
    outputAndBenefitAtLeast: ownOr(edits.outputAndBenefitAtLeast, base.outputAndBenefitAtLeast),
    gradesAtLeast: own(edits.gradesAtLeast, base.gradesAtLeast),
    targetDecimals: own(edits.targetDecimals, base.targetDecimals),
    concentrationShare: own(edits.concentrationShare, base.concentrationShare),
  };
}
