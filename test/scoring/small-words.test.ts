import { scoreRequest } from '../../src/core/scoring';

type Row = readonly [
  rule: string,
  name: string,
  unit: string | null,
  operator: '≥' | '≤' | null,
  target: number | null,
  weight: number,
  actual: number | string,
  score: number | null,
];

function scoreOf([rule, indicator, unit, operator, target, weight, actual]: Row): number | null {
  return scoreRequest({ rule, indicator, unit, operator, target, weight, actual }).score;
}

const LATE = '迟报累计不超过3次的不扣分；超过3次的，每次扣1分';
const BANDS = '提前3天及以上拨付的得满分；提前不足3天拨付的得4分；当日及以后拨付的不得分。';
const STEPS = '满分5分';

describe('small words that change what is meant', () => {
  it.each<Row>([
    [`${LATE}（含前3次），扣完为止。`, '迟报次数', '次', null, null, 8, 3, 8],
    [`${LATE}（含前3次），扣完为止。`, '迟报次数', '次', null, null, 8, 4, 4],
    [`${LATE}（不含前3次），扣完为止。`, '迟报次数', '次', null, null, 8, 4, 7],
    [`${LATE}（含前三次），扣完为止。`, '迟报次数', '次', null, null, 8, 4, null],
    [BANDS, '拨付提前天数', '天', null, null, 6, 0, 0],
    [BANDS, '拨付天数', '天', null, null, 6, 0, null],
    ['超出20户的部分才计分，每户得0.2分，满分6分。', '帮扶户数', '户', '≥', 20, 6, 25, 1],
    ['达到20户得3分；超过20户的，每超1户得0.2分，满分6分。', '帮扶户数', '户', '≥', 20, 6, 25, null],
    ['人均超过20户的部分，每户得0.2分，满分6分。', '帮扶户数', '户', '≥', 20, 6, 25, null],
    ['超过20户的，每户得0.2分，满分6分。', '帮扶户数', '户', '≥', 20, 6, 25, null],
    [`高于55%的，每高1个百分点得1分，${STEPS}`, '再就业率', '%', '≥', 60, 5, 58, 3],
    [`高于5%的，每高1个百分点得1分，${STEPS}`, '空置率', '%', null, null, 5, 7, null],
    [`超过2天的，每超1天得0.5分，${STEPS}`, '逾期天数', '天', null, null, 5, 3, null],
    ['较上年每减少1起得0.5分，得满为止', '亡人事故较上年减少起数', '起', null, null, 5, 4, 2],
    ['较上年每减少1起得0.5分，得满为止', '亡人事故起数', '起', null, null, 5, 4, null],
    ['按完成比例计分，一例未做的不得分', '筛查例数', '例', '≥', 60, 10, 0, 0],
    ['全部完成得满分，一例未做的不得分', '筛查例数', '例', '≥', 60, 10, 59, null],
    ['首次发现给予提醒、不扣分，其余每次扣1分', '抄告次数', '次', null, null, 5, 2, 4],
    ['同一单位首次发现给予提醒、不扣分，其余每次扣1分', '抄告次数', '次', null, null, 5, 2, null],
    ['90%以上得满分；每低1%扣1分，扣至2分为止', '优良率', '%', '≥', 90, 8, 75, 2],
    ['完成100%得满分，80%以上的，扣至5分；80%以下的扣至3分', '完成率', '%', '≥', 100, 8, 90, 5],
    [
      '抽检60批次，每有1批次不合格扣2分；超过抽检总数5%的，不得分。',
      '不合格批次',
      '批次',
      null,
      null,
      8,
      4,
      0,
    ],
    [
      '抽检60批次以上，每有1批次不合格扣2分；超过抽检总数5%的，不得分。',
      '不合格批次',
      '批次',
      null,
      null,
      8,
      4,
      null,
    ],
    ['达到80%得6分，不足80%的不得分；每提高1个百分点加0.2分，最高10分', '完成率', '%', '≥', 100, 10, 90, 8],
    [
      '达到80%得6分，不足80%的不得分；每超额完成1个百分点加0.2分，最高10分',
      '完成率',
      '%',
      '≥',
      100,
      10,
      90,
      null,
    ],
  ])('%s in a row of %s (%s, %s %s, %d points) at %s: %s', (...row) => {
    expect(scoreOf(row)).toBe(row[7]);
  });
});
