import { scoreRequest } from '../../src/core/scoring';

const at = (rule: string, target: number | null, actual: number, unit = '次', operator = '≥') =>
  scoreRequest({ rule, actual, target, weight: 6, unit, operator });

describe('a number for each period, with a target for the year', () => {
  it.each([
    ['每学期至少疏散演练1次得满分，少1次扣3分，扣完为止', 2, 1, 3],
    ['上、下半年各宣讲1次得6分，少1次扣3分，扣完为止', 2, 1, 3],
    ['上半年、下半年各不少于2次得满分，少1次扣1.5分，扣完为止', 4, 3, 4.5],
    ['每月至少巡堤1次，得6分；缺1次扣0.5分，扣完为止', 12, 10, 5],
    ['每月至少巡堤1次，得6分；缺1次扣0.5分，扣完为止', 12, 12, 6],
    ['每季度会商不少于2次得满分，少1次扣0.5分，扣完为止', 8, 6, 5],
    ['各季度均巡堤1次得满分，少1次扣1.5分，扣完为止', 4, 3, 4.5],
    ['春秋两季各消杀1次得满分，少1次扣3分，扣完为止', 2, 1, 3],
    ['两个学期各家访1次得满分，每少1次扣3分', 2, 1, 3],
    ['按季度会商1次得满分，少1次扣1分', 4, 3, 5],
    ['半年一次得满分，少一次扣2分', 2, 1, 4],
    ['每季度会商1次，少1次扣1分，扣完为止', 4, 3, 5],
    ['每周巡堤1次得满分，少1次扣0.1分', 52, 50, 5.8],
    ['每季度至少开展1次得6分，少1次扣1分', 4, 2, 4],
  ])('%s: of %d, %d earn %d', (rule, target, actual, score) => {
    expect(at(rule, target, actual)).toMatchObject({ status: 'scored', score });
    expect(at(rule, target, actual).explanation).toContain('与目标值相同，按全年计算');
  });

  it('counts in any unit where the year comes out right', () => {
    expect(at('每月走访30户得满分，少1户扣0.1分', 360, 350, '户').score).toBe(5);
    expect(at('每季度差错不超过2件得满分，每超1件扣1分', 8, 9, '件', '≤').score).toBe(5);
  });

  it.each([
    ['每月至少巡堤1次，得6分；缺1次扣0.5分，扣完为止', 10],
    ['每周巡堤1次得满分，少1次扣0.1分，扣完为止', 48],
    ['各乡镇各宣讲1次得满分，少1次扣0.5分，扣完为止', 12],
    ['每校每学期1次得满分，每少1次扣0.5分', 24],
    ['不少于1次/季度得满分，少1次扣1分', 4],
    ['每月2次得6分，1次得2分，未开展不得分', 24],
    ['每季度会商1次得满分，少1次扣1分', null],
  ])('%s with a target of %p is for a person', (rule, target) => {
    expect(at(rule, target, 3)).toMatchObject({ status: 'review', score: null });
  });

  it('leaves a number alone that no period repeats, and one that is the target itself', () => {
    expect(at('每季度至少会商1次得满分，少1次扣1分', 1, 1).score).toBe(6);
    expect(at('每月不少于4次（全年48次）得满分，每少1次扣0.1分', 48, 40).score).toBe(5.2);
    expect(at('上半年完成3次得满分，少一次扣1分', 3, 2).score).toBe(5);
    expect(at('每月补贴500元得满分，每少50元扣1分', 500, 450, '元', '=').score).toBe(5);
    expect(at('每日处理50吨得满分，每少1吨扣1分', 60, 49, '吨').score).toBe(5);
  });
});
