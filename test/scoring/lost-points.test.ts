import { scoreRequest } from '../../src/core/scoring';

const score = (rule: string, actual: string, weight = 6) =>
  scoreRequest({ rule, actual, weight, operator: '定性', target: '健全', unit: '/', indicator: '管护机制' });

describe('a grade whose points nobody wrote', () => {
  it.each([
    '健全得满分，共计6分，基本健全得□□分，不健全不得分',
    '健全得6分，基本健全得__分，不健全得0分',
    '健全得6分；基本健全得（）分；不健全得0分。',
    '健全得满分，基本健全得XX分，不健全不得分',
    '健全得6分，基本健全计■■分，不健全不得分',
  ])('leaves the others as they are: %s', (rule) => {
    expect(score(rule, '健全').score).toBe(6);
    expect(score(rule, '健全').explanation).toContain('缺分数，不影响本次得分');
    expect(score(rule, '不健全').score).toBe(0);
    expect(score(rule, '基本健全').score).toBeNull();
    expect(score(rule, '较健全').score).toBeNull();
  });

  it.each([
    // Whether the parts add up nobody can tell.
    ['制度健全得2分，执行到位得□□分，档案完整得1分', '制度健全'],
    ['健全得□□分，基本健全得3分，不健全不得分', '基本健全'],
    ['健全得2分，每新建一项得□□分，最高6分', '健全'],
    ['健全得6分，基本健全得□□分，不健全酌情扣分', '不健全'],
    // Without its conditions a whole is none.
    ['健全得6分，基本健全得□□分，未公示的扣□分', '未公示'],
  ])('is asked about where it may be of all: %s at %s', (rule, actual) =>
    expect(score(rule, actual).score).toBeNull(),
  );
});
