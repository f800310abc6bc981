import totalWrong from '../../src/core/checks/actual/total-wrong';
import goalMissing from '../../src/core/checks/consistency/goal-missing';
import type { Check } from '../../src/core/checks/define-check';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import operatorDirection from '../../src/core/checks/field/operator-direction';
import targetVague from '../../src/core/checks/field/target-vague';
import ruleFloorUnreachable from '../../src/core/checks/rule/rule-floor-unreachable';
import ruleUnreadable from '../../src/core/checks/rule/rule-unreadable';
import levelMismatch from '../../src/core/checks/structure/level-mismatch';
import { findingsOf } from '../../src/core/checks/run-alone';
import { levelOf } from '../../src/core/checks/total-levels';
import weightDeclaredSum from '../../src/core/checks/weight/weight-declared-sum';
import { flatten } from '../support/check-examples';

const found = (check: Check, table: string): string[] =>
  flatten(findingsOf(check, exampleWorkbook({ table })), {});

describe('a goal that only says that duties are done', () => {
  const goal = (text: string) =>
    found(
      goalMissing,
      `
      年度目标：
      ${text}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 巡河次数 | ≥240次 | 50 |`,
    );

  it.each([
    '认真履行食品检验检测工作职责。',
    '依法全面履行部门职能职责，圆满完成上级交办的其他任务。',
    '2026年，充分发挥救助管理职能作用；做好县政府交办的各项工作。',
  ])('is missing: %s', (text) => expect(goal(text)).toEqual(['A2 duties']));

  it.each([
    '认真履行河湖长制工作职责，全年巡河240次。',
    '认真履行食品检验职责，让百姓吃得放心。',
    '履行好240公里河道的管护职责。',
    '建立健全履行职责的考核机制。',
    '全面落实安全生产责任，职责清单上墙。',
    '完成上级交办的巡河任务。',
    '履职能力明显提升，群众满意度达到90%。',
  ])('is there: %s', (text) => expect(goal(text)).toEqual([]));
});

describe('a cost under ≥', () => {
  const row = (name: string, rule: string, level = '成本指标 | 经济成本指标', sign = '≥') =>
    found(
      operatorDirection,
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
      | ${level} | ${name} | ${sign} | 6 | 万元 | ${rule} | 10 |`,
    );
  const atMost = '不高于6万元得满分，每超出0.2万元扣1分，扣完为止';

  it.each(['食堂燃气费', '服务车辆运行费', '办公用房租金', '设备购置支出', '活动经费'])(
    'is the wrong way round where the rule says that it may not be more: %s',
    (name) => expect(row(name, atMost)).toEqual(['D2 low']),
  );

  it.each([
    ['食材损耗减少额', atMost],
    ['免收场地费', atMost],
    ['收取停车费', atMost],
    ['社会捐助经费', atMost],
    ['专项补助经费', atMost],
    ['能源审计报告费率', atMost],
    ['活动经费', '达到6万元得满分，每少0.2万元扣1分，扣完为止'],
    ['活动经费', '按支出进度评定'],
    ...[
      '带动社会投资',
      '撬动社会投资',
      '吸引投资额',
      '完成固定资产投资',
      '压缩三公经费',
      '拉动居民消费支出',
      '核减工程造价',
      '少支出会议费',
      '代缴医疗保险费',
      '引进人才经费',
      '全社会研发经费支出',
    ].map((name) => [name, atMost]),
  ])('is left to others: %s, %s', (name, rule) => expect(row(name, rule)).toEqual([]));

  it('is none at another level, and right under ≤', () => {
    expect(row('活动经费', atMost, '效益指标 | 经济效益指标')).toEqual([]);
    expect(row('活动经费', atMost, '成本指标 | 经济成本指标', '≤')).toEqual([]);
  });
});

describe('a floor that is out of reach by one number of the rule', () => {
  const row = (target: string, rule: string, weight: number) =>
    found(
      ruleFloorUnreachable,
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
      | 产出指标 | 数量指标 | 巡查次数 | ${target} | ${rule} | ${weight} |`,
    );

  it.each([
    ['≥120次', '达到110次得满分，共计10分，每少6次扣0.5分，扣完为止', 10],
    ['≥9600次', '达到9600次得满分，共计9分，每少480次扣0.3分，扣完为止', 6],
    ['≥9600次', '达到9000次得满分，共计9分，每少480次扣0.3分，扣完为止', 6],
    ['≥1.2万次', '达到11000次得满分，共计10分，每少600次扣0.5分，扣完为止', 10],
  ])('is reached by that of the row: %s, %s', (target, rule, weight) =>
    expect(row(target, rule, weight)).toEqual([]),
  );

  it.each([
    ['≥120次', '达到110次得满分，共计10分，每少6次扣0.2分，扣完为止', 10],
    ['≥9600次', '达到9600次得满分，共计9分，每少480次扣0.2分，扣完为止', 6],
    ['≥100次', '达到110次得满分，共计10分，每少6次扣0.5分，扣完为止', 10],
    ['≥120次', '达到120次得满分，每少6次扣0.2分，扣完为止', 10],
  ])('or by none of them: %s, %s', (target, rule, weight) =>
    expect(row(target, rule, weight)).toEqual(['E2 left']),
  );
});

describe('points that are left to be settled later', () => {
  const rule = (text: string) =>
    findingsOf(
      ruleUnreadable,
      exampleWorkbook({
        table: `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
      | 产出指标 | 质量指标 | 盲样考核合格率 | ≥95% | ${text} | 5 |
      |  | 质量指标 | 报告合格率 | ≥95% | 达到95%得5分，每低1个百分点扣1分，扣完为止 | 5 |`,
      }),
    ).map(({ messageId, severity }) => `${messageId} ${severity}`);

  it.each([
    '考核结果由专家组综合评定后另行确定得分',
    '得分由考核办另行核定',
    '达到95%得5分，未达到的另行研究确定得分',
    '具体评分标准届时公布',
  ])('are warned of: %s', (text) => expect(rule(text)).toEqual(['later warning']));

  it('are only pointed out in an exception', () =>
    expect(rule('达到95%得5分，每低1个百分点扣1分；因不可抗力未达到的，由评审组另行确定得分')).toEqual([
      'later info',
    ]));

  it.each([
    '达到95%得5分，另行扣分的除外，每低1个百分点扣1分',
    '由专家组当场打分',
    '考核名单另行通知，达到95%得5分，否则不得分',
    '达到95%得5分，另外每低1个百分点扣1分',
    // The rule is whole without it.
    '达到95%得满分，每低1%扣1分，扣完为止。评分办法另行通知',
    '达到95%得5分，每低1个百分点扣1分，扣完为止。具体评分细则另行通知',
  ])('are not meant by: %s', (text) =>
    expect(rule(text).filter((each) => each.startsWith('later'))).toEqual([]),
  );
});

describe('a level whose rows hold a weight of 0', () => {
  const levels = (stated: number, own: number, nought: string, rest: number) =>
    found(
      weightDeclaredSum,
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 产出指标（${stated}分） | 数量指标 | 铺设步道长度 | ≥6公里 | ${own} |
      |  | 质量指标 | 验收合格率 | ≥95% | ${nought} |
      | 效益指标 | 社会效益指标 | 受益村民人数 | ≥900人 | ${rest} |`,
    );

  it('is not their sum where all points are there without it', () => {
    expect(levels(45, 40, '0', 50)).toEqual(['A2 sum']);
    expect(levels(45, 40, '0', 60)).toEqual(['A2 sum']);
  });

  it('may be right where points are missing, or the weight is no number', () => {
    expect(levels(45, 40, '0', 45)).toEqual([]);
    expect(levels(45, 40, '', 50)).toEqual([]);
    expect(levels(45, 40, '五', 50)).toEqual([]);
    expect(levels(40, 40, '0', 50)).toEqual([]);
  });
});

it.each([
  ['等级（90（含）-100分为优，80（含）-90分为良，60（含）-80分为中，60分以下为差）', 85, '良'],
  ['等级（优≥90，良≥80，中≥60，差＜60）', 90, '优'],
  ['等级（优（90-100分）、良（80-90分）、中（60-80分）、差（60分以下））', 70, '中'],
  ['2026年9月中期等级（满分100分；90分以上优，80-90分良，60-80分中，60分以下差）', 59, '差'],
  ['等级（90分以上优，80-90分良，60-80分中，50分以下差）', 95, undefined],
  ['等级（90-100优，70-90良）', 95, undefined],
  ['等级（优：4.5分以上；良：4-4.5分）', 92, undefined],
] as const)('%s: %s is %s', (label, points, right) =>
  expect(levelOf(points, { 优: 90, 良: 80, 中: 60, 差: 0 }, label)).toBe(right),
);

describe('the level of a total', () => {
  const level = (label: string, points: number, written: string) =>
    found(
      totalWrong,
      `
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
      | 产出指标 | 数量指标 | 护岸修复长度 | 100 | ≥12公里 | 12公里 | ${points} |
      | 总分 |  |  | 100 |  |  | ${points} |
      | ${label} |  |  |  |  |  | ${written} |`,
    );

  it.each([
    ['自评等级（优为90分以上，良为80至90分，中为60至80分，差为60分以下）', 96, '良'],
    ['评价等级（优：90-100分；良：80-89分；中：60-79分；差：0-59分）', 85, '优'],
    ['自评等级（90分（含）以上为优，80（含）—90分为良，60（含）—80分为中，60分以下为差）', 96, '良'],
    ['评价等级（得分≥90为优，80≤得分＜90为良，60≤得分＜80为中，得分＜60为差）', 85, '优'],
    ['自评等级（优≥90分，90分＞良≥80分，80分＞中≥60分，差＜60分）', 90, '良'],
    ['自评等级（2026年）', 92, '良'],
    ['自评等级（2026年12月31日）', 92, '良'],
    ['自评等级（共4档）', 92, '良'],
    ['自评等级（满分100分）', 92, '良'],
    ['自评等级（优≥90，良≥80）', 90, '良'],
    ['自评等级', 90, '良'],
  ])('is wrong by the bounds of the norm: %s', (label, points, written) =>
    expect(level(label, points, written)).toEqual(['G4 level']),
  );

  it.each([
    ['自评等级（优为95分以上，良为85至95分，中为70至85分，差为70分以下）', 93, '良'],
    ['自评等级（优≥95）', 93, '良'],
    ['评价等级（得分≥95为优，85≤得分＜95为良，60≤得分＜85为中，得分＜60为差）', 93, '良'],
    ['评价等级（得分≥90为优，80≤得分＜90为良，60≤得分＜80为中，得分＜60为差）', 85, '良'],
    ['自评等级（90分（含）以上为优，75（含）—90分为良，60（含）—75分为中，60分以下为差）', 78, '良'],
    ['评价等级（90分以上为优，60-90分为良，60分以下为差）', 75, '良'],
    ['评价等级（80分以上为优，60-80分为良，60分以下为差）', 85, '优'],
    ['评价等级（90分以上为优，80分以上为良，80分以下为差）', 70, '差'],
    ['评价等级（优90分以上，良80分以下）', 92, '良'],
    ['评价等级（90分以上为优，60分以上为合格）', 70, '差'],
    ['评价等级（优秀：90分以上，良好：80-90分，合格：60-80分）', 70, '良'],
    ['评价等级（90分（不含）以上为优，80-90分为良，60-80分为中，60分以下为差）', 90, '良'],
    ['评价等级（优：90-100分；良：80-89分；中：60-79分；差：0-59分）', 89.5, '优'],
    ['自评等级（2026年）', 92, '优'],
    ['评价等级（优：90-100分；良：80-89分；中：60-79分；差：0-59分）', 85, '良'],
    ['自评等级（优为90分以上，良为75至90分，中为60至75分，差为60分以下）', 78, '良'],
  ])('is right, or goes by other bounds: %s', (label, points, written) =>
    expect(level(label, points, written)).toEqual([]),
  );
});

it.each([
  ['一大批', '≥', ['E2 vague']],
  ['≥一大批', '', ['E2 vague']],
  ['一大批', '定性', []],
  ['12批', '≥', []],
])('%s under %s: %j', (target, type, expected) =>
  expect(
    found(
      targetVague,
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 评分标准 | 分值 |
      | 效益指标 | 经济效益指标 | 新型经营主体培育户数 | ${type} | ${target} | 培育一大批得4分，培育较少得2分，没有培育不得分 | 4 |`,
    ),
  ).toEqual(expected),
);

describe('a benefit under the costs', () => {
  const under = (rows: readonly string[]) =>
    found(
      levelMismatch,
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      ${rows.map((row) => `| ${row} | 5 |`).join('\n      ')}
      | 产出指标 | 数量指标 | 巡查次数 | ≥120次 | 50 |`,
    );

  it.each([
    ['costs only', ['成本指标 | 经济效益指标 | 亩均建设成本 | ≤2400元/亩', ' |  | 公用经费控制率 | ≤100%']],
    [
      'named in each row',
      ['成本指标 | 经济效益指标 | 车辆运行费 | ≤8万元', '成本指标 | 经济效益指标 | 修缮费 | ≤8万元'],
    ],
    ['with its points', ['成本指标（10分） | 经济效益指标（10分） | 车辆运行费 | ≤8万元']],
  ])('is a cost by another name: %s', (_, rows) => expect(under(rows)).toEqual(['B2 misnamed']));

  it.each([
    ['benefits', ['成本指标 | 经济效益指标 | 年节约电费 | ≥46万元']],
    ['savings', ['成本指标 | 经济效益指标 | 节约办公费用 | ≤46万元']],
    [
      'a benefit among costs',
      ['成本指标 | 经济效益指标 | 车辆运行费 | ≤8万元', ' |  | 带动投资额 | ≥90万元'],
    ],
    ['spending that is wanted', ['成本指标 | 经济效益指标 | 完成固定资产投资 | ≥8万元']],
    ['another benefit', ['成本指标 | 社会效益指标 | 车辆运行费 | ≤8万元']],
    [
      'beside the costs',
      ['成本指标 | 经济效益指标 | 车辆运行费 | ≤8万元', ' | 经济成本指标 | 修缮费 | ≤8万元'],
    ],
  ])('is misplaced: %s', (_, rows) => expect(under(rows)).toEqual(['B2 misplaced']));

  it('says nothing of costs where they belong', () =>
    expect(under(['成本指标 | 经济成本指标 | 车辆运行费 | ≤8万元'])).toEqual([]));
});

describe('boxes in a rule', () => {
  const rule = (text: string) =>
    findingsOf(
      ruleUnreadable,
      exampleWorkbook({
        table: `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
      | 产出指标 | 数量指标 | 改造户数 | ≥300户 | ${text} | 4 |
      |  | 质量指标 | 报告合格率 | ≥95% | 达到95%得5分，每低1个百分点扣1分，扣完为止 | 5 |`,
      }),
    ).map(({ messageId, severity }) => `${messageId} ${severity}`);

  it.each([
    '改造达到300户得4分，每少□户扣0.2分，扣完为止',
    '改造达到300户得4分，每增加□平方米扣0.2分，扣完为止',
    '改造达到3#0户得4分，每减少■套扣0.2分，扣完为止',
  ])('are lost figures behind a change: %s', (text) => expect(rule(text)).toEqual(['damaged warning']));

  it.each(['改造达到300户得4分，每月□每季□每年□通报', '改造达到300户得4分，□已达到□未达到'])(
    'are there to tick: %s',
    (text) => expect(rule(text)).not.toContain('damaged warning'),
  );
});
