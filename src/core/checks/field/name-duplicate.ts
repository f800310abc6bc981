import type { Indicator } from '../../model/declaration';
import { liveIndicators } from '../../model/declaration';
import { isUnit } from '../../text/units';
import { defineCheck } from '../define-check';

/** Most names are written without any of these. */
const PLAIN = /^[\u4e00-\u9fff0-9]*$/;

/** 改造户数（户）, 场次(单位：场): the unit behind a name. */
const UNIT_BEHIND = /[(（](?:单位[:：]?)?([^()（）]{1,6})[)）]$/;

/** Width, blanks, brackets, case and the unit behind it make no other indicator. */
const keyOf = (name: string): string =>
  PLAIN.test(name)
    ? name
    : name
        .replace(UNIT_BEHIND, (behind, unit: string) => (isUnit(unit) ? '' : behind))
        .normalize('NFKC')
        .replace(/[\s()（）“”"'·,，、]/g, '')
        .toLowerCase();

export default defineCheck({
  id: 'name-duplicate',
  scope: 'table',
  title: { zh: '指标重复', en: 'The same indicator twice' },
  severity: 'warning',
  basis: {
    zh: '指标设置应避免重复（财预〔2021〕101号）',
    en: 'Indicators are not to repeat each other (Cai Yu [2021] No. 101)',
  },
  why: { zh: '同一指标出现两次，等于重复计分。', en: 'An indicator that stands twice is scored twice.' },
  fix: 'none',
  messages: {
    duplicate: { zh: '指标“{name}”与第{row}行重复。', en: '“{name}” repeats row {row}.' },
  },
  examples: [
    {
      name: '同一指标出现两次',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 质量指标 | 报告出具及时率 | ≥95% | 20 |
        |  | 时效指标 | 报告出具及时率 | ≥95% | 20 |`,
      expect: ['C3 duplicate'],
    },
    {
      name: '一处把单位写在名称后面',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 农房加固户数 | ≥80户 | 20 |
        |  |  | 农房加固户数（户） | ≥80户 | 20 |
        |  |  | 农房加固户数（上半年） | ≥30户 | 20 |`,
      expect: ['C3 duplicate'],
    },
    {
      name: '名称相近的不同指标',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 质量指标 | 报告出具准确率 | ≥95% | 20 |
        |  | 时效指标 | 报告出具及时率 | ≥95% | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const first = new Map<string, Indicator>();
    for (const indicator of liveIndicators(table)) {
      const { name } = indicator;
      const key = keyOf(name.value);
      const known = first.get(key);
      if (!known) first.set(key, indicator);
      // A merged name cell over two rows is one name.
      else if (known.name.cell.row !== name.cell.row) {
        report({
          message: 'duplicate',
          at: name,
          related: [known.name],
          slots: { name: name.value, row: known.name.cell.row + 1 },
        });
      }
    }
  },
});
