import { gradeWords } from '../../text/words/grade-words';

/** What may stand before a label and leaves it what it is: that it holds, wholly and in time, or what it is said of. */
const AFFIRMS =
  '已经 已 全部 全面 完全 均 都 也 皆 按时 按期 如期 及时 准时 顺利 圆满 按要求 按规定 提前 超额 100% 百分之百 有所 明显 显著 有效 持续 稳步 进一步 总体 整体 实际 确实 确已 本年度 本年 今年 当年 全年 年内 得到 实现 达到 结果 结论 为 是';
/** Nouns of every form that name no more than what the label is about. */
const SUBJECTS =
  '各项 所有 该 本 项目 工程 工作 任务 业务 活动 制度 机制 体系 措施 办法 预案 资料 材料 档案 台账 手续 程序 流程 资金 经费 支出 预算 设备 设施 系统 情况 状况 效果 成效 效益 质量 品质 水质 程度 水平 作用 影响 能力 意识 氛围 环境 秩序 进度 成果 指标 目标 建设 管理 运行 执行 保障 服务 考核 评价 评定 验收 年度 促进 提升 改善 社会 群众 经济 生态';
const TOKENS = `${AFFIRMS} ${SUBJECTS}`.split(' ').sort((a, b) => b.length - a.length);

/**
 * Whether words before a label say nothing but that it holds: 已全部, 制度, or words of the indicator's own name. An
 * intention, a doubt, another year or a part (力争, 需, 明年, 主体) makes something else of it, and so may any word that
 * is not known.
 */
export function leavesWhole(before: string, name: string): boolean {
  let at = 0;
  while (at < before.length) {
    const token = TOKENS.find((one) => before.startsWith(one, at));
    const length = token?.length ?? lengthInName(before, at, name);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** How many characters, two at least, stand in the indicator's name as they stand here. */
function lengthInName(words: string, at: number, name: string): number {
  let end = at + 2;
  if (end > words.length || !name.includes(words.slice(at, end))) return 0;
  while (end < words.length && name.includes(words.slice(at, end + 1))) end++;
  return end - at;
}

/** 且, 但, 同时: a second condition. */
const JOINS = /且|但|同时|以及|既(?!有)|又|(?<![合兼])并(?![非未不轨入购网])/;
/** Grades that ask for something of their own; the nouns of 完成质量 and 达标情况 ask for nothing. */
const DEMANDS = new RegExp(
  [...gradeWords.whole]
    .filter((word) => word.length > 1 && !/^(?:完成|达成|达标|满意|定性|安全)$/.test(word))
    .join('|'),
);
const DONE = /完成|达成|达标/;
/** A label of this length says by itself what was done; what is done behind it says for what. */
const SENTENCE = 6;

/** 一次验收合格, 三项及以上不符合: how often, or how many. */
const COUNTED = /[一二两三四五六七八九十\d][次项个处件起人](?:性|及以[上下])?$/;
/** 1月完成 of 次年1月完成. */
const OTHER_YEAR = /(?:次|翌|来|下一?)年度?$/;
/** 满意 of 满意度, 前三 of 前三分之一: another word. */
const NOUN_OF = /^(?:[度率]|分之)/;

/** Whether a label holds two conditions: 已建立并有效执行. */
export function joinsTwo(label: string): boolean {
  return JOINS.test(label);
}

/** Whether what else a label says is a condition of its own, which words that leave it out do not meet: 及时 of 及时足额. */
export function asksForMore(before: string, words: string, after: string): boolean {
  return (
    joinsTwo(before) ||
    COUNTED.test(before) ||
    OTHER_YEAR.test(before) ||
    NOUN_OF.test(after) ||
    // 前3 of 前30%.
    (/\d$/.test(words) && /^[\d%]/.test(after)) ||
    joinsTwo(after) ||
    DEMANDS.test(before) ||
    DEMANDS.test(after) ||
    (words.length < SENTENCE && DONE.test(after))
  );
}
