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

  it('shows the other reading where a whole is worth its points and nobody says what is counted', () => {
    const { score, alternatives } = at('五项措施齐全得6分，每缺一项扣1分', 4);
    expect(score).toBe(5);
    expect(alternatives).toEqual([{ reading: '实际值数的是缺少的数量', score: 2 }]);
    expect(at('五项措施齐全得6分，每缺一项扣1分', 4, 5).alternatives).toEqual([]);
    expect(at('配备5台得6分，每缺一台扣1分', 4).alternatives).toEqual([]);
  });
});
