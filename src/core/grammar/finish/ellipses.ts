import type { End, RangeCondition } from '../../model/rule';
import { changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 少于的, 等于的, 高于者, 未超过的: beside the number that another case says; 以下, 再低: below all of them. */
const ELLIPSIS =
  /^(?:(低于|少于|小于|不足|不到|不满|未到|未满|不够|没到|以下|再低|再少|更低|更少)|(高于|多于|大于|超过|超出|超|突破|以上|再高|再多|再拖|再晚|再迟|再慢|再久|更高|更多|后面|之后|其后|以后|再往后)|(等于|持平|相等|相同)|(?:未|没有?|不)(?:能)?(?:超过|超出|突破|超|高于|大于|多于)|(达到|达|满足|完成|够|(?:未|没有?|不)(?:低于|少于|小于))(?:\(包?含\))?)(?:(?:该|此|这一?|上述)(?:个)?(?:值|数额?|标准|价格?|单价|限价|限额?|金额|成本|水平|比例))?[了者]?$/;
/** A case of its own number, which another says the opposite of: 未达到500人次的不得分，达到的…. */
type Side = 'below' | 'above' | 'at' | 'not above' | 'not below';

function sideOf(words: string): Side | undefined {
  const said = ELLIPSIS.exec(words);
  if (!said) return undefined;
  const [, below, above, at, notBelow] = said;
  return below ? 'below' : above ? 'above' : at ? 'at' : notBelow ? 'not below' : 'not above';
}

const NOT_DONE = /(?:未|没有?|不)能?(?:达到|达|完成|满足|够)|达不到|完不成/;
const BELOW = /[低少小]于|不足|不[到满]/;
const ABOVE = /超|突破|[高大多]于/;

/** Whether the words deny what a range says of its number: 完成 beside 低于60% may be all of the plan. */
function denies(words: string, side: Side, { min, max, bare, text }: RangeCondition): boolean {
  if (bare) return false;
  if (side === 'not above') return !max && ABOVE.test(text);
  return !min && (/^[达满完够]/.test(words) ? NOT_DONE : BELOW).test(text);
}

const PLAIN = new Set<RangeCondition['scale']>(['value', 'outside', 'target-share']);
/** 前5名, 6-10名, 后面的: behind all of them; 高于 of a rank is a smaller number. */
const BEHIND = /^(?:后面|之后|其后|以后|再往后)[了者]?$/;

/** 不少于320件得3分，少于的不得分; 大于40件得3分，等于的得1分: what a case leaves out is the number of the others. */
export function settleEllipses(draft: Draft): void {
  if (!draft.cases.some(({ when }) => when.kind === 'words' && ELLIPSIS.test(when.text))) return;
  const ranges = rangesIn(draft);
  const [first] = ranges;
  if (!first || ranges.some((one) => one.around || one.scale !== first.scale)) return;
  const ranks = first.scale === 'rank';
  if (!ranks && !PLAIN.has(first.scale)) return;
  const plain = draft.shares.length === 0 && draft.deductions.length === 0 && !draft.proportion;
  const values = ranges.flatMap(({ min, max }) => [min, max]).filter((end): end is End => end !== undefined);
  const all = values.map(({ value }) => value);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  changeConditions(draft, (when) => {
    const side = when.kind === 'words' ? sideOf(when.text) : undefined;
    if (!side || when.kind !== 'words' || BEHIND.test(when.text) !== ranks) return when;
    const closed = ranges.every((one) => (side === 'below' ? one.min : one.max) !== undefined);
    const beyond = side === 'below' || side === 'above';
    // 90%-95%得3分，等于的: of several numbers none is meant more than another.
    if (low !== high && !(beyond && closed)) return when;
    // 未达到的不得分，达到的: the other side of the one case that is said.
    const opposite =
      draft.cases.length === 2 && plain && ranges.every((range) => denies(when.text, side, range));
    if (!beyond && side !== 'at' && !opposite) return when;
    const end: End = { value: side === 'below' || side === 'not below' ? low : high, inclusive: !beyond };
    const { unit, scale } = first;
    const { text, span } = when;
    const min = side === 'below' || side === 'not above' ? undefined : end;
    const max = side === 'above' || side === 'not below' ? undefined : end;
    return { kind: 'range', scale, min, max, unit, bare: false, text, span };
  });
}
