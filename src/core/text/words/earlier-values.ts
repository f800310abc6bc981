/** The year before, whatever it is called: what stands for it in a pattern. */
export const EARLIER_YEAR = '上一?年度?|去年|往年|(?<!学)前[一两二三]年|基期|同期|历史';
/** What several others come to: the average that a value is held against. */
export const AVERAGE = '平均|均值';

const ELSEWHERE = new RegExp(`${EARLIER_YEAR}|同比|环比|${AVERAGE}`, 'u');

/** Whether words speak of a value that no cell of a row holds: another year's, or an average. */
export function speaksOfElsewhere(words: string): boolean {
  return ELSEWHERE.test(words);
}

export const earlierValues = {
  elsewhere: [
    '高于上年水平',
    '较上一年度提高',
    '与前三年相比',
    '未达到历史最好水平',
    '低于去年',
    '同比上升',
    '低于全市平均水平',
    '高于全省均值',
  ],
  here: ['达到年度目标', '全年完成', '提前1年', '年内办结'],
} as const;
