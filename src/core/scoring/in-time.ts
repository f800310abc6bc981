import type { Meaning } from '../model/rule';
import { signOf, toText } from '../model/rational';
import { pointsOf } from './award-points';
import type { Context, Evaluation } from './context';
import { withUnit } from './context';

const IN_TIME = /按[期时]|如期|及时|准时|[未不没](?:有)?(?:超|逾|延|迟)/;

/** 按期到位4分，迟到位1个月以内2分: late by nothing is in time. */
export function inTime(meaning: Meaning, context: Context): Evaluation | undefined {
  const { actual, full, row } = context;
  if (
    meaning.kind !== 'ladder' ||
    signOf(actual) !== 0 ||
    row.percent ||
    (row.target && signOf(row.target) > 0)
  )
    return undefined;
  const late = meaning.cases.some(
    ({ when }) => when.kind === 'range' && when.max && when.min?.value === 0 && when.min.inclusive === false,
  );
  const [found, second] = meaning.cases.filter(
    ({ when }) => when.kind === 'words' && IN_TIME.test(when.text),
  );
  if (!late || !found || second || found.when.kind !== 'words') return undefined;
  const points = pointsOf(found.award, full);
  if (typeof points === 'string') return undefined;
  return {
    kind: 'score',
    score: points,
    working: `实际${withUnit(actual, row)}，对应“${found.when.text}”，得${toText(points)}分`,
    by: 'case',
    assumptions: [],
    alternatives: [],
  };
}
