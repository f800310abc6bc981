import { signOf } from '../../model/rational';
import type { Row } from '../row/actual';
import { betterSide } from '../../text/words/direction-words';

/** 不到位, 未落实: what is not as it should be; 不少于3处 and 未达10处 only compare. */
const FAILS = '[不未](?![少低足满超高多大小达论管]|到(?!位)|[以上下内])([\\u4e00-\\u9fff]{2})';
/** 整改不到位1-3处. */
const IN_FRONT = new RegExp(`${FAILS}[^，。;\\d]{0,6}\\d`);
/** 1台不符合要求, 2处以上未整改. */
const BEHIND = new RegExp(`\\d[\\u4e00-\\u9fff]{1,2}(?:以上)?[^，。;\\d]{0,4}?${FAILS}`);

/** 不合格产品, 问题处数, 未整改: a row that by its name counts what is wrong. */
const OF_FAULTS = /[不未缺漏错违欠逾]|问题|故障|破损|损坏|瑕疵|隐患|差错|失误/;
/** 问题整改, 隐患排查, 违法查处: what is done about it. */
const MENDED = /整改|整治|排查|查处|处置|处理|修复|化解|办结|发现|消除/;

/** Whether words with a number count what is not as it should be, and so does the row, by its name or its goal of none. */
export function countsDefects(words: string, { name = '', target, operator }: Row): boolean {
  if (!IN_FRONT.test(words) && !BEHIND.test(words)) return false;
  const none = target !== undefined && signOf(target) === 0 && operator !== '≥' && operator !== '>';
  if (name === '' || none) return true;
  const mended = MENDED.test(name) && !/[不未]/.test(name);
  return !mended && (OF_FAULTS.test(name) || betterSide(name) === 'low');
}

/** 整改不到位1-3处 in a row of 整改到位处数: whether the row counts just what the words deny. */
export function countsTheOthers(words: string, name = ''): boolean {
  const denied = (IN_FRONT.exec(words) ?? BEHIND.exec(words))?.[1];
  const at = denied === undefined ? -1 : name.indexOf(denied);
  return at >= 0 && !/[不未没无非]/.test(name.slice(0, at));
}
