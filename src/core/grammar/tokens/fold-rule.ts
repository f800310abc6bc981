import { cutOut, foldText, type FoldedText } from '../../text/width';

/**
 * (以年度统计台账为准), (数据来源：年报), (查阅签到册): where the number or the proof comes from. Whatever chooses between numbers, sets a
 * limit or gives points is more than that: (以较低者为准), (以批复为准), (按分值计).
 */
const SOURCE =
  /\((?:数据|资料|信息|佐证|证明)(?:材料|数据|资料|来源)?(?:为|:|，)?[^()\d扣得分%加减率每≥≤<>=不未低高较取均约批期限标大小]{2,24}\)|\((?:均|一律)?以(?![^()]{0,18}计划)[^()\d扣得分%加减率每≥≤<>=不未低高优劣严孰先后最较取均约批要期限标大小目]{2,18}为准\)|\((?:查阅|查看|核对|核查|调阅)[^()\d扣得分%加减率每≥≤<>=不未低高]{2,16}\)/g;

/** A rule as it is read: folded, without remarks in brackets that only say where its numbers come from. */
export function foldRule(text: string): FoldedText {
  const folded = foldText(text);
  if (!folded.text.includes('(')) return folded;
  return cutOut(
    folded,
    [...folded.text.matchAll(SOURCE)].map(({ 0: words, index }) => ({ at: index, to: index + words.length })),
  );
}
