import { earns } from '../../model/meaning';
import type { Case, Meaning, RangeCondition } from '../../model/rule';
import { compare, rational } from '../../model/rational';
import type { Rational } from '../../model/rational';
import type { Row } from './actual';

/** 严格按照每亩150元的标准发放: money that is paid is not strictly by the standard where it is more. */
const STRICT = /严格(?:按照?|执行)[^，。;元]*元[^，。;标]*标准/;

/** 上限标准, 标准采购, 成本: words that make the standard an end of what may be paid, or of what has to be. */
const ONE_SIDE =
  /控制|限[额价值定]|[上下]限|最[低高多少]|至[多少]|不(?:超|[高低多少大小]于)|以[内上下]|成本|采购|预算|造价|单价|报价|节约|压减/;

function strictLevel({ cases }: Meaning): (Case & { readonly when: RangeCondition }) | undefined {
  const [level, other] = cases.filter(({ when }) => when.kind === 'range');
  if (other || level?.when.kind !== 'range' || !earns(level)) return undefined;
  const { bare, text, scale } = level.when;
  return bare && scale === 'value' && STRICT.test(text) ? { ...level, when: level.when } : undefined;
}

/**
 * 严格按照每户180元的标准执行得满分，否则不得分 in a row that asks for just so much, or says no side: neither more nor less keeps it. A
 * reason where a word of the standard makes it a limit and the row does not say which; `undefined` where the row says the side.
 */
export function heldStrictly(
  meaning: Meaning,
  { operator, name = '' }: Row,
  actual: Rational,
): Meaning | { readonly trouble: string } | undefined {
  if (operator !== '=' && operator !== undefined) return undefined;
  if (meaning.kind !== 'ladder') return undefined;
  const level = strictLevel(meaning);
  const end = level && (level.when.min ?? level.when.max);
  if (!end) return undefined;
  const { text } = level.when;
  if (ONE_SIDE.test(text) || ONE_SIDE.test(name))
    return compare(actual, rational(end.value)) === 0
      ? undefined
      : { trouble: `“${text}”是上限、下限还是恰好这么多没有写明` };
  const exact = { value: end.value, inclusive: true };
  const when = { ...level.when, min: exact, max: exact, bare: false };
  const cases = meaning.cases.map((one) => (one.when === level.when ? { ...one, when } : one));
  return { ...meaning, cases };
}
