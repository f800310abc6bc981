import { planScoreColumns, planScoreRemoval, type CellWrite } from '../../src/core/audit/score-columns';
import { toA1 } from '../../src/core/model/cell';
import { contentAt, gridOfText, textCell, type CellContent, type Grid } from '../../src/core/model/grid';
import { readWorkbook } from '../../src/core/reader';
import { FORM_HEADER } from '../support/form-header';

const ROWS = [
  [
    '产出指标',
    '数量指标',
    '清淤河道长度',
    '≥',
    '12',
    '公里',
    '以验收单为准',
    '清淤12公里得满分，每少1公里扣1分，扣完为止',
    '50',
  ],
  [
    '效益指标',
    '社会效益指标',
    '改善沿河环境',
    '定性',
    '明显改善',
    '',
    '看回访',
    '明显改善得满分，有所改善得18分，没有改善不得分',
    '30',
  ],
  [
    '满意度指标',
    '服务对象满意度指标',
    '沿河居民满意度',
    '≥',
    '90',
    '%',
    '问卷',
    '满意度达到90%得满分，每下降一个百分点扣1分',
    '10',
  ],
];

function write(grid: Grid, writes: readonly CellWrite[]): Grid {
  const rows = grid.rows.map((row) => [...row]);
  for (const { cell, to } of writes) {
    while (rows.length <= cell.row) rows.push([]);
    const content: CellContent =
      typeof to === 'string' && to.startsWith('=')
        ? { text: '', value: null, formula: to }
        : textCell(String(to));
    rows[cell.row]![cell.column] = content;
  }
  return { ...grid, rows };
}

const plan = (grid: Grid) => planScoreColumns(readWorkbook({ grids: [grid] }).sheets[0]!);
const shown = (writes: readonly CellWrite[]) =>
  Object.fromEntries(writes.map(({ cell, to }) => [toA1(cell), to]));

describe('写入得分', () => {
  const grid = gridOfText('项目', [['（2026年度）'], FORM_HEADER, ...ROWS]);

  it('puts three columns right of the table, with references to the rule, the actual, weight, target and unit', () => {
    const cells = shown(plan(grid).writes);
    expect(cells).toMatchObject({ J2: '实际完成值', K2: '得分', L2: '得分说明' });
    expect(cells['K3']).toBe('=PERFSCORE(H3,J3,50,D3&E3,F3)');
    expect(cells['L3']).toBe('=PERFSCORE.EXPLAIN(H3,J3,50,D3&E3,F3)');
    expect(cells['K4']).toBe('=PERFSCORE(H4,J4,30,E4)');
  });

  it('adds a subtotal per first level and the total below', () => {
    const cells = shown(plan(grid).writes);
    expect([cells['J6'], cells['K6']]).toEqual(['产出指标小计', '=SUM(K3)']);
    expect([cells['J9'], cells['K9']]).toEqual(['合计', '=SUM(K6:K8)']);
  });

  it('changes nothing when it is run again', () => {
    const first = plan(grid);
    const second = plan(write(grid, first.writes));
    expect(first.changed).toBeGreaterThan(0);
    expect(shown(second.writes)).toEqual(shown(first.writes));
    expect(second.changed).toBe(0);
  });

  it('never writes over a filled cell: the next free columns are taken', () => {
    const noted = { ...grid, rows: grid.rows.map((row, i) => (i === 3 ? [...row, textCell('已核')] : row)) };
    const { writes } = plan(noted);
    expect(shown(writes)).toMatchObject({ K2: '实际完成值' });
    for (const { cell, from } of writes) {
      expect([toA1(cell), contentAt(noted, cell.row, cell.column).text]).toEqual([toA1(cell), from]);
      expect(from).toBe('');
    }
  });

  it('leaves a text below the table alone and says so', () => {
    const rows = [
      ...grid.rows,
      [],
      ...[1, 2, 3].map(() => [...new Array(10).fill(undefined), textCell('备查')]),
    ];
    const { writes, skipped } = plan({ ...grid, rows });
    expect(writes.every(({ cell }) => cell.row <= 4)).toBe(true);
    expect(skipped.map(({ reason }) => reason)).toEqual(['noFreeRows']);
  });

  it('takes away exactly what it wrote', () => {
    const written = write(grid, plan(grid).writes);
    const removal = planScoreRemoval(readWorkbook({ grids: [written] }).sheets[0]!);
    const cleared = write(written, removal);
    for (let row = 0; row < 12; row++) {
      for (let column = 0; column < 14; column++) {
        expect(contentAt(cleared, row, column).text).toBe(contentAt(grid, row, column).text);
        expect(contentAt(cleared, row, column).formula).toBeUndefined();
      }
    }
  });

  it('keeps actual values that the user typed, under their header', () => {
    const written = write(grid, plan(grid).writes);
    const typed = {
      ...written,
      rows: written.rows.map((row, i) => (i === 2 ? row.with(9, textCell('11')) : row)),
    };
    const cleared = write(typed, planScoreRemoval(readWorkbook({ grids: [typed] }).sheets[0]!));
    expect(contentAt(cleared, 1, 9).text).toBe('实际完成值');
    expect(contentAt(cleared, 2, 9).text).toBe('11');
    expect(contentAt(cleared, 2, 10).formula).toBeUndefined();
  });

  it('puts the namespace before the functions where the build has one', () => {
    const { writes } = planScoreColumns(readWorkbook({ grids: [grid] }).sheets[0]!, { namespace: 'JX.' });
    expect(shown(writes)['K3']).toMatch(/^=JX\.PERFSCORE\(/);
  });
});
