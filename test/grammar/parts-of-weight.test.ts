import { parseRule, readInRow } from '../../src/core/grammar';
import { scoreRequest } from '../../src/core/scoring';

const kindOf = (rule: string, weight: number) => readInRow(parseRule(rule), weight).meaning?.kind;

describe('cases that come to exactly the weight', () => {
  it.each([
    ['出台了渡运管理办法的得2分；办法报水务局备案的得1分', 3],
    ['有巡检表得2分；有交接单得1分', 3],
    ['预案齐备得2.5分，按预案演练得1.5分', 4],
    ['账簿健全的得3分；账簿得到核对的得2分', 5],
    ['公示收费项目得3分，公示收费依据得3分，未公示不得分', 6],
    ['上半年检修1次得1.5分，下半年检修1次得1.5分', 3],
    ['上半年检修1次得1.5分，下半年检修1次得1.5分，未检修不得分', 3],
    ['一季度出刊2期得2分，二季度出刊2期得1分，三季度出刊2期得1分', 4],
  ])('%s are items of %d points', (rule, weight) => {
    expect(kindOf(rule, weight)).toBe('additive');
    const parts = readInRow(parseRule(rule), weight);
    expect(parts.total).toBeUndefined();
    expect(parts.thresholds).toEqual([]);
    const { status, explanation } = scoreRequest({ rule, actual: '齐备', weight });
    expect(status).toBe('review');
    expect(explanation).toContain('由几项相加得分，须逐项评定');
  });

  it.each([
    ['渡口标牌齐全得2分，基本齐全得1分', 3],
    ['渡口标牌齐全得2分，渡口标牌欠齐全得1分', 3],
    ['渡口秩序良好得2分，渡口秩序一般得1分', 3],
    ['优得3分，良得2分，中得1分', 6],
    ['显著得2分，一般得1分', 3],
    ['全部上岸得2分，部分上岸得1分，未上岸不得分', 3],
    ['评为A级得2分，评为B级得1分', 3],
    ['获省级通报表扬得2分，获市级通报表扬得1分', 3],
    ['提前复航得2分，按期复航得1分', 3],
    ['按时报送得2分，逾期报送得1分', 3],
    ['有预案有演练得2分，有预案无演练得1分', 3],
    ['编了预案并演练的得2分，仅编了预案的得1分', 3],
    ['预案已编且演练到位得2分，预案已编但演练不到位得1分', 3],
    ['未发生翻船事故得2分，发生碰擦得1分', 3],
    ['持续改善得2分，稳定得1分', 3],
    ['检修2次得2分，检修1次得1分', 3],
    ['上半年不少于2次得2分，下半年不少于1次得1分', 3],
  ])('%s stay grades of one thing', (rule, weight) => {
    expect(kindOf(rule, weight)).toBe('ladder');
  });

  it.each([
    ['有巡检表得2分；有交接单得1分', 2],
    ['有巡检表得2分；有交接单得1分', 4],
    ['有巡检表得2分；有交接单得1分，特别完整的加1分', 3],
    ['有巡检表得满分；有交接单得1分', 3],
  ])('%s prove nothing of %d points', (rule, weight) => {
    expect(readInRow(parseRule(rule), weight)).toBe(parseRule(rule));
  });

  it('is not asked without a weight', () => {
    const reading = parseRule('有巡检表得2分；有交接单得1分');
    expect(readInRow(reading, undefined)).toBe(reading);
  });
});

it('counts items without a stated total as what they come to', () => {
  expect(parseRule('①登记渡工（2分）；②登记渡船（3分）。').total).toMatchObject({ value: 5 });
});
