import projectTemplateCopied from '../../src/core/checks/consistency/project-template-copied';
import unitNameConflict from '../../src/core/checks/consistency/unit-name-conflict';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import { findingsOf } from '../../src/core/checks/run-alone';
import { flatten } from '../support/check-examples';

const found = (check: Parameters<typeof findingsOf>[0], sheets: Readonly<Record<string, string>>): string[] =>
  flatten(findingsOf(check, exampleWorkbook({ sheets })), { sheets });

const form = (line: string): string => `
  项目绩效目标申报表
  ${line}
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
  | 产出指标 | 数量指标 | 清淤长度 | ≥30公里 | 20 |`;

describe('units of two forms', () => {
  it.each([
    ['| 部门单位名称 | 松风市水利局 |', '| 项目单位 | 松凤市水利局 |', '乙!B2 bureau'],
    ['| 主管部门 | 松风市水利局 |', '| 实施单位 | 松凤市水利局 |', '乙!B2 bureau'],
    ['| 部门单位名称 | 松风市水利局 |', '| 项目实施单位 | 松风县水利局 |', '乙!B2 bureau'],
    ['| 主管部门 | 松风县教育局 |', '| 主管部门 | 松风县教育体育局 |', '乙!B2 supervisor'],
    ['| 部门单位名称 | 松风县生态环境局 |', '| 实施单位 | 松风县环境保护局 |', '乙!B2 bureau'],
    ['| 主管部门 | 松风县农业农村局 |', '| 实施单位 | 松风县农业局 |', '乙!B2 bureau'],
    ['| 主管部门 | 松风县文化广电和旅游局 |', '| 主管部门 | 松风县文化和旅游局 |', '乙!B2 supervisor'],
  ])('%s beside %s are told', (a, b, expected) =>
    expect(found(unitNameConflict, { 甲: form(a), 乙: form(b) })).toEqual([expected]),
  );

  it.each([
    ['| 主管部门 | 松风市应急管理局 |', '| 主管部门 | 松风市应急局 |'],
    ['| 主管部门 | 松风市水利局 |', '| 实施单位 | 松风县水利局 |'],
    ['| 主管部门 | 松风市教育局 |', '| 主管部门 | 松风市体育局 |'],
    ['| 主管部门 | 松风市教育局 |', '| 实施单位 | 松风市教育技术装备中心 |'],
    ['| 部门单位名称 | 松风市水利局 |', '| 实施单位 | 松风市河道管理站 |'],
    ['| 部门单位名称 | 松风市水利局 |', '| 实施单位 | 柏溪县水利局 |'],
    ['| 部门单位名称 | 松风市水利局 |', '| 项目单位 | 松风市水利局 |'],
    ['| 部门单位名称 | 松风市水利局 |', '| 项目单位 | 松风市水利局（本级） |'],
    ['| 部门单位名称 | 松风市卫生健康委员会 |', '| 实施单位 | 松风市卫健委 |'],
    ['| 部门单位名称 | 松风市水利局 |', '| 实施单位 | 松凤水库管理处 |'],
    ['| 部门单位名称 | 松风市农业农村局 |', '| 实施单位 | 松风县农业局 |'],
    ['| 部门单位名称 | 松风县农业农村局 |', '| 实施单位 | 松风县农业技术推广站 |'],
    ['| 部门单位名称 | 松风县农业农村局 |', '| 实施单位 | 松风县农业综合执法大队 |'],
    ['| 部门单位名称 | 松风县农业农村局 |', '| 实施单位 | 松风县林业局 |'],
    ['| 部门单位名称 | 松风县农业局 |', '| 实施单位 | 松风县农业局 |'],
  ])('%s beside %s may both be right', (a, b) =>
    expect(found(unitNameConflict, { 甲: form(a), 乙: form(b) })).toEqual([]),
  );
});

const project = (rows: string): string => `
  项目绩效目标申报表
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 评分标准 | 分值 |
  ${rows}`;
const DONE = '| 产出指标 | 数量指标 | 工作任务完成率 | 100% | 考察完成情况 | 达到100%得满分 | 20 |';
const PASSED = '|  | 质量指标 | 工作任务合格率 | 100% | 考察完成质量 | 达到100%得满分 | 20 |';
const IN_TIME = '|  | 时效指标 | 工作任务完成及时率 | 100% | 考察完成时效 | 达到100%得满分 | 20 |';

describe('general rows of two projects', () => {
  it.each([
    [DONE, PASSED, IN_TIME],
    [DONE, PASSED, IN_TIME.replace('| 20 |', '| 10 |')],
    [IN_TIME, DONE.replace('达到100%得满分', '按完成比例得分'), PASSED],
  ])('word for word are told: %s %s %s', (...rows) =>
    expect(
      found(projectTemplateCopied, {
        甲: project([DONE, PASSED, IN_TIME].join('\n')),
        乙: project(rows.join('\n')),
      }),
    ).toEqual(['甲!C3 copied']),
  );

  it.each([
    [DONE, PASSED],
    [DONE, PASSED, IN_TIME.replace('考察完成时效', '看验收单')],
    [DONE, PASSED, IN_TIME.replace('100%', '98%')],
    [DONE, PASSED, IN_TIME.replace('工作任务', '路灯安装')],
    [DONE, PASSED, IN_TIME.replace('工作任务完成及时率', '培训完成率')],
  ])('two of them, or some in other words, are not: %s %s %s', (...rows) =>
    expect(
      found(projectTemplateCopied, {
        甲: project([DONE, PASSED, IN_TIME].join('\n')),
        乙: project(rows.join('\n')),
      }),
    ).toEqual([]),
  );

  it('rows of one kind of thing in both are not: they tell of the project', () => {
    const own = [DONE, PASSED, IN_TIME].join('\n').replaceAll('工作任务', '桥梁维修');
    expect(found(projectTemplateCopied, { 甲: project(own), 乙: project(own) })).toEqual([]);
  });
});
