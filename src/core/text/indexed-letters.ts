/** Y2=4×(X2-40)/50: a letter with its index that a formula gives. */
const GIVEN = /(?<![A-Za-z\d])([A-Z])\d{1,2}=([^，。;\n=]{3,80})/g;
const OPERATOR = /[×÷/+-]/;
const INDEXED = /(?<![A-Za-z\d])([A-Z])(\d{1,2})(?![\d.A-Za-z%])/g;

export interface Cut {
  readonly at: number;
  readonly to: number;
}

const NONE: readonly Cut[] = [];

/**
 * Where the indices of the letters of a formula stand, each of which has only one: without them Y2 and X2 are the letters Y and
 * X. A letter that has two of them stands for two things, and keeps both.
 */
export function indicesOfLetters(text: string): readonly Cut[] {
  const letters = new Set<string>();
  for (const [, letter, sum] of text.matchAll(GIVEN)) {
    if (!OPERATOR.test(sum!)) continue;
    letters.add(letter!);
    for (const [, one] of sum!.matchAll(INDEXED)) letters.add(one!);
  }
  if (letters.size === 0) return NONE;
  const indices = new Map<string, Set<string>>();
  const cuts: (Cut & { readonly letter: string })[] = [];
  for (const { 1: letter, 2: index, index: start } of text.matchAll(INDEXED)) {
    if (!letters.has(letter!)) continue;
    const known = indices.get(letter!) ?? new Set();
    indices.set(letter!, known.add(index!));
    cuts.push({ letter: letter!, at: start + 1, to: start + 1 + index!.length });
  }
  return [...indices.values()].every(({ size }) => size === 1) ? cuts : NONE;
}
