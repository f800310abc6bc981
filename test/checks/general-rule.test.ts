import { createContext, chooseProfile } from '../../src/core/checks/context';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import { generalRuleOf, requestOf } from '../../src/core/checks/general-rule';
import { allTables, liveIndicators } from '../../src/core/model/declaration';
import { readWorkbook } from '../../src/core/reader';
import { scoreRequest } from '../../src/core/scoring';

const tableWith = (note: string): ReturnType<typeof allTables>[number] =>
  allTables(
    readWorkbook(
      exampleWorkbook({
        table: `
          项目支出绩效自评表
          （2025年度）
          | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
          | 产出指标 | 数量指标 | 修缮戏台座数 | 10 | ≥8座 | 6座 | 7.5 |
          |  | 时效指标 | 平均修缮天数 | 10 | ≤40天 | 50天 | 8 |
          |  | 质量指标 | 验收合格率 | 10 | =100% | «0.97 as 97%» | 9.7 |
          |  | 成本指标 | 单座造价 | 10 | ≤9万元 | 8万元 | 10 |
          ${note}`,
      }),
    ),
  )[0]!;

const scores = (note: string): (number | null)[] => {
  const table = tableWith(note);
  const general = generalRuleOf(table);
  const context = createContext(chooseProfile(table));
  return liveIndicators(table).map((indicator) => scoreRequest(requestOf(indicator, context, general)).score);
};

describe('a scoring note under a table', () => {
  it.each([
    '注：1.定量指标完成目标值得满分，未完成的按实际值除以指标值再乘分值计分，反向指标反过来除；2.定性指标另评。',
    '注：1.定量指标达到指标值的得满分，未达到的按实际值与指标值之比乘以分值计分（越小越好的指标反向计算）；2.定性指标另评。',
    '评定说明：定量指标完成标杆值的计满分；未完成的，“≥”“=”类按实际达成÷标杆值×应得分计算，“≤”类按标杆值÷实际达成×应得分计算。',
    '自评说明：定量指标达到目标值得满分，未达到的按实际值除以指标值再乘分值计分，反向指标反过来除。',
    '说明：定量指标，达到年度指标值的记满分；未达到的，按A/B或B/A×该指标分值记分。',
  ])('scores the rows that have no rule: %s', (note) => expect(scores(note)).toEqual([7.5, 8, 9.7, 10]));

  it('says nothing of lower-is-better rows where it does not turn the proportion round', () => {
    expect(scores('注：定量指标达到目标值得满分，未达到的按完成比例计分。')).toEqual([7.5, null, 9.7, 10]);
  });

  it('takes a rate for a share of its target where the note names both, and else says the other reading', () => {
    const rate = { actual: 54, weight: 5, target: 90, operator: '≥', unit: '%' } as const;
    const of = (clause: string) =>
      scoreRequest({ ...rate, rule: `定量指标达标得满分，未达标的${clause}；定性指标另评。` });
    const named = of('按实际值与指标值之比乘以分值计分');
    expect([named.score, named.alternatives]).toEqual([3, []]);
    expect(of('按完成比例计分').alternatives.map(({ score }) => score)).toEqual([2.7]);
  });

  it('goes by the practice where the form says nothing', () => {
    expect(scores('注：本表由财务科填写。')).toEqual([7.5, null, 9.7, 10]);
  });

  it('gives no number where the note says something that cannot be read', () => {
    expect(scores('注：各指标得分由评价小组讨论确定。')).toEqual([null, null, null, null]);
    expect(generalRuleOf(tableWith('注：各指标得分由评价小组讨论确定。'))).toBeUndefined();
  });

  it('reads the shares of grades whose ends say whether they belong to them', () => {
    const note =
      '注：定性指标按“达成预期指标”“部分达成预期指标并具有一定效果”“未达成预期指标且效果较差”三档，分别在分值的80%（含）至100%、60%（含）至80%、0至60%内计分。';
    expect(generalRuleOf(tableWith(note))!.grades.map(({ from, to }) => [from, to])).toEqual([
      [80, 100],
      [60, 80],
      [0, 60],
    ]);
  });

  it('names the grades of qualitative rows with their share of the weight', () => {
    const note =
      '注：定性指标按达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按100%-80%（含）、80%-60%（含）、60%-0%确定分值。';
    expect(generalRuleOf(tableWith(note))!.grades.map(({ from, to }) => [from, to])).toEqual([
      [80, 100],
      [60, 80],
      [0, 60],
    ]);
  });
});

describe('the numbers of a row', () => {
  const scored = (rows: string): readonly (readonly [unknown, unknown, number | null])[] => {
    const table = allTables(
      readWorkbook(
        exampleWorkbook({
          table: `
            项目支出绩效自评表
            | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 | 评分标准 | 实际完成值 |
            ${rows}`,
        }),
      ),
    )[0]!;
    const context = createContext(chooseProfile(table));
    return liveIndicators(table).map((indicator) => {
      const request = requestOf(indicator, context);
      return [request.target, request.actual, scoreRequest(request).score];
    });
  };

  it('keep a unit that the unit column cannot be converted to, so that the scorer sees it', () => {
    expect(
      scored(`
        | 产出指标 | 时效指标 | 管网改造工期 | ≤2个月 | 天 | 10 | 每超1天扣1分，扣完为止 | 62 |
        |  | 数量指标 | 发放取暖补贴 | ≤50 | 万元 | 10 | 每超1万元扣1分，扣完为止 | 52万 |
        |  | 数量指标 | 管护里程 | ≥5公里 | 公里 | 10 | 每少1公里扣1分，扣完为止 | 4000米 |`),
    ).toEqual([
      ['2个月', 62, null],
      [50, 52, 8],
      [5, 4, 9],
    ]);
  });

  it('keep the unit of an actual in a row that has none', () => {
    expect(
      scored('| 产出指标 | 时效指标 | 报表报送时间 | 每月5日前 |  | 10 | 每迟报1天扣1分，扣完为止 | 7日 |'),
    ).toEqual([['每月5日前', '7日', null]]);
  });
});
