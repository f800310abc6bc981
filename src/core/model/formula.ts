import type { Formula } from './rule';

/** Whether a formula holds a part of this kind. */
export function mentions(formula: Formula, kind: Formula['kind']): boolean {
  return (
    formula.kind === kind ||
    (formula.kind === 'binary' && (mentions(formula.left, kind) || mentions(formula.right, kind)))
  );
}

/** Whether it is nothing but the actual over the target, or the target over the actual. */
export function ratioOf(formula: Formula): 'direct' | 'turned' | undefined {
  if (formula.kind !== 'binary' || formula.operator !== '÷') return undefined;
  const { left, right } = formula;
  if (left.kind === 'actual' && right.kind === 'target') return 'direct';
  return left.kind === 'target' && right.kind === 'actual' ? 'turned' : undefined;
}

/** Whether such a quotient stands anywhere in it: 目标值÷实际值×分值 holds one that is turned round. */
export function holdsRatio(formula: Formula, way: 'direct' | 'turned'): boolean {
  if (formula.kind !== 'binary') return false;
  return ratioOf(formula) === way || holdsRatio(formula.left, way) || holdsRatio(formula.right, way);
}
