import { cutOut, foldText, type FoldedText } from '../../text/width';
import { sameWordsIn } from './same-words';

/** What a number may be taken from. */
const SOURCES =
  '(?:台账|系统|平台|报表|报告|统计|统计数据|审计|决算|记录|档案|签到[册表]|年报|月报|季报|公报|名册|登记[簿表]|清单|凭证|账册|资料|文件)';
/** What makes a remark more than that: a limit, a choice, a number, a veto, another way to count. */
const MORE =
  '[扣得分加减率每不未无低高优劣孰先后最较取均约倍翻半零双整舍批限期标假视一二三四五六七八九十两]|计划|目标|否决';

/** (以年度统计台账为准), (数据来源：年报), (查阅签到册): where the number or the proof comes from. (以较低者为准) and (以批复为准) say more. */
const SOURCE = new RegExp(
  `\\((?![^()]{0,24}(?:${MORE}))(?:(?:均|一律)?以[^()，。;:\\d%]{0,12}?${SOURCES}(?:数据|结果)?为准|(?:数据|资料|信息|佐证材料|佐证|证明材料)来源(?:为|:|于)?[^()，。;\\d%]{1,12}|(?:查阅|查看|核对|调阅)[^()，。;:\\d%]{0,10}?${SOURCES}(?:等资料)?)\\)`,
  'g',
);

/** 评分标准：, 计分办法如下：: what a text is. 扣分标准： is none of these: it tells that points are lost. */
export const HEADS =
  '(?:评分|计分|得分|记分|赋分|打分|考核|考评|评价|评定)(?:标准|办法|方[法式]|规则|细则|依据|说明)(?:如下|为)?:';
const HEADING = new RegExp(`^(?:指标)?${HEADS}\\n?(?=[^\\n])`);
/** A number at the head of a text that has no second one: 1. 1、 （1） ① 一、. */
const NUMBER = /^(?:1[.、)](?![\d.])|\(1\)、?|①、?(?![②-⑨])|一、(?![二三四])|\(一\)、?)(?=[^\n])/;
const SECOND = /(?<!\d)2[.、)]|②|(?:^|[\n，。;:])二、|\(二\)/;

/** 【满分】3分【标准】≤45分钟【扣分】每多5分钟: heads in brackets, which stand for 满分：, 标准：, 扣分：. */
const BRACKET_HEAD = /【(满分|分值|权重|标准|目标|目标值|要求|扣分|加分|得分|计分)】/g;

/** The heads with a colon, at the same places. One alone may be a word of the rule. */
function withPlainHeads(text: string): string {
  if (!text.includes('【') || (text.match(BRACKET_HEAD) ?? []).length < 2) return text;
  return text.replace(BRACKET_HEAD, (_, head: string, at: number) => `${at === 0 ? ' ' : '。'}${head}:`);
}

/** Where a rule begins behind what only heads it. */
function beginningOf(text: string): number {
  const heading = HEADING.exec(text)?.[0].length ?? 0;
  const number = NUMBER.exec(text.slice(heading))?.[0].length ?? 0;
  return number > 0 && !SECOND.test(text) ? heading + number : heading;
}

/** A rule as it is read: folded, without what only heads it and remarks in brackets that only say where its numbers come from, and with one word for each of some that say the same. */
export function foldRule(text: string): FoldedText {
  const folded = foldText(withPlainHeads(text));
  const from = beginningOf(folded.text);
  const remarks = folded.text.includes('(')
    ? [...folded.text.matchAll(SOURCE)].map(({ 0: words, index }) => ({
        at: index,
        to: index + words.length,
      }))
    : [];
  const bare =
    from === 0 && remarks.length === 0
      ? folded
      : cutOut(folded, [...(from > 0 ? [{ at: 0, to: from }] : []), ...remarks]);
  const same = sameWordsIn(bare.text);
  return same.length === 0 ? bare : cutOut(bare, same);
}
