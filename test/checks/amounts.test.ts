import { exampleWorkbook } from '../../src/core/checks/example-table';
import { findingsOf } from '../../src/core/checks/run-alone';
import goalMissing from '../../src/core/checks/consistency/goal-missing';
import amountSum from '../../src/core/checks/money/amount-sum';

describe('amounts of a form', () => {
  it('gives no finding where the parts add up to the total', () => {
    const table = `
        项目支出绩效自评表
        | 资金情况（万元） |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  | 年度资金总额： | 310 | 280 | 10 | 90.32% | 9.03 |
        |  | 其中：本年财政拨款 | 260 | 250 |  |  |  |
        |  | 其他资金 | 50 | 30 |  |  |  |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清运垃圾吨数 | ≥900吨 | 910吨 | 50 | 50 |
        | 效益指标 | 社会效益指标 | 覆盖小区个数 | ≥40个 | 41个 | 30 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10 |`;
    expect(findingsOf(amountSum, exampleWorkbook({ table }))).toEqual([]);
    const less = exampleWorkbook({ table: table.replace('310', '300') });
    expect(findingsOf(amountSum, less).map(({ cell }) => cell)).toHaveLength(1);
  });

  it.each([
    ['安排预算资金980万元，用于城市公园绿地养护。', 1],
    ['安排预算资金980万元，用于城市公园绿地养护，养护绿地96亩。', 0],
    ['安排预算资金980万元，用于路灯维修。', 0],
  ])('asks for a goal behind the project of the title: %s', (goal, found) => {
    const table = `
        云溪市城市公园绿地养护项目绩效目标申报表
        年度目标：
        ${goal}
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 养护绿地面积 | ≥96亩 | 50 |`;
    expect(findingsOf(goalMissing, exampleWorkbook({ table }))).toHaveLength(found);
  });
});
