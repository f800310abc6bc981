import {
  applyEdits,
  audit,
  compatibleEdits,
  createAuditor,
  planFixes,
  storedValue,
} from '../../src/core/audit';
import { exampleGrid } from '../../src/core/checks/example-table';
import { fromA1, toA1 } from '../../src/core/model/cell';
import type { CellEdit, Finding } from '../../src/core/model/finding';
import {
  contentAt,
  EMPTY_CELL,
  gridOfText,
  type CellContent,
  type Grid,
  type Workbook,
} from '../../src/core/model/grid';

const edit = (a1: string, from: string, to: string): CellEdit => ({ cell: fromA1('表', a1)!, from, to });

describe('what is stored for a written text', () => {
  it.each<[to: string, now: CellContent, stored: string | number]>([
    ['95', { text: '', value: null }, 95],
    ['95', { text: '≥95', value: '≥95' }, 95],
    ['95', { text: '96', value: 96 }, 95],
    ['95', { text: '96', value: '96' }, '95'],
    ['95', { text: '96', value: ' 96 ' }, '95'],
    ['95', { text: '96', value: 96, format: '@' }, '95'],
    ['95', { text: '96', value: 96, format: '0.00' }, 95],
    ['-0.5', { text: '', value: null }, -0.5],
    ['095', { text: '', value: null }, '095'],
    ['95.0', { text: '', value: null }, '95.0'],
    ['95%', { text: '', value: null }, '95%'],
    ['1e3', { text: '', value: null }, '1e3'],
    ['123456789012345', { text: '', value: null }, 123456789012345],
    ['1234567890123456', { text: '', value: null }, '1234567890123456'],
  ])('%s over %j is %j', (to, now, stored) => expect(storedValue(to, now)).toBe(stored));
});

describe('a cell after an edit', () => {
  const book = (cell: CellContent): Workbook => ({ grids: [{ name: '表', rows: [[cell]], merges: [] }] });
  const after = (cell: CellContent, to: string) =>
    contentAt(applyEdits(book(cell), [edit('A1', cell.text, to)]).workbook.grids[0]!, 0, 0);

  it('keeps its format, also where nothing is left in it', () => {
    const cell: CellContent = { text: '件', value: '件', format: '@' };
    expect(after(cell, '起')).toEqual({ text: '起', value: '起', format: '@' });
    expect(after(cell, '')).toEqual({ ...EMPTY_CELL, format: '@' });
    expect(after({ text: '件', value: '件' }, '')).toEqual(EMPTY_CELL);
    expect(after({ text: '件', value: '件' }, '起')).toEqual({ text: '起', value: '起' });
  });

  it('may stand below the last row, with empty rows between', () => {
    const { workbook } = applyEdits({ grids: [gridOfText('表', [['件']])] }, [edit('B4', '', '新')]);
    const { rows } = workbook.grids[0]!;
    expect(rows.map((row) => row.map((cell) => cell?.text))).toEqual([['件'], [], [], [undefined, '新']]);
  });

  it('leaves worksheets and rows without an edit the same objects', () => {
    const before: Workbook = { grids: [gridOfText('表', [['甲'], ['乙']]), gridOfText('别的', [['丙']])] };
    const { workbook } = applyEdits(before, [edit('A1', '甲', '丁')]);
    expect(workbook.grids[0]!.rows[1]).toBe(before.grids[0]!.rows[1]);
    expect(workbook.grids[1]).toBe(before.grids[1]);
    expect(applyEdits(before, [edit('A1', '别的', '丁')]).workbook).toBe(before);
  });

  it('under a merged area is refused, but not its first cell and none beside it', () => {
    const grid: Grid = {
      ...gridOfText('表', [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ]),
      merges: [{ sheet: '表', top: 0, left: 0, bottom: 1, right: 1 }],
    };
    const cells = ['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'A3', 'B3', 'C3'];
    const { skipped } = applyEdits(
      { grids: [grid] },
      cells.map((a1, i) => edit(a1, 'abcdefghi'[i]!, 'x')),
    );
    expect(skipped.map(({ edit: { cell }, reason }) => `${toA1(cell)} ${reason}`)).toEqual([
      'B1 merged',
      'A2 merged',
      'B2 merged',
    ]);
  });
});

describe('fixes in one go', () => {
  const finding = (kind: 'safe' | 'suggested' | undefined, ...edits: readonly CellEdit[]): Finding => ({
    check: 'typo',
    severity: 'warning',
    cell: fromA1('表', 'A1')!,
    messageId: 'wrong',
    slots: {},
    message: '',
    basis: '',
    related: [],
    ...(kind && { fix: { kind, edits } }),
  });
  const kept = (findings: readonly Finding[], kinds: Parameters<typeof compatibleEdits>[1] = ['safe']) =>
    compatibleEdits(findings, kinds).map(({ cell, to }) => `${toA1(cell)} ${to}`);

  it('the first fix of a cell goes, the others wait, each fix as a whole', () => {
    const [a, b, c] = [edit('A1', '', 'a'), edit('B1', '', 'b'), edit('C1', '', 'c')];
    expect(kept([finding('safe', a), finding('safe', edit('A1', '', 'z')), finding('safe', b)])).toEqual([
      'A1 a',
      'B1 b',
    ]);
    expect(
      kept([finding('safe', b), finding('safe', a, edit('B1', '', 'z')), finding('safe', a, c)]),
    ).toEqual(['B1 b', 'A1 a', 'C1 c']);
  });

  it('only fixes of the wanted kinds go', () => {
    const list = [
      finding(undefined),
      finding('suggested', edit('A1', '', 'a')),
      finding('safe', edit('B1', '', 'b')),
    ];
    expect(kept(list)).toEqual(['B1 b']);
    expect(kept(list, ['safe', 'suggested'])).toEqual(['A1 a', 'B1 b']);
    expect(kept(list, [])).toEqual([]);
  });

  const sheet = exampleGrid(
    '表',
    `
    | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
    | 产出指标 | 数量指标 | 按装按装监控点位数 | >= | 60 | 个 | 50 |
    | 效益指标 | 社会效益指标 | 街面治安状况 | 定性 | 明显好转 | | 30 |
    | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≧ | 90 | % | 10 |`,
  );
  type Options = Parameters<typeof planFixes> extends [unknown, ...infer Rest] ? Rest : never;
  const fixes = (...options: Options) =>
    planFixes({ grids: [sheet] }, ...options).edits.map(
      ({ cell, from, to }) => `${toA1(cell)} ${from} → ${to}`,
    );

  it('are the safe ones where no kinds are named', () => {
    expect(fixes()).toEqual(['D2 >= → ≥', 'D4 ≧ → ≥']);
  });

  it('of two faults in a cell give one edit', () => {
    expect(fixes(['safe', 'suggested'])).toEqual([
      'C2 按装按装监控点位数 → 安装监控点位数',
      'D2 >= → ≥',
      'D4 ≧ → ≥',
    ]);
  });

  it('leave out what cannot be written', () => {
    const frozen = ({ row }: { readonly row: number }) => row === 1;
    expect(fixes(['safe'], undefined, frozen)).toEqual(['D4 ≧ → ≥']);
  });
});

describe('an auditor after a change of the whole workbook', () => {
  const table = (name: string, more = ''): Grid =>
    exampleGrid(
      name,
      `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
    | 产出指标 | 数量指标 | 清淤长度 | 12 | 1 | 90 |${more}`,
    );
  const start: Workbook = { grids: [table('甲'), table('乙')] };
  const [first, second] = start.grids as [Grid, Grid];
  const merge = { sheet: '甲', top: 0, bottom: 0, left: 0, right: 1 };
  const many = Array.from({ length: 60 }, (_, i) => `\n    | | | 断面${i} | ${i} | 个 | 1 |`).join('');

  it.each<[what: string, book: Workbook]>([
    ['a merged area', { grids: [{ ...first, merges: [merge] }, second] }],
    ['a renamed worksheet', { grids: [{ ...first, name: '丙' }, second] }],
    ['worksheets the other way round', { grids: [second, first] }],
    ['one worksheet less', { grids: [second] }],
    ['one worksheet more', { grids: [first, second, table('丙')] }],
    ['sixty rows more', { grids: [table('甲', many), second] }],
    ['all rows gone', { grids: [{ ...first, rows: [] }, second] }],
  ])('%s: it tells what a first look tells, there and back', (_, book) => {
    const auditor = createAuditor();
    auditor.update(start);
    for (const one of [book, start, book]) {
      expect(JSON.stringify(auditor.update(one))).toBe(JSON.stringify(audit(one)));
    }
  });

  it('keeps the tables of worksheets that did not change, whatever the new ones are called', () => {
    const auditor = createAuditor();
    const [, old] = auditor.update(start).tables;
    const report = auditor.update({ grids: [table('丙'), second] });
    expect(report.tables[1]!.reviews).toBe(old!.reviews);
  });

  it('looks only where it is told that something changed', () => {
    const auditor = createAuditor();
    auditor.update(start);
    const { workbook } = applyEdits(start, [{ cell: fromA1('乙', 'E2')!, from: '1', to: '公里' }]);
    const range = (sheet: string) => [{ sheet, top: 1, bottom: 1, left: 4, right: 4 }];
    const units = ({ findings }: ReturnType<typeof audit>) =>
      findings.filter(({ check }) => check === 'unit-invalid').map(({ cell }) => cell.sheet);
    expect(units(auditor.update(workbook, range('乙')))).toEqual(['甲']);
    expect(JSON.stringify(auditor.update(workbook, range('乙')))).toBe(JSON.stringify(audit(workbook)));
  });
});
