import { scoreOnce } from '../../src/core/scoring/score-request';
import type { ScoreRequest } from '../../src/core/model/scoring';

const score = (rule: string, actual: string, row: Partial<ScoreRequest> = {}) =>
  scoreOnce({ rule, actual, weight: 5, ...row }).score;

describe('how late something was done, told as the actual', () => {
  const byMonth = '2025年12月底前完成得满分，每推迟1个月扣1分，扣完为止。';
  test.each([
    ['每延期1个月扣1分', '延期2个月', 3],
    ['每延期1个月扣1分', '按期完成', 5],
    [byMonth, '推迟两个月', 3],
    [byMonth, '提前完成', 5],
    ['2025年10月31日前完成得5分，每逾期1天扣0.5分，扣完为止。', '逾期3天', 3.5],
    ['按合同工期完成得5分，每拖延10天扣1分', '延误20天', 3],
    ['按期完成得5分；逾期10天以内扣1分，逾期10-30天扣3分，逾期30天以上不得分。', '逾期15天完成', 2],
    ['按时完成得满分；延期3个月内完成，得权重的50%；延期3个月以上或未完成，不得分。', '延期2个月', 2.5],
    ['每延迟1个工作日扣0.2分', '延迟3个工作日', 4.4],
    ['资金拨付及时得5分，每延迟10个工作日扣1分', '延迟20个工作日', 3],
  ])('%s: %s gives %d', (rule, actual, points) => {
    expect(score(rule, actual)).toBeCloseTo(points, 6);
  });

  test.each([
    // Another unit than the rule counts in.
    ['每延迟1个工作日扣0.2分', '延迟3天'],
    ['按期完成得5分；逾期10天以内扣1分，逾期10-30天扣3分，逾期30天以上不得分。', '逾期1个月'],
    // What is early is worth more, and from where is not said.
    ['12月底前完成得5分，每提前1个月加0.5分，每推迟1个月扣1分', '提前1个月'],
    // Late after which of three?
    ['6月底前完成得5分，9月底前完成得3分，12月底前完成得1分', '延期2个月'],
    ['6月底前完成得5分，9月底前完成得3分，12月底前完成得1分', '按时完成'],
    // In time, and of good quality: the one does not tell the other.
    ['合格且按时完成得5分，逾期1个月内得3分', '按时完成'],
    // Some day of a month: one month late, or part of one.
    [byMonth, '2026年1月'],
    [byMonth, '2026-02-15'],
    // Another deed than the one asked for.
    ['按期完工得满分，逾期不得分', '如期开工'],
  ])('%s: nobody knows what %s gives', (rule, actual) => {
    expect(score(rule, actual)).toBeNull();
  });
});
