import { multiply, rational } from '../../model/rational';
import type { RuleReading } from '../../model/rule-reading';
import type { ScoreRequest } from '../../model/scoring';
import { foldText } from '../../text/width';
import type { ReadValue } from './read-value';
import { rowName } from './row-name';

const RISES = '增长|增加|提高|提升|上升|上涨';
const FALLS = '下降|减少|降低|下滑|压减';
/** 下降5%, 同比增长8%, 较上年提高2个百分点. */
const TOLD = new RegExp(
  `^(?:同比|环比|[较比]上年(?:同期)?|[较比]去年(?:同期)?|实际)?(?:(${RISES})|(?:${FALLS}))了?(\\d{1,4}(?:\\.\\d{1,4})?)(?:%|个?百分点)$`,
);
const ROSE_BY = new RegExp(`(?:${RISES}|增幅|增速|增长率)[^，。;\\d到至]{0,6}\\d`);
const FELL_BY = new RegExp(`(?:${FALLS}|降幅|下降率)[^，。;\\d到至]{0,6}\\d`);
const RATE_OF_CHANGE = /(?:变动|变化|增长|增减)率|增速|增幅/;
const STEPS = /[每凡][^，。;\n]{1,16}?(?=[扣加得减])/g;
const NAMES_RISE = /增长|增速|增幅|提升|提高|上升/;
const NAMES_FALL = /下降|降幅|降低|减少|压减/;
const MINUS = rational(-1);

/**
 * The number of a change that is told in words, as the rule counts it: 增长8% is 8 under 增长10%得满分, 下降5% is −5 under
 * 变动率≤0. `undefined` where the rule tells rises and falls in numbers, or neither.
 */
export function changeTold(
  words: string,
  { text }: RuleReading,
  { indicator }: ScoreRequest,
): Extract<ReadValue, { kind: 'number' }> | undefined {
  const told = TOLD.exec(foldText(words).text);
  if (!told) return undefined;
  // 每下降1个百分点 says how it is counted, and not what.
  const rule = foldText(text).text.replace(STEPS, '');
  const name = rowName(indicator) ?? '';
  const rose = ROSE_BY.test(rule) || NAMES_RISE.test(name);
  const fell = FELL_BY.test(rule) || NAMES_FALL.test(name);
  if (rose && fell) return undefined;
  if (!rose && !fell && !RATE_OF_CHANGE.test(`${name}\n${rule}`)) return undefined;
  // 合格率 is no change, whatever the rule says of one.
  if (/率$/.test(name) && !NAMES_RISE.test(name) && !NAMES_FALL.test(name) && !RATE_OF_CHANGE.test(name))
    return undefined;
  const size = rational(Number(told[2]));
  const along = (told[1] !== undefined) !== fell;
  return { kind: 'number', value: along ? size : multiply(size, MINUS), unit: '%' };
}
