import type { DeclarationTable, Level } from '../../model/declaration';
import { sameCell } from '../../model/cell';
import { liveIndicators } from '../../model/declaration';
import { categoryOf, countsDeeds } from '../../text/words/category-words';
import { defineCheck } from '../define-check';

/** Which level a name may not stand under, by what its end measures. */
const NOT_UNDER: Readonly<Record<string, readonly string[]>> = {
  数量指标: ['时效指标'],
  质量指标: ['数量指标', '时效指标'],
  时效指标: ['数量指标', '质量指标'],
  满意度: ['数量指标', '质量指标', '时效指标'],
};

/** The levels that a name may be misplaced under. */
const TAKES_OTHERS: ReadonlySet<string> = new Set(Object.values(NOT_UNDER).flat());

/** Whether the level's cell serves one row alone, so that changing it moves no other indicator. */
function isAlone(table: DeclarationTable, level: Level): boolean {
  return table.indicators.filter(({ level2 }) => level2 && sameCell(level2.cell, level.cell)).length === 1;
}

export default defineCheck({
  id: 'category-mismatch',
  scope: 'table',
  title: { zh: '指标归类有误', en: 'Indicator under the wrong second level' },
  severity: 'warning',
  basis: {
    zh: '财预〔2021〕101号：数量、质量、时效指标的含义',
    en: 'Cai Yu [2021] No. 101: what quantity, quality and timeliness mean',
  },
  why: {
    zh: '及时率放在数量指标下一类的错误，会使分类权重失真。',
    en: 'A timeliness rate among the quantities distorts the weights of both.',
  },
  fix: 'suggested',
  needs: ['level2'],
  messages: {
    misplaced: {
      zh: '“{name}”放在了“{level2}”下，应归入“{right}”。',
      en: '“{name}” stands under {level2}; it belongs under {right}.',
    },
  },
  examples: [
    {
      name: '及时率放在数量指标下，合格率放在时效指标下',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 物资调拨及时率 | ≥95% | 20 |
        | 产出指标 | 时效指标 | 物资质检合格率 | ≥98% | 20 |`,
      expect: ['C2 misplaced', 'C3 misplaced'],
      fixed: { B2: '时效指标', B3: '质量指标' },
    },
    {
      name: '归类正确',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 物资调拨批次数 | ≥30批 | 20 |
        |  | 质量指标 | 物资质检合格率 | ≥98% | 20 |
        |  | 时效指标 | 物资调拨及时率 | ≥95% | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    for (const { name, level2 } of liveIndicators(table)) {
      if (!level2?.standard || !TAKES_OTHERS.has(level2.standard)) continue;
      const satisfaction = /满意(?:度|率)$/.test(name.value);
      const category = satisfaction ? '满意度' : categoryOf(name.value);
      const deeds = category === '数量指标' && level2.standard === '质量指标' && countsDeeds(name.value);
      if (category === undefined || !(deeds || NOT_UNDER[category]?.includes(level2.standard))) continue;
      const right = satisfaction ? '服务对象满意度指标' : category;
      // Another first level would have to change as well: a row cannot be moved by editing one cell.
      const edits =
        !satisfaction && isAlone(table, level2)
          ? [{ cell: level2.cell, from: level2.text, to: level2.text.replace(level2.name, right) }]
          : [];
      report({
        message: 'misplaced',
        at: name,
        related: [level2],
        slots: { name: name.value, level2: level2.name, right },
        edits,
      });
    }
  },
});
