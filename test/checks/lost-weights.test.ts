import totalWrong from '../../src/core/checks/actual/total-wrong';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import { findingsOf } from '../../src/core/checks/run-alone';
import { flatten } from '../support/check-examples';

const found = (rows: string): string[] =>
  flatten(
    findingsOf(
      totalWrong,
      exampleWorkbook({
        table: `
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
  ${rows}`,
      }),
    ),
    {},
  );
const LENGTH = '| 产出指标 | 数量指标 | 护岸修复长度 | 55 | ≥12公里 | 12.5公里 | 55 |\n';
const content = (weight: number): string =>
  `| 满意度指标 | 服务对象满意度指标 | 居民满意度 | ${weight} | ≥90% | 92% | ${weight} |\n`;

describe('a total out of more than the rows weigh', () => {
  it.each([
    ['a weight of 0', '|  | 质量指标 | 护岸验收合格率 | 0 | ≥95% | 96% | 0 |'],
    ['a blank weight', '|  | 质量指标 | 护岸验收合格率 |  | ≥95% | 96% |  |'],
  ])('holds no points from elsewhere beside %s', (_, row) =>
    expect(found(`${LENGTH}${row}\n${content(40)}| 总分 |  |  | 100 |  |  | 97 |`)).toEqual(['G5 total']),
  );

  it.each([
    ['all weights are there', `${content(35)}| 总分 |  |  | 100 |  |  | 98 |`],
    [
      'a lost weight and the execution rate',
      `|  | 质量指标 | 合格率 | 0 | ≥95% | 96% | 0 |\n${content(35)}| 总分 |  |  | 100 |  |  | 99 |`,
    ],
    [
      'a lost weight and the right sum',
      `|  | 质量指标 | 合格率 | 0 | ≥95% | 96% | 0 |\n${content(40)}| 总分 |  |  | 100 |  |  | 95 |`,
    ],
  ])('may be right: %s', (_, rows) => expect(found(LENGTH + rows)).toEqual([]));
});
