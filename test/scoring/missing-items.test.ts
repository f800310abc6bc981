import { scoreRequest } from '../../src/core/scoring';

const at = (rule: string, actual: number, target: number | null = null) =>
  scoreRequest({ rule, actual, target, weight: 6, unit: '项' });

describe('a whole that only the rule names, with points off for each missing item', () => {
  const rule = '预案须含6项要素，每缺1项扣1分，扣完为止';

  it('is for a person: what is there, or what is missing?', () => {
    expect(at(rule, 4)).toMatchObject({ status: 'review', score: null });
    expect(at(rule, 4).explanation).toContain('不能确定实际值4项是完成的还是缺少的');
  });

  it('is certain with a goal in the row, with full marks for so many, and where both give the same', () => {
    expect(at(rule, 4, 6).score).toBe(4);
    expect(at('配齐6项得满分，每缺1项扣1分', 5).score).toBe(5);
    expect(at(rule, 3).score).toBe(3);
  });
});
