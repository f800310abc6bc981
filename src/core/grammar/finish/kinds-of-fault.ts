import type { Deduction } from '../../model/rule';
import type { Draft } from '../draft/draft';
import type { Statements } from '../group/statements';

/** What may be the same fault once more, graver, or what became of it: 其中, 另加扣, 未整改, 查实, 造成. */
const ONCE_MORE =
  /其中|另[外行加]?|再|还|额外|同时|单[次个项件起]|累[计积]|连续|重复|反复|多次|以上|以下|超过|达到|仍|整改|查[实处]|属实|核实|造成|引[发起]|导致|后果|影响|通报|曝光|约谈|问责|处[罚分]|被|严重|重大|较大|特大/;
/** 台账4分：, 公示(4分): points that a kind may have for itself, where more than one has. */
const OWN_POINTS = /\d分\)?[:，]|\(\d[\d.]{0,5}分/g;
/** Where a step begins to say how many of them there are: 每缺一次, 漏项1处. */
const HOW_MANY = /(?:每|凡)?(?:发现|出现|发生|有)?[一1\d]\D{0,3}$|每\D{0,6}$/;

/** What names the kind: 会议记录缺 of 会议记录缺一次. */
function kindOf({ subject }: Deduction): string {
  return subject.slice(subject.lastIndexOf('。') + 1).replace(HOW_MANY, '');
}

/** Whether each of the deductions takes the same for one fault of a kind of its own. */
function costAlike(draft: Draft): boolean {
  const [first, ...others] = draft.deductions;
  if (!first || others.length === 0) return false;
  const alike = (one: Deduction): boolean =>
    one.measure === 'fault' &&
    !one.threshold &&
    !one.stretch &&
    one.most === undefined &&
    one.from === undefined &&
    one.step.value === 1 &&
    one.step.unit === first.step.unit &&
    one.amount.value === first.amount.value &&
    one.amount.of === first.amount.of;
  if (!draft.deductions.every(alike)) return false;
  if (others.some(({ subject }) => ONCE_MORE.test(subject))) return false;
  const taken = [...draft.located.text.matchAll(/[扣减][\d.]{1,6}分[:，]/g)].length;
  return [...draft.located.text.matchAll(OWN_POINTS)].length - taken < 2;
}

/** 漏项一处扣0.2分，错项一处扣0.2分: kinds of fault that cost the same are counted together. */
export function joinKinds(draft: Draft, { mosts }: Statements): void {
  // 会议记录缺一次扣0.25分，最多扣1分: a limit is of one of them.
  if (mosts.length > 0 || !costAlike(draft)) return;
  const [first] = draft.deductions;
  const kinds = draft.deductions.map(kindOf);
  const subject = draft.deductions.map((one) => one.subject).join('、');
  draft.deductions.splice(0, draft.deductions.length, { ...first!, subject, kinds });
}
