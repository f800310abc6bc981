import { audit, DEFAULT_SETTINGS } from '../../src/core/audit';
import {
  explanationColumns,
  planScoreColumns,
  planScoreRemoval,
  unusedScoreCells,
  type CellWrite,
} from '../../src/core/audit/score-columns';
import { explanationValue, holds, scoreValue } from '../../src/core/audit/score-values';
import { withoutUnusedScores } from '../../src/core/audit/unused-scores';
import { exampleGrid } from '../../src/core/checks/example-table';
import { fromA1, toA1 } from '../../src/core/model/cell';
import { liveIndicators } from '../../src/core/model/declaration';
import { contentAt, textCell, type CellContent, type Grid } from '../../src/core/model/grid';
import { readWorkbook } from '../../src/core/reader';
import { scoreRequest } from '../../src/core/scoring';

const HEADER = '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |';
const ROWS = [
  '| 产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 达到12公里得满分，每少1公里扣1分，扣完为止 | 50 |',
  '| 效益指标 | 社会效益指标 | 沿河环境 | 明显改善 | 明显改善得满分，没有改善不得分 | 40 |',
];
const grid = exampleGrid('项目', [HEADER, ...ROWS].join('\n'));

const sheetOf = (one: Grid) => readWorkbook({ grids: [one] }).sheets[0]!;
const scoresOf = (one: Grid) =>
  new Map(
    sheetOf(one)
      .tables.flatMap(liveIndicators)
      .map((row) => [
        row,
        scoreRequest({
          rule: row.rule!.text,
          actual: row.actual?.text ?? null,
          weight: row.weight!.value ?? null,
        }),
      ]),
  );

function withCells(one: Grid, cells: Readonly<Record<string, CellContent | string>>): Grid {
  const rows = one.rows.map((row) => [...row]);
  for (const [a1, content] of Object.entries(cells)) {
    const { row, column } = fromA1('项目', a1)!;
    while (rows.length <= row) rows.push([]);
    rows[row]![column] = typeof content === 'string' ? textCell(content) : content;
  }
  return { ...one, rows };
}

/** The sheet after the writes: with all formulas, or with values for those that only the add-in can calculate. */
function written(one: Grid, writes: readonly CellWrite[], as: 'formulas' | 'values' = 'formulas'): Grid {
  return withCells(
    one,
    Object.fromEntries(
      writes.map(({ cell, to, role, value = null }): [string, CellContent] => {
        if (!String(to).startsWith('=')) return [toA1(cell), textCell(String(to))];
        const shown: CellContent =
          value !== null && typeof value === 'object'
            ? { text: value.error, value: value.error, error: value.error }
            : { text: String(value ?? ''), value };
        return [
          toA1(cell),
          as === 'values' && role !== 'summary' ? shown : { ...shown, formula: String(to) },
        ];
      }),
    ),
  );
}

const asFormulas = written(grid, planScoreColumns(sheetOf(grid)).writes);
const asValues = written(grid, planScoreColumns(sheetOf(grid), { results: new Map() }).writes, 'values');

/** What stands right of and below the table. */
const beside = (one: Grid): readonly string[] =>
  one.rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      (at > 2 || column > 5) && cell && (cell.text !== '' || cell.formula !== undefined)
        ? [`${toA1({ row: at, column })} ${cell.formula ?? cell.text}`]
        : [],
    ),
  );

const unused = (one: Grid) => withoutUnusedScores({ grids: [one] }, DEFAULT_SETTINGS).grids[0]!;

describe('the entries of a list', () => {
  const list = exampleGrid(
    '清单',
    `
    | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
    | 清淤 | 清淤12公里。 | 产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 达到12公里得满分，每少1公里扣1分，扣完为止 | 50 |
    | | | 效益指标 | 社会效益指标 | 受益村数 | ≥9个 | 达到9个得满分，每少1个扣2分，扣完为止 | 40 |
    | 补坝 | 补坝3座。 | 产出指标 | 数量指标 | 补坝座数 | ≥3座 | 达到3座得满分，每少1座扣5分，扣完为止 | 50 |
    | | | 效益指标 | 社会效益指标 | 受益村数 | ≥2个 | 达到2个得满分，每少1个扣2分，扣完为止 | 40 |`,
  );
  /** What stands right of the second entry alone keeps the columns of all from there. */
  const withRemark = withCells(list, { I4: '待核' });

  it('have their scores in the same columns, under one header, without a sum over all of them', () => {
    const { writes, skipped } = planScoreColumns(sheetOf(withRemark));
    const headers = writes
      .filter(({ role }) => role === 'header')
      .map(({ cell, to }) => `${toA1(cell)} ${to}`);
    expect(headers).toEqual(['J1 实际完成值', 'K1 得分', 'L1 得分说明']);
    expect(writes.filter(({ role }) => role === 'score').map(({ cell }) => toA1(cell))).toEqual([
      'K2',
      'K3',
      'K4',
      'K5',
    ]);
    expect(writes.filter(({ role }) => role === 'summary')).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['list']);
  });
});

describe('score columns that nobody has typed an actual value into', () => {
  it.each([
    ['as formulas', asFormulas],
    ['as values', asValues],
  ])('written %s are read as if they were not there', (_, one) => {
    expect(beside(one)).toContain('I1 得分说明');
    expect(beside(unused(one))).toEqual([]);
    expect(audit({ grids: [unused(one)] }).findings).toEqual(audit({ grids: [grid] }).findings);
    expect(beside(one)).toContain('I1 得分说明');
  });

  it('are kept as they are from the first actual value on', () => {
    const typed = withCells(asFormulas, { G2: '11公里' });
    expect(beside(unused(typed))).toEqual(beside(typed));
  });

  it('are known beside a row that was inserted below the table since, with their lines', () => {
    const moved = withCells(asFormulas, { C4: '岸线长度' });
    expect(beside(unused(moved))).toEqual(['C4 岸线长度']);
  });

  it('leave other worksheets and workbooks without them the same objects', () => {
    const book = { grids: [grid, { ...grid, name: '别的' }] };
    expect(withoutUnusedScores(book, DEFAULT_SETTINGS)).toBe(book);
    const { grids } = withoutUnusedScores({ grids: [asFormulas, book.grids[1]!] }, DEFAULT_SETTINGS);
    expect(grids[1]).toBe(book.grids[1]);
  });

  it('have cells in the columns of the block alone', () => {
    const cells = unusedScoreCells(sheetOf(asFormulas)).map(toA1);
    expect(new Set(cells.map((a1) => a1[0]))).toEqual(new Set(['G', 'H', 'I']));
    expect(unusedScoreCells(sheetOf(grid))).toEqual([]);
  });
});

describe('the columns of explanations that may be made wide', () => {
  const wide = (one: Grid, writes = planScoreColumns(sheetOf(one)).writes) =>
    explanationColumns(sheetOf(one), writes).map(toA1);

  it('are the new ones, once for the worksheet', () => expect(wide(grid)).toEqual(['I1']));
  it('are none where they stand already', () => expect(wide(asFormulas)).toEqual([]));
  it('are those that are taken away', () =>
    expect(wide(asFormulas, planScoreRemoval(sheetOf(asFormulas)))).toEqual(['I1']));
  it('are none of another worksheet', () =>
    expect(wide({ ...grid, name: '别的' }, planScoreColumns(sheetOf(grid)).writes)).toEqual([]));
  it('are none that another table reaches into', () => {
    const wider = exampleGrid(
      '项目',
      [
        HEADER,
        ...ROWS,
        '',
        '',
        '',
        '',
        '',
        '',
        HEADER.replace('| 分值 |', '| 备注 | 备注 | 备注 | 备注 | 分值 |'),
        ROWS[0]!.replace('| 50 |', '| | | | | 50 |'),
      ].join('\n'),
    );
    expect(sheetOf(wider).tables).toHaveLength(2);
    expect(wide(wider)).toEqual(['M1']);
  });
});

describe('what stands in the columns of an earlier run', () => {
  const plan = (one: Grid) => {
    const { writes, left, changed } = planScoreColumns(sheetOf(one), { results: scoresOf(one) });
    return { cells: writes.map(({ cell }) => toA1(cell)), left: left.map(toA1), changed };
  };

  it('points that were typed over a formula stay, and are told', () => {
    const { cells, left } = plan(withCells(asFormulas, { G2: '11公里', H2: { text: '48', value: 48 } }));
    expect(left).toEqual(['H2']);
    expect(cells).not.toContain('H2');
    expect(cells).toContain('H3');
  });

  it('values of an earlier run are written anew', () => {
    expect(plan(asValues).left).toEqual([]);
  });

  it('a formula that is not ours stays', () => {
    const { left } = plan(withCells(asFormulas, { I3: { text: '好', value: '好', formula: '=A1' } }));
    expect(left).toEqual(['I3']);
  });

  it('a label of ours with other words is written anew, one of the user’s keeps all lines away', () => {
    expect(plan(withCells(asFormulas, { G4: '旧名小计' })).cells).toContain('G4');
    const { cells } = plan(withCells(asFormulas, { G4: '我的小计：' }));
    expect(cells.filter((a1) => Number(a1.slice(1)) > 3)).toEqual([]);
  });

  it('nothing is written under a merged area below the table', () => {
    const merges = (bounds: { top: number; bottom: number; left: number; right: number }) =>
      plan({ ...grid, merges: [{ sheet: '项目', ...bounds }] }).cells.filter((a1) => Number(a1.slice(1)) > 3)
        .length;
    expect(merges({ top: 4, bottom: 4, left: 7, right: 8 })).toBe(0);
    expect(merges({ top: 4, bottom: 4, left: 0, right: 5 })).toBe(6);
    expect(merges({ top: 6, bottom: 7, left: 6, right: 8 })).toBe(6);
    expect(merges({ top: 4, bottom: 4, left: 8, right: 9 })).toBe(6);
  });
});

describe('the name of a first level in front of 小计', () => {
  const label = (level: string) => {
    const { writes } = planScoreColumns(
      sheetOf(exampleGrid('项目', [HEADER, ROWS[0]!.replace('产出指标', level)].join('\n'))),
    );
    return writes.find(({ role }) => role === 'label')!.to;
  };

  it.each([
    ['产出指标', '产出指标小计'],
    ['产出类', '产出指标小计'],
    ['甲\\n 乙', '甲乙小计'],
    ['=1+1', '“=1+1”小计'],
    [`长${'名'.repeat(25)}`, `长${'名'.repeat(25)}小计`],
    [`长${'名'.repeat(26)}`, `长${'名'.repeat(24)}…小计`],
    [`长${'名'.repeat(23)}𠮷名名`, `长${'名'.repeat(23)}…小计`],
  ])('%s', (level, wanted) => expect(label(level)).toBe(wanted));
});

describe('what the cells show', () => {
  const scored = (actual: string | null) =>
    scoreRequest({ rule: '达到12公里得满分，每少1公里扣1分，扣完为止', actual, weight: 10 });

  it.each<[what: string, actual: string | null, score: unknown, explanation: unknown]>([
    [
      'points with their working',
      '11公里',
      9,
      '实际11公里，比12公里少1公里；每少1公里扣1分，扣1分；10−1=9分',
    ],
    [
      '#N/A and the reason where a person decides',
      '很好',
      { error: '#N/A' },
      '需人工核对：“很好”不是规则写明的情形',
    ],
    ['nothing without an actual value', null, null, null],
  ])('%s', (_, actual, score, explanation) => {
    expect([scoreValue(scored(actual)), explanationValue(scored(actual))]).toEqual([score, explanation]);
  });

  it('nothing for a row that was not scored', () => {
    expect([scoreValue(undefined), explanationValue(undefined)]).toEqual([null, null]);
  });

  it.each<[content: CellContent, value: Parameters<typeof holds>[1], same: boolean]>([
    [{ text: '', value: null }, null, true],
    [{ text: '0', value: 0 }, null, false],
    [{ text: '9.50', value: 9.5 }, 9.5, true],
    [{ text: '9.5', value: '9.5' }, 9.5, false],
    [{ text: '#N/A', value: '#N/A', error: '#N/A' }, { error: '#N/A' }, true],
    [{ text: '#REF!', value: '#REF!', error: '#REF!' }, { error: '#N/A' }, false],
  ])('%j holds %j: %s', (content, value, same) => expect(holds(content, value)).toBe(same));
});

describe('the rate of budget execution where the money cannot be divided', () => {
  const line = (budget: CellContent, executed: CellContent): unknown => {
    const form = exampleGrid(
      '自评',
      `
      | 资金情况（万元） | | | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | | | 年度资金总额： | | 400 | 380 | 10 | 95% | 9.5 |
      | | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 | 偏差原因 |
      | | 产出指标 | 数量指标 | 护岸长度 | 50 | ≥12公里 | 达到12公里得满分，每少1公里扣2分，扣完为止 | 12公里 | 50 | |`,
    );
    const sheet = sheetOf(form);
    const shown = { ...sheet, grid: { ...withCells(form, { E2: budget, F2: executed }) } };
    const { writes } = planScoreColumns(shown, { results: scoresOf(form) });
    return writes.find(({ sums }) => sums?.of === 'execution')?.value;
  };
  const number = (value: number): CellContent => ({ text: String(value), value });

  it.each<[what: string, budget: CellContent, executed: CellContent, wanted: unknown]>([
    ['numbers', number(400), number(100), 2.5],
    ['more than all', number(400), number(500), 10],
    ['texts of numbers', textCell('400'), textCell('-100.5'), -2.51],
    ['no budget', number(0), number(100), { error: '#DIV/0!' }],
    ['an empty cell, which counts as 0', number(400), { text: '', value: null }, 0],
    ['words', textCell('四百'), number(100), { error: '#VALUE!' }],
    ['a truth', { text: 'TRUE', value: true }, number(100), { error: '#VALUE!' }],
    ['an error', number(400), { text: '#REF!', value: '#REF!', error: '#REF!' }, { error: '#REF!' }],
  ])('%s', (_, budget, executed, wanted) => expect(line(budget, executed)).toEqual(wanted));
});

describe('what a formula takes from the row', () => {
  const call = (row: string, header = HEADER, more: Readonly<Record<string, CellContent>> = {}) => {
    const one = withCells(exampleGrid('项目', [header, row].join('\n')), more);
    return planScoreColumns(sheetOf(one)).writes.find(({ role }) => role === 'score')?.to;
  };
  const WITH_SIGN = '| 一级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |';
  const rule = '达到12公里得满分，每少1公里扣1分，扣完为止';

  it.each([
    [
      'all there is',
      `| 产出指标 | 清淤长度 | ≥ | 12 | 公里 | ${rule} | 50 |`,
      '=PERFSCORE(F2,H2,50,C2&D2,E2)',
    ],
    [
      'no sign that is a word',
      `| 产出指标 | 沿河环境 | 定性 | 明显改善 | | 明显改善得满分，没有改善不得分 | 50 |`,
      '=PERFSCORE(F2,H2,50,D2)',
    ],
    [
      'a unit without a target',
      `| 产出指标 | 清淤长度 | | | 公里 | ${rule} | 50 |`,
      '=PERFSCORE(F2,H2,50,,E2)',
    ],
    ['no points', `| 产出指标 | 清淤长度 | ≥ | 12 | 公里 | ${rule} | |`, '=PERFSCORE(F2,H2,,C2&D2,E2)'],
    ['neither points nor target', `| 产出指标 | 清淤长度 | | | | ${rule} | |`, '=PERFSCORE(F2,H2)'],
    [
      'points from a cell that holds a number',
      `| 产出指标 | 清淤长度 | ≥ | 12 | 公里 | ${rule} | «50 as 50» |`,
      '=PERFSCORE(F2,H2,G2,C2&D2,E2)',
    ],
    [
      'a stored share as the percent that is shown',
      `| 产出指标 | 验收合格率 | ≥ | «0.95 as 95%» | % | 达到95%得满分，每低1个百分点扣1分 | 50 |`,
      '=PERFSCORE(F2,H2,50,"≥95%",E2)',
    ],
    [
      'a stored share without a sign',
      `| 产出指标 | 验收合格率 | | «0.95 as 95%» | % | 达到95%得满分，每低1个百分点扣1分 | 50 |`,
      '=PERFSCORE(F2,H2,50,"95%",E2)',
    ],
    ['nothing without a rule', `| 产出指标 | 清淤长度 | ≥ | 12 | 公里 | | 50 |`, undefined],
  ])('%s', (_, row, wanted) => expect(call(row, WITH_SIGN)).toBe(wanted));

  it('takes the look of the last cell that is not merged, and none where all are', () => {
    const like = (right: number) => {
      const merges = [{ sheet: '项目', top: 1, bottom: 2, left: right, right: 5 }];
      const { writes } = planScoreColumns(sheetOf({ ...grid, merges }));
      return writes.filter(({ role }) => role === 'score').map(({ like: cell }) => cell && toA1(cell));
    };
    expect(like(6)).toEqual(['F2', 'F3']);
    expect(like(4)).toEqual(['D2', 'D3']);
  });

  it('contents of the table stay where they are', () => {
    expect(contentAt(asFormulas, 1, 4)).toEqual(contentAt(grid, 1, 4));
  });
});
