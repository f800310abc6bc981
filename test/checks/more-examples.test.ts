import { exampleWorkbook } from '../../src/core/checks/example-table';
import { findingsOf } from '../../src/core/checks/run-alone';
import goalTargetConflict from '../../src/core/checks/consistency/goal-target-conflict';
import goalWithoutIndicator from '../../src/core/checks/consistency/goal-without-indicator';
import targetNotNumber from '../../src/core/checks/field/target-not-number';
import textTruncated from '../../src/core/checks/field/text-truncated';
import yearMismatch from '../../src/core/checks/field/year-mismatch';
import levelNameNonstandard from '../../src/core/checks/structure/level-name-nonstandard';
import { flatten } from '../support/check-examples';
import type { Finding } from '../../src/core/model/finding';

const edits = (findings: readonly Finding[]) =>
  findings.flatMap(({ fix }) => fix?.edits.map(({ to }) => String(to)) ?? []);

it('holds a goal whose year was left at its head against the targets of this year', () => {
  const book = exampleWorkbook({
    table: `
    （2026年度）
    年度目标：
    2025年资助护理员培训460人次，发放补助60万元。
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 产出指标 | 数量指标 | 资助护理员培训人次 | ≥420人次 | 20 |`,
  });
  expect(flatten(findingsOf(goalTargetConflict, book), {})).toEqual(['D5 differs']);
});

describe('a header that is printed again with another year', () => {
  const headers = (first: string, again: string, name: string, head = '（2026年度）') =>
    flatten(
      findingsOf(
        yearMismatch,
        exampleWorkbook({
          table: `
    ${head}
    | 一级指标 | 二级指标 | 三级指标 | ${first} | | 分值 |
    | | | | 指标值 | 计量单位 | |
    | 产出指标 | 数量指标 | 巡渠次数 | ≥60 | 次 | 60 |
    | 一级指标 | 二级指标 | 三级指标 | ${again} | | 分值 |
    | | | | 指标值 | 计量单位 | |
    | 产出指标 | 质量指标 | ${name} | ≥92 | % | 30 |`,
        }),
      ),
      {},
    );

  it.each([
    ['当年目标（2026年）', '当年目标（2025年）'],
    ['2026年度目标', '2025年度目标'],
    ['三年目标（2026—2028年）', '三年目标（2025—2027年）'],
  ])('was left from the last form: %s, %s', (first, again) =>
    expect(headers(first, again, '渠道完好率')).toEqual(['D5 header']),
  );

  it.each([
    ['the same', '当年目标（2026年）', '当年目标（2026年）', '渠道完好率'],
    ['the first one may be the one that was left', '当年目标（2025年）', '当年目标（2026年）', '渠道完好率'],
    ['another head altogether', '当年目标（2026年）', '上年目标（2025年）', '渠道完好率'],
    ['the next one of a plan', '当年目标（2026年）', '当年目标（2027年）', '渠道完好率'],
    ['the next ones of a plan', '三年目标（2026—2028年）', '三年目标（2027—2029年）', '渠道完好率'],
    ['long past', '当年目标（2026年）', '当年目标（2021年）', '渠道完好率'],
    ['without a year', '当年目标（2026年）', '当年目标', '渠道完好率'],
    ['the same rows once more, of last year', '当年目标（2026年）', '当年目标（2025年）', '巡渠次数'],
  ])('says nothing: %s', (_, first, again, name) => expect(headers(first, again, name)).toEqual([]));

  it.each([
    '（2025-2026年度）',
    '（2025、2026年度）',
    '2025—2026年度项目支出绩效目标表',
    '2025年至2026年度绩效目标表',
    '（2025-26年度）',
  ])('may be that of one of two years: %s', (head) => {
    for (const [first, again] of [
      ['当年目标（2026年）', '当年目标（2025年）'],
      ['当年目标（2025年）', '当年目标（2026年）'],
    ] as const)
      expect(headers(first, again, '渠道完好率', head).filter((each) => each.endsWith('header'))).toEqual([]);
  });
});

describe('the row that a goal speaks of', () => {
  const found = (goal: string, rows: readonly (readonly string[])[]) => {
    const book = exampleWorkbook({
      table: `
    年度目标：
    ${goal}
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
    ${rows.map((cells) => `| 产出指标 | 质量指标 | ${cells.join(' | ')} | 10 |`).join('\n    ')}`,
    });
    return [goalTargetConflict, goalWithoutIndicator].flatMap((check) =>
      flatten(findingsOf(check, book), {}),
    );
  };
  const asked = ['满意度', '≥85%', '/'];

  it.each([
    ['市民满意度达到92%。', ['市民满意度', '≥90%', '/'], asked, ['D4 differs']],
    ['市民满意度达到90%。', ['市民满意度', '≥90%', '/'], asked, []],
    // Whom of the two it asks nobody says.
    ['满意度达到92%。', ['市民满意度', '≥90%', '/'], asked, []],
    ['市民满意度达到92%。', ['新城市民满意度', '≥90%', '/'], ['老城市民满意度', '≥90%', '/'], []],
    ['餐厨垃圾处理率达到92%。', ['餐厨垃圾处理率', '≥90%', '/'], ['垃圾处理率', '≥92%', '/'], ['D4 differs']],
    ['餐厨垃圾处理率达到92%。', ['厨余垃圾处理率', '≥90%', '/'], ['垃圾处理率', '≥92%', '/'], []],
  ] as const)('%s %s %s', (goal, first, second, expected) =>
    expect(found(goal, [first, second])).toEqual(expected),
  );

  it.each([
    ['电梯维保抽查覆盖率达到95%。', '电梯维保抽查…', '电梯维保抽查覆盖率达到93%得满分', ['D4 differs']],
    ['电梯维保抽查覆盖率达到93%。', '电梯维保抽查…', '电梯维保抽查覆盖率达到93%得满分', []],
    // What the name goes on with is another measure, one of two, or told nowhere.
    ['电梯维保抽查覆盖率达到95%。', '电梯维保抽查…', '电梯维保抽查合格率达到93%得满分', ['A2 without']],
    [
      '电梯维保抽查覆盖率达到95%。',
      '电梯维保抽查…',
      '电梯维保抽查合格率达到93%得满分，电梯维保抽查覆盖率达到90%得5分',
      ['A2 without'],
    ],
    ['电梯维保抽查覆盖率达到95%。', '电梯维保抽查…', '达到93%得满分', ['A2 without']],
  ] as const)('by a name that is cut: %s %s %s', (goal, name, rule, expected) =>
    expect(found(goal, [[name, '≥93%', rule]])).toEqual(expected),
  );
});

describe('a target in words beside a rule that counts', () => {
  const found = (name: string, target: string, rule: string) =>
    flatten(
      findingsOf(
        targetNotNumber,
        exampleWorkbook({
          table: `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
    | 产出指标 | 数量指标 | ${name} | ${target} | ${rule} | 10 |`,
        }),
      ),
      {},
    );
  const counts = '达到820台得10分，每少20台扣0.3分，扣完为止';

  it.each(['完成上级下达任务', '按计划完成', '完成全县任务', '按年度计划完成'])('is told: %s', (target) =>
    expect(found('电梯检查台数', target, counts)).toEqual(['D2 counted']),
  );

  it.each([
    // It is a number, or one is to be found elsewhere.
    ['电梯检查台数', '八百二十台', counts],
    ['电梯检查台数', '820台', counts],
    ['电梯检查台数', '不低于上年同期', counts],
    ['电梯检查台数', '不低于上年度水平', counts],
    ['电梯检查台数', '详见附表', counts],
    // Nothing says that things are counted, or how many.
    ['电梯检查情况', '完成上级下达任务', counts],
    ['电梯检查台数', '完成上级下达任务', '完成任务得10分，未完成不得分'],
    ['电梯检查台数', '完成上级下达任务', '完成率达到100%得10分，每低1个百分点扣1分，扣完为止'],
    ['电梯检查台数', '年底前完成', counts],
    // All and none are no less than a number.
    ['电梯检查台数', '应检尽检', counts],
    ['电梯检查台数', '全部检查', counts],
    ['电梯检查台数', '全覆盖', counts],
    ['电梯检查台数', '全面检查', counts],
    ['电梯检查台数', '逐台检查', counts],
    ['培训人数', '应训尽训', '达到300人得10分，每少10人扣1分，扣完为止'],
    ['安全事故次数', '杜绝', '小于1次得10分，否则不得分'],
    ['安全事故次数', '不发生', '不超过2次得10分，每多1次扣5分，扣完为止'],
    ['安全事故次数', '有效控制', '不超过2次得10分，每多1次扣5分，扣完为止'],
    // A single one is told by the words.
    ['制定制度个数', '制定并印发', '达到1个得10分，否则不得分'],
    // The rule has the words for a grade of its own.
    ['电梯检查台数', '全部完成', '全部完成得10分，部分完成得6分，未完成不得分'],
  ])('says nothing: %s %s %s', (name, target, rule) => expect(found(name, target, rule)).toEqual([]));
});

it('lets short terms pass, and asks for the norm where 指标 stands behind them', () => {
  const book = exampleWorkbook({
    table: `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 产出指标 | 数量指标 | 安装路灯盏数 | ≥300盏 | 60 |
    | 效益指标 | 可持续发展指标 | 管护制度 | 健全 | 20 |
    |  | 社会影响 | 夜间出行便利程度 | 明显提升 | 20 |`,
  });
  const findings = findingsOf(levelNameNonstandard, book);
  expect(flatten(findings, {})).toEqual(['B3 wrongTerm']);
  expect(edits(findings)).toEqual(['可持续影响指标']);
});

describe('a name that is cut in the block beside', () => {
  const book = (own: string, beside: string) =>
    exampleWorkbook({
      table: `
      | 一级指标 | 年度指标 |  |  |  | 中长期指标 |  |  |
      |  | 二级指标 | 三级指标 | 指标值 | 分值 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 安装路灯盏数 | ≥300盏 | 50 | 数量指标 | 安装路灯盏数 | ≥900盏 |
      | 效益指标 | 社会效益指标 | ${own} | ≥90% | 40 | 社会效益指标 | ${beside} | ≥95% |`,
    });

  it.each([
    ['夜间出行便利程度', '夜间出行便…', ['夜间出行便利程度']],
    ['夜间$&出行便利程度', '夜间$&出行便…', ['夜间$&出行便利程度']],
    // What is cut itself, or goes on otherwise, completes nothing.
    ['夜间出行便利…', '夜间出行便…', []],
    ['路灯完好率', '夜间出行便…', []],
  ])('%s beside %s', (own, beside, to) => {
    const found = findingsOf(textTruncated, book(own, beside)).filter(({ cell }) => cell.column === 6);
    expect(found).toHaveLength(1);
    expect(edits(found)).toEqual(to);
  });
});

describe('what a goal promises of some', () => {
  const severities = (goal: string, name: string) =>
    findingsOf(
      goalTargetConflict,
      exampleWorkbook({
        table: `
    年度目标：
    ${goal}
    | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
    | 满意度指标 | 服务对象满意度指标 | ${name} | ≥ | 95 | % | 10 |`,
      }),
    ).map(({ severity }) => severity);

  it.each([
    ['少儿读者满意度达到98%。', '读者满意度', ['info']],
    ['老年学员满意度达到98%。', '学员满意度', ['info']],
    ['困难群众满意度达到98%。', '群众满意度', ['info']],
    ['少儿读者满意度达到98%，读者满意度达到95%。', '读者满意度', []],
    ['少儿读者满意度达到98%。', '少儿读者满意度', ['warning']],
    ['到馆读者满意度达到98%。', '读者满意度', ['warning']],
    ['全市群众满意度达到98%。', '群众满意度', ['warning']],
    ['读者满意度达到98%。', '读者满意度', ['warning']],
  ])('may be another thing than what is measured of all: %s beside %s', (goal, name, expected) =>
    expect(severities(goal, name)).toEqual(expected),
  );
});
