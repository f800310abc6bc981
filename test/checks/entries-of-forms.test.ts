import actualInvalid from '../../src/core/checks/actual/actual-invalid';
import actualMissing from '../../src/core/checks/actual/actual-missing';
import overCompletion from '../../src/core/checks/actual/over-completion';
import goalTargetConflict from '../../src/core/checks/consistency/goal-target-conflict';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import amountSum from '../../src/core/checks/money/amount-sum';
import { findingsOf } from '../../src/core/checks/run-alone';
import { flatten } from '../support/check-examples';

const found = (check: Parameters<typeof findingsOf>[0], table: string): string[] =>
  flatten(findingsOf(check, exampleWorkbook({ table })), {});

const TABLE = `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
  | 产出指标 | 数量指标 | 清运垃圾吨数 | ≥900吨 | 50 |`;

describe('parts beside their total', () => {
  it.each([
    '| 项目总投资（万元） | 760 | 其中：中央 | 300 | 省级 | 200 | 市县 | 260 |',
    '| 资金总额（万元） | 760 | 中央财政 | 300 | 县级财政 | 200 | 社会资本 | 260 |',
    '| 资金总额（万元） | 760 | 州级 | 300 | 乡镇配套 | 200 | 一般债 | 260 |',
    '| 资金总额（万元） | 760 | 自治区 | 300 | 兵团 | 200 | 福彩公益金 | 260 |',
    '| 资金总额（万元） | 760 | 人员经费 | 300 | 设备购置费 | 260 | 其他费用 | 200 |',
    '| 资金总额（万元） | 760 | 中央财政 | 300 | 县级财政 | 200 | 村集体 | 260 |',
    '| 资金总额（万元） | 760 | 其中：财政拨款 | 760 | 其中：一般公共预算 | 500 | 政府性基金 | 260 |',
    '| 资金总额（万元） | 760 | 其中：财政拨款 | 560 | 其中：一般公共预算资金 | 360 | 政府性基金 | 200 | 其他资金 | 200 |',
    '| 资金总额（万元） | 760 | 其中：财政拨款 | 500 | 其中：自有资金 | 260 |',
    '| 预算总额760万元，其中：中央资金300万元，县级资金200万元，村集体260万元。 |',
  ])('add up or cannot be told: %s', (line) => expect(found(amountSum, `${line}${TABLE}`)).toEqual([]));

  it.each([
    '| 项目总投资（万元） | 760 | 其中：中央 | 300 | 省级 | 200 | 市县 | 250 |',
    '| 资金总额（万元） | 760 | 中央财政 | 300 | 县级财政 | 200 | 社会资本 | 290 |',
    '| 资金总额（万元） | 760 | 州级 | 300 | 乡镇配套 | 200 | 一般债 | 26 |',
    '| 资金总额（万元） | 760 | 人员经费 | 300 | 设备购置费 | 260 | 其他费用 | 230 |',
    '| 部门预算（万元） | 760 | 其中：基本支出 | 460 | 项目支出 | 290 | 其中：人员经费 | 400 | 公用经费 | 60 |',
  ])('do not add up: %s', (line) => expect(found(amountSum, `${line}${TABLE}`)).toEqual(['B1 sum']));
});

const monitored = (
  actual: string,
  reason = '',
  title = '2025年项目绩效运行监控表',
  header = '1-6月完成值',
): string => `
  ${title}
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | ${header} | 全年预计完成值 | 偏差原因 |
  | 产出指标 | 数量指标 | 巡检井盖个数 | ≥60个 | 26个 | 60个 |  |
  | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | ${actual} | 92% | ${reason} |`;

describe('results in the middle of the year', () => {
  it.each([
    '尚未调查',
    '暂未调查',
    '未开展',
    '暂未开展',
    '无法统计',
    '年底监测',
    '待测评',
    '四季度测评',
    '未到时间节点',
    '暂无数据',
    '年底统一开展',
  ])('may be still to come: %s', (words) => {
    expect(found(actualInvalid, monitored(words))).toEqual([]);
    expect(found(actualMissing, monitored('', words))).toEqual([]);
  });

  it.each(['若干', '较多', '群众叫好', '已完成', '比较满意'])('are no words for anything: %s', (words) => {
    expect(found(actualInvalid, monitored(words))).toEqual(['E4 notNumber']);
    expect(found(actualMissing, monitored('', words))).toEqual(['E4 missing']);
  });

  it('are known by the header where the title does not say so', () => {
    expect(found(actualInvalid, monitored('尚未调查', '', '项目绩效情况表'))).toEqual([]);
  });

  it('are asked for when the year is over', () => {
    const over = monitored('尚未调查', '', '2025年项目支出绩效自评表', '全年实际值');
    expect(found(actualInvalid, over)).toEqual(['E4 notNumber']);
  });
});

const exceeded = (header: string, reason: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | ${header} |
  | 产出指标 | 数量指标 | 桥梁检查座数 | 20 | ≥40座 | 60座 | 20 | ${reason} |
  | 产出指标 | 数量指标 | 涵洞清淤处数 | 20 | ≥50处 | 50处 | 20 |  |`;

describe('the reason of what went far above the target', () => {
  it.each('说明 备注 情况说明 原因说明 自评说明 备注说明 补充说明 偏差说明 扣分原因 有关说明'.split(' '))(
    'may stand under %s',
    (header) => expect(found(overCompletion, exceeded(header, '汛后上级临时加查一轮'))).toEqual([]),
  );

  it.each([
    ['备注', ''],
    ['备注', '20分'],
    ['备注', '养护台账'],
    ['数据来源', '桥梁养护管理系统'],
    ['指标说明', '当年检查的桥梁座数'],
  ])('is not what stands under %s: %s', (header, text) => {
    expect(found(overCompletion, exceeded(header, text))).toEqual(['F2 over']);
  });
});

const promised = (goal: string): string => `
  年度目标：
  ${goal}
  | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
  | 产出指标 | 数量指标 | 新建书屋数 | ≥ | 24 | 个 | 40 |
  |  | 质量指标 | 验收合格率 | ≥ | 95 | % | 10 |`;

describe('a goal and the target of its indicator', () => {
  it.each([
    '新建书屋24个（其中城区10个、乡镇14个）。',
    '新建书屋24个(其中新建书屋在村的14个)。',
    '上半年新建书屋10个，全年新建书屋24个。',
    '一季度新建书屋6个，全年新建书屋24个。',
    '1-9月新建书屋18个，全年新建书屋24个。',
    '验收合格率95%以上，一次验收合格率90%以上。',
  ])('do not differ by a part, a stage or a narrower rate: %s', (goal) =>
    expect(found(goalTargetConflict, promised(goal))).toEqual([]),
  );

  it.each([
    ['全年新建书屋26个（其中城区10个）。', 'E4 differs'],
    ['上半年开工，全年新建书屋26个。', 'E4 differs'],
    ['（其中一批已选址）新建书屋26个。', 'E4 differs'],
    ['验收合格率90%以上。', 'E5 differs'],
    ['一次建成，验收合格率90%以上。', 'E5 differs'],
  ])('differ: %s', (goal, at) => expect(found(goalTargetConflict, promised(goal))).toEqual([at]));
});
