import fc from 'fast-check';
import { allTables, type DeclarationTable } from '../../src/core/model/declaration';
import type { CellContent, Grid } from '../../src/core/model/grid';
import { gridOfText } from '../../src/core/model/grid';
import { readWorkbook } from '../../src/core/reader';
import { gridOfMarkdown } from '../support/markdown-table';
import { holds } from '../support/runs';

const WORDS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
  '计量单位',
  '分值',
  '评分标准',
  '备注',
  '得分',
  '实际完成值',
  '产出指标',
  '数量指标',
  '满意度指标(10分)',
  '年度目标',
  '年度目标：完成三项',
  '已输入12/1000',
  '导出',
  '合计',
  '注：说明',
  '项目名称',
  '≥',
  '95%',
  '12',
  '12.5个',
  '无',
  '……',
  '--------',
  '甲项目;总金额:3 万元；当年支出计划:3 万元；',
  '绩效指标',
  '长期目标（2026—2028年）',
  '完成得5分，每少1次扣1分',
  '',
];

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS).map((text): CellContent => ({ text, value: text })) },
  {
    weight: 2,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text): CellContent => ({ text, value: text })),
  },
  {
    weight: 1,
    arbitrary: fc.double().map((value): CellContent => ({ text: `${value}`, value, format: '0%' })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<CellContent>({ text: '#REF!', value: null, error: '#REF!', formula: '=A0' }),
  },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const merge = fc
  .tuple(fc.nat(20), fc.nat(10), fc.nat(6), fc.nat(4))
  .map(([top, left, down, right]) => ({ sheet: 'S', top, left, bottom: top + down, right: left + right }));

const grid = fc
  .tuple(fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 22 }), fc.array(merge, { maxLength: 6 }))
  .map(([rows, merges]): Grid => ({ name: 'S', rows, merges }));

/** Random rows around a header and rows under it, so that tables do come up. */
const gridWithTable = fc
  .tuple(grid, fc.nat(6), fc.array(fc.array(cell, { minLength: 3, maxLength: 8 }), { maxLength: 8 }))
  .map(([random, at, body]): Grid => {
    const header = ['一级指标', '二级指标', '三级指标', '指标值', '计量单位', '分值'].map((text) => ({
      text,
      value: text,
    }));
    const rows = [...random.rows.slice(0, at), header, ...body, ...random.rows.slice(at)];
    return { ...random, rows };
  });

const SAMPLE = gridOfMarkdown(`
  项目支出绩效目标申报表
  （2025年度）
  | 项目名称 | 渔港疏浚 |
  | 年度目标 | 疏浚两处渔港，船只进出通畅。 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
  | 产出指标(50分) | 数量指标 | 疏浚渔港数 | ≥ | 2 | 处 | 完成2处得满分，每少1处扣10分 | 20 |
  | | | 清淤土方量 | ≥ | 12 | 万方 | 完成12万方得满分，每少1万方扣2分，扣完为止 | 30 |
  | 效益指标(30分) | 社会效益指标 | 船只通行 | 定性 | 通畅 | | 通畅得满分，一般得10分，不畅不得分 | 30 |
  | 满意度指标(10分) | 服务对象满意度指标 | 渔民满意度 | ≥ | 90 | % | 达到90%得满分，每低1个百分点扣1分 | 10 |
  | 合计 | | | | | | | 90 |
`);

/** What a table says, with its rows counted from the header. */
function shape(table: DeclarationTable): unknown {
  const from = table.headerRows[0]!;
  return {
    kind: table.kind,
    year: table.year,
    title: table.title?.value,
    columns: table.columns.map(({ role, column }) => [role, column]),
    rows: table.indicators.map(({ row, state, level1, level2, name, weight, target }) => [
      row - from,
      state,
      level1?.name,
      level1 && level1.cell.row - from,
      level2?.standard,
      name.value,
      weight?.value,
      target?.value,
    ]),
    goals: table.goals.map(({ value, cell: at }) => [value, at.row - from]),
    totals: table.totals.map(({ row, weight }) => [row - from, weight?.value]),
  };
}

describe('laws of reading', () => {
  it('never throws, and names only cells of the grid', () => {
    holds(
      'reader',
      400,
      fc.property(fc.oneof(grid, gridWithTable), (input) => {
        const rows = input.rows.length;
        const reading = readWorkbook({ grids: [input] });
        for (const table of allTables(reading)) {
          expect(table.range.bottom).toBeLessThan(rows);
          // The later entries of a list have their own rows only.
          const later = table.list !== undefined && table.range.top !== table.headerRows[0];
          if (!later) expect(table.range.top).toBe(table.headerRows[0]);
          for (const indicator of [...table.indicators, ...(table.sideBlock?.indicators ?? [])]) {
            expect(indicator.row).toBeGreaterThanOrEqual(table.range.top + (later ? 0 : 1));
            expect(indicator.row).toBeLessThanOrEqual(table.range.bottom);
          }
        }
        for (const { row } of reading.sheets[0]!.unread) expect(row).toBeLessThan(rows);
      }),
    );
  });

  it('gives every filled row to a table, its surroundings, or the list of what was not read', () => {
    holds(
      'reader',
      400,
      fc.property(gridWithTable, (input) => {
        const [sheet] = readWorkbook({ grids: [input] }).sheets;
        const known = new Set(sheet!.unread.map(({ row }) => row));
        for (const table of sheet!.tables) {
          for (const row of table.headerRows) known.add(row);
          for (const row of table.repeatedHeaderRows ?? []) known.add(row);
          for (const { row } of table.indicators) known.add(row);
          for (const { row } of [...table.totals, ...(table.subtotals ?? [])]) known.add(row);
          for (const { cell: at } of [...table.goals, ...table.headings, ...table.notes]) known.add(at.row);
          for (const { labelCell } of table.goals) if (labelCell) known.add(labelCell.row);
          for (const { label } of table.funding) known.add(label.cell.row);
          if (table.funding[0]) known.add(table.funding[0].label.cell.row - 1);
          for (const { total, parts } of table.amounts)
            for (const { cell: at } of [total, ...parts]) known.add(at.row);
          for (const at of [table.title?.cell, table.counter?.cell, table.fundingLine?.cell])
            if (at) known.add(at.row);
          for (const { level1, level2 } of table.indicators) {
            for (const level of [level1, level2]) if (level) known.add(level.cell.row);
          }
        }
        const filled = input.rows.flatMap((row, at) =>
          row.some((content) => content?.text.trim()) ? [at] : [],
        );
        expect(filled.filter((row) => !known.has(row))).toEqual([]);
      }),
    );
  });

  it('reads a table the same below any unrelated text', () => {
    const [alone] = allTables(readWorkbook({ grids: [SAMPLE] }));
    const sentence = fc.string({
      unit: fc.constantFrom(...'今天会议记录由办公室整理，另行通知。'),
      minLength: 1,
      maxLength: 40,
    });
    holds(
      'reader',
      100,
      fc.property(fc.array(sentence, { maxLength: 6 }), (texts) => {
        const above = gridOfText('S', [...texts.map((text) => [text]), []]);
        const reading = readWorkbook({ grids: [{ ...SAMPLE, rows: [...above.rows, ...SAMPLE.rows] }] });
        expect(allTables(reading).map(shape)).toEqual([shape(alone!)]);
      }),
    );
  });

  it('fills levels whatever else stands in the rows', () => {
    const levels = (input: Grid): unknown[] =>
      allTables(readWorkbook({ grids: [input] })).flatMap(({ indicators }) =>
        indicators.map(({ level1, level2 }) => [level1?.name, level2?.name]),
      );
    const before = levels(SAMPLE);
    holds(
      'reader',
      100,
      fc.property(
        fc.integer({ min: 5, max: 8 }),
        fc.integer({ min: 2, max: 7 }),
        fc.string(),
        (row, column, text) => {
          fc.pre(text.trim() !== '' && !/^\s*[注说]/.test(text));
          const rows = SAMPLE.rows.map((cells) => [...cells]);
          rows[row]![column] = { text, value: text };
          expect(levels({ ...SAMPLE, rows })).toEqual(before);
        },
      ),
    );
  });
});

describe('hard inputs', () => {
  const read = (rows: Grid['rows']): ReturnType<typeof readWorkbook> =>
    readWorkbook({ grids: [{ name: 'S', rows, merges: [] }] });

  it('reads an empty workbook and an empty sheet', () => {
    expect(readWorkbook({ grids: [] }).sheets).toEqual([]);
    expect(read([]).sheets[0]).toMatchObject({ tables: [], unread: [] });
    expect(read([[], [undefined, { text: '', value: null }]]).sheets[0]!.tables).toEqual([]);
  });

  it('reads a used range of all rows without walking through empty ones', () => {
    const rows: (readonly CellContent[])[] = [];
    SAMPLE.rows.forEach((row, at) => {
      rows[at] = row as readonly CellContent[];
    });
    rows[1_048_575] = [{ text: '页脚', value: '页脚' }];
    const reading = read(rows);
    expect(allTables(reading)).toHaveLength(1);
    expect(reading.sheets[0]!.unread).toEqual([{ sheet: 'S', row: 1_048_575, text: '页脚', reason: 'text' }]);
  });

  it.each<[string, readonly string[]]>([
    ['text', ['说明文字', '其他']],
    ['page chrome', ['导出']],
    ['goal text', ['完成一项。']],
    ['totals', ['合计', '', '', '', '', '', '', '50']],
    ['notes', ['注：说明']],
  ])(
    'reads a hundred thousand lines of %s above and below a table',
    (_, line) => {
      const filler = gridOfText(
        'S',
        Array.from({ length: 100_000 }, () => line),
      ).rows;
      expect(() => read([...filler, ...SAMPLE.rows, ...filler])).not.toThrow();
    },
    30_000,
  );

  it.each([
    '得',
    '1',
    ' ',
    '（',
    '目标',
    '1,',
    '产出指标(',
    '万',
    '标签：',
    '其中：资金1万元',
    '≥',
    '\n',
    '第1页',
  ])(
    'does not hang on a million characters of %j in any place',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      for (let row = 0; row < SAMPLE.rows.length; row += 1) {
        const rows = SAMPLE.rows.map((cells) => [...cells]);
        for (let column = 0; column < 8; column += 3) {
          rows[row]![column] = { text, value: text };
          read(rows);
        }
      }
    },
    60_000,
  );
});
