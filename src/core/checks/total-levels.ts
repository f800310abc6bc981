type TotalLevel = '优' | '良' | '中' | '差';
type Bounds = Readonly<Record<TotalLevel, number>>;

/**
 * The level of a total; `undefined` where the label tells in brackets that levels begin elsewhere than in the norm (优为95分以上),
 * or may do so.
 */
export function levelOf(total: number, bounds: Bounds, label: string): TotalLevel | undefined {
  const level = (['优', '良', '中'] as const).find((each) => total >= bounds[each]) ?? '差';
  const told = toldIn(label);
  if (told.length === 0) return level;
  if (!told.every((each) => isAsNorm(each, bounds))) return undefined;
  const own = told.filter(({ levels }) => levels === level);
  // 80—89分为良 tells nothing of 89.5, and whether 90 is within 90分以上 is not always said.
  if (own.some(({ numbers }) => numbers.length > 1 && total > Math.max(...numbers))) return undefined;
  const atBound = level !== '差' && total === bounds[level];
  return atBound && !own.some(({ text }) => /及以上|[≥≧]/u.test(text)) ? undefined : level;
}

/** One clause of a label that has numbers, and the levels it speaks of. */
interface Told {
  readonly text: string;
  readonly levels: string;
  readonly numbers: readonly number[];
}

/** 2026年, 2026-12-31, 共4档, 满分100分: numbers that are no bounds. */
const NO_BOUND =
  /20\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d)|20\d\d(?:[-—–~～至]20\d\d)?年?度?(?:\d{1,2}月(?:\d{1,2}日)?)?|共?(?<!\d)\d个?(?:档|等级|等次|级|类)|(?:满分|总分)[为是：:]?100分?/gu;

function toldIn(label: string): readonly Told[] {
  const bare = label.replace(/\s/gu, '').replace(NO_BOUND, '');
  // 中期自评等级（…）: what is in front of the bounds names no level.
  const start = bare.search(/[（([【：:\d]/u);
  const clauses = start < 0 ? [] : bare.slice(start).split(/[，,；;、。]|(?<=[)）])(?=[优良中差])/u);
  return clauses.flatMap((text) => {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/gu)].map(([each]) => Number(each));
    const levels = [...text.matchAll(/[优良中差]/gu)].join('');
    return numbers.length === 0 ? [] : { text, levels, numbers };
  });
}

const DOWN = /以下|以内|低于|小于|不足|不满|未达|不到|[<＜≤≦]/u;

/** Whether a clause gives one level the very bounds of the norm; 89 may stand for what ends below 90. */
function isAsNorm({ text, levels, numbers }: Told, bounds: Bounds): boolean {
  const from: Readonly<Record<string, number | undefined>> = bounds;
  const low = levels === '差' ? 0 : from[levels];
  const above: Readonly<Record<string, number>> = { 优: 100, 良: bounds.优, 中: bounds.良, 差: bounds.中 };
  const high = above[levels];
  if (low === undefined || high === undefined || numbers.length > 2) return false;
  const isHigh = (each: number): boolean =>
    each === high || (levels !== '优' && each < high && high - each <= 1);
  const [one, two] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 2) return one === low && isHigh(two);
  return levels === '差' ? isHigh(one) && DOWN.test(text) : one === low && !DOWN.test(text);
}
