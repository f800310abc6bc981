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

  it('counts what is missing where a whole is worth its points and nobody says what is counted', () => {
    const { score, alternatives, assumptions } = at('五项措施齐全得6分，每缺一项扣1分', 4);
    expect(score).toBe(2);
    expect(alternatives).toEqual([{ reading: '实际值数的是完成的数量', score: 5 }]);
    expect(assumptions).toContain('实际值按缺少的数量计');
    expect(at('五项措施齐全得6分，每缺一项扣1分', 4, 5).score).toBe(5);
    expect(at('配备5台得6分，每缺一台扣1分', 4).alternatives).toEqual([]);
  });

  it('counts what is there where the name does, and shows the other reading', () => {
    const named = (actual: number) =>
      scoreRequest({
        rule: '四项制度齐全得4分，每缺一项扣1分',
        ...{ actual, target: null, weight: 4, unit: '项', indicator: '建立制度数' },
      });
    expect([0, 3, 4].map((actual) => named(actual).score)).toEqual([0, 3, 4]);
    expect(named(3).alternatives).toEqual([{ reading: '实际值数的是缺少的数量', score: 1 }]);
  });

  it('is for a person, with both readings, where all of them are done or missing', () => {
    const { score, alternatives } = at('五项措施齐全得6分，每缺一项扣1分', 5);
    expect(score).toBeNull();
    expect(alternatives).toEqual([
      { reading: '实际值数的是完成的数量', score: 6 },
      { reading: '实际值数的是缺少的数量', score: 1 },
    ]);
  });

  it('counts what is missing where the name says so', () => {
    const named = (indicator: string) =>
      scoreRequest({
        rule: '应报送12期，每少报1期扣0.5分',
        ...{ actual: 2, target: null, weight: 6, unit: '期', indicator },
      });
    expect(named('少报期数').score).toBe(5);
    expect(named('未报送期数').status).toBe('review');
    expect(named('报送期数').score).toBe(1);
  });
});
