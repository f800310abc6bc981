import type { End, RangeCondition } from '../model/rule';
import { changeConditions, rangesIn } from './draft';
import type { Draft } from './draft';

/** 少于的, 等于的, 高于者: beside the number that another case says. */
const ELLIPSIS =
  /^(?:(低于|少于|小于|不足|不到|不满|未到|未满)|(高于|多于|大于|超过|超出|突破)|(?:等于|持平|相等|相同))(?:该值|该数|此值|此数|该标准|此标准)?者?$/;

const PLAIN = new Set<RangeCondition['scale']>(['value', 'outside', 'target-share']);

/** 不少于320件得3分，少于的不得分; 大于40件得3分，等于的得1分: what a case leaves out is the number of the others. */
export function settleEllipses(draft: Draft): void {
  if (!draft.cases.some(({ when }) => when.kind === 'words' && ELLIPSIS.test(when.text))) return;
  const ranges = rangesIn(draft);
  const [first] = ranges;
  if (!first || ranges.some((one) => one.around || one.scale !== first.scale) || !PLAIN.has(first.scale))
    return;
  const values = ranges.flatMap(({ min, max }) => [min, max]).filter((end): end is End => end !== undefined);
  const all = values.map(({ value }) => value);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  changeConditions(draft, (when) => {
    const said = when.kind === 'words' ? ELLIPSIS.exec(when.text) : undefined;
    if (!said || when.kind !== 'words') return when;
    const [, below, above] = said;
    const closed = ranges.every((one) => (below === undefined ? one.max : one.min) !== undefined);
    // 90%-95%得3分，等于的: of several numbers none is meant more than another.
    if (below === undefined && above === undefined ? low !== high : low !== high && !closed) return when;
    const end: End = { value: below === undefined ? high : low, inclusive: !below && !above };
    const { unit, scale } = first;
    const { text, span } = when;
    const [min, max] = [below === undefined ? end : undefined, above === undefined ? end : undefined];
    return { kind: 'range', scale, min, max, unit, bare: false, text, span };
  });
}
