import type { Award, Case, End, RangeCondition } from '../../model/rule';
import { isCounted } from '../../text/units';
import { tellsOneEnd } from '../../text/words/one-end-told';
import { changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';
import type { Statements } from '../group/statements';

/** An end whose own words say on which side it lies: 超过90%, ≥90%, 90%(含)以上. */
const SAID = /[≥≤><含]|超|大于|小于|低于|高于|少于|多于|不|及/;

type Band = Case & { readonly when: RangeCondition };

function isBand(one: Case): one is Band {
  return one.when.kind === 'range' && !one.when.bare;
}

/** Awards that compare with one another, the better the larger. */
function sizeOf(award: Award): number | undefined {
  if (award.kind === 'full') return award.less === 0 ? Number.POSITIVE_INFINITY : undefined;
  if (award.kind === 'points') return award.value;
  return award.kind === 'share' ? award.percent : undefined;
}

/** 分界值就高: the end belongs to the neighbour that gives more, but for one whose words keep or leave it. */
function tied(
  end: End | undefined,
  side: 'min' | 'max',
  own: Band,
  bands: readonly Band[],
  tie: 'higher' | 'lower',
): End | undefined {
  if (!end || SAID.test(own.when.text)) return end;
  const opposite = side === 'min' ? 'max' : 'min';
  const other = bands.find((one) => one !== own && one.when[opposite]?.value === end.value);
  if (!other) return end;
  if (SAID.test(other.when.text)) return { ...end, inclusive: other.when[opposite]!.inclusive === false };
  const [here, there] = [sizeOf(own.award), sizeOf(other.award)];
  if (here === undefined || there === undefined || here === there) return end;
  return { ...end, inclusive: here > there === (tie === 'higher') };
}

/** 90%(含)至100%, 0至60%(含): only the one end is told, and nothing lies beyond the other. */
const UPPER_BARE = /\(含\)(?:至|-|~|到)(\d[\d.]{0,12})[^\d，。;()]{0,4}$/;
const LOWER_BARE =
  /(?<![\d.])(\d[\d.]{0,12})[^\d，。;()]{0,4}(?:至|-|~|到)\d[\d.]{0,12}[^\d，。;()]{0,4}\((?:包?含|包括)[^()]{0,8}\)(?:之间)?$/;

/** 低于3批, 超过5天: beyond a number, and not that. */
const LEFT_OUT = /^[^\d]*(?:低于|少于|小于|不足|不到|未达到?|高于|超过|大于|多于|超出|[<>])\d[^\d(]{0,6}$/;

/** [80%,90%): in mathematical brackets, which the folded text has as round ones. */
function inBrackets(text: string, { min, max }: RangeCondition): boolean {
  const [low, high] = [min, max].map((end) => String(end!.value).replace('.', '\\.'));
  return new RegExp(`\\(${low}[^\\d，,()]{0,4}[，,、~-]${high}[^\\d，,()]{0,4}\\)`).test(text);
}

function closeOuterEnds(draft: Draft): void {
  const ranges = rangesIn(draft);
  changeConditions(draft, (when) => {
    if (when.kind !== 'range' || !when.min || !when.max) return when;
    const upper = UPPER_BARE.exec(when.text);
    const told = upper ?? LOWER_BARE.exec(when.text);
    if (!told) return when;
    // 100%-90%(含): from above.
    const side = (['max', 'min'] as const).find((one) => when[one]!.value === Number(told[1]));
    if (!side || (upper && side !== 'max')) return when;
    const end = when[side]!;
    // [80,90) says both of its ends.
    if (inBrackets(draft.located.text, when)) return when;
    const others = ranges.filter((one) => one !== when);
    if (others.length === 0 || end.inclusive !== false) return when;
    // 低于3批, 3批至6批(含6批): the neighbour leaves the end out in so many words.
    const opposite = side === 'max' ? 'min' : 'max';
    const left = others.find((one) => one[opposite]?.value === end.value);
    if (left && left[opposite]!.inclusive === false && LEFT_OUT.test(left.text))
      return { ...when, [side]: { ...end, inclusive: true } };
    if (end.value !== (side === 'max' ? 100 : 0)) return when;
    const outermost = others.every(({ min, max }) =>
      side === 'max' ? max && max.value <= when.min!.value : min && min.value >= when.max!.value,
    );
    return outermost ? { ...when, [side]: { ...end, inclusive: true } } : when;
  });
}

/**
 * 40至45人(含)之间得5分，35至39人得3分: of whole things, where the neighbour ends with the number before, the end that is not told belongs
 * to the band.
 */
function closeWholeEnds(draft: Draft): void {
  const ranges = rangesIn(draft);
  changeConditions(draft, (when) => {
    if (when.kind !== 'range' || !when.min || !when.max || !isCounted(when.unit)) return when;
    const side = (['min', 'max'] as const).find((one) => when[one]!.inclusive === false);
    if (!side || !tellsOneEnd(when.text) || inBrackets(draft.located.text, when)) return when;
    const { value } = when[side]!;
    const others = ranges.filter((one) => one !== when && one.scale === when.scale && one.unit === when.unit);
    const [opposite, next] = side === 'min' ? (['max', value - 1] as const) : (['min', value + 1] as const);
    const follows = others.some((one) => one[opposite]?.value === next);
    const taken = others.some(({ min, max }) => min?.value === value || max?.value === value);
    return follows && !taken && Number.isInteger(value)
      ? { ...when, [side]: { value, inclusive: true } }
      : when;
  });
}

/** 16日以后, 11天之后: from a whole number on. */
const ONWARD = /\d(?:日|号|天|个?工作日|小时|分钟|次|个|件|名|位)(?:以后|之后|后)[^，。;\d]{0,6}$/;

/** 11-15日得1分，16日以后不得分: between whole numbers that follow one another nothing lies, so that the sixteenth is meant as well. */
function closeOnward(draft: Draft): void {
  const ranges = rangesIn(draft);
  changeConditions(draft, (when) => {
    if (when.kind !== 'range' || !when.min || when.max || when.min.inclusive !== false) return when;
    const { min, unit, scale } = when;
    if (!Number.isInteger(min.value) || !ONWARD.test(when.text)) return when;
    const others = ranges.filter((one) => one !== when && one.scale === scale && one.unit === unit);
    const follows = others.some(({ max }) => max?.value === min.value - 1 && max.inclusive !== false);
    const taken = others.some((one) =>
      [one.min, one.max].some((end) => end !== undefined && end.value >= min.value),
    );
    return follows && !taken ? { ...when, min: { ...min, inclusive: true } } : when;
  });
}

/** 各档含上限不含下限, 分界值就高: the ends of the bands that do not say it themselves. */
export function settleEnds(draft: Draft, { ends }: Statements): void {
  closeOuterEnds(draft);
  closeWholeEnds(draft);
  closeOnward(draft);
  if (!ends) return;
  const { low, high, tie } = ends;
  if (tie === undefined) {
    changeConditions(draft, (when) =>
      when.kind !== 'range' || when.bare || SAID.test(when.text)
        ? when
        : {
            ...when,
            min: when.min && { ...when.min, inclusive: low },
            max: when.max && { ...when.max, inclusive: high },
          },
    );
    return;
  }
  const bands = draft.cases.filter(isBand);
  draft.cases.forEach((one, i) => {
    if (!isBand(one)) return;
    const { when } = one;
    draft.cases[i] = {
      ...one,
      when: {
        ...when,
        min: tied(when.min, 'min', one, bands, tie),
        max: tied(when.max, 'max', one, bands, tie),
      },
    };
  });
}
