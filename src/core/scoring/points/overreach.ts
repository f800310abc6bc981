import { compare } from '../../model/rational';
import type { Meaning } from '../../model/rule';
import { wantsLess } from '../row/actual';
import type { Context } from './context';

/** 举办会议30场，否则按比例扣分 of no more than 30: who has held more has not done more than was asked. */
export function overreaches(meaning: Meaning, { row, actual }: Pick<Context, 'row' | 'actual'>): boolean {
  if (meaning.kind !== 'proportion' || !meaning.proportion.inWords || !wantsLess(row)) return false;
  if (row.target === undefined || compare(actual, row.target) <= 0) return false;
  return meaning.cases.some(({ when }) => when.kind === 'range' && when.bare);
}
