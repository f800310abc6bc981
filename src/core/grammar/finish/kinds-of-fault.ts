import type { Deduction } from '../../model/rule';
import type { Draft } from '../draft/draft';
import type { Statements } from '../group/statements';

/** What may be the same fault once more, graver, or what became of it: 其中, 另加扣, 未整改, 查实, 造成. */
const ONCE_MORE =
  /其中|另[外行加]?|再|还|额外|同时|单[次个项件起]|累[计积]|连续|重复|反复|多次|以上|以下|超过|达到|仍|整改|查[实处]|属实|核实|造成|引[发起]|导致|后果|影响|通报|曝光|约谈|问责|处[罚分]|被|严重|重大|较大|特大/;
/** 台账4分：, 公示(4分): points that a kind may have for itself, where more than one has. */
const OWN_POINTS = /\d分\)?[:，]|\(\d[\d.]{0,5}分/g;
/** A kind with how many of it there are, and nothing behind: 漏项1处, 脱岗的，每人次; 每发生1起事故 names it behind its number. */
const WITH_NUMBER =
  /(?:^|[，。；\n])每?([^，。；\n每\d]{2,20}?)的?，?(?:每?(?:发现|出现|发生|有)?[一1]|每)(人次|\p{Script=Han})$/u;
/** 凡发现, 每出现: that there is one, of whatever kind. */
const THERE_IS = /^(?:凡|若|如|经|再)*(?:发现|出现|发生|存在|产生|有|新增|增加)?$/u;

/** What names the kind: 会议记录缺 of 会议记录缺一次; `undefined` where nothing in front of its number does. */
function kindOf({ subject, step }: Deduction): string | undefined {
  const [, kind, unit] = WITH_NUMBER.exec(subject) ?? [];
  return kind === undefined || unit !== step.unit || THERE_IS.test(kind) ? undefined : kind;
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
  const kinds = draft.deductions.flatMap((one) => kindOf(one) ?? []);
  if (kinds.length < draft.deductions.length || new Set(kinds).size < kinds.length) return;
  const subject = draft.deductions.map((one) => one.subject).join('、');
  draft.deductions.splice(0, draft.deductions.length, { ...first!, subject, kinds });
}
