import { cutOut, foldText, type FoldedText } from '../../text/width';

/**
 * (以年度统计台账为准), (数据来源：年报), (查阅签到册): where the number or the proof comes from. Whatever chooses between numbers, sets a
 * limit or gives points is more than that: (以较低者为准), (以批复为准), (按分值计).
 */
const SOURCE =
  /\((?:数据|资料|信息|佐证|证明)(?:材料|数据|资料|来源)?(?:为|:|，)?[^()\d扣得分%加减率每≥≤<>=不未低高较取均约批期限标大小]{2,24}\)|\((?:均|一律)?以(?![^()]{0,18}计划)[^()\d扣得分%加减率每≥≤<>=不未低高优劣严孰先后最较取均约批要期限标大小目]{2,18}为准\)|\((?:查阅|查看|核对|核查|调阅)[^()\d扣得分%加减率每≥≤<>=不未低高]{2,16}\)/g;

/** 评分标准：, 计分办法如下：: what the text is, in front of it. */
const HEADING =
  /^(?:指标)?(?:评分|计分|扣分|赋分|打分|记分|评价|考核|考评|评定|得分)(?:标准|办法|方法|方式|规则|细则|依据|说明)(?:如下|为)?:\n?(?=[^\n])/;
/** A number at the head of a text that has no second one: 1. 1、 （1） ① 一、. */
const NUMBER = /^(?:1[.、)](?![\d.])|\(1\)、?|①、?|一、|\(一\)、?)(?=[^\n])/;
const SECOND = /(?<!\d)2[.、)]|②|(?:^|[\n，。;:])二、|\(二\)/;

/** Where a rule begins behind what only heads it. */
function beginningOf(text: string): number {
  const heading = HEADING.exec(text)?.[0].length ?? 0;
  const number = NUMBER.exec(text.slice(heading))?.[0].length ?? 0;
  return number > 0 && !SECOND.test(text) ? heading + number : heading;
}

/** A rule as it is read: folded, without what only heads it, and without remarks in brackets that only say where its numbers come from. */
export function foldRule(text: string): FoldedText {
  const folded = foldText(text);
  const from = beginningOf(folded.text);
  const remarks = folded.text.includes('(')
    ? [...folded.text.matchAll(SOURCE)].map(({ 0: words, index }) => ({
        at: index,
        to: index + words.length,
      }))
    : [];
  return from === 0 && remarks.length === 0
    ? folded
    : cutOut(folded, [...(from > 0 ? [{ at: 0, to: from }] : []), ...remarks]);
}
