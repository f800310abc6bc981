import type { Amount, AmountGroup } from '../model/declaration';
import { inYuan } from '../text/money';

/** Whether amounts come to their sum; one without unit is in that of the sum. */
export function comesTo(total: Amount, parts: readonly Amount[], unit: Amount['unit'] = total.unit): boolean {
  return same(
    parts.reduce((all, part) => all + inYuan(part, unit), 0),
    inYuan(total, unit),
  );
}

const same = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other));

/** 基本支出 | 人员经费 | 公用经费: names of which one holds the others. */
const HOLDS: readonly (readonly [whole: RegExp, within: RegExp])[] = [
  [/^基本支出/, /^(?:人员|公用|运转)/],
  [
    /^(?:本年|当年)?财政(?:拨款|资金|补助|投入|预算)?$/,
    /^(?:中央|省|市|县|区|本级|上级|一般公共预算|政府性基金)/,
  ],
  [/^(?:上级|转移支付)/, /^(?:中央|省级?|市级)(?:财政|补助|资金|专项)/],
];

/**
 * Whether some of the parts are parts of another one, which nothing but the names or the figures say: 财政资金 800 over
 * 中央资金 500, 省级资金 300 and 自筹资金 200 of 1000 in all.
 */
export function countsTwice({ total, parts }: AmountGroup): boolean {
  const unit = total.unit;
  const figures = parts.map((part) => inYuan(part, unit));
  const gap = figures.reduce((all, one) => all + one, 0) - inYuan(total, unit);
  if (same(gap, 0)) return false;
  const names = parts.map(({ label }) => label);
  if (HOLDS.some(([whole, within]) => [whole, within].every((one) => names.some((name) => one.test(name)))))
    return true;
  const wholes = figures.filter((figure, at) => gap > 0 && holdsNext(figure, figures.slice(at + 1)));
  const twice = wholes.reduce((all, one) => all + one, 0);
  return wholes.some((one) => same(one, gap)) || (wholes.length > 1 && same(twice, gap));
}

/** Whether two or more of the figures behind it come to it. */
function holdsNext(figure: number, behind: readonly number[]): boolean {
  let sum = 0;
  return (
    figure > 0 &&
    behind.some((one, at) => {
      sum += one;
      return at > 0 && same(sum, figure);
    })
  );
}
