import { scoreRequest } from '../../src/core/scoring';

const RULE = '①建立收支台账，得1分；②按月公开明细，得2分；③年末经审计，得1分。';

describe('a rule whose numbered items add up', () => {
  it.each([
    ['①②③', 4],
    ['①③', 2],
    ['②', 2],
    ['①、②', 3],
    ['③①③', 2],
  ])('gives %s the points of the items named', (actual, points) => {
    expect(scoreRequest({ rule: RULE, actual, weight: 4 }).score).toBe(points);
  });

  it.each([
    ['an item that is not there', RULE, '①④', 4],
    ['words beside the numbers', RULE, '①基本建立', 4],
    ['items that are not the whole weight', RULE, '①②', 6],
    ['a veto beside the items', `${RULE}弄虚作假的一票否决`, '①②', 4],
    ['items without numbers', RULE.replace(/[①②③]/g, ''), '①②', 4],
  ])('goes to a person for %s', (_, rule, actual, weight) => {
    expect(scoreRequest({ rule, actual, weight }).status).toBe('review');
  });

  it('is read with numbers in brackets too', () => {
    const rule = RULE.replace('①', '(1)').replace('②', '（2）').replace('③', '(3)');
    expect(scoreRequest({ rule, actual: '（1）（3）', weight: 4 }).score).toBe(2);
  });

  it('is rounded as the settings ask', () => {
    const rule = RULE.replace('得2分', '得2.25分').replace('③年末经审计，得1分', '③年末经审计，得0.75分');
    expect(scoreRequest({ rule, actual: '②', weight: 4 }, { decimals: 1 }).score).toBe(2.3);
  });
});

describe('items that are named one by one', () => {
  const named = '1、有管护制度得2分；2、有巡查台账得3分。';

  it.each([
    ['有管护制度，有巡查台账', 5],
    ['有管护制度，无巡查台账', 2],
    ['没有管护制度、有巡查台账', 3],
    ['管护制度、巡查台账均无', 0],
    ['管护制度和巡查台账均有', 5],
  ])('give %s what each of them is worth', (actual, points) => {
    expect(scoreRequest({ rule: named, actual, weight: 5 }).score).toBe(points);
  });

  it.each([
    ['有管护制度', 5],
    ['有管护制度，有巡查台账但不全', 5],
    ['有管护制度，有巡查台账，有考核办法', 5],
    ['有管护制度，无管护制度', 5],
    ['有管护制度，有巡查台账', 6],
    ['未见管护制度，有巡查台账', 5],
  ])('go to a person for %s in %d points', (actual, weight) => {
    expect(scoreRequest({ rule: named, actual, weight }).status).toBe('review');
  });
});
