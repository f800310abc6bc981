import levelFieldConflict from '../../src/core/checks/consistency/level-field-conflict';
import projectTemplateCopied from '../../src/core/checks/consistency/project-template-copied';
import unitNameConflict from '../../src/core/checks/consistency/unit-name-conflict';
import type { Check } from '../../src/core/checks/define-check';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import typeMissing from '../../src/core/checks/field/type-missing';
import unitNonstandard from '../../src/core/checks/field/unit-nonstandard';
import amountUnit from '../../src/core/checks/money/amount-unit';
import { findingsOf } from '../../src/core/checks/run-alone';
import { flatten } from '../support/check-examples';

const found = (check: Check, table: string): string[] =>
  flatten(findingsOf(check, exampleWorkbook({ table })), {});
const foundIn = (check: Check, sheets: Record<string, string>): string[] =>
  flatten(findingsOf(check, exampleWorkbook({ sheets })), {});

describe('a counting word that the name says', () => {
  const row = (name: string, unit: string, rule: string) =>
    found(
      unitNonstandard,
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
      | 产出指标 | 数量指标 | ${name} | ≥ | 640 | ${unit} | ${rule} | 20 |`,
    );
  const counted = (unit: string) => `达到640${unit}得满分，每少16${unit}扣0.1分，扣完为止`;

  it.each([
    ['渔船年度检验艘数', '个'],
    ['在册船舶艘数', '个'],
    ['老旧渔船淘汰数', '个'],
    ['执法船配备数量', '台'],
    ['危旧房整治栋数', '个'],
    ['古树名木挂牌株数', '个'],
    ['电梯检验台数', '个'],
    ['赛事奖牌枚数', '个'],
  ])('is the unit: %s in %s', (name, unit) => expect(row(name, unit, counted(unit))).toEqual(['F2 unfit']));

  it.each([
    ['渔船年度检验艘数', '艘'],
    ['渔船检验数', '条'],
    ['渔船检验次数', '次'],
    ['船舶检验证书数', '个'],
    ['船员培训人数', '人'],
    ['渔船停泊码头数', '个'],
    ['渔船修造厂检查数', '个'],
    ['船闸改造数', '个'],
    ['摄像头检修数', '个'],
    ['安全讲座数', '个'],
    ['空气监测平台数', '个'],
    ['水厂检验', '次'],
    ['植株数', '个'],
  ])('is another, or fits: %s in %s', (name, unit) => expect(row(name, unit, counted(unit))).toEqual([]));
});

describe('one indicator in two tables, one unit told closer', () => {
  const pair = (department: string, project: string, name = '燃气供应量') => {
    const table = (title: string, unit: string) => `
      ${title}
      | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
      | 产出指标 | 数量指标 | ${name} | ≥ | 2800 | ${unit} | 20 |`;
    return foundIn(levelFieldConflict, {
      整体: table('部门整体绩效目标申报表', department),
      项目: table('项目绩效目标申报表', project),
    });
  };

  it.each([
    ['空立方米', '立方米'],
    ['立方米', '标准立方米'],
    ['万空立方米', '万立方米'],
    ['车公里', '公里'],
  ])('%s and %s differ', (a, b) => expect(pair(a, b)).toEqual(['F3 unit']));

  it.each([
    ['空立方米', '空立方米'],
    ['万空立方米', '万空立方米'],
    ['立方米', '方'],
    ['良好', '立方米'],
    ['按实际', '立方米'],
    ['无', '立方米'],
  ])('%s and %s do not', (a, b) => expect(pair(a, b)).toEqual([]));
});

describe('the word that joins two fields of a bureau', () => {
  const supervisors = (...names: string[]) =>
    foundIn(
      unitNameConflict,
      Object.fromEntries(
        names.map((name, at) => [
          `表${at}`,
          `
          项目绩效目标申报表
          | 主管部门 | ${name} | 项目名称 | 第${at}项 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 第${at}项次数 | ≥${at + 5}次 | 20 |`,
        ]),
      ),
    );

  it.each([
    ['松风市海洋与渔业局', '松风市海洋渔业局'],
    ['松风县文化和旅游局', '松风县文化旅游局'],
    ['松风县城市管理和综合执法局', '松风县城市管理综合执法局'],
    ['县林业和草原局', '县林业草原局'],
    ['松风县住房和城乡建设局', '松风县住房与城乡建设局'],
  ])('is left out or another: %s, %s', (right, other) =>
    expect(supervisors(right, right, other)).toEqual(['B2 supervisor']),
  );

  it.each([
    ['松风县和平区教育局', '松风县和平区教育局'],
    ['松风县海洋与渔业局', '松风县水利局'],
    ['松风县住房和城乡建设局', '松风县住建局'],
    ['松风县住房和城乡建设局', '松风县住房城乡建设局'],
    ['松风县人力资源和社会保障局', '松风县人力资源社会保障局'],
    ['松风县海洋与渔业局', '海洋与渔业局'],
    ['松风县海洋与渔业局', '松风县海洋与渔业局渔政支队'],
  ])('is none of the two: %s, %s', (right, other) => expect(supervisors(right, right, other)).toEqual([]));
});

describe('rows that any project could carry', () => {
  const projects = (names: readonly string[]) =>
    foundIn(
      projectTemplateCopied,
      Object.fromEntries(
        ['甲', '乙'].map((project) => [
          project,
          `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
          ${names.map((name) => `| 产出指标 | 质量指标 | ${name} | 100% | 考核${name} | 10 |`).join('\n          ')}
          | 产出指标 | 数量指标 | ${project}项任务数 | ≥10件 | 年度台账 | 20 |`,
        ]),
      ),
    );

  it.each([
    [['工作任务完成率', '档案资料归档率', '资金拨付及时率']],
    [['财务管理制度健全性', '项目资料完整率', '项目验收合格率']],
    [['合同管理规范性', '材料报送及时率', '资金使用合规性']],
  ])('were copied: %p', (names) => expect(projects(names)).toEqual(['C3 copied']));

  it.each([
    [['婚姻登记档案归档率', '工作任务完成率', '资金拨付及时率']],
    [['居民健康档案规范率', '家庭医生签约率', '随访及时率']],
    [['档案资料归档率', '资金拨付及时率']],
    [['渔船检验合格率', '渔港设施完好率', '渔民培训合格率']],
  ])('are their own, or too few: %p', (names) => expect(projects(names)).toEqual([]));
});

describe('a target without the sign that the others bear', () => {
  const form = (own: string, rule: string, others = ['≥160块', '=100%', '≤3.6万元', '≥90%']) =>
    found(
      typeMissing,
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值及单位 | 评分标准 | 分值 |
      | 产出指标 | 数量指标 | 新建候车亭 | ${own} | ${rule} | 20 |
      |  |  | 站牌更换块数 | ${others[0]} | 更换达到160块得满分，每少8块扣1分，扣完为止 | 20 |
      |  | 质量指标 | 验收合格率 | ${others[1]} | 合格率达到100%得满分，每低1个百分点扣1分，扣完为止 | 20 |
      | 成本指标 | 经济成本指标 | 单座造价 | ${others[2]} | 造价不超过3.6万元得满分，每超0.2万元扣1分，扣完为止 | 10 |
      | 满意度指标 | 服务对象满意度指标 | 乘客满意度 | ${others[3]} | 满意度达到90%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
    ).map((line) => line.split(' ')[1]!);

  it.each([
    ['24座', '新建达到24座得满分，每少1座扣1分，扣完为止'],
    ['24', '新建不少于24座得满分，每少1座扣1分，扣完为止'],
    ['1,200米', '新建不少于1200米得满分，每少10米扣1分，扣完为止'],
    ['100%', '新建率达到100%得满分，每低1个百分点扣1分，扣完为止'],
    ['3.6万元', '造价不高于3.6万元得满分，每超0.2万元扣1分，扣完为止'],
  ])('lacks it: %s', (own, rule) => expect(form(own, rule)).toEqual(['unsigned']));

  it.each([
    ['≥24座', '新建达到24座得满分，每少1座扣1分，扣完为止'],
    ['24座以上', '新建达到24座得满分，每少1座扣1分，扣完为止'],
    ['不少于24座', '新建达到24座得满分，每少1座扣1分，扣完为止'],
    ['2026年10月底前', '按期完成得满分，逾期不得分'],
    ['20—24座', '新建20—24座得满分，否则不得分'],
    ['明显改善', '明显改善得满分，有所改善得12分，没有改善不得分'],
    ['24座', '完成得满分，未完成不得分'],
    ['0起', '未发生事故得满分，每发生1起扣5分，扣完为止'],
    ['24座、站牌60块', '新建达到24座得满分，每少1座扣1分，扣完为止'],
  ])('bears one, says it in words or needs none: %s', (own, rule) => expect(form(own, rule)).toEqual([]));

  it('is how half of the form writes', () =>
    expect(
      form('24座', '新建达到24座得满分，每少1座扣1分，扣完为止', ['160块', '100%', '≤3.6万元', '≥90%']),
    ).toEqual([]));

  it('is all of them where only 100 % is bare', () =>
    expect(
      form('100%', '新建率达到100%得满分，每低1个百分点扣1分，扣完为止', [
        '≥160块',
        '≥99%',
        '≤3.6万元',
        '≥90%',
      ]),
    ).toEqual([]));
});

describe('a part of the money in another unit', () => {
  const form = (...rows: string[]) =>
    found(
      amountUnit,
      `
      部门整体支出绩效目标申报表
      | 年度支出（万元） | 合计 | 5400 | 基本支出 | 1900 | 项目支出 | 3500 |
      ${rows.join('\n      ')}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 慰问老人 | ≥700人 | 30 |`,
    );

  it.each([
    '| 其中：彩票公益金（元） |  | 8600000 |',
    '| 其中:政府性基金（元） | 8,600,000 |',
    '| 其中：彩票公益金 | 8600000元 |',
    '| 彩票公益金（元） | 8600000 |',
    '| 其中：上年结转（亿元） | 0.12 |',
  ])('is told: %s', (row) => expect(form(row).map((line) => line.split(' ')[1])).toEqual(['mixed']));

  it.each([
    '| 其中：彩票公益金（万元） |  | 860 |',
    '| 其中：彩票公益金 |  | 860 |',
    '| 其中：人均补助（元） | 12000 |',
    '| 其中：每户救助标准（元） | 24000 |',
    '| 其中：低保对象（人） | 8600 |',
    '| 其中：彩票公益金（元） | 无 |',
    '| 其中：慰问标准（元） | 800 |',
  ])('is none, or in the same: %s', (row) => expect(form(row)).toEqual([]));
});
