import { perText } from '../per-text';

/** Targets that nobody can measure. Grades that a scoring rule names (明显提高) are judged by the rule, not here. */
const amounts =
  '若干 一大批 大批 一些 诸多 众多 足够 不定期 较多 许多 很多 不少 大量 少量 适量 适当 一批 多个 多次 多项 多场 数次 数个 几次 几个 一定数量 部分 尽量 尽可能 尽快 尽早 视情况'.split(
    ' ',
  );

const directions =
  '进一步提高 进一步提升 进一步改善 进一步加强 进一步增强 进一步完善 进一步优化 进一步扩大 逐步提高 逐步提升 逐步改善 逐步完善 逐步增加 不断提高 不断提升 不断改善 不断增强 不断完善 不断优化 不断扩大 稳步提升 稳步提高 稳步增长 逐年提高 逐年提升 逐年增长 逐年增加 逐年下降 适度增长 合理增长 有所增长 大幅增加 大幅提高 大幅提升'.split(
    ' ',
  );

export const vagueWords = {
  amounts,
  directions,
  examples: [
    { text: '若干', vague: '若干' },
    { text: '若干个', vague: '若干' },
    { text: '一大批', vague: '一大批' },
    { text: '一大批骨干完成轮训', vague: undefined },
    { text: '若干人次', vague: '若干' },
    { text: '较多', vague: '较多' },
    { text: '进一步提高', vague: '进一步提高' },
    { text: '群众收入逐年增长', vague: '逐年增长' },
    { text: '九成左右', vague: '左右' },
    { text: '约五百人次', vague: '约' },
    { text: '约定时间内', vague: undefined },
    { text: '有效保障', vague: undefined },
    { text: '健全', vague: undefined },
    { text: '部分达成预期指标', vague: undefined },
    { text: '12月底前完成', vague: undefined },
  ],
} as const;

/** What follows an amount word without making it part of another: a measure word or nothing. */
const AFTER_AMOUNT =
  /^(?:(?:人次|场次|户次|家次|件次|批次|台次|车次|平方米|公里|万元|[个次项场人名户家份件篇台套批期类处座条间所块盏辆本支部幅段株棵只头张册把])?(?:以上|左右|以内)?)$/u;

/** 九成左右, 大约三百场: a number that says it is none. */
const ABOUT_ENDS = /^[^，。；;]{0,12}[一二两三四五六七八九十百千万半成\d][^，。；;\d]{0,4}(左右|上下)$/u;
const ABOUT_BEGINS = /^(大约|大概|约)[一二两三四五六七八九十百千万半\d]/u;

/** The vague words of a target that has no number; `undefined` where it has none. */
export const vagueWord = perText((target): string | undefined => {
  const text = target.trim();
  if (text.length > 40) return undefined;
  const amount = amounts.find((word) => text.startsWith(word) && AFTER_AMOUNT.test(text.slice(word.length)));
  if (amount !== undefined) return amount;
  const about = (ABOUT_ENDS.exec(text) ?? ABOUT_BEGINS.exec(text))?.[1];
  if (about !== undefined) return about;
  return directions.find((word) => text.endsWith(word));
});
