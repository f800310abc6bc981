import {
  planScoreColumns,
  planScoreRemoval,
  type CellWrite,
  type ScoreColumnsPlan,
} from '../../src/core/audit/score-columns';
import { exampleGrid } from '../../src/core/checks/example-table';
import { toA1 } from '../../src/core/model/cell';
import { liveIndicators, type Indicator } from '../../src/core/model/declaration';
import type { Grid } from '../../src/core/model/grid';
import type { ScoreResult } from '../../src/core/model/scoring';
import { readWorkbook } from '../../src/core/reader';
import { scoreRequest } from '../../src/core/scoring';

const sheetOf = (grid: Grid) => readWorkbook({ grids: [grid] }).sheets[0]!;

/** A self-evaluation with its own actual values; each row is level 1, level 2, name, points, target, rule, actual, score. */
function evaluation(rows: readonly string[], budget = '«400 as 400»', executed = '«380 as 380»'): Grid {
  return exampleGrid(
    '自评',
    [
      '| 资金情况（万元） |  |  |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
      `|  |  | 年度资金总额： |  | ${budget} | ${executed} | 10 | 95% | 9.5 |`,
      '|  | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 | 偏差原因 |',
      ...rows.map((row) => `|  | ${row} |  |`),
    ].join('\n'),
  );
}

const ROWS = [
  '产出指标 | 数量指标 | 护岸修复长度 | 50 | ≥12公里 | 达到12公里得满分，每少1公里扣2分，扣完为止 | 11公里 | 48',
  ' | 质量指标 | 工程合格率 | «10 as 10» | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 96% | 10',
  '效益指标 | 社会效益指标 | 防洪能力 | 20 | 明显提升 | 明显提升得满分，有所提升得12分，没有提升不得分 | 明显提升 | 20',
  '满意度指标 | 服务对象满意度指标 | 居民满意度 | 10 | ≥90% | 达到90%得满分，每低1个百分点扣1分，扣完为止 | 很好 | 10',
];

/** The plan with the scores of the rows that have an actual value. */
function planWithScores(grid: Grid): ScoreColumnsPlan {
  const sheet = sheetOf(grid);
  const results = new Map<Indicator, ScoreResult>();
  for (const row of sheet.tables.flatMap(liveIndicators)) {
    const { rule, actual, weight, target } = row;
    if (actual === undefined || actual.text === '') continue;
    const goal = target?.value.number === undefined ? {} : { target: target.value.number };
    const request = { rule: rule!.text, actual: actual.text, weight: weight!.value ?? null, ...goal };
    results.set(row, scoreRequest(request));
  }
  return planScoreColumns(sheet, { results });
}

const line = ({ cell, role, to, value, like, numberFormat }: CellWrite): string =>
  [
    toA1(cell),
    role,
    to,
    value === undefined ? undefined : `shows ${JSON.stringify(value)}`,
    like && `like ${toA1(like)}`,
    numberFormat,
  ]
    .filter((part) => part !== undefined)
    .join(' | ');

it('every cell beside a self-evaluation: formula, what it shows, whose look it takes', () => {
  const grid = evaluation(ROWS);
  const { writes, changed, skipped, left } = planWithScores(grid);
  expect(writes.map(line)).toEqual([
    'K3 | header | 核算得分 | like J3',
    'L3 | header | 得分说明 | like J3',
    'K4 | score | =PERFSCORE(G4,H4,50,F4) | shows 48 | like J4 | General',
    'L4 | explanation | =PERFSCORE.EXPLAIN(G4,H4,50,F4) | shows "实际11公里，比12公里少1公里；每少1公里扣2分，扣2分；50−2=48分" | like J4',
    'K5 | score | =PERFSCORE(G5,H5,E5,F5) | shows 10 | like J5 | General',
    'L5 | explanation | =PERFSCORE.EXPLAIN(G5,H5,E5,F5) | shows "实际96%，符合“达到95%”，得10分" | like J5',
    'K6 | score | =PERFSCORE(G6,H6,20,F6) | shows 20 | like J6 | General',
    'L6 | explanation | =PERFSCORE.EXPLAIN(G6,H6,20,F6) | shows "实际“明显提升”，得20分" | like J6',
    'K7 | score | =PERFSCORE(G7,H7,10,F7) | shows {"error":"#N/A"} | like J7 | General',
    'L7 | explanation | =PERFSCORE.EXPLAIN(G7,H7,10,F7) | shows "需人工核对：“很好”不是规则写明的情形" | like J7',
    'L8 | label | 产出指标小计 | like J7',
    'K8 | summary | =SUM(K4:K5) | shows 58 | like J7',
    'L9 | label | 效益指标小计 | like J7',
    'K9 | summary | =SUM(K6) | shows 20 | like J7',
    'L10 | label | 满意度指标小计 | like J7',
    'K10 | summary | =SUM(K7) | shows {"error":"#N/A"} | like J7',
    'L11 | label | 预算执行率得分 | like J7',
    'K11 | summary | =ROUND(MIN(1,F2/E2)*10,2) | shows 9.5 | like J7 | 0.00',
    'L12 | label | 合计 | like J7',
    'K12 | summary | =SUM(K8:K11) | shows {"error":"#N/A"} | like J7',
    'L13 | label | 等级 | like J7',
    'K13 | summary | =IF(K12>=90,"优",IF(K12>=80,"良",IF(K12>=60,"中","差"))) | shows {"error":"#N/A"} | like J7',
  ]);
  expect([changed, skipped, left]).toEqual([writes.length, [], []]);
});

/** What the lines below show: 预算执行率得分, 合计, 等级. */
function below(grid: Grid): readonly unknown[] {
  const { writes } = planWithScores(grid);
  const shown = new Map(writes.map(({ cell, value }) => [toA1(cell), value]));
  return writes
    .filter(({ role, to }) => role === 'label' && /^(?:预算执行率得分|合计|等级)$/.test(String(to)))
    .map(({ cell }) => shown.get(toA1({ row: cell.row, column: cell.column - 1 })));
}

const reached = (actual: string) =>
  [...ROWS.slice(0, 3), ROWS[3]!.replace('很好', '90%')].map((row) => row.replace('11公里', actual));

describe('the lines below', () => {
  it.each([
    ['12公里', [9.5, 99.5, '优']],
    ['8公里', [9.5, 91.5, '优']],
    ['7公里', [9.5, 89.5, '良']],
    ['2公里', [9.5, 79.5, '中']],
    ['0公里', [9.5, 75.5, '中']],
  ])('at %s', (actual, shown) => expect(below(evaluation(reached(actual)))).toEqual(shown));

  it('are of the lowest grade below 60', () => {
    const poor = reached('0公里').map((row) =>
      row.replace(/96%|明显提升 \| 20$/, (text) => (text === '96%' ? '50%' : '没有提升 | 20')),
    );
    expect(below(evaluation(poor))).toEqual([9.5, 45.5, '差']);
  });

  it.each([
    ['«400 as 400»', '«440 as 440»', [10, 100, '优']],
    ['«400 as 400»', '«133 as 133»', [3.33, 93.33, '优']],
    ['400', '380', [9.5, 99.5, '优']],
  ])('with a budget of %s and %s spent', (budget, executed, shown) =>
    expect(below(evaluation(reached('12公里'), budget, executed))).toEqual(shown),
  );

  it('know no grade where the funding is not told', () => {
    expect(below(evaluation(reached('12公里'), '', ''))).toEqual([90]);
  });
});

describe('a table that gets no columns, or not all lines', () => {
  const TABLE = `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
    | 产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 达到12公里得满分，每少1公里扣1分，扣完为止 | 50 |`;
  const reasons = (grid: Grid) => planScoreColumns(sheetOf(grid)).skipped.map(({ reason }) => reason);

  it.each([
    ['has none to tell', TABLE, []],
    [
      'has no rules',
      `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 50 |`,
      ['noRule'],
    ],
    [
      'has rows of 无 alone',
      `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
    | 产出指标 | 数量指标 | 无 |  |  |  |`,
      ['noIndicators'],
    ],
    [
      'has another below its name',
      `| 项目名称 | 清淤 |${TABLE}\n| 项目名称 | 补坝 |${TABLE}`,
      ['noFreeRows'],
    ],
  ])('%s', (_, table, wanted) => expect(reasons(exampleGrid('项目', table))).toEqual(wanted));

  it('leaves what stands in the way alone, and finds the next free columns', () => {
    const grid = exampleGrid('项目', TABLE);
    const rows = grid.rows.map((row) => [...row]);
    rows[1]![7] = { text: '备查', value: '备查' };
    const headers = planScoreColumns(sheetOf({ ...grid, rows })).writes.filter(
      ({ role }) => role === 'header',
    );
    expect(headers.map(({ cell }) => toA1(cell))).toEqual(['I1', 'J1', 'K1']);
  });

  it('does not write under a merged title to its right', () => {
    const grid = exampleGrid('项目', TABLE);
    const merged = { ...grid, merges: [{ sheet: '项目', top: 0, bottom: 0, left: 6, right: 8 }] };
    const headers = planScoreColumns(sheetOf(merged)).writes.filter(({ role }) => role === 'header');
    expect(headers.map(({ cell }) => toA1(cell))).toEqual(['J1', 'K1', 'L1']);
  });

  it('has nothing to take away before anything was written', () => {
    expect(planScoreRemoval(sheetOf(exampleGrid('项目', TABLE)))).toEqual([]);
  });
});
