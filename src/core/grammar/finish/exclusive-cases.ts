import type { Case } from '../../model/rule';
import { readChange } from '../tokens/changes';
import { withoutDegrees } from '../../text/words/degree-words';
import type { Draft } from '../draft/draft';

function labelOf({ when }: Case): string {
  return when.text;
}

function valueOf({ award }: Case): number {
  if (award.kind === 'full') return award.less === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  return award.kind === 'points' ? award.value : award.kind === 'share' ? award.percent : Number.NaN;
}

/** 有规划但未分解, 制度健全但执行不到位: what is denied, with the words before it and without. */
const DENIES =
  /(?:但|却)(?:是|尚|还)?([^，。;但却]{0,8}?)(?:尚未|未能|未|没有|没|不|无)([^，。;但却]{2,16}?)的?$/;

/** Whether one case denies what the other says: both can never hold. */
function denies(one: string, other: string): boolean {
  const [, noun, denied] = DENIES.exec(one) ?? [];
  if (noun === undefined || denied === undefined) return false;
  const at =
    other.lastIndexOf(noun + denied) >= 0 ? other.lastIndexOf(noun + denied) : other.lastIndexOf(denied);
  return at >= 0 && !/[未没不无]/.test(other.slice(Math.max(0, at - 2), at));
}

/** 有规划且逐年分解, 有规划但未分解: no two of the cases that earn hold at once. */
function denyEachOther(labels: readonly string[]): boolean {
  return (
    labels.length > 1 &&
    labels.every((one, i) => labels.every((other, j) => j <= i || denies(one, other) || denies(other, one)))
  );
}

const IN_TIME = /^(?:均|全部|已)?(?:按[期时]|如期|及时|准时)[^，。;]{0,6}$/;
const LATE = /^(?:逾期|超期|超时|延期|延迟|延误|推迟|延后|迟|晚|滞后)/;

/** 按时完成, 延期30天以内, 延期30天以上: in time, or so late. */
function tellHowLate([first = '', ...others]: readonly string[]): boolean {
  return IN_TIME.test(first) && others.length > 0 && others.every((one) => LATE.test(one));
}

/**
 * Numbered cases of which only one can hold: 得满分 leaves nothing for the others to add, and degrees of one thing
 * (制度健全, 制度基本健全, 制度不健全) come one at a time.
 */
export function excludeEachOther({ cases }: Draft): boolean {
  // ①同比增长 ②持平: which of them a change is, is never two.
  const changes = new Set(cases.map((one) => readChange(labelOf(one))?.relation));
  if (cases.length > 1 && changes.size === cases.length && !changes.has(undefined)) return true;
  const values = cases.map(valueOf);
  const distinct = new Set(values).size === values.length && !values.some(Number.isNaN);
  if (!distinct || cases.length < 2) return false;
  if (values.includes(Number.POSITIVE_INFINITY)) return true;
  if (tellHowLate(cases.map(labelOf))) return true;
  if (denyEachOther(cases.filter((_, i) => values[i]! > 0).map(labelOf))) return true;
  return areDegreesOfOne({ cases });
}

/** 明显提升, 有所提升, 没有提升: degrees of one thing. */
export function areDegreesOfOne({ cases }: Pick<Draft, 'cases'>): boolean {
  const [first, ...others] = cases.map((one) => withoutDegrees(labelOf(one)));
  return (
    first !== undefined && first.length > 1 && others.length > 0 && others.every((other) => other === first)
  );
}

const ALL_OF_THEM = /(?:俱全|齐全|齐备|全有|全都有|都有|皆有|均有)$/;
const NONE_OF_THEM = /(?:皆无|全无|都无|均无|全缺|都没有|均没有|皆没有|均未取得|都未取得)$/;
const SOME_OF_THEM = /(?:缺|少|缺少|只有|仅有)(?:其中)?(?:[一两二三四1-4])[项个份证种]$/;

/** 两证俱全, 缺一项, 两证皆无: all, some and none of the same things, of which only one can hold. */
export function countTheSame({ cases }: Draft): boolean {
  const labels = cases.map(labelOf);
  const of = (pattern: RegExp): number => labels.filter((label) => pattern.test(label)).length;
  const [all, none, some] = [of(ALL_OF_THEM), of(NONE_OF_THEM), of(SOME_OF_THEM)];
  return all === 1 && none === 1 && some === cases.length - 2;
}
