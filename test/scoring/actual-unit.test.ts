import { scoreRequest } from '../../src/core/scoring';
import type { ScoreRequest } from '../../src/core/model/scoring';

const score = (request: Partial<ScoreRequest>) => {
  const {
    status,
    score: points,
    assumptions,
  } = scoreRequest({ rule: '', actual: null, weight: 5, ...request });
  return { status, points, assumptions };
};

describe('an actual that names another unit than its row', () => {
  it.each([
    ['4.5公里', '米', '达到5000米得满分，每少500米扣1分', 4],
    ['0.3亿元', '万元', '达到3500万元得满分，每少500万元扣1分', 4],
    ['1.8万人次', '人次', '达到20000人次得满分，每少2000人次扣1分', 4],
  ])('%s of %s is brought to the row', (actual, unit, rule, points) => {
    const scored = score({ actual, unit, rule });
    expect(scored.points).toBe(points);
  });

  it('is handed to a person where the two do not convert', () => {
    expect(score({ actual: '3小时', unit: '场', rule: '达到5场得满分，每少1场扣1分' }).status).toBe('review');
  });
});

describe('an actual without any unit, under a rule that counts in 万', () => {
  const rule = '培训费控制在3.2万元以内得满分，每超0.1万元扣1分';

  it.each([
    [3.4, 3, '没有计量单位，实际值按规则的“万元”计'],
    [34000, 3, '没有计量单位，实际值按“元”计'],
  ])('%d is read by its size, and that is said', (actual, points, said) => {
    expect(score({ actual, rule })).toMatchObject({
      status: 'scored',
      points,
      assumptions: expect.arrayContaining([said]) as unknown,
    });
  });

  it('that could be either is handed to a person', () => {
    expect(score({ actual: 500, rule }).status).toBe('review');
  });

  it('is no question where the row has a unit, or the actual is zero', () => {
    expect(score({ actual: 500, rule, unit: '元' }).points).toBe(5);
    expect(score({ actual: 0, rule }).points).toBe(5);
  });
});

describe('the working', () => {
  const said = (unit: string, rule = '补植达到3600株得满分，每少100株扣1分') =>
    scoreRequest({ rule, actual: 3300, weight: 5, target: 3600, unit }).explanation;

  it('never runs a figure of the unit column into its numbers', () => {
    expect(said('1')).toBe('实际3300株，比3600株少300株；每少100株扣1分，扣3分；5−3=2分');
    const bare = '补植达到3600得满分，每少100扣1分';
    for (const unit of ['1', ' 88', '１'])
      expect(said(unit, bare)).toBe('实际3300，比3600少300；每少100扣1分，扣3分；5−3=2分');
    expect(said('棵苗', bare)).toContain('比3600棵苗少300棵苗');
  });
});
