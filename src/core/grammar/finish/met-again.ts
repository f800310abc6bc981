import { earns } from '../../model/meaning';
import type { Case } from '../../model/rule';
import { MET } from '../draft/demands';
import type { Draft } from '../draft/draft';

/** 未超支, 没有超标: within the limit that was set. */
const KEPT = /^(?:未|没有?|不)(?:超[支标限出过期时]?|突破|逾期|超出限额)(?:者|的)?$/;

/** 达到或超过的: all that the demand asks for. */
const MET_OR_PASSED =
  /^(?:达到|完成|达标)(?:或者?|及|、)(?:超过|优于|高于|超额完成)(?:的|者|标准|要求|目标值?)*$/;

/**
 * 合格率须为100%，达不到的0分，达到的3分: once what falls short of a demand has its points, what meets it was taken to earn full
 * marks. Where the rule says itself what it earns, that holds.
 */
export function settleMetAgain({ cases, assumptions }: Draft): void {
  if (cases.length !== 3 || !cases.some(({ when }) => when.kind === 'otherwise')) return;
  giveWhatIsSaid(cases, assumptions, MET);
}

/** 会议费不得超过32万元。未超支的得5分；每超支5000元扣0.5分: the same of a limit, beside steps. */
export function settleKeptLimit({ cases, assumptions, deductions }: Draft): void {
  if (cases.length !== 2 || deductions.length === 0) return;
  giveWhatIsSaid(cases, assumptions, KEPT);
  giveWhatIsSaid(cases, assumptions, MET_OR_PASSED);
}

function giveWhatIsSaid(cases: Case[], assumptions: Draft['assumptions'], words: RegExp): void {
  // An award that stands where its condition does was not said.
  const asked = cases.findIndex(({ when, award }) => when.kind === 'range' && award.span === when.span);
  const met = cases.findIndex((one) => one.when.kind === 'words' && words.test(one.when.text) && earns(one));
  if (asked < 0 || met < 0) return;
  cases[asked] = { ...cases[asked]!, award: cases[met]!.award };
  cases.splice(met, 1);
  const assumed = assumptions.findIndex(({ id }) => id === 'words-assumed');
  if (assumed >= 0) assumptions.splice(assumed, 1);
}

/** 20日内未公开: the verb behind the number, denied. */
const DENIED_BEHIND = /\d[^\d，。;]{0,6}?(?:未|没有?|不)(?:能)?([^，。;\d未没不]{2,4})的?$/;

/** 20日内公开的得4分，20日内未公开的不得分: the same number, of those that did not do it. */
export function settleDeniedTwin({ cases }: Draft): void {
  const [first, second, third] = cases;
  if (!second || third || first!.when.kind !== 'range' || second.when.kind !== 'range') return;
  const [a, b] = [first!.when, second.when];
  const verb = DENIED_BEHIND.exec(b.text)?.[1];
  const same =
    a.min?.value === b.min?.value &&
    a.max?.value === b.max?.value &&
    a.unit === b.unit &&
    a.scale === b.scale;
  if (verb === undefined || !same || !a.text.includes(verb) || DENIED_BEHIND.test(a.text)) return;
  cases[1] = { ...second, when: { kind: 'otherwise', text: b.text, span: b.span } };
}
