import { earns } from '../../model/meaning';
import { MET } from '../draft/demands';
import type { Draft } from '../draft/draft';

/**
 * 合格率须为100%，达不到的0分，达到的3分: once what falls short of a demand has its points, what meets it was taken to earn full
 * marks. Where the rule says itself what it earns, that holds.
 */
export function settleMetAgain({ cases, assumptions }: Draft): void {
  if (cases.length !== 3 || !cases.some(({ when }) => when.kind === 'otherwise')) return;
  // An award that stands where its condition does was not said.
  const asked = cases.findIndex(({ when, award }) => when.kind === 'range' && award.span === when.span);
  const met = cases.findIndex((one) => one.when.kind === 'words' && MET.test(one.when.text) && earns(one));
  if (asked < 0 || met < 0) return;
  cases[asked] = { ...cases[asked]!, award: cases[met]!.award };
  cases.splice(met, 1);
  const assumed = assumptions.findIndex(({ id }) => id === 'words-assumed');
  if (assumed >= 0) assumptions.splice(assumed, 1);
}
