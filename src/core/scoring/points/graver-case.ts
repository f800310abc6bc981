import { earnsNothing, rangesOf } from '../../model/meaning';
import type { DeductionRule } from '../../model/rule';
import { signOf } from '../../model/rational';
import type { Context, Evaluation } from './context';
import { refused } from './context';
import { deduct } from './deduction';

/** 未制定, 没有台账: something is missing, which is another fact than what is counted. */
const MISSING = /^不(?![合规符良满]|达标)|^[^，]{0,8}?(?:未|没|无)/;

/** 至少完成5个，否则, 80%以上的，…，否则. */
const SAYS_LIMIT =
  /(?:至少|不少于|不低于|达到)[^，。;\d]{0,6}\d[^，。;]{0,6}，?否则|\d[^，。;\d]{0,4}以[上下]的?，[^。;]{0,24}，?否则/;

/** A kind of the faults that are counted, or what came of one: 较大事故, 造成伤亡, 瞒报. */
export const OF_FAULTS =
  /事故|事件|投诉|较大|重大|特大|严重|恶劣|恶性|死|伤|造成|发生|出现|引发|导致|情节|瞒|虚假|虚报|弄虚|作假|曝光|通报|追责|问责|处分|处罚|约谈|屡|拒|多次|整改|不合格|违/;

/** The words of what takes all points away beside a deduction: 发生较大事故, 弄虚作假. */
function takesAll(meaning: DeductionRule): string | undefined {
  for (const { when, award } of meaning.cases)
    if (
      when.kind !== 'otherwise' &&
      rangesOf(when).length === 0 &&
      earnsNothing({ award }) &&
      !MISSING.test(when.text)
    )
      return when.text;
  return undefined;
}

/** 投诉 of 每查实1起投诉: the noun of what is counted. */
const COUNTED_NOUN = /(投诉|信访|举报|差错|缺陷)$/;

/** 每缺一类, 每少1份: what is not there. */
const LACKS = /每(?:有|出现)?[1一]?[^，。;\d]{0,4}?[缺少欠](?:少|失|漏)?/;
const DECEIT = /弄虚作假|虚假|造假|伪造/;

/** 每缺1类扣0.5分, 档案弄虚作假的不得分: what is lacking is no deceit, and the number of it tells nothing of one. */
function isDeceit(graver: string, { deductions }: DeductionRule): boolean {
  return DECEIT.test(graver) && deductions.every(({ subject }) => LACKS.test(subject));
}

/** 发生食物中毒 beside 每查实1起投诉: an event of its own, and no graver kind of what is counted. */
function isOfOtherKind(graver: string, { deductions }: DeductionRule): boolean {
  const rest = graver.replace(/发生|出现|[的者]/g, '');
  const nouns = deductions.map(({ subject }) => COUNTED_NOUN.exec(subject)?.[1]);
  return !OF_FAULTS.test(rest) && nouns.every((noun) => noun !== undefined && !rest.includes(noun));
}

/** 一经发生较大及以上事故，一票否决. */
const GRAVER_VETO = /((?:较大|重大|特大|严重)[^，。;]{0,6}?(事故|事件|舆情|投诉|差错))[^。;]{0,8}一票否决/;

/** 一般事故每起扣4分；一经发生较大及以上事故，一票否决: a veto of the faults that are counted, in a graver degree. */
function graverVeto(text: string): string | undefined {
  const [whole, told, noun] = GRAVER_VETO.exec(text) ?? [];
  return whole !== undefined && text.replace(whole, '').includes(noun!) ? told : undefined;
}

/**
 * 每发生1起一般事故扣2分，发生较大事故的不得分: a number of faults does not say whether one of them is of the kind that takes
 * all points away. Beside a shortfall it is a fact of its own.
 */
export function deductBesideGraver(meaning: DeductionRule, context: Context): Evaluation {
  // 至少完成5个，否则不得分 beside 每少1个扣1分: from where on nothing is left.
  const otherwise = meaning.cases.find(
    ({ when, award }) => when.kind === 'otherwise' && earnsNothing({ award }),
  );
  const bounded = meaning.cases.some(({ when }) => rangesOf(when).length > 0);
  if (otherwise && !bounded && SAYS_LIMIT.test(context.text)) {
    const steps = deduct(meaning, context);
    return steps.kind === 'score' && steps.by !== 'full'
      ? refused(`“${otherwise.when.text}”以哪个数为界没有读懂`)
      : steps;
  }
  const graver = takesAll(meaning) ?? graverVeto(context.text);
  if (graver === undefined) return deduct(meaning, context);
  const faults = meaning.deductions.every((one) => one.measure === 'fault');
  // 每缺一份扣0.5分, 缺少合同的不得分: which of them is missing the number does not say.
  const lacks = graver.includes('缺') && meaning.deductions.some(({ subject }) => LACKS.test(subject));
  const apart = isDeceit(graver, meaning) || isOfOtherKind(graver, meaning);
  if (faults && signOf(context.actual) > 0 && (lacks || (OF_FAULTS.test(graver) && !apart)))
    return refused(`是否属于不得分的“${graver}”仅凭次数不能确定`);
  return deduct(meaning, context);
}
