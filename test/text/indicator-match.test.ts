import {
  isSameIndicator,
  likeness,
  maybeSameIndicator,
  NameParts,
} from '../../src/core/text/indicator-match';

const same = (a: string, b: string) => isSameIndicator(new NameParts(a), new NameParts(b));
const maybe = (a: string, b: string) => maybeSameIndicator(new NameParts(a), new NameParts(b));

describe('one indicator in two tables', () => {
  it.each([
    ['全市图斑核查定位率', '图斑核查定位率'],
    ['开展护林宣传', '护林宣传次数'],
    ['★取用水执法检查次数', '取用水执法检查次数（次）'],
  ])('%s is %s', (a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ['群众满意度', '群众满意度'],
    ['工程验收合格率', '工程验收合格率'],
    ['路灯维修及时率', '路面维修及时率'],
    ['投诉办结率', '投诉办结及时率'],
  ])('%s is not for certain %s', (a, b) => expect(same(a, b)).toBe(false));

  it('a possible match differs in words of one meaning', () => {
    expect(maybe('学法考法通过率', '普法考试合格率')).toBe(true);
    expect(maybe('护林宣传次数', '护林宣传次数')).toBe(false);
    expect(maybe('群众满意率', '群众满意度')).toBe(false);
  });
});

describe('words of a goal and the name of an indicator', () => {
  it.each([
    ['衔接率', '社区矫正人员衔接率'],
    ['改造老旧小区', '老旧小区改造个数'],
    ['办活动', '阅读活动举办场次'],
    ['游客满意率', '游客满意度'],
    ['漏损', '供水管网漏损率'],
  ])('%s means %s', (words, name) => expect(likeness(words, name)).toBeGreaterThan(0));

  it.each([
    ['核查率', '社区矫正人员衔接率'],
    ['路灯维修及时率', '路面维修及时率'],
    ['培训护士', '村医培训人数'],
    ['购置消防车', '消防水带购置数量'],
  ])('%s does not mean %s', (words, name) => expect(likeness(words, name)).toBe(0));
});
