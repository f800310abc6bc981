import { earnsAll } from '../../model/meaning';
import type { Award, Proportion, RangeCondition } from '../../model/rule';
import type { Draft } from '../draft/draft';

/** Below how much a share is earned, where the band of full marks begins there and the steps begin at its other end. */
function leavesBand({ cases, deductions }: Draft, below: RangeCondition): boolean {
  const { max, unit, scale } = below;
  const best = cases.find((one) => earnsAll(one));
  if (!max || below.min || best?.when.kind !== 'range' || scale !== 'value') return false;
  const { min, max: top } = best.when;
  return (
    cases.length === 1 &&
    min?.value === max.value &&
    max.inclusive === false &&
    top !== undefined &&
    best.when.scale === scale &&
    best.when.unit === unit &&
    deductions.length === 1 &&
    deductions.every(
      ({ measure, threshold }) =>
        measure === 'excess' && threshold?.value === top.value && threshold.unit === unit,
    )
  );
}

function shareOf({ formula, inWords, span }: Proportion): Award {
  return inWords ? { kind: 'proportional', ofDone: true, span } : { kind: 'formula', formula, span };
}

/**
 * 100%至130%得满分；低于100%的，得分=完成率×分值；超过130%的，每超10%扣0.5分: on each side of the band another way to the points, of which
 * the share is that of a case.
 */
export function settleShareBelowBand(draft: Draft): void {
  const { shares, proportionBelow } = draft;
  const [words, other] = shares;
  const said = words?.below?.when;
  const below = draft.proportion ? proportionBelow : said?.kind === 'range' ? said : undefined;
  const share = draft.proportion ?? words?.proportion;
  if (!below || !share || share.losing || other || (draft.proportion && words)) return;
  if (!leavesBand(draft, below)) return;
  draft.cases.push({ when: below, award: shareOf(share), span: [below.span[0], share.span[1]] });
  draft.proportion = undefined;
  shares.length = 0;
}
