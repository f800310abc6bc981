type TotalLevel = '优' | '良' | '中' | '差';
type Bounds = Readonly<Record<TotalLevel, number>>;

/** The level of a total; `undefined` where the label tells in brackets that levels begin elsewhere than in the norm: 优为95分以上. */
export function levelOf(total: number, bounds: Bounds, label: string): TotalLevel | undefined {
  if (!toldAsNorm(label, bounds)) return undefined;
  if (total >= bounds.优) return '优';
  if (total >= bounds.良) return '良';
  return total >= bounds.中 ? '中' : '差';
}

function toldAsNorm(label: string, bounds: Bounds): boolean {
  const told = [...label.matchAll(/\d+(?:\.\d+)?/gu)].map(([each]) => Number(each));
  const norm = [bounds.优, bounds.良, bounds.中];
  // 80—89分为良 ends below 90.
  return told.every((each) => each % 100 === 0 || norm.some((bound) => bound >= each && bound - each <= 1));
}
