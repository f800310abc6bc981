import type { DeclarationTable, Indicator, Level } from '../../model/declaration';
import type { CheckContext } from '../context';
import { defineCheck } from '../define-check';
import { executionPoints, isWhole, pointsOf, shownPoints, sumPoints, tablePoints } from '../points';

interface Group {
  readonly level: Level;
  readonly rows: Indicator[];
}

/** Rows that stand together under one level: filled from one cell, or repeating its text. */
function groups(rows: readonly Indicator[], key: 'level1' | 'level2'): readonly Group[] {
  const found: Group[] = [];
  for (const row of rows) {
    const level = row[key];
    const last = found.at(-1);
    const sameParent = key === 'level1' || last?.rows[0]?.level1?.text === row.level1?.text;
    if (level && last && last.level.text === level.text && sameParent) last.rows.push(row);
    else if (level) found.push({ level, rows: [row] });
  }
  return found;
}

/**
 * Whether the weights are whole without those of 0: then no points are missing there, and 0 is what such a row adds.
 * Otherwise it may have lost the very points that the level has too few.
 */
function isWholeWithoutNought(table: DeclarationTable, context: CheckContext): boolean {
  const { points, unknown } = tablePoints(table, context);
  const total = sumPoints(points.map(({ value }) => value));
  return (
    unknown.every(({ weight }) => weight?.value === 0) &&
    isWhole(total, executionPoints(table), context.profile.totals.value)
  );
}

export default defineCheck({
  id: 'weight-declared-sum',
  scope: 'table',
  title: { zh: '级别标注分值与合计不符', en: 'A level’s stated weight is not its sum' },
  severity: 'error',
  basis: {
    zh: '级别名称中标注的分值应等于所属指标分值之和',
    en: 'The points written on a level are the sum of its indicators',
  },
  why: { zh: '标注分值与明细不一致，总分就有两个答案。', en: 'With two sums the total has two answers.' },
  fix: 'none',
  silences: ['weight-level-total'],
  needs: [
    ['level1', 'level2'],
    ['weight', 'rule'],
  ],
  messages: {
    sum: {
      zh: '“{level}”标注{declared}分，所属指标合计{total}分。',
      en: '{level} says {declared} points; its indicators add up to {total}.',
    },
  },
  examples: [
    {
      name: '标注40分，合计42分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 |
        | 产出（40分） | 产出数量（22分） | 培育合作社家数 | 22 | 达到12家得22分，每少1家扣2分，扣完为止 |
        |  | 产出质量（18分） | 农产品抽检合格率 | 20 | 达到98%得20分，每低1个百分点扣1分，扣完为止 |`,
      expect: ['A2 sum', 'B3 sum'],
    },
    {
      name: '标注与合计一致',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 |
        | 产出（40分） | 产出数量（22分） | 培育合作社家数 | 22 | 达到12家得22分，每少1家扣2分，扣完为止 |
        |  | 产出质量（18分） | 农产品抽检合格率 | 18 | 达到98%得18分，每低1个百分点扣1分，扣完为止 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    const live = table.indicators.filter(({ state }) => state === 'live');
    for (const key of ['level1', 'level2'] as const) {
      for (const { level, rows } of groups(live, key)) {
        if (level.declaredWeight === undefined) continue;
        const points = rows.flatMap((row) => pointsOf(row, context) ?? []);
        // With a weight missing the sum is not known; a shared weight cell counts once, on its first row.
        const unknown = rows.filter(
          (row) => row.weight !== undefined && pointsOf(row, context) === undefined,
        );
        if (unknown.length > 0 && !isWholeWithoutNought(table, context)) continue;
        const total = sumPoints(points.map(({ value }) => value));
        if (points.length === 0 || total === level.declaredWeight) continue;
        report({
          message: 'sum',
          at: level,
          related: [level.weightCell, ...points.map(({ cell }) => cell)],
          slots: { level: level.name, declared: level.declaredWeight, total: shownPoints(total) },
        });
      }
    }
  },
});
