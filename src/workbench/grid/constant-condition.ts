/** Conditions without a cell in them; `undefined` for any other. */
export function constantCondition(formula: string): boolean | undefined {
  if (/^=true$/i.test(formula)) return true;
  const length = /^=LEN\("([^"]*)"\)=(\d+)$/i.exec(formula);
  return length ? length[1]!.length === Number(length[2]) : undefined;
}
