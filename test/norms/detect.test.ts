import { allTables, type DeclarationTable } from '../../src/core/model/declaration';
import { detectProfile } from '../../src/core/norms';
import { readWorkbook } from '../../src/core/reader';
import { gridOfMarkdown } from '../support/markdown-table';

const tableOf = (markdown: string): DeclarationTable =>
  allTables(readWorkbook({ grids: [gridOfMarkdown(markdown)] }))[0]!;

const ROWS = `
  | 产出指标 | 数量指标 | 巡查次数 | 24 | 次 | 50 |
  | 效益指标 | 社会效益指标 | 安全状况 | 良好 | | 30 |
  | 满意度指标 | 服务对象满意度指标 | 群众满意度 | 90 | % | 10 |`;
const COST = '| 成本指标 | 经济成本指标 | 巡查成本 | 2 | 万元 | 10 |';
const HEADER = '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |';

describe('detectProfile', () => {
  it.each([
    ['no cost, no local mark', `${HEADER}${ROWS}`, 'mof-2021', /未设成本指标/],
    ['cost as a first level', `${HEADER}\n${COST}${ROWS}`, 'mof-2021', /设有成本指标/],
    [
      'a self-evaluation without cost',
      `${HEADER.replace('分值 |', '分值 | 得分 |')}${ROWS}`,
      'mof-2020',
      /自评表/,
    ],
    [
      'cost below output',
      `${HEADER}\n${COST.replace('成本指标 | 经济成本', '产出指标 | 成本')}${ROWS}`,
      'mof-2020',
      /产出指标之下/,
    ],
    [
      'points that the form sets aside for execution',
      `填报说明：本表合计80分，预算执行率20分由财政部门另计
       ${HEADER}${ROWS.replace('50', '40')}`,
      'hubei',
      /预算执行率20分另计/,
    ],
    [
      'points that the head of the funding block sets aside, in whatever province',
      `湘潭市云溪局部门整体绩效自评表
       | 预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分×执行率） |
       | 部门整体支出总额 | | 400 | 380 | 95% | 19 |
       ${HEADER}${ROWS.replace('50', '40')}`,
      'hubei',
      /预算执行率20分另计/,
    ],
    [
      'ten points in the head of the funding block',
      `| 预算执行情况（万元）（10分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分 |
       | 部门整体支出总额 | | 400 | 380 | 95% | 9.5 |
       ${HEADER}${ROWS}`,
      'mof-2021',
      /未设成本指标/,
    ],
    [
      'as many points set aside as everywhere',
      `填报说明：预算执行率10分由财政部门另计
       ${HEADER}${ROWS}`,
      'mof-2021',
      /未设成本指标/,
    ],
    [
      'the Hunan department layout',
      `部门（单位）整体绩效目标申报表
       | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 评/扣分标准 |
       | 成本指标 | 经济成本指标 | 用电成本 | ≤ | 3 | 不超过3万元得10分，每超1万元扣1分 |
       | 产出指标 | 数量指标 | 巡查次数 | ≥ | 24 | 完成24次得满分，共计40分，每少1次扣1分 |`,
      'hunan-2024-department',
      /评\/扣分标准/,
    ],
    [
      'the Hunan project layout',
      `| 一级指标 | 二级指标 | 三级指标 | 指标值 | 评（扣分标准） | 指标值类型 | 备注 |
       | 成本指标 | 社会成本指标 | | | | | |
       | 产出指标 | 数量指标 | 巡查次数 | 24 | 完成24次得满分，每少1次扣1分 | ≥ | 40分 |`,
      'hunan-2024-project',
      /指标值类型/,
    ],
    [
      'a whole department divided as in Hunan, one point off in one level',
      `部门整体支出绩效目标申报表
       ${HEADER}
       ${COST}${ROWS.replace('50', '40').replace('| 30 |', '| 31 |')}`,
      'hunan-2024-department',
      /最接近/,
    ],
    [
      'a whole department divided as the ministry says',
      `部门整体支出绩效目标申报表
       ${HEADER}
       ${COST.replace('10 |', '20 |')}${ROWS.replace('50', '40').replace('| 30 |', '| 21 |')}`,
      'mof-2021',
      /设有成本指标/,
    ],
    ['a Henan bureau', `| 填报单位： | 河南省某县水利局 |\n${HEADER}${ROWS}`, 'henan-2020', /“河南”/],
    ['a Hubei title', `湖北省项目支出绩效自评表\n${HEADER}${ROWS}`, 'hubei', /“湖北”/],
    [
      'an evaluation index system',
      `| 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 |
       | 决策 | 项目立项 | 立项规范性 | 10 | 规范得10分 |
       | 产出 | 产出数量 | 巡查次数 | 40 | 按完成率得分 |`,
      'custom',
      /绩效评价指标体系/,
    ],
  ])('%s', (_, markdown, id, why) => {
    const found = detectProfile(tableOf(markdown));
    expect(found.profile.id).toBe(id);
    expect(found.why).toMatch(why);
    expect(found.whyEn).not.toBe('');
  });
});
